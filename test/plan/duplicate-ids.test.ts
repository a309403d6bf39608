/** Of two briefs with one id, the copy is blamed: never the one that readers have. */
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const BASE = filesOf("test/fixtures/bad-input/base");
const FOLDER = "briefs/2024/11/01";
const brief = (published: string) =>
  `---\nid: essai\ntitle: Un titre\npublished: ${published}\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n---\nUn texte.\n`;

test.each([
  ["at the same moment, under a name that comes first", "a-copie.md", "2024-11-01 10:00"],
  ["that says it is older", "copie.md", "2024-11-01 08:00"],
  ["that says it is newer", "zz.md", "2024-11-01 12:00"],
])("a copy of a published brief %s", async (_, name, published) => {
  const site = memorySite({ ...BASE, [`${FOLDER}/essai.md`]: brief("2024-11-01 10:00") });
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  site.content.write(`${FOLDER}/${name}`, Buffer.from(brief(published)));
  const { ok, problems } = await build(site, OPTIONS);
  expect([ok, problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)]).toEqual([
    false,
    [`content/${FOLDER}/${name}:2 brief/duplicate-id`],
  ]);
  expect(problems[0]?.hint.en).toContain("brevier new --id");
});

test.each(["essai-copie.md", "copie-de-essai.md", "a-essai.md"])(
  "where nothing is published, %s is the copy of essai.md",
  async (name) => {
    const files = {
      [`${FOLDER}/essai.md`]: brief("2024-11-01 10:00"),
      [`${FOLDER}/${name}`]: brief("2024-11-01 10:00"),
    };
    const { problems } = await build(memorySite({ ...BASE, ...files }), OPTIONS);
    expect(problems.map(({ place }) => place.file)).toEqual([`content/${FOLDER}/${name}`]);
  },
);
