/** The tables of docs/templates.md that say what templates are given: made from the types, so that the page that ships names every field. */
import { readFileSync } from "node:fs";
import { ROOT } from "../memory-site.ts";

/** Everything of the page below this line is made. */
const HEADING = "## What templates are given";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly says: string;
}

interface Shape {
  readonly name: string;
  readonly says: string;
  /** What it has besides, as TypeScript says it; empty if nothing. */
  readonly parents: string;
  readonly fields: readonly Field[];
}

/** A file of types, and which of them are told; all of those that it exports, if none is named. */
const SOURCES: readonly (readonly [path: string, names?: readonly string[]])[] = [
  ["src/plan/pages/page-views.ts"],
  ["src/plan/pages/page-parts.ts"],
  ["src/plan/pages/neighbours.ts"],
  ["src/model/brief.ts", ["PrintedFields", "Dateline"]],
  ["src/model/text-change.ts"],
];

const INTRODUCTION = `${HEADING}

A template has two variables: \`view\`, what its own page shows, and \`chrome\`, what stands around every page of an edition. Lists are in the order to show; \`path\` begins with the site’s base path, \`url\` is absolute. Where a type says \`null\`, there may be nothing: test for it. Texts are plain, and are escaped when they are printed; \`Html\` is printed by \`html()\` of \`html.njk\`. An \`Instant\` is \`2024-10-31T18:40:00+01:00\`, on the newsroom’s clock; a \`Day\` \`2024-10-31\`, a \`Month\` \`2024-10\`, a \`Lang\` \`fr\`: the filters print them. \`Direction\` is \`ltr\` or \`rtl\`, \`SectionKind\` \`topic\`, \`author\` or \`story\`, \`Unseen\` \`draft\` or \`scheduled\`; a \`WordKey\` is a key for the filter \`t\`. Where a name says it all, nothing is added to it.
`;

/** The page with its tables as the types have them. */
export function withViewTables(page: string): string {
  const own = page.split(`\n${HEADING}`)[0] ?? "";
  return `${own.trimEnd()}\n\n${viewTables()}`;
}

function viewTables(): string {
  const shapes = SOURCES.flatMap(([path, names]) =>
    shapesIn(readFileSync(`${ROOT}${path}`, "utf8")).filter(
      ({ name }) => names === undefined || names.includes(name),
    ),
  );
  const isView = ({ name, parents }: Shape) => name !== "View" && parents.startsWith("View<");
  const named = (name: string) => shapes.filter((shape) => shape.name === name);
  const views = shapes
    .filter(isView)
    .map((view) => section(titleOf(view), view, view.parents.replace(/^View<"[^"]+">(?:, )?/, "")));
  const parts = shapes
    .filter((shape) => !isView(shape) && !["Chrome", "View"].includes(shape.name))
    .map((part) => section(`\`${part.name}\``, part, part.parents));
  return [
    INTRODUCTION,
    ...named("Chrome").map((chrome) => section("`chrome`", chrome, chrome.parents)),
    ...named("View").map((view) => section("`view` of every page", { ...view, says: "" }, "")),
    ...views,
    "### What they are made of\n",
    ...parts.map((part) => part.replace(/^###/, "####")),
  ].join("\n");
}

/** A view is that of the template of its kind. */
function titleOf({ parents }: Shape): string {
  const [, kind = ""] = /^View<"([^"]+)">/.exec(parents) ?? [];
  return `\`view\` of \`${kind}.njk\``;
}

function section(title: string, { says, fields }: Shape, parents: string): string {
  const besides = parents === "" ? [] : [`It has what \`${parents}\` has, too.`];
  const about = [...(says === "" ? [] : [says]), ...besides].join(" ");
  const rows = fields.map(
    ({ name, type, says: text }) =>
      `| \`${name}\` | \`${type.replaceAll("|", "\\|")}\` | ${text.replaceAll("|", "\\|")} |`,
  );
  const table = rows.length === 0 ? [] : ["| field | type | what it is |", "| --- | --- | --- |", ...rows];
  return [`### ${title}`, "", ...(about === "" ? [] : [about, ""]), ...table, ""].join("\n");
}

const INTERFACE =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?(?:export )?interface (\w+)(?:<\w+(?: extends \w+)?>)?(?: extends ([\s\S]*?))? \{\n([\s\S]*?)\n\}/g;
const FIELD =
  /(?: {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)? {2}readonly (\w+\??): ([\s\S]+?);(?=\n {2}(?:readonly|\/\*\*)|$)/g;

function shapesIn(source: string): readonly Shape[] {
  return [...source.matchAll(INTERFACE)].map(([, says = "", name = "", parents = "", body = ""]) => ({
    name,
    says: sentence(says),
    parents: typeText(parents),
    fields: [...body.matchAll(FIELD)].map(([, text = "", field = "", type = ""]) => ({
      name: field,
      type: typeText(type),
      says: sentence(text),
    })),
  }));
}

function typeText(type: string): string {
  return type
    .replace(/\breadonly /g, "")
    .replace(/\s+/g, " ")
    .replace(/; \}/g, " }")
    .trim();
}

/** A comment in one line, without its stars, its clause and its marks of code. */
function sentence(comment: string): string {
  return comment
    .replace(/^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .replace(/ ?\/\/ .*$/, "")
    .trim();
}
