import type { RuleTable } from "../../base/problem.ts";

const TAKE_ANOTHER = {
  fr: "Le paquet a été altéré : remettez celui qui est gardé dans archives/, ou reprenez-le chez l’éditeur.",
  en: "The package was altered: put back the one kept in archives/, or take it from the publisher again.",
};

const MEMBER_ALTERED = {
  fr: "Le membre a été altéré depuis que le paquet a été fait : remettez le paquet gardé dans archives/, ou reprenez-le chez l’éditeur.",
  en: "The member was altered since the package was made: put back the package kept in archives/, or take it from the publisher again.",
};

/** A package as a zip file, and its description. */
export const PACKAGE_RULES = {
  "wacz/not-a-zip": {
    severity: "error",
    clause: "ZIP (APPNOTE.TXT)",
    says: {
      fr: "le paquet n’est pas un fichier zip entier ({detail})",
      en: "the package is not a complete zip file ({detail})",
    },
    hint: {
      fr: "Remettez le paquet gardé dans archives/, refaites-le avec « brevier archive », ou reprenez-le chez l’éditeur.",
      en: "Put back the package kept in archives/, make it again with “brevier archive”, or take it from the publisher again.",
    },
  },
  "wacz/unsafe-name": {
    severity: "error",
    clause: "ZIP (APPNOTE.TXT)",
    says: {
      fr: "le paquet a un membre dont le nom mène hors de lui : {member}",
      en: "the package has a member whose name leads out of it: {member}",
    },
    hint: {
      fr: "N’extrayez pas ce paquet ; demandez-en un autre à qui l’a fait.",
      en: "Do not extract this package; ask whoever made it for another.",
    },
  },
  "wacz/repeated-member": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "le paquet a deux membres du même nom : {member}",
      en: "the package has two members of the same name: {member}",
    },
    hint: {
      fr: "Des lecteurs montreraient l’un, d’autres l’autre : refaites le paquet.",
      en: "Some readers would show one, some the other: make the package again.",
    },
  },
  "wacz/member-header": {
    severity: "error",
    clause: "ZIP (APPNOTE.TXT)",
    says: {
      fr: "l’en-tête du membre {member} ne dit pas ce que dit la liste du paquet",
      en: "the header of the member {member} does not say what the package’s list says",
    },
    hint: TAKE_ANOTHER,
  },
  "wacz/extra-field": {
    severity: "error",
    clause: "ZIP (APPNOTE.TXT)",
    says: {
      fr: "l’en-tête du membre {member} porte un champ de plus : certains lecteurs y prennent un autre nom, et aucune empreinte ne le couvre",
      en: "the header of the member {member} has a further field: some readers take another name from it, and no digest covers it",
    },
    hint: TAKE_ANOTHER,
  },
  "wacz/list-size": {
    severity: "error",
    clause: "ZIP (APPNOTE.TXT)",
    says: {
      fr: "la fin du paquet donne à la liste des membres une autre taille que la sienne : des lecteurs y liraient une autre liste",
      en: "the end of the package gives the list of members another size than it has: some readers would read another list",
    },
    hint: TAKE_ANOTHER,
  },
  "wacz/overlap": {
    severity: "error",
    clause: "ZIP (APPNOTE.TXT)",
    says: {
      fr: "les octets du membre {member} sont aussi ceux d’un autre, ou hors du fichier",
      en: "the bytes of the member {member} are another’s too, or outside the file",
    },
    hint: {
      fr: "Un tel paquet peut être un piège (bombe zip) : ne l’ouvrez pas.",
      en: "Such a package may be a trap (a zip bomb): do not open it.",
    },
  },
  "wacz/gap": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "le paquet a des octets qui n’appartiennent à aucun membre, avant {member}",
      en: "the package has bytes that belong to no member, before {member}",
    },
    hint: {
      fr: "Refaites le paquet : ce qui n’est d’aucun membre n’est couvert par aucune empreinte.",
      en: "Make the package again: bytes of no member are covered by no digest.",
    },
  },
  "wacz/compressed": {
    severity: "error",
    clause: "WACZ 1.1.1",
    says: {
      fr: "le membre {member} est comprimé ou chiffré",
      en: "the member {member} is compressed or encrypted",
    },
    hint: {
      fr: "Écrivez les membres tels quels (STORE) : le WARC et son index doivent pouvoir être lus par morceaux.",
      en: "Write members as they are (STORE): the WARC and its index have to be readable in parts.",
    },
  },
  "wacz/checksum": {
    severity: "error",
    clause: "ZIP (APPNOTE.TXT)",
    says: {
      fr: "la somme de contrôle (CRC-32) du membre {member} n’est pas celle de ses octets",
      en: "the checksum (CRC-32) of the member {member} is not that of its bytes",
    },
    hint: TAKE_ANOTHER,
  },
  "wacz/missing": {
    severity: "error",
    clause: "WACZ 1.1.1",
    says: { fr: "le paquet n’a pas de {member}", en: "the package has no {member}" },
    hint: {
      fr: "Refaites-le avec « brevier archive » : sans ce membre, un lecteur ne peut pas le rejouer.",
      en: "Make it again with “brevier archive”: without this member no reader can replay it.",
    },
  },
  "wacz/stray-file": {
    severity: "error",
    clause: "WACZ 1.1.1",
    says: {
      fr: "le membre {member} n’a pas sa place dans le paquet : sa description ne le nomme pas, ou ce dossier n’est pas pour lui",
      en: "the member {member} has no place in the package: its description does not name it, or this folder is not for it",
    },
    hint: {
      fr: "Retirez-le, ou nommez-le parmi les resources de datapackage.json.",
      en: "Take it out, or name it among the resources of datapackage.json.",
    },
  },
  "wacz/holds-archives": {
    severity: "error",
    says: {
      fr: "le paquet contient {url}, la page des paquets : il ne peut pas se contenir",
      en: "the package holds {url}, the page of packages: it cannot hold itself",
    },
    hint: {
      fr: "Refaites-le avec « brevier archive », qui laisse /archives/ de côté.",
      en: "Make it again with “brevier archive”, which leaves /archives/ out.",
    },
  },
  "cdxj/missing-record": {
    severity: "error",
    clause: "CDXJ 0.1",
    says: {
      fr: "l’index ne nomme pas l’enregistrement de {url} à l’octet {offset}",
      en: "the index does not name the record of {url} at byte {offset}",
    },
    hint: {
      fr: "Refaites l’index : un lecteur ne trouverait pas cette page.",
      en: "Make the index again: a reader would not find this page.",
    },
  },
  "wacz/name": {
    severity: "error",
    says: {
      fr: "l’empreinte du paquet commence par {found}, et son nom dit {expected}",
      en: "the package’s digest begins with {found}, and its name says {expected}",
    },
    hint: {
      fr: "Le paquet a été altéré ou renommé : remettez celui qui est gardé dans archives/, ou reprenez-le chez l’éditeur.",
      en: "The package was altered or renamed: put back the one kept in archives/, or take it from the publisher again.",
    },
  },
  "wacz/description": {
    severity: "error",
    clause: "WACZ 1.1.1, datapackage.json",
    says: {
      fr: "{member} ne peut pas être lu comme la description d’un paquet : {detail}",
      en: "{member} cannot be read as a package’s description: {detail}",
    },
    hint: {
      fr: "Il faut profile « data-package », wacz_version « 1.1.1 » et resources avec path, hash et bytes.",
      en: "It takes profile “data-package”, wacz_version “1.1.1”, and resources with path, hash and bytes.",
    },
  },
  "wacz/wrong-hash": {
    severity: "error",
    clause: "WACZ 1.1.1, datapackage.json",
    says: {
      fr: "l’empreinte de {member} est {found}, et le paquet dit {expected}",
      en: "the digest of {member} is {found}, and the package says {expected}",
    },
    hint: MEMBER_ALTERED,
  },
  "wacz/wrong-signature": {
    severity: "error",
    clause: "WACZ Auth 0.1.0, datapackage-digest.json",
    says: {
      fr: "la signature du paquet n’est pas celle de l’empreinte de sa description, faite avec la clé qu’il publie",
      en: "the package’s signature is not that of its description’s digest, made with the key that it publishes",
    },
    hint: {
      fr: "Le paquet a été altéré depuis qu’il a été signé : reprenez-le chez qui l’a fait.",
      en: "The package was altered since it was signed: take it again from whoever made it.",
    },
  },
  "wacz/wrong-size": {
    severity: "error",
    clause: "WACZ 1.1.1, datapackage.json",
    says: {
      fr: "{member} a {found} octets, et le paquet dit {expected}",
      en: "{member} has {found} bytes, and the package says {expected}",
    },
    hint: MEMBER_ALTERED,
  },
  "wacz/page-line": {
    severity: "error",
    clause: "WACZ 1.1.1, pages",
    says: {
      fr: "cette ligne n’est pas une page de la liste : {detail}",
      en: "this line is not a page of the list: {detail}",
    },
    hint: {
      fr: "La première ligne dit le format json-pages-1.0 ; chaque autre, une adresse (url) et un instant (ts).",
      en: "The first line says the format json-pages-1.0; each other one an address (url) and a moment (ts).",
    },
  },
  "wacz/page-not-indexed": {
    severity: "error",
    clause: "WACZ 1.1.1, pages",
    says: {
      fr: "la page {url} est dans la liste des pages et n’est pas dans l’index",
      en: "the page {url} is in the list of pages and not in the index",
    },
    hint: {
      fr: "Refaites le paquet : un lecteur offrirait une page qu’il ne peut pas montrer.",
      en: "Make the package again: a reader would offer a page that it cannot show.",
    },
  },
} as const satisfies RuleTable;
