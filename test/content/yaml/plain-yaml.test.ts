import { describe, expect, test } from "vitest";
import { corpusBrief } from "../../../bench/corpus.ts";
import { brevierBrief } from "../../../bench/corpus-forms.ts";
import { type LocatedYaml, readAnyYaml, readYaml } from "../../../src/content/yaml/located-yaml.ts";
import { readPlainYaml } from "../../../src/content/yaml/plain-yaml.ts";
import type { YamlPath } from "../../../src/content/yaml/yaml-paths.ts";
import { filesOf } from "../../memory-site.ts";
import { fc } from "../../property.ts";

/** Every way into a value, and one that leads nowhere at each of its ends. */
function waysIn(value: unknown, path: YamlPath = []): readonly YamlPath[] {
  const here: readonly YamlPath[] = [path, [...path, "nothing"], [...path, 99]];
  if (typeof value !== "object" || value === null) return here;
  const inner = Array.isArray(value)
    ? value.flatMap((item, i) => waysIn(item, [...path, i]))
    : Object.entries(value).flatMap(([key, item]) => waysIn(item, [...path, key]));
  return [...here, ...inner];
}

/** All that a reader gives for a text. */
function said(yaml: LocatedYaml, text: string) {
  const texts = waysIn(yaml.value).map((path) => {
    const located = yaml.textAt(path);
    return {
      path,
      at: yaml.placeOf(path),
      key: yaml.placeOfKey(path),
      text:
        located === null
          ? null
          : { ...located, sourceOf: Array.from(located.text, (_, i) => located.sourceOf(i, i + 1)) },
    };
  });
  return {
    value: JSON.stringify(yaml.value),
    texts,
    places: Array.from(`${text} `, (_, i) => yaml.placeAt(i)),
  };
}

/** Whether the plain reader took a text; if it did, the other gives the same. */
function agrees(text: string): boolean {
  if (readPlainYaml(text) === null) return false;
  const any = readAnyYaml(text, "f", 2);
  expect(any.problems, text).toEqual([]);
  const plain = readYaml(text, "f", 2);
  if (!any.ok || !plain.ok) throw new Error("both read it");
  expect(said(plain.value, text)).toEqual(said(any.value, text));
  return true;
}

const frontMatter = (source: string) => source.split("---\n")[1]?.replace(/\n$/, "") ?? "";

// Pieces of YAML, right and wrong, in any order: most of what they make is for the other reader.
const word = fc.constantFrom(
  "a",
  "été",
  "12",
  "true",
  "null",
  "~",
  "«x»",
  "./p",
  "l’an",
  "a b",
  "x:y",
  "https://e.x/?a=b#c",
  "-1",
  "a-",
  "2024-10-31 21:40",
  "…",
);
const mark = fc.constantFrom(
  ": ",
  ":",
  " #",
  "# ",
  "- ",
  "-",
  "[",
  "]",
  "{",
  "}",
  ", ",
  ",",
  '"',
  "'",
  "''",
  "\\",
  "&a ",
  "*a",
  "!",
  "|",
  ">",
  "?",
  "%",
  "@",
  "`",
  " ",
  "  ",
  "\t",
  "\u00a0",
  "…",
  "\u0085",
  "\u2028",
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: word.map((text) => `"${text}"`) },
  { weight: 2, arbitrary: word.map((text) => `'${text}'`) },
  fc.array(fc.oneof(word, mark), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
);
const key = fc.constantFrom("id", "title", "lang", "a-b", "A1", "constructor", "toString");
const flow: fc.Memo<string> = fc.memo((depth) =>
  depth < 1
    ? scalar
    : fc.oneof(
        { weight: 2, arbitrary: scalar },
        fc.array(flow(depth - 1), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
        fc
          .array(fc.tuple(key, flow(depth - 1)), { maxLength: 3 })
          .map((items) => `{ ${items.map(([k, v]) => `${k}: ${v}`).join(", ")} }`),
      ),
);
const setIn = (text: string, by: string) =>
  text
    .split("\n")
    .map((line) => by + line)
    .join("\n");
const block: fc.Memo<string> = fc.memo((depth) => {
  const value =
    depth < 1
      ? flow(2).map((text) => ` ${text}`)
      : fc.oneof(
          { weight: 3, arbitrary: flow(2).map((text) => ` ${text}`) },
          fc
            .tuple(block(depth - 1), fc.constantFrom("  ", " ", "   "))
            .map(([text, by]) => `\n${setIn(text, by)}`),
          fc
            .tuple(
              fc.array(fc.oneof(flow(1), block(depth - 1)), { minLength: 1, maxLength: 3 }),
              fc.constantFrom("", "  "),
            )
            .map(
              ([items, by]) =>
                `\n${setIn(items.map((item) => `- ${item.replaceAll("\n", "\n  ")}`).join("\n"), by)}`,
            ),
        );
  const between = fc.constantFrom("\n", "\n", "\n\n", "\n# une note\n", "\n   # a: b\n", "\n#\n\n");
  return fc
    .tuple(
      fc.uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 4, selector: ([name]) => name }),
      between,
      fc.constantFrom("", "\n", "\n\n", "\n# fin"),
    )
    .map(([entries, gap, end]) => entries.map(([name, text]) => `${name}:${text}`).join(gap) + end);
});

describe("sources are read by two readers that say the same", () => {
  test("of the sample's and the corpus's, most by the plain one", () => {
    const sample = Object.entries(filesOf("content/briefs")).filter(([path]) => path.endsWith(".md"));
    const texts = [
      ...sample.map(([, bytes]) => frontMatter(Buffer.from(bytes).toString())),
      ...Array.from({ length: 200 }, (_, i) => frontMatter(brevierBrief(corpusBrief(i), "everything").text)),
    ];
    const plain = texts.filter(agrees);
    expect(plain.length / texts.length).toBeGreaterThan(0.9);
  });

  test("of any document", () => {
    let taken = 0;
    const runs = Number(process.env["BREVIER_RUNS"] ?? 20) * 100;
    fc.assert(
      fc.property(block(2), (text) => {
        if (agrees(text)) taken++;
      }),
      { numRuns: runs },
    );
    expect(taken / runs).toBeGreaterThan(0.05);
  });

  test("of documents with a character too many, or one too few", () => {
    const some = fc.tuple(
      block(1),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.oneof(mark, fc.constant("\n"), fc.constant("\n#"), fc.constant("")),
    );
    fc.assert(
      fc.property(some, ([text, at, length, put]) => {
        const from = at % (text.length + 1);
        agrees(text.slice(0, from) + put + text.slice(from + length));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["a: b\n", "a: b\n\nc: d\n", "# a\na: b", "a:\n  # b\n  c: d", "a:\n  - b\n# c\n\n  - d\n"])(
    "of %j, with the plain one",
    (text) => {
      expect(agrees(text)).toBe(true);
    },
  );

  test.each([
    "",
    "a",
    "a:",
    "\n",
    "# a",
    "a: b\n \nc: d",
    "a: b\n  c",
    "a: b # c",
    "a: b\n# c\n  d",
    "a: b\na: c",
    "a: >-\n  b",
    "- a",
    "a: - b",
    "a:\n- b\nc",
    "a: [b",
    "a: [b]]",
    "a: [b,]",
    "a: [b: c]",
    "a: 'b''c'",
    'a: "b\\n"',
    "a: &b c",
    "a: b: c",
    "a:\n  b: c\n d: e",
    `a: ${"[".repeat(9999)}`,
  ])("the plain one leaves %j to the other", (text) => {
    expect(readPlainYaml(text)).toBeNull();
  });
});
