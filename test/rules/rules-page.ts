/** docs/rules.md: every rule of every room, with what it says where a fixture breaks it. */
import { checkDist } from "../../src/check/check-dist.ts";
import { checkFeed } from "../../src/check/check-feed.ts";
import { problemsAsText } from "../../src/cli/print-report.ts";
import { memoryFolder } from "../../src/folders.ts";
import { frenchSpaces, type Problem, type Rule } from "../../src/problem.ts";
import { type Room, rooms } from "../../src/rules.ts";
import { FEEDS, NOW_OF_FEEDS } from "../check/feed-fixtures.ts";
import { readFixture as readSite } from "../check/read-fixture.ts";
import { CASES, problemsWith, readFixture } from "../content/bad-input.ts";

/** What is printed of a rule, by its name. */
type Examples = ReadonlyMap<string, string>;

/** The page, whole. */
export async function rulesPage(): Promise<string> {
  const examples = await examplesOf();
  const sections = rooms.map((room) => sectionOf(room, examples));
  const contents = rooms.map(
    ({ about, rules }) => `- [${about.en}](#${anchorOf(about.en)}): ${Object.keys(rules).length}`,
  );
  return `${[INTRODUCTION, contents.join("\n"), ...sections].join("\n\n")}\n`;
}

const INTRODUCTION = `# The rules

Everything that Brevier can say of a site, made from the tables of the program by \`npm run golden\`. An **error** stops the build before anything is published, and makes \`brevier check\` end with 1; a **warning** is
printed. A name in braces stands for what is found in the file. The examples are printed as in a French newsroom. A rule of feeds says the clause that asks for it, and the class that the W3C’s feed validator would give.`;

function sectionOf({ about, rules }: Room, examples: Examples): string {
  const entries = Object.entries(rules).map(([name, rule]) => entryOf(name, rule, examples.get(name)));
  return [`## ${about.en}`, `*${about.fr}*`, ...entries].join("\n\n");
}

function entryOf(name: string, rule: Rule, example: string | undefined): string {
  const { severity, says, hint, clause, w3c } = rule;
  const origin = [
    ...(clause === undefined ? [] : [plain(clause)]),
    ...(typeof w3c === "string" ? [`W3C \`${w3c}\``] : []),
  ];
  return [
    `<a id="${name}"></a>\n\n### ${name}`,
    [`**${severity}**`, ...origin].join(" · "),
    `- fr: ${plain(frenchSpaces(says.fr))}\\\n  → ${plain(frenchSpaces(hint.fr))}\n- en: ${plain(says.en)}\\\n  → ${plain(hint.en)}`,
    ...(example === undefined ? [] : [`\`\`\`text\n${example}\`\`\``]),
  ].join("\n\n");
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

/** Of each rule what the first fixture gives that breaks it alone, else the first that breaks it. */
async function examplesOf(): Promise<Examples> {
  const printed = new Map<string, string>();
  const add = (problem: Problem, bytes: Uint8Array | undefined) => {
    if (!printed.has(problem.rule)) printed.set(problem.rule, shown(problem, bytes));
  };
  const fixtures = CASES.map(([, file, kept]) => ({ file, ...readFixture(kept) }));
  const aloneFirst = fixtures.toSorted(
    (a, b) => Number(a.expected.length > 1) - Number(b.expected.length > 1),
  );
  for (const { file, bytes } of aloneFirst) {
    for (const problem of await problemsWith(file, bytes)) add(problem, bytes);
  }
  for (const { name, bytes } of FEEDS) {
    for (const one of checkFeed(bytes, { name, now: NOW_OF_FEEDS })) add(one, bytes);
  }
  const broken = readSite("broken-site/site");
  const { problems } = await checkDist(memoryFolder(broken));
  for (const problem of problems) add(problem, broken[problem.place.file]);
  return printed;
}

function shown(problem: Problem, bytes: Uint8Array | undefined): string {
  const lines =
    bytes === undefined || bytes.length > 100_000 ? [] : new TextDecoder().decode(bytes).split(/\r?\n/);
  return problemsAsText([problem], "fr", false, (_, line) => lines[line - 1] ?? null);
}
