/** Links from page to page of the documentation: each leads somewhere, on a code host, in the package and on the site alike. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { slugger } from "../../docs-site/heading-slugs.ts";
import { headingsOf, linesOf } from "../../docs-site/read-pages.ts";
import { rooms } from "../../src/cli/report/all-rules.ts";
import { ROOT } from "../memory-site.ts";
import { pathOf } from "../rules/rules-pages.ts";

const PAGES = [
  "README.md",
  "CHANGELOG.md",
  "create-brevier/README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md") && !path.startsWith("rules/"))
    .map((path) => `docs/${path}`),
];
/** Those that `npm run docs` makes. */
const RULES = new Set(rooms.flatMap((room) => Object.keys(room.rules).map((name) => `docs/${pathOf(name)}`)));
const { files }: { readonly files: readonly string[] } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);
const isShipped = (path: string) => files.some((one) => path === one || path.startsWith(`${one}/`));

interface Link {
  readonly from: string;
  readonly href: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly anchor: string;
}

const linksOf = (from: string): readonly Link[] => {
  const text = linesOf(readFileSync(join(ROOT, from), "utf8"))
    .map(({ line, isCode }) => (isCode ? "" : line.replace(/`[^`]*`/g, "")))
    .join("\n");
  return [...text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)]
    .map(([, href = ""]) => href)
    .filter((href) => !/^[a-z][a-z+.-]*:/.test(href))
    .map((href) => {
      const [path = "", anchor = ""] = href.split("#");
      return { from, href, path: path === "" ? from : posix.join(posix.dirname(from), path), anchor };
    });
};

const LINKS = PAGES.flatMap(linksOf);
const named = ({ from, href }: Link) => `${from}: ${href}`;

test("each link leads to a file", () => {
  expect(LINKS.length).toBeGreaterThan(500);
  const dead = LINKS.filter(({ path }) => !RULES.has(path) && !existsSync(join(ROOT, path)));
  expect(dead.map(named)).toEqual([]);
});

test("each anchor is that of a heading, as code hosts name them", () => {
  const anchors = new Map<string, readonly string[]>();
  const anchorsOf = (path: string) => {
    const slug = slugger();
    const known =
      anchors.get(path) ?? headingsOf(readFileSync(join(ROOT, path), "utf8")).map((one) => slug(one.text));
    anchors.set(path, known);
    return known;
  };
  const dead = LINKS.filter(({ path, anchor }) => anchor !== "" && !anchorsOf(path).includes(anchor));
  expect(dead.map(named)).toEqual([]);
});

test("what is shipped leads to what is shipped", () => {
  const outside = LINKS.filter(({ from, path }) => isShipped(from) && !isShipped(path));
  expect(outside.map(named)).toEqual([]);
});
