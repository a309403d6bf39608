import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/base/problem.ts";
import { build } from "../../../src/build/build.ts";
import { memorySite } from "../../memory-site.ts";
import { BASE, OPTIONS } from "../bad-input.ts";

const FILE = "briefs/2024/10/31/essai.md";
const brief = (more: string) =>
  `---\nid: essai-1\ntitle: Un titre\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nTexte.\n`;
const settings = new TextDecoder().decode(BASE["site.yaml"]);

const problemsOf = async (file: string, text: string) =>
  (await build(memorySite({ ...BASE, [file]: text }), OPTIONS)).problems.filter(
    ({ place }) => place.file === `content/${file}`,
  );

/** The text after the hint was followed to the letter, with a value; null if it has nothing to follow. */
function followed(text: string, { place, hint }: Problem, value: string): string | null {
  const lines = text.split("\n");
  const line = /^Add “(\w+: )…” on a line of its own(?: below “[\w.-]+”, after (\d+) spaces?)?\.$/.exec(
    hint.en,
  );
  if (line !== null) {
    const [, key = "", spaces = "0"] = line;
    const added = " ".repeat(Number(spaces)) + key + value;
    return [...lines.slice(0, place.line), added, ...lines.slice(place.line)].join("\n");
  }
  const inBraces = /^Add “(, )?(\w+: )…” before the brace that closes “[\w.-]+”\.$/.exec(hint.en);
  if (inBraces === null) return null;
  const [, comma = "", key = ""] = inBraces;
  const start = lines.slice(0, place.line - 1).join("\n").length + place.column;
  const end = text.indexOf("}", start);
  return `${text.slice(0, end)}${comma}${key}${value}${text.slice(end)}`;
}

describe("the hint of a missing key, done to the letter, is right where it stands", () => {
  test.each([
    ["image.alt", FILE, brief("image:\n  src: ./carte.svg\n"), "Une carte"],
    ["image.alt, deeper", FILE, brief("image:\n      src: ./carte.svg\n"), "Une carte"],
    ["image.alt in braces", FILE, brief("image: { src: ./carte.svg }\n"), "Une carte"],
    ["image.src in empty braces", FILE, brief("image: {}\n"), "./carte.svg"],
    ["dateline.place", FILE, brief("dateline:\n  country: Biélorussie\n"), "Minsk"],
    ["sources.1.title", FILE, brief("sources:\n  - url: https://exemple.org/\n"), "Un titre"],
    [
      "sources.2.url",
      FILE,
      brief("sources:\n- title: A\n  url: https://exemple.org/\n- title: B\n"),
      "https://exemple.org/b",
    ],
    ["sources.1.title in braces", FILE, brief("sources: [{url: https://exemple.org/}]\n"), "Un titre"],
    ["attachments.1.title", FILE, brief("attachments:\n  - src: ./a.pdf\n"), "Un accord"],
    ["updates.1.note", FILE, brief("updates:\n  - date: 2024-10-31 12:00\n    kind: update\n"), "Une note"],
    [
      "a comment among the fields",
      FILE,
      brief("# Une note.\nimage:\n  # Une carte.\n  src: ./carte.svg\n"),
      "Une carte",
    ],
    ["title", FILE, brief("").replace(/^title: .*\n/m, ""), "Un titre"],
    [
      "publisher.name",
      "site.yaml",
      settings.replace("  name: Le Relais\n", "  email: a@relais.example\n"),
      "Le Relais",
    ],
    [
      "topics.iran.title",
      "site.yaml",
      settings.replace("    title: Iran\n", "    description: Iran\n"),
      "Iran",
    ],
    ["authors.redaction.name", "site.yaml", settings.replace("    name: La rédaction\n", ""), "La rédaction"],
    ["description", "site.yaml", settings.replace(/description:\n {2}fr: .*\n {2}en: .*\n/, ""), "Brèves"],
  ])("%s", async (_, file, text, value) => {
    const before = await problemsOf(file, text);
    const found = before.find(({ rule }) => rule === "yaml/missing-key");
    if (found === undefined) throw new Error(JSON.stringify(before));
    const again = followed(text, found, value);
    if (again === null) throw new Error(found.hint.en);
    // Whatever else is wrong there, by need of the example, was so before.
    const reported = (problems: readonly Problem[]) => problems.map(({ rule, says }) => `${rule} ${says.en}`);
    const expected = new Set(reported(before.filter((problem) => problem !== found)));
    const left = reported((await problemsOf(file, again)).filter(({ rule }) => rule.startsWith("yaml/")));
    expect(left.filter((line) => !expected.has(line))).toEqual([]);
  });

  test("in French it says the same", async () => {
    const [nested, braces, top] = await Promise.all(
      ["image:\n  src: ./carte.svg\n", "image: {src: ./carte.svg}\n", null].map(async (more) => {
        const text = more === null ? brief("").replace(/^title: .*\n/m, "") : brief(more);
        return (await problemsOf(FILE, text)).find(({ rule }) => rule === "yaml/missing-key")?.hint.fr;
      }),
    );
    expect([nested, braces, top]).toEqual([
      "Ajoutez «\u202falt: …\u202f» sur une ligne sous «\u202fimage\u202f», après 2 espaces.",
      "Ajoutez «\u202f, alt: …\u202f» avant l’accolade qui ferme «\u202fimage\u202f».",
      "Ajoutez «\u202ftitle: …\u202f» sur une ligne.",
    ]);
  });
});
