import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { indexSite } from "../../../src/build/index-site.ts";
import { IS_LONG } from "../../long-run.ts";
import { copyOf, type MemorySite, memorySite } from "../../memory-site.ts";
import { BASE, CASES, OPTIONS, readFixture } from "../bad-input.ts";

/** A day after the files of a memory folder: what is known of them can be trusted. */
const FRESH = { ...OPTIONS, wall: OPTIONS.now };
const DRAFT = "briefs/2024/10/31/en-cours.md";
const distOf = (site: MemorySite) =>
  new Map(site.dist.list().map((file) => [file, Buffer.from(site.dist.read(file) ?? "").toString("latin1")]));
const reported = (outcome: Awaited<ReturnType<typeof build>>) =>
  outcome.problems.map(
    ({ place, rule, severity }) => `${place.file}:${place.line}:${place.column} ${severity} ${rule}`,
  );
const brief = (id: string, more = "", text = "Un paragraphe.") =>
  `---\nid: ${id}\ntitle: Le titre\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\n${text}\n`;

let sound: MemorySite;
let published: ReadonlyMap<string, string>;
beforeAll(async () => {
  sound = await builtFrom(BASE);
  published = distOf(sound);
});

async function builtFrom(files: typeof BASE): Promise<MemorySite> {
  const site = memorySite(files);
  expect(reported(await build(site, FRESH))).toEqual([]);
  return site;
}

/** `npm run test:long` builds each site as if for the first time; `npm test` puts the drafts into one that is built. */
function siteWith(files: typeof BASE): MemorySite {
  if (IS_LONG) return memorySite({ ...BASE, ...files });
  const site = copyOf(sound);
  for (const [file, bytes] of Object.entries(files)) site.content.write(file, bytes);
  return site;
}

const encodedOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));

/** The problems of a site with these files, which is published as it is without them. */
async function beside(
  drafts: Readonly<Record<string, string | Uint8Array>>,
  others: Readonly<Record<string, string>> | null = null,
) {
  const site = siteWith(encodedOf({ ...others, ...drafts }));
  const outcome = await build(site, FRESH);
  expect(outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(outcome.ok).toBe(true);
  const without = { ...BASE, ...encodedOf(others ?? {}) };
  expect(distOf(site)).toEqual(others === null ? published : distOf(await builtFrom(without)));
  return { site, said: reported(outcome) };
}

/** The fixture with `draft: true` as the first line of its front matter; null if it has none. */
function asDraft(bytes: Uint8Array): Uint8Array | null {
  const start = Buffer.from("---\n");
  return Buffer.from(bytes).subarray(0, 4).equals(start)
    ? Buffer.concat([start, Buffer.from("draft: true\n"), bytes.subarray(4)])
    : null;
}

describe("a draft stops nobody: whatever is wrong in it warns, and what is published is as it would be without it", () => {
  // One of them has a key `draft` of its own: see below.
  const briefs = CASES.filter(([name, file]) => file.startsWith("briefs/") && name !== "bad-flag.md");
  const drafts = briefs.flatMap(([name, file, bytes]) => {
    const draft = asDraft(readFixture(bytes).bytes);
    return draft === null ? [] : [[name, file, draft] as const];
  });
  test("there are many ways of being wrong", () => expect(drafts.length).toBeGreaterThan(80));
  test.each(drafts)("%s", async (_, file, bytes) => {
    await beside({ [file]: bytes });
  });

  test.each([
    [
      "a gap",
      brief("en-cours", "draft: true\n").replace("Le titre", "À COMPLÉTER"),
      `${DRAFT}:3:8 warning yaml/gap`,
    ],
    ["no text", brief("en-cours", "draft: true\n", ""), `${DRAFT}:10:1 warning text/no-text`],
    [
      "YAML that no parser reads",
      `---\ntitle: "Le titre\n draft: [\ndraft: true # pas encore\n---\nTexte.\n`,
      null,
    ],
    [
      "front matter without an end",
      "---\nid: en-cours\ndraft: true\n\nTexte.\n",
      `${DRAFT}:1:1 warning front-matter/unclosed`,
    ],
    [
      "front matter without a start",
      "id: en-cours\ndraft: true\n---\nTexte.\n",
      `${DRAFT}:1:1 warning front-matter/missing`,
    ],
    [
      "another encoding",
      Buffer.from(brief("en-cours", "draft: true\n"), "latin1"),
      `${DRAFT}:5:14 warning source/not-utf8`,
    ],
    ["UTF-16", Buffer.from(`\ufeff${brief("en-cours", "draft: 'true'\n")}`, "utf16le"), null],
    ["line ends of Windows", brief("en-cours", "draft: true\n", "").replaceAll("\n", "\r\n"), null],
    [
      "a text that is too large",
      brief("en-cours", "draft: true\n", "Un mot. ".repeat(140_000)),
      `${DRAFT}:1:1 warning source/too-large`,
    ],
    ["front matter in braces", "---\n{draft: true, id: en-cours, sujet: iran}\n---\nTexte.\n", null],
  ] as const)("%s", async (_, bytes, expected) => {
    const { said } = await beside({ [DRAFT]: bytes });
    if (expected === null) expect(said.length).toBeGreaterThan(0);
    else expect(said).toContain(`content/${expected}`);
  });

  test("a path that no brief can have", async () => {
    const files = {
      "briefs/En cours.md": brief("en-cours", "draft: true\n"),
      "briefs/2024/02/31/x.md": brief("en-cours", "draft: true\n"),
    };
    expect((await beside(files)).said).toEqual([
      "content/briefs/2024/02/31/x.md:1:1 warning source/misplaced",
      "content/briefs/En cours.md:1:1 warning source/misplaced",
    ]);
  });

  test("the pictures of a draft that cannot be read are not said to be of no use", async () => {
    const files = {
      [DRAFT]: "---\ntitle: [\ndraft: true\n---\nTexte.\n",
      "briefs/2024/10/31/photo.png": "x",
    };
    expect((await beside(files)).said).toEqual([expect.stringContaining(`content/${DRAFT}`)]);
  });
});

describe("what is no draft stops the build as before", () => {
  test.each([
    ["the word in its text", "---\nid: x\n---\n\ndraft: true\n"],
    ["the key in another", "---\nid: x\nimage:\n  draft: true\n---\nTexte.\n"],
    ["a draft that is none", "---\nid: x\ndraft: false\n---\nTexte.\n"],
    ["both at once", "---\nid: x\ndraft: true\ndraft: false\n---\nTexte.\n"],
    ["a flag that is no flag", "---\nid: x\ndraft: oui\n---\nTexte.\n"],
    ["a comment", "---\nid: x\n# draft: true\n---\nTexte.\n"],
    ["within a text of several lines", '---\nid: x\nsummary: "un\n  draft: true\n  deux"\n---\nTexte.\n'],
  ])("%s", async (_, text) => {
    expect((await build(memorySite({ ...BASE, [DRAFT]: text }), FRESH)).ok).toBe(false);
  });
});

describe("between a draft and others", () => {
  test.each([
    ["older", "2024-10-30 08:00"],
    ["newer", "2024-11-02 08:00"],
  ])("a copy of a published brief that is %s: the draft alone is reported", async (_, published) => {
    const copy = brief("ouverture-minsk", "draft: true\n").replace("2024-10-31 10:00", published);
    expect((await beside({ [DRAFT]: copy })).said).toContain(
      `content/${DRAFT}:2:5 warning brief/duplicate-id`,
    );
  });

  test("two drafts with one id", async () => {
    const files = {
      [DRAFT]: brief("en-cours", "draft: true\n"),
      "briefs/2024/10/31/z.md": brief("en-cours", "draft: true\n"),
    };
    expect((await beside(files)).said).toEqual([
      "content/briefs/2024/10/31/z.md:2:5 warning brief/duplicate-id",
    ]);
  });

  test("a translation that is begun does not stop the one that is published", async () => {
    const translation = (id: string, more: string) =>
      brief(id, `lang: en\ntranslationOf: ouverture-minsk\n${more}`);
    const published = { "briefs/2024/10/31/opening.md": translation("opening", "") };
    const { said } = await beside({ [DRAFT]: translation("en-cours", "draft: true\n") }, published);
    expect(said).toEqual([`content/${DRAFT}:9:16 warning brief/translation-in-same-language`]);
  });

  test.each(["", "sujet: iran\n"])("a published translation of a draft (%j) goes on", async (more) => {
    const site = memorySite({
      ...BASE,
      [DRAFT]: brief("en-cours", `draft: true\n${more}`),
      "briefs/2024/10/31/opening.md": brief("opening", "lang: en\ntranslationOf: en-cours\n"),
    });
    const outcome = await build(site, FRESH);
    expect(reported(outcome).filter((line) => line.includes(" error "))).toEqual([]);
    expect(site.dist.stat("en/2024/10/31/opening/index.html")).not.toBeNull();
  });

  test("a brief that moved is reported where it is, not in a draft with its id", async () => {
    const from = "briefs/2024/10/31/ouverture.md";
    const site = memorySite(BASE);
    await build(site, FRESH);
    const text = site.content.read(from) ?? new Uint8Array();
    site.content.remove(from);
    site.content.write("briefs/2024/10/30/ouverture.md", text);
    const copy = Buffer.from(text).toString().replace("---\n", "---\ndraft: true\n");
    site.content.write("briefs/2024/11/01/copie.md", Buffer.from(copy));
    const moved = reported(await build(site, FRESH)).filter((line) => line.includes("brief/moved"));
    expect(moved).toEqual(["content/briefs/2024/10/30/ouverture.md:2:5 warning brief/moved"]);
  });

  test("a link of a published brief to a draft is still its own mistake, whatever the draft looks like", async () => {
    const site = memorySite({
      ...BASE,
      [DRAFT]: brief("en-cours", "draft: true\nsujet: iran\n"),
      "briefs/2024/10/31/z.md": brief("z-1", "", "Voir [ceci](brief:en-cours)."),
    });
    expect(reported(await build(site, FRESH))).toContainEqual(
      expect.stringMatching(/^content\/briefs\/2024\/10\/31\/z\.md:9:\d+ error link\/not-public$/),
    );
  });
});

describe("drafts and the builds that follow", () => {
  const BROKEN = {
    ...BASE,
    [DRAFT]: brief("en-cours", "draft: true\nimage: {src: ./photo.png, alt: Une photo.}\nsujet: iran\n"),
  };

  test("each build warns again, whether it reads the draft or not", async () => {
    const site = memorySite(BROKEN);
    const first = reported(await build(site, FRESH));
    expect(first.some((line) => line.includes("yaml/unknown-key"))).toBe(true);
    expect(first.some((line) => line.includes("image/missing"))).toBe(true);
    expect(reported(await build(site, FRESH))).toEqual(first);
    site.content.write("briefs/2024/10/31/photo.png", Buffer.from("no picture"));
    const second = reported(await build(site, FRESH));
    expect(second.some((line) => line.includes("image/unreadable"))).toBe(true);
    expect(reported(await build(site, FRESH))).toEqual(second);
    const indexed = await indexSite(site, FRESH);
    expect(indexed.ok).toBe(true);
    expect(indexed.problems).toHaveLength(second.length);
  });

  test("a draft in which something is wrong is read once, not at each build", async () => {
    const site = memorySite({ ...BASE, [DRAFT]: brief("en-cours", "draft: true\nsujet: iran\n") });
    await build(site, FRESH);
    const read: string[] = [];
    const folder = site.content;
    const watched = {
      ...site,
      content: {
        ...folder,
        read: (path: string) => {
          read.push(path);
          return folder.read(path);
        },
      },
    };
    expect((await build(watched, FRESH)).ok).toBe(true);
    expect(read.filter((path) => path.startsWith("briefs/"))).toEqual([]);
  });

  test("once it is no draft any more it is an error, and once it is right it is published", async () => {
    const site = memorySite(BROKEN);
    await build(site, FRESH);
    site.content.write(DRAFT, Buffer.from(brief("en-cours", "sujet: iran\n")));
    expect((await build(site, FRESH)).ok).toBe(false);
    site.content.write(DRAFT, Buffer.from(brief("en-cours")));
    expect(reported(await build(site, FRESH))).toEqual([]);
    expect(site.dist.stat("2024/10/31/en-cours/index.html")).not.toBeNull();
  });

  test.each([
    ["that cannot be read", "draft: true\nsujet: iran\n"],
    ["whose former address is taken", "draft: true\naliases: [/2024/10/31/ouverture/]\n"],
    ["with a link to an address that is not there", "draft: true\n"],
    ["with the id of another", "draft: true\n"],
  ])("a preview leaves out a draft %s, and reports it", async (name, more) => {
    const id = name.includes("id") ? "ouverture-minsk" : "en-cours";
    const text = name.includes("link") ? "Voir [ceci](/rien/)." : "Un paragraphe.";
    const site = memorySite({ ...BASE, [DRAFT]: brief(id, more, text) });
    const outcome = await build(site, { ...FRESH, preview: true });
    expect(reported(outcome)).toEqual([expect.stringContaining(`content/${DRAFT}`)]);
    expect(outcome.problems.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(outcome.ok).toBe(true);
    expect(site.dist.stat("2024/10/30/brouillon/index.html")).not.toBeNull();
    expect(site.dist.stat("2024/10/31/en-cours/index.html")).toBeNull();
  });
});
