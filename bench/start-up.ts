/** What a process costs before it has anything to do. */
import { brevierProgram, ROOT } from "./builders.ts";
import { type Cost, costOf, median } from "./measure.ts";
import { range, table } from "./tables.ts";

/** A row for Node alone, and for the least that Brevier can be asked. */
export function startUpReport(runs: number): string {
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ["node, nothing", [process.execPath, "-e", "0"]],
    ["brevier help", [process.execPath, brevierProgram, "help"]],
  ];
  const rows = commands.map(([name, command]) => {
    const costs: readonly Cost[] = Array.from({ length: runs }, () => costOf(ROOT, command));
    return [
      name,
      range(costs.map(({ wall }) => wall)),
      range(costs.map(({ cpu }) => cpu)),
      median(costs.map(({ memory }) => memory)).toFixed(0),
    ];
  });
  return `### Start-up\n\n${table(["", "s", "CPU s", "memory MB"], rows)}`;
}
