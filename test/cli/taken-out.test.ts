/** A brief whose file is deleted, on purpose: what a publisher does then, by commands, and what is left at the end. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { copySample } from "../copied-sample.ts";
import { testKey } from "../ledger/test-key.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 240_000 });

const BRIEF = "content/briefs/2024/11/18/ue-sanctions-ports-iran.md";
const SENTENCE = "MG Flot, VTS Broker et Arapax";
const { secret, setting, publicKey } = testKey();

let top: string;
let root: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), "brevier-taken-out-"));
  root = join(top, "site");
  copySample(root);
  appendFileSync(join(root, "content/site.yaml"), setting);
  writeFileSync(join(top, "secret.key"), secret);
});
afterAll(() => rmSync(top, { recursive: true }));

/** Ends with 0; gives the rules that were reported. */
async function brevier(...command: readonly string[]): Promise<readonly string[]> {
  const { code, err } = await runBrevier(root, [...command, "--quiet", "--lang", "en"]);
  expect([command[0], code, code === 0 ? "" : err]).toEqual([command[0], 0, ""]);
  return [...err.matchAll(/\[([a-z]+\/[a-z-]+)\]$/gm)].map(([, rule = ""]) => rule).sort();
}
const sign = () => brevier("sign", "--key", "../secret.key");
const leaks = () => {
  const dist = nodeFolder(join(root, "dist"));
  return dist.list().filter((path) => Buffer.from(dist.read(path) ?? "").includes(SENTENCE));
};

test("every command ends with 0, each warning is reported until it is followed, and the text is nowhere", async () => {
  expect(await brevier("build")).toEqual([]);
  expect(await brevier("archive", "--all")).toEqual([]);
  expect(await brevier("build")).toEqual([]);
  expect(await brevier("record")).toEqual([]);
  expect(await sign()).toEqual([]);
  expect(leaks().filter((path) => path.endsWith(".wacz"))).toHaveLength(2);

  rmSync(join(root, BRIEF));
  const reported = ["package/brief-gone", "package/brief-gone"];
  const accept = ["--accept-change", "d7f2c6t8ya", "--reason", "La source a été menacée."];
  expect(await brevier("build", ...accept)).toEqual(reported);
  expect(leaks()).toEqual([]);
  expect(await brevier("build")).toEqual(reported);
  expect(await brevier("check")).toEqual([]);
  expect(await brevier("archive", "--all")).toEqual([]);
  expect(await brevier("build")).toEqual([]);
  expect(await brevier("record")).toEqual(["record/withdrawn"]);
  expect(await brevier("build")).toEqual([]);
  expect(await sign()).toEqual([]);
  expect(await brevier("record")).toEqual([]);
  expect(leaks()).toEqual([]);
  expect(await brevier("check")).toEqual([]);
  expect(await brevier("verify", "dist", "--key", publicKey, "--ledger", "content/ledger")).toEqual([]);
});
