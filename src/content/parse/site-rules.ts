import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong in `site.yaml` beyond the form of its fields. */
export const siteRules = {
  "site/missing": {
    severity: "error",
    says: { fr: "il n’y a pas de fichier content/site.yaml", en: "there is no file content/site.yaml" },
    hint: {
      fr: "Lancez la commande dans le dossier qui contient « content » ; le README montre un site.yaml minimal.",
      en: "Run the command in the folder that holds “content”; the README shows a minimal site.yaml.",
    },
  },
  "site/bad-zone": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un fuseau horaire{nearest}",
      en: "“{found}” is not a time zone{nearest}",
    },
    hint: {
      fr: "Écrivez par exemple Europe/Paris, Europe/Brussels, America/Montreal.",
      en: "Write for instance Europe/Paris, Europe/Brussels, America/Montreal.",
    },
  },
  "site/rights-disagree": {
    severity: "error",
    says: {
      fr: "« tdm » ({tdm}) et « train » ({train}) se contredisent : apprendre d’un texte, c’est le fouiller",
      en: "“tdm” ({tdm}) and “train” ({train}) contradict each other: to learn from a text is to mine it",
    },
    hint: {
      fr: "Gardez l’un des deux : « train » suit « tdm » ; pour ne parler que d’apprentissage, effacez « tdm ».",
      en: "Keep one of the two: “train” follows “tdm”; to speak of learning only, delete “tdm”.",
    },
  },
  "site/no-catalogue": {
    severity: "error",
    says: {
      fr: "Brevier n’a pas de mots en « {found} » pour ses titres, menus et dates",
      en: "Brevier has no words in “{found}” for its headings, menus and dates",
    },
    hint: {
      fr: "Écrivez-les dans {file} : docs/languages.md en donne la liste. Brevier parle {known}, avec leurs variantes comme fr-CA.",
      en: "Write them in {file}: docs/languages.md has the list. Brevier speaks {known}, with variants like fr-CA.",
    },
  },
  "site/bad-logo": {
    severity: "error",
    says: {
      fr: "le logo « {found} » est un {type} de {width} × {height} pixels",
      en: "the logo “{found}” is a {type} of {width} × {height} pixels",
    },
    hint: {
      fr: "Les lecteurs RSS veulent un PNG, JPEG ou GIF d’au plus 144 × 400 pixels.",
      en: "RSS readers want a PNG, JPEG or GIF of at most 144 × 400 pixels.",
    },
  },
  "site/untranslated": {
    severity: "error",
    says: {
      fr: "« {key} » n’a pas de texte en « {lang} », une langue du site",
      en: "“{key}” has no text in “{lang}”, a language of the site",
    },
    hint: { fr: "Ajoutez « {lang}: … » sous « {key} ».", en: "Add “{lang}: …” below “{key}”." },
  },
  "site/example-url": {
    severity: "warning",
    says: {
      fr: "« url » est à {found}, un domaine réservé aux exemples : aucun site ne peut y être publié, et les adresses des flux et des pages n’y mènent à rien",
      en: "“url” is at {found}, a domain reserved for examples: no site can be published there, and the addresses in feeds and pages lead nowhere",
    },
    hint: {
      fr: "Écrivez l’adresse à laquelle les lecteurs trouveront le site : « url: https://{own}/ ».",
      en: "Write the address at which readers will find the site: “url: https://{own}/”.",
    },
  },
  "site/example-authority": {
    severity: "warning",
    says: {
      fr: "« authority » est {found}, un domaine réservé aux exemples ; il est dans l’identifiant de chaque brève des flux, et y reste pour toujours",
      en: "“authority” is {found}, a domain reserved for examples; it is in the id of every brief in feeds, and stays there for good",
    },
    hint: {
      fr: "Avant de publier, écrivez un nom de domaine à vous : « authority: {own} ». Une fois le site publié, n’y touchez plus : les lecteurs de flux prendraient chaque brève pour une nouvelle.",
      en: "Before you publish, write a domain name of yours: “authority: {own}”. Once the site is published, leave it alone: feed readers would take every brief for a new one.",
    },
  },
} as const satisfies RuleTable;

export const siteProblem = problemsOf(siteRules);
