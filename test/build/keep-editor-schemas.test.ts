import { beforeEach, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { keepEditorSchemas } from "../../src/build/keep-editor-schemas.ts";
import { parseSite } from "../../src/content/parse/parse-site.ts";
import { editorSchemas } from "../../src/content/schema/editor-schemas.ts";
import { SCHEMA_NAMES } from "../../src/content/schema/schema-names.ts";
import { digest } from "../../src/model/identifiers.ts";
import { filesOf } from "../memory-site.ts";

const [PROGRAM, OTHER] = [digest("0".repeat(64)), digest("1".repeat(64))];
const settings = new TextDecoder().decode(filesOf("content")["site.yaml"]);

function siteOf(yaml: string) {
  const site = parseSite(new TextEncoder().encode(yaml));
  if (!site.ok) throw new Error(JSON.stringify(site.problems));
  return site.value;
}
const site = siteOf(settings);

let folder: ReturnType<typeof memoryFolder>;
beforeEach(() => {
  folder = memoryFolder();
  keepEditorSchemas(site, folder, PROGRAM);
});
const schemas = () => SCHEMA_NAMES.map((name) => Buffer.from(folder.read(name) ?? "").toString());
const times = () => SCHEMA_NAMES.map((name) => folder.stat(name)?.mtimeMs);

test("they are written once, as long as the site has the same names", () => {
  expect(schemas()).toEqual(Object.values(editorSchemas(site)));
  const before = times();
  keepEditorSchemas(siteOf(settings.replace(/^title:.*$/m, "title: Autre")), folder, PROGRAM);
  expect(times()).toEqual(before);
});

test("a new topic, another language or another program writes them anew, as does one that is lost", () => {
  const more = siteOf(settings.replace(/^topics:$/m, "topics:\n  neuf:\n    title: Neuf"));
  keepEditorSchemas(more, folder, PROGRAM);
  expect(schemas()).toEqual(Object.values(editorSchemas(more)));
  const english = siteOf(settings.replace(/^languages:.*$/m, "languages: [en, fr]"));
  keepEditorSchemas(english, folder, PROGRAM);
  expect(schemas()).toEqual(Object.values(editorSchemas(english)));
  const before = times();
  keepEditorSchemas(english, folder, OTHER);
  expect(times()).not.toEqual(before);
  folder.remove("site.schema.json");
  keepEditorSchemas(english, folder, OTHER);
  expect(schemas()).toEqual(Object.values(editorSchemas(english)));
});
