import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";

const PAGE = readFileSync(join(ROOT, "docs/packages.md"), "utf8");

test("the commands of docs/packages.md do on the sample what it says", { timeout: 120_000 }, () => {
  const [, commands = ""] = /<!-- packages:keep -->\n```sh\n([\s\S]*?)```/.exec(PAGE) ?? [];
  expect(commands.match(/^brevier/gm)).toHaveLength(4);
  const root = mkdtempSync(join(tmpdir(), "brevier-docs-"));
  try {
    cpSync(join(ROOT, "content"), join(root, "content"), { recursive: true });
    writeFileSync(
      join(root, "run.sh"),
      `brevier() { "${process.execPath}" "${join(ROOT, "lib/main.js")}" "$@"; }\nset -e\n${commands}`,
    );
    const { status, stderr } = spawnSync("sh", ["run.sh"], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse("2026-11-23T12:00:00Z") / 1000) },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const packages = readdirSync(join(root, "archives")).filter((name) => name.endsWith(".wacz"));
    expect(packages).toHaveLength(6);
    for (const name of packages) expect(existsSync(join(root, "dist/archives", name))).toBe(true);
    expect(existsSync(join(root, "dist/archives/index.html"))).toBe(true);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("each file that docs/packages.md links to is there", () => {
  const links = [...PAGE.matchAll(/\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g)].map(([, path = ""]) => path);
  // Written beside this page: how a copy is verified.
  expect(links.filter((path) => path !== "archive.md" && !existsSync(join(ROOT, "docs", path)))).toEqual([]);
});
