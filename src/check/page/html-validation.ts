import { type HtmlFinding, type HtmlPage, validateHtml } from "./validate-html.ts";

/** Reads pages as html-validate does, here or in threads, and tells what it found of each. */
export interface HtmlValidation {
  /** Takes a page. Resolves as soon as another can be taken, which may be before this one is told. Rejects if a thread broke down. */
  readonly add: (page: HtmlPage) => Promise<void>;
  /** Resolves when all pages that were taken have been told. Rejects if a thread broke down. */
  readonly finish: () => Promise<void>;
  /** Ends the threads, whatever they are at. Nothing is told after. */
  readonly close: () => Promise<void>;
}

/** Called once for each page, in any order. */
export type ReportFindings = (page: string, findings: readonly HtmlFinding[]) => void;

/** Reads each page when it is given, in this thread. */
export function htmlValidationHere(report: ReportFindings): HtmlValidation {
  return {
    add: (page) => {
      report(page.path, validateHtml(page));
      return Promise.resolve();
    },
    finish: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
