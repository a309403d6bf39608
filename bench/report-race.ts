/** The race as tables. */
import type { Builder, BuilderName } from "./builders.ts";
import { type Cost, median } from "./measure.ts";
import { type Race, type Result, SCENARIOS, type Scenario } from "./race.ts";
import { type Amount, KINDS, type Kind, total } from "./snapshot.ts";
import { count, megabytes, range, table } from "./tables.ts";

/** A table a scenario, then what each builder made. */
export function raceReport(race: Race, builders: readonly Builder[], runs: number): string {
  const peers = builders.filter(({ hasCache }) => !hasCache).map(({ name }) => name);
  const parts = SCENARIOS.flatMap((scenario) => {
    const results = race.get(scenario);
    return results === undefined ? [] : [scenarioTable(scenario, results, race, peers)];
  });
  const made = race.get("cold") ?? new Map<BuilderName, Result>();
  return [
    `Medians of ${runs}; in brackets the least and the most. CPU is the time of all cores together. Memory is the most that the largest process held. ` +
      "Changed: files that are new or have other bytes, which is what is to be uploaded; written: what the disk was given, with other bytes or not. " +
      "Ratios are to the peer in the same scenario: time on the clock, CPU, memory; below 1 is less.",
    ...parts,
    `### What stands after a cold build\n\nFiles, and megabytes in brackets.\n\n${kindsTable([...made].map(([name, { difference }]) => [name, difference.changed]))}`,
  ].join("\n\n");
}

function scenarioTable(
  scenario: Scenario,
  results: ReadonlyMap<BuilderName, Result>,
  race: Race,
  peers: readonly BuilderName[],
): string {
  // Who keeps no cache publishes on a fresh clone as it does anywhere.
  const theirs =
    scenario === "one brief published, cache restored" ? race.get("one brief published") : results;
  const head = ["", "s", "CPU s", "memory MB", "changed", "MB", "written", "removed"];
  const rows = [...results].map(([name, { costs, difference }]) => {
    const changed = total(difference.changed);
    return [
      name,
      range(costs.map(({ wall }) => wall)),
      range(costs.map(({ cpu }) => cpu)),
      median(costs.map(({ memory }) => memory)).toFixed(0),
      count(changed.files),
      megabytes(changed.bytes),
      count(difference.written),
      count(difference.removed),
      ...peers.map((peer) => (peer === name ? "" : ratios(costs, theirs?.get(peer)?.costs))),
    ];
  });
  const isTold =
    scenario !== "cold" && [...results.values()].some(({ difference }) => difference.changed.size > 0);
  const kinds = isTold
    ? `\n\nChanged, by kind: files, and megabytes in brackets.\n\n${kindsTable([...results].map(([name, { difference }]) => [name, difference.changed]))}`
    : "";
  const title = scenario === "cold" ? "cold: nothing stands, and there is no cache" : scenario;
  return `### ${capital(title)}\n\n${table([...head, ...peers.map((peer) => `× ${peer}`)], rows)}${kinds}`;
}

function ratios(own: readonly Cost[], other: readonly Cost[] | undefined): string {
  if (other === undefined) return "";
  const of = (part: keyof Cost) =>
    median(own.map((cost) => cost[part])) / median(other.map((cost) => cost[part]));
  return [of("wall"), of("cpu"), of("memory")].map((ratio) => ratio.toFixed(2)).join(" · ");
}

/** A row each, a column a kind that somebody has. */
export function kindsTable(rows: readonly (readonly [string, ReadonlyMap<Kind, Amount>])[]): string {
  const kinds = KINDS.filter((kind) => rows.some(([, of]) => of.has(kind)));
  return table(
    ["", ...kinds, "all"],
    rows.map(([name, of]) => [name, ...kinds.map((kind) => amount(of.get(kind))), amount(total(of))]),
  );
}

function amount(of: Amount | undefined): string {
  return of === undefined ? "–" : `${count(of.files)} (${megabytes(of.bytes)})`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
