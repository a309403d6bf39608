import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";
import { type BoundBrevier, bound, boundBrevier, giveAway } from "./bound-brevier.ts";
import type { Ran } from "./run-brevier.ts";

const BRIEF = "content/briefs/2024/10/31/ouverture.md";
const BUILT = "2024/10/31/ouverture";

let folder: string;
let commands: BoundBrevier;

beforeAll(async () => {
  commands = boundBrevier();
  folder = mkdtempSync(join(tmpdir(), "brevier-exit-"));
  chmodSync(folder, 0o755);
  const site = join(folder, "site");
  mkdirSync(site);
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(site, "content"), { recursive: true });
  writeFileSync(join(folder, "key"), testKey().secret);
  giveAway(folder);
  expect(await brevier("build", "--now", "2026-11-23T12:00:00Z")).toMatchObject({ code: 0 });
  for (const file of ["content/site.yaml", "dist/manifest.json", `dist/${BUILT}/index.html`, BRIEF])
    chmodSync(join(site, file), 0);
}, 60_000);
afterAll(() => {
  commands.end();
  rmSync(folder, { recursive: true });
});

const brevier = (...words: readonly string[]) =>
  commands.run(join(folder, "site"), [...words, "--lang", "en"]);
/** The program itself, in a process that it has alone. */
function brevierAlone(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}lib/main.js`, ...words, "--lang", "en"],
    { cwd: join(folder, "site"), encoding: "utf8", env: process.env, ...bound(folder) },
  );
  return { code: status, out: stdout, err: stderr };
}

const COMMANDS: readonly (readonly string[])[] = [
  ["build"],
  ["build", "--volumes", "2024-10"],
  ["index"],
  ["archive"],
  ["check"],
  ["check", `dist/${BUILT}/index.html`],
  ["record"],
  ["sign", "--key", "../key"],
  ["verify", "dist"],
  ["verify", `dist/${BUILT}/index.html`],
  ["typo"],
];

describe("a disk that refuses ends every command with 2", () => {
  const refused = ({ code, out, err }: Ran) => {
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^\S+:1:1: error: .* \[disk\/denied\]\n {2}→ \S/m);
  };
  const refusedAsData = ({ code, out, err }: Ran) => {
    expect([code, err]).toEqual([2, ""]);
    expect(JSON.parse(out)).toMatchObject([{ rule: "disk/denied", severity: "error" }]);
  };

  test.each([...COMMANDS, ["new", "Un titre"]])("%s %s %s", async (...command) => {
    refused(await brevier(...command));
  });

  test.each(COMMANDS)("%s %s %s, and programs read it as data", async (...command) => {
    refusedAsData(await brevier(...command, "--format", "json"));
  });

  test("as the process itself ends", () => {
    refused(brevierAlone("check"));
    refusedAsData(brevierAlone("build", "--format", "json"));
  });
});

describe("an invalid moment ends every command with 2, and a sentence", () => {
  test.each(["build", "index", "record", "sign", "serve", "new"])("%s --now yesterday", async (command) => {
    const { code, out, err } = await brevier(command, "--now", "yesterday");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^“yesterday” is not a moment/);
  });
});
