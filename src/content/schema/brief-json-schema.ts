import type { Site } from "../../model/site.ts";
import { briefSchema } from "./brief-schema.ts";
import { editorSchema, type HoverLanguage } from "./editor-schema.ts";

/** What the schemas of a site depend on. */
export type NamesOfSite = Pick<Site, "topics" | "authors" | "stories" | "languages">;

/**
 * The JSON Schema of a brief's front matter, for editors' completion. With a site, its topics, authors, stories and
 * languages are offered by name; without, any key is allowed.
 */
export function briefJsonSchema(site: NamesOfSite | null, language: HoverLanguage = "en"): string {
  const title = "Brevier: the front matter of a brief";
  if (site === null) return editorSchema({ title, schema: briefSchema, language });
  const { topics, authors, stories, languages } = site;
  const names = {
    topics: [...topics.keys()],
    authors: [...authors.keys()],
    stories: [...stories.keys()],
    languages,
  };
  return editorSchema({ title, schema: briefSchema, language, names });
}
