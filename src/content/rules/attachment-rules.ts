import type { RuleTable } from "../../base/problem.ts";

/** What can be wrong with a file that a brief offers beside its text. */
export const attachmentRules = {
  "attachment/missing": {
    severity: "error",
    says: {
      fr: "le fichier joint « {found} » n’existe pas{nearest}",
      en: "the attached file “{found}” does not exist{nearest}",
    },
    hint: {
      fr: "Vérifiez le nom, majuscules comprises : « ./nom » est à côté de la brève, « /nom » dans content/public.",
      en: "Check the name, capitals too: “./name” is beside the brief, “/name” in content/public.",
    },
  },
  "attachment/outside": {
    severity: "error",
    says: {
      fr: "le fichier joint « {found} » n’est ni à côté de la brève, ni dans content/public",
      en: "the attached file “{found}” is neither beside the brief nor in content/public",
    },
    hint: {
      fr: "Copiez-le à côté de la brève et écrivez ./nom ; d’un autre site, faites une source ou un lien.",
      en: "Copy it beside the brief and write ./name; of another site, make a source or a link.",
    },
  },
  "attachment/bad-name": {
    severity: "error",
    says: {
      fr: "« {found} » ne peut pas être le nom d’un fichier publié",
      en: "“{found}” cannot be the name of a file that is published",
    },
    hint: {
      fr: "Renommez-le : des lettres sans accent, chiffres, « . », « _ » et « - », sans espace ni point au début.",
      en: "Rename it: letters without accents, digits, “.”, “_” and “-”, no space, and no dot at the start.",
    },
  },
  "attachment/unreadable": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un fichier audio, vidéo ou PDF de l’espèce que dit son nom",
      en: "“{found}” is not an audio, video or PDF file of the kind that its name says",
    },
    hint: {
      fr: "Joignez l’un de ces formats, sous son extension : {known}.",
      en: "Attach one of these formats, under its extension: {known}.",
    },
  },
} as const satisfies RuleTable;
