/** In which language a passage is read out: each part states its language, and the code exists. // WCAG 2.2 SC 3.1.2 */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { foreignPassage, mayHoldPassage } from "../read/foreign-passage.ts";
import { isLanguageCode } from "../read/language-code.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { ancestorsOf, type HtmlText, placeInText } from "../read/read-elements.ts";

const CODES = ["lang", "xml:lang", "hreflang"] as const;
/** Elements that are not read out as words, or cannot have a language. */
const NO_PROSE: ReadonlySet<string> = new Set(
  "script style template code pre kbd samp var textarea head".split(" "),
);

export function* checkLanguageOfParts(page: PageDocument): Generator<Problem> {
  yield* checkCodes(page);
  for (const text of page.texts) yield* checkPassage(page, text);
}

function* checkCodes(page: PageDocument): Generator<Problem> {
  for (const { name, attributes, at } of page.elements) {
    for (const attribute of CODES) {
      const found = attributes[attribute];
      // HTML § 3.2.6.2: empty is «unknown». The language of the page itself is for `head/lang`; `x-default` is no language.
      const isExempt = found === undefined || (attribute === "lang" && (found === "" || name === "html"));
      if (isExempt || isLanguageCode(found) || (attribute === "hreflang" && found === "x-default")) continue;
      yield problem("page/language-code", placeOf(page, at), { attribute, found });
    }
  }
}

function* checkPassage(page: PageDocument, text: HtmlText): Generator<Problem> {
  if (!mayHoldPassage(text.text)) return;
  const ancestors = ancestorsOf(text);
  if (ancestors.some(({ name }) => NO_PROSE.has(name))) return;
  const language = ancestors.find(({ attributes }) => attributes.lang !== undefined)?.attributes.lang ?? "";
  const passage = foreignPassage(text.text, language);
  if (passage === null) return;
  const { script, found, index } = passage;
  yield problem("page/passage-without-language", placeOf(page, placeInText(page.text, text, found, index)), {
    found,
    script,
    language,
  });
}
