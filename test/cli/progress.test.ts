import { describe, expect, it } from "vitest";
import type { MessageLanguage } from "../../src/cli/message-language.ts";
import { progressTeller } from "../../src/cli/progress.ts";
import { progressLine } from "../../src/cli/words/build-words.ts";
import type { Progress } from "../../src/model/build-watch.ts";

/** The terminal's output for a build that renders 100 briefs a second for so many seconds, with progress every tenth of a second, and then writes. */
function said(
  seconds: number,
  isScreen: boolean,
  {
    variables = {},
    language = "en",
    logs = "always",
  }: {
    readonly variables?: Readonly<Record<string, string>>;
    readonly language?: MessageLanguage;
    readonly logs?: "always" | "on-servers";
  } = {},
) {
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
  const line = (progress: Progress, milliseconds: number) => progressLine(progress, milliseconds, language);
  const { tell, end } = progressTeller(environment, line, { logs });
  tell({ stage: "plan", done: 0, total: 0 });
  const total = seconds * 100;
  for (let done = 0; done <= total; done += 10) {
    clock = done * 10;
    tell({ stage: "render", done, total });
  }
  tell({ stage: "write", done: 1, total: 1 });
  end();
  return printed;
}

const CLEAR = "\r\u001b[K";
const lines = (printed: readonly string[]) => printed.map((text) => text.slice(CLEAR.length));

describe("on a screen", () => {
  it("one line is written over, and goes away at the end", () => {
    const printed = said(3, true);
    expect(printed.every((text) => text.startsWith(CLEAR) && !text.includes("\n"))).toBe(true);
    expect([printed[0], printed.at(-2), printed.at(-1)]).toEqual([
      `${CLEAR}Planning …`,
      `${CLEAR}Writing: 1 of 1 file`,
      CLEAR,
    ]);
  });

  it("a stage is named at once; how fast it goes is said when it has gone on for a second", () => {
    const printed = lines(said(3, true));
    expect([printed[1], printed[10], printed[11]]).toEqual([
      "Rendering: 0 of 300 briefs",
      "Rendering: 90 of 300 briefs",
      "Rendering: 100 of 300 briefs, 100 a second, 2 s left",
    ]);
    expect(lines(said(300, true)).at(-1_500)).toBe(
      "Rendering: 15,030 of 30,000 briefs, 100 a second, 3 min left",
    );
  });

  it("in the language of messages", () => {
    const printed = lines(said(200, true, { language: "fr" }));
    expect([printed[0], printed[11], printed.at(-2)]).toEqual([
      "Préparation …",
      "Rendu\u00a0: 100 brèves sur 20\u202f000, 100 par seconde, encore 3\u00a0min",
      "Écriture\u00a0: 1 fichier sur 1",
    ]);
  });
});

describe("elsewhere", () => {
  const everyTenSeconds = [
    "Rendering: 1000 of 2500 briefs, 100 a second, 15 s left\n",
    "Rendering: 2000 of 2500 briefs, 100 a second, 5 s left\n",
  ];

  it.each([{}, { CI: "true" }])("a log gets a plain line every ten seconds (%o)", (variables) => {
    expect(said(25, false, { variables })).toEqual(everyTenSeconds);
  });

  it("if a command reports on servers only, other logs get nothing", () => {
    expect(said(25, false, { logs: "on-servers" })).toEqual([]);
    expect(said(25, false, { logs: "on-servers", variables: { CI: "false" } })).toEqual([]);
    expect(said(25, false, { logs: "on-servers", variables: { CI: "1" } })).toEqual(everyTenSeconds);
  });
});
