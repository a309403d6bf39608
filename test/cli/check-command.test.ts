import { describe, expect, test } from "vitest";
import { runCommand } from "../../src/cli/commands.ts";
import type { Surroundings } from "../../src/cli/terminal.ts";
import { ROOT } from "../memory-site.ts";

async function brevier(...argv: readonly string[]) {
  const said = { out: "", err: "" };
  const around: Surroundings = {
    terminal: {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      colours: false,
      isScreen: false,
    },
    root: `${ROOT}test/fixtures/feeds`,
    wall: () => Date.UTC(2026, 10, 1),
    elapsed: () => 0,
    environment: {},
    readInput: () => Promise.resolve(new Uint8Array()),
    stopped: () => Promise.resolve(),
  };
  const code = await runCommand(argv, around);
  return { code, ...said };
}

describe("brevier check FEED", () => {
  test("a sound feed is said to be so, in a line", async () => {
    expect(await brevier("check", "golden-rss.xml", "--lang", "en")).toEqual({
      code: 0,
      out: "golden-rss.xml: 0 errors, 0 warnings\n",
      err: "",
    });
  });

  test("a fault is told at its line, with its name at the W3C's validator and what to do", async () => {
    expect(await brevier("check", "r23-no-guid.xml", "--lang", "fr")).toEqual({
      code: 1,
      out: "r23-no-guid.xml\u00a0: 1 erreur, 0 avertissement\n",
      err: [
        "r23-no-guid.xml:11:1: erreur: la brève n’a pas de <guid> [rss/missing-guid] (W3C MissingGuid)",
        "    <item>",
        "    ^",
        "  → Sans identifiant, un lecteur la montre deux fois quand elle change.",
        "",
      ].join("\n"),
    });
  });

  test("the clock tells what lies in the future", async () => {
    expect((await brevier("check", "r25-future.xml")).err).toContain("[feed/future-date]");
  });

  test("a warning alone ends with 0", async () => {
    expect(await brevier("check", "x05-unused-prefix.xml", "--lang", "en")).toMatchObject({
      code: 0,
      out: "x05-unused-prefix.xml: 0 errors, 1 warning\n",
    });
  });

  test("programs are told the same as data", async () => {
    const { out } = await brevier("check", "r23-no-guid.xml", "--lang", "en", "--format", "json");
    expect(JSON.parse(out)).toEqual([
      {
        rule: "rss/missing-guid",
        severity: "error",
        file: "r23-no-guid.xml",
        line: 11,
        column: 1,
        message: "the brief has no <guid>",
        hint: "Without an id, a reader shows it twice when it changes.",
        clause: "D1 R23",
        w3c: "MissingGuid",
      },
    ]);
  });

  test("a file that is no feed is told to be none", async () => {
    expect((await brevier("check", "../sound-site/index.html")).err).toMatch(/\[(?:xml|feed)\//);
  });
});
