/** The order of files on a machine that has not run them yet: those that start processes, check sites or make random ones first, so that none is alone at the end. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const TAKES_LONG =
  /site-on-disk|node:child_process|bound-brevier|run-brevier|fast-check|check-dist|archived-site/;

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const { cache, config } = this.ctx;
    const hasRun = ({ moduleId, project }: TestSpecification) =>
      cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`) !== undefined;
    if (sorted.some(hasRun)) return sorted;
    const rank = ({ moduleId }: TestSpecification) => {
      if (/\/faults\/|\/lint\.test/.test(moduleId)) return 0;
      return TAKES_LONG.test(readFileSync(moduleId, "utf8")) ? 1 : 2;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
