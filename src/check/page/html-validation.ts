import { type HtmlPage, htmlMemory, type Known } from "./html-memory.ts";
import type { HtmlFinding } from "./validate-html.ts";

/** Runs html-validate over pages that are not known to be valid, in this thread or in others, and reports the findings of each. */
export interface HtmlValidation {
  /** Takes a page. Resolves when the next can be taken, perhaps before this one is reported. Rejects if a thread failed. */
  readonly add: (page: HtmlPage) => Promise<void>;
  /** Resolves when all pages are reported. Rejects if a thread failed. */
  readonly finish: () => Promise<void>;
  /** Ends the threads at once. Nothing is reported after. */
  readonly close: () => Promise<void>;
}

/** Called once for each page, in any order. */
export type ReportFindings = (page: string, findings: readonly HtmlFinding[]) => void;

/** Validates a page in this thread, unless it is known to be valid. */
export async function validateKnown(page: HtmlPage, known: Known, report: ReportFindings): Promise<void> {
  const findings = known.isValid ? [] : await validated(page);
  if (findings.length === 0) known.remember();
  report(page.path, findings);
}

/** html-validate takes a while to load, and the check of a feed needs none. */
async function validated(page: HtmlPage): Promise<readonly HtmlFinding[]> {
  const { validateHtml } = await import("./validate-html.ts");
  return validateHtml(page);
}

/** Validates each page at once, in this thread. */
export function htmlValidationHere(report: ReportFindings): HtmlValidation {
  const knownOf = htmlMemory();
  return {
    add: (page) => validateKnown(page, knownOf(page), report),
    finish: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
