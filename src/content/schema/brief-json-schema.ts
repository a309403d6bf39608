import * as z from "zod";
import type { Site } from "../../model/site.ts";
import { briefSchema } from "./brief-schema.ts";

/**
 * The JSON Schema of a brief's front matter, for editors' completion. With a site, its topics, authors, stories and
 * languages are offered by name; without, any key is allowed.
 */
export function briefJsonSchema(site: Site | null): string {
  const names: Readonly<Record<string, readonly string[]>> =
    site === null
      ? {}
      : {
          topics: [...site.topics.keys()],
          authors: [...site.authors.keys()],
          stories: [...site.stories.keys()],
          languages: site.languages,
        };
  const schema = z.toJSONSchema(briefSchema, {
    io: "input",
    override: ({ jsonSchema }) => {
      const written = new Map(Object.entries(jsonSchema));
      if (written.get("yaml") === "boolean") Object.assign(jsonSchema, { type: "boolean", enum: undefined });
      const known = names[String(written.get("names"))];
      if (known !== undefined && known.length > 0) {
        if (jsonSchema.type === "array") jsonSchema.items = { type: "string", enum: [...known] };
        else jsonSchema.enum = [...known];
      }
      Object.assign(jsonSchema, { yaml: undefined, names: undefined, prose: undefined });
    },
  });
  return `${JSON.stringify({ ...schema, title: "Brevier: the front matter of a brief" }, null, 2)}\n`;
}
