/** The front matter of a brief as the JSON Schema of its keys: what tables and forms are made of. */
import * as z from "zod";
import { briefSchema } from "./brief-schema.ts";

export interface Property {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly items?: Property;
  /** What YAML takes a scalar for: `time`, `boolean`. */
  readonly yaml?: string;
  /** The keys of `site.yaml` that its values are. */
  readonly names?: string;
}

export function briefProperties(): Property {
  return JSON.parse(JSON.stringify(z.toJSONSchema(briefSchema, { io: "input" })));
}
