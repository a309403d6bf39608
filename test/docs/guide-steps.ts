/**
 * What a reader of a guide does, step by step. Blocks of `sh` are typed; what else happens is said by a comment above a block, which
 * readers do not see:
 *
 * - `not run: WHY`: nobody can type that block here;
 * - `ends with 1`: its last command finds something wrong;
 * - `answers: A | B`: what is typed when it asks;
 * - `until stopped`: it goes on until Ctrl-C;
 * - `output`: this block is what the last command printed; a line `…` stands for any number of lines;
 * - `file: PATH`: this block is what the file holds, as the reader has written it;
 * - `added to: PATH`: the same, at the end of what the file held;
 * - `in the sheet of: PATH`: the same, at the end of its front matter;
 * - `by hand: COMMAND`: what the reader does elsewhere than in the terminal, as a command of the shell;
 * - `clock: TIME`: what the clock shows from here on.
 */
import { linesOf } from "../../docs-site/read-pages.ts";

export type GuideStep =
  | {
      readonly kind: "run";
      readonly line: number;
      readonly commands: readonly string[];
      readonly how: RunHow;
    }
  | { readonly kind: "not run"; readonly line: number; readonly why: string }
  | { readonly kind: "output"; readonly line: number; readonly shown: readonly string[] }
  | {
      readonly kind: "file" | "added to" | "in the sheet of";
      readonly line: number;
      readonly path: string;
      readonly text: string;
    }
  | { readonly kind: "by hand"; readonly line: number; readonly command: string }
  | { readonly kind: "clock"; readonly line: number; readonly time: string };

export interface RunHow {
  readonly code: number;
  readonly answers: readonly string[] | null;
  readonly isStopped: boolean;
}

const PLAIN: RunHow = { code: 0, answers: null, isStopped: false };

interface Mark {
  readonly name: string;
  readonly value: string;
}

function markOf(line: string): Mark | null {
  const [, name = "", value = ""] = /^<!-- ([a-z ]+\d?)(?:: (.*))? -->$/.exec(line.trim()) ?? [];
  return name === "" ? null : { name, value };
}

/** The steps of a chapter, in its order. An unknown mark is an error: it would hold nothing. */
export function guideSteps(markdown: string): readonly GuideStep[] {
  const steps: GuideStep[] = [];
  let marks: Mark[] = [];
  let block: { readonly language: string; readonly lines: string[]; readonly line: number } | null = null;
  for (const [index, { line, isCode }] of linesOf(markdown).entries()) {
    const at = index + 1;
    if (block === null && isCode) {
      block = { language: line.replace(/^`+/, ""), lines: [], line: at };
    } else if (block !== null && /^`{3,}$/.test(line)) {
      steps.push(...stepsOf(block.language, block.lines, block.line, marks));
      [block, marks] = [null, []];
    } else if (block !== null) {
      block.lines.push(line);
    } else {
      const mark = markOf(line);
      if (mark === null && line.trim() !== "" && marks.length > 0)
        throw new Error(`line ${at}: “${marks[0]?.name}” stands above no block`);
      if (mark?.name === "by hand") steps.push({ kind: "by hand", line: at, command: mark.value });
      else if (mark?.name === "clock") steps.push({ kind: "clock", line: at, time: mark.value });
      else if (mark !== null) marks.push(mark);
    }
  }
  return steps;
}

function stepsOf(
  language: string,
  lines: readonly string[],
  line: number,
  marks: readonly Mark[],
): readonly GuideStep[] {
  const text = `${lines.join("\n")}\n`;
  let how = PLAIN;
  for (const { name, value } of marks) {
    if (name === "not run") return [{ kind: "not run", line, why: value }];
    // Of a program: test/package compiles and runs it.
    if (name === "example") return [];
    if (name === "output") return [{ kind: "output", line, shown: lines }];
    if (name === "file" || name === "added to" || name === "in the sheet of")
      return [{ kind: name, line, path: value, text }];
    if (name === "ends with 1") how = { ...how, code: 1 };
    else if (name === "answers") how = { ...how, answers: value.split("|").map((one) => one.trim()) };
    else if (name === "until stopped") how = { ...how, isStopped: true };
    else throw new Error(`line ${line}: nothing is known of “${name}”`);
  }
  return language === "sh" ? [{ kind: "run", line, commands: lines.filter((one) => one !== ""), how }] : [];
}
