/**
 * A template → the source of a function that prints it: a text is added to a text, a name is a variable, a macro is a function. It prints
 * what Nunjucks prints; a template that has more than this knows is left to Nunjucks (`NotCompiled`).
 */
import { type Asked, type ExpressionContext, expression, literal, macroCall } from "./compile-expression.ts";
import {
  endLoop,
  type NamedMacro,
  nameToSet,
  newScope,
  type Scope,
  type TemplateNames,
} from "./template-scope.ts";
import {
  type Block,
  type Branch,
  type For,
  type FromImport,
  type Macro,
  type Node,
  NotCompiled,
  nameIn,
  newNameIn,
  parseTemplate,
  type SetTag,
  textIn,
} from "./template-tree.ts";

export interface TemplateCode {
  /** The body of a function of `runtime`, `filters`, `tests` and `imports` that gives its root, its blocks and its macros. */
  readonly source: string;
  readonly parent: string | null;
  /** The macros that it imports, by template. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  readonly macros: ReadonlySet<string>;
  /** Whether it has nothing but macros, and so can be imported without being run. */
  readonly isLibrary: boolean;
  readonly asked: Asked;
  readonly names: TemplateNames;
}

/** A function under construction. */
interface Draft {
  readonly code: string[];
  readonly variables: string[];
  readonly scope: Scope;
  /** The variable that collects the text. */
  readonly output: string;
}

/**
 * Compiles a template.
 * @throws NotCompiled where it is left to Nunjucks, which then says what is wrong with it, if anything is.
 */
export function compileTemplate(source: string): TemplateCode {
  const tree = parseTemplate(source);
  const asked: Asked = { filters: new Set(), tests: new Set() };
  const names: TemplateNames = {
    macros: new Map(),
    read: new Set(),
    readIfUnset: new Set(),
    set: new Set(),
    setInLoops: new Set(),
  };
  const imports = new Map<string, Set<string>>();
  const blocks = new Map<string, string>();
  const macros = new Map<string, string>();
  const constants: string[] = [];
  let parent: string | null = null;
  let count = 0;
  const fresh = (name: string) => `${name}_${++count}`;
  const contextOf = (draft: Draft): ExpressionContext => ({ scope: draft.scope, names, asked });
  const value = (node: Node, draft: Draft) => expression(node, contextOf(draft));

  function statement(node: Node, draft: Draft): void {
    switch (node.typename) {
      case "NodeList":
        for (const child of node.children) statement(child, draft);
        return;
      case "Output":
        for (const child of node.children) print(child, draft);
        return;
      case "If":
        branch(node, draft);
        return;
      case "For":
        loop(node, draft);
        return;
      case "Set":
        assign(node, draft);
        return;
      case "Block":
        block(node, draft);
        return;
      default:
        throw new NotCompiled(node.typename);
    }
  }

  function branch({ cond, body, else_ }: Branch, draft: Draft): void {
    draft.code.push(`if (${value(cond, draft)}) {`);
    draft.scope.conditions++;
    statement(body, draft);
    if (else_ !== null) {
      draft.code.push("} else {");
      statement(else_, draft);
    }
    draft.scope.conditions--;
    draft.code.push("}");
  }

  function print(node: Node, draft: Draft): void {
    const { code, output } = draft;
    if (node.typename === "TemplateData") {
      if (node.value !== "") code.push(`${output} += ${literal(node.value)};`);
      return;
    }
    const macro = node.typename === "FunCall" ? macroCall(node, contextOf(draft)) : null;
    code.push(`${output} += ${macro ?? `runtime.print(${value(node, draft)})`};`);
  }

  function loop({ arr, name, body, else_ }: For, draft: Draft): void {
    const items = fresh("items");
    const index = fresh("index");
    const length = fresh("length");
    const item = fresh("item");
    draft.variables.push(items, index, length, item);
    const scope = newScope("loop", draft.scope);
    const inner: Draft = { ...draft, code: [], scope };
    const of = value(arr, inner);
    scope.bound.set(newNameIn(name), item);
    scope.loop = { index, length };
    statement(body, inner);
    endLoop(scope);
    scope.conditions++;
    const emptied: Draft = { ...inner, code: [] };
    if (else_ !== null) statement(else_, emptied);
    draft.code.push(
      ...[...scope.assigned.values()].map(({ variable }) => `${variable} = undefined;`),
      `${items} = ${of};`,
      `if (${items}) {`,
      `${items} = runtime.fromIterator(${items});`,
      `${length} = ${items}.length;`,
      `for (${index} = 0; ${index} < ${items}.length; ${index}++) {`,
      `${item} = ${items}[${index}];`,
      ...inner.code,
      "}",
      "}",
      ...(else_ === null ? [] : [`if (!${length}) {`, ...emptied.code, "}"]),
    );
  }

  function assign({ targets, value: given }: SetTag, draft: Draft): void {
    const [target, ...others] = targets;
    if (target === undefined || others.length > 0) throw new NotCompiled("several names are set at once");
    if (given === null) throw new NotCompiled("a block of text is set");
    const assigned = value(given, draft);
    const { to, isSure } = nameToSet(newNameIn(target), draft.scope, names, (name) => {
      const variable = fresh(`set_${name}`);
      draft.variables.push(variable);
      return variable;
    });
    const isGiven = !isSure || given.typename === "Literal";
    draft.code.push(`${to} = ${isGiven ? assigned : `runtime.sure(${assigned})`};`);
  }

  function block({ name, body }: Block, draft: Draft): void {
    const called = nameIn(name);
    if (draft.scope.kind !== "root" || draft.scope.conditions > 0)
      throw new NotCompiled("a block inside another tag");
    if (blocks.has(called)) throw new NotCompiled("a block that is defined twice");
    blocks.set(
      called,
      functionOf("context, blocks", newScope("block"), (inner) => statement(body, inner)),
    );
    if (parent === null) draft.code.push(`${draft.output} += blocks.${called}(context, blocks);`);
  }

  function functionOf(parameters: string, scope: Scope, fill: (draft: Draft) => void): string {
    const output = fresh("output");
    const draft: Draft = { code: [], variables: [], scope, output };
    fill(draft);
    const declared = draft.variables.length === 0 ? [] : [`let ${draft.variables.join(", ")};`];
    return [
      `(${parameters}) => {`,
      `let ${output} = "";`,
      ...declared,
      ...draft.code,
      `return ${output};`,
      "}",
    ].join("\n");
  }

  function importNames({ template, names: list, withContext }: FromImport): void {
    if (withContext === true) throw new NotCompiled("an import with the context");
    const from = textIn(template);
    const ofTemplate = imports.get(from) ?? new Set();
    imports.set(from, ofTemplate);
    for (const child of list.children) {
      const [name, alias] =
        child.typename === "Pair" ? [nameIn(child.key), nameIn(child.value)] : [nameIn(child), nameIn(child)];
      ofTemplate.add(name);
      nameMacro(alias, { variable: `import_${alias}`, origin: `${from} ${name}` });
      constants.push(`const import_${alias} = imports[${literal(from)}].${name};`);
    }
  }

  function nameMacro(name: string, macro: NamedMacro): void {
    if (names.macros.has(name) || name === "loop") throw new NotCompiled(`two macros “${name}”`);
    names.macros.set(name, macro);
  }

  function macroOf({ name, args, body }: Macro): void {
    const scope = newScope("macro");
    const parameters = args.children.map((argument) => {
      const parameter = `given_${newNameIn(argument)}`;
      scope.bound.set(newNameIn(argument), parameter);
      return parameter;
    });
    macros.set(
      nameIn(name),
      functionOf(parameters.join(", "), scope, (draft) => statement(body, draft)),
    );
  }

  const first = tree.children.find(({ typename }) => typename !== "Output");
  const statements: Node[] = [];
  const macroTags: Macro[] = [];
  for (const node of tree.children) {
    const isMacro = node.typename === "FromImport" || node.typename === "Macro";
    if (isMacro && statements.some((statement) => runs(statement, parent)))
      throw new NotCompiled("a macro that comes after what may call it");
    if (node.typename === "FromImport") importNames(node);
    else if (node.typename === "Macro") {
      macroTags.push(node);
      nameMacro(nameIn(node.name), { variable: `macro_${nameIn(node.name)}`, origin: null });
    } else if (node.typename !== "Extends") statements.push(node);
    else if (node === first) parent = textIn(node.template);
    else throw new NotCompiled("a parent that is not the first");
  }
  for (const macro of macroTags) macroOf(macro);
  const root = functionOf("context, blocks", newScope("root"), (draft) => {
    for (const node of statements) statement(node, draft);
  });
  const record = (functions: ReadonlyMap<string, string>) =>
    `{${[...functions].map(([name, code]) => `${name}: ${code}`).join(",\n")}}`;
  const lines = [
    ...constants,
    ...[...macros].map(([name, code]) => `const macro_${name} = ${code};`),
    `return {`,
    `root: ${root},`,
    `blocks: ${record(blocks)},`,
    `macros: {${[...macros.keys()].map((name) => `${name}: macro_${name}`).join(", ")}},`,
    "};",
  ];
  return {
    source: lines.join("\n"),
    parent,
    imports,
    macros: new Set(macros.keys()),
    isLibrary: parent === null && statements.every(isText),
    asked,
    names,
  };
}

/** Whether what stands at the root of a template is run where it stands: the blocks of one that has a parent are run later. */
function runs(node: Node, parent: string | null): boolean {
  return node.typename === "Block" ? parent === null : !isText(node);
}

function isText(node: Node): boolean {
  return node.typename === "Output" && node.children.every(({ typename }) => typename === "TemplateData");
}
