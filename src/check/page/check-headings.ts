import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isHidden } from "../read/named-elements.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";

const HEADING = /^h[1-6]$/;

/** Headings are the table of contents for those who cannot see the page: none empty, no level skipped. // WCAG 2.2 SC 1.3.1, 2.4.6 */
export function* checkHeadings(page: PageDocument): Generator<Problem> {
  const { named } = page;
  let before = 1;
  for (const heading of page.elements) {
    if (!HEADING.test(heading.name) || isHidden(heading)) continue;
    const place = placeOf(page, heading.at);
    if (!named.has(heading)) yield problem("page/heading-empty", place, { element: heading.name });
    const level = Number(heading.name.slice(1));
    if (level > before + 1) {
      yield problem("page/heading-level", place, { found: heading.name, expected: `h${before + 1}` });
    }
    before = level;
  }
}
