/** The schemas that every build leaves in `.brevier/` for editors, by their names there. */
export const SCHEMA_NAMES = ["brief.schema.json", "site.schema.json", "words.schema.json"] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
