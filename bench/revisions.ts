/** What kept revisions cost: a cold build, publishing one brief, and correcting one, with none kept and with some. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brevier, brevierProgram, writeSite, writeSource } from "./builders.ts";
import { corpusBrief, momentAfter } from "./corpus.ts";
import { costOf, median } from "./measure.ts";
import { count, seconds, table } from "./tables.ts";

/** What is done before each row: nothing is kept; each brief is; so many of them are then corrected and kept again. */
const STAGES = ["none", "one of each brief", "two of each tenth"] as const;

/** Builds a site in a folder (absolute), and publishes and corrects so often at each stage. */
export function revisionsReport(
  work: string,
  briefs: number,
  runs: number,
  note: (line: string) => void,
): string {
  const builder = brevier("everything");
  const site = join(work, "revisions");
  writeSite(builder, site, briefs);
  const run = (...args: readonly string[]) =>
    costOf(site, [process.execPath, brevierProgram, ...args, "--quiet"]);
  let published = 0;
  const build = () => run("build", "--now", momentAfter(published));
  const correct = (index: number) => {
    const file = join(site, builder.form(corpusBrief(index)).path);
    writeFileSync(file, withUpdate(readFileSync(file, "utf8")));
  };
  build();
  let corrected = 1;
  const rows = STAGES.map((stage) => {
    note(`kept: ${stage}`);
    if (stage === "two of each tenth") for (let i = 0; i < briefs; i += 10) correct(i);
    build();
    const recorded = stage === "none" ? null : run("record", "--now", momentAfter(published));
    for (const folder of ["dist", ".brevier"]) rmSync(join(site, folder), { recursive: true });
    const cold = build();
    const publications = Array.from({ length: runs }, () => {
      writeSource(site, builder.form(corpusBrief(-++published)));
      return build();
    });
    corrected += 10;
    correct(corrected);
    const correction = build();
    return [
      stage,
      recorded === null ? "" : seconds(recorded.wall),
      seconds(cold.wall),
      seconds(cold.cpu),
      seconds(median(publications.map(({ wall }) => wall))),
      seconds(median(publications.map(({ cpu }) => cpu))),
      seconds(correction.wall),
      seconds(correction.cpu),
      filesOf(site),
    ];
  });
  const head = [
    "kept",
    "`record`, s",
    "cold build, s",
    "its CPU s",
    "publish one, s",
    "its CPU s",
    "correct one, s",
    "its CPU s",
    "files written for it",
  ];
  return `${count(briefs)} briefs, everything on.\n\n${table(head, rows)}`;
}

/** How many files the last build wrote, and how large they are together. */
function filesOf(site: string): string {
  const record = JSON.parse(readFileSync(join(site, ".brevier/last-build.json"), "utf8"));
  const files: readonly { readonly bytes: number }[] = [...record.added, ...record.changed];
  return `${count(files.length)}, ${count(Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024))} kB`;
}

/** The source of a brief with a correction more. */
function withUpdate(source: string): string {
  const [, date = ""] = /^published: (.*)$/m.exec(source) ?? [];
  const row = `  - { date: ${date}, kind: correction, note: Un chiffre était faux. }\n`;
  const [front = "", ...rest] = source.slice(4).split("\n---\n");
  const updated = /^updates:$/m.test(front)
    ? front.replace(/^updates:\n(?: .*\n?)+/m, (rows) => `${rows.trimEnd()}\n${row}`)
    : `${front}\nupdates:\n${row.trimEnd()}`;
  return `---\n${updated.trimEnd()}\n---\n${rest.join("\n---\n").trimEnd()} Un mot de plus.\n`;
}
