import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusBrief } from "../../bench/corpus.ts";
import { brevierBrief, brevierSite } from "../../bench/corpus-forms.ts";
import type { ReadableFolder } from "../../src/base/folders.ts";
import { build } from "../../src/build/build.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { memorySite, ROOT } from "../memory-site.ts";
import { picture } from "../photo-brief.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
/** Every twentieth brief has a card, which takes a while to draw; the others have a picture. */
const source = (i: number) => {
  const { path, text } = brevierBrief(corpusBrief(i), "everything");
  const image = i % 200 === 0 ? "" : "image: {src: /photo.jpg, alt: Une photo.}\n";
  return { path, text: text.replace("---\n", `---\n${image}`) };
};
const { path: siteFile, text: settings } = brevierSite("everything");
// Enough for threads to be worth their start, over four months.
const SOURCES = [
  { path: siteFile, text: `${settings}cards: true\n` },
  { path: "content/public/photo.jpg", text: picture("plain.jpg") },
  ...Array.from({ length: 408 }, (_, i) => source(i * 10)),
];

let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "brevier-threads-"));
  for (const { path, text } of SOURCES) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // Files of the last two seconds are read again by the next build: their times are not believed.
  await new Promise((resolve) => setTimeout(resolve, 2100));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** Builds by the compiled program; says how often threads were started. */
function buildWithThreads(): number {
  const script = `
    import { build } from ${JSON.stringify(`${ROOT}lib/build/build.js`)};
    import { siteOnDisk } from ${JSON.stringify(`${ROOT}lib/node/site.js`)};
    let started = 0;
    const site = siteOnDisk(process.cwd(), process.cwd() + "/dist");
    const threads = () => { started++; return site.threads(); };
    const options = { now: ${NOW}, wall: Date.now(), adopt: false, repair: false };
    const outcome = await build({ ...site, threads }, options);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    console.log(started);`;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
  return Number(said.toString());
}

const contentsOf = (folder: ReadableFolder) =>
  new Map(
    folder.list().map((file) => [file, Buffer.from(folder.read(file) ?? "").toString("latin1")] as const),
  );

describe("a large build is spread over threads", () => {
  test("and gives the bytes of one that is not; a small change starts none", async () => {
    expect(buildWithThreads()).toBe(1);
    const alone = memorySite(
      Object.fromEntries(SOURCES.map(({ path, text }) => [path.replace(/^content\//, ""), text])),
    );
    const outcome = await build(alone, { now: NOW, wall: NOW, adopt: false, repair: false });
    expect(outcome.problems).toEqual([]);
    const expected = contentsOf(alone.dist);
    expect(expected.size).toBeGreaterThan(1000);
    expect([...expected.keys()].filter((path) => path.endsWith("/card.png")).length).toBe(22);
    expect(contentsOf(nodeFolder(join(root, "dist")))).toEqual(expected);
    const { path, text } = source(5);
    writeFileSync(join(root, path), text);
    expect(buildWithThreads()).toBe(0);
  });
});
