import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { type Entry, readWithFeedsmith, readWithRowan } from "../parsers/feed-readers.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");

const brief = (id: string, published: string, updates: string, more = "") =>
  `---\nid: ${id}\ntitle: Le titre de ${id}\npublished: ${published}\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${updates === "" ? "" : `updates:\n${updates}`}${more}---\nUn paragraphe.\n`;
const row = (date: string, kind: string, note: string, more = "") =>
  `  - { date: ${date}, kind: ${kind}, note: "${note}"${more} }\n`;
const at = (id: string, day: string) => `briefs/${day.replaceAll("-", "/")}/${id}.md`;

const A = at("accord", "2026-08-31");
const FILES = {
  ...base,
  [A]: brief(
    "accord",
    "2026-08-31 22:00",
    row("2026-08-31 23:00", "update", "Du nouveau.") +
      row("2026-09-01 00:30", "clarification", "Une nuance.", ", notify: false") +
      row("2026-11-02 09:00", "correction", "La date.", ', was: "le 3 mai", now: "le 3 juin"'),
  ),
  [at("bilan", "2026-09-01")]: brief(
    "bilan",
    "2026-09-01 10:00",
    row("2026-09-01 11:00", "correction", "Le nombre."),
  ),
  [at("brouillon", "2026-09-02")]: brief(
    "brouillon",
    "2026-09-02 10:00",
    row("2026-09-02 11:00", "correction", "Cachée un."),
    "draft: true\n",
  ),
  [at("retiree", "2026-09-03")]: brief(
    "retiree",
    "2026-09-03 10:00",
    row("2026-09-03 11:00", "correction", "Cachée deux."),
    "withdrawn: { date: 2026-09-04 10:00, level: notice, reason: Une erreur. }\n",
  ),
  [at("demain", "2026-12-01")]: brief(
    "demain",
    "2026-12-01 10:00",
    row("2026-12-01 10:00", "correction", "Cachée trois."),
  ),
  [at("plus-tard", "2026-10-01")]: brief(
    "plus-tard",
    "2026-10-01 10:00",
    row("2026-10-01 11:00", "correction", "Cachée quatre."),
    "embargo: 2026-12-24 10:00\n",
  ),
};

const read = (site: MemorySite, path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
/** That a brief was taken back without the hashes of its text is told, and concerns no correction. */
const errorsOf = async (site: MemorySite, options = OPTIONS) =>
  (await build(site, options)).problems
    .filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);
const built = async (files: Readonly<Record<string, string | Uint8Array>>, options = OPTIONS) => {
  const site = memorySite(files);
  expect(await errorsOf(site, options)).toEqual([]);
  return site;
};
const correctionsIn = (site: MemorySite) =>
  site.dist.list().filter((path) => /(?:^|\/)corrections\//.test(path));
/** The notices of a page of corrections, in its order, with where they lead. */
const noticesOf = (html: string) =>
  [...html.matchAll(/<h3><a class="p-name u-url" href="([^"]+)">([^<]+)<\/a><\/h3>\n<p[^>]*>([^<]+)/g)].map(
    ([, to, title, note]) => `${title} ${note} ${to}`,
  );

describe("corrections and clarifications have pages of their own", () => {
  let site: MemorySite;
  beforeAll(async () => {
    site = await built(FILES);
  });

  test("one of the newest, and one for each month in which something was set right", () => {
    expect(correctionsIn(site)).toEqual([
      "corrections/2026/09/index.html",
      "corrections/2026/11/index.html",
      "corrections/atom.xml",
      "corrections/feed.json",
      "corrections/feed.xml",
      "corrections/index.html",
    ]);
  });

  test("newest first, each leading to its notice; what nobody may see is not there", () => {
    const front = read(site, "corrections/index.html");
    expect(noticesOf(front)).toEqual([
      "Correction\u00a0: Le titre de accord La date. /2026/08/31/accord/#correction-1",
      "Correction\u00a0: Le titre de bilan Le nombre. /2026/09/01/bilan/#correction-1",
      "Précision\u00a0: Le titre de accord Une nuance. /2026/08/31/accord/#clarification-1",
    ]);
    for (const path of correctionsIn(site)) expect(read(site, path)).not.toMatch(/Cachée|Du nouveau/);
    const notices = read(site, "2026/08/31/accord/index.html");
    for (const anchor of ["correction-1", "clarification-1"]) expect(notices).toContain(`id="${anchor}"`);
  });

  test("a month is that of the correction, on the newsroom's clock, and leads to the months beside it", () => {
    const september = read(site, "corrections/2026/09/index.html");
    expect(noticesOf(september)).toHaveLength(2);
    expect(september).toMatch(/<time datetime="2026-09-01">/);
    expect(september).toMatch(/<a rel="next" href="\/corrections\/2026\/11\/">/);
    expect(september).not.toMatch(/rel="prev"/);
    expect(read(site, "corrections/2026/11/index.html")).toMatch(
      /rel="prev" href="\/corrections\/2026\/09\/"/,
    );
  });

  test("the brief, the calendar, the page of feeds, the list of feeds and the sitemap lead there", () => {
    expect(read(site, "2026/08/31/accord/index.html")).toContain('href="/corrections/"');
    expect(read(site, "calendrier/index.html")).toContain('href="/corrections/"');
    expect(read(site, "abonnement/index.html")).toContain("/corrections/feed.xml");
    expect(read(site, "feeds.opml")).toContain("/corrections/feed.xml");
    const sitemap = read(site, "sitemaps/fronts.xml");
    expect(sitemap).toMatch(/\/corrections\/<\/loc>\s*<lastmod>2026-11-02T09:00:00\+01:00/);
    expect(sitemap).toMatch(/\/corrections\/2026\/09\/<\/loc>\s*<lastmod>2026-09-01T11:00:00\+02:00/);
  });

  test("their feeds have an item for each, with an id of its own", () => {
    const items = (entries: readonly Entry[]) => entries.map(({ id, url }) => [id, url]);
    for (const file of ["feed.xml", "atom.xml", "feed.json"]) {
      const text = read(site, `corrections/${file}`);
      const reading = readWithFeedsmith(text);
      expect(items(reading.entries).map(([id]) => id)).toEqual([
        expect.stringMatching(/^tag:[^,]+,2026-08-31:brevier\/accord#correction-1$/),
        expect.stringMatching(/^tag:[^,]+,2026-09-01:brevier\/bilan#correction-1$/),
        expect.stringMatching(/^tag:[^,]+,2026-08-31:brevier\/accord#clarification-1$/),
      ]);
      expect(items(reading.entries)[0]?.[1]).toMatch(/\/2026\/08\/31\/accord\/#correction-1$/);
      expect(text).toContain(
        "Nous avions écrit\u00a0: «\u202fle 3\u00a0mai\u202f». Il fallait lire\u00a0: «\u202fle 3\u00a0juin\u202f».",
      );
      expect(text).not.toContain("Un paragraphe");
      if (file !== "feed.json") expect(items(readWithRowan(text).entries)).toEqual(items(reading.entries));
    }
  });

  test("the checker has nothing to say", async () => {
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("nor of a text that leads to a correction, in a list too", async () => {
    const other = at("suite", "2026-11-10");
    const text = "- Voir [la correction](/2026/09/01/bilan/#correction-1).\n";
    const linking = await built({
      ...FILES,
      [other]: brief("suite", "2026-11-10 10:00", "").replace("Un paragraphe.\n", text),
    });
    expect((await checkDist(linking.dist)).problems).toEqual([]);
  });

  test("when a scheduled brief appears, its corrections do", async () => {
    const later = await built(FILES, { ...OPTIONS, now: Date.parse("2026-12-24T12:00:00Z") });
    const shown = noticesOf(read(later, "corrections/index.html")).join();
    expect(shown).toMatch(/Cachée trois.*Cachée quatre/);
    expect(shown).not.toMatch(/Cachée un|Cachée deux/);
  });
});

describe("where nothing was corrected", () => {
  const { [A]: _, ...withoutAccord } = FILES;
  const files = { ...withoutAccord, [at("bilan", "2026-09-01")]: brief("bilan", "2026-09-01 10:00", "") };
  const PAGE =
    "---\ntitle: Nos corrections\nsummary: Notre règle.\n---\nNous disons nos erreurs, [un bilan](brief:bilan). Voir [l’accueil](/).\n";

  test("there is no page, no feed, no link and no word of it", async () => {
    const site = await built(files);
    expect(correctionsIn(site)).toEqual([]);
    for (const path of site.dist.list()) expect(read(site, path)).not.toContain("/corrections/");
  });

  test("a static page of that name is a page like any other", async () => {
    const site = await built({ ...files, "pages/corrections.md": PAGE });
    expect(correctionsIn(site)).toEqual(["corrections/index.html"]);
    expect(read(site, "corrections/index.html")).toContain('class="standing-page"');
  });

  test("once something is, the static page introduces it", async () => {
    const site = await built({ ...FILES, "pages/corrections.md": PAGE });
    const front = read(site, "corrections/index.html");
    expect(front).toContain('<h1 class="p-name">Nos corrections</h1>');
    expect(front).toContain('Nous disons nos erreurs, <a href="/2026/09/01/bilan/">un bilan</a>.');
    expect(noticesOf(front)).toHaveLength(3);
    expect(front).toContain('<a href="/corrections/">Nos corrections</a>');
    expect(read(site, "sitemaps/fronts.xml").match(/\/corrections\/<\/loc>/g)).toHaveLength(1);
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("the page may wait for the first correction of a scheduled brief", async () => {
    const waiting = { ...files, "pages/corrections.md": PAGE };
    const before = await built(waiting);
    expect(read(before, "corrections/index.html")).toContain('class="standing-page"');
    const after = await built(waiting, { ...OPTIONS, now: Date.parse("2026-12-02T12:00:00Z") });
    expect(noticesOf(read(after, "corrections/index.html"))).toHaveLength(1);
  });

  test("a file of the editors in the place of a page of corrections is refused", async () => {
    const site = memorySite({ ...FILES, "public/corrections/2026/09/index.html": "<p>Autre</p>" });
    expect(await errorsOf(site)).toEqual(["address/taken"]);
  });

  test("sections without feeds: corrections have none either", async () => {
    const text = new TextDecoder().decode(base["site.yaml"]);
    const site = await built({ ...FILES, "site.yaml": `${text}\nfeeds: { section: 0 }\n` });
    expect(correctionsIn(site).filter((path) => !path.endsWith(".html"))).toEqual([]);
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });
});

test("a feed that the site declares at their address takes the place of theirs", async () => {
  const text = new TextDecoder().decode(base["site.yaml"]);
  const declared =
    "feeds: { declared: [{ path: /corrections/, title: Rectificatifs, kinds: [correction] }] }";
  const site = await built({ ...FILES, "site.yaml": `${text}\n${declared}\n` });
  expect(read(site, "corrections/feed.xml")).toContain("<title>Le Relais — Rectificatifs</title>");
  expect(read(site, "corrections/index.html")).not.toContain("/corrections/feed.xml");
  expect((await checkDist(site.dist)).problems).toEqual([]);
});

test("a later correction writes its month, the front and its brief, not the months before", async () => {
  const site = await built(FILES);
  const before = new Map(site.dist.list().map((path) => [path, read(site, path)]));
  site.content.write(
    A,
    new TextEncoder().encode(
      String(FILES[A]).replace(
        /---\nUn paragraphe/,
        `${row("2026-11-20 09:00", "correction", "Le lieu.")}---\nUn paragraphe`,
      ),
    ),
  );
  expect(await errorsOf(site)).toEqual([]);
  const changed = correctionsIn(site).filter((path) => before.get(path) !== read(site, path));
  expect(changed).toEqual([
    "corrections/2026/11/index.html",
    "corrections/atom.xml",
    "corrections/feed.json",
    "corrections/feed.xml",
    "corrections/index.html",
  ]);
  const page = read(site, "2026/08/31/accord/index.html");
  expect([...page.matchAll(/id="(correction-\d)"/g)].map(([, id]) => id)).toEqual([
    "correction-1",
    "correction-2",
  ]);
});

test("a month between two others is led to by both, as if all had been built at once", async () => {
  const site = await built(FILES);
  const bilan = at("bilan", "2026-09-01");
  const text = String(Reflect.get(FILES, bilan)).replace(
    "---\nUn paragraphe",
    `${row("2026-10-15 09:00", "clarification", "Le lieu.")}---\nUn paragraphe`,
  );
  site.content.write(bilan, new TextEncoder().encode(text));
  expect(await errorsOf(site)).toEqual([]);
  const atOnce = await built({ ...FILES, [bilan]: text });
  for (const path of correctionsIn(atOnce)) expect(read(site, path)).toBe(read(atOnce, path));
  for (const month of ["09", "11"])
    expect(read(site, `corrections/2026/${month}/index.html`)).toContain('href="/corrections/2026/10/"');
});

test("a month whose last brief goes keeps its corrections, and nothing else", async () => {
  const last = at("novembre", "2026-11-05");
  const site = await built({ ...FILES, [last]: brief("novembre", "2026-11-05 10:00", "") });
  expect(site.dist.list("2026/11")).not.toEqual([]);
  site.content.remove(last);
  expect(await errorsOf(site)).toEqual([]);
  const full = await built(FILES);
  expect(site.dist.list()).toEqual(full.dist.list());
  expect(correctionsIn(site)).toContain("corrections/2026/11/index.html");
});
