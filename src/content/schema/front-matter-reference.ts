/** The table of docs/front-matter.md, made from the schema so that it is never out of date. */
import { briefProperties, type Property } from "./brief-properties.ts";

/** A Markdown table of the front matter of a brief: key, form, whether required, what it is. */
export function frontMatterReference(): string {
  return `| key | form | | what it is |\n| --- | --- | --- | --- |\n${rowsOf(briefProperties(), "").join("\n")}\n`;
}

function rowsOf(object: Property, prefix: string): readonly string[] {
  const required = new Set(object.required ?? []);
  return Object.entries(object.properties ?? {}).flatMap(([key, property]) => {
    const name = `${prefix}${key}`;
    const row = `| \`${name}\` | ${formOf(property)} | ${required.has(key) ? "required" : ""} | ${property.description ?? ""} |`;
    const inner = property.type === "array" ? (property.items ?? {}) : property;
    return [row, ...rowsOf(inner, property.type === "array" ? `${name}[].` : `${name}.`)];
  });
}

function formOf(property: Property): string {
  if (property.yaml === "time") return "time";
  if (property.yaml === "boolean") return "true or false";
  if (property.enum !== undefined) return property.enum.join(", ");
  if (property.type === "array") return "list";
  return property.type === "object" ? "group" : "text";
}
