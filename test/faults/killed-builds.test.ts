import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IS_LONG } from "../long-run.ts";
import { fc } from "../property.ts";
import { deadLinks } from "./crawl.ts";
import {
  build,
  buildHere,
  type DiskSite,
  faultsIn,
  fileOf,
  fullBuildOf,
  LOCK,
  MONTHS,
  siteOnDisk,
  sourceOf,
  startBuild,
} from "./site-on-disk.ts";

// `npm run test:long` sets more: 200 kills in all, half of them of a site that is built in threads.
const KILLS = IS_LONG ? 100 : 8;
const SIZES = IS_LONG ? [120, 480] : [60];
const ORIGIN = "https://relais.example/";

describe.each(SIZES)("a site of %i briefs whose builds are killed", (count) => {
  let site: DiskSite;
  let versions: readonly ReadonlyMap<string, string>[];
  let duration: Readonly<Record<"cold" | "incremental", number>>;
  let at = 0;

  /** Two versions of the site, each a few edits from the other: a text, a title that many pages show, a brief more, one less. */
  const become = (version: number) => {
    at = version;
    site.write(fileOf(5), sourceOf(5, `Le texte, version ${version}.`));
    site.write(fileOf(8), sourceOf(8, "Un texte.").replace("Brève 8", `Brève ${version}`));
    const [more, less] = version === 0 ? [count + 1, count + 2] : [count + 2, count + 1];
    site.write(fileOf(more), sourceOf(more, "Une brève de plus."));
    rmSync(join(site.root, fileOf(less)), { force: true });
  };
  /** What comes after a kill shows nothing more in a process of its own, but that only there it has threads. */
  const buildNext = count < 400 ? buildHere : build;
  const forget = () => {
    for (const folder of ["dist", ".brevier", ".dist.staging"]) site.forget(folder);
  };
  const timed = async () => {
    const from = performance.now();
    const { code, err } = await build(site.root);
    expect([code, faultsIn(err)]).toEqual([0, []]);
    return performance.now() - from;
  };

  beforeAll(async () => {
    site = siteOnDisk(count);
    const made = [];
    for (const version of [0, 1]) {
      become(version);
      made.push(await fullBuildOf(site));
    }
    versions = made;
    const cold = await timed();
    become(0);
    duration = { cold, incremental: await timed() };
  }, 600_000);
  afterAll(() => site.remove());

  test("no link of what stands is dead, no file is half written, and the next build gives the bytes of a full one", async () => {
    const instants = { inTime: 0, inCommit: 0 };
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.nat(999)), async (thousandth) => {
        const aim = runs % 2 === 0 ? "in time" : "in the commit";
        const kind = runs % 4 < 2 ? "incremental" : "cold";
        runs++;
        const before = kind === "cold" ? [] : [versions[at]];
        become(1 - at);
        if (kind === "cold") forget();
        const { process: child, ended } = startBuild(site.root);
        // The first is early: the others may come too late, where a build is faster than those that were timed.
        if (runs === 1) whenThere(join(site.root, LOCK), child, thousandth % 8);
        else if (aim === "in time")
          setTimeout(() => child.kill("SIGKILL"), (thousandth / 1000) * duration[kind]);
        else whenThere(join(site.root, ".dist.staging/journal.json"), child, thousandth % 8);
        const { signal } = await ended;
        if (signal === "SIGKILL") instants[aim === "in time" ? "inTime" : "inCommit"] += 1;

        const left = site.filesOf("dist");
        const whole = [...before, versions[at]];
        const broken = [...left].filter(([path, text]) => whole.every((files) => files?.get(path) !== text));
        expect(broken.map(([path]) => path)).toEqual([]);
        expect(deadLinks(left, ORIGIN)).toEqual([]);

        const next = await buildNext(site.root);
        expect([next.code, faultsIn(next.err)]).toEqual([0, []]);
        expect(site.filesOf("dist")).toEqual(versions[at]);
        expect([LOCK, ".dist.staging"].filter((name) => existsSync(join(site.root, name)))).toEqual([]);
      }),
      // A smaller instant is not a simpler one.
      { numRuns: KILLS, endOnFailure: true },
    );
    expect(instants.inTime).toBeGreaterThan(0);
    // A commit takes milliseconds: of a few kills none may meet it. Each of its steps has a test in commit-site.test.ts.
    if (IS_LONG) expect(instants.inCommit).toBeGreaterThan(0);
  }, 3_600_000);

  test("the crawler finds what is there to be found", () => {
    const files = new Map(versions[0]);
    expect(deadLinks(files, ORIGIN)).toEqual([]);
    const page = [...files.keys()].find((path) => path.endsWith("breve-5/index.html")) ?? "";
    files.delete(page);
    expect(deadLinks(files, ORIGIN).join("\n")).toContain("breve-5/");
  });

  test("months that were read before the kill are not read again", async () => {
    forget();
    // Files of the last two seconds are read again by the next build: their times are not believed.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const { process: child, ended } = startBuild(site.root);
    // The last file that is written of a month.
    whenThere(join(site.root, `.brevier/exports/${MONTHS[0]}.json`), child, 0);
    expect((await ended).signal).toBe("SIGKILL");
    const inodes = () =>
      new Map(
        MONTHS.flatMap((month) => {
          const [read, file] = ["exports", "index"].map((of) =>
            join(site.root, `.brevier/${of}/${month}.json`),
          );
          if (read === undefined || file === undefined || !existsSync(read)) return [];
          return [[month, statSync(file).ino] as const];
        }),
      );
    const left = inodes();
    expect(left.size).toBeGreaterThan(0);
    expect((await buildNext(site.root)).code).toBe(0);
    const now = inodes();
    expect([...now.keys()]).toEqual(MONTHS);
    expect([...left].filter(([month, inode]) => now.get(month) !== inode)).toEqual([]);
    expect(site.filesOf("dist")).toEqual(versions[at]);
  }, 600_000);
});

/** Kills a build some milliseconds after it has made a file. */
function whenThere(file: string, child: ReturnType<typeof startBuild>["process"], after: number): void {
  const look = () => {
    if (child.exitCode !== null) return;
    if (existsSync(file)) setTimeout(() => child.kill("SIGKILL"), after);
    else setImmediate(look);
  };
  look();
}
