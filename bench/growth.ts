/** Whether publishing one brief costs more in a larger archive. */
import type { Builder } from "./builders.ts";
import { type Cost, median } from "./measure.ts";
import { Course } from "./race.ts";
import { kindsTable } from "./report-race.ts";
import type { Amount, Difference, Kind } from "./snapshot.ts";
import { count, range, table } from "./tables.ts";

interface Size {
  readonly briefs: number;
  readonly files: number;
  readonly cold: Cost;
  readonly nothing: readonly Cost[];
  readonly publish: readonly Cost[];
  readonly restored: Cost;
  /** Of each publication. */
  readonly differences: readonly Difference[];
}

export interface Growth {
  readonly report: string;
  /** Whether each publication changes the same number of files of each kind at all sizes. */
  readonly isConstant: boolean;
}

/** Measures a builder at several sizes: a cold build, then `runs` publications, one after the other, then one with a restored cache. */
export function growthOf(
  builder: Builder,
  sizes: readonly number[],
  runs: number,
  work: string,
  note: (line: string) => void,
): Growth {
  const measured = sizes.map((briefs) => {
    note(`${builder.name}, ${count(briefs)} briefs`);
    return measure(new Course(builder, work, briefs), briefs, runs);
  });
  const counts = measured.map(({ differences }) => JSON.stringify(differences.map(countsOf)));
  const isConstant = new Set(counts).size === 1;
  return { isConstant, report: reportOf(builder, measured, runs, isConstant) };
}

function measure(course: Course, briefs: number, runs: number): Size {
  course.change("cold");
  const cold = course.build();
  const files = [...course.made().values()].reduce((sum, of) => sum + of.files, 0);
  const nothing = Array.from({ length: runs }, () => course.build());
  const published = Array.from({ length: runs }, () => {
    course.change("one brief published");
    return course.compare();
  });
  course.change("one brief published, cache restored");
  const restored = course.compare();
  return {
    briefs,
    files,
    cold,
    nothing,
    publish: published.map(({ cost }) => cost),
    restored: restored.cost,
    differences: [...published, restored].map(({ difference }) => difference),
  };
}

function countsOf({ changed, removed }: Difference): unknown {
  return { removed, changed: [...changed].map(([kind, { files }]) => `${kind} ${files}`).toSorted() };
}

function reportOf(builder: Builder, sizes: readonly Size[], runs: number, isConstant: boolean): string {
  const wall = (costs: readonly Cost[]) => range(costs.map((cost) => cost.wall));
  const memory = (costs: readonly Cost[]) => median(costs.map((cost) => cost.memory)).toFixed(0);
  const rows = sizes.map(({ briefs, files, cold, nothing, publish, restored }) => [
    count(briefs),
    count(files),
    wall([cold]),
    memory([cold]),
    wall(nothing),
    wall(publish),
    memory(publish),
    wall([restored]),
    memory([restored]),
  ]);
  const [smallest, largest] = [sizes.at(0), sizes.at(-1)];
  const times =
    smallest === undefined || largest === undefined
      ? Number.NaN
      : medianWall(largest.publish) / medianWall(smallest.publish);
  return [
    `### ${builder.name}`,
    table(
      [
        "briefs",
        "files",
        "cold s",
        "MB held",
        "nothing changed s",
        "publish one s",
        "MB held",
        "publish, cache restored s",
        "MB held",
      ],
      rows,
    ),
    `Publishing one takes ${times.toFixed(2)} × the time at the largest size that it takes at the smallest. Medians of ${runs}; cold builds and those on a restored cache are measured once.`,
    isConstant
      ? "Each publication changes the same number of files of each kind at all sizes."
      : `**The number of changed files is not the same at all sizes.** What changed at one size and not at all:\n\n${oddPaths(sizes)}`,
    `Changed, by kind: files, and megabytes in brackets.\n\n${kindsTable(sizes.flatMap(publications))}`,
  ].join("\n\n");
}

function publications({
  briefs,
  differences,
}: Size): readonly (readonly [string, ReadonlyMap<Kind, Amount>])[] {
  return differences.map(({ changed }, i) => [`${count(briefs)}, publication ${i + 1}`, changed]);
}

/** Paths that a publication changed at some sizes only: what to look at. */
function oddPaths(sizes: readonly Size[]): string {
  const lines = (sizes[0]?.differences ?? []).flatMap((_, i) => {
    const sets = sizes.map(({ differences }) => new Set(differences[i]?.paths));
    const odd = [...new Set(sets.flatMap((set) => [...set]))].filter(
      (path) => !sets.every((set) => set.has(path)),
    );
    return odd.map((path) => {
      const where = sizes.filter((_size, at) => sets[at]?.has(path)).map(({ briefs }) => count(briefs));
      return `- publication ${i + 1}, at ${where.join(" and ")} only: \`${path}\``;
    });
  });
  return lines.join("\n");
}

function medianWall(costs: readonly Cost[]): number {
  return median(costs.map(({ wall }) => wall));
}
