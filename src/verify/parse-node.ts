/** A file of the manifest, read strictly: whatever could be written in two ways is refused. // docs/archive.md § The manifest */

import { isSafePath } from "../base/file-names.ts";
import type { Outcome, Place, Problem, Text } from "../base/problem.ts";
import { decodeUtf8 } from "../check/read/decode-utf8.ts";
import { listOf, type Members, membersOf, textOf } from "../check/read/json-object.ts";
import { parseJson } from "../check/read/parse-json.ts";
import { START } from "../check/read/position.ts";
import { verifyProblem } from "./verify-rules.ts";

/** A file of the site. */
export interface FileRow {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file of the manifest that another one lists. */
export interface PartRow extends FileRow {
  readonly part: string;
}

export interface ManifestNode {
  readonly files: readonly FileRow[];
  readonly parts: readonly PartRow[];
  /** Of the root: the root that was signed before it. */
  readonly previous: string | null;
}

const FORMAT = "brevier-manifest-2";
/** The files that are in no list: the root and its signature. */
const UNLISTED: ReadonlySet<string> = new Set(["manifest.json", "manifest.json.minisig"]);

/**
 * Reads the root, or the node of a part.
 * @param part `2024-10`, `2024-10-31` or `fronts`; null of the root.
 */
export function parseNode(bytes: Uint8Array, part: string | null, file: string): Outcome<ManifestNode> {
  const place = { file, ...START };
  const refused = (why: Text): Outcome<ManifestNode> => ({
    ok: false,
    problems: [verifyProblem("verify/not-canonical", place, { why })],
  });
  const text = decodeUtf8(bytes, { keepMark: true });
  if (text === null) return refused({ fr: "pas du texte UTF-8", en: "not UTF-8 text" });
  const value = parsed(text);
  if (value === undefined) {
    const found = parseJson(text);
    const at = found.ok ? place : { file, ...found.at };
    return { ok: false, problems: [verifyProblem("verify/not-json", at)] };
  }
  if (isDeeper(value, DEEPEST)) return refused({ fr: "trop profonde", en: "too deep" });
  if (`${canonical(value)}\n` !== text)
    return refused({
      fr: "espaces, ordre des noms, échappements ou fin de ligne",
      en: "white space, order of names, escapes or line end",
    });
  const found = nodeOf(value, part);
  if (typeof found === "string") return refused({ fr: `« ${found} »`, en: `“${found}”` });
  const problems = unsafePaths(found, place);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found, problems: [] };
}

/** The path of the node of a part. */
export function pathOfPart(part: string): string {
  return `manifest/${part.replaceAll("-", "/")}.json`;
}

/** The deepest nesting of lists and objects: a node has three levels, and a copy can come from anybody. */
const DEEPEST = 8;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** RFC 8785, for what a manifest can hold: `JSON.stringify` writes strings and whole numbers in this form. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const names = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${names.map(([name, of]) => `${JSON.stringify(name)}:${canonical(of)}`).join()}}`;
}

type Test = (value: unknown) => boolean;

const isHex: Test = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const isSize: Test = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isCount: Test = (value) => isSize(value) && value !== 0;
const isFilled: Test = (value) => typeof value === "string" && value !== "";
const isType: Test = (value) => typeof value === "string" && /^[a-z]+\/[a-z0-9.+-]+$/.test(value);
const isList: Test = (value) => Array.isArray(value);
const isHexOrNull: Test = (value) => value === null || isHex(value);

const PART = { bytes: isSize, part: isFilled, path: isFilled, sha256: isHex };
const FILE = { bytes: isSize, path: isFilled, sha256: isHex, type: isType };
const FILE_OF_BRIEF = { ...FILE, brief: isFilled, revision: isCount };

/** The node, or the name of the first member that is wrong in it. */
function nodeOf(value: unknown, part: string | null): ManifestNode | string {
  const shape = { format: (of: unknown) => of === FORMAT, parts: isList };
  const node = membersOf(value) ?? NO_MEMBERS;
  const wrong =
    part === null
      ? wrongMember(node, { ...shape, previous: isHexOrNull })
      : wrongMember(node, { ...shape, files: isList, part: (of) => of === part });
  if (wrong !== null) return wrong;
  const files: FileRow[] = [];
  for (const item of listOf(node, "files")) {
    const row = membersOf(item) ?? NO_MEMBERS;
    const bad = wrongMember(row, row.has("brief") || row.has("revision") ? FILE_OF_BRIEF : FILE);
    if (bad !== null) return `files: ${bad}`;
    if (UNLISTED.has(String(row.get("path")))) return `files: ${row.get("path")}`;
    files.push(fileRow(row));
  }
  const parts: PartRow[] = [];
  for (const item of listOf(node, "parts")) {
    const row = membersOf(item) ?? NO_MEMBERS;
    const bad = wrongMember(row, PART);
    if (bad !== null) return `parts: ${bad}`;
    const name = String(row.get("part"));
    if (!belongs(name, part) || row.get("path") !== pathOfPart(name)) return `parts: ${name}`;
    parts.push({ ...fileRow(row), part: name });
  }
  if (!isOrdered(files.map(({ path }) => path))) return "files";
  if (!isOrdered(parts.map((row) => row.part))) return "parts";
  return { files, parts, previous: textOf(node, "previous") };
}

/** Stands for a value that is no object: it lacks every member. */
const NO_MEMBERS: Members = new Map();

/** The first name that is missing, not known, or has a wrong value; null if all is right. */
function wrongMember(members: Members, shape: Readonly<Record<string, Test>>): string | null {
  const unknown = [...members.keys()].find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined) return unknown;
  return Object.entries(shape).find(([name, test]) => !test(members.get(name)))?.[0] ?? null;
}

function fileRow(row: Members): FileRow {
  return {
    path: String(row.get("path")),
    bytes: Number(row.get("bytes")),
    sha256: String(row.get("sha256")),
  };
}

/** The root has months and `fronts` as parts, a month its days, and other nodes none. */
function belongs(name: string, above: string | null): boolean {
  if (above === null) return /^(?:\d{4}-\d\d|fronts)$/.test(name);
  return /^\d{4}-\d\d$/.test(above) && /^\d{4}-\d\d-\d\d$/.test(name) && name.startsWith(`${above}-`);
}

function isOrdered(names: readonly string[]): boolean {
  return names.every((name, i) => i === 0 || (names[i - 1] ?? "") < name);
}

function unsafePaths({ files }: ManifestNode, place: Place): readonly Problem[] {
  return files
    .filter(({ path }) => !isSafePath(path))
    .map(({ path }) => verifyProblem("verify/unsafe-path", place, { found: path }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // `parseJson` finds where.
    return undefined;
  }
}
