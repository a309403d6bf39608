import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const arabic = filesOf("test/fixtures/arabic-site");

const PORT = `---
id: port-rouvert
title: Le port est-il rouvert ?
published: 2024-10-31 18:40
summary: Les navires reviennent.
authors: [redaction, tahrir]
topics: [mer]
updates:
  - { date: 2024-11-01 09:00, kind: correction, note: Une heure était fausse. }
sources:
  - { title: Un avis, url: "https://port.example/avis", accessed: 2024-10-31 }
---
Un texte.
`;

/** The pages of the site with some words of its own, by path. */
async function built(words: string) {
  const site = memorySite({
    ...arabic,
    "briefs/2024/10/31/port-rouvert.md": PORT,
    ...(words === "" ? {} : { "words/fr.yaml": words }),
  });
  expect((await build(site, OPTIONS)).problems).toEqual([]);
  return (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
}

const plain = (html: string) => html.replace(/<[^>]*>/g, "").replace(/[\u00a0\u202f]/g, " ");

test("a bar in a sentence of the site is a bar, and dates may stand in any order", async () => {
  const textOf = await built(`brief.publishedAndUpdated: "Changé le {updated} | paru le {date} | ici"
date.inZone: "{date} | {zone}"
brief.by: "Signé | {names} | la suite"
update.correction: "Correction | {date} |"
source.accessed: "lu | {date} | en ligne"
`);
  const page = textOf("2024/10/31/port-rouvert/index.html");
  const text = plain(page);
  expect(text).toContain(
    "Changé le 1er novembre 2024 à 9 h | paru le 31 octobre 2024 à 18 h 40 | heure de Paris | ici",
  );
  expect(text).toContain("Signé | La rédaction et هيئة التحرير | la suite");
  expect(text).toContain("Correction | 1er novembre 2024 à 9 h |");
  expect(text).toContain("lu | 31 octobre 2024 | en ligne");
  expect(page).toContain('<time class="dt-updated" datetime="2024-11-01T09:00:00+01:00">');
  expect(page).toContain(
    '<a href="/2024/10/31/"><time class="dt-published" datetime="2024-10-31T18:40:00+01:00">',
  );
});

test("a title in another language runs in that language’s direction, its last punctuation mark too", async () => {
  const textOf = await built("");
  expect(textOf("ar/2024/10/31/iftitah/index.html")).toMatch(
    /<a href="\/2024\/10\/31\/port-rouvert\/" rel="alternate" hreflang="fr" lang="fr" dir="ltr">Le port est-il rouvert.\?<\/a>/,
  );
  expect(textOf("2024/10/31/port-rouvert/index.html")).toContain(
    'rel="alternate" hreflang="ar" lang="ar" dir="rtl">إعادة فتح الميناء أمام السفن</a>',
  );
});
