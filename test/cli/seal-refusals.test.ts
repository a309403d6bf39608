/** What `brevier record`, `sign` and `archive` refuse to take for the published site, and what `sign` never says. */
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { secret } = testKey();
const NOW = ["--now", "2026-11-23T12:00:00Z"];

let top: string;
let root: string;

const brevier = (command: readonly string[]) => runBrevier(root, command);

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "brevier-seal-"));
  root = join(top, "site");
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(root, "content"), { recursive: true });
  expect(await brevier(["build", "--quiet", "--out", "built", ...NOW])).toMatchObject({ code: 0 });
  renameSync(join(root, "built"), join(root, ".brevier/preview"));
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
    async (out) => {
      for (const command of commands) {
        const { code, out: said, err } = await brevier([...command, "--out", out, "--lang", "en"]);
        expect([command[0], code, said]).toEqual([command[0], 2, ""]);
        expect(err).toBe(
          `--out: “${out}” is in .brevier, where previews and caches are kept: build what readers see elsewhere (brevier build).\n`,
        );
      }
      const french = await brevier(["record", "--out", out, "--lang", "fr", "--format", "json"]);
      expect([french.code, french.out]).toEqual([2, ""]);
      expect(french.err).toContain("l’aperçu");
      expect(existsSync(join(root, "content/ledger"))).toBe(false);
      expect(existsSync(join(root, "archives"))).toBe(false);
      expect(existsSync(join(root, ".brevier/preview/manifest.json.minisig"))).toBe(false);
    },
  );
});

describe("brevier sign and a key that is where it should not be", () => {
  const [, base64 = "?"] = secret.split("\n");
  const sign = (key: string, format: string) =>
    brevier(["sign", "--key", key, "--format", format, "--lang", "en", ...NOW]);
  const expectSecret = ({ out, err }: { readonly out: string; readonly err: string }) => {
    for (let i = 0; i + 12 <= base64.length; i += 4)
      if (!/^A+$/.test(base64.slice(i, i + 12))) expect(out + err).not.toContain(base64.slice(i, i + 12));
  };

  test.each(["text", "json", "sarif"])("no piece of it is said, in %s", async (format) => {
    writeFileSync(join(root, "bare.key"), base64);
    writeFileSync(join(root, "content/bare.key"), `${base64.slice(0, 100)}\n`);
    try {
      for (const key of ["bare.key", "content/bare.key", "./content/../bare.key", base64, `${base64}x`]) {
        const found = await sign(key, format);
        expect(found.code).toBe(1);
        expect(found.out + found.err).toMatch(/sign\/(?:key-inside|key-missing)/);
        expectSecret(found);
      }
    } finally {
      rmSync(join(root, "bare.key"));
      rmSync(join(root, "content/bare.key"));
    }
  });

  test("a link does not hide that it is in the site", async () => {
    writeFileSync(join(root, "own.key"), secret);
    symlinkSync(join(root, "own.key"), join(top, "far.key"));
    symlinkSync(root, join(top, "other-name"));
    symlinkSync(join(top, "secret.key"), join(root, "near.key"));
    try {
      for (const key of ["../far.key", "../other-name/own.key", "near.key", join(top, "far.key")]) {
        const found = await sign(key, "text");
        expect([key, found.code, /\[(sign\/[a-z-]+)\]/.exec(found.err)?.[1]]).toEqual([
          key,
          1,
          "sign/key-inside",
        ]);
      }
      expect((await sign("../secret.key", "text")).err).not.toContain("key-inside");
    } finally {
      rmSync(join(root, "own.key"));
      rmSync(join(root, "near.key"));
    }
  });
});
