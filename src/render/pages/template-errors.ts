/** Nunjucks loses the name of the template in which an error arose (a layout's error is reported as its page's): here each template reports its own. */
import type nunjucks from "nunjucks";
import { rememberMacros } from "./remember-macros.ts";

/**
 * Makes an environment's templates report their name when an error arises in them.
 * @returns the name of the first one that did; null as long as none has.
 */
export function nameErrors(environment: nunjucks.Environment): () => string | null {
  let first: string | null = null;
  const wrapped = new WeakSet<object>();
  const original = environment.getTemplate.bind(environment);
  const note = (name: string) => {
    first ??= name;
  };
  const getTemplate = (...[name, , parent, ignoreMissing, callback]: GetTemplate) => {
    if (typeof name !== "string")
      return Reflect.apply(original, environment, [name, true, parent, ignoreMissing, callback]);
    try {
      const template = Reflect.apply(original, environment, [name, true, parent, ignoreMissing]);
      if (!wrapped.has(template)) {
        wrapTemplate(template, () => note(name));
        rememberMacros(template);
      }
      wrapped.add(template);
      return callback === undefined ? template : callback(null, template);
    } catch (error) {
      note(name);
      if (callback === undefined) throw error;
      return callback(error);
    }
  };
  Reflect.set(environment, "getTemplate", getTemplate);
  return () => first;
}

type GetTemplate = readonly [
  name: unknown,
  eager?: unknown,
  parent?: unknown,
  ignoreMissing?: unknown,
  callback?: (error: unknown, template?: unknown) => unknown,
];

/** A compiled template is a function for its root and one for each block; each hands its error to its last argument. */
function wrapTemplate(template: object, onError: () => void): void {
  const wrap = (holder: object, key: string) => {
    const run: unknown = Reflect.get(holder, key);
    if (typeof run === "function")
      Reflect.set(holder, key, (...values: unknown[]) =>
        Reflect.apply(run, holder, withErrorHook(values, onError)),
      );
  };
  wrap(template, "rootRenderFunc");
  const blocks: unknown = Reflect.get(template, "blocks");
  if (typeof blocks === "object" && blocks !== null) for (const key of Object.keys(blocks)) wrap(blocks, key);
}

function withErrorHook(values: readonly unknown[], onError: () => void): readonly unknown[] {
  const done = values.at(-1);
  if (typeof done !== "function") return values;
  const callback = (error: unknown, result: unknown) => {
    if (error) onError();
    return done(error, result);
  };
  return [...values.slice(0, -1), callback];
}
