/** What the proof costs that nothing of withdrawn briefs is left: publishing one brief, and checking the site, with none withdrawn and with some. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brevier, brevierProgram, writeSite, writeSource } from "./builders.ts";
import { corpusBrief, momentAfter } from "./corpus.ts";
import { costOf, median } from "./measure.ts";
import { count, range, seconds, table } from "./tables.ts";

/** How many briefs are withdrawn. */
const STAGES = [0, 1, 20] as const;

/** Builds a site in a folder (absolute), publishes a brief so often at each stage, and checks it once. */
export function withdrawnReport(
  work: string,
  briefs: number,
  runs: number,
  note: (line: string) => void,
): string {
  const builder = brevier("everything");
  const site = join(work, "withdrawn");
  writeSite(builder, site, briefs);
  const run = (...args: readonly string[]) => costOf(site, [process.execPath, brevierProgram, ...args]);
  let published = 0;
  const now = () => ["--now", momentAfter(published)];
  run("build", "--quiet", ...now());
  let withdrawn = 0;
  const rows = STAGES.map((stage) => {
    note(`${stage} withdrawn`);
    for (; withdrawn < stage; withdrawn++) {
      const { path } = builder.form(corpusBrief(withdrawn));
      const id = /^id: (\S+)$/m.exec(readFileSync(join(site, path), "utf8"))?.[1] ?? "";
      run("withdraw", id, "--level", "erased", "--reason", "A court asked for it.", "--quiet", ...now());
    }
    const first = run("build", "--quiet", ...now());
    const publications = Array.from({ length: runs }, () => {
      writeSource(site, builder.form(corpusBrief(-++published)));
      return run("build", "--quiet", ...now());
    });
    const checked = run("check", "--quiet", ...(stage === 0 ? [] : ["--withdrawn", "content/withdrawn"]));
    return [
      count(stage),
      seconds(first.wall),
      seconds(median(publications.map(({ wall }) => wall))),
      range(publications.map(({ cpu }) => cpu)),
      seconds(checked.wall),
      seconds(checked.cpu),
    ];
  });
  const head = ["withdrawn", "the build after, s", "publish one, s", "its CPU s", "check, s", "its CPU s"];
  return `${count(briefs)} briefs, everything on. The build after a withdrawal looks at all that stands, those after it at what they publish; \`check\` with \`--withdrawn\` but in the first row.\n\n${table(head, rows)}`;
}
