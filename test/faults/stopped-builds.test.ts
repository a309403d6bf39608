import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { IS_LONG } from "../long-run.ts";
import {
  build,
  buildAlone,
  buildHere,
  type DiskSite,
  fileOf,
  fullBuildOf,
  LOCK,
  siteOnDisk,
  sourceOf,
  startBuild,
} from "./site-on-disk.ts";

// Each test is several processes.
vi.setConfig({ testTimeout: 300_000 });

/** Calls when a file is there; gives up when the build has ended. */
function whenThere(file: string, { process: child }: ReturnType<typeof startBuild>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (existsSync(file) || child.exitCode !== null || child.signalCode !== null) resolve();
      else setTimeout(look, 1);
    };
    look();
  });
}

// `npm run test:long` also stops builds that have threads.
const SIZES = IS_LONG ? [120, 440] : [120];
describe.each(SIZES)("a build of %i briefs that is asked to stop", (count) => {
  let site: DiskSite;
  let full: ReadonlyMap<string, string>;
  beforeAll(async () => {
    site = siteOnDisk(count);
    full = await fullBuildOf(site);
  }, 300_000);
  afterAll(() => site.remove());

  // Before the sources are read, while they are, while pages are made, in the commit.
  test.each([
    ["SIGINT", 130, LOCK],
    ["SIGTERM", 143, ".brevier/exports/2024-11.json"],
    ["SIGINT", 130, ".dist.staging/files"],
    ["SIGTERM", 143, ".dist.staging/journal.json"],
  ] as const)(
    "by %s ends with %i when %s is there: it gives the lock back, and the next build is right",
    async (signal, code, file) => {
      for (const folder of ["dist", ".brevier", ".dist.staging"]) site.forget(folder);
      // Into a folder that stands, files are moved one by one.
      mkdirSync(join(site.root, "dist"));
      const running = startBuild(site.root);
      await whenThere(join(site.root, file), running);
      running.process.kill(signal);
      const ended = await running.ended;
      expect([ended.code, ended.signal, ended.err]).toEqual([code, null, ""]);
      expect(existsSync(join(site.root, LOCK))).toBe(false);
      await buildAlone(site.root);
      expect(site.filesOf("dist")).toEqual(full);
      expect(existsSync(join(site.root, ".dist.staging"))).toBe(false);
    },
    300_000,
  );
});

const WAITING = `import { existsSync, mkdirSync, writeFileSync } from "node:fs";
writeFileSync("waiting", "");
while (!existsSync("go")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
export default () => {};
`;

describe("builds at once", () => {
  let site: DiskSite;
  beforeEach(() => {
    site = siteOnDisk(60);
  });
  afterEach(() => site.remove());

  test("the second says who holds the lock and since when, and ends with an error; the first is not disturbed", async () => {
    // Its configuration is loaded when the sources are read, and waits there.
    site.write(".eleventy.ts", WAITING);
    const first = startBuild(site.root);
    await whenThere(join(site.root, "waiting"), first);
    const second = await build(site.root);
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/^\.dist\.lock:1:1: erreur: .* \[build\/locked\]$/m);
    expect(second.err).toContain(`processus ${first.process.pid} sur ${hostname()}, depuis 20`);
    site.write("go", "");
    expect((await first.ended).code).toBe(0);
    expect(site.filesOf("dist")).toEqual(await fullBuildOf(site));
  });

  test("of many that find the lock of one who was killed, at most one builds at a time, and what is made is right", async () => {
    const killed = startBuild(site.root);
    await whenThere(join(site.root, ".brevier/exports"), killed);
    killed.process.kill("SIGKILL");
    await killed.ended;
    expect(existsSync(join(site.root, LOCK))).toBe(true);
    site.write(fileOf(7), sourceOf(7, "Un autre texte."));
    const ended = await Promise.all(Array.from({ length: 4 }, () => build(site.root)));
    expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
    for (const { code, err } of ended) {
      if (code === 0) expect(err).toBe("");
      else expect([code, err]).toEqual([1, expect.stringContaining("[build/locked]")]);
    }
    expect(existsSync(join(site.root, LOCK))).toBe(false);
    expect(site.filesOf("dist")).toEqual(await fullBuildOf(site));
  });

  test("a lock that a kill left half written is nobody's", async () => {
    writeFileSync(join(site.root, LOCK), "");
    expect((await buildHere(site.root)).code).toBe(0);
  });
});
