/** The text of a WordPress post as HTML: its implicit paragraphs, the comments of its editor, its shortcodes. */
import type { Place, Problem } from "../../base/problem.ts";
import { importProblem } from "./import-rules.ts";

const BLOCK =
  "address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|iframe";
const END_OF_BLOCK = new RegExp(`(</(?:${BLOCK})\\s*>)\\s*`, "gi");
const START_OF_BLOCK = new RegExp(`(?<!\\s)\\s*(<(?:${BLOCK})\\b)`, "gi");
const STARTS_BLOCK = new RegExp(`^</?(?:${BLOCK})\\b`, "i");

export interface WordPressText {
  readonly html: string;
  readonly problems: readonly Problem[];
  /** The first shortcode that is none of ours to read; null if there is none. */
  readonly doubt: string | null;
}

/** What shortcodes look like; a word in brackets alone is a quotation's `[sic]`. */
const SHORTCODE =
  /\[(?:gallery|playlist|embed|caption|audio|video|\/[a-z][\w-]*|[a-z][\w-]*\s+[\w-]+=)[^[\]\n]*\](?!\()/;

/** `encoded` is what an export has in `content:encoded`. */
export function wordPressText(encoded: string, place: Place): WordPressText {
  const isOfBlocks = encoded.includes("<!-- wp:");
  const problems: Problem[] = [];
  const text = encoded
    .replace(/\r\n?/g, "\n")
    // `<!-- wp:paragraph {"align":"left"} -->`, `<!--more-->`, `<!--nextpage-->`.
    .replace(/<!--\s*(?:\/?wp:(?:(?!<!--)[\s\S])*?|more\b(?:(?!<!--)[\s\S])*?|noteaser|nextpage)-->/g, "");
  const changed = withoutShortcodes(text, (found, expected) =>
    problems.push(
      importProblem("import/changed-mark", place, { found: short(found), expected: short(expected) }),
    ),
  );
  const [doubt] = SHORTCODE.exec(changed) ?? [];
  return { html: isOfBlocks ? changed : paragraphsOf(changed), problems, doubt: doubt ?? null };
}

/** The shortcodes that every WordPress has. Another one stays as it is, for a person. */
function withoutShortcodes(text: string, tell: (found: string, expected: string) => void): string {
  const change = (
    from: string,
    pattern: RegExp,
    made: (inside: string, attributes: string) => string | null,
  ) =>
    from.replace(pattern, (whole, attributes: string, inside = "") => {
      const to = made(String(inside), attributes);
      if (to === null) return whole;
      tell(whole, to);
      return to;
    });
  const link = (url: string | undefined) => (url === undefined ? null : `\n\n${url}\n\n`);
  let made = change(
    text,
    /\[(?:wp_)?caption\b([^[\]]*)\]((?:(?!\[(?:wp_)?caption\b)[\s\S])*?)\[\/(?:wp_)?caption\]/g,
    (inside, attributes) => {
      const [, picture, rest = ""] =
        /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/.exec(inside) ?? [];
      if (picture === undefined) return null;
      // Before WordPress 3.4 the caption was an attribute.
      const caption = rest.trim() || (attribute(attributes, "caption") ?? "");
      return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
    },
  );
  made = change(made, /\[embed\b([^[\]]*)\]\s*(https?:[^\s[\]<]+)\s*\[\/embed\]/g, (url) => link(url));
  return change(made, /\[(?:audio|video)\b([^[\]]*)\](?:\s*\[\/(?:audio|video)\])?/g, (_, attributes) =>
    link(/\b(?:src|mp3|m4a|ogg|wav|mp4|webm|m4v|ogv)=["']([^"']+)["']/.exec(attributes)?.[1]),
  );
}

export function attribute(attributes: string, name: string): string | null {
  const [, quoted, single] = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return quoted ?? single ?? null;
}

/** WordPress's wpautop: an empty line parts paragraphs, a line end inside one is a `<br>`. Blocks and what is preformatted stay as they are. */
function paragraphsOf(text: string): string {
  return partsOf(text)
    .map(({ part, isKept }) => (isKept ? part : paragraphsIn(part)))
    .join("\n");
}

function paragraphsIn(part: string): string {
  return part
    .replace(END_OF_BLOCK, "$1\n\n")
    .replace(START_OF_BLOCK, "\n\n$1")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block) =>
      STARTS_BLOCK.test(block) ? block : `<p>${block.replace(/(?<!<br\s*\/?>)\n/g, "<br>\n")}</p>`,
    )
    .join("\n");
}

/** The text in order; kept: elements whose line ends mean nothing, or themselves. An end that is not there is sought once. */
function partsOf(text: string): readonly { readonly part: string; readonly isKept: boolean }[] {
  const lower = text.toLowerCase();
  const parts: { readonly part: string; readonly isKept: boolean }[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (const { 1: name = "", index } of lower.matchAll(/<(pre|script|style|svg|table|ul|ol|figure)\b/g)) {
    if (index < from || unclosed.has(name)) continue;
    const close = `</${name}>`;
    const end = lower.indexOf(close, index);
    if (end < 0) unclosed.add(name);
    else {
      parts.push({ part: text.slice(from, index), isKept: false });
      from = end + close.length;
      parts.push({ part: text.slice(index, from), isKept: true });
    }
  }
  return [...parts, { part: text.slice(from), isKept: false }].filter(({ part }) => part.trim() !== "");
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
