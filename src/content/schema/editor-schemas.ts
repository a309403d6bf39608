/** The schemas that a site has for its editors, which the first lines of their files name. */
import { primaryLanguage } from "../../language/locale/language-tags.ts";
import { briefJsonSchema, type NamesOfSite } from "./brief-json-schema.ts";
import { editorSchema } from "./editor-schema.ts";
import type { SchemaName } from "./schema-names.ts";
import { siteSchema } from "./site-schema.ts";
import { wordsJsonSchema } from "./words-json-schema.ts";

/** By name; keys are explained in the site's language: French, or English for any other. */
export function editorSchemas(site: NamesOfSite): Readonly<Record<SchemaName, string>> {
  const [first] = site.languages;
  const language = primaryLanguage(first) === "fr" ? "fr" : "en";
  return {
    "brief.schema.json": briefJsonSchema(site, language),
    "site.schema.json": editorSchema({ title: "Brevier: site.yaml", schema: siteSchema, language }),
    "words.schema.json": wordsJsonSchema(first, language),
  };
}
