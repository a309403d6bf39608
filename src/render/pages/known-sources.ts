/** Eleventy compiles the source of a paginated template anew for each of its pages; here it is compiled once. */
import nunjucks from "nunjucks";

/**
 * Makes an environment find templates by their source, as Eleventy asks for them, besides by name.
 * @returns registers a source: its template is kept, that of any other source is compiled each time.
 */
export function knowSources(environment: nunjucks.Environment): (source: string) => void {
  const byName = environment.getTemplate.bind(environment);
  const known = new Map<string, nunjucks.Template>();
  Reflect.set(environment, "getTemplate", (...values: readonly unknown[]) => {
    const [source] = values;
    // Templates that include each other pass more arguments: the parent, and what to do if there is none.
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
