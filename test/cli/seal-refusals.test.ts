/** What `brevier record`, `sign` and `archive` refuse to take for the published site, and what `sign` never says. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testKey } from "../archive/test-key.ts";
import { ROOT } from "../memory-site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { secret } = testKey();
const NOW = ["--now", "2026-11-23T12:00:00Z"];

let top: string;
let root: string;

function brevier(command: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}lib/main.js`, ...command], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", LANG: "C" },
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), "brevier-seal-"));
  root = join(top, "site");
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(root, "content"), { recursive: true });
  expect(brevier(["build", "--quiet", "--out", ".brevier/preview", ...NOW])).toMatchObject({ code: 0 });
  symlinkSync(join(root, ".brevier/preview"), join(root, "vu"));
  symlinkSync(join(root, ".brevier"), join(top, "cache"));
  writeFileSync(join(top, "secret.key"), secret);
});
afterAll(() => rmSync(top, { recursive: true }));

describe("a preview", () => {
  const commands = [
    ["record", ...NOW],
    ["sign", "--key", "../secret.key", ...NOW],
    ["archive", "--all"],
  ];
  test.each([".brevier/preview", ".brevier", "dist/../.brevier/preview/", "vu", "../cache/preview"])(
    "is never recorded, signed or archived: %s",
    (out) => {
      for (const command of commands) {
        const { code, out: said, err } = brevier([...command, "--out", out, "--lang", "en"]);
        expect([command[0], code, said]).toEqual([command[0], 2, ""]);
        expect(err).toBe(
          `--out: “${out}” lies in .brevier, where previews and caches are: what readers see is built elsewhere (brevier build).\n`,
        );
      }
      const french = brevier(["record", "--out", out, "--lang", "fr", "--format", "json"]);
      expect([french.code, french.out]).toEqual([2, ""]);
      expect(french.err).toContain("l’aperçu");
      expect(existsSync(join(root, "content/ledger"))).toBe(false);
      expect(existsSync(join(root, "archives"))).toBe(false);
      expect(existsSync(join(root, ".brevier/preview/manifest.json.minisig"))).toBe(false);
    },
  );
});
