import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const base = filesOf("test/fixtures/bad-input/base");
const SITE = Buffer.from(base["site.yaml"] ?? "").toString();
const BRIEF = `---
id: essai-1
title: Un titre
published: 2024-10-31 18:40
summary: Un résumé.
authors: [redaction]
topics: [iran]
---
Un paragraphe.
`;
const PAGE = "---\ntitle: Contact\nsummary: Nous joindre.\n---\nUne page.\n";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

async function said(files: Readonly<Record<string, string>>) {
  const { problems } = await build(memorySite({ ...base, ...files }), {
    now: Date.parse("2026-11-23T12:00:00Z"),
    wall: 0,
    adopt: false,
    repair: false,
  });
  return problems.map(({ says }) => says.en).join("\n");
}

const inBrief = (from: string, to: string) => ({ "briefs/2024/10/31/a.md": BRIEF.replace(from, to) });
const inSite = (from: string, to: string) => ({ "site.yaml": SITE.replace(from, to) });

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  ["a key of a brief", inBrief("topics:", "tpoics:"), "topics"],
  ["a key within", inBrief("topics: [iran]", "topics: [iran]\ndateline: { plcae: Minsk }"), "place"],
  [
    "a key of a list",
    inBrief("---\nUn", "updates:\n  - { date: 2024-11-01 10:00, kind: update, ntoe: Ceci. }\n---\nUn"),
    "note",
  ],
  ["a key of the site", inSite("timeZone:", "timezone:"), "timeZone"],
  ["a key of the publisher", inSite("  name: Le Relais", "  nmae: Le Relais"), "name"],
  ["a key of an author", inSite("    kind:", "    knid:"), "kind"],
  ["a key of a topic", inSite("    title: Iran", "    titel: Iran"), "title"],
  ["a value of a few", inSite("organization", "organisation"), "organization"],
  ["a topic", inBrief("[iran]", "[irna]"), "iran"],
  ["an author", inBrief("[redaction]", "[redactoin]"), "redaction"],
  ["a story", inBrief("topics:", "story: triate\ntopics:"), "traite"],
  [
    "a translation",
    inBrief("topics:", "lang: en\ntranslationOf: ouverture-misnk\ntopics:"),
    "ouverture-minsk",
  ],
  ["a link to a brief", inBrief("Un paragraphe", "[Un](brief:ouvreture-minsk)"), "ouverture-minsk"],
  [
    "a link to a page",
    { ...inBrief("Un paragraphe", "[Un](/contcat/)"), "pages/contact.md": PAGE },
    "/contact/",
  ],
  [
    "a page of policies",
    {
      ...inSite("  name: Le Relais", "  name: Le Relais\n  policies: { contact: contatc }"),
      "pages/contact.md": PAGE,
    },
    "contact",
  ],
  [
    "a picture",
    {
      ...inBrief("topics:", "image: { src: ./Carte.svg, alt: Une carte }\ntopics:"),
      "briefs/2024/10/31/carte.svg": SVG,
    },
    "./carte.svg",
  ],
  ["a folder", { "breifs/2024/10/31/a.md": BRIEF }, "briefs"],
])("%s is reported with the nearest one", async (_, files, nearest) => {
  expect(await said(files)).toContain(`did you mean “${nearest}”?`);
});
