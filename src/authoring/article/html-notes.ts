/** Notes of an HTML text: a call that leads to a note further on, and the note that leads back. */
import { classesOf, elementsIn, type HtmlElement, type HtmlNode, textIn } from "./html-tree.ts";

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
  /** What each link stands in, the nearest first. */
  const around = new Map<HtmlElement, readonly HtmlElement[]>();
  const visit = (element: HtmlElement, ids: readonly string[], holders: readonly HtmlElement[]) => {
    const { id = "", name: anchor = "" } = element.attributes;
    const own = [id, element.name === "a" ? anchor : ""].filter((one) => one !== "");
    for (const one of own) if (!byId.has(one)) byId.set(one, element);
    const all = INLINE_HOLDERS.has(element.name) ? [...ids, ...own] : own;
    if (element.name === "a") {
      idsAt.set(element, all);
      around.set(element, holders);
    }
    const nearest = [element, ...holders.slice(0, 3)];
    for (const child of element.children) if (typeof child === "object") visit(child, all, nearest);
  };
  visit(root, [], []);
  const labels = new Set<string>();
  /** The links in a target, found once for all that lead there. */
  const linksIn = new Map<HtmlElement, readonly HtmlElement[]>();
  for (const [link, ids] of idsAt) {
    const named = byId.get(fragmentOf(link) ?? "");
    if (named === undefined || named.at <= link.at) continue;
    const target = named.name === "a" ? noteAround(named, around.get(named) ?? []) : named;
    if (target === null || definitions.has(target)) continue;
    const inside = linksIn.get(target) ?? elementsIn(target).filter(({ name }) => name === "a");
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

/** The note that begins with a link, as word processors write it: its paragraph, or the `div` of its paragraphs; null if it begins with none. */
function noteAround(way: HtmlElement, holders: readonly HtmlElement[]): HtmlElement | null {
  const begins = ({ children }: HtmlElement, child: HtmlElement | undefined) =>
    children.find((one) => typeof one === "object" || one.trim() !== "") === child;
  const at = holders.findIndex(({ name }) => name === "p" || name === "li" || name === "div");
  const [block, outer] = holders.slice(at);
  if (at < 0 || block === undefined || !begins(block, at === 0 ? way : holders[at - 1])) return null;
  const isOne = outer?.name === "div" && outer.attributes["id"] !== undefined && begins(outer, block);
  return isOne ? outer : block;
}

/** The brackets that some put around a call, or around the way back (`[<a>1</a>]`), are of the mark, and not of the text. */
export function withoutBrackets(
  children: readonly HtmlNode[],
  { calls, ways }: Pick<Notes, "calls" | "ways">,
): readonly HtmlNode[] {
  const isMark = (node: HtmlNode | undefined): boolean =>
    typeof node === "object" &&
    (calls.has(node) || ways.has(node) || (node.children.length === 1 && isMark(node.children[0])));
  const isBracketed = (at: number) => {
    const [before, after] = [children[at - 1], children[at + 1]];
    return isMark(children[at]) && typeof before === "string" && typeof after === "string"
      ? /\[\s*$/.test(before) && /^\s*\]/.test(after)
      : false;
  };
  return children.map((node, i) => {
    if (typeof node !== "string") return node;
    const end = isBracketed(i + 1) ? node.replace(/\[\s*$/, "") : node;
    return isBracketed(i - 1) ? end.replace(/^\s*\]/, "") : end;
  });
}

const INLINE_HOLDERS: ReadonlySet<string> = new Set(["a", "sup", "span"]);

function fragmentOf({ attributes }: HtmlElement): string | null {
  const { href = "" } = attributes;
  const at = href.indexOf("#");
  return at < 0 || at === href.length - 1 ? null : href.slice(at + 1);
}
