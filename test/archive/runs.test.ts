/** `brevier archive` as a process: on any machine the same bytes, and nothing half-written when it is stopped. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { parsePackageIndex } from "../../src/model/package-index.ts";
import { copySample } from "../copied-sample.ts";
import { IS_LONG } from "../long-run.ts";
import { ROOT } from "../memory-site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PROGRAM = join(ROOT, "lib/main.js");
const NOW = "2026-11-23T12:00:00Z";
const scratch = mkdtempSync(join(tmpdir(), "brevier-archive-"));
/** The sample, built. */
const built = copyOfSample("built-");
let root: string;
beforeAll(() => buildSample(built));
beforeEach(() => {
  root = mkdtempSync(join(scratch, "site-"));
  cpSync(built, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));
afterAll(() => rmSync(scratch, { recursive: true }));

function copyOfSample(prefix: string): string {
  const folder = mkdtempSync(join(scratch, prefix));
  copySample(folder);
  return folder;
}

function run(
  more: readonly string[],
  { at = root, environment = {}, within = [] as readonly string[], node = process.execPath } = {},
) {
  const [command = "", ...rest] = [...within, node, PROGRAM, ...more];
  const { status, stdout, stderr } = spawnSync(command, rest, {
    cwd: at,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", LANG: "fr_FR.UTF-8", ...environment },
  });
  return { status, stdout, stderr };
}
const buildSample = (at = root) =>
  expect(run(["build", "--quiet", "--now", NOW], { at })).toMatchObject({ status: 0 });
const kept = (at = root) =>
  existsSync(join(at, "archives")) ? readdirSync(join(at, "archives")).sort() : [];

describe("the same site gives the same packages", () => {
  const packagesIn = (environment: Readonly<Record<string, string>>, node = process.execPath) => {
    const folder = copyOfSample("a-longer-name-");
    const more = { at: folder, environment, node };
    expect(run(["build", "--quiet", "--now", NOW], more)).toMatchObject({ status: 0 });
    expect(run(["archive", "--all", "--quiet"], more)).toMatchObject({ status: 0, stderr: "" });
    return kept(folder);
  };

  test("in other zones and locales, in another folder", () => {
    expect(run(["archive", "--all", "--quiet"], { environment: { TZ: "UTC", LANG: "C" } }).status).toBe(0);
    const here = kept();
    expect(here).toHaveLength(8);
    expect(packagesIn({ TZ: "Pacific/Auckland", LC_ALL: "fr_FR.UTF-8" })).toEqual(here);
    expect(packagesIn({ TZ: "America/Los_Angeles" })).toEqual(here);
  });

  // Another Node is not part of every machine: `npm run test:node24` brings one.
  const other = process.env["BREVIER_OTHER_NODE"];
  if (other !== undefined) {
    test("on another Node", () => {
      expect(packagesIn({ TZ: "UTC" }, other)).toEqual(packagesIn({ TZ: "UTC" }));
    });
  }
});

describe("what is printed", () => {
  test("a line a package, in the language of messages, and what changed", () => {
    const first = run(["archive", "--month", "2024-12"]);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(
      /^2024-12 → archives\/2024-12-[0-9a-f]{16}\.wacz \(7 pages, \d+ ko\)\n {2}sha256 [0-9a-f]{64}\n1 paquet écrit, 0 déjà à jour/,
    );
    const brief = join(root, "content/briefs/2024/12/06");
    const [file = ""] = readdirSync(brief).filter((name) => name.endsWith(".md"));
    writeFileSync(join(brief, file), `${readFileSync(join(brief, file), "utf8")}\nUne phrase de plus.\n`);
    buildSample();
    const second = run(["archive", "--month", "2024-12", "--lang", "en"]);
    expect(second.stdout).toMatch(
      /supersedes 2024-12-[0-9a-f]{16}\.wacz: 0 pages added, 2 changed, 0 removed/,
    );
    expect(second.stdout).toContain(`  ~ https://meridien.example/2024/12/06/${file.replace(".md", "")}/\n`);
  });

  test("problems on standard error, or as data, with an exit code", () => {
    const text = run(["archive", "--month", "2023-01"]);
    expect(text).toMatchObject({ status: 1, stdout: "" });
    expect(text.stderr).toContain("dist:1:1: erreur: aucun mois «\u202f2023-01\u202f» n’est publié");
    const data = run(["archive", "--brief", "rien", "--format", "json"]);
    expect(data).toMatchObject({ status: 1, stderr: "" });
    expect(JSON.stringify(JSON.parse(data.stdout))).toContain("archive/no-such-brief");
    expect(run(["archive", "--all", "--month", "2024-10"])).toMatchObject({
      status: 2,
      stderr: "--month, --brief et --all s’excluent\u00a0: n’en gardez qu’un.\n",
    });
  });

  test("while a build is under way, that it waits", () => {
    const holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(join(root, ".dist.lock"), JSON.stringify(holder));
    const refused = run(["archive", "--all"]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("[archive/busy]");
    expect(kept()).toEqual([]);
  });
});

describe("a run that is stopped", () => {
  test("by a full disk says so, leaves nothing, and the next one works", () => {
    // No file may pass 100 kB: the package of a month does.
    const full = run(["archive", "--month", "2024-10"], { within: ["prlimit", "--fsize=100000"] });
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/^archives\/\.2024-10\.wacz\.part:1:1: erreur: .* \[disk\/full\]$/m);
    expect(kept()).toEqual([]);
    expect(run(["archive", "--month", "2024-10", "--quiet"])).toMatchObject({ status: 0 });
    expect(kept()).toHaveLength(2);
  });

  test("by SIGKILL at any moment has no file under a final name that is not whole, and the next one works", async () => {
    const whole = mkdtempSync(join(scratch, "whole-"));
    cpSync(built, whole, { recursive: true });
    run(["archive", "--all", "--quiet"], { at: whole });
    for (const after of IS_LONG ? [0, 5, 15, 30, 50, 80, 120] : [0, 30, 120]) {
      const child = spawn(process.execPath, [PROGRAM, "archive", "--all"], { cwd: root, stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("close", resolve));
      const began = Date.now();
      // Counted from when it begins to write, which takes as long as the machine is slow.
      while (!kept().some((name) => name.startsWith(".")) && Date.now() - began < 5000)
        await new Promise((resolve) => setTimeout(resolve, 2));
      await new Promise((resolve) => setTimeout(resolve, after));
      child.kill("SIGKILL");
      await ended;
      const index = existsSync(join(root, "archives/index.json"))
        ? parsePackageIndex(readFileSync(join(root, "archives/index.json")))
        : [];
      expect(index).not.toBeNull();
      for (const { name, bytes } of index ?? [])
        expect(readFileSync(join(root, "archives", name))).toHaveLength(bytes);
      for (const name of kept().filter((one) => one.endsWith(".wacz")))
        expect(
          readFileSync(join(root, "archives", name)).equals(readFileSync(join(whole, "archives", name))),
        ).toBe(true);
    }
    expect(run(["archive", "--all", "--quiet"])).toMatchObject({ status: 0, stderr: "" });
    expect(kept()).toEqual(kept(whole));
  });
});
