import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { ATOM, HISTORY } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";

/** The two ends of a series of pages: the document itself may be one. // RFC 5005 § 3 */
const ENDS = { first: "previous", last: "next" } as const;
const PAGES: ReadonlySet<string> = new Set(
  "prev-archive next-archive current next previous first last".split(" "),
);
const SELF: ReadonlySet<string> = new Set(["self"]);

/** A feed's chain of archives, in Atom as in RSS: every link leads to another document, once. // RFC 5005 */
export function* checkHistory(
  document: XmlDocument,
  feed: XmlElement,
  entries: readonly XmlElement[],
): Generator<Problem> {
  const isArchive = childrenOf(feed, "archive", HISTORY).length > 0;
  const isComplete = childrenOf(feed, "complete", HISTORY).length > 0;
  const links = linksOf(feed, PAGES);
  if (isArchive && links.every(({ rel }) => rel !== "current")) {
    yield problem("atom/archive-without-current", placeOf(document, feed.at));
  }
  const rels = new Set<string>();
  for (const { rel, href, at } of links) {
    // The live feed may name itself as the current one.
    const mayBeItself = rel === "first" || rel === "last" || (rel === "current" && !isArchive);
    const leadsBack = href === document.address && !mayBeItself;
    if (leadsBack || rels.has(rel)) yield problem("atom/archive-loop", placeOf(document, at), { rel });
    rels.add(rel);
  }
  const own = new Set([document.address, ...linksOf(feed, SELF).map(({ href }) => href)]);
  for (const [end, beyond] of Object.entries(ENDS)) {
    const isEnd = links.some(({ rel, href }) => rel === end && own.has(href));
    const [past] = links.filter(({ rel }) => rel === beyond);
    if (isEnd && past !== undefined)
      yield problem("atom/link-past-end", placeOf(document, past.at), { rel: beyond });
  }
  const isPaged = isArchive || links.some(({ rel }) => rel !== "current");
  if (isComplete && isPaged) yield problem("atom/complete-and-paged", placeOf(document, feed.at));
  const [elsewhere] = links.filter(({ rel, href }) => rel === "current" && !own.has(href));
  if (isComplete && !isArchive && elsewhere !== undefined)
    yield problem("atom/current-elsewhere", placeOf(document, elsewhere.at), { found: elsewhere.href });
  for (const { rel, at } of entries.flatMap((entry) => linksOf(entry, PAGES))) {
    yield problem("atom/history-in-entry", placeOf(document, at), { rel });
  }
}

function linksOf(parent: XmlElement, rels: ReadonlySet<string>) {
  return childrenOf(parent, "link", ATOM).flatMap(({ attributes, at }) => {
    const rel = attributes.get("rel") ?? "alternate";
    return rels.has(rel) ? [{ rel, href: attributes.get("href") ?? "", at }] : [];
  });
}
