/** What a picture shows, who took it, and what stands for it: each in its own place, in every channel. */
import { parseFeed } from "feedsmith";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const VARIANTS = {
  "alt-seul": { alt: "Un pont & deux « rives »" },
  legende: { alt: "Un pont", caption: "Le pont de Minsk & ses rives, jeudi." },
  credit: { alt: "Un pont", credit: "Anne d’Hauterive/AFP" },
  "legende-et-credit": { alt: "Un pont", caption: "Le pont de Minsk.", credit: "Anne Dupont" },
  pareils: { alt: "Le pont de Minsk", caption: "Le pont de Minsk", credit: "Le pont de Minsk" },
} as const;
type Name = keyof typeof VARIANTS;
const NAMES = Object.keys(VARIANTS).filter((name): name is Name => name in VARIANTS);

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#fff"/></svg>';
const briefOf = (name: Name) =>
  `---\nid: ${name}\ntitle: ${name}\npublished: 2024-11-01 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\nimage: ${JSON.stringify({ src: `./${name}.svg`, ...VARIANTS[name] })}\n---\nUn texte.\n`;

let site: MemorySite;
beforeAll(async () => {
  site = memorySite({
    ...filesOf("test/fixtures/bad-input/base"),
    ...Object.fromEntries(
      NAMES.flatMap((name) => [
        [`briefs/2024/11/01/${name}.md`, briefOf(name)],
        [`briefs/2024/11/01/${name}.svg`, SVG.replace("800", String(800 + name.length))],
      ]),
    ),
  });
  expect((await build(site, { now: NOW, wall: NOW, adopt: false, repair: false })).problems).toEqual([]);
});

const read = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
interface Words {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}
const wordsOf = ({ caption, credit }: Words) => [caption, credit].filter((words) => words !== undefined);
/** Of the first picture of some HTML: what stands for it, and the words below it. */
function pictureIn(html: string) {
  const { children } = parseDocument(html);
  const [image] = DomUtils.findAll(({ name }) => name === "img", children);
  const [below] = DomUtils.findAll(({ name }) => name === "figcaption", children);
  return { alt: image?.attribs["alt"], below: below === undefined ? "" : DomUtils.textContent(below) };
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each(NAMES)("%s: on its page", (name) => {
  const { alt, below } = pictureIn(read(`2024/11/01/${name}/index.html`));
  expect(plain(alt ?? "")).toBe(VARIANTS[name].alt);
  const words = wordsOf(VARIANTS[name]);
  for (const one of words) expect(plain(below)).toContain(one);
  expect(below === "").toBe(words.length === 0);
});

test.each(NAMES)("%s: in the content of each feed", (name) => {
  const contents = (path: string) => {
    const parsed = parseFeed(read(path));
    if (parsed.format === "rss")
      return parsed.feed.items?.find(({ title }) => title === name)?.content?.encoded ?? "";
    if (parsed.format === "json")
      return parsed.feed.items?.find(({ title }) => title === name)?.content_html ?? "";
    return parsed.format === "atom"
      ? (parsed.feed.entries?.find(({ title }) => title?.value === name)?.content?.value ?? "")
      : "";
  };
  for (const path of ["feed.xml", "atom.xml", "feed.json"]) {
    const { alt, below } = pictureIn(contents(path));
    expect([path, plain(alt ?? ""), plain(below)]).toEqual([
      path,
      VARIANTS[name].alt,
      wordsOf(VARIANTS[name]).join(" — "),
    ]);
  }
});
