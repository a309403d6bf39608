/** `deploy/publish.sh` as a machine of the newsroom's runs it: a clone of a bare repository, a folder as host, a clock that is set. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeFolder } from "../../../src/node/node-folder.ts";
import { ROOT } from "../../memory-site.ts";
import { begun } from "./begun-site.ts";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "brevier-publish-"));
  git(parent, "init", "--quiet", "--bare", "--initial-branch", "main", "origin.git");
  for (const clone of ["desk", "server"]) git(parent, "clone", "--quiet", "origin.git", clone);
  for (const [path, text] of begun().files) write(`desk/${path}`, text);
  push("Begin");
  // `npx brevier` is the program of this repository.
  write("bin/npx", `#!/bin/sh\nshift\nexec "${process.execPath}" "${ROOT}lib/main.js" "$@"\n`);
  chmodSync(join(parent, "bin/npx"), 0o755);
  mkdirSync(join(parent, "host"));
  git(join(parent, "server"), "pull", "--quiet", "origin", "main");
});
afterEach(() => rmSync(parent, { recursive: true }));

function git(cwd: string, ...words: readonly string[]): void {
  const who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"];
  execFileSync("git", [...who, ...words], { cwd, stdio: "pipe" });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(parent, path)), { recursive: true });
  writeFileSync(join(parent, path), text);
}

function push(message: string): void {
  const desk = join(parent, "desk");
  git(desk, "add", "--all");
  git(desk, "commit", "--quiet", "--message", message);
  git(desk, "push", "--quiet", "--set-upstream", "origin", "HEAD:main");
}

function publish(moment: string, target = `${join(parent, "host")}/`) {
  const { status, stderr } = spawnSync("sh", ["deploy/publish.sh"], {
    cwd: join(parent, "server"),
    encoding: "utf8",
    env: {
      PATH: `${join(parent, "bin")}:${process.env["PATH"] ?? ""}`,
      BREVIER_TARGET: target,
      SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000),
    },
  });
  return { status, stderr };
}

const brief = (published: string) =>
  `---\nid: m4k7p2x${published.length}\ntitle: Un accord\npublished: ${published}\n---\n\nLe texte.\n`;
const published = () => nodeFolder(join(parent, "host")).list();
const PAGE = "2025/12/01/accord/index.html";

test("what a colleague has pushed is published, and a scheduled brief when its time has come", () => {
  expect(publish("2025-11-30T08:00:00Z").status).toBe(0);
  expect(published()).toContain("manifest.json");
  // Where nothing has changed, nothing is sent.
  rmSync(join(parent, "host/index.html"));
  expect(publish("2025-11-30T08:05:00Z").status).toBe(0);
  expect(published()).not.toContain("index.html");

  write("desk/content/briefs/2025/12/01/accord.md", brief("2025-12-01 09:00"));
  push("Un accord");
  expect(publish("2025-11-30T09:00:00Z").status).toBe(0);
  expect(published()).not.toContain(PAGE);

  expect(publish("2025-12-01T08:00:00Z").status).toBe(0);
  expect(published()).toContain(PAGE);
  // What readers could read is written down where all have it.
  git(join(parent, "desk"), "pull", "--quiet", "--rebase", "origin", "main");
  expect(nodeFolder(join(parent, "desk/content/ledger")).list().length).toBeGreaterThan(0);
  const same = (path: string) => readFileSync(join(parent, path), "utf8");
  expect(same("host/manifest.json")).toBe(same("server/dist/manifest.json"));
});

test("what could not be sent is sent by the next run, though nothing has changed since", () => {
  expect(publish("2025-11-30T08:00:00Z", "/proc/nowhere/").status).not.toBe(0);
  expect(published()).toEqual([]);
  expect(publish("2025-11-30T08:05:00Z").status).toBe(0);
  expect(published()).toContain("index.html");
});

test("a mistake ends it before anything is sent", () => {
  expect(publish("2025-11-30T08:00:00Z").status).toBe(0);
  write("desk/content/briefs/2025/12/01/accord.md", brief("hier"));
  push("Un accord");
  const before = published();
  const { status, stderr } = publish("2025-12-02T08:00:00Z");
  expect([status, published()]).toEqual([1, before]);
  expect(stderr).toContain("content/briefs/2025/12/01/accord.md:4:12: erreur");
});

test("without the variable that says where to, it does nothing, and names it", () => {
  const { status, stderr } = publish("2025-11-30T08:00:00Z", "");
  expect(status).not.toBe(0);
  expect(stderr).toContain("BREVIER_TARGET");
  expect(nodeFolder(join(parent, "server")).stat("dist/manifest.json")).toBeNull();
});
