/** Compiled templates as functions: each with the macros that it imports, its parent, and the filters that it calls. */
import type nunjucks from "nunjucks";
import { compileTemplate, type TemplateCode } from "./compile-template.ts";
import { templateRuntime } from "./template-runtime.ts";
import { NotCompiled } from "./template-tree.ts";

/** What a page's template is given, by name. */
export type PageContext = Readonly<Record<string, unknown>>;

type Macro = (...values: readonly unknown[]) => string;
type Context = Record<string, unknown>;
type Blocks = Readonly<Record<string, (context: Context, blocks: Blocks) => string>>;

interface Linked {
  readonly code: TemplateCode;
  readonly root: (context: Context, blocks: Blocks) => string;
  readonly blocks: Blocks;
  readonly macros: Readonly<Record<string, Macro>>;
}

/** What templates are linked with. */
export interface TemplateParts {
  /** The source of a template, by its name. */
  readonly sourceOf: (name: string) => string;
  /** Its filters and tests are called as they are, with nothing known of the page. */
  readonly environment: nunjucks.Environment;
  /** The names of what pages are given. */
  readonly given: ReadonlySet<string>;
  /** Names that mean something to Nunjucks and are not given here. */
  readonly unknown: ReadonlySet<string>;
}

/** Prints a page. */
export type Printer = (given: PageContext) => string;

/** Gives templates of pages as functions, each compiled when it is first asked for; null for one that is left to Nunjucks, which says what is wrong with it, if anything is. */
export function templateLinker(parts: TemplateParts): (name: string) => Printer | null {
  const linked = new Map<string, Linked>();
  const printers = new Map<string, Printer | null>();
  const link = (name: string, importedBy: readonly string[]): Linked => {
    const known = linked.get(name);
    if (known !== undefined) return known;
    if (importedBy.includes(name)) throw new NotCompiled(`${name} imports itself`);
    const code = compileTemplate(parts.sourceOf(name));
    const within = [...importedBy, name];
    const imports = [...code.imports].map(
      ([from, macros]) => [from, macrosOf(link(from, within), macros)] as const,
    );
    const made = new Function("runtime", "filters", "tests", "imports", code.source)(
      templateRuntime,
      filtersOf(code, parts.environment),
      testsOf(code, parts.environment),
      Object.fromEntries(imports),
    );
    const value: Linked = { ...made, code };
    linked.set(name, value);
    return value;
  };
  const pageOf = (name: string): Printer => {
    const chain = chainOf(name, (of) => link(of, []));
    checkNames(chain, parts);
    const blocks: Blocks = Object.assign({}, ...chain.map((template) => template.blocks).reverse());
    const last = chain.length - 1;
    return (given) => {
      const context = { ...given };
      let text = "";
      for (let i = 0; i <= last; i++) text = chain[i]?.root(context, blocks) ?? "";
      return text;
    };
  };
  return (name) => {
    const known = printers.get(name);
    if (known !== undefined) return known;
    let printer: Printer | null = null;
    try {
      printer = pageOf(name);
    } catch {
      // Not compiled, or a mistake of syntax.
    }
    printers.set(name, printer);
    return printer;
  };
}

/** A template, what it extends, and so on. */
function chainOf(name: string, link: (name: string) => Linked): readonly Linked[] {
  const chain: Linked[] = [];
  for (let next: string | null = name; next !== null; next = chain.at(-1)?.code.parent ?? null) {
    if (chain.length > 8) throw new NotCompiled(`${name} extends too many`);
    chain.push(link(next));
  }
  return chain;
}

/** Templates of a page share its context: what one reads must be given, or set by one of them, and be no macro of another. */
function checkNames(chain: readonly Linked[], { given, unknown }: TemplateParts): void {
  const names = chain.map(({ code }) => code.names);
  const set = new Set(names.flatMap((of) => [...of.set]));
  const macros = new Map<string, string | null>();
  for (const of of names) {
    for (const [name, { origin }] of of.macros) {
      // The macros of a page are in its context: a parent's would come after its child's.
      if (macros.has(name) && (origin === null || macros.get(name) !== origin))
        throw new NotCompiled(`two macros “${name}”`);
      macros.set(name, origin);
    }
  }
  for (const of of names) {
    for (const name of of.read)
      if (macros.has(name) || (!given.has(name) && (unknown.has(name) || !set.has(name))))
        throw new NotCompiled(`“${name}” is not given`);
    for (const name of of.readIfUnset)
      if (macros.has(name) || unknown.has(name)) throw new NotCompiled(`“${name}” may not be set`);
    for (const name of [...of.setInLoops, ...of.macros.keys()])
      if (given.has(name) || set.has(name)) throw new NotCompiled(`“${name}” means two things`);
  }
}

/** A template that is imported has a context of its own, which its macros do not read. */
function macrosOf({ code, macros }: Linked, asked: ReadonlySet<string>): Readonly<Record<string, Macro>> {
  if (!code.isLibrary) throw new NotCompiled("an imported template that has more than macros");
  for (const name of asked) if (!code.macros.has(name)) throw new NotCompiled(`no macro “${name}”`);
  return macros;
}

function filtersOf({ asked }: TemplateCode, environment: nunjucks.Environment): object {
  // What the filters of Nunjucks know of the page: its settings alone.
  const host = { env: environment, ctx: {} };
  return Object.fromEntries(
    [...asked.filters].map((name) => {
      const filter = environment.filters[name];
      if (filter === undefined || environment.asyncFilters.includes(name))
        throw new NotCompiled(`no filter “${name}”`);
      return [name, filter.bind(host)];
    }),
  );
}

function testsOf({ asked }: TemplateCode, environment: nunjucks.Environment): object {
  return Object.fromEntries([...asked.tests].map((name) => [name, environment.getTest(name)]));
}
