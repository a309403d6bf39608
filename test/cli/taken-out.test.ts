/** A brief that is deleted for good: what a publisher does then, by commands, and what stands at the end. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { testKey } from "../archive/test-key.ts";
import { ROOT } from "../memory-site.ts";

vi.setConfig({ testTimeout: 240_000 });

const BRIEF = "content/briefs/2024/11/18/ue-sanctions-ports-iran.md";
const SENTENCE = "MG Flot, VTS Broker et Arapax";
const { secret, setting, publicKey } = testKey();

let top: string;
let root: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), "brevier-taken-out-"));
  root = join(top, "site");
  cpSync(`${ROOT}content`, join(root, "content"), { recursive: true });
  appendFileSync(join(root, "content/site.yaml"), setting);
  writeFileSync(join(top, "secret.key"), secret);
});
afterAll(() => rmSync(top, { recursive: true }));

/** Ends with 0; gives the rules that were told. */
function brevier(...command: readonly string[]): readonly string[] {
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}lib/main.js`, ...command, "--quiet", "--lang", "en"],
    {
      cwd: root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", LANG: "C" },
    },
  );
  expect([command[0], status, status === 0 ? "" : stderr]).toEqual([command[0], 0, ""]);
  return [...stderr.matchAll(/\[([a-z]+\/[a-z-]+)\]$/gm)].map(([, rule = ""]) => rule).sort();
}
const sign = () => brevier("sign", "--key", "../secret.key");
const leaks = () => {
  const dist = nodeFolder(join(root, "dist"));
  return dist.list().filter((path) => Buffer.from(dist.read(path) ?? "").includes(SENTENCE));
};

test("every command ends with 0, each warning is told until it is followed, and the text is nowhere", () => {
  expect(brevier("build")).toEqual([]);
  expect(brevier("archive", "--all")).toEqual([]);
  expect(brevier("build")).toEqual([]);
  expect(brevier("record")).toEqual([]);
  expect(sign()).toEqual([]);
  expect(leaks().filter((path) => path.endsWith(".wacz"))).toHaveLength(2);

  rmSync(join(root, BRIEF));
  const told = ["brief/deleted", "package/brief-gone", "package/brief-gone"];
  expect(brevier("build")).toEqual(told);
  expect(leaks()).toEqual([]);
  expect(brevier("build")).toEqual(told);
  expect(brevier("check")).toEqual([]);
  expect(brevier("archive", "--all")).toEqual([]);
  expect(brevier("build")).toEqual(["brief/deleted"]);
  expect(brevier("record")).toEqual(["record/withdrawn"]);
  expect(brevier("build")).toEqual([]);
  expect(sign()).toEqual([]);
  expect(brevier("record")).toEqual([]);
  expect(leaks()).toEqual([]);
  expect(brevier("check")).toEqual([]);
  expect(brevier("verify", "dist", "--key", publicKey, "--ledger", "content/ledger")).toEqual([]);
});
