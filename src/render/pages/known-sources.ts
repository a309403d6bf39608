/** Eleventy compiles the source of a paginated template anew for each of its pages; asked for it by name, as it asks for what was compiled before, it gets the same one each time. */
import nunjucks from "nunjucks";

/**
 * Makes an environment give the template of a source that Eleventy asks for in place of a name.
 * @returns what makes a source known: its template is kept, that of any other source is made anew each time.
 */
export function knowSources(environment: nunjucks.Environment): (source: string) => void {
  const byName = environment.getTemplate.bind(environment);
  const known = new Map<string, nunjucks.Template>();
  Reflect.set(environment, "getTemplate", (...values: readonly unknown[]) => {
    const [source] = values;
    // Templates that ask for one another say more: who asks, and what to do when there is none.
    return typeof source === "string" && values.length === 2
      ? (known.get(source) ?? templateOf(environment, source))
      : Reflect.apply(byName, environment, values);
  });
  return (source) => {
    if (!known.has(source)) known.set(source, templateOf(environment, source));
  };
}

function templateOf(environment: nunjucks.Environment, source: string): nunjucks.Template {
  return new nunjucks.Template(source, environment, undefined, false);
}
