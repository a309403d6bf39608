/** The race: the same changes to the same briefs, each builder in its turn. */
import { existsSync, lutimesSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import {
  type Builder,
  type BuilderName,
  removeSource,
  setTemplate,
  writeSite,
  writeSource,
} from "./builders.ts";
import { corpusBrief, momentAfter } from "./corpus.ts";
import { type Cost, costOf } from "./measure.ts";
import {
  type Amount,
  amounts,
  type Difference,
  differenceOf,
  type Kind,
  type Snapshot,
  snapshotOf,
} from "./snapshot.ts";

export const SCENARIOS = [
  "cold",
  "nothing changed",
  "one brief published",
  "one old body edited",
  "template edited",
  "one brief published, cache restored",
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface Result {
  readonly costs: readonly Cost[];
  /** What the first run made different; of a cold build, all that it made. */
  readonly difference: Difference;
}

/** Results of those that took part in a scenario. */
export type Race = ReadonlyMap<Scenario, ReadonlyMap<BuilderName, Result>>;

/** A builder's site on the disk. */
export class Course {
  readonly #folder: string;
  readonly #work: string;
  readonly #briefs: number;
  #snapshot: Snapshot = new Map();
  #published = 0;
  #moved = 0;
  #isOldEdited = false;
  #isTemplateEdited = false;
  readonly builder: Builder;

  constructor(builder: Builder, work: string, briefs: number) {
    this.builder = builder;
    this.#work = work;
    this.#briefs = briefs;
    this.#folder = join(work, `${builder.name.replaceAll(/\W+/g, "-")}-${briefs}`);
    writeSite(builder, this.#folder, briefs);
  }

  get folder(): string {
    return this.#folder;
  }

  /** Makes the change that a scenario is about. */
  change(scenario: Scenario): void {
    if (scenario === "cold") this.#startAgain();
    if (scenario === "one brief published") this.#publish();
    if (scenario === "one old body edited") this.#editOld(true);
    if (scenario === "template edited") this.#editTemplate(true);
    if (scenario === "one brief published, cache restored") {
      this.#publish();
      touchAll(this.#folder);
    }
    // Of files that were touched within two seconds no time is believed; a build on a host begins later.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
  }

  /** Builds; the site stands at the moment after the newest brief. */
  build(): Cost {
    return costOf(this.#folder, this.command());
  }

  command(): readonly string[] {
    return this.builder.command(momentAfter(this.#published));
  }

  /** Builds, and says what became different. */
  compare(): { readonly cost: Cost; readonly difference: Difference } {
    const before = this.#look();
    const cost = this.build();
    return { cost, difference: differenceOf(before, this.#look()) };
  }

  /** How much stands in the output. */
  made(): ReadonlyMap<Kind, Amount> {
    return amounts(this.#look());
  }

  #look(): Snapshot {
    const out = join(this.#folder, this.builder.out);
    this.#snapshot = existsSync(out) ? snapshotOf(out, this.#snapshot) : new Map();
    return this.#snapshot;
  }

  /** A big folder that is deleted slows the next builds for minutes: what was made is put aside. */
  #startAgain(): void {
    const aside = join(this.#work, "aside");
    mkdirSync(aside, { recursive: true });
    const there = readdirSync(this.#folder);
    for (const made of this.builder.made.filter((name) => there.includes(name)))
      renameSync(join(this.#folder, made), join(aside, `${this.#folder.split("/").at(-1)}-${this.#moved++}`));
    for (; this.#published > 0; this.#published--)
      removeSource(this.#folder, this.builder.form(corpusBrief(-this.#published)));
    this.#editOld(false);
    this.#editTemplate(false);
  }

  #publish(): void {
    this.#published++;
    writeSource(this.#folder, this.builder.form(corpusBrief(-this.#published)));
  }

  /** The text of a brief from the middle of the archive. */
  #editOld(isEdited: boolean): void {
    if (this.#isOldEdited === isEdited) return;
    this.#isOldEdited = isEdited;
    const old = corpusBrief(Math.floor(this.#briefs / 2));
    const body = isEdited ? `${old.body}\nUne phrase de plus.\n` : old.body;
    writeSource(this.#folder, this.builder.form({ ...old, body }));
  }

  #editTemplate(isEdited: boolean): void {
    if (this.#isTemplateEdited === isEdited) return;
    this.#isTemplateEdited = isEdited;
    setTemplate(this.builder, this.#folder, isEdited);
  }
}

/** Runs each scenario `runs` times, each time all builders in turn. `note` is told of each build. */
export function race(courses: readonly Course[], runs: number, note: (line: string) => void): Race {
  const results = new Map<Scenario, Map<BuilderName, { costs: Cost[]; difference: Difference }>>();
  for (let run = 0; run < runs; run++) {
    for (const scenario of SCENARIOS) {
      const rows = results.get(scenario) ?? new Map();
      results.set(scenario, rows);
      for (const course of courses.filter(({ builder }) => takesPart(builder, scenario))) {
        const { name } = course.builder;
        course.change(scenario);
        const row = rows.get(name);
        const { cost, difference } =
          row === undefined ? course.compare() : { cost: course.build(), difference: row.difference };
        rows.set(name, { costs: [...(row?.costs ?? []), cost], difference });
        note(`${run + 1}/${runs} ${scenario}, ${name}: ${cost.wall.toFixed(2)} s`);
      }
    }
  }
  return results;
}

/** A restored cache means nothing to who keeps none. */
function takesPart({ hasCache }: Builder, scenario: Scenario): boolean {
  return hasCache || scenario !== "one brief published, cache restored";
}

/** Gives all files new times, as a fresh clone and an unpacked cache have. */
function touchAll(folder: string): void {
  const now = new Date();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) touchAll(path);
    else lutimesSync(path, now, now);
  }
}
