import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rooms } from "../../src/rules.ts";
import { ROOT } from "../memory-site.ts";
import { rulesPage } from "./rules-page.ts";

const PAGE = `${ROOT}docs/rules.md`;

test("docs/rules.md is made from the tables and the fixtures (written by `npm run golden`)", async () => {
  const made = await rulesPage();
  if (process.env["BREVIER_GOLDEN"] === "write") writeFileSync(PAGE, made);
  expect(readFileSync(PAGE, "utf8")).toBe(made);
});

test("it has an anchor for each rule, and an example for nearly each that a file can break", () => {
  const page = readFileSync(PAGE, "utf8");
  const names = rooms.flatMap((room) => Object.keys(room.rules));
  expect(names.filter((name) => !page.includes(`<a id="${name}"></a>`))).toEqual([]);
  expect([...page.matchAll(/^```text$/gm)].length).toBeGreaterThan(150);
});
