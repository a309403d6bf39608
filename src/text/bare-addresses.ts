/** Web and mail addresses that stand in a text without marks: they are links with their own text. // GFM § 6.9, for https://, http://, www. and mail */

import type { MarkdownIt, StateInline } from "markdown-it";
import { canParseUrl } from "../base/can-parse-url.ts";
import { firstWhere } from "../base/first-where.ts";

/** From `start` to `end`, excluded, in the text; `href` is where it leads. */
export interface BareAddress {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const SUSPECT = /:\/\/|www\.|@/i;

/** No address begins inside a word, a path or another address, nor after a backslash. */
const BEGINNING = "(?<![\\p{L}\\p{N}\\p{M}][+._-]?|[\\\\/@=&?#%])";
const LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]{0,62}";
/** A name with a dot: what follows the last one has letters only. */
const DOMAIN = `(?:${LABEL}\\.)+(?:xn--[a-z0-9-]{1,59}|(?:\\p{L}\\p{M}*){2,63})(?![\\p{L}\\p{N}\\p{M}@]|-[\\p{L}\\p{N}])`;
/** White space, controls, brackets, quotation marks and the punctuation of scripts without spaces end an address. */
const ENDS = '\\s\\p{Cc}\\p{Bidi_C}<>\\[\\]{}()|\\\\^`"“”„«»‹›。，、；：！？（）「」『』【】《》،؛؟';
/** An ampersand is part of it as `&` and as `&amp;`; another entity is text. */
const SIGN = `(?:[^${ENDS}&]|&amp;|&(?!#?[A-Za-z0-9]{1,31};))`;
/** What follows the host. Parentheses stay where they are pairs: `/Paix_(1648)`. */
const REST = `(?::\\d{1,5}(?!\\d))?(?:[/?#](?:${SIGN}|\\(${SIGN}*\\))*)?`;
/** No name and no password before the host: they hide where a link leads. */
const WEB = `https?://(?![^\\s/?#@]{0,255}@)[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]*${REST}`;
const WWW = `www\\.${DOMAIN}${REST}`;
/** Not `logo@2x.png`, `paquet@1.2.0-rc` or `git@exemple.org:depot`. */
const MAIL = `(?:mailto:)?[a-z0-9][a-z0-9._%+-]{0,63}(?<!\\.)@(?!\\d+(?:x\\.|\\.\\d))${DOMAIN}(?!:[^\\s]|/)`;
const ADDRESS = `${BEGINNING}(?:(?<web>${WEB})|(?<www>${WWW})|(?<mail>${MAIL}))`;

/** Punctuation of the sentence around an address, and marks of emphasis that close after it. */
const PUNCTUATION = "?!.,:;*_~'’‘…–—";

/** The addresses in the raw text of a block, in order. */
export function bareAddressesIn(raw: string): readonly BareAddress[] {
  if (!SUSPECT.test(raw)) return [];
  return [...raw.matchAll(new RegExp(ADDRESS, "giu"))].flatMap(({ 0: found, index: start, groups }) => {
    const end = start + lengthOf(found);
    const shown = shownAs(raw.slice(start, end));
    if (groups?.["mail"] !== undefined)
      return [{ start, end, href: /^mailto:/i.test(shown) ? shown : `mailto:${shown}` }];
    const href = groups?.["www"] === undefined ? shown : `http://${shown}`;
    return canParseUrl(href) ? [{ start, end, href: withAsciiHost(href) }] : [];
  });
}

/** With the host as browsers look it up. // UTS #46 */
function withAsciiHost(href: string): string {
  return href.replace(/(?<=^https?:\/\/)[^/?#:]*[^\0-\x7f][^/?#:]*/i, () => new URL(href).hostname);
}

/** The text of an address that is written in Markdown. */
function shownAs(written: string): string {
  return written.replaceAll("&amp;", "&");
}

/** How much of what was found is the address. */
function lengthOf(found: string): number {
  let length = found.length;
  for (;;) {
    if (found.endsWith("&amp;", length)) length -= "&amp;".length;
    else if (PUNCTUATION.includes(found.charAt(length - 1))) length--;
    else return length;
  }
}

/** Makes the parser read them as links, of the kind of `<https://…>`, before any mark inside them. */
export function addBareAddresses(md: MarkdownIt): void {
  const [text] = md.inline.ruler.getRules("");
  const known = new WeakMap<StateInline, readonly BareAddress[]>();
  md.inline.ruler.at("text", (state, silent) => {
    const all = known.get(state) ?? bareAddressesIn(state.src);
    known.set(state, all);
    const next = all[firstWhere(all, ({ start }) => start >= state.pos)];
    // The text of a link that is written as one holds no other. // CommonMark § 6.3
    if (next === undefined || next.end > state.posMax || state.linkLevel > 0)
      return text?.(state, silent) ?? false;
    if (next.start === state.pos) return readAddress(state, silent, next);
    const { posMax } = state;
    state.posMax = next.start;
    const isRead = text?.(state, silent) ?? false;
    state.posMax = posMax;
    return isRead;
  });
}

function readAddress(state: StateInline, silent: boolean, { end, href }: BareAddress): boolean {
  if (!silent) {
    const open = state.push("link_open", "a", 1);
    open.attrSet("href", state.md.normalizeLink(href));
    open.info = "auto";
    state.push("text", "", 0).content = shownAs(state.src.slice(state.pos, end));
    state.push("link_close", "a", -1).info = "auto";
  }
  state.pos = end;
  return true;
}
