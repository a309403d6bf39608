import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import type { EleventyConfig } from "../../../src/eleventy.ts";
import { digest } from "../../../src/model/identifiers.ts";
import { filesOf, type MemorySite, memorySite } from "../../memory-site.ts";

const CONTENT = filesOf("test/fixtures/bad-input/base");
const NOW = Date.parse("2026-11-23T12:00:00Z");

/** What fills the three slots; one reads of what it is given, sets a name that the layout has too, and loops. */
const SLOTS = {
  "slots/head.njk":
    '{% set head = "essai" %}<meta name="{{ head }}" content="{{ view.kind }} & {{ chrome.title }}">\n',
  "slots/after-brief.njk":
    '{% from "parts/dated.njk" import published %}\n<p>{% for topic in view.brief.topics %}{{ topic.title }}{% endfor %}</p>\n\n',
  "slots/footer.njk": '{% if view.kind == "home" %}<p>{{ "nav.home" | t(view.lang) }}</p>{% endif %}\n',
};

async function built(templates: Readonly<Record<string, string>>, byEleventy = false) {
  const site = memorySite(CONTENT, templates);
  // A shortcode, even one that no template uses, has every page rendered by Eleventy.
  const loadConfiguration = async () => (config: EleventyConfig) => config.addShortcode("nothing", () => "");
  const opened: MemorySite = byEleventy
    ? { ...site, loadConfiguration, configuration: digest("1".repeat(64)) }
    : site;
  const outcome = await build(opened, { now: NOW, wall: NOW, adopt: false, repair: false });
  return { site, problems: outcome.problems };
}

function pagesOf({ dist }: MemorySite): ReadonlyMap<string, string> {
  const pages = dist.list().filter((file) => file.endsWith(".html"));
  return new Map(pages.map((file) => [file, Buffer.from(dist.read(file) ?? "").toString()]));
}

describe("a slot is filled by a template of the site", () => {
  let plain: ReadonlyMap<string, string>;
  let filled: ReadonlyMap<string, string>;
  beforeAll(async () => {
    plain = pagesOf((await built({})).site);
    filled = pagesOf((await built(SLOTS)).site);
  });
  const briefs = () => [...filled].filter(([, html]) => html.includes('<body class="brief-page">'));

  test("in the head of each page, with what the page is given, escaped as everywhere", () => {
    const home = filled.get("index.html") ?? "";
    expect(home).toMatch(/\n<meta name="essai" content="home & [^"]+">\n<\/head>/);
    expect(briefs().every(([, html]) => html.includes('<meta name="essai" content="brief & '))).toBe(true);
  });

  test("behind a brief, and nowhere else", () => {
    expect(briefs()).not.toEqual([]);
    for (const [file, html] of briefs())
      expect(html, file).toMatch(/<\/article>\n<p>[^<]*<\/p>\n?(?:<nav|<\/main)/);
    expect(filled.get("index.html")).not.toMatch(/<\/article>\n<p>/);
  });

  test("in the footer; where a template prints nothing, nothing is left of it", () => {
    expect(filled.get("index.html")).toContain("</nav>\n<p>Accueil</p>\n</footer>");
    expect(filled.get("404.html")).toContain("</nav>\n</footer>");
  });

  test("the page is otherwise as it was, and archive pages are as they were", () => {
    const without = (html: string) =>
      html
        .replace(/\n<meta name="essai".*/, "")
        .replace(/(<\/article>)\n<p>.*/, "$1")
        .replace(/\n<p>(?:Accueil|Home)<.*/, "");
    for (const [file, html] of filled) expect(without(html), file).toBe(plain.get(file));
    for (const [file, html] of filled) if (file.endsWith("archive.html")) expect(html).toBe(plain.get(file));
  });

  test("Eleventy prints the same bytes", async () => {
    const rendered = pagesOf((await built(SLOTS, true)).site);
    expect(rendered).toEqual(filled);
  });
});

test("a slot that only Nunjucks compiles has its pages printed by Eleventy, and a mistake in it is told at its place", async () => {
  const capture = "{% set text %}{{ view.lang }}{% endset %}<p>{{ text }}</p>";
  const { site, problems } = await built({ "slots/footer.njk": capture });
  expect(problems).toEqual([]);
  expect(pagesOf(site).get("index.html")).toContain("</nav>\n<p>fr</p>\n</footer>");
  const wrong = await built({ "slots/after-brief.njk": "<p>\n{{ view.brief.titel }}</p>" });
  expect(wrong.problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
    "templates/slots/after-brief.njk:2 template/failed",
  ]);
});

test("an edit of a slot is in the next build, as in a full one", async () => {
  const { site } = await built(SLOTS);
  site.ownTemplates.write("slots/footer.njk", Buffer.from("<p>Autre</p>"));
  await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  const full = await built({ ...SLOTS, "slots/footer.njk": "<p>Autre</p>" });
  expect(pagesOf(site)).toEqual(pagesOf(full.site));
});
