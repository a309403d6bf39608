import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runBrevier } from "../cli/run-brevier.ts";
import { copySample } from "../copied-sample.ts";
import { ROOT } from "../memory-site.ts";

const PAGE = readFileSync(join(ROOT, "docs/packages.md"), "utf8");
const block = (mark: string) =>
  new RegExp(`<!-- packages:${mark} -->\\n\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? "";

const NOW = "2026-11-23T12:00:00Z";

let top: string;
let root: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "brevier-docs-"));
  root = join(top, "site");
  copySample(root);
});
afterEach(() => rmSync(top, { recursive: true }));

/** Runs lines of a shell, which ends at the first that does not end with 0. */
function run(lines: string, cwd = root) {
  const brevier = `brevier() { "${process.execPath}" "${join(ROOT, "lib/main.js")}" "$@"; }`;
  const { status, stdout, stderr } = spawnSync("sh", ["-euc", `${brevier}\n${lines}`], {
    cwd,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"] ?? "",
      LANG: "C",
      SOURCE_DATE_EPOCH: String(Date.parse(NOW) / 1000),
    },
  });
  return { status, stdout, stderr };
}
/** The same, of lines that have to end with 0. On a slow machine a build says on standard error how far it is. */
function runWell(lines: string, cwd = root): string {
  const { status, stdout, stderr } = run(lines, cwd);
  expect(status, stderr).toBe(0);
  return stdout;
}
const packagesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".wacz"));

test("the tutorial of docs/packages.md does on the sample what it says", { timeout: 120_000 }, () => {
  expect(block("keep").match(/^brevier/gm)).toHaveLength(5);
  const kept = runWell(block("keep"));
  // Six months, and the whole site.
  const packages = packagesIn(join(root, "archives"));
  expect(packages).toHaveLength(7);
  expect(packagesIn(join(root, "dist/archives"))).toEqual(packages);
  expect(existsSync(join(root, "dist/archives/index.html"))).toBe(true);
  expect(kept).toMatch(/^dist\s: intact/m);

  const published = readFileSync(join(root, "dist/manifest/fronts.json"), "utf8");
  const verified = runWell(block("verify"));
  // The site and its sources are gone: what a court has is the file.
  rmSync(root, { recursive: true });
  const reader = join(top, "reader");
  const [name = ""] = readdirSync(reader);
  expect(runWell(`brevier verify ${name}`, reader)).toContain("intact");
  const [intact = "", ours = "", theirs = ""] = verified.split("\n");
  expect(intact).toMatch(/^2024-10-[0-9a-f]{16}\.wacz: intact \([\d,]+ bytes\)$/);
  expect(ours).toBe(theirs);
  expect(ours.endsWith(`  ${name}`)).toBe(true);
  const digest = ours.slice(0, 64);
  expect(published).toContain(`"path":"archives/${name}","sha256":"${digest}"`);
  runWell(`brevier verify ${name} --root ${digest}`, reader);

  const bytes = readFileSync(join(reader, name));
  const at = bytes.indexOf("<h1");
  bytes.write("H", at + 1, "latin1");
  writeFileSync(join(reader, "altered.wacz"), bytes);
  const altered = run(block("altered"), reader);
  expect(altered.status).toBe(1);
  expect(altered.stderr).toMatch(
    /^altered\.wacz\/archive\/data\.warc:1:1: error: the digest WARC-Block-Digest of the record at byte \d+ \(https:\S+\) is sha256:/m,
  );
});

test("a package made and not yet published stands in the way of nothing", { timeout: 120_000 }, async () => {
  for (const command of [["build", "--now", NOW], ["archive", "--all"], ["check"], ["verify", "dist"]])
    expect(await runBrevier(root, command)).toMatchObject({ code: 0 });
  expect(packagesIn(join(root, "archives"))).toHaveLength(7);
});

test("each file that docs/packages.md links to is there", () => {
  const links = [...PAGE.matchAll(/\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g)].map(([, path = ""]) => path);
  expect(links.filter((path) => !existsSync(join(ROOT, "docs", path)))).toEqual([]);
});
