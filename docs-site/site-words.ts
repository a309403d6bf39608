/** What the site itself says, in the language of each page. */
import type { Language } from "./contents.ts";

export interface SiteWords {
  readonly skip: string;
  readonly documentation: string;
  readonly about: string;
  readonly reference: string;
  readonly aboutReference: string;
  readonly referenceAddress: string;
  readonly contents: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
  readonly search: string;
  readonly find: string;
  readonly searchAddress: string;
  readonly noneFound: string;
  readonly oneFound: string;
  readonly manyFound: string;
  readonly failed: string;
  readonly noScript: string;
  readonly otherLang: Language;
  readonly otherSearch: string;
  readonly otherSearchAddress: string;
  readonly otherVersion: string;
}

export const SITE_WORDS: Readonly<Record<Language, SiteWords>> = {
  fr: {
    skip: "Aller au texte",
    documentation: "Documentation",
    about: "Les brèves d’une rédaction, et le site qu’elles font.",
    reference: "Référence",
    aboutReference: "Chaque clé, chaque règle, chaque hébergeur.",
    referenceAddress: "reference/",
    contents: "Sommaire",
    neighbours: "Page précédente, page suivante",
    previous: "Avant",
    next: "Ensuite",
    search: "Chercher",
    find: "Chercher",
    searchAddress: "recherche/",
    noneFound: "Rien ne répond à « {query} ».",
    oneFound: "Une page répond à « {query} ».",
    manyFound: "{count} pages répondent à « {query} ».",
    failed: "La recherche n’a pas pu se charger.",
    noScript: "La recherche a besoin de JavaScript. Le sommaire, lui, s’en passe.",
    otherLang: "en",
    otherSearch: "Search the pages in English",
    otherSearchAddress: "search/",
    otherVersion: "English",
  },
  en: {
    skip: "Skip to the text",
    documentation: "Documentation",
    about: "A newsroom’s briefs, and the site they become.",
    reference: "Reference",
    aboutReference: "Each key, each rule, each host.",
    referenceAddress: "reference/",
    contents: "Contents",
    neighbours: "Previous and next page",
    previous: "Before",
    next: "Next",
    search: "Search",
    find: "Search",
    searchAddress: "search/",
    noneFound: "Nothing was found for “{query}”.",
    oneFound: "One page was found for “{query}”.",
    manyFound: "{count} pages were found for “{query}”.",
    failed: "The search could not be loaded.",
    noScript: "The search needs JavaScript. The contents do not.",
    otherLang: "fr",
    otherSearch: "Chercher dans les pages en français",
    otherSearchAddress: "recherche/",
    otherVersion: "Français",
  },
};
