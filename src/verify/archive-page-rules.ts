import type { RuleTable } from "../base/problem.ts";

const ASK_THE_MANIFEST = {
  fr: "Seul le manifeste du site peut dire si c’est la page qui a été publiée : vérifiez le dossier du site (brevier verify DOSSIER). Un site qui a ses propres gabarits, ou une autre version de Brevier, publie sous une autre forme.",
  en: "Only the site’s manifest can tell whether this is the page that was published: verify the folder of the site (brevier verify FOLDER). A site with templates of its own, or another version of Brevier, publishes in another form.",
} as const;

/** Faults of an archive page by itself. */
export const archivePageRules = {
  "verify/text-altered": {
    severity: "error",
    says: {
      fr: "le texte de cette page a l’empreinte {found}, et non {expected} comme elle le dit",
      en: "the text of this page has the digest {found}, not {expected} as it says",
    },
    hint: {
      fr: "Le titre, le chapeau ou le corps a été altéré ; ou un gabarit change le texte après coup.",
      en: "The headline, the standfirst or the body was altered; or a template changes the text afterwards.",
    },
  },
  "verify/other-shape": {
    severity: "error",
    says: {
      fr: "cette page n’est pas telle que Brevier publie les copies d’archive : {found} n’y a pas sa place ici",
      en: "this page is not as Brevier publishes archive pages: {found} does not belong here",
    },
    hint: ASK_THE_MANIFEST,
  },
  "verify/other-style": {
    severity: "error",
    says: {
      fr: "le style de cette page n’est pas celui de Brevier : il pourrait cacher des mots, en barrer ou en ajouter",
      en: "the style of this page is not Brevier’s: it could hide words, strike them out or add some",
    },
    hint: ASK_THE_MANIFEST,
  },
  "verify/turned-text": {
    severity: "error",
    says: {
      fr: "ce texte est disposé dans le sens contraire de ses lettres : des chiffres et des noms peuvent y changer de place",
      en: "this text is laid out against the direction of its letters: figures and names can change places in it",
    },
    hint: ASK_THE_MANIFEST,
  },
  "verify/contradiction": {
    severity: "error",
    says: {
      fr: "cette page se contredit : elle donne deux fois son titre, son chapeau ou son adresse, et pas de la même façon",
      en: "this page contradicts itself: it gives its headline, standfirst or address twice, and not in the same way",
    },
    hint: ASK_THE_MANIFEST,
  },
  "verify/no-text-digest": {
    severity: "error",
    says: {
      fr: "cette page ne dit pas l’empreinte de son texte, ou n’en a pas qui se lise",
      en: "this page does not state the digest of its text, or has no readable text",
    },
    hint: {
      fr: "Nommez la copie d’archive d’une brève (archive.html), ou le dossier d’un site.",
      en: "Name the archive copy of a brief (archive.html), or the folder of a site.",
    },
  },
} as const satisfies RuleTable;
