import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { positionsOf, START } from "../read/position.ts";
import { type Document, placeOf } from "../read/read-document.ts";

/** Anything but what most texts consist of: quickly found, and then looked at closely. */
const SUSPECT = /[^\t\n\f\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;
/** Controls that are no white space, and noncharacters: none of them is ever typed. // HTML § 13.2.3.5 */
const CONTROL = /[^\P{Cc}\t\n\f\r]|\p{Noncharacter_Code_Point}/u;
/** Of JSON, a character as it may also be written there; not after a backslash that stands for itself. */
const ESCAPED = /(?<!\\)(?:\\\\)*\\u(00(?:7f|[89][0-9a-f]))/i;

/** Text files are UTF-8 without a byte order mark, and all their characters can be seen. */
export function* checkText(document: Document): Generator<Problem> {
  const place = placeOf(document, START);
  if (document.kind === "unreadable") yield problem("text/not-utf8", placeOf(document, document.at));
  if (document.hasByteOrderMark) yield problem("text/byte-order-mark", place);
  // `check-xml.ts` has its own word for it.
  if (document.kind !== "xml") yield* checkControls(document);
}

/** The first one: the others mostly follow from the same mistake. */
function* checkControls(document: Document): Generator<Problem> {
  const { text, kind } = document;
  const raw = SUSPECT.test(text) ? CONTROL.exec(text) : null;
  const escaped = raw === null && kind === "json" ? ESCAPED.exec(text) : null;
  const at = raw?.index ?? escaped?.index;
  if (at === undefined) return;
  const code = (raw?.[0].codePointAt(0) ?? 0).toString(16).padStart(4, "0");
  const found = (escaped?.[1] ?? code).toUpperCase();
  const place = placeOf(document, positionsOf(text)(at));
  yield problem(kind === "page" ? "page/control-character" : "text/control-character-in-file", place, {
    found,
  });
}
