/** Markup that was escaped twice, so that readers see it. */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { ancestorsOf, type HtmlElement, type HtmlText, placeInText, wordsOf } from "../read/read-elements.ts";

const TAGS =
  "a abbr article b bdi blockquote br cite code del div em figcaption figure h[1-6] i img ins li mark ol p q s small span strong sub sup table td th time tr u ul"
    .split(" ")
    .join("|");
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s+[a-z][a-z-]*="[^"<>]*")*\\s*/?>`);
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,6});/i;
/** Elements that show markup on purpose, or that readers do not see. */
const SHOWN_AS_IT_IS: ReadonlySet<string> = new Set(
  "script style template noscript iframe textarea code pre kbd samp".split(" "),
);

/** The title of a cited document is quoted as it is, too. // microformats2: h-cite */
function isShownAsItIs({ name, attributes }: HtmlElement): boolean {
  return SHOWN_AS_IT_IS.has(name) || wordsOf(attributes.class).includes("h-cite");
}

export function* checkVisibleMarkup(page: PageDocument): Generator<Problem> {
  for (const text of page.texts) yield* checkText(page, text);
}

function* checkText(page: PageDocument, text: HtmlText): Generator<Problem> {
  // Most texts have neither character.
  if (!/[<&]/.test(text.text)) return;
  if (ancestorsOf(text).some(isShownAsItIs)) return;
  const tag = TAG.exec(text.text);
  const entity = ENTITY.exec(text.text);
  const found = tag ?? entity;
  if (found === null) return;
  const place = placeOf(page, placeInText(page.text, text, found[0], found.index));
  yield problem(tag === null ? "page/visible-entity" : "page/visible-tag", place, { found: found[0] });
}
