/** HTML as a reader sees it: the brief of a page, by its microformat, and the words of any HTML. */
import { Parser } from "htmlparser2";
import type { Position } from "./position.ts";
import { DEEPEST_HTML, type HtmlListener, readHtml } from "./read-elements.ts";

/** A text, and where it begins. */
export interface PlacedText {
  readonly text: string;
  readonly at: Position;
}

/** What the first `h-entry` of a page shows; null where it shows nothing. // microformats2, h-entry */
export interface Entry {
  readonly title: PlacedText | null;
  readonly address: PlacedText | null;
  readonly published: PlacedText | null;
  readonly updated: PlacedText | null;
  readonly authors: readonly PlacedText[];
  readonly body: PlacedText | null;
  readonly summary: PlacedText | null;
  /** Where it was written. */
  readonly place: PlacedText | null;
  /** The digest of its text that the page states. */
  readonly textDigest: PlacedText | null;
}

/** Elements within a line: they do not separate words. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code data dfn em i img kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** The words of HTML, as a reader sees them: a line for each block. */
export function textOfHtml(html: string): string {
  let text = "";
  const parser = new Parser({
    onopentag: (name) => {
      if (!INLINE.has(name)) text += "\n";
    },
    ontext: (part) => {
      text += part.replace(/\s/g, " ");
    },
    onclosetag: (name) => {
      if (!INLINE.has(name)) text += "\n";
    },
  });
  parser.end(html);
  return text;
}

interface Open {
  readonly name: string;
  readonly classes: readonly string[];
  /** The part that its text belongs to; null for none. */
  readonly takes: { text: string; readonly at: Position } | null;
}

/** Reads the first entry of a page; null if the page has none, is a list of them, or is nested deeper than browsers nest. */
export function readEntry(html: string): Entry | null {
  const reader = entryReader();
  readHtml(html, DEEPEST_HTML, reader);
  return reader.entry();
}

/** Finds the entry while a page is read. */
export function entryReader(): HtmlListener & { readonly entry: () => Entry | null } {
  const open: Open[] = [];
  const parts = new Map<string, PlacedText>();
  const authors: PlacedText[] = [];
  let entries = 0;
  let isTooDeep = false;
  const isIn = (name: string) => open.some(({ classes }) => classes.includes(name));
  return {
    onOpen(name, attributes, at) {
      // All open elements are looked through: what nobody nests so deep is not.
      if (isTooDeep || entries > 1) return;
      const classes = attributes["class"]?.split(/\s+/) ?? [];
      if (classes.includes("h-entry")) entries++;
      const inEntry = entries === 1 && isIn("h-entry") && !isIn("h-cite");
      const keep = (key: string, text: string | undefined) => {
        if (inEntry && text !== undefined && !parts.has(key)) parts.set(key, { text, at });
      };
      if (classes.includes("dt-published")) keep("published", attributes["datetime"]);
      if (classes.includes("dt-updated")) keep("updated", attributes["datetime"]);
      if (classes.includes("u-uid")) keep("address", attributes["href"]);
      const takes = inEntry && takesText(name, classes) ? { text: "", at } : null;
      if (takes !== null && classes.includes("p-name")) {
        if (isIn("p-author")) authors.push(takes);
        else if (!parts.has("title")) parts.set("title", takes);
      } else if (takes !== null && classes.includes("p-summary")) parts.set("summary", takes);
      else if (takes !== null && classes.includes("p-location")) parts.set("place", takes);
      else if (takes !== null && classes.includes("text-digest")) parts.set("textDigest", takes);
      else if (takes !== null && !parts.has("body")) parts.set("body", takes);
      if (!INLINE.has(name)) separateWords(open);
      open.push({ name, classes, takes });
      if (open.length > DEEPEST_HTML) isTooDeep = true;
    },
    onText: (text) => {
      if (entries === 1 && !isTooDeep) for (const { takes } of open) if (takes !== null) takes.text += text;
    },
    onClose: (name) => {
      if (isTooDeep || entries > 1) return;
      open.pop();
      if (entries > 0 && !INLINE.has(name)) separateWords(open);
    },
    entry: () => {
      if (entries !== 1 || isTooDeep) return null;
      const of = (key: string) => parts.get(key) ?? null;
      return {
        title: of("title"),
        address: of("address"),
        published: of("published"),
        updated: of("updated"),
        authors,
        body: of("body"),
        summary: of("summary"),
        place: of("place"),
        textDigest: of("textDigest"),
      };
    },
  };
}

function takesText(name: string, classes: readonly string[]): boolean {
  if (["e-content", "p-summary", "p-location", "text-digest"].some((one) => classes.includes(one)))
    return true;
  return classes.includes("p-name") && name !== "data";
}

/** A block starts or ends. */
function separateWords(open: readonly Open[]): void {
  for (const { takes } of open) if (takes !== null) takes.text += " ";
}
