import { expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { filesOf, memorySite } from "../../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const rulesWith = async (files: Readonly<Record<string, string>>) =>
  (await build(memorySite({ ...base, ...files }), OPTIONS)).problems.map(({ rule, place, severity }) => [
    severity,
    rule,
    place.file,
  ]);

test("a misspelt folder would unpublish what it holds: it is an error", async () => {
  expect(await rulesWith({ "brief/2024/10/31/a.md": "x" })).toEqual([
    ["error", "source/misspelt-entry", "content/brief"],
  ]);
  expect(await rulesWith({ pages: "a file" })).toEqual([["error", "source/misspelt-entry", "content/pages"]]);
});

test("any other name is said to be read by nothing", async () => {
  expect(await rulesWith({ "notes.txt": "x" })).toEqual([
    ["warning", "source/unknown-entry", "content/notes.txt"],
  ]);
});

test("what systems and editors leave is not there", async () => {
  const left = {
    ".DS_Store": "x",
    "pages/.DS_Store": "x",
    "briefs/2024/10/31/.ouverture.md.swp": "x",
  };
  expect(await rulesWith(left)).toEqual([]);
});
