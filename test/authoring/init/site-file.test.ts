import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { siteFile } from "../../../src/authoring/init/site-file.ts";
import { parseSite } from "../../../src/content/parse/parse-site.ts";
import { editorSchemas } from "../../../src/content/schema/editor-schemas.ts";
import { ANSWERS, LANGUAGES } from "./begun-site.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(LANGUAGES.map((languages) => ({ languages })))("site.yaml in $languages", ({ languages }) => {
  const text = siteFile({ ...ANSWERS, languages });

  test("has nothing that a build would warn of", () => {
    expect(parseSite(bytes(text)).problems).toEqual([]);
  });

  test("has a comment above each key that is to be filled in", () => {
    const lines = text.split("\n");
    const isKey = (line: string) =>
      /^\s*[a-zA-Z]+:/.test(line) && !/^ {2}[a-z]+(?:-[A-Z]+)?: ["{]/.test(line);
    const bare = lines.filter((line, i) => isKey(line) && !/^\s*# /.test(lines[i - 1] ?? ""));
    expect(bare.filter((line) => !/^ {2}(?:fr|en)/.test(line))).toEqual([]);
  });

  test("says which keys are permanent, and leads editors to its schema", () => {
    expect(text.match(/^# PERMANENT(?= ?:)|\bPERMANENT(?:E)?\b/gm)?.length).toBeGreaterThan(3);
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../.brevier/site.schema.json");
  });

  test("has nothing that an editor with its schema would underline", () => {
    const site = parseSite(bytes(text));
    if (!site.ok) throw new Error("no site");
    const judge = new Ajv2020({ strict: false }).compile(
      JSON.parse(editorSchemas(site.value)["site.schema.json"]),
    );
    expect([judge(parse(text)), judge.errors]).toEqual([true, null]);
  });

  test("its examples can be taken as they are", () => {
    const awake = text
      .replace(/^# (topics|stories):$/gm, "$1:")
      .replace(/^# {3}(\w)/gm, "  $1")
      .replace(/^# theme/m, "theme");
    const site = parseSite(bytes(awake.replace(/^ {2}# contact/m, "  contact")));
    expect(site.problems).toEqual([]);
    expect(site.ok && [site.value.topics.size, site.value.stories.size]).toEqual([1, 1]);
    expect(site.ok && site.value.theme.accent?.light.value).toBe("#1b5e20");
  });
});

test("French comments are for a site in French, English ones for any other", () => {
  expect(siteFile({ ...ANSWERS, languages: ["fr-BE"] })).toContain("# Le nom du site.");
  expect(siteFile({ ...ANSWERS, languages: ["de"] })).toContain("# The name of the site.");
});

test.each([
  "L'« Écho » : #1",
  "- Le Relais",
  '"Relais" \\ Cie',
  "*Relais*",
  "{{ Relais }}",
  "oui: non # rien",
])("the name %j comes back as it was typed", (title) => {
  expect(parse(siteFile({ ...ANSWERS, title })).title).toBe(title);
});
