import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { problemsAsText } from "../../src/cli/report/print-report.ts";
import { frontMatterReference } from "../../src/content/schema/front-matter-reference.ts";
import { memorySite, ROOT } from "../memory-site.ts";

const README = join(ROOT, "README.md");
const readme = readFileSync(README, "utf8");
const blockAfter = (mark: string) =>
  new RegExp(`<!-- readme:${mark} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
).scripts;

describe("what the README says is so", () => {
  test("its site and its brief build, into the files that it names, and into the item that it shows", async () => {
    const site = memorySite({
      "site.yaml": blockAfter("site"),
      "briefs/2024/10/31/ouverture.md": blockAfter("brief"),
    });
    const now = Date.parse("2024-11-01T12:00:00Z");
    const outcome = await build(site, { now, wall: now, adopt: false, repair: false });
    // Its domain is one of examples, which the README says too.
    expect(outcome.problems.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`)).toEqual([
      "content/site.yaml:3 site/example-url",
      "content/site.yaml:4 site/example-authority",
    ]);
    expect(readme).toMatch(/`example\.org` stands for your own domain/);
    const files = site.dist.list();
    const named = [...readme.matchAll(/^\| (`[^|]*`) \| /gm)].flatMap((row) =>
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

  test("its table of the front matter is the schema's (written by `npm run golden`)", () => {
    const made = `<!-- readme:front-matter -->\n\n${frontMatterReference()}`;
    if (process.env["BREVIER_GOLDEN"] === "write") {
      writeFileSync(
        README,
        readme.replace(/<!-- readme:front-matter -->\n(\n\|[\s\S]*?\n(?=\n))?/, `${made}`),
      );
    }
    expect(readFileSync(README, "utf8")).toContain(made);
  });

  test("its npm commands are scripts of the package", () => {
    const asked = [...readme.matchAll(/npm run (\w+)/g)].map((match) => match[1] ?? "");
    expect(asked.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
