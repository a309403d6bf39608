/** Expressions of a template → expressions of JavaScript, as the compiler of Nunjucks 3.2 gives them: it puts no parentheses, and neither does this. */
import { readName, type Scope, type TemplateNames } from "./template-scope.ts";
import {
  type Call,
  identifier,
  type Lookup,
  type Node,
  NotCompiled,
  nameIn,
  textIn,
  type Values,
} from "./template-tree.ts";

/** What the compiled code asks for by name. */
export interface Asked {
  readonly filters: Set<string>;
  readonly tests: Set<string>;
}

export interface ExpressionContext {
  readonly scope: Scope;
  readonly names: TemplateNames;
  readonly asked: Asked;
}

const OPERATORS = {
  Or: " || ",
  And: " && ",
  Add: " + ",
  Concat: ' + "" + ',
  Sub: " - ",
  Mul: " * ",
  Div: " / ",
  Mod: " % ",
  Not: "!",
  Neg: "-",
  Pos: "+",
} as const;

/** @throws NotCompiled on what only Nunjucks compiles. */
export function expression(node: Node, context: ExpressionContext): string {
  const of = (inner: Node) => expression(inner, context);
  switch (node.typename) {
    case "Literal":
      return literal(node.value);
    case "Symbol":
      return readName(nameIn(node), context.scope, context.names);
    case "Group":
      return `(${list(node.children, context)})`;
    case "Array":
      return `[${list(node.children, context)}]`;
    case "Dict":
      return `{${node.children.map((pair) => entry(pair, context)).join(", ")}}`;
    case "InlineIf":
      return `(${of(node.cond)} ? ${of(node.body)} : ${node.else_ === null ? '""' : of(node.else_)})`;
    case "Or":
    case "And":
    case "Add":
    case "Concat":
    case "Sub":
    case "Mul":
    case "Div":
    case "Mod":
      return of(node.left) + OPERATORS[node.typename] + of(node.right);
    case "Neg":
    case "Pos":
      // `--x` is another operator.
      if (node.target.typename === node.typename) throw new NotCompiled(node.typename);
      return OPERATORS[node.typename] + of(node.target);
    case "Not":
      return OPERATORS[node.typename] + of(node.target);
    case "FloorDiv":
      return `Math.floor(${of(node.left)} / ${of(node.right)})`;
    case "Pow":
      return `Math.pow(${of(node.left)}, ${of(node.right)})`;
    case "In":
      return `runtime.inOperator(${of(node.left)}, ${of(node.right)})`;
    case "Is":
      return test(node.left, node.right, context);
    case "Compare":
      return [of(node.expr), ...node.ops.map(({ type, expr }) => ` ${type} ${of(expr)}`)].join("");
    case "LookupVal":
      return lookup(node, context);
    case "Filter":
      return filter(node, context);
    case "FunCall": {
      const macro = macroCall(node, context);
      return macro === null ? call(node, context) : `runtime.safe(${macro})`;
    }
    default:
      throw new NotCompiled(node.typename);
  }
}

/** The call of a macro that is known, as a text that needs no escaping; null if it is any other call. */
export function macroCall({ name, args }: Call, context: ExpressionContext): string | null {
  if (name.typename !== "Symbol") return null;
  const called = nameIn(name);
  if (isBound(called, context.scope)) return null;
  const macro = context.names.macros.get(called);
  return macro === undefined ? null : `${macro.variable}(${values(args, context)})`;
}

function isBound(name: string, scope: Scope): boolean {
  return scope.bound.has(name) || (scope.parent !== null && isBound(name, scope.parent));
}

/** A call of a method, or of a function that is a value. */
function call({ name, args }: Call, context: ExpressionContext): string {
  if (name.typename !== "LookupVal")
    return `runtime.call(${expression(name, context)}, [${values(args, context)}])`;
  const { target, val } = name;
  if (val.typename !== "Literal") throw new NotCompiled("a method that is chosen");
  // The brackets end the chain of `?.`: a call on nothing fails, as it does in Nunjucks.
  return `(${expression(target, context)}).${identifier(val.value)}(${values(args, context)})`;
}

function values({ children }: Values, context: ExpressionContext): string {
  return list(children, context);
}

function filter({ name, args }: Call, context: ExpressionContext): string {
  const called = nameIn(name);
  context.asked.filters.add(called);
  return `filters.${called}(${values(args, context)})`;
}

function test(left: Node, right: Node, context: ExpressionContext): string {
  const { name, args } = right.typename === "FunCall" ? right : { name: right, args: { children: [] } };
  if (args.children.length > 1) throw new NotCompiled("a test with several values");
  const called = nameIn(name);
  context.asked.tests.add(called);
  return `tests.${called}(${list([left, ...args.children], context)}) === true`;
}

/** A member of undefined or null is undefined, as in Nunjucks. */
function lookup({ target, val }: Lookup, context: ExpressionContext): string {
  if (target.typename === "Symbol" && target.value === "loop") return loopValue(val, context.scope);
  const of = expression(target, context);
  if (val.typename !== "Literal" || typeof val.value !== "string" || target.typename === "Literal")
    return `runtime.memberLookup((${of}), ${expression(val, context)})`;
  return `${of}?.${identifier(val.value)}`;
}

function loopValue(val: Node, scope: Scope): string {
  const loop = loopOf(scope);
  const name = val.typename === "Literal" ? val.value : null;
  if (loop === null) throw new NotCompiled("loop");
  const { index, length } = loop;
  switch (name) {
    case "index":
      return `(${index} + 1)`;
    case "index0":
      return index;
    case "revindex":
      return `(${length} - ${index})`;
    case "revindex0":
      return `(${length} - ${index} - 1)`;
    case "first":
      return `(${index} === 0)`;
    case "last":
      return `(${index} === ${length} - 1)`;
    case "length":
      return length;
    default:
      throw new NotCompiled("loop");
  }
}

function loopOf(scope: Scope): Scope["loop"] {
  if (scope.kind === "loop") return scope.loop;
  return scope.parent === null ? null : loopOf(scope.parent);
}

function entry(pair: Node, context: ExpressionContext): string {
  if (pair.typename !== "Pair") throw new NotCompiled(pair.typename);
  const { key, value } = pair;
  const name = key.typename === "Symbol" ? nameIn(key) : textIn(key);
  if (name.startsWith("__")) throw new NotCompiled(name);
  return `${literal(name)}: ${expression(value, context)}`;
}

function list(nodes: readonly Node[], context: ExpressionContext): string {
  return nodes.map((node) => expression(node, context)).join(", ");
}

/** A value of the template as it is written in JavaScript. */
export function literal(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")
    : String(value);
}
