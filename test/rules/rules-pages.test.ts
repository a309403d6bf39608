import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { rooms } from "../../src/cli/report/all-rules.ts";
import { filesOf, ROOT } from "../memory-site.ts";
import { INDEX, pathOf, rulesPages } from "./rules-pages.ts";

const kept = () =>
  Object.entries(filesOf("docs")).filter(([path]) => path === INDEX || path.startsWith("rules/"));
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

let made: ReadonlyMap<string, string>;
beforeAll(async () => {
  made = await rulesPages();
  if (process.env["BREVIER_GOLDEN"] !== "write") return;
  rmSync(`${ROOT}docs/rules`, { recursive: true, force: true });
  for (const [path, text] of made) {
    mkdirSync(dirname(`${ROOT}docs/${path}`), { recursive: true });
    writeFileSync(`${ROOT}docs/${path}`, text);
  }
}, 60_000);

test("docs/rules.md and docs/rules/** are made from the tables and the fixtures (written by `npm run golden`), and no page is left over", () => {
  expect(kept().map(([path]) => path)).toEqual([...made.keys()].toSorted());
  for (const [path, bytes] of kept()) expect(textOf(bytes), path).toBe(made.get(path));
});

test("each rule has its page, to which the index leads, and nearly each that a file can break has an example", () => {
  const index = made.get(INDEX) ?? "";
  const names = rooms.flatMap((room) => Object.keys(room.rules));
  expect(names.filter((name) => !index.includes(`[${name}](${pathOf(name)})`))).toEqual([]);
  const examples = names.filter((name) => made.get(pathOf(name))?.includes("## Example"));
  expect(examples.length).toBeGreaterThan(names.length * 0.65);
  const lines = names.filter((name) => /^> *\d+ \| /m.test(made.get(pathOf(name)) ?? ""));
  expect(lines.length).toBeGreaterThan(names.length * 0.6);
});

test("no page of docs names a rule’s page that is not there", () => {
  const links = Object.entries(filesOf("docs")).flatMap(([page, bytes]) =>
    [...textOf(bytes).matchAll(/\]\((?:\.\.\/)*(rules(?:\/[\w/-]+)?\.md)(?:#[^)]*)?\)/g)].map(
      ([, path = ""]) => [page, path] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(made.size);
  expect(links.filter(([, path]) => !made.has(path))).toEqual([]);
});
