/** The contrast of texts with their background, in every colour scheme. // WCAG 2.2 SC 1.4.3, 1.4.11 */
import type { Problem, Text } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Pair, pairsOf, SCHEMES, type Scheme } from "../read/colours.ts";
import { type Position, START } from "../read/position.ts";
import { type Document, isArchiveCopy, placeOf } from "../read/read-document.ts";

/** As contrast ratios. WCAG asks less of large text; this does not. */
const LEAST = { text: 4.5, focus: 3 } as const;

/** The style sheets of the site, and the style that archive pages carry. */
export function* checkContrast(document: Document): Generator<Problem> {
  if (document.kind === "plain" && document.path.endsWith(".css"))
    yield* contrastOf(document, document.text, START);
  if (document.kind !== "page" || !isArchiveCopy(document)) return;
  for (const { name, text, at } of document.elements) {
    if (name === "style") yield* contrastOf(document, text, at);
  }
}

function* contrastOf(document: Document, css: string, start: Position): Generator<Problem> {
  if (css !== last.css) last = { css, lacking: lackingIn(css) };
  for (const [pair, scheme] of last.lacking) yield problemAt(document, pair, scheme, start);
}

type Lacking = readonly [Pair, Scheme];

/** The sheet that was judged last: all archive pages of a site carry the same. */
let last: { readonly css: string; readonly lacking: readonly Lacking[] } = { css: "", lacking: [] };

/** The pairs that lack contrast, each in the first scheme where it does. */
function lackingIn(css: string): readonly Lacking[] {
  const lacking = new Map<string, Lacking>();
  for (const scheme of SCHEMES) {
    for (const pair of pairsOf(css, scheme)) {
      const key = `${pair.at.line}:${pair.at.column}`;
      if (pair.ratio < LEAST[pair.of] && !lacking.has(key)) lacking.set(key, [pair, scheme]);
    }
  }
  return [...lacking.values()];
}

function problemAt(
  document: Document,
  { of, selector, colour, on, ratio, at }: Pair,
  scheme: Scheme,
  start: Position,
) {
  const line = start.line + at.line - 1;
  const place = placeOf(document, { line, column: at.line === 1 ? start.column + at.column - 1 : at.column });
  const found = (Math.floor(ratio * 100) / 100).toFixed(2);
  return problem(`contrast/${of}`, place, {
    selector,
    colour,
    on,
    ratio: found,
    least: String(LEAST[of]),
    scheme: NAMES[scheme],
  });
}

const NAMES: Readonly<Record<Scheme, Text>> = {
  light: { fr: "clair", en: "light" },
  dark: { fr: "sombre", en: "dark" },
  "light, more contrast": { fr: "clair, contraste renforcé", en: "light, more contrast" },
  "dark, more contrast": { fr: "sombre, contraste renforcé", en: "dark, more contrast" },
};
