/** What the benchmark is asked. */
import { parseArgs } from "node:util";
import type { SectionName } from "./benchmarks-page.ts";
import { type Builder, brevier, peers } from "./builders.ts";
import type { Profile } from "./corpus-forms.ts";

export const USAGE = `npm run bench -- [options]

What is measured (the race, if nothing is named):
  --race           builds of Brevier, Hugo and plain Eleventy, in turns
  --growth         publishing one brief at several sizes; exits with 1 if the number of changed files grows
  --cpu-profile    where the time of a cold build and of a publication goes
  --floor          what bare scripts need to read the same sources and write the same files
  --typography     what setting French costs a body
  --feeds          what checking a feed costs
  --check          what checking a site costs, beside html-validate and vnu
  --verify         what verifying a copy costs, beside hashing the same bytes
  --withdrawn      what the proof costs that nothing of withdrawn briefs is left
  --revisions      what the kept revisions of briefs cost
  --media          what pictures cost on their way to the site, beside cp
  --cards          what cards for social networks cost
  --import         what bringing in an archive costs, of WordPress and of Markdown
  --archive        what packing months and the whole site costs, beside hashing and copying their files
  --all            all of it

  --briefs N       size of the archive (10000)
  --sizes N,N,N    sizes for --growth (1000,10000,100000); below 1000 a rare topic may have no brief yet, and publishing
                   one makes its pages: the numbers of files then differ with reason
  --import-sizes N,N  sizes for --import (1000,10000)
  --runs N         how often each thing is done (3)
  --profile P      same, everything or both (both)
  --peers P,P      of hugo, eleventy; those that are not installed are left out (hugo,eleventy)
  --vnu FILE       where vnu.jar is (by default what VNU_JAR says; without either it takes no part)
  --write FILE     put the sections that were measured on this page
`;

export interface BenchOptions {
  readonly sections: ReadonlySet<SectionName>;
  readonly briefs: number;
  readonly sizes: readonly number[];
  readonly importSizes: readonly number[];
  readonly runs: number;
  readonly ours: readonly Builder[];
  readonly peers: readonly Builder[];
  /** The path of vnu.jar. */
  readonly vnu: string | null;
  readonly write: string | null;
}

/** Reads the command line; null where help is asked for. Throws with a sentence about what is wrong. */
export function benchOptions(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      race: { type: "boolean" },
      growth: { type: "boolean" },
      "cpu-profile": { type: "boolean" },
      floor: { type: "boolean" },
      typography: { type: "boolean" },
      feeds: { type: "boolean" },
      check: { type: "boolean" },
      verify: { type: "boolean" },
      withdrawn: { type: "boolean" },
      revisions: { type: "boolean" },
      media: { type: "boolean" },
      cards: { type: "boolean" },
      import: { type: "boolean" },
      archive: { type: "boolean" },
      all: { type: "boolean" },
      help: { type: "boolean" },
      briefs: { type: "string", default: "10000" },
      sizes: { type: "string", default: "1000,10000,100000" },
      "import-sizes": { type: "string", default: "1000,10000" },
      runs: { type: "string", default: "3" },
      profile: { type: "string", default: "both" },
      peers: { type: "string", default: "hugo,eleventy" },
      vnu: { type: "string" },
      write: { type: "string" },
    },
  });
  if (values.help === true) return null;
  const names: readonly SectionName[] = [
    "race",
    "growth",
    "cpu-profile",
    "floor",
    "typography",
    "feeds",
    "check",
    "verify",
    "withdrawn",
    "revisions",
    "media",
    "cards",
    "import",
    "archive",
  ];
  const named = names.filter((name) => values.all === true || values[name] === true);
  return {
    sections: new Set<SectionName>(named.length === 0 ? ["race"] : named),
    briefs: countOf(values.briefs),
    sizes: values.sizes.split(",").map(countOf),
    importSizes: values["import-sizes"].split(",").map(countOf),
    runs: countOf(values.runs),
    ours: profilesOf(values.profile).map(brevier),
    peers: values.peers
      .split(",")
      .filter((name) => name !== "")
      .flatMap((name) => peerOf(name) ?? []),
    vnu: values.vnu ?? process.env["VNU_JAR"] ?? null,
    write: values.write ?? null,
  };
}

function profilesOf(value: string): readonly Profile[] {
  if (value === "both") return ["same", "everything"];
  if (value === "same" || value === "everything") return [value];
  throw new Error(`--profile is same, everything or both, not ${value}`);
}

function peerOf(name: string): Builder | null {
  if (name !== "hugo" && name !== "eleventy") throw new Error(`--peers are hugo and eleventy, not ${name}`);
  return peers[name]();
}

function countOf(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`a count is a whole number from 1, not ${value}`);
  return count;
}
