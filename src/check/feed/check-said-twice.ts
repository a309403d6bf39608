import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { ATOM, DC, DCTERMS } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";

type Pair = readonly [
  core: string,
  other: string,
  uri: string,
  rule: "rss/two-authors" | "rss/two-dates" | "rss/said-twice",
];

const OF_CHANNEL: readonly Pair[] = [
  ["managingEditor", "creator", DC, "rss/said-twice"],
  ["webMaster", "publisher", DC, "rss/said-twice"],
  ["category", "subject", DC, "rss/said-twice"],
  ["language", "language", DC, "rss/said-twice"],
  ["copyright", "rights", DC, "rss/said-twice"],
  ["pubDate", "date", DC, "rss/said-twice"],
  ["lastBuildDate", "modified", DCTERMS, "rss/said-twice"],
];
const OF_ITEM: readonly Pair[] = [
  ["author", "creator", DC, "rss/two-authors"],
  ["pubDate", "date", DC, "rss/two-dates"],
  ["pubDate", "published", ATOM, "rss/said-twice"],
  ["category", "subject", DC, "rss/said-twice"],
  ["source", "source", DC, "rss/said-twice"],
  ["guid", "id", ATOM, "rss/said-twice"],
];

/** What a core element of RSS states, no other vocabulary repeats. */
export function* checkSaidTwice(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  for (const [core, other, uri, rule] of parent.name === "item" ? OF_ITEM : OF_CHANNEL) {
    const [first] = childrenOf(parent, core);
    const [again] = childrenOf(parent, other, uri);
    if (first === undefined || again === undefined) continue;
    yield problem(rule, placeOf(document, first.at), { element: core, found: again.name });
  }
}
