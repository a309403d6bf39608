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
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";

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

/** Every element that a feed borrows from another vocabulary exists there. */
export function* checkExtensions(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const { name, local, uri, at } of withDescendants(root)) {
    if (uri === root.uri) continue;
    // Dublin Core was once refined by a dot: dc:date.issued.
    const known = VOCABULARIES.get(uri)?.has(uri === DC ? (local.split(".")[0] ?? "") : local) ?? true;
    if (!known) yield problem("feed/unknown-extension", placeOf(document, at), { element: name, found: uri });
  }
}
