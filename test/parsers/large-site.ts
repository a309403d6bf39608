/** A made-up newsroom in three languages, the same at every run. The sentences mean nothing. */

import { IS_LONG } from "../long-run.ts";
import { filesOf } from "../memory-site.ts";

type Lang = "fr" | "en" | "ar";

/** `npm run test:long` has 500. */
export const BRIEFS = IS_LONG ? 500 : 60;
const A_DAY = 10;
const TOPICS = 8;
const AUTHORS = 5;
const STORIES = 6;
const DAY = 86_400_000;

/** Two hours after the newest brief, so that the news sitemaps are not empty. */
export const NOW_OF_LARGE_SITE = Date.UTC(2025, 0, BRIEFS / A_DAY, 16);

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  fr: "accord traité frontière sécurité énergie économie réforme séance réunion signature visite région conseil budget vote cœur".split(
    " ",
  ),
  en: "accord treaty border security energy economy reform session meeting signing visit region council budget vote heart".split(
    " ",
  ),
  ar: "اتفاق معاهدة حدود أمن طاقة اقتصاد إصلاح جلسة اجتماع توقيع زيارة منطقة مجلس ميزانية تصويت قلب".split(
    " ",
  ),
};
const SENTENCES: Readonly<Record<Lang, (words: string) => string>> = {
  fr: (words) => `L’essai « ${words} » est-il sûr ? Oui : ${words} & fin.`,
  en: (words) => `Is the “${words}” sound? It is: ${words} & end.`,
  ar: (words) => `هذا نص «${words}» & نهاية.`,
};

/** Its content folder. */
export function largeSite(): Readonly<Record<string, string | Uint8Array>> {
  const briefs = Array.from({ length: BRIEFS }, (_, i) => [`${pathOf(i)}.md`, briefOf(i)] as const);
  const files = Array.from({ length: BRIEFS }, (_, i) => i).filter((i) => i % 9 === 0);
  return {
    "site.yaml": SITE,
    "words/ar.yaml": filesOf("test/fixtures/arabic-site")["words/ar.yaml"] ?? "",
    "public/logo.png": filesOf("content/public")["logo.png"] ?? "",
    "public/carte.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"></svg>\n',
    "public/son/seance.mp3": Buffer.concat([Buffer.from("ID3"), Buffer.alloc(2000)]),
    ...Object.fromEntries(files.map((i) => [`${pathOf(i)}.pdf`, Buffer.from(`%PDF-1.7\n% ${i}\n`)])),
    ...Object.fromEntries(briefs),
  };
}

const listOf = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `  ${of(i)}\n`).join("");

const SITE = `title: { fr: Le Banc & Cie, en: The Bench & Co, ar: المقعد }
description: { fr: Brèves d’essai., en: Test briefs., ar: أخبار تجريبية. }
url: https://banc.example/breves/
authority: banc.example
languages: [fr, en, ar]
timeZone: Europe/Paris
publisher: { name: Le Banc, logo: /logo.png, contact: redaction@banc.example }
authors:
${listOf(AUTHORS, (i) => `auteur-${i}: { name: "Zoé O’Neill <${i}> & fils" }`)}topics:
${listOf(TOPICS, (i) => `sujet-${i}: { title: { fr: "Sujet « ${i} » & Cie", en: "Topic “${i}” & Co", ar: موضوع ${i} } }`)}stories:
${listOf(STORIES, (i) => `fil-${i}: { title: { fr: Le fil ${i}, en: Story ${i}, ar: ملف ${i} } }`)}feeds:
  site: 30
  declared:
    - { path: /agence/, title: { fr: Pour l’agence, en: For the agency, ar: للوكالة }, topics: [sujet-1], note: { fr: Avec accord., en: By agreement., ar: باتفاق. } }
    - { path: /resume/, title: { fr: En bref, en: In short, ar: باختصار }, content: summary, languages: [en] }
    - { path: /corrections/, title: { fr: Rectificatifs, en: Corrections, ar: تصحيحات }, kinds: [correction], limit: 50 }
    - { path: /recent/, title: { fr: Deux jours, en: Two days, ar: يومان }, window: 48 }
`;

/** Of five briefs the third translates the first into English; of ten the fifth translates the first into Arabic. */
function langOf(i: number): Lang {
  if (i % 10 === 4) return "ar";
  return i % 5 === 2 || i % 5 === 4 ? "en" : "fr";
}

function originalOf(i: number): number | null {
  if (i % 5 === 2) return i - 2;
  return i % 10 === 4 ? i - 4 : null;
}

// Two briefs share an instant, so that the order among equals is seen too.
function publishedAt(i: number): Date {
  const day = Math.floor(i / A_DAY);
  const hour = 6 + 2 * Math.floor((i % A_DAY) / 2);
  return new Date(Date.UTC(2025, 0, 1, hour) + day * DAY);
}

function pathOf(i: number): string {
  return `briefs/${publishedAt(i).toISOString().slice(0, 10).replaceAll("-", "/")}/breve-${i}`;
}

function wordsOf(i: number, lang: Lang, count: number): string {
  return Array.from({ length: count }, (_, n) => WORDS[lang][(i * 7 + n * 5) % WORDS[lang].length]).join(" ");
}

function briefOf(i: number): string {
  const lang = langOf(i);
  const original = originalOf(i);
  const sentence = (salt: number) => SENTENCES[lang](wordsOf(i + salt, lang, 6));
  const published = publishedAt(i);
  const field = (name: string, value: unknown) => `${name}: ${JSON.stringify(value)}`;
  return [
    "---",
    field("id", `breve-${i}`),
    field("title", SENTENCES[lang](wordsOf(i, lang, 3))),
    field("published", published.toISOString().replace(".000", "")),
    field("summary", sentence(1)),
    field("authors", [...new Set([`auteur-${i % AUTHORS}`, ...(i % 4 === 0 ? ["auteur-2"] : [])])]),
    field("topics", [...new Set([`sujet-${i % TOPICS}`, `sujet-${(i * 3) % TOPICS}`])]),
    ...(lang === "fr" ? [] : [field("lang", lang)]),
    ...(original === null ? [] : [field("translationOf", `breve-${original}`)]),
    ...(i % 3 === 0 ? [field("story", `fil-${i % STORIES}`)] : []),
    ...(i % 2 === 0 ? [field("dateline", { place: "São Tomé < Rio & Cie" })] : []),
    ...(i % 11 === 0
      ? [field("image", { src: "/carte.svg", alt: sentence(2), caption: sentence(3), credit: "A & B" })]
      : []),
    ...(i % 9 === 0 ? [field("attachments", [{ src: `./breve-${i}.pdf`, title: sentence(4) }])] : []),
    ...(i % 9 === 4 ? [field("attachments", [{ src: "/son/seance.mp3", title: sentence(5) }])] : []),
    ...(i % 7 === 0 ? [field("updates", [updateOf(i, sentence(6))])] : []),
    ...(i % 50 === 3 ? [field("aliases", [`/ancien/${i}/`])] : []),
    field("sources", [
      { title: `Document ${i} & <annexe>`, url: `https://source.example/${i}?a=1&b=é`, publisher: "A & B" },
      { title: "Договор", url: `https://source.example/ru/${i}`, lang: "ru", accessed: "2025-02-19" },
    ]),
    "---",
    textOf(i, lang, sentence),
  ].join("\n");
}

/** One update in four comes ten days later, so that old briefs stand in the live feeds again. */
function updateOf(i: number, note: string) {
  const kinds = ["update", "correction", "clarification"];
  const late = i % 28 === 0 ? 10 * DAY : 3_600_000;
  const at = Math.min(publishedAt(i).getTime() + late, NOW_OF_LARGE_SITE - 60_000);
  const date = new Date(at).toISOString().replace(".000", "");
  return { date, kind: kinds[i % 3], note, notify: i % 21 !== 0 };
}

function textOf(i: number, lang: Lang, sentence: (salt: number) => string): string {
  const earlier = lang === "fr" && i % 5 === 0 && i >= 10 ? ` [${i}](brief:breve-${i - 10})` : "";
  return [
    `${sentence(7)} **${wordsOf(i, lang, 2)}** *${wordsOf(i, lang, 1)}* \`]]>\`${earlier}`,
    `> ${sentence(8)}`,
    `- ${sentence(9)}\n- [Путин]{lang=ru}, [سلام]{lang=fa} 🗞️`,
    ...(i % 6 === 0 ? [`## ${wordsOf(i, lang, 3)}\n\n${sentence(10)}`] : []),
    "",
  ].join("\n\n");
}
