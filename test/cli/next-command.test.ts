import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { runBrevier } from "./run-brevier.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-next-"));
  cpSync(join(ROOT, "test/fixtures/bad-input/base"), join(root, "content"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const FILE = "content/briefs/2024/10/31/ouverture.md";
const run = (...args: string[]) => runBrevier(root, [...args, "--lang", "en"]);
const build = () => run("build", "--quiet", "--now", "2024-10-31T12:00:00Z");
const set = (line: string) => {
  const text = readFileSync(join(root, FILE), "utf8");
  writeFileSync(join(root, FILE), text.replace("published: 2024-10-31 09:00", line));
};

test("says when to build again, after a build and after one that changed nothing; in no file that is published", async () => {
  expect(await run("next")).toMatchObject({ code: 2, err: "Nothing was built here: brevier build.\n" });
  set("published: 2024-10-31 09:00\nembargo: 2024-11-02 06:00");
  for (let again = 0; again < 2; again++) {
    expect((await build()).code).toBe(0);
    expect((await run("next")).out).toBe(
      "A scheduled brief will appear: 2024-11-02T06:00:00+01:00\nBuild again from: 2024-11-02T06:00:00+01:00\n",
    );
    const moment = "2024-11-02T06:00:00+01:00";
    expect(JSON.parse((await run("next", "--format", "json")).out)).toEqual({
      validUntil: moment,
      appearance: moment,
    });
  }
  expect((await run("build", "--quiet", "--now", "2024-11-06T12:00:00Z")).code).toBe(0);
  expect((await run("next")).out).toBe("No brief is waiting.\nTime alone will change nothing on the site.\n");
});

test("what is under embargo is nowhere, and its time of publication stays what readers see", async () => {
  set("published: 2024-10-31 09:00\nembargo: 2024-11-02 06:00");
  await build();
  const page = "dist/2024/10/31/ouverture/index.html";
  expect(() => readFileSync(join(root, page))).toThrow("ENOENT");
  await run("build", "--quiet", "--now", "2024-11-02T12:00:00Z");
  expect(readFileSync(join(root, page), "utf8")).toContain('datetime="2024-10-31T09:00:00+01:00"');
});

test("--due says, for a script, whether to build now: where nothing stands yet, and once the time of a brief has come", async () => {
  const due = async (moment: string) => {
    const variables = { LANG: "C", SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000) };
    const { code, out, err } = await runBrevier(root, ["next", "--due"], variables);
    return [code, out, err];
  };
  expect(await due("2024-10-31T12:00:00Z")).toEqual([0, "yes\n", ""]);
  set("published: 2024-10-31 09:00\nembargo: 2024-11-02 06:00");
  await build();
  expect(await due("2024-11-02T04:59:59Z")).toEqual([0, "no\n", ""]);
  expect(await due("2024-11-02T05:00:00Z")).toEqual([0, "yes\n", ""]);
  await run("build", "--quiet", "--now", "2024-11-06T12:00:00Z");
  expect(await due("2034-11-06T12:00:00Z")).toEqual([0, "no\n", ""]);
});
