import { expect, test } from "vitest";
import { rooms } from "../../src/cli/report/all-rules.ts";

/** What a clause may name first: a document that a reader can find by that name, or Brevier where none asks for it. */
const STANDARDS = [
  ...[
    "XML 1.0",
    "CommonMark",
    "YAML 1.2.2",
    "Namespaces in XML 1.0",
    "HTML",
    "WCAG 2.2",
    "WebVTT",
    "BCP 47",
    "W3C Date and Time Formats",
    "JSON-LD 1.1",
  ],
  ...[
    "RSS 2.0",
    "RSS 1.0",
    "RSS Best Practices Profile",
    "Media RSS 1.5",
    "JSON Feed 1.1",
    "OPML 2.0",
    "WebSub",
  ],
  ...["schema.org", "Open Graph protocol", "X Cards", "microformats2", "Google Search Central"],
  ...[
    "W3C Feed Validation Service",
    "Netlify and Cloudflare Pages",
    "Cloudflare Pages",
    "GitLab Pages",
    "Content Security Policy Level 3",
    "CSS Syntax Module Level 3",
    "WOFF2",
  ],
  ...["TDMRep", "RSL 1.0", "trust.txt", "draft-ietf-aipref-attach", "Directive (EU) 2019/790"],
  ...["WACZ 1.1.1", "WACZ Auth 0.1.0", "WARC 1.1", "CDXJ 0.1", "ZIP (APPNOTE.TXT)", "Brevier"],
];

test("a clause is the standard's own name and section, no number of a private list", () => {
  const clauses = rooms.flatMap(({ rules }) => Object.values(rules).flatMap(({ clause }) => clause ?? []));
  const begins = (clause: string) =>
    /^RFC \d+(?:$|[ ,;])/.test(clause) ||
    STANDARDS.some((name) => clause.startsWith(name) && /^(?:$|[ ,;])/.test(clause.slice(name.length)));
  expect(clauses.length).toBeGreaterThan(250);
  expect(clauses.flatMap((clause) => clause.split("; ")).filter((clause) => !begins(clause))).toEqual([]);
  expect(clauses.filter((clause) => /\b[A-Z]\d{1,2}\b/.test(clause))).toEqual([]);
});
