/** Notes of an HTML text: a call that leads to a note further on, and the note that leads back. */
import { classesOf, elementsIn, type HtmlElement, textIn } from "./html-tree.ts";

export interface Notes {
  /** The label of the note that a link calls. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
  /** The label of a note, by the element that holds it. */
  readonly definitions: ReadonlyMap<HtmlElement, string>;
  /** Links from a note back to its call, which are no words of it. */
  readonly ways: ReadonlySet<HtmlElement>;
}

/** Only pairs: a link without a way back is a link like any other. */
export function notesIn(root: HtmlElement): Notes {
  const calls = new Map<HtmlElement, string>();
  const definitions = new Map<HtmlElement, string>();
  const ways = new Set<HtmlElement>();
  const byId = new Map<string, HtmlElement>();
  /** The ids at a link: its own, and that of what it stands in (`<sup id="…"><a>`). */
  const idsAt = new Map<HtmlElement, readonly string[]>();
  const visit = (element: HtmlElement, ids: readonly string[]) => {
    const { id = "", name: anchor = "" } = element.attributes;
    const own = [id, element.name === "a" ? anchor : ""].filter((one) => one !== "");
    for (const one of own) if (!byId.has(one)) byId.set(one, element);
    const all = INLINE_HOLDERS.has(element.name) ? [...ids, ...own] : own;
    if (element.name === "a") idsAt.set(element, all);
    for (const child of element.children) if (typeof child === "object") visit(child, all);
  };
  visit(root, []);
  const labels = new Set<string>();
  /** The links in a target, found once for all that lead there. */
  const linksIn = new Map<HtmlElement, readonly HtmlElement[]>();
  for (const [link, ids] of idsAt) {
    const target = byId.get(fragmentOf(link) ?? "");
    if (target === undefined || target.at <= link.at || target.name === "a" || definitions.has(target))
      continue;
    const inside = linksIn.get(target) ?? [...elementsIn(target)].filter(({ name }) => name === "a");
    linksIn.set(target, inside);
    const back = inside.filter((one) => ids.includes(fragmentOf(one) ?? ""));
    const isCall = link.attributes["role"] === "doc-noteref" || classesOf(link).includes("footnote-ref");
    if (back.length === 0 && !isCall) continue;
    const label = textIn(link).replace(/[^\p{L}\p{N}]/gu, "") || String(definitions.size + 1);
    if (labels.has(label)) continue;
    labels.add(label);
    calls.set(link, label);
    definitions.set(target, label);
    for (const one of back) ways.add(one);
  }
  return { calls, definitions, ways };
}

const INLINE_HOLDERS: ReadonlySet<string> = new Set(["a", "sup", "span"]);

function fragmentOf({ attributes }: HtmlElement): string | null {
  const { href = "" } = attributes;
  const at = href.indexOf("#");
  return at < 0 || at === href.length - 1 ? null : href.slice(at + 1);
}
