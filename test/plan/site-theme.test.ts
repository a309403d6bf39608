import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { parseSite } from "../../src/content/parse/parse-site.ts";
import { contrastOf, LEGIBLE, parseColour } from "../../src/model/colour.ts";
import { type MemorySite, memorySite, ROOT } from "../memory-site.ts";
import { BASE, type Files, OPTIONS, picture } from "../photo-brief.ts";

const SETTINGS = new TextDecoder().decode(BASE["site.yaml"]).trimEnd();
const LINE = SETTINGS.split("\n").length + 1;
const FONT = new Uint8Array(
  readFileSync(`${ROOT}node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2`),
);
const PAGE = "---\ntitle: À propos\nsummary: Qui nous sommes.\n---\nUn essai.\n";
const ABOUT =
  "---\ntitle: About us\nlang: en\nsummary: Who we are.\ntranslationOf: a-propos\n---\nA trial.\n";

const dressed = (theme: string, files: Files = {}): Files => ({
  ...BASE,
  "site.yaml": `${SETTINGS}\n${theme === "" ? "" : `theme:\n${theme.replace(/^/gm, "  ")}\n`}`,
  ...files,
});

async function built(files: Files, templates: Readonly<Record<string, string>> = {}) {
  const site = memorySite(files, templates);
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  return site;
}

async function said(files: Files, templates: Readonly<Record<string, string>> = {}) {
  const { problems } = await build(memorySite(files, templates), OPTIONS);
  return problems.map(
    ({ rule, place, hint }) => `${place.file}:${place.line}:${place.column} ${rule}: ${hint.en}`,
  );
}

const textOf = ({ dist }: MemorySite, path: string) => new TextDecoder().decode(dist.read(path) ?? undefined);
const contentsOf = (site: MemorySite) =>
  new Map(site.dist.list().map((path) => [path, Buffer.from(site.dist.read(path) ?? "").toString("latin1")]));

/** What the next build of a site changes, once its files are these. */
async function changedBy(site: MemorySite, files: Files, templates: Readonly<Record<string, string>> = {}) {
  for (const [path, bytes] of Object.entries(files)) site.content.write(path, Buffer.from(bytes));
  for (const [path, text] of Object.entries(templates)) site.ownTemplates.write(path, Buffer.from(text));
  const outcome = await build(site, OPTIONS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const full = memorySite(
    Object.fromEntries(site.content.list().map((path) => [path, site.content.read(path) ?? ""])),
    Object.fromEntries(
      site.ownTemplates.list().map((path) => [path, String(Buffer.from(site.ownTemplates.read(path) ?? ""))]),
    ),
  );
  await build(full, OPTIONS);
  expect(contentsOf(site)).toEqual(contentsOf(full));
  return outcome.value.changes.changed.filter((path) => !path.startsWith("manifest"));
}

describe("an accent", () => {
  test("is said behind the style sheet, light and dark; on paper it stays ink", async () => {
    const plain = textOf(await built(dressed("")), "style.css");
    const style = textOf(await built(dressed('accent: "#1b5e20"')), "style.css");
    expect(style).toBe(
      `${plain}\n@media screen{:root{--accent:#1b5e20}}@media screen and (prefers-color-scheme:dark){:root{--accent:#598a5d}}`,
    );
    const two = textOf(await built(dressed('accent: { light: "#1B5E20", dark: "#8f8" }')), "style.css");
    expect(two.slice(plain.length)).toContain("--accent:#8f8");
  });

  test("makes the style sheet anew and nothing else, with the bytes of a full build", async () => {
    const site = await built(dressed('accent: "#1b5e20"'));
    expect(await changedBy(site, dressed('accent: "#0d47a1"'))).toEqual(["style.css"]);
    expect(await changedBy(site, dressed(""))).toEqual(["style.css"]);
  });

  test("that cannot be read is refused with the ratio and a colour that can be", async () => {
    expect(await said(dressed('accent: "#8bc34a"'))).toEqual([
      `content/site.yaml:${LINE + 1}:11 theme/contrast: Write “accent: "#5a7e30"”, the nearest colour that will do; or another one, further from the background.`,
    ]);
    expect(await said(dressed('accent: "#5a7e30"'))).toEqual([]);
  });

  test("is judged on the background that the site’s own style sheet states", async () => {
    const paper = ":root { --paper: #000 } @media (prefers-color-scheme: dark) { :root { --paper: #fff } }";
    const [problem] = await said(dressed('accent: "#1b5e20"'), { "custom.css": paper });
    expect(problem).toContain("theme/contrast");
    const site = await built(dressed('accent: "#8bc34a"'), { "custom.css": paper });
    expect(textOf(site, "index.html")).toContain('media="(prefers-color-scheme: light)" content="#000000"');
  });
});

describe("custom.css", () => {
  test("is printed small behind all else, and is no file of its own", async () => {
    const site = await built(dressed('accent: "#1b5e20"'), {
      "custom.css": "/* Ours */\nh1 {\n  color: red;\n}\n",
    });
    expect(textOf(site, "style.css")).toMatch(/--accent:#598a5d\}\}\nh1\{color:red\}$/);
    expect(site.dist.list().filter((path) => path.includes("custom"))).toEqual([]);
  });

  test("changes the style sheet alone", async () => {
    const site = await built(dressed(""), { "custom.css": "h1 { color: red }" });
    expect(await changedBy(site, {}, { "custom.css": "h1 { color: navy }" })).toEqual(["style.css"]);
  });

  test.each([
    ["h1 { color: red }\nh2 { color: navy } }\n", "3:1"],
    ["h1 { color: red }\n\nb { foo bar }", "3:8"],
    ["\n@import url(https://polices.example/lora.css);\n", "2:8"],
  ])("with a mistake stops the build at its place: %s", async (css, place) => {
    const [problem = ""] = await said(dressed(""), { "custom.css": css });
    expect(problem).toContain(`templates/custom.css:${place} theme/bad-style`);
  });
});

test("a style sheet of content/public hides all that, and is told to move", async () => {
  const sheet = { "public/style.css": "h1 { color: red }" };
  expect(await said(dressed("", sheet))).toEqual([]);
  const told = [
    "content/public/style.css:1:1 theme/hidden-style: Move it to templates/public/style.css: what you set elsewhere is added to it there.",
  ];
  expect(await said(dressed('accent: "#1b5e20"', sheet))).toEqual(told);
  expect(await said(dressed("", sheet), { "custom.css": "h1 { color: navy }" })).toEqual(told);
});

describe("a logo", () => {
  const files = { "public/logo.png": picture("transparent.png") };

  test("stands for the name of the site, which it says, in its size", async () => {
    const site = await built(dressed("logo: /logo.png", files));
    const img = /<img src="\/logo.png" alt="Le Relais" width="\d+" height="\d+">/;
    expect(textOf(site, "index.html")).toMatch(
      new RegExp(`<h1 class="wordmark"><a href="/">${img.source}</a></h1>`),
    );
    expect(textOf(site, "abonnement/index.html")).toMatch(img);
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("that holds code, or is not there, is refused as any picture", async () => {
    const active = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`;
    const [problem = ""] = await said(dressed("logo: /logo.svg", { "public/logo.svg": active }));
    expect(problem).toContain("content/public/logo.svg:1:62 image/active");
  });
});

describe("fonts", () => {
  const files = { "public/fonts/serif.woff2": FONT };
  const theme =
    'fonts:\n  text: Source Serif, Georgia, serif\n  headings: "Source Serif"\n  files:\n    - { src: /fonts/serif.woff2, family: Source Serif, weight: 700 }';

  test("of the site are served by it, swapped in, and the first is loaded early", async () => {
    const site = await built(dressed(theme, files));
    const style = textOf(site, "style.css");
    expect(style).toContain(
      '@font-face{font-family:Source Serif;src:url(/fonts/serif.woff2)format("woff2");font-weight:700;font-style:normal;font-display:swap}',
    );
    expect(style).toMatch(
      /:root\{--text:"Source Serif", *"?Georgia"?, *serif;--headings:"Source Serif", *var\(--serif\)\}/,
    );
    const home = textOf(site, "index.html");
    expect(home.match(/rel="preload"/g)).toHaveLength(1);
    expect(home).toContain(
      '<link rel="preload" as="font" type="font/woff2" href="/fonts/serif.woff2" crossorigin>',
    );
    expect(textOf(site, "_headers")).toContain("font-src 'self'");
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("that are no WOFF 2 are refused", async () => {
    const [problem = ""] = await said(dressed(theme, { "public/fonts/serif.woff2": "OTTO" }));
    expect(problem).toContain(`content/site.yaml:${LINE + 5}:16 theme/bad-font`);
  });

  test("leave archive pages as they are", async () => {
    const archives = (site: MemorySite) =>
      [...contentsOf(site)].filter(([path]) => path.endsWith("archive.html"));
    const all = `accent: "#1b5e20"\n${theme}`;
    expect(archives(await built(dressed(all, files)))).toEqual(archives(await built(dressed("", files))));
  });
});

describe("a navigation", () => {
  const pages = { "pages/a-propos.md": PAGE, "pages/about.md": ABOUT };
  const theme = `nav:
  - to: home
  - { to: russie, label: { fr: La Russie, en: Russia } }
  - to: a-propos
  - to: traite
  - to: iran
  - { to: { fr: /sujets/ }, label: Tous les sujets }
  - { to: https://ailleurs.example/, label: Ailleurs }`;
  const entries = (site: MemorySite, path: string) => {
    const [, header = ""] = /<header class="masthead">([\s\S]*?)<\/header>/.exec(textOf(site, path)) ?? [];
    return [...header.matchAll(/<li><a href="([^"]*)"( aria-current="page")?>([^<]*)</g)].map(
      ([, to, current = "", label]) => `${label} ${to}${current === "" ? "" : " ←"}`,
    );
  };

  test("is the whole of it, each entry in the editions that have its page", async () => {
    const site = await built(dressed(theme, pages));
    expect(entries(site, "index.html")).toEqual([
      "Accueil / ←",
      "La Russie /sujets/russie/",
      "À propos /a-propos/",
      "Tous les sujets /sujets/",
      "Ailleurs https://ailleurs.example/",
    ]);
    expect(entries(site, "en/about/index.html")).toEqual([
      "Home /en/",
      "About us /en/about/ ←",
      "Ailleurs https://ailleurs.example/",
    ]);
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("is home, calendar and subscribe where nothing is said", async () => {
    const site = await built(dressed("", pages));
    expect(entries(site, "calendrier/index.html")).toEqual([
      "Accueil /",
      "Calendrier /calendrier/ ←",
      "S’abonner /abonnement/",
    ]);
  });
});

describe("a theme of the package", () => {
  const plain = dressed("name: plain");

  test("comes between the site’s templates and the package’s: the same pages, in another sheet", async () => {
    const site = await built(plain);
    const first = await built(dressed(""));
    expect((await checkDist(site.dist)).problems).toEqual([]);
    const own = "h1 { color: red }";
    expect(textOf(await built(plain, { "public/style.css": own }), "style.css")).toBe("h1{color:red}");
    const colours = (html: string) =>
      html.replace(/(name="theme-color" media="[^"]*" content=")[^"]*/g, "$1");
    for (const path of site.dist.list().filter((file) => file.endsWith(".html")))
      expect(colours(textOf(site, path)), path).toBe(colours(textOf(first, path)));
    expect(textOf(site, "index.html")).toContain('media="(prefers-color-scheme: dark)" content="#14161a"');
    expect(textOf(site, "style.css").length).toBeLessThan(textOf(first, "style.css").length);
  });

  test("can be put on and taken off, with the bytes of a full build", async () => {
    const site = await built(dressed('accent: "#1b5e20"'));
    expect(await changedBy(site, dressed('name: plain\naccent: "#1b5e20"'))).toContain("style.css");
    expect(await changedBy(site, dressed(""))).toContain("style.css");
  });

  test("can be read: the colours that its sheet states stand out from the background by 4.5 and more", () => {
    const css = readFileSync(`${ROOT}themes/plain/public/style.css`, "utf8");
    const schemes = [...css.matchAll(/--paper: (#\w+);[^}]*/g)].filter(([rule]) => rule.includes("--seen"));
    expect(schemes).toHaveLength(2);
    for (const [rule, paper = ""] of schemes) {
      const background = parseColour(paper) ?? "";
      for (const [, name, value = ""] of rule.matchAll(/--(ink|soft|accent|seen): (#\w+)/g))
        expect(contrastOf(parseColour(value) ?? "", background), `${name} ${value}`).toBeGreaterThanOrEqual(
          LEGIBLE,
        );
    }
  });
});

test("the example of docs/site.md is one", () => {
  const [, block = ""] =
    /## Looks\n\n```yaml\n([\s\S]*?)```/.exec(readFileSync(`${ROOT}docs/site.md`, "utf8")) ?? [];
  const site = parseSite(new TextEncoder().encode(`${SETTINGS}\n${block}`));
  expect(site.problems).toEqual([]);
  expect(site.ok && [site.value.theme.name?.value, site.value.theme.nav?.length]).toEqual(["plain", 5]);
});
