/** What cards for social networks cost: a cold build with them and without, one that has drawn them before, and publishing one brief. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { brevier, brevierProgram, writeSite, writeSource } from "./builders.ts";
import { corpusBrief, momentAfter } from "./corpus.ts";
import { type Cost, costOf, median } from "./measure.ts";
import { count, seconds, table } from "./tables.ts";

/** Builds a site in a folder (absolute), so often in each way. */
export function cardsReport(
  work: string,
  briefs: number,
  runs: number,
  note: (line: string) => void,
): string {
  const builder = brevier("everything");
  const site = join(work, "cards");
  writeSite(builder, site, briefs);
  const settings = readFileSync(join(site, "content/site.yaml"), "utf8");
  let published = 0;
  const build = () =>
    costOf(site, [process.execPath, brevierProgram, "build", "--quiet", "--now", momentAfter(published)]);
  const lose = (...folders: readonly string[]) => {
    for (const folder of folders) rmSync(join(site, folder), { recursive: true, force: true });
  };
  const cold = () => {
    lose("dist", ".brevier");
    return build();
  };
  const publish = () => {
    writeSource(site, builder.form(corpusBrief(-++published)));
    return build();
  };
  const times = (way: string, one: () => Cost) => {
    note(way);
    const costs = Array.from({ length: runs }, one);
    const of = { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)) };
    return { ...of, row: [way, seconds(of.wall), seconds(of.cpu)] };
  };
  const plain = times("cold, without cards", cold);
  const published0 = times("publish one, without cards", publish);
  writeSource(site, { path: "content/site.yaml", text: `${settings}cards: true\n` });
  const drawn = times("cold, with cards", cold);
  const kept = times("output lost, cards in the cache", () => {
    lose("dist");
    return build();
  });
  const published1 = times("publish one, with cards", publish);
  const each = ((drawn.cpu - plain.cpu) * 1000) / (briefs + runs + 2);
  const rows = [plain, drawn, kept, published0, published1].map(({ row }) => row);
  return `${count(briefs)} briefs, everything on: ${each.toFixed(0)} ms of CPU a card.\n\n${table(["", "s", "CPU s"], rows)}`;
}
