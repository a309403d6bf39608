import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { giveAway } from "../cli/bound-brevier.ts";
import { IS_LONG } from "../long-run.ts";
import { ROOT } from "../memory-site.ts";
import {
  type BoundBuilder,
  boundBuilder,
  build,
  buildHere,
  type DiskSite,
  fileOf,
  fullBuildOf,
  LOCK,
  NOW,
  siteOnDisk,
  sourceOf,
} from "./site-on-disk.ts";

// Each test is several builds.
vi.setConfig({ testTimeout: 300_000 });

const BRIEFS = 24;

let builder: BoundBuilder;
beforeAll(() => {
  builder = boundBuilder();
});
afterAll(() => builder.end());

let site: DiskSite;
beforeEach(() => {
  site = siteOnDisk(BRIEFS);
});
afterEach(() => site.remove());

const at = (path: string) => join(site.root, path);
/** Builds as somebody whom permissions bind. */
function buildBound() {
  giveAway(site.root);
  return builder.build(site.root);
}

/** The place, rule and exit code of a build that a disk has stopped; nothing that only a programmer reads. */
function reported({ code, err }: Awaited<ReturnType<typeof build>>) {
  expect(err).not.toMatch(/\n\s+at |node:|Error:/);
  const [, file, rule] = /^(.*?):1:1: erreur: .* \[([a-z/-]+)\]$/m.exec(err) ?? [];
  return { code, file, rule };
}

describe("a disk that refuses", () => {
  test("an output folder that may not be written is reported by its name, and nothing is lost", async () => {
    expect((await buildBound()).code).toBe(0);
    const before = site.filesOf("dist");
    site.write(fileOf(3), sourceOf(3, "Un autre texte."));
    const page = `dist/${fileOf(3).slice("content/briefs/".length).replace(".md", "")}`;
    chmodSync(at(page), 0o555);
    expect(reported(await buildBound())).toEqual({ code: 2, file: page, rule: "disk/denied" });
    expect(site.filesOf("dist")).toEqual(before);
    chmodSync(at(page), 0o755);
    expect((await buildBound()).code).toBe(0);
    expect(site.filesOf("dist")).toEqual(await fullBuildOf(site));
  });

  test("a brief and settings that may not be read are reported by their names", async () => {
    chmodSync(at(fileOf(3)), 0);
    expect(reported(await buildBound())).toEqual({ code: 2, file: fileOf(3), rule: "disk/denied" });
    chmodSync(at("content/site.yaml"), 0);
    expect(reported(await buildBound())).toEqual({ code: 2, file: "content/site.yaml", rule: "disk/denied" });
    expect(existsSync(at(LOCK))).toBe(false);
  });

  test("a file where the output folder goes, or where the site keeps its cache", async () => {
    site.write("dist", "un fichier");
    expect(reported(await buildHere(site.root))).toEqual({
      code: 2,
      file: "dist",
      rule: "disk/in-the-way",
    });
    rmSync(at("dist"));
    expect((await buildHere(site.root)).code).toBe(0);
    rmSync(at(".brevier"), { recursive: true });
    site.write(".brevier", "un fichier");
    expect(reported(await buildHere(site.root))).toMatchObject({ code: 2, rule: "disk/in-the-way" });
  });

  test("a limit of size that stops a file half way leaves what is published as it was", async () => {
    expect((await buildHere(site.root)).code).toBe(0);
    const before = site.filesOf("dist");
    site.write(fileOf(3), sourceOf(3, "Un mot. ".repeat(3000)));
    const limited = await build(site.root, [], { within: ["prlimit", "--fsize=16384", "--"] });
    expect(reported(limited)).toMatchObject({ code: 2, rule: "disk/full" });
    expect(site.filesOf("dist")).toEqual(before);
    expect(existsSync(at(".dist.staging"))).toBe(false);
    expect((await buildHere(site.root)).code).toBe(0);
    expect(site.filesOf("dist")).toEqual(await fullBuildOf(site));
  });

  test("too few files that may be open at once", async () => {
    // Enough for the program to begin, and not for it to load all that a build needs.
    const limited = await build(site.root, [], { within: ["prlimit", "--nofile=64", "--"] });
    expect(reported(limited)).toMatchObject({ code: 2, rule: "disk/too-many-open" });
    expect(existsSync(at(LOCK))).toBe(false);
    expect((await buildHere(site.root)).code).toBe(0);
  });

  // A disk of its own needs the right to mount one.
  const canMount =
    spawnSync("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status ===
    0;
  test.runIf(canMount)("a full disk, and one that can only be read", async () => {
    mkdirSync(at("mnt"));
    const run = (script: string) =>
      spawnSync("unshare", ["--map-root-user", "--mount", "bash", "-c", script], {
        cwd: site.root,
        encoding: "utf8",
        env: {
          ...process.env,
          BUILD: `${process.execPath} ${ROOT}lib/main.js build --lang fr --now ${NOW} --out mnt/dist`,
        },
      });
    const full = run("mount -t tmpfs -o size=400k tmpfs mnt && $BUILD; code=$?; ls -A mnt; exit $code");
    expect(reported({ code: full.status, signal: null, out: "", err: full.stderr })).toMatchObject({
      code: 2,
      rule: "disk/full",
    });
    expect(full.stdout).toBe("");
    const locked = run("mount -t tmpfs -o ro tmpfs mnt && $BUILD");
    expect(reported({ code: locked.status, signal: null, out: "", err: locked.stderr })).toEqual({
      code: 2,
      file: "mnt/.dist.lock",
      rule: "disk/read-only",
    });
    const filled = run(
      "mount -t tmpfs -o size=4m tmpfs mnt && $BUILD && cp -a mnt/dist before && " +
        "dd if=/dev/zero of=mnt/ballast 2>/dev/null; touch content/site.yaml; " +
        "sed -i 's/Le Relais/Le Nouveau Relais/' content/site.yaml; $BUILD; " +
        "diff -r before mnt/dist && rm mnt/ballast && $BUILD && cp -a mnt/dist after",
    );
    expect(reported({ code: filled.status, signal: null, out: "", err: filled.stderr })).toMatchObject({
      code: 0,
      rule: "disk/full",
    });
    expect(site.filesOf("after")).toEqual(await fullBuildOf(site));
  });
});

describe("sources that change under the build's hands", () => {
  /** What `.eleventy.ts` does when it is loaded: after the sources are read, before the pages are made. */
  const meanwhile = (script: string) =>
    site.write(
      ".eleventy.ts",
      `import { appendFileSync, existsSync, rmSync, writeFileSync } from "node:fs";\nif (existsSync("armed")) { rmSync("armed"); ${script} }\nexport default () => {};\n`,
    );
  const arm = () => site.write("armed", "");
  const twice = async () => {
    arm();
    const first = reported(await buildHere(site.root));
    expect(existsSync(at("dist"))).toBe(false);
    expect(existsSync(at("armed"))).toBe(false);
    return { first, second: (await buildHere(site.root)).code };
  };

  test.each([
    ["a picture of a brief vanishes", "croquis-0.svg", "rmSync", 1],
    ["a picture of a brief changes", "croquis-0.svg", "change", 0],
    ["a public file vanishes", "carte.svg", "rmSync", 1],
    ["a public file changes", "carte.svg", "change", 0],
  ])("%s: it is reported, nothing is published, and the next build is right", async (_, name, what, code) => {
    const path = name === "carte.svg" ? "content/public/carte.svg" : join(dirname(fileOf(0)), name);
    meanwhile(what === "rmSync" ? `rmSync("${path}");` : `appendFileSync("${path}", "<!-- plus -->");`);
    expect(await twice()).toEqual({ first: { code: 2, file: path, rule: "disk/changed" }, second: code });
  });

  test("a brief that changes, or vanishes, after it was read is published as it was read, and the next build sees it", async () => {
    meanwhile(`appendFileSync("${fileOf(1)}", "Une phrase de plus.\\n"); rmSync("${fileOf(23)}");`);
    arm();
    const first = await buildHere(site.root);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(existsSync(at("armed"))).toBe(false);
    expect((await buildHere(site.root)).code).toBe(0);
    rmSync(at(".eleventy.ts"));
    expect((await buildHere(site.root)).code).toBe(0);
    expect(site.filesOf("dist")).toEqual(await fullBuildOf(site));
  });
});

describe("clocks and times of files", () => {
  const rebuilt = async () => {
    expect((await buildHere(site.root)).code).toBe(0);
    expect(site.filesOf("dist")).toEqual(await fullBuildOf(site));
  };

  test("an edit that leaves length and time as they were is seen, if it follows the build at once", async () => {
    site.write(fileOf(2), sourceOf(2, "Un mot, avant."));
    const { mtime } = nodeTimes(fileOf(2));
    expect((await buildHere(site.root)).code).toBe(0);
    site.write(fileOf(2), sourceOf(2, "Un mot, apres."));
    utimesSync(at(fileOf(2)), mtime, mtime);
    await rebuilt();
    expect([...site.filesOf("dist").values()].join()).toContain("Un mot, apres");
  });

  test("files that are newer than the clock are read at each build", async () => {
    const future = new Date("2035-01-01T00:00:00Z");
    const write = (text: string) => {
      site.write(fileOf(2), sourceOf(2, text));
      utimesSync(at(fileOf(2)), future, future);
    };
    write("Un mot, avant.");
    expect((await buildHere(site.root)).code).toBe(0);
    write("Un mot, apres.");
    await rebuilt();
    expect([...site.filesOf("dist").values()].join()).toContain("apres");
  });

  function nodeTimes(path: string) {
    const mtime = nodeFolder(site.root).stat(path)?.mtimeMs ?? 0;
    return { mtime: new Date(mtime) };
  }
});

// `npm run test:long` has them all: 100,000.
const MANY = IS_LONG ? 100_000 : 500;
test(`${MANY} files in one folder are published, or reported, in one build`, async () => {
  const folder = dirname(fileOf(1));
  mkdirSync(at("content/public/photos"), { recursive: true });
  for (let n = 0; n < MANY; n++) writeFileSync(at(`content/public/photos/${n}.txt`), `${n}`);
  const { code, out } = await buildHere(site.root);
  expect(code).toBe(0);
  const published = /([\d\u202f]+) fichiers dans/.exec(out)?.[1]?.replaceAll("\u202f", "");
  expect(Number(published)).toBeGreaterThan(MANY);
  expect(readFileSync(at(`dist/photos/${MANY - 1}.txt`), "utf8")).toBe(String(MANY - 1));
  for (let n = 0; n < MANY; n++) writeFileSync(at(`${folder}/egare-${n}.txt`), "x");
  const strays = await buildHere(site.root);
  expect(strays.err).toContain(`${folder}/egare-0.txt:1:1: `);
  expect(strays.err).not.toMatch(/\n\s+at /);
}, 1_800_000);
