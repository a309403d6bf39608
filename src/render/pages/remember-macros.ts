/** A page imports macros from about twenty templates, which Nunjucks runs again for each page: here each runs once. */

/**
 * Makes a compiled template run once for all that import it. What it exports depends on nothing but itself, unless it is imported with the
 * context of a page: then it runs as before.
 */
export function rememberMacros(template: object): void {
  const run: unknown = Reflect.get(template, "getExported");
  if (typeof run !== "function") return;
  let exported: unknown = null;
  Reflect.set(template, "getExported", (...values: unknown[]) => {
    const [done, ...others] = values;
    if (typeof done !== "function" || others.length > 0) return Reflect.apply(run, template, values);
    if (exported !== null) return done(null, exported);
    const keep = (error: unknown, result: unknown) => {
      if (!error) exported = result;
      return done(error, result);
    };
    return Reflect.apply(run, template, [keep]);
  });
}
