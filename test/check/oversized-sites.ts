/** Sites that pass a limit by a step: too heavy to be kept as files. */
import type { Place } from "../../src/base/problem.ts";
import { readFixture } from "./read-fixture.ts";

type Files = Record<string, string | Uint8Array>;

interface OversizedSite {
  readonly rule: string;
  /** The site that passes the limit by so many bytes (or addresses). */
  readonly files: (excess?: number) => Files;
  readonly at: Place;
}

const SOUND = readFixture("sound-site");
const textOf = (path: string) => new TextDecoder().decode(SOUND[path]);
const sizeOf = (text: string) => new TextEncoder().encode(text).length;

/** The sound site, with one file filled up to a limit and so much more. */
function filled(path: string, limit: number, before: string, opening = "<!--", closing = "-->") {
  return (excess = 1): Files => {
    const room = limit + excess - sizeOf(textOf(path)) - opening.length - closing.length;
    const filling = opening + "x".repeat(room) + closing;
    return { ...SOUND, [path]: textOf(path).replace(before, () => filling + before) };
  };
}

/** The length of the pictures that the archive copy holds. */
const EMBEDDED = /data:[^"]*(?=" alt)/.exec(textOf("2024/10/31/lavrov/archive.html"))?.[0].length ?? 0;

function sitemapOf(addresses: number): string {
  const urls = Array.from(
    { length: addresses },
    (_, index) => `<url><loc>https://ex.org/${index}/</loc></url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

/** A line for each old address, which no page holds. */
const redirects = (count: number, length = 0): Files => ({
  ...SOUND,
  _redirects: Array.from(
    { length: count },
    (_, n) => `${`/ancien/${n}/ /2024/10/31/lavrov/ 301`.padEnd(length)}\n`,
  ).join(""),
});

export const OVERSIZED: readonly OversizedSite[] = [
  {
    rule: "host/redirects",
    files: (excess = 1) => redirects(1000 + excess),
    at: { file: "_redirects", line: 1001, column: 1 },
  },
  {
    rule: "host/redirects-size",
    files: (excess = 1) => ({
      ...SOUND,
      _redirects: `${"#\n".repeat(32_768)}${"#".repeat(Math.max(0, excess))}`,
    }),
    at: { file: "_redirects", line: 1, column: 1 },
  },
  {
    rule: "host/long-line",
    files: (excess = 1) => redirects(1, 1000 + excess),
    at: { file: "_redirects", line: 1, column: 1 },
  },
  {
    rule: "host/long-line",
    files: (excess = 1) => ({ ...SOUND, _headers: `/*\n  X-A: ${"x".repeat(1993 + excess)}\n` }),
    at: { file: "_headers", line: 2, column: 1 },
  },
  {
    rule: "host/header-rules",
    files: (excess = 1) => ({ ...SOUND, _headers: "/style.css\n  X-A: b\n".repeat(100 + excess) }),
    at: { file: "_headers", line: 201, column: 1 },
  },
  {
    rule: "host/file-size",
    files: (excess = 1) => ({ ...SOUND, "film.mp4": new Uint8Array(25 * 1024 * 1024 + excess) }),
    at: { file: "film.mp4", line: 1, column: 1 },
  },
  {
    rule: "host/file-count",
    files: (excess = 1) => ({
      ...SOUND,
      ...Object.fromEntries(
        Array.from({ length: 20_000 + excess - Object.keys(SOUND).length }, (_, n) => [`f/${n}.bin`, ""]),
      ),
    }),
    at: { file: "index.html", line: 1, column: 1 },
  },
  {
    rule: "budget/html",
    files: filled("2024/10/31/lavrov/index.html", 20 * 1024, "</main>"),
    at: { file: "2024/10/31/lavrov/index.html", line: 1, column: 1 },
  },
  {
    rule: "budget/html",
    files: filled("en/2024/10/31/lavrov/index.html", 20 * 1024, "</main>"),
    at: { file: "en/2024/10/31/lavrov/index.html", line: 1, column: 1 },
  },
  {
    rule: "budget/css",
    files: filled("style.css", 16 * 1024, "body", "/*", "*/"),
    at: { file: "2024/10/31/lavrov/index.html", line: 29, column: 1 },
  },
  {
    rule: "budget/archive-size",
    files: filled("2024/10/31/lavrov/archive.html", 40 * 1024 + EMBEDDED, "</main>"),
    at: { file: "2024/10/31/lavrov/archive.html", line: 1, column: 1 },
  },
  {
    rule: "feed/too-large",
    files: filled("feed.xml", 250 * 1024, "<title>"),
    at: { file: "feed.xml", line: 1, column: 1 },
  },
  {
    rule: "sitemap/too-large",
    files: (excess = 1) => ({ ...SOUND, "sitemaps/pages.xml": sitemapOf(50_000 + excess) }),
    at: { file: "sitemaps/pages.xml", line: 1, column: 1 },
  },
];
