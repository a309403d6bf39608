import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const content = filesOf("test/fixtures/arabic-site");

/** Names that every language writes in Latin letters. */
const NAMES = ["RSS", "Atom", "JSON", "Feed", "SHA-256", "BibTeX", "RIS", "Unicode", "NFC"];

let site: MemorySite;
const textOf = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
const pages = () => site.dist.list().filter((path) => path.startsWith("ar/") && path.endsWith(".html"));

/** What a reader of the page's own language sees or hears: texts and the attributes that are read, without what is in another language. */
function readable(html: string): string {
  const own = html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<(\w+)[^>]* lang="(?!ar)[^"]*"[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<code[^>]*>[\s\S]*?<\/code>/g, "");
  const attributes = [...own.matchAll(/ (?:title|alt|aria-label|value)="([^"]*)"/g)].map((match) => match[1]);
  const described = [...own.matchAll(/name="(?:description|author)" content="([^"]*)"/g)].map(
    (match) => match[1],
  );
  return [own.replace(/<[^>]*>/g, " "), ...attributes, ...described].join("\n").replace(/https?:\S+/g, "");
}

beforeAll(async () => {
  site = memorySite(content);
  const outcome = await build(site, OPTIONS);
  expect(outcome.problems).toEqual([]);
});

describe("an edition in a language that Brevier does not speak", () => {
  test("is right in the eyes of the checker", async () => {
    const report = await checkDist(site.dist);
    expect(report.problems.map(({ place, rule, says }) => `${place.file} ${rule} ${says.en}`)).toEqual([]);
  });

  test("runs from right to left", () => {
    expect(pages().length).toBeGreaterThan(10);
    const others = pages().filter((path) => !textOf(path).includes('<html lang="ar" dir="rtl"'));
    expect(others).toEqual([]);
  });

  test("holds no word of French or English", () => {
    const latin = pages().flatMap((path) =>
      (readable(textOf(path)).match(/[A-Za-zÀ-ÿœŒ][\wÀ-ÿœŒ’-]*/g) ?? [])
        .filter((found) => !NAMES.includes(found))
        .map((found) => `${path}: ${found}`),
    );
    expect(latin).toEqual([]);
  });

  test("shows addresses from left to right", () => {
    const brief = textOf("ar/2024/10/31/iftitah/index.html");
    expect(brief.match(/<bdi>https:\/\/relais.example\/ar\/2024\/10\/31\/iftitah\/<\/bdi>/g)).toHaveLength(2);
    expect(textOf("ar/ishtirak/index.html")).toContain('<code dir="ltr">https://');
  });

  test("says numbers, dates and whose clock it is in its own way", () => {
    const brief = textOf("ar/2024/10/31/iftitah/index.html");
    expect(brief).toContain("نُشر في ");
    expect(brief).toContain("31\u00a0أكتوبر 2024 الساعة 18:45</time></a> (بتوقيت باريس)، وحُدِّث في ");
    expect(brief).toContain("هيئة التحرير</a></span> و<span");
    const story = textOf("ar/malaffat/port/index.html");
    expect(story).toContain("خبران، من 31\u00a0أكتوبر إلى 1\u00a0نوفمبر 2024، من الأول إلى الأخير");
  });
});

test("a changed word is shown everywhere by an incremental build, as by a full one", async () => {
  const incremental = memorySite(content);
  await build(incremental, OPTIONS);
  const changed = { "words/fr.yaml": "nav.home: La une\npath.topics: rubriques\n" };
  incremental.content.write("words/fr.yaml", Buffer.from(changed["words/fr.yaml"]));
  await build(incremental, OPTIONS);
  const full = memorySite({ ...content, ...changed });
  await build(full, OPTIONS);
  const bytes = (of: MemorySite) =>
    Object.fromEntries(
      of.dist.list().map((path) => [path, Buffer.from(of.dist.read(path) ?? []).toString("latin1")]),
    );
  expect(bytes(incremental)).toEqual(bytes(full));
  expect(Buffer.from(full.dist.read("index.html") ?? []).toString()).toContain(">La une</a>");
  expect(full.dist.list()).toContain("rubriques/mer/index.html");
  expect(full.dist.list().filter((path) => path.startsWith("sujets/"))).toEqual([]);
});

test("a sentence with two dates can name the later one first", async () => {
  const words = Buffer.from(content["words/ar.yaml"] ?? "")
    .toString()
    .replace("نُشر في {date}، وحُدِّث في {updated}", "حُدِّث في {updated}، ونُشر في {date}");
  const swapped = memorySite({ ...content, "words/ar.yaml": words });
  await build(swapped, OPTIONS);
  const page = new TextDecoder().decode(swapped.dist.read("ar/2024/10/31/iftitah/index.html") ?? undefined);
  expect(page).toMatch(
    /حُدِّث في <time class="dt-updated" datetime="2024-11-01T09:00:00\+01:00">[^<]*<\/time>، ونُشر في <a [^>]*><time class="dt-published" datetime="2024-10-31T18:45:00\+01:00">[^<]*<\/time><\/a> \(بتوقيت باريس\)<\/p>/,
  );
});
