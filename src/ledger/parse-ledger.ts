/** The text of a month of the ledger → its lines, or every problem with its line and column. */

import type { Outcome, Problem } from "../base/problem.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { type Digest, digest, instant } from "../model/identifiers.ts";
import { scanFlatJson } from "./flat-json.ts";
import { type LedgerLine, lineDigest } from "./ledger-line.ts";
import { archiveProblem } from "./ledger-rules.ts";

/** A month of the ledger, read. */
export interface LedgerMonth {
  readonly lines: readonly LedgerLine[];
  /** The digest of the line before its first; null if that is the very first. */
  readonly after: Digest | null;
  /** The digest of its last line; null for an empty file. */
  readonly head: Digest | null;
}

/** Reads a file of the ledger. Each line holds the digest of the one before, so a line that was altered, removed or inserted is found. */
export function parseLedger(bytes: Uint8Array, file: string): Outcome<LedgerMonth> {
  const text = decoded(bytes);
  if (text === null)
    return { ok: false, problems: [archiveProblem("ledger/not-text", { file, line: 1, column: 1 })] };
  const rows = text.split("\n");
  const last = rows.pop() ?? "";
  const problems: Problem[] = [];
  if (last !== "") {
    const place = { file, line: rows.length + 1, column: last.length + 1 };
    problems.push(archiveProblem("ledger/cut-line", place));
  }
  const lines: LedgerLine[] = [];
  let head: Digest | null = null;
  rows.forEach((row, i) => {
    const read = parseLine(row, file, i + 1);
    if (read.ok) {
      lines.push(read.value);
      if (i > 0 && read.value.after !== head)
        problems.push(
          archiveProblem("ledger/broken-chain", { file, line: i + 1, column: columnOf(row, "after") }),
        );
    } else problems.push(...read.problems);
    head = lineDigest(row);
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { lines, after: lines[0]?.after ?? null, head }, problems: [] };
}

function parseLine(row: string, file: string, line: number): Outcome<LedgerLine> {
  const scanned = scanFlatJson(row);
  if (!scanned.ok)
    return {
      ok: false,
      problems: [archiveProblem("ledger/not-json", { file, line, column: scanned.at + 1 })],
    };
  const value = scanned.value;
  const canonical = canonicalJson(value);
  if (canonical !== row) {
    const at = [...row].findIndex((character, i) => character !== canonical[i]);
    const place = { file, line, column: (at === -1 ? row.length : at) + 1 };
    return { ok: false, problems: [archiveProblem("ledger/not-canonical", place)] };
  }
  const read = lineOf(value);
  if (typeof read !== "string") return { ok: true, value: read, problems: [] };
  const place = { file, line, column: columnOf(row, read) };
  const found = value[read] === undefined ? { fr: "rien", en: "nothing" } : String(value[read]);
  return { ok: false, problems: [archiveProblem("ledger/wrong-value", place, { name: read, found })] };
}

type Flat = Readonly<Record<string, string | number | null>>;

const HEX = /^[0-9a-f]{64}$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

const isHex = (of: unknown) => typeof of === "string" && HEX.test(of);
const isMoment = (of: unknown) => typeof of === "string" && MOMENT.test(of);
const isMonth = (of: unknown) => typeof of === "string" && MONTH.test(of);
const isFilled = (of: unknown) => typeof of === "string" && of !== "";
const isNumber = (of: unknown) => typeof of === "number" && Number.isSafeInteger(of) && of > 0;
const orNull = (test: (of: unknown) => boolean) => (of: unknown) => of === null || test(of);

const isUpdates = (of: unknown) =>
  of === undefined || (typeof of === "string" && /^(?:[0-9a-f]{16}(?: [0-9a-f]{16})*)?$/.test(of));

const ENTRY = { after: orNull(isHex), at: isMoment, kind: isFilled };
const OF_BRIEF = { ...ENTRY, brief: isFilled, path: isFilled, revision: isNumber, signed: orNull(isMonth) };
const SHAPES: Readonly<Record<LedgerLine["kind"], Readonly<Record<string, (of: unknown) => boolean>>>> = {
  revision: {
    ...OF_BRIEF,
    archive: orNull(isHex),
    page: isHex,
    published: isMoment,
    text: isHex,
    updated: orNull(isMoment),
    updates: isUpdates,
  },
  withdrawn: OF_BRIEF,
  authority: { ...ENTRY, authority: isFilled, signed: orNull(isMonth) },
  accepted: { ...ENTRY, change: isFilled, reason: isFilled, signed: orNull(isMonth) },
  signature: {
    ...ENTRY,
    key: (of) => typeof of === "string" && /^[0-9A-F]{16}$/.test(of),
    manifest: isHex,
    previous: orNull(isHex),
    signature: isFilled,
  },
};

function isKind(kind: unknown): kind is LedgerLine["kind"] {
  return typeof kind === "string" && Object.hasOwn(SHAPES, kind);
}

/** The line, or the name of what is wrong in it. */
function lineOf(value: Flat): LedgerLine | string {
  const { kind } = value;
  if (!isKind(kind)) return "kind";
  const shape = SHAPES[kind];
  const wrong =
    Object.entries(shape).find(([name, test]) => !test(value[name]))?.[0] ??
    Object.keys(value).find((name) => !Object.hasOwn(shape, name));
  if (wrong !== undefined) return wrong;
  const text = (name: string) => String(value[name] ?? "");
  const sha = (name: string) => digest(text(name));
  const shaOrNull = (name: string) => (value[name] === null ? null : sha(name));
  const textOrNull = (name: string) => (value[name] === null ? null : text(name));
  const entry = { after: shaOrNull("after"), at: instant(text("at")) };
  if (kind === "signature")
    return {
      ...entry,
      kind,
      manifest: sha("manifest"),
      previous: shaOrNull("previous"),
      key: text("key"),
      signature: text("signature"),
    };
  const since = { ...entry, signed: textOrNull("signed") };
  if (kind === "authority") return { ...since, kind, authority: text("authority") };
  if (kind === "accepted") return { ...since, kind, change: text("change"), reason: text("reason") };
  const ofBrief = {
    ...since,
    brief: text("brief"),
    revision: Number(value["revision"]),
    path: text("path"),
  };
  if (kind === "withdrawn") return { ...ofBrief, kind };
  return {
    ...ofBrief,
    kind,
    published: text("published"),
    updated: textOrNull("updated"),
    page: sha("page"),
    archive: shaOrNull("archive"),
    text: sha("text"),
    ...(value["updates"] === undefined ? {} : { updates: text("updates") }),
  };
}

function columnOf(row: string, name: string): number {
  const at = row.indexOf(`"${name}":`);
  return at === -1 ? 1 : at + name.length + 4;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Reported as a problem of the file.
    return null;
  }
}
