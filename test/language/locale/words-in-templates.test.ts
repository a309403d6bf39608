import { describe, expect, test } from "vitest";
import { french, isWordKey } from "../../../src/language/locale/built-in-words.ts";
import { nodeFolder } from "../../../src/node/node-folder.ts";
import { ROOT } from "../../memory-site.ts";

const filesIn = (path: string, ending: string) => {
  const folder = nodeFolder(`${ROOT}${path}`);
  return folder
    .list()
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file, text: new TextDecoder().decode(folder.read(file) ?? undefined) }));
};
const templates = filesIn("templates", ".njk");

/** Keys that are put together when they are asked for, and the piece of text that does it. */
const PUT_TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/^section\.(?:topic|author|story)$/, '("section." + '],
  [/^section\.(?:topic|author|story)\.heading$/, "`section.$"],
  [/^subscribe\.(?:topic|author|story)$/, '("subscribe." + section.kind) '],
  [/^subscribe\.(?:topic|author|story)\.for$/, '("subscribe." + section.kind + ".for") '],
  [/^archives\.(?:month|site|brief|superseded)(?:\.for)?$/, '("archives." + group.kind'],
  [/^update\.(?:update|correction|clarification)$/, '"update." + '],
  [/^corrections\.(?:correction|clarification)$/, '("corrections." + '],
  [/^thread\.(?:first|before|this|after)$/, '("thread." + '],
  [/^list\.(?:corrected|updated)(?:At|On)$/, '"list." + kind + '],
  [/^preview\.(?:draft|scheduled)$/, '("preview." + card.preview) '],
  [/^preview\.(?:draft|scheduled)Note$/, '("preview." + brief.preview + "Note") '],
  [/^source\.in\.[a-z]{2}$/, '("source.in." + primary)'],
  [/^date\.(?:months|shortMonths|weekdays|shortWeekdays)$/, '"date.months"'],
];

/** What templates compare with, hand to a filter or macro, or end a key with: no words, and none is printed. */
const VALUES = new Set(
  "story calendar brief corrected updated this ceil dt-updated dt-accessed At On same del title head after-brief footer".split(
    " ",
  ),
);

/** The texts inside the tags of a template that could be words: no key, no file, no media type, no hole, nothing of a list to look in. */
function literalsInTags(text: string): readonly string[] {
  const tags = text.replace(/\{#[\s\S]*?#\}/g, "").match(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g) ?? [];
  return tags
    .map((tag) => tag.replace(/ in \[[^\]]*\]/g, ""))
    .flatMap((tag) => [...tag.matchAll(/"([^"]*)"|'([^']*)'|`([^`]*)`/g)])
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .filter((literal) => /\p{L}/u.test(literal))
    .filter((literal) => !isWordKey(literal) && !PUT_TOGETHER.some(([, by]) => by.includes(`"${literal}"`)))
    .filter((literal) => !/^(?:[\w/-]+\.njk|\w+\/[\w+]+|\{\w+\}|\.[a-z]+)$/.test(literal))
    .filter((literal) => !VALUES.has(literal));
}

/** What a template prints by itself: texts, and attributes that are read to people. A macro may print attributes for a tag elsewhere. */
function literalsOf(text: string): readonly string[] {
  const html = text
    .replace(/\{#[\s\S]*?#\}/g, "")
    .replace(/\{%[\s\S]*?%\}/g, "")
    .replace(/\{\{[\s\S]*?\}\}/g, "");
  const attributes = [...html.matchAll(/ (?:title|alt|aria-label|placeholder|value)="([^"]*)"/g)].map(
    (match) => match[1] ?? "",
  );
  const named = [...html.matchAll(/<meta name="(?:description|author)" content="([^"]*)"/g)].map(
    (match) => match[1] ?? "",
  );
  return [...attributes, ...named, html.replace(/<[^>]*>|^ ?(?:(?:lang|dir)="" ?)+$/gm, "\n")].flatMap(
    (part) => part.match(/[^\n]*\p{L}[^\n]*/gu) ?? [],
  );
}

describe("the words of the interface are in the catalogue, all of them and no other", () => {
  test("no template prints a word of its own", () => {
    expect(templates.length).toBeGreaterThan(20);
    const found = templates.flatMap(({ file, text }) =>
      literalsOf(text).map((literal) => `${file}: ${literal.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test("nor does an expression or a variable hold one", () => {
    const found = templates.flatMap(({ file, text }) =>
      literalsInTags(text).map((literal) => `${file}: ${literal}`),
    );
    expect(found).toEqual([]);
    const all = templates.map(({ text }) => text).join("\n");
    expect([...VALUES].filter((value) => !all.includes(`"${value}"`))).toEqual([]);
  });

  test.each([
    ['{{ "Lire la suite" }}', ["Lire la suite"]],
    ['{{ "lire" if view.more else "fin" }}', ["lire", "fin"]],
    ["{% set label = 'Suite' %}", ["Suite"]],
    ['{{ title ~ " par " ~ name }}', [" par "]],
    ['{{ title | default("Sans titre") }}', ["Sans titre"]],
    ['{{ "nav.home" | t(view.lang) }}{# "commentaire" #}{% if kind == "story" %}{% endif %}', []],
  ])("in %s they are seen", (text, expected) => {
    expect(literalsInTags(text)).toEqual(expected);
  });

  test("what a template would print by itself is seen", () => {
    const text = '<p title="Lire">{{ "nav.home" | t(view.lang) }} la <b>suite</b></p>{# commentaire #}';
    expect(literalsOf(text).map((literal) => literal.trim())).toEqual(["Lire", "la", "suite"]);
  });

  test("templates ask for no key that is not there", () => {
    const asked = templates.flatMap(({ text }) =>
      [...text.matchAll(/"([\w.-]+)" (?:if [^|]*?else "([\w.-]+)"\) )?\| t\(/g)].flatMap((match) =>
        [match[1], match[2]].filter((key) => key !== undefined),
      ),
    );
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((key) => !isWordKey(key))).toEqual([]);
  });

  test("no key is there for nothing", () => {
    const catalogues = /^(?:(?:words|dates)-(?:fr|en)|regional-words)\.ts$/;
    const code = ["language", "plan", "render"].flatMap((room) =>
      filesIn(`src/${room}`, ".ts").filter(({ file }) => !catalogues.test(file)),
    );
    const all = [...templates, ...code].map(({ text }) => text).join("\n");
    const unused = Object.keys(french).filter((key) => {
      const [, by] = PUT_TOGETHER.find(([pattern]) => pattern.test(key)) ?? [];
      return !all.includes(by ?? `"${key}"`);
    });
    expect(unused).toEqual([]);
  });

  test("the languages of sources that templates name are those that have a name", () => {
    const [list = ""] =
      /primary in \[([^\]]*)\]/.exec(
        templates.find(({ file }) => file.endsWith("sources.njk"))?.text ?? "",
      ) ?? [];
    const named = [...list.matchAll(/"([a-z]{2})"/g)].map((match) => `source.in.${match[1]}`);
    expect(named).toEqual(Object.keys(french).filter((key) => /^source\.in\.[a-z]{2}$/.test(key)));
  });
});

test("styles name no left or right: pages in Arabic mirror", () => {
  const physical =
    /(?:^|[^\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)|background-position[^;]*(?:left|right)/m;
  const styles = filesIn("templates", ".css").map(({ file, text }) => ({
    file,
    text: text.replace(/\/\*[\s\S]*?\*\//g, ""),
  }));
  expect(styles.map(({ file }) => file)).toEqual(["public/archive.css", "public/style.css"]);
  expect(styles.filter(({ text }) => physical.test(text)).map(({ file }) => file)).toEqual([]);
  // Four values of which the second and the fourth differ are a left and a right too.
  const uneven = styles.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:margin|padding|inset):\s*([^;}]+)/g)]
      .map((match) =>
        (match[1] ?? "")
          .replace(/\([^)]*\)/g, "f")
          .trim()
          .split(/\s+/),
      )
      .filter((values) => values.length === 4 && values[1] !== values[3])
      .map((values) => `${file}: ${values.join(" ")}`),
  );
  expect(uneven).toEqual([]);
  expect(
    ["p { margin-left: 1em }", "p{float:right}", "a { left: 0 }"].every((css) => physical.test(css)),
  ).toBe(true);
});
