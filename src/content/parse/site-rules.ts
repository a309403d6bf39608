import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong in `site.yaml` beyond the form of its fields. */
export const siteRules = {
  "site/missing": {
    severity: "error",
    says: { fr: "il n’y a pas de fichier content/site.yaml", en: "there is no file content/site.yaml" },
    hint: {
      fr: "Lancez la commande dans le dossier qui contient « content » ; « brevier init » commence un site.",
      en: "Run the command in the folder that contains “content”; “brevier init” begins a site.",
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
      en: "Write, for instance, Europe/Paris, Europe/Brussels or America/Montreal.",
    },
  },
  "site/secret-in-address": {
    severity: "error",
    says: {
      fr: "un mot de passe ou une clé dans l’adresse d’un hébergeur",
      en: "a password or a key in the address of a host",
    },
    hint: {
      fr: "Ôtez-le de là, changez-le s’il a été enregistré dans Git, et donnez-le par l’environnement : BREVIER_PASSWORD (docs/publish.md).",
      en: "Take it out, change it if it was committed to Git, and give it in the environment: BREVIER_PASSWORD (docs/publish.md).",
    },
  },
  "site/bad-target": {
    severity: "error",
    says: {
      fr: "« {found} » n’est ni un dossier ni l’adresse d’un hébergeur",
      en: "“{found}” is neither a folder nor the address of a host",
    },
    hint: {
      fr: "Écrivez un nom de « publish.targets » dans site.yaml, un chemin, ou une adresse de l’une de ces formes : {forms}.",
      en: "Write a name of “publish.targets” in site.yaml, a path, or an address of one of these forms: {forms}.",
    },
  },
  "site/unknown-rule": {
    severity: "error",
    says: {
      fr: "« brevier check » n’a pas de règle « {found} »{nearest}",
      en: "“brevier check” has no rule “{found}”{nearest}",
    },
    hint: {
      fr: "Écrivez le nom qui est entre crochets dans le rapport ; docs/rules.md les donne tous.",
      en: "Write the name that the report has in brackets; docs/rules.md lists them all.",
    },
  },
  "site/rights-disagree": {
    severity: "error",
    says: {
      fr: "« tdm » ({tdm}) et « train » ({train}) se contredisent : entraîner un modèle sur un texte, c’est le fouiller",
      en: "“tdm” ({tdm}) and “train” ({train}) contradict each other: training a model on a text is mining it",
    },
    hint: {
      fr: "Effacez « train », qui suivra « tdm » ; ou effacez « tdm », pour ne régler que l’entraînement.",
      en: "Delete “train”, which then follows “tdm”; or delete “tdm”, to rule on training only.",
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
      fr: "Enregistrez-le en PNG, JPEG ou GIF, d’au plus 144 × 400 pixels : c’est la limite de RSS.",
      en: "Save it as PNG, JPEG or GIF, at most 144 × 400 pixels: the limit set by RSS.",
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
  "site/hsts-without-https": {
    severity: "error",
    clause: "RFC 6797 § 7.2",
    says: {
      fr: "« hsts » demande aux navigateurs de ne venir que par HTTPS, mais « url » commence par http://",
      en: "“hsts” asks browsers to come by HTTPS alone, but “url” starts with http://",
    },
    hint: {
      fr: "Écrivez l’adresse en https://, ou effacez « hsts ».",
      en: "Write the address with https://, or delete “hsts”.",
    },
  },
  "site/example-url": {
    severity: "warning",
    says: {
      fr: "« url » est à {found}, un domaine réservé aux exemples : rien ne peut y être publié",
      en: "“url” is at {found}, a domain reserved for examples: nothing can be published there",
    },
    hint: {
      fr: "Écrivez l’adresse à laquelle les lecteurs trouveront le site : « url: https://{own}/ ».",
      en: "Write the address where readers will find the site: “url: https://{own}/”.",
    },
  },
  "site/example-authority": {
    severity: "warning",
    says: {
      fr: "« authority » est {found}, un domaine réservé aux exemples, et entre dans l’identifiant de chaque brève",
      en: "“authority” is {found}, a domain reserved for examples, and becomes part of every brief’s id",
    },
    hint: {
      fr: "Avant de publier, écrivez votre nom de domaine : « authority: {own} ». N’y touchez plus ensuite : les lecteurs de flux prendraient chaque brève pour une nouvelle.",
      en: "Before you publish, write your own domain: “authority: {own}”. Never change it afterwards: feed readers would take every brief for a new one.",
    },
  },
} as const satisfies RuleTable;

export const siteProblem = problemsOf(siteRules);
