import { expect, test } from "vitest";
import { rooms } from "../../src/cli/report/all-rules.ts";
import { filesOf } from "../memory-site.ts";
import { INDEX, pathOf, rulesIndex } from "./rules-pages.ts";

const DOCS = Object.entries(filesOf("docs")).filter(([path]) => !path.startsWith("rules/"));
const NAMES = rooms.flatMap((room) => Object.keys(room.rules));
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test("docs/rules.md is made from the tables (`npm run golden` writes it), and has a link to the page of each rule", () => {
  const index = rulesIndex();
  expect(textOf(Object.fromEntries(DOCS)[INDEX])).toBe(index);
  expect(NAMES.filter((name) => !index.includes(`[${name}](${pathOf(name)})`))).toEqual([]);
});

test("no page of docs has a link to the page of a rule that does not exist", () => {
  const pages = new Set([INDEX, ...NAMES.map(pathOf)]);
  const links = DOCS.flatMap(([page, bytes]) =>
    [...textOf(bytes).matchAll(/\]\((?:\.\.\/)*(rules(?:\/[\w/-]+)?\.md)(?:#[^)]*)?\)/g)].map(
      ([, path = ""]) => [page, path] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(NAMES.length);
  expect(links.filter(([, path]) => !pages.has(path))).toEqual([]);
});
