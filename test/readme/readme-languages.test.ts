import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseWords } from "../../src/content/parse/parse-words.ts";
import { builtInWords } from "../../src/language/locale/built-in-words.ts";
import { pluralRules } from "../../src/language/locale/plural-rules.ts";
import { langOf } from "../language/locale/locale-for.ts";
import { ROOT } from "../memory-site.ts";

const PAGE = join(ROOT, "docs/languages.md");

/** The words of a language as a file of words: what a site can copy. */
function asYaml(tag: string): string {
  const quoted = (text: string) =>
    JSON.stringify(text).replaceAll("\u202f", "\\u202f").replaceAll("\u00a0", "\\u00a0");
  return Object.entries(builtInWords(langOf(tag), null))
    .flatMap(([key, text]) =>
      typeof text === "string"
        ? [`${key}: ${quoted(text)}`]
        : [`${key}:`, ...Object.entries(text).map(([category, form]) => `  ${category}: ${quoted(form)}`)],
    )
    .join("\n");
}

const plurals = Object.entries(pluralRules)
  .map(([code, { needs, allows }]) => `| \`${code}\` | ${[...needs, ...allows].join(", ")} |`)
  .join("\n");

const MADE: Readonly<Record<string, string>> = {
  plurals: `\n| \`plural.rule\` | forms |\n| --- | --- |\n${plurals}\n`,
  fr: `\n\`\`\`yaml\n${asYaml("fr")}\n\`\`\`\n`,
  en: `\n\`\`\`yaml\n${asYaml("en")}\n\`\`\`\n`,
};

describe("docs/languages.md (its lists are written by `npm run golden`)", () => {
  test.each(Object.entries(MADE))("the list of %s is that of the program", (name, made) => {
    const mark = `<!-- languages:${name} -->\n`;
    const page = readFileSync(PAGE, "utf8");
    if (process.env["BREVIER_GOLDEN"] === "write") {
      const [before = "", after = ""] = page.split(mark);
      const rest = after.replace(/^\n(?:\| .*\n)+|^\n```yaml\n[\s\S]*?\n```\n/, "");
      writeFileSync(PAGE, before + mark + made + rest);
    }
    expect(readFileSync(PAGE, "utf8")).toContain(mark + made);
  });

  test.each(["fr", "en"])("the list of %s, copied, is a whole file of words", (tag) => {
    const read = parseWords(Buffer.from(asYaml(tag)), "words/xx.yaml", null);
    expect(read.problems).toEqual([]);
    expect(read.ok && read.value).toEqual(builtInWords(langOf(tag), null));
  });
});
