/** What an import has come across: counts, and the first examples of each kind. */
import type { Problem } from "../../base/problem.ts";
import type { NewKey } from "./site-keys.ts";

export interface ImportReport {
  /** Posts that were read. */
  readonly read: number;
  /** Briefs that were written, or would be, drafts among them. */
  readonly imported: number;
  readonly drafts: number;
  /** Posts whose id the site had. */
  readonly skipped: number;
  /** Posts that are not imported, and why is told. */
  readonly leftOut: number;
  readonly keys: readonly NewKey[];
  /** Lines of `import-redirects.txt` and `import-pictures.txt` that were new. */
  readonly redirects: readonly string[];
  readonly pictures: readonly string[];
  /** How often each rule was told. */
  readonly counts: ReadonlyMap<string, number>;
  readonly examples: readonly Problem[];
}

/** Of each rule. */
const EXAMPLES = 5;

export class ImportTally {
  read = 0;
  imported = 0;
  drafts = 0;
  skipped = 0;
  leftOut = 0;
  readonly redirects: string[] = [];
  readonly pictures: string[] = [];
  readonly counts = new Map<string, number>();
  readonly examples: Problem[] = [];

  tell(problem: Problem): void {
    const count = (this.counts.get(problem.rule) ?? 0) + 1;
    this.counts.set(problem.rule, count);
    if (count <= EXAMPLES) this.examples.push(problem);
  }

  /** A post that is not imported. */
  leaveOut(problem: Problem): void {
    this.leftOut++;
    this.tell(problem);
  }
}
