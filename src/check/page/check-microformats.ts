import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";
import { isArchiveCopy, type PageDocument, placeOf } from "../read/read-document.ts";
import { type HtmlElement, wordsOf } from "../read/read-elements.ts";
import { saysNewsArticle } from "./page-article.ts";

const OF_BRIEF = ["p-name", "dt-published", "u-url", "u-uid", "p-author", "e-content"] as const;
const OF_ITEM = ["p-name", "dt-published", "u-url"] as const;

/** The microformats of a page: of a brief, or of a list of briefs. // microformats2 */
export function* checkMicroformats(page: PageDocument): Generator<Problem> {
  if (isArchiveCopy(page) || page.moved) return;
  const roots = rootsOf(page.elements);
  const entries = [...roots.keys()].filter((root) => isRoot(root, "h-entry"));
  const feeds = [...roots.keys()].filter((root) => isRoot(root, "h-feed"));
  const alone = entries.filter((entry) => !feeds.includes(ownerOf(entry) ?? entry));
  const lacking = (root: HtmlElement, properties: readonly string[]) =>
    properties.filter((property) => !roots.get(root)?.has(property)).join(", ");

  for (const feed of feeds) {
    if (lacking(feed, ["p-name"]) !== "") yield problem("microformat/feed-name", placeOf(page, feed.at));
  }
  for (const entry of entries) {
    const isItem = !alone.includes(entry);
    const names = isItem ? lacking(entry, OF_ITEM) : saysNewsArticle(page) ? lacking(entry, OF_BRIEF) : "";
    if (names !== "") yield problem("microformat/entry-incomplete", placeOf(page, entry.at), { names });
  }
  const [first, second] = alone;
  if (saysNewsArticle(page)) {
    const heading = page.elements.find(({ name }) => name === "main" || name === "body");
    if (alone.length !== 1)
      yield problem(
        "microformat/entry",
        placeOf(page, (second ?? heading ?? page.elements[0])?.at ?? START),
        {
          count: alone.length,
        },
      );
  } else if (first !== undefined && second !== undefined)
    yield problem("microformat/no-feed", placeOf(page, first.at), { count: alone.length });
}

/** Each root of the page with the names of its own properties. */
function rootsOf(elements: readonly HtmlElement[]): ReadonlyMap<HtmlElement, ReadonlySet<string>> {
  const roots = new Map<HtmlElement, Set<string>>();
  for (const element of elements) {
    const classes = wordsOf(element.attributes.class);
    if (classes.some((name) => name.startsWith("h-"))) roots.set(element, new Set());
    const owner = classes.some((name) => /^(?:p|u|dt|e)-/.test(name)) ? ownerOf(element) : null;
    if (owner !== null) for (const name of classes) roots.get(owner)?.add(name);
  }
  return roots;
}

/** The nearest enclosing root, to which an element belongs. */
function ownerOf(element: HtmlElement): HtmlElement | null {
  for (let outer = element.parent; outer !== null; outer = outer.parent)
    if (wordsOf(outer.attributes.class).some((name) => name.startsWith("h-"))) return outer;
  return null;
}

function isRoot(element: HtmlElement, name: string): boolean {
  return wordsOf(element.attributes.class).includes(name);
}
