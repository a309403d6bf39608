import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { bound, giveAway, takeBack } from "../cli/bound-brevier.ts";
import { ROOT } from "../memory-site.ts";
import {
  type BoundBuilder,
  boundBuilder,
  build,
  buildHere,
  type DiskSite,
  fileOf,
  fullBuildOf,
  NOW,
  siteOnDisk,
  sourceOf,
} from "./site-on-disk.ts";

// Each test is several builds.
vi.setConfig({ testTimeout: 300_000 });

const BRIEFS = 12;

/** As it was built once; each test has a copy. */
let published: DiskSite;
let site: DiskSite;
let builder: BoundBuilder;
beforeAll(async () => {
  builder = boundBuilder();
  published = siteOnDisk(BRIEFS);
  expect((await buildHere(published.root)).code).toBe(0);
});
beforeEach(() => {
  site = published.copy();
  giveAway(site.root);
});
afterEach(() => {
  spawnSync("chmod", ["-R", "u+rwX", site.root]);
  site.remove();
});
afterAll(() => {
  builder.end();
  published.remove();
});

const at = (path: string) => join(site.root, path);
const buildBound = () => builder.build(site.root);
const rulesIn = (report: string) => [...report.matchAll(/\[([a-z-]+\/[a-z-]+)\]$/gm)].map(([, rule]) => rule);
const pageOf = (n: number) => fileOf(n).slice("content/briefs/".length).replace(".md", "");

/** A text, a title that many pages show, a brief more, one less. */
function edit(): void {
  site.write(fileOf(3), sourceOf(3, "Un autre texte."));
  site.write(fileOf(8), sourceOf(8, "Un texte.").replace("Brève 8", "Autre titre"));
  site.write(fileOf(14), sourceOf(14, "Une brève de plus."));
  rmSync(at(fileOf(11)));
  giveAway(site.root);
}

interface BuildRecord {
  readonly manifest: { readonly before: string | null; readonly after: string | null };
  readonly added: readonly { readonly path: string }[];
  readonly changed: readonly { readonly path: string }[];
  readonly removed: readonly { readonly path: string }[];
}
const record = (): BuildRecord => JSON.parse(readFileSync(at(".brevier/last-build.json"), "utf8"));

/** What was published, against what is: what a record should report. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return {
    added: [...after.keys()].filter((path) => !before.has(path)).sort(),
    changed: [...after]
      .flatMap(([path, text]) => (before.has(path) && before.get(path) !== text ? [path] : []))
      .sort(),
    removed: [...before.keys()].filter((path) => !after.has(path)).sort(),
  };
}
const pathsOf = ({ added, changed, removed }: BuildRecord) => ({
  added: added.map(({ path }) => path),
  changed: changed.map(({ path }) => path),
  removed: removed.map(({ path }) => path),
});

const lock = (path: string) => () => chmodSync(at(path), 0o555);
describe("a build that fails leaves the published site as it was", () => {
  test.each<readonly [string, () => unknown, () => unknown, string]>([
    [
      "the cache cannot be written",
      () => execFileSync("chmod", ["-R", "a-w", at(".brevier")]),
      () => {},
      "denied",
    ],
    ["nothing can be added to the cache", lock(".brevier"), () => {}, "denied"],
    ["the state cannot be written", lock(".brevier/state/dist"), () => {}, "denied"],
    [
      "a folder stands where the list of changes goes",
      () => {
        rmSync(at(".brevier/last-build.json"));
        mkdirSync(at(".brevier/last-build.json/x"), { recursive: true });
        giveAway(site.root);
      },
      () => rmSync(at(".brevier/last-build.json"), { recursive: true }),
      "in-the-way",
    ],
    ["the root of the site cannot be written", lock("dist"), () => {}, "denied"],
    ["the folder of a page that changes cannot be written", lock(`dist/${pageOf(3)}`), () => {}, "denied"],
    ["the folder of a page that goes cannot be written", lock(`dist/${pageOf(11)}`), () => {}, "denied"],
    [
      "the folder in which a folder is to be made cannot be written",
      lock("dist/2024/12"),
      () => {},
      "denied",
    ],
    ["the folder of the manifest cannot be written", lock("dist/manifest"), () => {}, "denied"],
    [
      "a folder stands where a page goes",
      () => {
        rmSync(at("dist/sitemap.xml"));
        mkdirSync(at("dist/sitemap.xml/x"), { recursive: true });
        giveAway(site.root);
      },
      () => rmSync(at("dist/sitemap.xml"), { recursive: true }),
      "in-the-way",
    ],
  ])("%s", async (_, breakIt, undo, rule) => {
    const { size } = site.filesOf("dist");
    edit();
    breakIt();
    const before = site.filesOf("dist");
    const noted = existsSync(at(".brevier/last-build.json/x"))
      ? ""
      : readFileSync(at(".brevier/last-build.json"), "utf8");
    const failed = await buildBound();
    expect([failed.code, /\[disk\/([a-z-]+)\]$/m.exec(failed.err)?.[1]]).toEqual([2, rule]);
    expect(failed.err).not.toMatch(/\n\s+at |node:|Error:/);
    expect(failed.err).toMatch(/Rien n’a été publié/);
    expect(site.filesOf("dist")).toEqual(before);
    if (noted !== "") expect(readFileSync(at(".brevier/last-build.json"), "utf8")).toBe(noted);
    spawnSync("chmod", ["-R", "u+rwX", site.root]);
    undo();
    const next = await buildBound();
    // The brief that is gone is reported, and nothing else.
    expect([next.code, rulesIn(next.err)]).toEqual([0, ["brief/deleted"]]);
    const after = site.filesOf("dist");
    expect(after).toEqual(await fullBuildOf(site));
    if (before.size === size) expect(pathsOf(record())).toEqual(differences(before, after));
  });

  test("a limit of size that the state is above, and no page", async () => {
    // One file of the state is for whatever belongs to no month; it has more of each file than the manifest has.
    for (let n = 0; n < 300; n++) site.write(`content/public/notes/${n}.txt`, String(n));
    giveAway(site.root);
    expect((await buildBound()).code).toBe(0);
    const before = site.filesOf("dist");
    const state = readdirSync(at(".brevier/state/dist")).map(
      (file) => readFileSync(at(`.brevier/state/dist/${file}`)).length,
    );
    const pages = [...before.values()].map((text) => text.length);
    const limit = Math.max(...pages) + 4096;
    // Else the test would show nothing.
    expect(Math.max(...state)).toBeGreaterThan(limit);
    edit();
    const failed = await build(site.root, [], {
      within: ["prlimit", `--fsize=${limit}`, "--"],
      ...bound(site.root),
    });
    expect([failed.code, failed.err]).toEqual([2, expect.stringMatching(/\[disk\/full\]/)]);
    expect(site.filesOf("dist")).toEqual(before);
    const next = await buildBound();
    // The brief that is gone is reported, and nothing else.
    expect([next.code, rulesIn(next.err)]).toEqual([0, ["brief/deleted"]]);
    expect(pathsOf(record())).toEqual(differences(before, site.filesOf("dist")));
  });

  // A disk of its own needs the right to mount one.
  const canMount =
    spawnSync("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status ===
    0;
  test.runIf(canMount)(
    "an output folder that is a full disk of its own, or one that can only be read",
    () => {
      const run = (script: string) =>
        spawnSync("unshare", ["--map-root-user", "--mount", "bash", "-c", script], {
          cwd: site.root,
          encoding: "utf8",
          env: {
            ...process.env,
            BUILD: `${process.execPath} ${ROOT}lib/main.js build --lang fr --now ${NOW} --out mnt/dist`,
          },
        });
      mkdirSync(at("mnt/dist"), { recursive: true });
      takeBack(site.root);
      const edited = "sed -i 's/Le Relais/Le Nouveau Relais/' content/site.yaml; cp -a mnt/dist before";
      for (const broken of [
        "dd if=/dev/zero of=mnt/dist/ballast 2>/dev/null",
        "mount -o remount,ro mnt/dist",
      ]) {
        const { status, stdout, stderr } = run(
          `rm -rf before; mount -t tmpfs -o size=4m tmpfs mnt/dist && $BUILD --adopt --quiet && ${edited} && ${broken}; ` +
            "$BUILD; echo code $?; rm -f mnt/dist/ballast; diff -r before mnt/dist && echo same; sed -i 's/Le Nouveau Relais/Le Relais/' content/site.yaml",
        );
        expect(stderr).toMatch(/\[disk\/(?:full|read-only)\]/);
        expect([status, stdout]).toEqual([0, "code 2\nsame\n"]);
      }
    },
  );
});

describe("a build that was stopped while it published", () => {
  test.each([
    ["is reported in full by the next", () => {}],
    [
      "is reported in full by the first that succeeds",
      async () => {
        writeFileSync(at("content/site.yaml"), `${readFileSync(at("content/site.yaml"), "utf8")}faux: [\n`);
        giveAway(site.root);
        expect((await buildBound()).code).toBe(1);
        const text = readFileSync(at("content/site.yaml"), "utf8").replace("faux: [\n", "");
        writeFileSync(at("content/site.yaml"), text);
      },
    ],
    [
      "is reported in full after others were stopped",
      async () => {
        site.write(fileOf(2), sourceOf(2, "Encore un autre texte."));
        giveAway(site.root);
        await stoppedAfter(3);
      },
    ],
  ])("%s", async (_, meanwhile) => {
    const before = site.filesOf("dist");
    edit();
    const root = before.get("manifest.json") ?? "";
    await stoppedAfter(6);
    expect(site.filesOf("dist")).not.toEqual(before);
    await meanwhile();
    const next = await buildBound();
    // What was published is no witness any more; that a brief is gone was kept.
    expect([next.code, rulesIn(next.err)]).toEqual([0, ["brief/deleted"]]);
    const after = site.filesOf("dist");
    expect(after).toEqual(await fullBuildOf(site));
    expect(pathsOf(record())).toEqual(differences(before, after));
    expect(next.out).not.toMatch(/\b0 modifié/);
    expect(after.get("manifest.json")).not.toBe(root);
    expect(existsSync(at(".dist.staging"))).toBe(false);
  });

  /** Builds until so many files are in their place, then lets no more be: the disk refuses. */
  async function stoppedAfter(count: number): Promise<void> {
    const failing = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      const rename = fs.renameSync; let left = ${count};
      fs.renameSync = (from, to) => {
        if (String(from).includes(".dist.staging/files/") && left-- === 0) throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "rename", path: from, dest: to });
        return rename(from, to);
      };
      syncBuiltinESMExports();`;
    const stopped = await build(site.root, [], {
      ...bound(site.root),
      env: {
        ...process.env,
        HOME: site.root,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(failing)}`,
      },
    });
    const rules = [...stopped.err.matchAll(/\[([a-z]+\/[a-z-]+)\]$/gm)].map(([, rule]) => rule);
    expect([stopped.code, rules.sort()]).toEqual([2, ["build/unfinished", "disk/failed"]]);
    expect(stopped.err).not.toMatch(/Rien n’a été publié|est resté entier/);
  }
});
