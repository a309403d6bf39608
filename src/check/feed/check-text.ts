import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { START } from "../read/position.ts";
import { type Document, placeOf } from "../read/read-document.ts";

/** Text files are UTF-8 without a byte order mark. */
export function* checkText(document: Document): Generator<Problem> {
  const place = placeOf(document, START);
  if (document.kind === "unreadable") yield problem("text/not-utf8", placeOf(document, document.at));
  if (document.hasByteOrderMark) yield problem("text/byte-order-mark", place);
}
