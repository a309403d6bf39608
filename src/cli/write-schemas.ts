import { join } from "node:path";
import { editorSchemas } from "../content/schema/editor-schemas.ts";
import type { Site } from "../model/site.ts";
import { nodeFolder } from "../node/node-folder.ts";

/** Writes the schemas that the first lines of sources name, for editors; a build would write the same. */
export function writeSchemas(root: string, site: Site): void {
  const cache = nodeFolder(join(root, ".brevier"));
  for (const [name, text] of Object.entries(editorSchemas(site)))
    cache.write(name, new TextEncoder().encode(text));
}
