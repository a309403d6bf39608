/** `docs/benchmarks.md`: a section for each thing that was measured. Measuring one again leaves the others. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Builder } from "./builders.ts";

export const SECTIONS = {
  race: "A race",
  growth: "Growth",
  "cpu-profile": "Where the time goes",
  floor: "What bare scripts need",
  typography: "Typography",
  feeds: "Checking a feed",
  check: "Checking a site",
  verify: "Verifying a copy",
  withdrawn: "The proof of a withdrawal",
  revisions: "Kept revisions",
  media: "Pictures",
  cards: "Cards for social networks",
  import: "Bringing in an archive",
  archive: "Packages",
} as const;
export type SectionName = keyof typeof SECTIONS;

const NAMES = [
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
] as const satisfies readonly SectionName[];

/** Sections that were not measured by this program: they stay, at the end of the page. */
const BY_HAND = ["A publication, before and after"];

const INTRODUCTION = `# Benchmarks

Made by \`npm run bench -- --all --write docs/benchmarks.md\`, or section by section, each by the command that stands below its title; \`npm run bench -- --help\` says what can be asked. Processes are counted by GNU time. The briefs are made up, the same for every builder: about forty a day, 3.2 KB of
Markdown with its front matter in the mean, four in five in French, 60 topics. Plain Eleventy and Hugo make a page a brief, lists of twenty on the home page and for each topic, RSS and JSON Feed of fifty, a sitemap
(their configurations: \`bench/peers\`). Two profiles of Brevier take part:

- **same outputs**: \`archivePages: false\`, no stories, \`feeds: { site: 50, section: 0, history: false }\`: the site's feeds of fifty, none of topics and authors, no history. No setting turns off what remains: pages of days, of months and of authors, the list of
  feeds, a news sitemap, the manifest. So it still makes more than its peers; the tables count it.
- **everything on**: archive pages, stories, rights and RSL, a declared feed, and all of the above.

Output folders are never deleted before a build that is timed, but moved aside: a disk that has just lost many files makes the next ones slowly.`;

/** What was measured, on what, when, by which command. */
export function section(
  name: SectionName,
  body: string,
  builders: readonly Builder[],
  args: readonly string[],
): string {
  const versions = new Map([["Node", process.versions.node]]);
  for (const { name: builder, version } of builders) versions.set(builder.split(",")[0] ?? "", version);
  const [core] = cpus();
  const facts = [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} cores (${core?.model.trim() ?? "unknown"}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, ${process.platform}`,
    [...versions].map(([who, version]) => `${who} ${version}`).join(", "),
    commit(),
    `\`npm run bench -- ${args.join(" ")}\``,
  ];
  return `## ${SECTIONS[name]}\n\n${facts.join(" · ")}\n\n${body}`;
}

/** Puts sections in their places on the page; those that are not given stay as they are. */
export function writePage(path: string, sections: ReadonlyMap<SectionName, string>): void {
  const old = existsSync(path) ? readFileSync(path, "utf8") : "";
  const parts = NAMES.flatMap((name) => sections.get(name) ?? formerSection(old, SECTIONS[name]) ?? []);
  const byHand = BY_HAND.flatMap((title) => formerSection(old, title) ?? []);
  writeFileSync(path, `${[INTRODUCTION, ...parts, ...byHand].join("\n\n")}\n`);
}

function formerSection(page: string, title: string): string | null {
  const [, after] = `${page}\n`.split(`\n## ${title}\n`);
  return after === undefined ? null : `## ${title}\n${after.split("\n## ")[0]?.trimEnd() ?? ""}`;
}

/** Which state of the program was measured. */
function commit(): string {
  const { stdout } = spawnSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" });
  return `commit ${stdout.trim() || "unknown"}`;
}
