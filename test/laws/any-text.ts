/** Texts of any characters, for every field that readers see, and the site that holds them. */

import { withoutInvisible } from "../../src/language/invisible-characters.ts";
import { fc } from "../property.ts";

/** The texts of the site, by what they are. */
export interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly second: string;
  readonly author: string;
  readonly topic: string;
  readonly story: string;
  readonly place: string;
  readonly country: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly note: string;
  readonly was: string;
  readonly now: string;
  readonly attachment: string;
  readonly source: string;
  readonly publisher: string;
  readonly site: string;
  readonly description: string;
  readonly owner: string;
  readonly feed: string;
  readonly partner: string;
  readonly page: string;
}
export type Field = keyof Texts;

/** A text for each field. */
export function textsOf(of: (field: Field) => string): Texts {
  return {
    title: of("title"),
    summary: of("summary"),
    body: of("body"),
    second: of("second"),
    author: of("author"),
    topic: of("topic"),
    story: of("story"),
    place: of("place"),
    country: of("country"),
    alt: of("alt"),
    caption: of("caption"),
    credit: of("credit"),
    note: of("note"),
    was: of("was"),
    now: of("now"),
    attachment: of("attachment"),
    source: of("source"),
    publisher: of("publisher"),
    site: of("site"),
    description: of("description"),
    owner: of("owner"),
    feed: of("feed"),
    partner: of("partner"),
    page: of("page"),
  };
}

const FIELDS = fieldsOf();

function fieldsOf(): readonly Field[] {
  const fields: Field[] = [];
  textsOf((field) => {
    fields.push(field);
    return "";
  });
  return fields;
}

/** Paragraphs; and what only HTML carries, which may hold what looks like HTML. */
const PROSE: ReadonlySet<Field> = new Set(["body", "second"]);
const QUOTED: ReadonlySet<Field> = new Set([...PROSE, "source", "publisher"]);

/** What stands beside other texts in titles of feeds: there the beginning of a tag may find an end. */
const IN_SETTINGS: ReadonlySet<Field> = new Set(["author", "topic", "story", "site", "description", "owner"]);

/** What breaks writers of XML, HTML, JSON, YAML, Markdown and templates; and characters that are not seen. */
const TRICKY = [
  ..."]]>|<![CDATA[|&amp;|&amp;amp;|&#x41;|&lt;b&gt;|&|<|>|\"|'|</script>|</title>|<!--|-->|<br>|{{ view }}|{% raw %}|{#|#}|$&|$1|%00|\\|`|*|_|~|[a](b)|![|://|http://a.example/?b&c=d|: |# |- |---|@|!|null|…".split(
    "|",
  ),
  ..."| |  |1|a|é|œ|e\u0301|« |Путин|שלום|سلام|🗞️|👩‍👩‍👧‍👦|🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}|\u{10fffd}".split(
    "|",
  ),
  ..."\u00a0|\u202f|\u200b|\u200d|\u200e|\u200f|\u202e|\u2067|\ufeff|\ufffc|\ufffd|\u00ad".split("|"),
  "a".repeat(400),
  "mot ".repeat(90),
];
/** What XML 1.0 § 2.2 or HTML § 13.2.3.5 forbids; a lone half of a pair. */
const FORBIDDEN = [
  ..."\0\u0001\u0007\b\u000b\f\u001b\u001f\u007f\u0085\u0092\ufdd0\ufffe\uffff\u{1fffe}\u{10ffff}",
  "\ud800",
  "\udfff",
];
/** What a field of one line cannot hold, and what readers of feeds take for HTML. */
const BREAKS = ["\t", "\n", "\u2028", "\u2029"];
const HTML = ["<br>", "</script>", "<i class='a'>", "&amp;", "&eacute;", "&#233;", "&#xE9;", "&frac12;"];
const SOUND = /^[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]*$/u;

const isSound = (text: string) => SOUND.test(text);
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TRICKY) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }).filter(isSound) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }).filter(isSound) },
);
/** A text that shows something: blank ones are refused, which has its own fixtures. */
const anyProse = fc
  .array(piece, { minLength: 1, maxLength: 7 })
  .map((pieces) => pieces.join(""))
  .filter((text) => /[^\p{Z}\p{C}\p{M}]/u.test(withoutInvisible(text)));
/** One that feeds carry as plain text: what readers of feeds take for HTML is refused in it. */
const anyText = anyProse.filter(
  (text) => !/<\/?[a-z][^<>]*(?:>|$)|&(?:[a-z][a-z0-9]+|#x?[0-9a-f]+);/i.test(text),
);
const ofEachField = (text: fc.Arbitrary<string>) =>
  fc.array(text, { minLength: FIELDS.length, maxLength: FIELDS.length });

/** A sound text in each field. */
export const soundTexts: fc.Arbitrary<Texts> = fc
  .tuple(ofEachField(anyText), ofEachField(anyProse))
  .map(([plain, prose]) =>
    textsOf((field) => {
      const text = (QUOTED.has(field) ? prose : plain)[FIELDS.indexOf(field)] ?? "";
      // A paragraph that begins with a dash is a list.
      return PROSE.has(field) ? `a${text}` : text;
    }),
  );

/** A field, a text that it cannot hold (a character that is not one of XML or not of one line, or HTML, between sound pieces), and its rule. */
export const unsoundText = fc
  .tuple(fc.constantFrom(...FIELDS), fc.array(piece, { maxLength: 3 }), fc.nat())
  .map(([field, pieces, n]) => {
    const characters = charactersRefusedIn(field);
    const [character, rule] = characters[n % characters.length] ?? ["", ""];
    return { field, rule, text: `${MARK}${pieces.join("")}${character}b` };
  });

/** Where an unsound text begins; no other text of the site has it. */
export const MARK = "Zzz";

function charactersRefusedIn(field: Field): readonly (readonly [character: string, rule: string])[] {
  const isProse = PROSE.has(field);
  const forbidden = FORBIDDEN.map((character) => {
    const isHalf = /\p{Cs}/u.test(character);
    if (isProse && isHalf) return [character, "source/not-utf8"] as const;
    const isMisread = character === "\u0085" || character === "\u0092";
    return [character, isMisread ? "source/misread-character" : "source/control-character"] as const;
  });
  if (isProse) return forbidden;
  const breaks = BREAKS.map((character) => [character, "yaml/several-lines"] as const);
  const markup = HTML.map((character) => [character, "yaml/markup-in-text"] as const);
  const start = ["<mot ", "yaml/markup-in-text"] as const;
  return [
    ...forbidden,
    ...breaks,
    ...(QUOTED.has(field) ? [] : markup),
    ...(IN_SETTINGS.has(field) ? [start] : []),
  ];
}

/** How texts are written in YAML: all that is not ASCII as it is, or as escapes. */
export type Quoting = "plain" | "escaped";
export const quoting = fc.constantFrom<Quoting>("plain", "escaped");

/** The path of the brief that holds the texts. */
export const BRIEF = "briefs/2024/11/01/breve.md";

/** The content folder that holds the texts; `body` is Markdown; without it, the two paragraphs'. */
export function siteOfTexts(
  texts: Texts,
  how: Quoting,
  body = `${asMarkdown(texts.body)}\n\n${asMarkdown(texts.second)}`,
): Readonly<Record<string, string | Uint8Array>> {
  const q = (field: Field) => quoted(texts[field], how);
  return {
    "site.yaml": `title: ${q("site")}
description: ${q("description")}
url: https://relais.example/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: ${q("owner")} }
authors: { redaction: { name: ${q("author")} } }
topics: { iran: { title: ${q("topic")} } }
stories: { traite: { title: ${q("story")} } }
feeds: { declared: [{ path: /agence/, title: ${q("feed")}, note: ${q("partner")} }] }
`,
    "public/carte.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"></svg>\n',
    "public/accord.pdf": "%PDF-1.7\n",
    "pages/a-propos.md": `---\ntitle: ${q("page")}\nsummary: ${q("page")}\n---\nUn texte.\n`,
    [BRIEF]: bytesOf(`---
id: breve-1
title: ${q("title")}
published: 2024-11-01 10:00
summary: ${q("summary")}
authors: [redaction]
topics: [iran]
story: traite
dateline: { place: ${q("place")}, country: ${q("country")} }
image: { src: /carte.svg, alt: ${q("alt")}, caption: ${q("caption")}, credit: ${q("credit")} }
attachments: [{ src: /accord.pdf, title: ${q("attachment")} }]
updates: [{ date: 2024-11-01 10:30, kind: correction, note: ${q("note")}, was: ${q("was")}, now: ${q("now")} }]
sources: [{ title: ${q("source")}, url: https://source.example/, publisher: ${q("publisher")} }]
---
${body}
`),
    "briefs/2024/11/01/voisine.md": `---
id: breve-2
title: Une voisine
published: 2024-11-01 09:00
summary: Un résumé.
authors: [redaction]
topics: [iran]
story: traite
---
Un paragraphe.
`,
  };
}

/** As bytes; half of a pair as a program writes it that knows no better, which is no UTF-8. */
function bytesOf(text: string): Uint8Array {
  const half = (unit: number) => [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
  const parts = Array.from(text, (character) =>
    /^[\ud800-\udfff]$/.test(character) ? half(character.charCodeAt(0)) : [...Buffer.from(character)],
  );
  return Uint8Array.from(parts.flat());
}

function quoted(text: string, how: Quoting): string {
  // JSON is YAML; a line end and a character that YAML forbids can only be written as escapes.
  const escaped = JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    inHexadecimal,
  );
  return how === "plain" ? escaped : escaped.replace(/[^ -~]/g, inHexadecimal);
}

function inHexadecimal(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A paragraph that means just this text: every character that Markdown could read inside a line is escaped. */
function asMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .replace(/[\\`*_[\]()<>&~{}|#+]/g, "\\$&");
}
