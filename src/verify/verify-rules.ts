import { problemsOf, type RuleTable } from "../base/problem.ts";
import { archivePageRules } from "./archive-page-rules.ts";

const COPY_AGAIN = {
  fr: "Reprenez la copie à sa source : ce qui suit n’est pas ce que l’éditeur a publié.",
  en: "Take the copy from its source again: this is not what the publisher published.",
} as const;

/** Faults of a copy of a site. */
export const verifyRules = {
  "verify/no-manifest": {
    severity: "error",
    says: {
      fr: "il n’y a pas de manifest.json : rien ne dit ce que cette copie devrait contenir",
      en: "there is no manifest.json: nothing says what this copy should hold",
    },
    hint: {
      fr: "Nommez le dossier où se trouve manifest.json, tel que le site est publié ; un paquet (.wacz) se vérifie tel qu’il est, sans l’extraire.",
      en: "Name the folder that holds manifest.json, as the site is published; a package (.wacz) is verified as it is, not extracted.",
    },
  },
  "verify/not-json": {
    severity: "error",
    says: {
      fr: "cette partie de la liste ne se lit pas à partir d’ici",
      en: "this part of the list cannot be read from here on",
    },
    hint: COPY_AGAIN,
  },
  "verify/not-canonical": {
    severity: "error",
    says: {
      fr: "cette partie de la liste n’est pas dans la forme prescrite ({why})",
      en: "this part of the list is not in the prescribed form ({why})",
    },
    hint: {
      fr: "Une autre écriture aurait une autre empreinte : la forme est décrite dans docs/archive.md. Reprenez le fichier à sa source.",
      en: "Another spelling would have another digest: docs/archive.md describes the form. Take the file from its source.",
    },
  },
  "verify/unsafe-path": {
    severity: "error",
    says: {
      fr: "la liste nomme « {found} », un chemin qui pourrait mener hors de la copie",
      en: "the list names “{found}”, a path that could lead out of the copy",
    },
    hint: {
      fr: "N’ouvrez rien de cette copie avant de savoir d’où elle vient : Brevier n’écrit pas de tels chemins.",
      en: "Open nothing of this copy before you know where it comes from: Brevier writes no such paths.",
    },
  },
  "verify/listed-twice": {
    severity: "error",
    says: { fr: "la liste nomme ce fichier deux fois", en: "the list names this file twice" },
    hint: COPY_AGAIN,
  },
  "verify/altered": {
    severity: "error",
    says: {
      fr: "ce fichier a été altéré : son empreinte est {found}, la liste dit {expected}",
      en: "this file was altered: its digest is {found}, the list says {expected}",
    },
    hint: COPY_AGAIN,
  },
  "verify/wrong-size": {
    severity: "error",
    says: {
      fr: "ce fichier a été altéré : il a {found} octets, la liste dit {expected}",
      en: "this file was altered: it has {found} bytes, the list says {expected}",
    },
    hint: COPY_AGAIN,
  },
  "verify/missing": {
    severity: "error",
    says: { fr: "ce fichier manque", en: "this file is missing" },
    hint: {
      fr: "Reprenez-le à sa source : la copie n’est pas entière.",
      en: "Take it from its source: the copy is not whole.",
    },
  },
  "verify/extra": {
    severity: "error",
    says: {
      fr: "ce fichier n’est pas dans la liste : l’éditeur ne l’a pas publié avec le reste",
      en: "this file is not in the list: the publisher did not publish it with the rest",
    },
    hint: {
      fr: "Ôtez-le, ou, si vous savez ce que c’est (CNAME, .git/…), nommez-le après --allow.",
      en: "Remove it, or, if you know what it is (CNAME, .git/…), name it after --allow.",
    },
  },
  "verify/unjudged": {
    severity: "error",
    says: {
      fr: "{count} fichiers ne peuvent pas être jugés, car la partie de la liste qui les nomme ne se lit pas",
      en: "{count} files cannot be judged, since the part of the list that names them cannot be read",
    },
    hint: {
      fr: "Remettez d’abord les parties de la liste (manifest/…) qui sont signalées plus haut.",
      en: "First put back the parts of the list (manifest/…) that are reported above.",
    },
  },
  "verify/leads-outside": {
    severity: "error",
    says: {
      fr: "ce lien du disque mène hors de la copie, ou nulle part",
      en: "this symbolic link leads out of the copy, or nowhere",
    },
    hint: { fr: "Remplacez-le par le fichier lui-même.", en: "Put the file itself in its place." },
  },
  "verify/other-root": {
    severity: "error",
    says: {
      fr: "ce n’est pas le site de cette empreinte : sa liste a {found}, et non {expected}",
      en: "this is not the site of that digest: its list has {found}, not {expected}",
    },
    hint: {
      fr: "La copie est d’un autre moment, ou sa liste a été changée.",
      en: "The copy is of another moment, or its list was changed.",
    },
  },
  "verify/other-digest": {
    severity: "error",
    says: {
      fr: "ce n’est pas le paquet de cette empreinte : il a {found}, et non {expected}",
      en: "this is not the package of that digest: it has {found}, not {expected}",
    },
    hint: {
      fr: "Le paquet a été changé, ou en est un autre : reprenez-le à /archives/ de l’éditeur, qui en dit l’empreinte.",
      en: "The package was changed, or is another one: take it again from the publisher’s /archives/, which gives its digest.",
    },
  },
  "verify/too-many-faults": {
    severity: "error",
    says: {
      fr: "ce paquet a plus de {count} défauts : le reste n’a pas été lu",
      en: "this package has more than {count} faults: the rest was not read",
    },
    hint: {
      fr: "Il n’est sans doute pas ce que son nom dit : reprenez-le à sa source.",
      en: "It is probably not what its name says: take it from its source again.",
    },
  },
  "verify/not-signed": {
    severity: "error",
    says: {
      fr: "cette copie n’est pas signée (manifest.json.minisig manque)",
      en: "this copy is not signed (manifest.json.minisig is missing)",
    },
    hint: {
      fr: "Demandez la signature à l’éditeur ; sans --key, seule l’intégrité est vérifiée.",
      en: "Ask the publisher for the signature; without --key only integrity is verified.",
    },
  },
  "verify/signature-gone": {
    severity: "warning",
    says: {
      fr: "cette copie publie des clés de signature (.well-known/brevier-keys.json), et n’est pas signée : qui altère un site et refait sa liste en ôte la signature",
      en: "this copy publishes keys to sign with (.well-known/brevier-keys.json), and is not signed: whoever alters a site and makes its list anew takes the signature away",
    },
    hint: {
      fr: "Demandez la signature (manifest.json.minisig) à l’éditeur ; s’il n’a pas encore signé, qu’il lance « brevier sign ».",
      en: "Ask the publisher for the signature (manifest.json.minisig); if the site is not signed yet, it takes “brevier sign”.",
    },
  },
  "verify/unsigned-lines": {
    severity: "warning",
    says: {
      fr: "{count} ligne(s) du registre suivent la dernière signature : rien ne dit qui les a écrites",
      en: "{count} line(s) of the ledger follow the last signature: nothing says who wrote them",
    },
    hint: {
      fr: "Comparez-les avec le registre de l’éditeur ; la prochaine signature (« brevier sign ») les couvrira.",
      en: "Compare them with the publisher’s ledger; the next signature (“brevier sign”) will cover them.",
    },
  },
  "verify/broken-signature-file": {
    severity: "error",
    says: {
      fr: "cette ligne de la signature n’a pas la forme de minisign",
      en: "this line of the signature is not in minisign’s format",
    },
    hint: COPY_AGAIN,
  },
  "verify/wrong-signature": {
    severity: "error",
    says: {
      fr: "la signature n’est pas celle de ce site par la clé {key}",
      en: "the key {key} did not make this signature for this site",
    },
    hint: {
      fr: "La liste ou la signature a été changée après coup : ne vous y fiez pas.",
      en: "The list or the signature was changed afterwards: do not trust it.",
    },
  },
  "verify/other-key": {
    severity: "error",
    says: {
      fr: "la copie est signée par la clé {found}, et non par {expected}",
      en: "the copy is signed by the key {found}, not by {expected}",
    },
    hint: {
      fr: "Demandez à l’éditeur, par une autre voie, quelles clés sont les siennes.",
      en: "Ask the publisher, by another way, which keys are theirs.",
    },
  },
  "verify/unknown-key": {
    severity: "error",
    says: {
      fr: "la copie est signée par la clé {key}, qu’elle ne publie pas",
      en: "the copy is signed by the key {key}, which it does not publish",
    },
    hint: {
      fr: "Donnez la clé publique de l’éditeur : --key RW… ou --key FICHIER.pub.",
      en: "Give the publisher’s public key: --key RW… or --key FILE.pub.",
    },
  },
  "verify/not-in-ledger": {
    severity: "error",
    says: {
      fr: "le registre ne connaît pas la signature de cette copie",
      en: "the ledger does not know the signature of this copy",
    },
    hint: {
      fr: "Prenez le registre (content/ledger) du même éditeur, à jour.",
      en: "Take the ledger (content/ledger) of the same publisher, up to date.",
    },
  },
  "verify/unknown-ledger-key": {
    severity: "warning",
    says: {
      fr: "des lignes du registre sont signées par la clé {key}, qui n’est pas connue : elles n’ont pas été vérifiées",
      en: "lines of the ledger are signed by the key {key}, which is not known: they were not verified",
    },
    hint: {
      fr: "Si c’est une autre clé du même éditeur, d’avant ou d’après un changement, donnez-la aussi : encore un --key.",
      en: "If it is another key of the same publisher, from before or after a change, give it too, with another --key.",
    },
  },
  "verify/broken-chain": {
    severity: "error",
    says: { fr: "la chaîne est rompue ici : {why}", en: "the chain is broken here: {why}" },
    hint: {
      fr: "Le registre a été récrit : comparez-le avec une copie plus ancienne.",
      en: "The ledger was rewritten: compare it with an older copy.",
    },
  },
  ...archivePageRules,
} as const satisfies RuleTable;

export const verifyProblem = problemsOf(verifyRules);
