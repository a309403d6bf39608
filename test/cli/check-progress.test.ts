import { describe, expect, it } from "vitest";
import type { CheckProgress } from "../../src/check/check-dist.ts";
import type { MessageLanguage } from "../../src/cli/message-language.ts";
import { progressTeller } from "../../src/cli/progress.ts";
import { checkProgressLine } from "../../src/cli/words/check-words.ts";

/** The terminal's output while 100 files a second are read for so many seconds, with progress every tenth of a second, and then compared. */
function said(seconds: number, isScreen: boolean, variables = {}, language: MessageLanguage = "en") {
  const printed: string[] = [];
  let clock = 0;
  const environment = {
    terminal: { out: () => {}, err: (text: string) => printed.push(text), colours: false, isScreen },
    root: "/nowhere",
    wall: () => clock,
    elapsed: () => clock,
    variables,
    threads: 0,
    readInput: () => Promise.resolve(new Uint8Array()),
    stopped: () => Promise.resolve(),
  };
  const line = (progress: CheckProgress, milliseconds: number) =>
    checkProgressLine(progress, milliseconds, language);
  const { tell, end } = progressTeller(environment, line, { logs: "on-servers" });
  const total = seconds * 100;
  for (let done = 0; done <= total; done += 10) {
    clock = done * 10;
    tell({ stage: "read", done, total });
  }
  tell({ stage: "compare", done: total, total });
  end();
  return printed;
}

const CLEAR = "\r\u001b[K";

describe("on a screen", () => {
  it("one line is written over, and goes away at the end", () => {
    const printed = said(3, true);
    expect(printed.every((text) => text.startsWith(CLEAR) && !text.includes("\n"))).toBe(true);
    expect(printed.at(-2)).toBe(`${CLEAR}Comparing 300 files with each other`);
    expect(printed.at(-1)).toBe(CLEAR);
  });

  it("says how fast it goes and what is left once that can be known, after a second", () => {
    const printed = said(3, true).map((text) => text.slice(CLEAR.length));
    expect(printed[9]).toBe("Reading: 90 of 300 files");
    expect(printed[10]).toBe("Reading: 100 of 300 files, 100 a second, 2 s left");
    expect(said(3, true, {}, "fr")[10]?.slice(CLEAR.length)).toBe(
      "Lecture\u00a0: 100 fichiers sur 300, 100 par seconde, encore 2\u00a0s",
    );
  });
});

describe("elsewhere", () => {
  it("a server's log gets a plain line every ten seconds", () => {
    expect(said(25, false, { CI: "true" })).toEqual([
      "Reading: 1000 of 2500 files, 100 a second, 15 s left\n",
      "Reading: 2000 of 2500 files, 100 a second, 5 s left\n",
    ]);
  });

  it("a file or a pipe gets nothing", () => {
    expect(said(25, false)).toEqual([]);
    expect(said(25, false, { CI: "false" })).toEqual([]);
  });
});
