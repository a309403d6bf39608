/** What the documentation consists of, in the order in which it is read. A new chapter is a file beside the others and a line here. */

export type Language = "fr" | "en";

export interface Guide {
  /** In `docs/`; also its address. Its `README.md` is its first page. */
  readonly folder: string;
  readonly lang: Language;
  /** Names of files, without `.md`. */
  readonly chapters: readonly string[];
}

export const GUIDES: readonly Guide[] = [
  {
    folder: "guide-de-la-redaction",
    lang: "fr",
    chapters: [
      "commencer",
      "ecrire",
      "images",
      "relire",
      "publier",
      "programmer",
      "corriger",
      "retirer",
      "archiver",
      "messages",
      "reprendre",
    ],
  },
  {
    folder: "developer-guide",
    lang: "en",
    chapters: [
      "begin",
      "build-flow",
      "content",
      "site-yaml",
      "templates",
      "filters",
      "eleventy-plugin",
      "api",
      "feeds-and-archives",
      "checks",
      "publish",
      "contributing",
    ],
  },
];

/** The reference: files of `docs/`, without `.md`. Those that have a French half have it on a page of its own. */
export const REFERENCE: readonly string[] = [
  "begin",
  "example",
  "site",
  "front-matter",
  "templates",
  "pictures",
  "typography",
  "languages",
  "import",
  "publish",
  "hosting",
  "after-publication",
  "archive",
  "packages",
  "check",
  "rules",
  "scale",
  "benchmarks",
  "design",
];
