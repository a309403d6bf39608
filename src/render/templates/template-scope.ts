/**
 * What the names of a template mean. Nunjucks keeps variables in frames while it renders; here each has a variable of JavaScript from the
 * start. Where the two could differ, the template is left to Nunjucks.
 */
import { NotCompiled } from "./template-tree.ts";

/** A frame of Nunjucks: the root of a template, a block, a macro, or a loop in one of them. */
export interface Scope {
  readonly kind: "root" | "block" | "macro" | "loop";
  readonly parent: Scope | null;
  /** What parameters and loops bind, by name, as variables. */
  readonly bound: Map<string, string>;
  /** What `set` assigns in this frame, by name. */
  readonly assigned: Map<string, Assigned>;
  /** Names that were read, and not found in this frame, or set in a frame within it. */
  readonly foreign: Set<string>;
  /** How many `if`s of this frame are open. */
  conditions: number;
  /** What `loop` is, inside its body. */
  loop: { readonly index: string; readonly length: string } | null;
}

interface Assigned {
  readonly variable: string;
  /** Whether it is sure to have a value once it is read. */
  readonly isSure: boolean;
}

/** What a template takes from those that it extends, or that extend it. */
export interface TemplateNames {
  /** Macros by name: those of the template and those that it imports. */
  readonly macros: Map<string, NamedMacro>;
  /** What it reads of the page's context. */
  readonly read: Set<string>;
  /** What it reads there only where it has not set it itself. */
  readonly readIfUnset: Set<string>;
  /** What it sets there. */
  readonly set: Set<string>;
  /** What loops of its blocks set: none of it may be in the context. */
  readonly setInLoops: Set<string>;
}

export interface NamedMacro {
  readonly variable: string;
  /** Where it is imported from; null if it is the template's own. */
  readonly origin: string | null;
}

export function newScope(kind: Scope["kind"], parent: Scope | null = null): Scope {
  return {
    kind,
    parent,
    bound: new Map(),
    assigned: new Map(),
    foreign: new Set(),
    conditions: 0,
    loop: null,
  };
}

/** The expression that reads a name. */
export function readName(name: string, scope: Scope, names: TemplateNames): string {
  const chain: Assigned[] = [];
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const bound = at.bound.get(name);
    if (bound !== undefined) return inTurn(chain, bound);
    const assigned = at.assigned.get(name);
    if (assigned === undefined) at.foreign.add(name);
    else {
      chain.push(assigned);
      if (assigned.isSure) return inTurn(chain, "undefined");
    }
    // Its context is that of the template in which it is written.
    if (at.kind === "macro") throw new NotCompiled(`a macro reads “${name}”`);
  }
  if (names.macros.has(name)) throw new NotCompiled(`the macro “${name}” is used as a value`);
  (chain.length === 0 ? names.read : names.readIfUnset).add(name);
  return inTurn(chain, `context.${name}`);
}

function inTurn(chain: readonly Assigned[], last: string): string {
  return chain.reduceRight(
    (rest, { variable }) =>
      rest === "undefined" ? variable : `(${variable} === undefined ? ${rest} : ${variable})`,
    last,
  );
}

/** Where `set` writes a name: a variable, which `declare` gives, or a property of the context; and whether its value must not be undefined. */
export function nameToSet(
  name: string,
  scope: Scope,
  names: TemplateNames,
  declare: (name: string) => string,
): { readonly to: string; readonly isSure: boolean } {
  if (names.macros.has(name)) throw new NotCompiled(`“${name}” is a macro too`);
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const bound = at.bound.get(name);
    if (bound !== undefined) return { to: bound, isSure: false };
    const assigned = at.assigned.get(name);
    if (assigned !== undefined) {
      if (at !== scope && !assigned.isSure) throw new NotCompiled(`“${name}” may be of two frames`);
      return { to: assigned.variable, isSure: assigned.isSure };
    }
    if (at.kind !== "loop" && at !== scope) break;
  }
  if (scope.kind === "root") {
    names.set.add(name);
    return { to: `context.${name}`, isSure: false };
  }
  if (scope.kind === "loop") {
    if (rootOf(scope).kind === "root") throw new NotCompiled(`“${name}” is set in a loop outside blocks`);
    if (scope.foreign.has(name)) throw new NotCompiled(`“${name}” is used before it is set in a loop`);
    names.setInLoops.add(name);
  }
  for (let outer = scope.parent; outer !== null; outer = outer.parent) outer.foreign.add(name);
  const variable = declare(name);
  const isSure = scope.conditions === 0;
  scope.assigned.set(name, { variable, isSure });
  return { to: variable, isSure };
}

/** The body of a loop is over, and may never have been: nothing that it has set is sure. */
export function endLoop(scope: Scope): void {
  scope.loop = null;
  for (const [name, { variable }] of scope.assigned) scope.assigned.set(name, { variable, isSure: false });
}

/** The outermost scope: a root, a block or a macro. */
function rootOf(scope: Scope): Scope {
  return scope.parent === null ? scope : rootOf(scope.parent);
}
