import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";

/** Permissions do not bind root: then somebody else runs the commands. */
const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;
const BRIEF = "content/briefs/2024/10/31/ouverture.md";
const BUILT = "2024/10/31/ouverture";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "brevier-exit-"));
  chmodSync(folder, 0o755);
  const site = join(folder, "site");
  mkdirSync(site);
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(site, "content"), { recursive: true });
  writeFileSync(join(folder, "key"), testKey().secret);
  if (IS_ROOT) execFileSync("chown", ["-R", `${NOBODY}:${NOBODY}`, folder]);
  expect(brevier("build", "--now", "2026-11-23T12:00:00Z")).toMatchObject({ status: 0 });
  for (const file of ["content/site.yaml", "dist/manifest.json", `dist/${BUILT}/index.html`, BRIEF])
    chmodSync(join(site, file), 0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function brevier(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}lib/main.js`, ...words, "--lang", "en"],
    {
      cwd: join(folder, "site"),
      encoding: "utf8",
      ...(IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {}),
      env: { ...process.env, HOME: folder },
    },
  );
  return { status, stdout, stderr };
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
  test.each([...COMMANDS, ["new", "Un titre"]])("%s %s %s", (...command) => {
    const { status, stdout, stderr } = brevier(...command);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^\S+:1:1: error: .* \[disk\/denied\]\n {2}→ \S/m);
  });

  test.each(COMMANDS)("%s %s %s, and programs read it as data", (...command) => {
    const { status, stdout, stderr } = brevier(...command, "--format", "json");
    expect([status, stderr]).toEqual([2, ""]);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: "disk/denied", severity: "error" }]);
  });
});

describe("an invalid moment ends every command with 2, and a sentence", () => {
  test.each(["build", "index", "record", "sign", "serve", "new"])("%s --now yesterday", (command) => {
    const { status, stdout, stderr } = brevier(command, "--now", "yesterday");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^“yesterday” is not a moment/);
  });
});
