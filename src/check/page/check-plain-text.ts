import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

/** In characters: how much of what is missing is quoted. */
const QUOTED = 60;

/** The plain text that a brief’s page names has its headline, its standfirst and each word of its text, in the same order. */
export function* checkPlainText(page: PageDocument, site: SiteUnderCheck): Generator<Problem> {
  const { entry } = page;
  const link = page.elements.find(
    ({ name, attributes }) =>
      name === "link" && attributes.rel === "alternate" && attributes.type === "text/plain",
  );
  if (link === undefined || entry === null) return;
  const target = resolveAddress(site, link.attributes.href ?? "", page.address);
  // A link that leads nowhere is told as such.
  if (target.kind !== "file") return;
  const text = wordsOf(new TextDecoder().decode(site.dist.read(target.path) ?? undefined));
  for (const part of [entry.title, entry.summary, entry.body]) {
    const expected = wordsOf(part?.text ?? "");
    if (text.includes(expected)) continue;
    const missing = firstMissing(expected, text);
    yield problem("plain-text/other-words", placeOf(page, part?.at ?? link.at), {
      file: target.path,
      expected: missing,
    });
    return;
  }
}

function wordsOf(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** From where the two part. */
function firstMissing(expected: string, text: string): string {
  let [low, high] = [0, expected.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(expected.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const from = expected.lastIndexOf(" ", low) + 1;
  return expected.slice(from, from + QUOTED);
}
