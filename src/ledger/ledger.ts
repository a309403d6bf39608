/** The ledger in the content folder: `ledger/2026-11.ndjson`, a file a month, each line after the one before. */
import type { ReadableFolder, WritableFolder } from "../base/folders.ts";
import type { Outcome, Place, Problem } from "../base/problem.ts";
import type { Digest } from "../model/identifiers.ts";
import type { LastSigned } from "../model/last-signed.ts";
import { type LedgerLine, lineDigest, type NewLine, renderLine } from "./ledger-line.ts";
import { archiveProblem } from "./ledger-rules.ts";
import { type LedgerMonth, parseLedger } from "./parse-ledger.ts";

const FOLDER = "ledger";
const FILE = /^ledger\/(\d{4}-(?:0[1-9]|1[0-2]))\.ndjson$/;

/** All of it. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** The digest of its last line; null if it is empty. */
  readonly head: Digest | null;
  /** Its newest month; null if it is empty. */
  readonly month: string | null;
  /** The month with its last signature; null if there is none. */
  readonly signed: string | null;
}

/** Reads the whole ledger, or reports every problem in it. */
export function readLedger(content: ReadableFolder): Outcome<Ledger> {
  const problems: Problem[] = [];
  const lines: LedgerLine[] = [];
  let head: Digest | null = null;
  let signed: string | null = null;
  const months = monthsOf(content, problems);
  for (const month of months) {
    const read = readMonth(content, month);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const { value } = read;
    if (problems.length === 0 && value.lines.length > 0 && value.after !== head)
      problems.push(archiveProblem("ledger/broken-chain", { file: fileOf(month), line: 1, column: 1 }));
    lines.push(...value.lines);
    head = value.head ?? head;
    if (value.lines.some(({ kind }) => kind === "signature")) signed = month;
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { lines, head, month: months.at(-1) ?? null, signed }, problems: [] };
}

/** The last signature in the ledger; null if there is none. Only the newest month is read, and the one that its last line names. */
export function readLastSigned(content: ReadableFolder): Outcome<LastSigned | null> {
  const problems: Problem[] = [];
  const newest = monthsOf(content, problems).at(-1);
  if (problems.length > 0) return { ok: false, problems };
  if (newest === undefined) return { ok: true, value: null, problems: [] };
  const read = readMonth(content, newest);
  if (!read.ok) return read;
  const here = lastSignature(read.value.lines);
  const last = read.value.lines.at(-1);
  const elsewhere = last === undefined || last.kind === "signature" ? null : last.signed;
  if (here !== null || elsewhere === null || elsewhere === newest)
    return { ok: true, value: here, problems: [] };
  const older = readMonth(content, elsewhere);
  return older.ok ? { ok: true, value: lastSignature(older.value.lines), problems: [] } : older;
}

/** The place of the last signature in a ledger; the first line if there is none. */
export function lastSignaturePlace(content: ReadableFolder, { signed, month }: Ledger): Place {
  const file = fileOf(signed ?? month ?? "");
  const rows = new TextDecoder().decode(content.read(file) ?? new Uint8Array()).split("\n");
  const line = rows.findLastIndex((row) => row.includes('"kind":"signature"')) + 1;
  return { file, line: Math.max(1, line), column: 1 };
}

/**
 * Adds lines at the end of the ledger in one step: all of them or none.
 * @param month of the lines; if the ledger has a later month, they go there.
 */
export function appendToLedger(
  content: WritableFolder,
  ledger: Ledger,
  month: string,
  added: readonly NewLine[],
): void {
  if (added.length === 0) return;
  const into = ledger.month !== null && ledger.month > month ? ledger.month : month;
  let after = ledger.head;
  let signed = ledger.signed;
  const rows = added.map((line) => {
    const row = renderLine(line.kind === "signature" ? { ...line, after } : { ...line, after, signed });
    after = lineDigest(row);
    if (line.kind === "signature") signed = into;
    return `${row}\n`;
  });
  const file = fileOf(into);
  const before = content.read(file) ?? new Uint8Array();
  content.replace(file, Buffer.concat([before, new TextEncoder().encode(rows.join(""))]));
}

/** A month of the ledger, or what is wrong in it. */
export function readMonth(content: ReadableFolder, month: string): Outcome<LedgerMonth> {
  const bytes = content.read(fileOf(month));
  return bytes === null
    ? {
        ok: false,
        problems: [
          archiveProblem(
            "ledger/missing-month",
            { file: FOLDER, line: 1, column: 1 },
            { file: fileOf(month) },
          ),
        ],
      }
    : parseLedger(bytes, fileOf(month));
}

/** The months of the ledger, oldest first. One that was emptied shows by its size, and is not read. */
export function monthsOf(content: ReadableFolder, problems: Problem[]): readonly string[] {
  return content
    .list(FOLDER)
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")))
    .flatMap((path) => {
      const month = FILE.exec(path)?.[1];
      if (month === undefined)
        problems.push(archiveProblem("ledger/unknown-file", { file: path, line: 1, column: 1 }));
      else if (content.stat(path)?.size === 0) {
        problems.push(archiveProblem("ledger/empty-month", { file: path, line: 1, column: 1 }));
        return [];
      }
      return month ?? [];
    })
    .sort();
}

/** The file of a month, in the content folder. */
export function fileOf(month: string): string {
  return `${FOLDER}/${month}.ndjson`;
}

function lastSignature(lines: readonly LedgerLine[]): LastSigned | null {
  const line = lines.findLast(({ kind }) => kind === "signature");
  if (line?.kind !== "signature") return null;
  return { manifest: line.manifest, previous: line.previous, signature: line.signature };
}
