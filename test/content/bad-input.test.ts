import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";
import { BASE, CASES, OPTIONS, problemsWith, readFixture } from "./bad-input.ts";

const reported = async (file: string, bytes: Uint8Array) =>
  (await problemsWith(file, bytes)).map(({ place, rule }) => `${place.line}:${place.column} ${rule}`);

describe("a bad file gives exactly its problem, at its line and column", () => {
  test.each(CASES)("%s", async (_, file, bytes) => {
    const fixture = readFixture(bytes);
    expect(fixture.expected).not.toEqual([]);
    expect(await reported(file, fixture.bytes)).toEqual(fixture.expected);
  });
});

describe("bad files that cannot be kept as one", () => {
  test("no site.yaml", async () => {
    const { "site.yaml": _, ...others } = BASE;
    const outcome = await build(memorySite(others), OPTIONS);
    expect(outcome.problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
      "content/site.yaml:1 site/missing",
    ]);
  });

  test("a file beside the briefs that none uses is said, and not published", async () => {
    const site = memorySite({ ...BASE, "briefs/2024/10/31/notes.txt": "Des notes." });
    const outcome = await build(site, OPTIONS);
    expect(outcome.problems.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual([
      "content/briefs/2024/10/31/notes.txt source/unused",
    ]);
    expect(site.dist.list().filter((file) => file.includes("notes"))).toEqual([]);
  });

  test("a file where the manifest goes", async () => {
    expect(await reported("public/manifest.json", Buffer.from("{}"))).toEqual(["1:1 address/reserved"]);
  });

  test("a translation of a translation", async () => {
    const brief = (id: string, lang: string, of: string) =>
      `---\nid: ${id}\nlang: ${lang}\ntranslationOf: ${of}\ntitle: T\npublished: 2024-10-31 12:00\nsummary: S\nauthors: [redaction]\ntopics: [iran]\n---\nTexte.\n`;
    const first = Buffer.from(brief("version-en", "en", "ouverture-minsk"));
    const second = Buffer.from(brief("version-fr", "fr", "version-en"));
    const outcome = await build(
      memorySite({ ...BASE, "briefs/2024/10/31/a.md": first, "briefs/2024/10/31/b.md": second }),
      OPTIONS,
    );
    expect(outcome.problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
      "content/briefs/2024/10/31/b.md:4 brief/translation-of-translation",
    ]);
  });

  test("a logo too wide for RSS", async () => {
    const png = filesOf("content/public")["icon-512.png"] ?? new Uint8Array();
    const site = Buffer.from(BASE["site.yaml"] ?? "")
      .toString()
      .replace("  name: Le Relais\n", "  name: Le Relais\n  logo: /grand.png\n");
    const outcome = await build(memorySite({ ...BASE, "site.yaml": site, "public/grand.png": png }), OPTIONS);
    expect(
      outcome.problems.map(({ rule, place }) => `${place.file}:${place.line}:${place.column} ${rule}`),
    ).toEqual(["content/site.yaml:11:9 site/bad-logo"]);
  });
});

test("all bad files are reported in one run, in order, and nothing that was published is touched", async () => {
  const site = memorySite(BASE);
  await build(site, OPTIONS);
  const before = site.dist.list().map((file) => [file, site.dist.read(file)]);
  for (const [, file, bytes] of CASES.slice(0, 12)) site.content.write(file, readFixture(bytes).bytes);
  const outcome = await build(site, OPTIONS);
  expect(outcome.ok).toBe(false);
  expect(new Set(outcome.problems.map(({ place }) => place.file)).size).toBeGreaterThanOrEqual(12);
  expect(outcome.problems.map(({ place }) => place.file)).toEqual(
    outcome.problems.map(({ place }) => place.file).toSorted(),
  );
  expect(site.dist.list().map((file) => [file, site.dist.read(file)])).toEqual(before);
});

test("a file that cannot be read hides no mistake of another, and is not taken for one that is missing", async () => {
  const bytes = (name: string) =>
    readFixture(filesOf("test/fixtures/bad-input/briefs")[name] ?? new Uint8Array()).bytes;
  const site = memorySite({
    ...BASE,
    "briefs/2024/10/31/broken.md": bytes("broken-yaml.md"),
    "briefs/2024/10/31/topic.md": bytes("unknown-topic.md"),
    "briefs/2024/10/31/link.md": Buffer.from(bytes("unknown-brief-link.md"))
      .toString()
      .replace("id: essai-1", "id: essai-2"),
  });
  const outcome = await build(site, OPTIONS);
  expect(outcome.problems.map(({ rule }) => rule)).toEqual(["yaml/colon-in-text", "brief/unknown-topic"]);
});
