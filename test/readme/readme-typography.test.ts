import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { clauses } from "../../src/language/typography/clauses.ts";
import { typeset } from "../../src/language/typography/typeset.ts";
import { type Space, variants } from "../../src/language/typography/variants.ts";
import { filesOf, memorySite, ROOT } from "../memory-site.ts";

const PAGE = join(ROOT, "docs/typography.md");
const BRIEF = "briefs/2024/10/31/lavrov-traite-iran.md";
const visible = (text: string) => text.replaceAll("\u00a0", "~").replaceAll("\u202f", "^");
const cell = (text: string) => visible(text).replaceAll("|", "\\|");

const source = new TextDecoder().decode(filesOf("content")[BRIEF]);
/** Two lines of the sample as they are typed: its headline, and its last paragraph. */
const TYPED = [/^title: "(.+)"$/m.exec(source)?.[1] ?? "", source.trimEnd().split("\n").at(-1) ?? ""];

/** What a page prints of them: links without their marks. */
const plain = (markdown: string) => markdown.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
const printed = TYPED.map((line) => typeset(plain(line), variants["fr-FR"]));

const NAMES: Readonly<Record<Space, string>> = { "": "none", "\u00a0": "`~`", "\u202f": "`^`" };
const ALL = [variants["fr-FR"], variants["fr-BE"], variants["fr-CA"], variants["fr-CH"], variants["fr-UE"]];
const row = (name: string, of: (variant: (typeof ALL)[number]) => string) =>
  `| ${name} | ${ALL.map(of).join(" | ")} |`;

const MADE: Readonly<Record<string, string>> = {
  sample: `\n\`\`\`text\n${TYPED.map(plain).join("\n")}\n\`\`\`\n\n\`\`\`text\n${printed.map(visible).join("\n")}\n\`\`\`\n`,
  clauses: [
    "",
    "| | | | typed | printed |",
    "| --- | --- | --- | --- | --- |",
    ...Object.entries(clauses).map(([name, { about, treatments, example }]) => {
      const [typed, print] = example ?? ["", ""];
      const code = (text: string) => (text === "" ? "" : `\`${cell(text)}\``);
      return `| ${name} | ${about.en} | ${treatments.join(", ")} | ${code(typed)} | ${code(print)} |`;
    }),
    "",
  ].join("\n"),
  variants: [
    "",
    row("", ({ name }) => name),
    `| --- | ${ALL.map(() => "---").join(" | ")} |`,
    row("before `;` `!` `?`", ({ punctuation }) => NAMES[punctuation]),
    row("before `:`", ({ colon }) => NAMES[colon]),
    row("inside « »", ({ quotes }) => NAMES[quotes[0].inside]),
    row("before `%`", ({ percent }) => NAMES[percent]),
    row("before a unit", ({ unit }) => NAMES[unit]),
    row("between thousands", ({ thousands }) => NAMES[thousands]),
    "",
  ].join("\n"),
};

describe("docs/typography.md (its tables are written by `npm run golden`)", () => {
  test.each(Object.entries(MADE))("the part of %s is that of the program", (name, made) => {
    const mark = `<!-- typography:${name} -->\n`;
    if (process.env["BREVIER_GOLDEN"] === "write") {
      const [before = "", after = ""] = readFileSync(PAGE, "utf8").split(mark);
      const rest = after.replace(/^\n(?:```text\n[\s\S]*?\n```\n\n?|\| .*\n)*/, "").trimStart();
      writeFileSync(PAGE, `${before}${mark}${made}\n${rest}`);
    }
    expect(readFileSync(PAGE, "utf8")).toContain(mark + made);
  });

  test.each(Object.entries(clauses))("the example of %s is what becomes of it", (_, { example }) => {
    if (example === null) return;
    expect(visible(typeset(example[0], variants["fr-FR"]))).toBe(visible(example[1]));
  });
});

describe("the sample shows it", () => {
  let page = "";
  beforeAll(async () => {
    const site = memorySite(filesOf("content"));
    const now = Date.parse("2026-11-23T12:00:00Z");
    await build(site, { now, wall: now, adopt: false, repair: false });
    page = new TextDecoder().decode(site.dist.read("2024/10/31/lavrov-traite-iran/index.html") ?? undefined);
  });

  test("its brief is typed without any character that a keyboard lacks, but one space that no rule binds", () => {
    expect(source.match(/[’\u202f\u00a0]/g)).toEqual(["\u00a0"]);
  });

  test("what the page of documentation says is printed stands on the brief's page", () => {
    const text = page.replace(/<[^>]+>/g, "");
    for (const line of printed) expect(text).toContain(line);
  });
});
