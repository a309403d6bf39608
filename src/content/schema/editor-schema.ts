/** A schema of ours as a JSON Schema, by which editors complete keys and values, and explain them. */
import * as z from "zod";
import { frenchSpaces } from "../../base/problem.ts";
import { FRENCH_HOVERS } from "./french-hovers.ts";

/** The language in which keys are explained. */
export type HoverLanguage = "fr" | "en";

interface EditorSchema {
  readonly title: string;
  readonly schema: z.ZodType;
  readonly language: HoverLanguage;
  /** The keys that values may have, by what fields say of `names`; where there are none, any is allowed. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
}

/** Every scalar arrives in ours as text; an editor's YAML tells apart numbers and `true`. */
export function editorSchema({ title, schema, language, names = {} }: EditorSchema): string {
  const made = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => {
      const written = new Map(Object.entries(jsonSchema));
      const yaml = written.get("yaml");
      if (yaml === "boolean") Object.assign(jsonSchema, { type: "boolean", enum: undefined });
      if (yaml === "integer") Object.assign(jsonSchema, { type: "integer", minLength: undefined });
      if (yaml === "integer or text") Object.assign(jsonSchema, { type: ["integer", "string"] });
      const known = names[String(written.get("names"))];
      if (known !== undefined && known.length > 0) {
        if (jsonSchema.type === "array") jsonSchema.items = { type: "string", enum: [...known] };
        else jsonSchema.enum = [...known];
      }
      const french = FRENCH_HOVERS[jsonSchema.description ?? ""];
      if (language === "fr" && french !== undefined) jsonSchema.description = frenchSpaces(french);
      Object.assign(jsonSchema, { yaml: undefined, names: undefined, prose: undefined });
    },
  });
  return schemaFile({ ...made, title });
}

/** A JSON Schema as it is written. */
export function schemaFile(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
