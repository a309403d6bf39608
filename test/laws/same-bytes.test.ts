import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { filesOf, memorySite, ROOT } from "../memory-site.ts";

const NOW = "2026-11-23T12:00:00Z";
const folders: string[] = [];

/** Builds a copy of the sample in a folder of its own, by a process of its own; gives its files. */
function buildCopy(
  prefix: string,
  environment: Readonly<Record<string, string>>,
  node = process.execPath,
): ReadonlyMap<string, string> {
  const root = mkdtempSync(join(tmpdir(), prefix));
  folders.push(root);
  cpSync(join(ROOT, "content"), join(root, "content"), { recursive: true });
  execFileSync(node, [join(ROOT, "lib/main.js"), "build", "--quiet", "--now", NOW], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", ...environment },
  });
  const dist = nodeFolder(join(root, "dist"));
  return new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));
}

let reference: ReadonlyMap<string, string>;
beforeAll(() => {
  reference = buildCopy("brevier-", { TZ: "UTC", LANG: "C" });
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("the same input gives the same bytes", () => {
  test.each([
    ["another zone and locale", { TZ: "Pacific/Auckland", LANG: "fr_FR.UTF-8", LC_ALL: "fr_FR.UTF-8" }],
    ["a zone west of Greenwich and a longer path", { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8" }],
  ])("%s", (_, environment) => {
    expect(reference.size).toBeGreaterThan(100);
    expect([...reference.keys()].filter((path) => path.endsWith("card.png")).length).toBeGreaterThan(15);
    expect(buildCopy("brevier-a-longer-name-", environment)).toEqual(reference);
  });

  test("a build in memory gives the files of one on the disk", () => {
    const site = memorySite(filesOf("content"));
    const later = { now: Date.parse(NOW), wall: Date.parse(NOW), adopt: false, repair: false };
    return build(site, later).then((outcome) => {
      expect(outcome.ok).toBe(true);
      expect(site.dist.list()).toEqual([...reference.keys()]);
      const card = Buffer.from(site.dist.read("card.png") ?? "").toString("latin1");
      expect(card).toBe(reference.get("card.png"));
    });
  });

  test("the order in which the disk lists files", async () => {
    const site = memorySite(filesOf("content"));
    const content = {
      ...site.content,
      list: (under?: string) => site.content.list(under).toReversed(),
    };
    await build(
      { ...site, content },
      { now: Date.parse(NOW), wall: Date.parse(NOW), adopt: false, repair: false },
    );
    const bytes = new Map(
      site.dist.list().map((file) => [file, Buffer.from(site.dist.read(file) ?? "").toString("latin1")]),
    );
    expect(bytes).toEqual(reference);
  });

  // Another Node is not part of every machine: `npm run test:node24` brings one.
  const other = process.env["BREVIER_OTHER_NODE"];
  if (other !== undefined) {
    test("another Node", () => {
      expect(buildCopy("brevier-", { TZ: "UTC" }, other)).toEqual(reference);
    });
  }
});
