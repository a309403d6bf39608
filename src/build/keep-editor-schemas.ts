import { type CacheFolder, openCache } from "../base/cache.ts";
import type { NamesOfSite } from "../content/schema/brief-json-schema.ts";
import { editorSchemas } from "../content/schema/editor-schemas.ts";
import { SCHEMA_NAMES } from "../content/schema/schema-names.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest } from "../model/identifiers.ts";

/** Says for which names those that stand were made. */
const MADE = "schemas.json";

/** Writes the schemas that editors read, where they would be others than those of the last build: to make them takes a first build some 25 ms. */
export function keepEditorSchemas(site: NamesOfSite, folder: CacheFolder, program: Digest): void {
  const { topics, authors, stories, languages } = site;
  const names = [topics, authors, stories].map((group) => [...group.keys()]);
  const cache = openCache(folder, sha256(JSON.stringify([program, names, languages])));
  const areThere =
    cache.read<boolean>(MADE) === true && SCHEMA_NAMES.every((name) => folder.stat(name) !== null);
  if (areThere) return;
  for (const [name, text] of Object.entries(editorSchemas(site)))
    folder.write(name, new TextEncoder().encode(text));
  cache.write(MADE, true);
}
