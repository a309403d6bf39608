/** Run when the package is compiled: puts the schema of the front matter beside the program, for editors (`brevier/schema`). */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { briefJsonSchema } from "../content/schema/brief-json-schema.ts";
import { nodeFolder } from "./node-folder.ts";

nodeFolder(dirname(dirname(fileURLToPath(import.meta.url)))).write(
  "brief.schema.json",
  new TextEncoder().encode(briefJsonSchema(null)),
);
