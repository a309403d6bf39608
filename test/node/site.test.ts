import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { siteOnDisk } from "../../src/node/site.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const open = () => siteOnDisk(root, join(root, "dist"));

describe("what pages are rendered by", () => {
  test("other versions of libraries are another program", () => {
    write("package-lock.json", '{"packages": {"node_modules/markdown-it": {"version": "15.0.3"}}}');
    const before = open().program;
    expect(open().program).toBe(before);
    write("package-lock.json", '{"packages": {"node_modules/markdown-it": {"version": "15.0.4"}}}');
    expect(open().program).not.toBe(before);
  });

  test.each(['"./filters/loud.ts"', '"./filters/loud"', '"./filters/loud.js"', '"./filters"'])(
    "an edit of a file that .eleventy.ts imports as %s is another configuration",
    (name) => {
      write(".eleventy.ts", `import { loud } from ${name};\n`);
      write("filters/loud.ts", "export const loud = 1;\n");
      write("filters/index.ts", 'export { loud } from "./loud.ts";\n');
      const before = open().configuration;
      write("filters/loud.ts", "export const loud = 2;\n");
      expect(open().configuration).not.toBe(before);
    },
  );
});

describe("the lock", () => {
  const held = (host: string, age: number) =>
    write(".dist.lock", JSON.stringify({ pid: 1, host, since: new Date(Date.now() - age).toISOString() }));

  test("of another machine is believed for an hour", () => {
    held("another-machine", 60_000);
    expect(open().lock()).toMatchObject({ held: false, pid: 1, host: "another-machine" });
    held("another-machine", 2 * 3_600_000);
    expect(open().lock().held).toBe(true);
  });

  test("that is being written is waited for", async () => {
    write(".dist.lock", "");
    const file = JSON.stringify(join(root, ".dist.lock"));
    const holder = "{ pid: process.pid, host: os.hostname(), since: new Date().toISOString() }";
    const script = `setTimeout(() => fs.writeFileSync(${file}, JSON.stringify(${holder})), 200); setTimeout(() => {}, 60_000);`;
    const child = spawn(process.execPath, ["-e", script]);
    await once(child, "spawn");
    expect(open().lock()).toMatchObject({ held: false, pid: child.pid });
    child.kill();
  });

  test("that cannot be read for long is nobody's; one that was given back can be taken again", () => {
    write(".dist.lock", "half a li");
    const lock = open().lock();
    expect(lock.held).toBe(true);
    expect(open().lock().held).toBe(true);
    if (lock.held) lock.release();
    expect(open().lock().held).toBe(true);
  });
});
