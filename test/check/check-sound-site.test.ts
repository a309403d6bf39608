import { describe, expect, it } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import type { Problem } from "../../src/base/problem.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { belowPath } from "./below-path.ts";
import { readFixture } from "./read-fixture.ts";

const SOUND = readFixture("sound-site");
/** Files that nothing on the site points to: an old address and the host's own list of them. */
const POINTED_TO_BY_NOTHING: ReadonlySet<string> = new Set([
  "_redirects",
  "ancien/lavrov/index.html",
  "manifest.json",
]);

const written = ({ place, rule, says }: Problem) =>
  `${place.file}:${place.line}:${place.column} ${rule}: ${says.en}`;

async function found(files: Record<string, string | Uint8Array>): Promise<readonly string[]> {
  return (await checkDist(memoryFolder(files))).problems.map(written);
}

describe("a sound site", () => {
  it("gives no problem, and is counted", async () => {
    const report = await checkDist(memoryFolder(SOUND));
    expect(report.problems.map(written)).toEqual([]);
    expect(report.counts).toMatchObject({
      pages: 7,
      feeds: 5,
      sitemaps: 4,
      files: Object.keys(SOUND).length,
    });
    expect(report.counts.links).toBeGreaterThan(60);
  });

  it("gives no problem when it is published below a path", async () => {
    expect(await found(belowPath(SOUND))).toEqual([]);
  });

  it.each(Object.keys(SOUND).filter((path) => !POINTED_TO_BY_NOTHING.has(path)))(
    "gives a problem without %s",
    async (path) => {
      const { [path]: _, ...others } = SOUND;
      expect((await found(others)).length).toBeGreaterThan(0);
    },
  );

  it("reports its progress up to the last file", async () => {
    const reported: number[] = [];
    await checkDist(memoryFolder(SOUND), { onProgress: ({ done }) => reported.push(done) });
    expect(reported.at(-1)).toBe(Object.keys(SOUND).length);
  });
});

describe("a list of feeds", () => {
  const opml = (address: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head><title>Flux</title></head>\n<body>\n<outline type="rss" text="Tout" title="Tout" xmlUrl="${address}" htmlUrl="https://ex.org/"/>\n</body>\n</opml>\n`;

  it("is sound when its feeds are there", async () => {
    expect(await found({ ...SOUND, "feeds.opml": opml("https://ex.org/feed.xml") })).toEqual([]);
  });

  it("reports one that is not", async () => {
    expect(await found({ ...SOUND, "feeds.opml": opml("https://ex.org/absent.xml") })).toEqual([
      expect.stringContaining("feeds.opml:5:1 link/missing-feed"),
    ]);
  });
});

describe("a site published below a path", () => {
  it("finds the link that forgot the path", async () => {
    const files = belowPath(SOUND);
    const home = String(files["index.html"]).replace('href="/sub/en/"', 'href="/en/"');
    expect(await found({ ...files, "index.html": home })).toEqual([
      expect.stringContaining("link/outside-base: the link “/en/” leaves the site"),
    ]);
  });

  it("finds a full address that forgot the path, but lets other pages of the server be", async () => {
    const files = belowPath(SOUND);
    const link = '<a href="https://ex.org/en/">a</a> <a href="https://ex.org/boutique/">b</a>';
    const home = String(files["index.html"]).replace("</footer>", `${link}</footer>`);
    const problems = await found({ ...files, "index.html": home });
    expect(problems).toEqual([expect.stringContaining("link/outside-base: the link “https://ex.org/en/”")]);
  });
});
