/** What compiled templates call: the run time of Nunjucks, without what a template of ours cannot meet. */
import nunjucks from "nunjucks";

const { SafeString, memberLookup, inOperator, fromIterator } = nunjucks.runtime;

/** What Nunjucks escapes, and how. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
  "\\": "&#92;",
};
const SPECIAL = /[&"'<>\\]/;
const EACH_SPECIAL = /[&"'<>\\]/g;

/** What `{{ value }}` prints: escaped, unless it was marked as safe. Throws on what is undefined or null. */
function print(value: unknown): string {
  if (value instanceof SafeString) return value.toString();
  if (value === undefined || value === null) throw new Error("attempted to output null or undefined value");
  // Nunjucks prints a wrapper of its own.
  if (typeof value === "function") throw new Error("attempted to output a function");
  const text = typeof value === "string" ? value : value.toString();
  // Most texts have nothing to escape.
  return SPECIAL.test(text)
    ? text.replace(EACH_SPECIAL, (character) => ENTITIES[character] ?? character)
    : text;
}

/** Calls a value. Throws if it is no function. */
function call(value: unknown, values: readonly unknown[]): unknown {
  if (typeof value !== "function") throw new Error("Unable to call a value that is no function");
  return Reflect.apply(value, undefined, values);
}

/** A value that is set. Nunjucks looks elsewhere for a name whose value is undefined: then the page is left to it. */
function sure(value: unknown): unknown {
  if (value === undefined) throw new Error("attempted to set an undefined value");
  return value;
}

/** A text that is not escaped when it is printed. */
function safe(text: string): nunjucks.runtime.SafeString {
  return new SafeString(text);
}

export const templateRuntime = { print, call, sure, safe, memberLookup, inOperator, fromIterator } as const;
