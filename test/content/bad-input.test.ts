import { describe, expect, test } from "vitest";
import { contentRules } from "../../src/content/content-rules.ts";
import { build } from "../../src/pipeline.ts";
import { planRules } from "../../src/plan/plan-rules.ts";
import { textRules } from "../../src/text/text-rules.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");

/** A fixture: its expectations (`line:column rule`), and the bytes of the bad file, which follow them. */
function readFixture(bytes: Uint8Array) {
  const expected: string[] = [];
  let rest = Buffer.from(bytes);
  while (rest.subarray(0, 10).toString("latin1") === "# expect: ") {
    const end = rest.indexOf(0x0a);
    expected.push(rest.subarray(10, end).toString());
    rest = rest.subarray(end + 1);
  }
  return { expected, bytes: repeated(rest) };
}

/** `# repeat: N` before the last line stands for a file that is too long to keep here. */
function repeated(bytes: Buffer): Uint8Array {
  const match = /^# repeat: (\d+)\n(.*\n)$/m.exec(bytes.toString("latin1"));
  if (match === null) return bytes;
  return Buffer.concat([
    bytes.subarray(0, match.index),
    Buffer.from((match[2] ?? "").repeat(Number(match[1])), "latin1"),
  ]);
}

async function problemsWith(file: string, bytes: Uint8Array) {
  const outcome = await build(memorySite({ ...base, [file]: bytes }), OPTIONS);
  const found = outcome.problems.filter(({ place }) => place.file === `content/${file}`);
  return {
    ok: outcome.ok,
    found: found.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`),
    outcome,
  };
}

const cases = [
  ...Object.entries(filesOf("test/fixtures/bad-input/briefs")).map(
    ([name, bytes]) => [name, `briefs/2024/10/31/${name}`, bytes] as const,
  ),
  ...Object.entries(filesOf("test/fixtures/bad-input/sites")).map(
    ([name, bytes]) => [`site.yaml: ${name}`, "site.yaml", bytes] as const,
  ),
  ...Object.entries(filesOf("test/fixtures/bad-input/pages")).map(
    ([name, bytes]) => [`page: ${name}`, `pages/${name}`, bytes] as const,
  ),
  ...Object.entries(filesOf("test/fixtures/bad-input/words")).map(
    ([name, bytes]) => [`words: ${name}`, "words/fr.yaml", bytes] as const,
  ),
];

describe("a bad file gives exactly its problem, at its line and column", () => {
  test.each(cases)("%s", async (_, file, bytes) => {
    const fixture = readFixture(bytes);
    expect(fixture.expected).not.toEqual([]);
    const { found } = await problemsWith(file, fixture.bytes);
    expect(found).toEqual(fixture.expected);
  });
});

describe("bad files that cannot be kept as one", () => {
  test("no site.yaml", async () => {
    const { "site.yaml": _, ...others } = base;
    const outcome = await build(memorySite(others), OPTIONS);
    expect(outcome.problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
      "content/site.yaml:1 site/missing",
    ]);
  });

  test("a file beside the briefs that none uses is said, and not published", async () => {
    const site = memorySite({ ...base, "briefs/2024/10/31/notes.txt": "Des notes." });
    const outcome = await build(site, OPTIONS);
    expect(outcome.problems.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual([
      "content/briefs/2024/10/31/notes.txt source/unused",
    ]);
    expect(site.dist.list().filter((file) => file.includes("notes"))).toEqual([]);
  });

  test("a file where the manifest goes", async () => {
    const { found } = await problemsWith("public/manifest.json", Buffer.from("{}"));
    expect(found).toEqual(["1:1 address/reserved"]);
  });

  test("a translation of a translation", async () => {
    const brief = (id: string, lang: string, of: string) =>
      `---\nid: ${id}\nlang: ${lang}\ntranslationOf: ${of}\ntitle: T\npublished: 2024-10-31 12:00\nsummary: S\nauthors: [redaction]\ntopics: [iran]\n---\nTexte.\n`;
    const first = Buffer.from(brief("version-en", "en", "ouverture-minsk"));
    const second = Buffer.from(brief("version-fr", "fr", "version-en"));
    const outcome = await build(
      memorySite({ ...base, "briefs/2024/10/31/a.md": first, "briefs/2024/10/31/b.md": second }),
      OPTIONS,
    );
    expect(outcome.problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
      "content/briefs/2024/10/31/b.md:4 brief/translation-of-translation",
    ]);
  });

  test("a logo too wide for RSS", async () => {
    const png = filesOf("content/public")["icon-512.png"] ?? new Uint8Array();
    const site = Buffer.from(base["site.yaml"] ?? "")
      .toString()
      .replace("  name: Le Relais\n", "  name: Le Relais\n  logo: /grand.png\n");
    const outcome = await build(memorySite({ ...base, "site.yaml": site, "public/grand.png": png }), OPTIONS);
    expect(
      outcome.problems.map(({ rule, place }) => `${place.file}:${place.line}:${place.column} ${rule}`),
    ).toEqual(["content/site.yaml:11:9 site/bad-logo"]);
  });
});

test("every rule of content, text and plan is seen to fail", () => {
  const elsewhere = [
    "site/missing",
    "source/unused",
    "source/leads-outside",
    "address/reserved",
    "brief/translation-of-translation",
    "site/bad-logo",
    "source/misspelt-entry",
    "source/unknown-entry",
    "words/unused-file",
    "words/missing-keys",
    "brief/translates-itself",
    "page/translated-twice",
  ];
  const seen = new Set([
    ...elsewhere,
    ...cases.flatMap(([, , bytes]) => readFixture(bytes).expected.map((line) => line.split(" ")[1] ?? "")),
  ]);
  const rules = [contentRules, textRules, planRules].flatMap((table) => Object.keys(table));
  expect(rules.filter((rule) => !seen.has(rule))).toEqual([]);
});

test("all bad files are told in one run, in order, and nothing that was published is touched", async () => {
  const site = memorySite(base);
  await build(site, OPTIONS);
  const before = site.dist.list().map((file) => [file, site.dist.read(file)]);
  for (const [, file, bytes] of cases.slice(0, 12)) site.content.write(file, readFixture(bytes).bytes);
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
    ...base,
    "briefs/2024/10/31/broken.md": bytes("broken-yaml.md"),
    "briefs/2024/10/31/topic.md": bytes("unknown-topic.md"),
    "briefs/2024/10/31/link.md": Buffer.from(bytes("unknown-brief-link.md"))
      .toString()
      .replace("id: essai-1", "id: essai-2"),
  });
  const outcome = await build(site, OPTIONS);
  expect(outcome.problems.map(({ rule }) => rule)).toEqual(["yaml/broken", "brief/unknown-topic"]);
});
