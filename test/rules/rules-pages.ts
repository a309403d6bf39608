/** docs/rules.md, the index of all rules, and docs/rules/**, a page for each: made from the tables and the fixtures. The index is committed, the pages are made for the package. */
import { classesOf, frenchSpaces, type Rule } from "../../src/base/problem.ts";
import { weightOf } from "../../src/check/profile.ts";
import { type Room, rooms } from "../../src/cli/report/all-rules.ts";
import { type Example, ruleExamples } from "./rule-examples.ts";

export const INDEX = "rules.md";

/** The pages by their paths in `docs`. */
export async function rulesPages(): Promise<ReadonlyMap<string, string>> {
  const examples = await ruleExamples();
  const pages = rooms.flatMap((room) =>
    Object.entries(room.rules).map(
      ([name, rule]) => [pathOf(name), pageOf(name, rule, room, examples.get(name))] as const,
    ),
  );
  return new Map([[INDEX, rulesIndex()], ...pages]);
}

/** `rss/missing-guid` → `rules/rss/missing-guid.md`. */
export function pathOf(name: string): string {
  return `rules/${name}.md`;
}

const INTRODUCTION = `# The rules

Everything that Brevier can say of a site, made from the tables of the program by \`npm run golden\`. An **error** stops the build before anything is published, and makes \`brevier check\` end with 1; a **warning** is
printed. A name in braces stands for what is found in the file. Each rule has a page, of the name that is printed in brackets: what is found and how to fix it, in French and in English, and an example.`;

/** The list of all rules, by room, with a link to the page of each. */
export function rulesIndex(): string {
  const contents = rooms.map(
    ({ about, rules }) => `- [${about.en}](#${anchorOf(about.en)}): ${Object.keys(rules).length}`,
  );
  return `${[INTRODUCTION, contents.join("\n"), ...rooms.map(tableOf)].join("\n\n")}\n`;
}

function tableOf({ about, rules }: Room): string {
  const rows = Object.entries(rules).map(
    ([name, { severity, says }]) =>
      `| [${name}](${pathOf(name)}) | ${severity} | ${plain(says.en).replaceAll("|", "\\|")} |`,
  );
  return [
    `## ${about.en}`,
    `*${about.fr}*`,
    ["| rule | | what is found |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

function pageOf(name: string, rule: Rule, room: Room, example: Example | undefined): string {
  const { severity, says, hint, clause } = rule;
  const classes = classesOf(rule);
  const { about } = room;
  const facts = [
    `**${severity}**`,
    ...(room.name === "check" ? [elsewhere(rule)] : []),
    // A rule that names no standard is the house's own.
    clause === undefined || clause === "Brevier" ? "house" : plain(clause),
    ...(classes.length > 0 ? [`W3C ${classes.map((one) => `\`${one}\``).join(", ")}`] : []),
    `[${about.en}](../../${INDEX}#${anchorOf(about.en)})`,
  ];
  return `${[
    `# ${name}`,
    facts.join(" · "),
    `## What is found\n\n- fr: ${plain(frenchSpaces(says.fr))}\n- en: ${plain(says.en)}`,
    `## How to fix it\n\n- fr: ${plain(frenchSpaces(hint.fr))}\n- en: ${plain(hint.en)}`,
    ...(example === undefined ? [] : [`## Example\n\n${shownExample(example)}`]),
  ].join("\n\n")}\n`;
}

/** What a rule of the checker weighs where Brevier did not make the site. */
function elsewhere(rule: Rule): string {
  const weight = weightOf(rule, "standard");
  return weight === "off" ? "not told of other sites" : `${weight} on other sites`;
}

function shownExample({ excerpt, printed }: Example): string {
  const said = `What is printed, in a French newsroom:\n\n${fenced(printed)}`;
  return excerpt === "" ? said : `${fenced(excerpt)}\n\n${said}`;
}

/** Between fences longer than any inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** Text that Markdown shows as it is; no nearest word is known of no place. */
function plain(text: string): string {
  return text.replaceAll("{nearest}", "").replace(/[\\`*_[\]<>#]/g, "\\$&");
}

// GitHub's rule for headings.
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
