/** Options that several commands have. */
import { flag, option } from "./command-row.ts";

export const NOW = option("--now <time>", {
  fr: "le moment pour lequel construire, comme 2024-10-31T18:40:00+01:00 (sinon SOURCE_DATE_EPOCH, sinon l’horloge)",
  en: "the moment to build for, as RFC 3339 (default: SOURCE_DATE_EPOCH, else the clock)",
});
export const WRITTEN_AT = option("--now <time>", {
  fr: "le moment que dit le registre, comme 2024-10-31T18:40:00+01:00 (sinon SOURCE_DATE_EPOCH, sinon l’horloge)",
  en: "the moment written in the ledger, as RFC 3339 (default: SOURCE_DATE_EPOCH, else the clock)",
});
export const LANG = option(
  "--lang <language>",
  {
    fr: "langue des messages (sinon celle du site, sinon celle du système, sinon en)",
    en: "language of messages (default: the site’s, else the locale’s, else en)",
  },
  { choices: ["fr", "en"] },
);
export const FORMAT = option(
  "--format <format>",
  { fr: "la forme des problèmes", en: "how problems are printed" },
  { choices: ["text", "json", "sarif"], default: "text" },
);
export const QUIET = flag("--quiet", { fr: "ne dit que les problèmes", en: "print problems only" });
export const BUILT = option(
  "--out <folder>",
  { fr: "le dossier du site construit", en: "where the built site is" },
  { default: "dist" },
);
