/** Texts that are written for programs: what a file is, if it is text but no plain text. */
import type { Text } from "../../base/problem.ts";

export interface Format {
  readonly kind: Text;
  /** How a plain text is made of it. */
  readonly way: Text;
  /** Where it shows, as an offset in the text. */
  readonly at: number;
}

/** What the format of a text is; null if it may be plain text. */
export function formatOf(text: string): Format | null {
  for (const { kind, way = SAVE, find } of FORMATS) {
    const at = find(text);
    if (at >= 0) return { kind, way, at };
  }
  return null;
}

interface FormatRow {
  readonly kind: Text;
  readonly way?: Text;
  /** Gives the offset of what shows it; negative if nothing does. */
  readonly find: (text: string) => number;
}

export const SAVE: Text = {
  fr: "Enregistrez l’article au format « texte brut » (.txt), en UTF-8",
  en: "Save the article as “plain text” (.txt), in UTF-8",
};
const COPY: Text = {
  fr: "Ouvrez-le dans un navigateur, et copiez ce qui s’y lit dans un fichier de texte brut (.txt), en UTF-8",
  en: "Open it in a browser, and copy what you read there into a plain text file (.txt), in UTF-8",
};
const MAIL: Text = {
  fr: "Ouvrez-le dans votre logiciel de courrier, et copiez l’article seul dans un fichier de texte brut (.txt), en UTF-8",
  en: "Open it in your mail program, and copy the article alone into a plain text file (.txt), in UTF-8",
};
const PASTE: Text = {
  fr: 'Une brève s’écrit elle-même en Markdown : lancez brevier new "Titre", et collez le texte seul sous les trois tirets qui ferment l’en-tête du nouveau fichier',
  en: 'A brief is itself written in Markdown: run brevier new "Headline", and paste the text alone below the three dashes that close the front matter of the new file',
};

/** In the order in which they are asked for: a page of the Web may hold what looks like another format. */
const FORMATS: readonly FormatRow[] = [
  { kind: { fr: "un document RTF", en: "an RTF document" }, find: first(/^\s*\{\\rtf/) },
  {
    kind: { fr: "un document LaTeX", en: "a LaTeX document" },
    find: first(/^\s*\\documentclass\b|\\begin\{\w+\}/),
  },
  { kind: { fr: "du code", en: "program code" }, find: first(/^\s*(?:<\?php\b|#!\/)/) },
  {
    kind: { fr: "une page HTML", en: "an HTML page" },
    way: COPY,
    find: first(/^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)\b/i),
  },
  { kind: { fr: "un document XML", en: "an XML document" }, find: xml },
  { kind: { fr: "un texte à balises HTML", en: "a text with HTML tags" }, way: COPY, find: tags },
  { kind: { fr: "un message électronique", en: "an e-mail message" }, way: MAIL, find: mail },
  {
    kind: { fr: "un texte codé pour le courrier électronique", en: "a text that is encoded for e-mail" },
    way: MAIL,
    find: encodedForMail,
  },
  {
    kind: { fr: "des sous-titres", en: "subtitles" },
    find: first(/^\s*WEBVTT\b|^\s*\[Script Info\]|(?:\d\d:)?\d\d:\d\d[.,]\d{3}[ \t]*-->/),
  },
  {
    kind: { fr: "un agenda ou une carte de visite", en: "a calendar or an address card" },
    find: first(/^\s*BEGIN:V[A-Z]+\s/),
  },
  {
    kind: { fr: "un texte qui a déjà un en-tête", en: "a text that has front matter already" },
    way: PASTE,
    find: frontMatter,
  },
  { kind: { fr: "du JSON", en: "JSON" }, find: json },
  { kind: { fr: "un tableau (CSV)", en: "a table (CSV)" }, find: table },
  {
    kind: { fr: "un texte à balises de wiki", en: "a text in wiki markup" },
    find: first(
      /^(={2,6})[^=\n]+\1[ \t]*$|\[\[[^[\]\n]+\]\]|'''[^'\n]+'''|^\{\||^\{\{[^{}\n]+(?:\}\}|$)|\{\{\{[^{}\n]+\}\}\}|\[[^[\]\n>]*->[^[\]\n]*\]/m,
    ),
  },
  {
    kind: { fr: "un texte à balises de forum (BBCode)", en: "a text in forum markup (BBCode)" },
    find: (text) =>
      paired(text, /\[\/(b|i|u|s|url|quote|img|size|color|list)\]/gi, /\[(\w+)(?:=[^\]\n]*)?\]/g),
  },
  {
    kind: { fr: "un texte Markdown", en: "a Markdown text" },
    way: PASTE,
    find: markdown,
  },
  {
    kind: {
      fr: "un texte Org, AsciiDoc ou reStructuredText",
      en: "an Org, AsciiDoc or reStructuredText text",
    },
    find: first(/^\s*(?:#\+[A-Za-z_]+:|= \S)|\n\.\. [a-z-]+::/),
  },
];

/** A lone `#` opens a heading on the first line only: `# 3 du classement` is a text. */
function markdown(text: string): number {
  if (/^\s*#{1,6} \S/.test(text)) return text.search(/\S/);
  return text.search(/^#{2,6} \S|!?\[[^[\]\n]+\]\((?:https?:\/\/|mailto:|\.{0,2}\/)[^()\n]*\)|^```/m);
}

function first(pattern: RegExp): FormatRow["find"] {
  return (text) => text.search(pattern);
}

/** Elements that HTML sets texts with. */
const ELEMENTS = new Set(
  "a abbr article aside b blockquote body caption center cite code dd del div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header html i iframe ins li main nav ol p picture pre q s script section small span strong style sub sup table tbody td th thead title tr u ul video".split(
    " ",
  ),
);

/** A declaration, or one element around the whole. */
function xml(text: string): number {
  const whole = text.trim();
  const [, name = ""] = /^<([a-z][\w:.-]*)[\s>]/i.exec(whole) ?? [];
  const isElement = name !== "" && !ELEMENTS.has(name.toLowerCase()) && whole.endsWith(`</${name}>`);
  return isElement || /^<(?:\?xml|!DOCTYPE)\s/.test(whole) ? text.search(/\S/) : -1;
}

/** An element that ends, or one that needs no end; `<b>` alone, as a text on HTML has it, is a text. */
function tags(text: string): number {
  const alone = text.search(/<(?:br|hr|img)(?:\s[^<>]*)?\/?>|^[ \t]*<(?:p|li|div|h[1-6])(?:\s[^<>]*)?>/im);
  const pair = paired(text, /<\/([a-z]+[1-6]?)\s*>/gi, /<([a-z]+[1-6]?)(?:\s[^<>]*)?>/gi, ELEMENTS);
  return alone < 0 ? pair : pair < 0 ? alone : Math.min(alone, pair);
}

/** The first opening tag that has a closing one behind it. */
function paired(text: string, closing: RegExp, opening: RegExp, known?: ReadonlySet<string>): number {
  const lastEnd = new Map<string, number>();
  for (const { 1: name = "", index } of text.matchAll(closing)) lastEnd.set(name.toLowerCase(), index);
  if (lastEnd.size === 0) return -1;
  for (const { 1: name = "", index } of text.matchAll(opening)) {
    const tag = name.toLowerCase();
    if (known?.has(tag) !== false && (lastEnd.get(tag) ?? -1) > index) return index;
  }
  return -1;
}

const MAIL_HEADERS = new Set(
  "from to cc bcc subject date sent reply-to received return-path delivered-to message-id mime-version content-type content-transfer-encoding de à objet envoyé pour répondre-à".split(
    " ",
  ),
);
/** No article begins with two headers, one of which is of these. */
const SURE_HEADERS =
  /^(?:from|to|de|à|received|return-path|delivered-to|message-id|mime-version|content-type)$/;

function mail(text: string): number {
  const keys = keysAtStart(text).filter((key) => MAIL_HEADERS.has(key));
  if (keys.length > 1 && keys.some((key) => SURE_HEADERS.test(key))) return text.search(/\S/);
  if (/^\s*From \S+@\S+ /.test(text)) return text.search(/\S/);
  return text.search(
    /=\?[\w-]+\?[QB]\?[^\s?]|^-{2,} ?(?:Forwarded message|Message transféré|Message d['’]origine|Original Message) ?-{2,}/m,
  );
}

function encodedForMail(text: string): number {
  const bytes = [...text.matchAll(/=[89A-F][0-9A-F]/g)];
  if (bytes.length > 2) return bytes[0]?.index ?? -1;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const isBase64 = lines.every((line) => /^[A-Za-z0-9+/]+={0,2}\s*$/.test(line));
  return isBase64 && (lines[0]?.length ?? 0) >= 40 ? text.search(/\S/) : -1;
}

const METADATA = new Set(
  "title subtitle date author authors tags slug category categories summary description layout lang id published draft status keywords permalink excerpt titre auteur auteurs chapeau chapô surtitre rubrique mots-clés".split(
    " ",
  ),
);

/** A fence with a key below it, or two keys such as no article begins with. */
function frontMatter(text: string): number {
  const isFenced = /^\s*(?:---|\+\+\+|;;;)[ \t]*\n\s*["']?[\w-]+["']?[ \t]*[:=]/.test(text);
  const keys = keysAtStart(text).filter((key) => METADATA.has(key));
  return isFenced || keys.length > 1 ? text.search(/\S/) : -1;
}

/** The keys of `key: value` on the first lines, in small letters. */
function keysAtStart(text: string): readonly string[] {
  const keys: string[] = [];
  for (const line of text.trimStart().split("\n", 30)) {
    const [, key] = /^([\p{L}-]{1,30})\s?:(?:\s|$)/u.exec(line) ?? [];
    if (key !== undefined) keys.push(key.toLowerCase());
    else if (!/^[ \t]+\S/.test(line)) break;
  }
  return keys;
}

function json(text: string): number {
  const whole = text.trim();
  if (!/^[[{]/.test(whole)) return -1;
  const at = text.search(/\S/);
  if (/^\{\s*"[^"\n]*"\s*:/.test(whole)) return at;
  try {
    JSON.parse(whole);
    return at;
  } catch {
    return -1;
  }
}

/** Lines with the same number of separators: tabs, or semicolons and commas without a space around them. */
function table(text: string): number {
  const lines = text
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "");
  if (lines.length < 2) return -1;
  const counts = (separator: RegExp) => new Set(lines.map((line) => line.match(separator)?.length ?? 0));
  const isTable = [
    // Two lines with a tab each may be an indentation.
    { cell: /\t/g, least: lines.length > 2 ? 1 : 2 },
    { cell: /(?<!\s);(?!\s)/g, least: 1 },
    { cell: /(?<!\s),(?!\s)/g, least: 2 },
  ].some(({ cell, least }) => {
    const [count = 0, ...others] = counts(cell);
    return others.length === 0 && count >= least;
  });
  return isTable ? text.search(/\S/) : -1;
}
