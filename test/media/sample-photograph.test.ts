/** The sample has a photograph in which a place, a name and a number are planted: readers get none of them, in whatever form. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { runBrevier } from "../cli/run-brevier.ts";
import { copySample } from "../copied-sample.ts";

const PHOTOGRAPH = "briefs/2025/01/17/stylo.jpg";
const PLANTED = ["Planted Photographer", "PLANTED-SERIAL-7", "2001:01:01 01:01:01"];

/** A text as it stands in bytes, and in the Base64 of a file that holds it at any place. */
function formsOf(text: string): readonly string[] {
  const shifted = [0, 1, 2].map((by) => Buffer.from(`${" ".repeat(by)}${text}`).toString("base64"));
  // The ends depend on what stands beside them.
  return [text, ...shifted.map((base64) => base64.slice(4, -4))];
}

const root = mkdtempSync(join(tmpdir(), "brevier-photograph-"));
afterAll(() => rmSync(root, { recursive: true }));

test("nothing of it is in the site, its feeds, its archive pages or a package", async () => {
  copySample(root);
  const bytesOf = (folder: string, file: string) =>
    Buffer.from(nodeFolder(join(root, folder)).read(file) ?? "").toString("latin1");
  const source = bytesOf("content", PHOTOGRAPH);
  expect(PLANTED.filter((text) => !source.includes(text))).toEqual([]);
  for (const command of [
    ["build", "--now", "2026-11-23T12:00:00Z"],
    ["archive", "--month", "2025-01"],
    ["build", "--now", "2026-11-23T12:00:00Z"],
  ])
    expect((await runBrevier(root, command)).code).toBe(0);
  const forms = PLANTED.flatMap(formsOf);
  const files = nodeFolder(join(root, "dist")).list();
  const packages = files.filter((file) => file.endsWith(".wacz"));
  expect([
    files.length > 100,
    packages.length,
    files.filter((file) => file.includes("stylo")).length,
  ]).toEqual([true, 1, 12]);
  expect(files.filter((file) => forms.some((form) => bytesOf("dist", file).includes(form)))).toEqual([]);
  // The search would find it: a package holds the pictures, and archive pages hold them as Base64.
  const shown = Buffer.from(source, "latin1").toString("base64");
  expect(forms.filter((form) => source.includes(form) || shown.includes(form)).length).toBe(
    PLANTED.length * 2,
  );
});
