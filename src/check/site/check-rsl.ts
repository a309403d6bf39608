import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { RSL } from "../read/namespaces.ts";
import { childrenOf } from "../read/parse-xml.ts";
import { type Document, placeOf } from "../read/read-document.ts";
import { readRslContent, USES } from "../read/read-rsl.ts";

/** A licence document by itself. // RSL 1.0 § 2.2, 3, 3.3, 3.5 */
export function* checkRsl(document: Document): Generator<Problem> {
  const root = document.kind === "xml" ? document.parsed.root : null;
  if (root === null || root.local !== "rsl") return;
  if (root.uri !== RSL) {
    yield problem("rsl/namespace", placeOf(document, root.at), { found: root.uri, expected: RSL });
    return;
  }
  const contents = readRslContent(root);
  if (contents.length === 0) yield problem("rsl/content", placeOf(document, root.at));
  for (const content of childrenOf(root, "content", RSL)) {
    const isWhole = content.attributes.has("url") && childrenOf(content, "license", RSL).length > 0;
    if (!isWhole) yield problem("rsl/content", placeOf(document, content.at));
  }
  const known: readonly string[] = USES;
  for (const { use: found, at } of contents.flatMap(({ uses }) => uses)) {
    if (!known.includes(found))
      yield problem("rsl/use", placeOf(document, at), { found, known: known.join(", ") });
  }
}
