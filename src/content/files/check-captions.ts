/** Holds captions against WebVTT: whatever a browser would leave out is told, at its line. // WebVTT § 4 */
import type { Problem } from "../../base/problem.ts";
import { captionProblem } from "./caption-rules.ts";

const STAMP = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`;
const TIMING = new RegExp(`^(${STAMP})[ \\t]+-->[ \\t]+(${STAMP})(?:[ \\t]|$)`);
/** What may stand between captions. */
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;
/** Lengths of films are rounded, and what stays a moment longer harms nobody. In seconds. */
const TOLERANCE = 1;

interface Block {
  /** From 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * The problems of captions, in the order of their lines. `text` has `\n` line ends.
 * @param end of the film in seconds; null if it is not known.
 */
export function checkCaptions(text: string, file: string, end: number | null): readonly Problem[] {
  const [head = "", ...blocks] = [...blocksOf(text)];
  const isHead = head !== "" && head.line === 1 && /^WEBVTT(?:[ \t]|$)/.test(head.lines[0] ?? "");
  if (!isHead) {
    const values = { found: baseName(file), source: "captions.srt", right: "captions.vtt" };
    return [captionProblem("captions/not-webvtt", { file, line: 1, column: 1 }, values)];
  }
  // A caption may follow the first line at once.
  const below = { line: 2, lines: head.lines.slice(1) };
  const all = below.lines.some((line) => line.includes("-->")) ? [below, ...blocks] : blocks;
  const problems: Problem[] = [];
  let before: Stamp | null = null;
  let count = 0;
  for (const block of all) {
    const at = block.lines.findIndex((line) => line.includes("-->"));
    if (at < 0 && ASIDE.test(block.lines[0] ?? "")) continue;
    const place = { file, line: block.line + Math.max(0, at), column: 1 };
    if (at < 0) {
      problems.push(captionProblem("captions/stray-text", place));
      continue;
    }
    count += 1;
    const line = block.lines[at] ?? "";
    const match = TIMING.exec(line);
    // One line above it names the caption.
    if (match === null || at > 1) {
      problems.push(captionProblem("captions/timing", place, { found: line.trim() }));
      continue;
    }
    const [from, to] = [stampOf(match[1] ?? ""), stampOf(match[2] ?? "")];
    if (to.seconds <= from.seconds)
      problems.push(captionProblem("captions/no-length", place, { from: from.text, to: to.text }));
    if (before !== null && from.seconds < before.seconds)
      problems.push(captionProblem("captions/order", place, { from: from.text, before: before.text }));
    if (end !== null && to.seconds > end + TOLERANCE)
      problems.push(captionProblem("captions/after-end", place, { to: to.text, end: printed(end) }));
    before = from;
  }
  if (count === 0 && problems.length === 0)
    return [captionProblem("captions/none", { file, line: 1, column: 1 }, { found: baseName(file) })];
  return problems;
}

function* blocksOf(text: string): Generator<Block> {
  let lines: string[] = [];
  const all = text.split("\n");
  for (const [i, line] of [...all, ""].entries()) {
    if (line !== "") lines.push(line);
    else if (lines.length > 0) {
      yield { line: i + 1 - lines.length, lines };
      lines = [];
    }
  }
}

interface Stamp {
  readonly text: string;
  readonly seconds: number;
}

function stampOf(text: string): Stamp {
  return { text, seconds: text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) };
}

function printed(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `${String(minutes).padStart(2, "0")}:${rest.toFixed(3).padStart(6, "0")}`;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
