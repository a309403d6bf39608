/** The comments of a new `site.yaml`, by key. What is permanent says so first. */
import type { Text } from "../../base/problem.ts";

export const siteNotes = {
  head: {
    fr: "Les réglages du site. Ce qui est PERMANENT se choisit avant la première publication. Tout ce qui peut être écrit ici est dans docs/site.md, qui vient avec Brevier.",
    en: "The settings of the site. What is PERMANENT is chosen before the first publication. All that can be written here is in docs/site.md, which comes with Brevier.",
  },
  title: { fr: "Le nom du site.", en: "The name of the site." },
  description: {
    fr: "Ce qu’il publie, en une ligne : pour les flux et les moteurs de recherche.",
    en: "What it publishes, in one line: for feeds and search engines.",
  },
  url: {
    fr: "L’adresse où les lecteurs le trouvent, avec son dossier s’il n’est pas à la racine. Elle peut changer.",
    en: "The address where readers find it, with its folder if it is not at the root. It can change.",
  },
  authority: {
    fr: "PERMANENT : un nom de domaine à vous, qui entre dans l’identifiant de chaque brève des flux. S’il changeait, les abonnés recevraient de nouveau toutes les brèves. Il reste donc le même quand l’adresse change.",
    en: "PERMANENT: a domain name of yours, which is in the id of each brief in feeds. If it changed, subscribers would receive every brief again. So it stays the same when the address changes.",
  },
  languages: {
    fr: "Les langues du site. PERMANENT pour la première, qui est à la racine ; chaque autre est sous son code et peut venir plus tard : [fr, en].",
    en: "The languages of the site. PERMANENT for the first, which is at the root; each other is below its code and may come later: [en, fr].",
  },
  timeZone: {
    fr: "L’horloge de la rédaction, pour les heures que vous écrivez et que les lecteurs voient.",
    en: "The newsroom’s clock, for the times that you write and that readers see.",
  },
  publisher: { fr: "Qui publie le site.", en: "Who publishes the site." },
  name: { fr: "Le nom de l’éditeur.", en: "The publisher’s name." },
  contact: {
    fr: "Une adresse électronique pour les lecteurs : ôtez le « # » et mettez la vôtre.",
    en: "An e-mail address for readers: take the “#” away and put yours.",
  },
  policies: {
    fr: "Les pages qui disent vos règles, par le nom de leur fichier dans content/pages, sans « .md ».",
    en: "The pages that state your policies, by the names of their files in content/pages, without “.md”.",
  },
  about: { fr: "Qui vous êtes.", en: "Who you are." },
  corrections: { fr: "Comment vous corrigez vos erreurs.", en: "How you correct your mistakes." },
  contactPage: { fr: "Comment vous joindre.", en: "How to reach you." },
  authors: {
    fr: "Qui signe les brèves, par clé. Une clé est PERMANENTE dès qu’une brève la nomme : elle est dans l’adresse de la page de l’auteur.",
    en: "Who signs the briefs, by key. A key is PERMANENT once a brief names it: it is in the address of the author’s page.",
  },
  topics: {
    fr: "De quoi parlent les brèves, par clé, PERMANENTE comme celle d’un auteur : ôtez les « # » et mettez vos rubriques.",
    en: "What the briefs are about, by key, PERMANENT like that of an author: take the “#” away and put your topics.",
  },
  stories: {
    fr: "Les événements que suivent plusieurs brèves, de la même façon.",
    en: "The events that several briefs follow, in the same way.",
  },
  theme: {
    fr: "L’aspect : une couleur, et si vous voulez un logo, des polices, une navigation, un autre thème. docs/site.md, « Looks », dit tout.",
    en: "The looks: a colour, and if you want a logo, fonts, a navigation, another theme. docs/site.md has all of it below “Looks”.",
  },
  host: {
    fr: "L’hébergeur : ses règles (en-têtes, redirections) sont écrites dans sa forme. docs/hosting.md dit ce que chacun sait faire.",
    en: "The host: its rules (headers, redirects) are written in its form. docs/hosting.md says what each can do.",
  },
  publish: {
    fr: "Où « npx brevier publish » envoie le site : ôtez les « # » et mettez votre adresse (docs/publish.md). Jamais de mot de passe ici.",
    en: "Where “npx brevier publish” sends the site: take out the “#” and write your address (docs/publish.md). Never a password here.",
  },
} as const satisfies Record<string, Text>;

export type SiteNote = keyof typeof siteNotes;
