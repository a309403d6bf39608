/** The shape of a schema: the keys at a path, and the texts that typography sets. */
import * as z from "zod";
import type { Way, YamlPath } from "../yaml/yaml-paths.ts";

/** The keys that a schema knows at a path; empty where there are none. */
export function keysAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  const at = path.reduce<unknown>((parent, step) => childSchema(unwrapped(parent), step), schema);
  return Object.keys(shapeOf(unwrapped(at)) ?? {});
}

/** The ways to the texts that are `prose()`. */
export function proseIn(schema: unknown): readonly Way[] {
  if (schema instanceof z.ZodType && schema.meta()?.["prose"] === true) return [[]];
  const definition = definitionOf(schema);
  const inner = definition.get("innerType");
  if (inner !== undefined) return proseIn(inner);
  const element = definition.get("element");
  const items = element === undefined ? [] : proseIn(element).map((way): Way => [null, ...way]);
  const members = Object.entries(shapeOf(schema) ?? {});
  return [...items, ...members.flatMap(([key, member]) => proseIn(member).map((way): Way => [key, ...way]))];
}

function childSchema(schema: unknown, step: string | number): unknown {
  const shape = shapeOf(schema);
  if (shape !== null) return new Map(Object.entries(shape)).get(String(step));
  const definition = definitionOf(schema);
  return definition.get("element") ?? definition.get("valueType");
}

/** Of a choice, the group that it may be, which stands last. */
function unwrapped(schema: unknown): unknown {
  const definition = definitionOf(schema);
  const options = definition.get("options");
  const inner = Array.isArray(options) ? options.at(-1) : definition.get("innerType");
  return inner === undefined ? schema : unwrapped(inner);
}

function shapeOf(schema: unknown): object | null {
  const shape = definitionOf(schema).get("shape");
  return typeof shape === "object" && shape !== null ? shape : null;
}

function definitionOf(schema: unknown): ReadonlyMap<string, unknown> {
  if (typeof schema !== "object" || schema === null || !("def" in schema)) return new Map();
  return typeof schema.def === "object" && schema.def !== null
    ? new Map(Object.entries(schema.def))
    : new Map();
}
