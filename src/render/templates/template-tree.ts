/** The door to the parser of Nunjucks: a template as a tree. Its shapes are in no documentation of Nunjucks; `test/render/templates` tells when they change. */
import nunjucks from "nunjucks";

/** A list, a statement, an expression, or a part of one. */
export type Node =
  | List
  | Value
  | Pair
  | Call
  | Branch
  | Binary
  | Unary
  | Compare
  | Lookup
  | For
  | SetTag
  | Macro
  | Block
  | FromImport
  | Extends
  | Other;

export interface List {
  readonly typename: "Root" | "NodeList" | "Output" | "Group" | "Array" | "Dict";
  readonly children: readonly Node[];
}

/** A text of the template, a value that is written in it, a name. */
export interface Value {
  readonly typename: "TemplateData" | "Literal" | "Symbol";
  readonly value: unknown;
}

export interface Pair {
  readonly typename: "Pair";
  readonly key: Node;
  readonly value: Node;
}

/** `name` is a symbol, or any expression. */
export interface Call {
  readonly typename: "FunCall" | "Filter";
  readonly name: Node;
  readonly args: Values;
}

/** The values of a call. */
export interface Values {
  readonly children: readonly Node[];
}

export interface Branch {
  readonly typename: "If" | "InlineIf";
  readonly cond: Node;
  readonly body: Node;
  readonly else_: Node | null;
}

export interface Binary {
  readonly typename:
    | "In"
    | "Is"
    | "Or"
    | "And"
    | "Add"
    | "Concat"
    | "Sub"
    | "Mul"
    | "Div"
    | "FloorDiv"
    | "Mod"
    | "Pow";
  readonly left: Node;
  readonly right: Node;
}

export interface Unary {
  readonly typename: "Not" | "Neg" | "Pos";
  readonly target: Node;
}

export interface Compare {
  readonly typename: "Compare";
  readonly expr: Node;
  readonly ops: readonly { readonly type: string; readonly expr: Node }[];
}

export interface Lookup {
  readonly typename: "LookupVal";
  readonly target: Node;
  readonly val: Node;
}

export interface For {
  readonly typename: "For";
  readonly arr: Node;
  readonly name: Node;
  readonly body: Node;
  readonly else_: Node | null;
}

export interface SetTag {
  readonly typename: "Set";
  readonly targets: readonly Node[];
  /** Null if a block of text is set. */
  readonly value: Node | null;
}

export interface Macro {
  readonly typename: "Macro";
  readonly name: Node;
  readonly args: Values;
  readonly body: Node;
}

export interface Block {
  readonly typename: "Block";
  readonly name: Node;
  readonly body: Node;
}

export interface FromImport {
  readonly typename: "FromImport";
  readonly template: Node;
  readonly names: Values;
  readonly withContext: unknown;
}

export interface Extends {
  readonly typename: "Extends";
  readonly template: Node;
}

/** What is left to Nunjucks. */
export interface Other {
  readonly typename: "KeywordArgs" | "Caller" | "Include" | "Import" | "Super" | "Capture" | "Switch";
}

/** Parses a template. Throws a `TemplateError` of Nunjucks on a mistake of syntax. */
export function parseTemplate(source: string): List {
  return nunjucks.parser.parse(source, [], {});
}

/** The name that a symbol is. @throws NotCompiled for anything else, and as `identifier` does. */
export function nameIn(node: Node): string {
  return identifier(node.typename === "Symbol" ? node.value : null);
}

/** The same of a name that a template gives to something. */
export function newNameIn(node: Node): string {
  const name = nameIn(node);
  if (name === "loop") throw new NotCompiled("a loop of another kind");
  return name;
}

/** @throws NotCompiled for a name that JavaScript has not, and for one that every object has. */
export function identifier(name: unknown): string {
  if (typeof name !== "string" || !/^[A-Za-z_]\w*$/.test(name) || name in Object.prototype)
    throw new NotCompiled(String(name));
  return name;
}

/** The text that a node is. @throws NotCompiled for anything else. */
export function textIn(node: Node): string {
  if (node.typename !== "Literal" || typeof node.value !== "string") throw new NotCompiled(node.typename);
  return node.value;
}

/** Thrown for a template, or a part of one, that only Nunjucks itself compiles. It is no mistake. */
export class NotCompiled extends Error {}
