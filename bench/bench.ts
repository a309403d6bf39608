/** `npm run bench`: what builds cost, as whole processes, beside others that render the same briefs. Times are printed; that publishing one brief changes as many files in a large archive as in a small one is asserted. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveReport } from "./archive.ts";
import { type SectionName, section, writePage } from "./benchmarks-page.ts";
import { ROOT } from "./builders.ts";
import { cardsReport } from "./cards.ts";
import { checkReport } from "./check.ts";
import { profileReport } from "./cpu-profile.ts";
import { feedReport } from "./feeds.ts";
import { floorReport } from "./floor.ts";
import { growthOf } from "./growth.ts";
import { importReport } from "./import.ts";
import { mediaReport } from "./media.ts";
import { type BenchOptions, benchOptions, USAGE } from "./options.ts";
import { Course, race } from "./race.ts";
import { raceReport } from "./report-race.ts";
import { revisionsReport } from "./revisions.ts";
import { startUpReport } from "./start-up.ts";
import { count } from "./tables.ts";
import { typographyReport } from "./typography.ts";
import { verifyReport } from "./verify.ts";
import { withdrawnReport } from "./withdrawn.ts";

/** Progress goes to standard error: standard output is the report. */
const note = (line: string) => void process.stderr.write(`${line}\n`);

/** Measures what was asked for; whether what is asserted holds. */
function bench(options: BenchOptions, args: readonly string[], work: string): boolean {
  const { ours, peers, briefs, runs } = options;
  const done = new Map<SectionName, string>();
  let holds = true;
  const measure = (name: SectionName, builders: typeof ours, report: () => string) => {
    if (!options.sections.has(name)) return;
    note(name);
    const text = section(name, report(), builders, args);
    done.set(name, text);
    console.log(`${text}\n`);
    // Hours of measuring are not lost to what fails after.
    if (options.write !== null) writePage(options.write, done);
  };
  measure("race", [...ours, ...peers], () => {
    const all = [...ours, ...peers];
    const courses = all.map((builder) => new Course(builder, join(work, "race"), briefs));
    return `${count(briefs)} briefs. ${raceReport(race(courses, runs, note), all, runs)}\n\n${startUpReport(runs)}`;
  });
  measure("growth", ours, () => {
    const grown = ours.map((builder) => growthOf(builder, options.sizes, runs, join(work, "growth"), note));
    holds = grown.every(({ isConstant }) => isConstant);
    return grown.map(({ report }) => report).join("\n\n");
  });
  measure("cpu-profile", ours, () => {
    const reports = ours.slice(-1).flatMap((builder) => {
      const course = new Course(builder, join(work, "profile"), briefs);
      return [
        `${count(briefs)} briefs, ${builder.name}.`,
        profileReport(course, "cold", work),
        profileReport(course, "one brief published", work),
      ];
    });
    return reports.join("\n\n");
  });
  measure("floor", ours, () => `${count(briefs)} briefs.\n\n${floorReport(work, briefs, runs)}`);
  measure("typography", ours, () => {
    const sample = readFileSync(join(ROOT, "content/briefs/2024/10/31/lavrov-traite-iran.md"), "utf8");
    return typographyReport(sample.slice(sample.indexOf("\n---\n", 4) + 5).trim());
  });
  measure("feeds", ours, feedReport);
  measure("check", ours, () => checkReport(work, runs, options.vnu));
  measure("verify", ours.slice(-1), () => `${count(briefs)} briefs.\n\n${verifyReport(work, briefs, runs)}`);
  measure("withdrawn", ours.slice(-1), () => withdrawnReport(work, briefs, runs, note));
  measure("revisions", ours.slice(-1), () => revisionsReport(work, briefs, runs, note));
  measure("media", ours.slice(-1), () => mediaReport(work, note));
  measure("cards", ours.slice(-1), () => cardsReport(work, briefs, runs, note));
  measure("import", ours.slice(-1), () => importReport(work, options.importSizes, note));
  measure("archive", ours, () => archiveReport(work, note));
  return holds;
}

const args = process.argv.slice(2);
const options = benchOptions(args);
if (options === null) {
  console.log(USAGE);
} else {
  const work = mkdtempSync(join(tmpdir(), "brevier-bench-"));
  try {
    if (!bench(options, args, work)) process.exitCode = 1;
  } finally {
    rmSync(work, { recursive: true });
  }
}
