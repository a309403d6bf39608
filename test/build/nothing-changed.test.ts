/** A build that has nothing to do plans nothing; whatever may have changed, it looks. */
import { expect, test } from "vitest";
import { type BuildOptions, build } from "../../src/build/build.ts";
import { digest } from "../../src/model/identifiers.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse("2024-12-01T12:00:00Z");
/** After the package's own templates were written. */
const WALL = Date.now() + DAY;
const base = filesOf("test/fixtures/bad-input/base");
const brief = (id: string, published: string, text = "Un texte.") =>
  `---\nid: ${id}\ntitle: Brève ${id}\npublished: ${published}\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n---\n${text}\n`;
const FILES = {
  ...base,
  "briefs/2024/11/01/une.md": brief("une", "2024-11-01 10:30"),
  "briefs/2024/12/01/deux.md": brief("deux", "2024-12-01 20:00", "« Un texte » avec une faute : 5€."),
};

/** What a build reports, and whether it came to plan anything. */
async function built(site: MemorySite, more: Partial<BuildOptions> = {}) {
  const stages = new Set<string>();
  const options = { now: NOW, wall: WALL, adopt: false, repair: false, ...more };
  const outcome = await build(site, { ...options, onStage: (stage) => stages.add(stage) });
  const { problems } = outcome;
  return { outcome, hasPlanned: stages.has("plan"), rules: problems.map(({ rule }) => rule) };
}

test("what an unchanged build reports is what it reported before, and what it records", async () => {
  const site = memorySite(FILES);
  const first = await built(site);
  const second = await built(site);
  expect([first.hasPlanned, second.hasPlanned]).toEqual([true, false]);
  expect(second.rules).toEqual(first.rules);
  expect(second.rules.length).toBeGreaterThan(0);
  const cold = memorySite(FILES);
  await built(cold);
  cold.cache.remove("unchanged/dist.json");
  const whole = await built(cold);
  expect(whole.hasPlanned).toBe(true);
  expect(second.outcome).toEqual(whole.outcome);
});

const other = digest("1".repeat(64));
const edit = (site: MemorySite, path: string, text: string) => site.content.write(path, Buffer.from(text));

const CHANGES: readonly (readonly [string, (site: MemorySite) => unknown, Partial<BuildOptions>?])[] = [
  ["a source was edited", (site) => edit(site, "briefs/2024/11/01/une.md", brief("une", "2024-11-01 10:31"))],
  [
    "a source was touched",
    (site) => edit(site, "site.yaml", Buffer.from(base["site.yaml"] ?? "").toString()),
  ],
  ["a source is new", (site) => edit(site, "public/note.txt", "x")],
  ["a source is gone", (site) => site.content.remove("briefs/2024/11/01/une.md")],
  ["its signature is another", (site) => site.dist.write("manifest.json.minisig", Buffer.from("x"))],
  ["a template is new", (site) => site.ownTemplates.write("moved.njk", Buffer.from("{{ view.kind }}"))],
  ["a package is new", (site) => site.archives.write("2024-11.wacz", Buffer.from("x"))],
  ["a page that is looked for is gone", (site) => site.dist.remove("2024/11/01/index.html")],
  ["the home page is cut", (site) => site.dist.write("index.html", Buffer.from("x"))],
  ["a brief is gone", (site) => site.dist.remove("2024/11/01/une/index.html")],
  ["an archive page is cut", (site) => site.dist.write("2024/11/01/une/archive.html", Buffer.from("x"))],
  ["the feed of a topic is gone", (site) => site.dist.remove("sujets/iran/feed.xml")],
  ["a day's node of the manifest is gone", (site) => site.dist.remove("manifest/2024/11/01.json")],
  ["the manifest is another", (site) => site.dist.write("manifest.json", Buffer.from("{}"))],
  ["a node of it is another", (site) => site.dist.write("manifest/2024/11.json", Buffer.from("{}"))],
  ["the output is empty", (site) => site.dist.list().map(site.dist.remove)],
  ["the cache is empty", (site) => site.cache.list().map(site.cache.remove)],
  ["what was kept is cut", (site) => site.cache.write("unchanged/dist.json", Buffer.from("x"))],
  ["a scheduled brief has appeared", () => {}, { now: NOW + DAY / 2 }],
  ["the moment is an earlier one", () => {}, { now: NOW - 1 }],
  ["a day has passed", () => {}, { now: NOW + DAY }],
  ["it is a preview", () => {}, { preview: true }],
  ["the output is to be read again", () => {}, { repair: true }],
  ["foreign files may be taken over", () => {}, { adopt: true }],
  ["some months are asked for", () => {}, { volumes: ["2024-11"] }],
];
test.each(CHANGES.map(([what, change, more = {}]) => ({ what, change, more })))(
  "a build looks when $what",
  async ({ change, more }) => {
    const site = memorySite(FILES);
    await built(site);
    expect((await built(site)).hasPlanned).toBe(false);
    change(site);
    expect((await built(site, more)).hasPlanned).toBe(true);
  },
);

test.each<readonly [string, Partial<MemorySite>]>([
  ["the program", { program: other }],
  ["its configuration", { configuration: other }],
])("a build looks when %s is another", async (_, changed) => {
  const site = memorySite(FILES);
  await built(site);
  expect((await built({ ...site, ...changed })).hasPlanned).toBe(true);
});

test("a file that was touched just before the build may be edited again unseen: the next build looks", async () => {
  const site = memorySite(FILES);
  // By a clock that stands where the package's templates were written.
  const wall = Date.parse("2020-01-01T00:00:00Z");
  await built(site, { wall });
  expect((await built(site, { wall })).hasPlanned).toBe(true);
});

test("what one build alone has to say is not said again", async () => {
  const site = memorySite(FILES);
  await built(site);
  site.content.remove("briefs/2024/11/01/une.md");
  expect((await built(site)).rules).toContain("brief/deleted");
  const next = await built(site);
  expect([next.hasPlanned, next.rules.includes("brief/deleted")]).toEqual([true, false]);
  const last = await built(site);
  expect([last.hasPlanned, last.rules]).toEqual([false, next.rules]);
});

test.each(["templates", "archives"] as const)("a link that leads out of %s is seen", async (name) => {
  const site = memorySite(FILES);
  await built(site);
  const folder = site[name];
  const strays = ["public/evil.css"];
  const linked = { ...site, [name]: { ...folder, survey: () => ({ ...folder.survey(), strays }) } };
  expect((await built(linked)).hasPlanned).toBe(true);
});

test("a warning that becomes an error is judged anew", async () => {
  const expires = "security: { contact: mailto:a@example.org, expires: 2024-12-01 23:00 }\n";
  const site = memorySite({ ...FILES, "site.yaml": Buffer.from(base["site.yaml"] ?? "") + expires });
  expect((await built(site)).rules).toContain("site/security-expires");
  expect((await built(site)).hasPlanned).toBe(false);
  expect((await built(site, { now: NOW + 0.49 * DAY })).rules).toContain("site/security-expired");
});

test("what a stopped build has done and not reported is reported by the next", async () => {
  const site = memorySite(FILES);
  await built(site);
  await built(site);
  site.dist.remove("index.html");
  const record = {
    prepare: () => {},
    keep: () => {
      throw new Error("the disk is full");
    },
  };
  await expect(built(site, { record })).rejects.toThrow("full");
  const { outcome } = await built(site);
  expect(outcome.ok && outcome.value.changes.changed).toEqual(["index.html"]);
});

test("each file that was deleted or cut is as it was after the next build, in a small site", async () => {
  const site = memorySite(FILES);
  await built(site);
  const whole = filesIn(site);
  for (const [path, bytes] of whole) {
    for (const harm of ["deleted", "cut"]) {
      if (harm === "deleted") site.dist.remove(path);
      else site.dist.write(path, bytes.subarray(0, bytes.length / 2));
      const { rules } = await built(site);
      // What no list names is not taken to be ours: the build says how to take it over.
      if (rules.some((rule) => ["dist/broken-manifest", "dist/foreign-file"].includes(rule))) {
        expect(path).toMatch(/^manifest/);
        site.dist.write(path, bytes);
      }
      expect(filesIn(site).get(path), `${path} ${harm}`).toEqual(bytes);
    }
  }
});

function filesIn({ dist }: MemorySite): ReadonlyMap<string, Uint8Array> {
  return new Map(dist.list().map((path) => [path, dist.read(path) ?? new Uint8Array()]));
}
