import { RenderPlugin } from "@11ty/eleventy";
import nunjucks from "nunjucks";
import { expect, test, vi } from "vitest";
import { build } from "../../src/build/build.ts";
import { buildMemory } from "../../src/build/build-memory.ts";
import type { EleventyConfig } from "../../src/eleventy.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const brief = (n: number) =>
  `---\nid: breve-${n}\ntitle: Brève ${n}\npublished: 2024-11-0${n} 10:30\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n---\nUn paragraphe.\n`;
const briefs = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`briefs/2024/11/0${i + 1}/breve-${i + 1}.md`, brief(i + 1)]),
  );

/** A site that shares nothing with others. */
const siteOf = (...given: Parameters<typeof memorySite>) => ({
  ...memorySite(...given),
  memory: buildMemory(),
});

const DAY = `{% extends "layout.njk" %}
{%- from "own.njk" import loud -%}
{%- block main %}
<p>{{ loud(view.day) }} {{ view.day | later }} {% sign %} {% box view.day %}in{% endbox %}</p>
{% renderTemplate "njk" %}{{ 20 + 1 }}, {{ "a" | shout }}{% endrenderTemplate %}
{% renderTemplate "njk" %}no sign of a template{% endrenderTemplate %}
{%- endblock %}`;

const configure = (config: EleventyConfig) => {
  config.addFilter("shout", (text: string) => text.toUpperCase());
  config.addAsyncFilter("later", async (text: string) => `later than ${text}`);
  config.addShortcode("sign", () => "§");
  config.addPairedShortcode("box", (inner: string, name: string) => `[${name} ${inner}]`);
  config.addTransform("end", (content: string) => `${content}<!-- end -->`);
  config.addPlugin(RenderPlugin);
};

test("what a site adds to Eleventy works on every page: filters, shortcodes, transforms, templates in templates", async () => {
  const own = { "day.njk": DAY, "own.njk": `{% macro loud(day) %}{{ ("d" + day) | shout }}{% endmacro %}` };
  const site = { ...siteOf({ ...base, ...briefs(3) }, own), loadConfiguration: async () => configure };
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  for (const n of [1, 2, 3]) {
    const page = Buffer.from(site.dist.read(`2024/11/0${n}/index.html`) ?? "").toString();
    const day = `2024-11-0${n}`;
    expect(page).toContain(`<p>D${day} later than ${day} § [${day} in]</p>\n21, A\nno sign of a template`);
    expect(page.endsWith("<!-- end -->")).toBe(true);
  }
});

test("templates are compiled once, however many pages there are", async () => {
  const compile = vi.spyOn(nunjucks.parser, "parse");
  const compiledFor = async (count: number) => {
    compile.mockClear();
    expect((await build(siteOf({ ...base, ...briefs(count) }), OPTIONS)).problems).toEqual([]);
    return compile.mock.calls.length;
  };
  const few = await compiledFor(1);
  expect(few).toBeGreaterThan(10);
  expect(await compiledFor(8)).toBe(few);
  compile.mockRestore();
});

test("builds that share a memory compile templates once, and again when one has changed", async () => {
  const compile = vi.spyOn(nunjucks.parser, "parse");
  const site = siteOf({ ...base, ...briefs(2) });
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  expect(compile).toHaveBeenCalled();
  compile.mockClear();
  for (const [file, text] of Object.entries(briefs(3))) site.content.write(file, Buffer.from(text));
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  expect(site.dist.read("2024/11/03/index.html")).not.toBeNull();
  expect(compile).not.toHaveBeenCalled();
  site.ownTemplates.write("day.njk", Buffer.from("{{ view.kind }} of another template"));
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  expect(Buffer.from(site.dist.read("2024/11/03/index.html") ?? "").toString()).toContain(
    "day of another template",
  );
  compile.mockRestore();
});

test("what a site adds may be slow: Eleventy does not say so in the midst of the report", async () => {
  const said = (["log", "warn", "error"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  const slow = (content: string) => {
    const end = performance.now() + 60;
    while (performance.now() < end);
    return content;
  };
  const loadConfiguration = async () => (config: EleventyConfig) => config.addTransform("slow", slow);
  const site = { ...siteOf({ ...base, ...briefs(2) }), loadConfiguration };
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
  for (const spy of said) spy.mockRestore();
});
