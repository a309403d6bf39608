/** Reads cases.txt, whose head says how it is written. */
import { readFileSync } from "node:fs";
import { variants } from "../../../src/language/typography/variants.ts";
import type { VariantName } from "../../../src/model/typography.ts";

/** A line of the file, in one variant. */
export interface Case {
  readonly clause: string;
  readonly line: number;
  readonly variant: VariantName;
  readonly exceptions: readonly string[];
  readonly input: string;
  readonly output: string;
  /** The line as it is written. */
  readonly shown: string;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  "~": "\u00a0",
  "^": "\u202f",
  _: "\u2009",
  "␣": " ",
  "¤": "\ufffc",
  "␤": "\n",
};
const NAMES = Object.values(variants).map(({ name }) => name);

/** All the cases, in the order of the file. */
export const cases: readonly Case[] = linesOf("cases.txt").flatMap(({ names, ...rest }) => {
  const [input, output] = sidesOf(rest.shown);
  return names.map((variant) => ({ variant, ...rest, input: plain(input), output: plain(output) }));
});

/** A line of a file of cases, with what stands above it. */
export interface CaseLine {
  readonly clause: string;
  readonly line: number;
  readonly names: readonly VariantName[];
  readonly exceptions: readonly string[];
  readonly shown: string;
}

/** The lines of a file beside this one that are cases. */
export function linesOf(file: string): readonly CaseLine[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const found: CaseLine[] = [];
  let clause: string | null = null;
  let names: readonly VariantName[] = [];
  let exceptions: readonly string[] = [];
  for (const [i, shown] of text.split("\n").entries()) {
    if (shown.startsWith("# ")) {
      clause = shown.slice(2);
      names = ["fr-FR"];
      exceptions = [];
    } else if (clause === null || shown === "") {
      // The head of the file, and what sets its sections apart.
    } else if (shown.startsWith("@ ")) {
      names = shown.slice(2).split(" ").flatMap(namesOf);
    } else if (shown.startsWith("! ")) {
      exceptions = shown.slice(2).split(" | ");
    } else {
      found.push({ clause, line: i + 1, names, exceptions, shown });
    }
  }
  return found;
}

function namesOf(written: string): readonly VariantName[] {
  const named = NAMES.filter((name) => name === written || (written === "fr" && name.startsWith("fr-")));
  if (named.length === 0) throw new Error(`no variant is named ${written}`);
  return named;
}

function sidesOf(line: string): readonly [string, string] {
  if (line.startsWith("= ")) return [line.slice(2), line.slice(2)];
  const [input, output, ...more] = line.split(" → ");
  if (input === undefined || output === undefined || more.length > 0) throw new Error(`not a case: ${line}`);
  if (input === output) throw new Error(`write «= » for what is left as it is: ${line}`);
  return [input, output];
}

/** The text that a line stands for. */
export function plain(written: string): string {
  return written.replace(
    /\\(.)|[~^_␣¤␤]/g,
    (character, escaped: string | undefined) => escaped ?? CHARACTERS[character] ?? character,
  );
}
