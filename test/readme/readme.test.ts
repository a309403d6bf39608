import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { COMMANDS } from "../../src/cli/command-table.ts";
import { problemsAsText } from "../../src/cli/report/print-report.ts";
import { frontMatterReference } from "../../src/content/schema/front-matter-reference.ts";
import { memorySite, ROOT } from "../memory-site.ts";

const FRONT_MATTER = join(ROOT, "docs/front-matter.md");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const example = readFileSync(join(ROOT, "docs/example.md"), "utf8");
const blockAfter = (mark: string) =>
  new RegExp(`<!-- example:${mark} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(example)?.[1] ?? "";
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
).scripts;

describe("what docs/example.md says is so", () => {
  test("its site and its brief build, into the files that it names, and into the item that it shows", async () => {
    const site = memorySite({
      "site.yaml": blockAfter("site"),
      "briefs/2024/10/31/ouverture.md": blockAfter("brief"),
    });
    const now = Date.parse("2024-11-01T12:00:00Z");
    const outcome = await build(site, { now, wall: now, adopt: false, repair: false });
    // Its domain is one of examples, which the page says too.
    expect(outcome.problems.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`)).toEqual([
      "content/site.yaml:3 site/example-url",
      "content/site.yaml:4 site/example-authority",
    ]);
    expect(example).toMatch(/`example\.org` stands for your own domain/);
    const files = site.dist.list();
    const named = [...example.matchAll(/^\| (`[^|]*`) \| /gm)].flatMap((row) =>
      [...(row[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
    );
    const paths = named.filter(
      (name) => /^[\w/-]+(\.(html|xml|json)|\/)$/.test(name) && !name.startsWith("brevier"),
    );
    expect(paths.length).toBeGreaterThan(9);
    expect(paths.filter((path) => !files.includes(path.endsWith("/") ? `${path}index.html` : path))).toEqual(
      [],
    );
    expect(new TextDecoder().decode(site.dist.read("feed.xml") ?? undefined)).toContain(
      blockAfter("item").trimEnd(),
    );
  });

  test("the mistake that it shows is reported in these words", async () => {
    const source = blockAfter("brief").replace("title:", "titel:");
    const site = memorySite({ "site.yaml": blockAfter("site"), "briefs/2024/10/31/ouverture.md": source });
    const now = Date.parse("2024-11-01T12:00:00Z");
    const { problems } = await build(site, { now, wall: now, adopt: false, repair: false });
    const mistakes = problems.filter(({ place }) => place.file !== "content/site.yaml");
    const reported = problemsAsText(mistakes, "en", false, (_, line) => source.split("\n")[line - 1] ?? null);
    expect(reported).toBe(blockAfter("mistake"));
  });
});

test("docs/front-matter.md: its table is the schema's (written by `npm run golden`)", () => {
  const made = `<!-- front-matter:table -->\n\n${frontMatterReference()}`;
  if (process.env["BREVIER_GOLDEN"] === "write") {
    const page = readFileSync(FRONT_MATTER, "utf8");
    writeFileSync(
      FRONT_MATTER,
      page.replace(/<!-- front-matter:table -->\n(\n\|[\s\S]*?\n(?=\n))?/, `${made}`),
    );
  }
  expect(readFileSync(FRONT_MATTER, "utf8")).toContain(made);
});

describe("the README", () => {
  test("is read in two minutes: less than 120 lines", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(120);
  });

  test("has two commands to begin with: one builds the sample, one passes the tests", () => {
    const [, twoCommands = ""] = /## Two commands\n([\s\S]*?)\n## /.exec(readme) ?? [];
    const commands = [...twoCommands.matchAll(/```sh\n(.*?)```/gs)].map(([, command]) => command);
    expect(commands).toEqual(["npm ci && npm run build\n", "npm ci && npm test\n"]);
  });

  test("names each command of the program, and no other", () => {
    const rows = readme.split("\n").filter((line) => line.startsWith("| `brevier "));
    const named = rows.flatMap((row) =>
      [...(row.split("` | ")[0] ?? "").matchAll(/brevier (\w+)/g)].map(([, name = ""]) => name),
    );
    const program = new Command();
    for (const add of COMMANDS) add(program, "en", async () => {});
    const commands = program.commands.map((command) => command.name());
    expect([...new Set(named)].toSorted()).toEqual([...commands, "help"].toSorted());
  });

  test("its npm commands are scripts of the package", () => {
    const asked = [...readme.matchAll(/npm run (\w+)/g)].map((match) => match[1] ?? "");
    expect(asked.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
