import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import {
  ATOM,
  CONTENT,
  DC,
  DCTERMS,
  HISTORY,
  MEDIA,
  SYNDICATION,
  THREAD,
  TOMBSTONES,
} from "../read/namespaces.ts";
import { parseW3cDate } from "../read/parse-date.ts";
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { isAtom } from "./atom-parts.ts";

/** The elements of the vocabularies that feeds borrow from, each complete. */
const VOCABULARIES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      DC,
      "contributor coverage creator date description format identifier language publisher relation rights source subject title type",
    ],
    [
      // DCMI Metadata Terms § 2
      DCTERMS,
      "abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available bibliographicCitation conformsTo " +
        "contributor coverage created creator date dateAccepted dateCopyrighted dateSubmitted description educationLevel extent format " +
        "hasFormat hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy issued " +
        "isVersionOf language license mediator medium modified provenance publisher references relation replaces requires rights " +
        "rightsHolder source spatial subject tableOfContents temporal title type valid",
    ],
    [CONTENT, "encoded items"],
    [
      // Media RSS 1.5
      MEDIA,
      "group content adult rating title description keywords thumbnail category hash player credit copyright text restriction community " +
        "starRating statistics tags comments comment embed param responses response backLinks backLink status price license subTitle " +
        "peerLink location rights scenes scene sceneTitle sceneDescription sceneStartTime sceneEndTime",
    ],
    [SYNDICATION, "updatePeriod updateFrequency updateBase"],
    [HISTORY, "archive complete"],
    [TOMBSTONES, "deleted-entry comment"],
    [THREAD, "in-reply-to total"],
    [
      // In RSS; in Atom itself `ATOM_PARTS` covers this.
      ATOM,
      "feed entry author category content contributor email generator icon id link logo name published rights source subtitle summary " +
        "title updated uri",
    ],
  ].map(([uri = "", names = ""]) => [uri, new Set(names.split(" "))]),
);

/** Those of which one place has no more than one. */
const ONCE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [DC, new Set("date language rights title description type format".split(" "))],
  [
    DCTERMS,
    new Set("abstract created issued modified dateAccepted dateCopyrighted dateSubmitted".split(" ")),
  ],
  [SYNDICATION, new Set("updatePeriod updateFrequency updateBase".split(" "))],
]);
const TRACKBACK = "http://madskills.com/public/xml/rss/module/trackback/";
const PERIODS: readonly string[] = "hourly daily weekly monthly yearly".split(" ");
const WITH_BORROWED: ReadonlySet<string> = new Set(["channel", "item", "feed", "entry"]);

/** Every element that a feed borrows from another vocabulary exists there, once where one is enough. */
export function* checkExtensions(document: XmlDocument, root: XmlElement): Generator<Problem> {
  yield* checkVocabulary(document, root);
  for (const element of withDescendants(root)) {
    if (WITH_BORROWED.has(element.local)) yield* checkOnce(document, element);
    if (element.local === "channel" || element.local === "feed") yield* checkPlaces(document, element);
    if (element.uri === SYNDICATION) yield* checkSyndication(document, element);
  }
  for (const { name, local, uri, at } of withDescendants(root)) {
    if (uri === root.uri) continue;
    // Dublin Core was once refined by a dot: dc:date.issued.
    const known = VOCABULARIES.get(uri)?.has(uri === DC ? (local.split(".")[0] ?? "") : local) ?? true;
    if (!known) yield problem("feed/unknown-extension", placeOf(document, at), { element: name, found: uri });
  }
}

/** What is of no vocabulary can be told from what is of another only by luck. // RFC 4287 § 6.1 */
function* checkVocabulary(document: XmlDocument, root: XmlElement): Generator<Problem> {
  if (root.uri !== ATOM) return;
  const inAtom = [...withDescendants(root)].filter(isAtom).flatMap(({ children }) => children);
  const [first] = inAtom.filter(({ uri, prefix }) => uri === "" && prefix === "");
  if (first !== undefined)
    yield problem("atom/no-vocabulary", placeOf(document, first.at), { element: first.name });
}

/** What is said of an entry alone is not said of a feed. // TrackBack Module for RSS */
function* checkPlaces(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  for (const { name, uri, at } of parent.children) {
    const values = { element: name, parent: parent.name };
    if (uri === TRACKBACK) yield problem("feed/misplaced-extension", placeOf(document, at), values);
  }
}

function* checkOnce(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const names = new Set<string>();
  for (const { name, local, uri, at } of parent.children) {
    if (ONCE.get(uri)?.has(local) !== true) continue;
    const values = { element: name, parent: parent.name };
    if (names.has(name)) yield problem("feed/repeated-extension", placeOf(document, at), values);
    names.add(name);
  }
}

/** How often a feed changes. // RSS 1.0, module Syndication */
function* checkSyndication(document: XmlDocument, { name, local, text, at }: XmlElement): Generator<Problem> {
  const place = placeOf(document, at);
  const found = text.trim();
  if (local === "updatePeriod" && !PERIODS.includes(found)) {
    yield problem("feed/update-period", place, { found, expected: PERIODS.join(", ") });
  }
  if (local === "updateFrequency" && !/^0*[1-9]\d*$/.test(found)) {
    yield problem("feed/update-frequency", place, { found });
  }
  if (local === "updateBase" && parseW3cDate(found) === null) {
    yield problem("feed/w3c-date", place, { element: name, found });
  }
}
