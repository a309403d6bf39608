import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeChunks, nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("a folder on the disk", () => {
  // A program that waits for ever is killed: it is not this one.
  test.runIf(existsSync("/proc/self"))("is refused where a system has no room for folders", () => {
    cpSync(join(ROOT, "test/fixtures/bad-input/base"), join(root, "content"), { recursive: true });
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "lib/main.js"), "build", "--out", "/proc/nowhere/dist", "--lang", "en"],
      { cwd: root, encoding: "utf8", timeout: 30_000, killSignal: "SIGKILL" },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining("/proc/nowhere")]);
  });

  test("lists files in code-unit order, and follows only links that stay within", () => {
    mkdirSync(join(root, "in/b"), { recursive: true });
    writeFileSync(join(root, "in/b/é.md"), "1");
    writeFileSync(join(root, "in/b/Z.md"), "2");
    writeFileSync(join(root, "out.md"), "3");
    symlinkSync(join(root, "in/b/Z.md"), join(root, "in/a.md"));
    symlinkSync(join(root, "out.md"), join(root, "in/stray.md"));
    symlinkSync(join(root, "nowhere"), join(root, "in/dangling.md"));
    symlinkSync(root, join(root, "in/loop"));
    const folder = nodeFolder(join(root, "in"));
    expect(folder.list()).toEqual(["a.md", "b/Z.md", "b/é.md"]);
    expect(folder.survey().strays).toEqual(["dangling.md", "loop", "stray.md"]);
    expect(folder.survey().links).toEqual([{ from: "a.md", to: "b/Z.md" }]);
  });

  test.skipIf(process.platform === "win32")("waits for no pipe, and says that it is one", () => {
    spawnSync("mkfifo", [join(root, "pipe")]);
    writeFileSync(join(root, "a"), "1");
    const folder = nodeFolder(root);
    expect(folder.open("pipe")).toBeNull();
    expect(nodeChunks(root)("pipe")).toBeNull();
    expect(folder.list()).toEqual(["a"]);
    expect(folder.survey()).toEqual({ files: ["a"], links: [], strays: [], others: ["pipe"] });
  });

  test("a folder that does not exist is empty, and is made by the first write", () => {
    const folder = nodeFolder(join(root, "new/folder"));
    expect([folder.list(), folder.read("a"), folder.stat("a")]).toEqual([[], null, null]);
    folder.write("x/a", new Uint8Array([1]));
    expect(folder.list()).toEqual(["x/a"]);
  });

  test("removing a file removes the folders that it leaves empty, but not the folder itself", () => {
    const folder = nodeFolder(join(root, "dist"));
    folder.write("a/b/c", new Uint8Array());
    folder.write("keep", new Uint8Array());
    folder.remove("a/b/c");
    expect(folder.list()).toEqual(["keep"]);
    folder.write("a/b/d", new Uint8Array());
    expect(folder.list()).toEqual(["a/b/d", "keep"]);
  });

  test.skipIf(process.platform === "win32")(
    "replacing a file keeps its mode and what is a link, goes over what a killed run left, and leaves nothing beside",
    () => {
      const folder = nodeFolder(join(root, "content"));
      folder.write("kept/a.md", Buffer.from("avant"));
      chmodSync(join(root, "content/kept/a.md"), 0o640);
      symlinkSync("kept/a.md", join(root, "content/b.md"));
      folder.write("kept/.a.md.part", Buffer.from("coupé"));
      folder.replace("b.md", Buffer.from("après"));
      expect(Buffer.from(folder.read("kept/a.md") ?? "").toString()).toBe("après");
      expect(statSync(join(root, "content/kept/a.md")).mode & 0o777).toBe(0o640);
      expect(lstatSync(join(root, "content/b.md")).isSymbolicLink()).toBe(true);
      expect(folder.list()).toEqual(["b.md", "kept/a.md"]);
      folder.replace("new/c.md", Buffer.from("neuf"));
      expect(folder.list()).toEqual(["b.md", "kept/a.md", "new/c.md"]);
    },
  );

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a file that its mode protects is not replaced",
    () => {
      const folder = nodeFolder(root);
      folder.write("a.md", Buffer.from("avant"));
      chmodSync(join(root, "a.md"), 0o444);
      expect(() => folder.replace("a.md", Buffer.from("après"))).toThrow("EACCES");
      expect(folder.list()).toEqual(["a.md"]);
    },
  );
});
