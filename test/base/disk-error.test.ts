import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskErrorOf, nameFrom } from "../../src/base/disk-error.ts";
import { FileChanged } from "../../src/base/folders.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const named = (path: string) => nameFrom(path, relative(root, path));
function troubleOf(action: () => void) {
  try {
    action();
  } catch (error) {
    const problem = diskErrorOf(error, named);
    return [problem?.place.file, problem?.rule];
  }
  return [];
}

test("what a disk refuses is reported by its rule and by the name of the file, from the site's folder", () => {
  const long = "x".repeat(300);
  const folder = nodeFolder(root);
  expect(troubleOf(() => folder.rename("nothing", "there"))).toEqual(["there", "disk/vanished"]);
  expect(troubleOf(() => folder.read(long))).toEqual([long, "disk/failed"]);
  folder.write("file", new Uint8Array());
  expect(troubleOf(() => folder.write("file/below", new Uint8Array()))).toEqual(["file", "disk/in-the-way"]);
  expect(troubleOf(() => nodeFolder("/proc").write("file", new Uint8Array()))[0]).toBe("/proc/file");
});

test("a change that a thread saw is reported as one that the program saw itself", () => {
  const thrown = new FileChanged("content/a.md");
  const sent = Object.assign(new Error(thrown.message), structuredClone({ ...thrown }));
  for (const error of [thrown, sent])
    expect(diskErrorOf(error, named)).toMatchObject({
      rule: "disk/changed",
      place: { file: "content/a.md" },
    });
});

test("a mistake of the program is no problem of the disk", () => {
  expect(diskErrorOf(new TypeError("x is not a function"), named)).toBeNull();
  expect(diskErrorOf(Object.assign(new Error("bad"), { code: "ERR_INVALID_ARG_TYPE" }), named)).toBeNull();
});
