import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { BASE, OPTIONS } from "../content/bad-input.ts";
import { memorySite, ROOT } from "../memory-site.ts";
import { briefText, buildSample } from "./build-sample.ts";
import { elements, metaOf, nodesOf } from "./read-page.ts";

const POLICY = "https://relais.example/droits/";
const LICENSE = "https://creativecommons.org/licenses/by-nd/4.0/";
const AGENCY_POLICY = "https://agence.example/licences/";
const SITE = `rights:
  license: ${LICENSE}
  tdm: allowed
  ai: {search: allowed, input: allowed}
  policyUrl: ${POLICY}
  contentUsage: true
  contentSignal: true
  rsl: true
`;
const AGENCY = `rights:
  license: none
  copyrightHolder: Agence Essai
  notice: "Reproduction soumise à l'accord de l'agence."
  tdm: reserved
  ai: {input: refused}
  policyUrl: ${AGENCY_POLICY}
`;
const AT = "2026/11/20/depeche";
const ALIAS = "aliases: [/ancienne/depeche/]\n";
const dispatch = (more: string) => ({
  [`briefs/${AT}.md`]: briefText("depeche-agence", "2026-11-20 10:00", `${more}${ALIAS}`),
});

let files: ReadonlyMap<string, string>;
let without: ReadonlyMap<string, string>;
const page = (path: string, of = files) => of.get(path) ?? "";
const item = (text: string, start: string, end: string) => {
  const at = text.indexOf("depeche-agence");
  return text.slice(text.lastIndexOf(start, at), text.indexOf(end, at));
};
beforeAll(async () => {
  files = await buildSample(SITE, dispatch(AGENCY));
  without = await buildSample(SITE, dispatch(""));
}, 60_000);

describe("the rights of one brief", () => {
  test.each([`${AT}/index.html`, `${AT}/archive.html`, "ancienne/depeche/index.html"])(
    "%s says them in its head, and not the site's",
    (path) => {
      expect(metaOf(page(path)).filter(([name]) => name.startsWith("tdm-"))).toEqual([
        ["tdm-reservation", "1"],
        ["tdm-policy", AGENCY_POLICY],
      ]);
      expect(elements(page(path), ({ attributes }) => attributes["rel"] === "license")).toEqual([]);
    },
  );

  test("are said to readers on the page and on its archive page", () => {
    for (const path of [`${AT}/index.html`, `${AT}/archive.html`]) {
      const [row] = elements(page(path), ({ attributes }) => attributes["class"] === "rights");
      expect(row?.text).toBe("Droits © 2026 Agence Essai Reproduction soumise à l’accord de l’agence.");
    }
    const [line] = elements(
      page(`${AT}/index.html`, without),
      ({ attributes }) => attributes["class"] === "rights",
    );
    expect(line?.text).toBe(`Droits © 2026 Méridien Est ${LICENSE}`);
  });

  test("stand in its schema.org data", () => {
    const [article] = nodesOf(page(`${AT}/index.html`), "NewsArticle");
    expect(article).toMatchObject({
      copyrightHolder: { "@type": "Organization", name: "Agence Essai" },
      copyrightYear: 2026,
      usageInfo: AGENCY_POLICY,
    });
    expect(article).not.toHaveProperty("license");
  });

  test("go with it into feeds, and with no other brief", () => {
    const said = "© 2026 Agence Essai — Reproduction soumise à l’accord de l’agence.";
    const rss = page("feed.xml");
    expect(item(rss, "<item>", "</item>")).toContain(`<dc:rights>${said}</dc:rights>`);
    expect(rss.match(/<dc:rights>/g)).toHaveLength(1);
    const atom = page("atom.xml");
    expect(item(atom, "<entry", "</entry>")).toContain(`<rights>${said}</rights>`);
    expect(atom.match(/<rights>/g)).toHaveLength(2);
    const json: { items: { id: string; _brevier?: object }[] } = JSON.parse(page("feed.json"));
    expect(json.items.find(({ id }) => id.includes("depeche-agence"))?._brevier).toEqual({
      rights: {
        text: said,
        holder: "Agence Essai",
        tdm: "reserved",
        ai: { train: "refused", search: "allowed", input: "refused" },
        policy: AGENCY_POLICY,
      },
    });
  });

  test("in RSS for licence robots too, each brief with its own address", () => {
    const rss = page("feed.xml");
    expect(item(rss, "<item>", "</item>").replace(/\n/g, "")).toContain(
      `<rsl:content url="https://meridien.example/${AT}/"><rsl:license><rsl:permits type="usage">search ai-index</rsl:permits><rsl:prohibits type="usage">ai-train ai-input</rsl:prohibits></rsl:license><rsl:copyright type="organization">Agence Essai</rsl:copyright><rsl:terms>${AGENCY_POLICY}</rsl:terms></rsl:content>`,
    );
    expect(rss.match(/<rsl:content /g)?.length).toBe(rss.match(/<item>/g)?.length);
  });
});

describe("what is said of the whole site", () => {
  test("stands everywhere while it holds of every brief", () => {
    expect(page("robots.txt", without)).toBe(`License: https://meridien.example/license.xml

User-agent: *
Content-Usage: train-ai=y, search=y
Content-Signal: search=yes, ai-input=yes, ai-train=yes
Allow: /

${page("robots.txt", without).slice(page("robots.txt", without).indexOf("Sitemap"))}`);
    expect(page("_headers", without)).toContain("  tdm-reservation: 0\n");
    expect(page("_headers", without)).toContain(
      "/license.xml\n  Content-Type: application/rsl+xml; charset=utf-8\n",
    );
    expect(page("license.xml", without)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<rsl xmlns="https://rslstandard.org/rsl"><content url="/">
<license>
<permits type="usage">search ai-train ai-index ai-input</permits>
<payment type="attribution"><standard>${LICENSE}</standard></payment>
</license>
<copyright type="organization">Méridien Est</copyright>
<terms>${POLICY}</terms>
</content></rsl>
`);
    const linked = elements(
      page("index.html", without),
      ({ attributes }) => attributes["type"] === "application/rsl+xml",
    );
    expect(linked.map(({ attributes }) => attributes["href"])).toEqual([
      "https://meridien.example/license.xml",
    ]);
    expect(page("trust.txt", without)).toBe("datatrainingallowed=yes\n");
  });

  test("is left out where one brief refuses it: no file of the site has a line for a brief", () => {
    expect(page("robots.txt")).toContain(
      "User-agent: *\nContent-Usage: search=y\nContent-Signal: search=yes\nAllow",
    );
    expect(page("_headers")).not.toContain("tdm-");
    for (const path of [".well-known/tdmrep.json", "trust.txt"]) expect(files.has(path), path).toBe(false);
    expect(page("license.xml")).toContain('<permits type="usage">search ai-index</permits>');
    expect(page("license.xml")).not.toMatch(/ai-train|ai-input|standard>|copyright|terms/);
    for (const path of ["robots.txt", "_headers", "license.xml"]) expect(page(path)).not.toContain("depeche");
    // What the brief says of itself takes nothing from the pages of others.
    expect(metaOf(page("index.html"))).toContainEqual(["tdm-reservation", "0"]);
  });

  test("keeps its licence document, and so the head of every page, when all that it allows is refused by some brief", async () => {
    const site = "rights:\n  tdm: allowed\n  rsl: true\n";
    const [before, after] = [
      await buildSample(site, dispatch("")),
      await buildSample(site, dispatch("rights:\n  tdm: reserved\n")),
    ];
    expect(page("license.xml", after)).toContain('<license><permits type="usage">search</permits></license>');
    expect(page("2024/10/31/index.html", after)).toBe(page("2024/10/31/index.html", before));
  });

  test("says no to what the site refuses", async () => {
    const refused = await buildSample(
      "rights:\n  ai: {train: refused, search: allowed, input: refused}\n  contentSignal: true\n  rsl: true\n",
    );
    expect(page("robots.txt", refused)).toContain("\nContent-Signal: search=yes, ai-input=no, ai-train=no\n");
    expect(page("license.xml", refused)).toContain(
      '<permits type="usage">search ai-index</permits>\n<prohibits type="usage">ai-train ai-input</prohibits>',
    );
  });
});

test("a layout that hands over no rights is reported, and publishes no page that is silent on them", async () => {
  const layout = readFileSync(`${ROOT}templates/layout.njk`, "utf8").replace(
    "rights(head.rights)",
    "rights(chrome.rights)",
  );
  const { problems } = await build(memorySite(BASE, { "layout.njk": layout }), OPTIONS);
  expect(problems.map(({ rule }) => rule)).toEqual(["template/failed"]);
});

describe("what a brief may not say", () => {
  const reported = async (site: string, own: string) => {
    const settings = `${new TextDecoder().decode(BASE["site.yaml"])}${site}`;
    const file = "briefs/2024/10/31/depeche.md";
    const content = {
      ...BASE,
      "site.yaml": settings,
      [file]: briefText("depeche-agence", "2024-10-31 10:00", own),
    };
    const { problems } = await build(memorySite(content), OPTIONS);
    return problems.map(({ place, rule }) => `${place.file}:${place.line}:${place.column} ${rule}`);
  };

  test("more than its site allows", async () => {
    const site = "rights:\n  tdm: reserved\n  ai: {search: refused}\n";
    expect(
      await reported(site, "rights:\n  tdm: allowed\n  ai: {search: allowed, input: refused}\n"),
    ).toEqual([
      "content/briefs/2024/10/31/depeche.md:9:8 brief/rights-wider",
      "content/briefs/2024/10/31/depeche.md:10:16 brief/rights-wider",
    ]);
  });

  test("that training is refused where mining is allowed, here or in site.yaml", async () => {
    const own = "rights:\n  ai:\n    train: refused\n";
    expect(await reported("rights:\n  tdm: allowed\n", own)).toEqual([
      "content/briefs/2024/10/31/depeche.md:10:12 brief/rights-disagree",
    ]);
    expect(await reported("", `${own}  tdm: reserved\n`)).toEqual([]);
  });
});
