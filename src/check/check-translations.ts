import type { Problem } from "../problem.ts";
import { problem } from "./check-rules.ts";
import type { GatheredFacts } from "./gather-facts.ts";

/** Pages that announce each other as translations do so both ways, and are in the language they are announced in. */
export function* checkTranslations({ pages }: GatheredFacts): Generator<Problem> {
  for (const page of pages.values()) {
    for (const { lang, target, at } of page.translations) {
      const other = pages.get(target);
      if (other === undefined) continue;
      const place = { file: page.path, ...at };
      if (!isIn(other.lang, lang)) {
        yield problem("head/hreflang-language", place, { target, expected: lang, found: other.lang });
      }
      const answers = other === page || other.translations.some((back) => back.target === page.path);
      if (!answers) yield problem("head/hreflang-one-way", place, { target });
    }
  }
}

/** `fr` covers `fr-CA`; `x-default` covers all. */
function isIn(found: string, announced: string): boolean {
  const [is, wanted] = [found.toLowerCase(), announced.toLowerCase()];
  return wanted === "x-default" || is === wanted || is.startsWith(`${wanted}-`);
}
