/** A publisher that changes its key, seen by those who know one of the keys, both or none. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOW = ["--now", "2026-11-23T12:00:00Z"];
const LEDGER = "content/ledger/2026-11.ndjson";
const [k1, k2, k3] = [testKey(1), testKey(2), testKey(3)];
let top: string;
let root: string;

const brevier = (command: readonly string[], key = "") =>
  runBrevier(root, command, { LANG: "C", BREVIER_SIGNING_KEY: key });
async function verify(
  copy: string,
  keys: readonly { readonly publicKey: string }[],
  ledger = "content/ledger",
) {
  const given = keys.flatMap(({ publicKey }) => ["--key", publicKey]);
  const json = await brevier(["verify", ...given, "--ledger", ledger, "--format", "json", copy]);
  const rows: readonly Readonly<Record<string, string>>[] = JSON.parse(json.out);
  return { code: json.code, rules: rows.map(({ rule, severity }) => `${severity} ${rule}`), rows };
}
const configure = (...keys: readonly { readonly publicKey: string }[]) =>
  writeFileSync(
    join(root, "content/site.yaml"),
    `${readFileSync(`${ROOT}test/fixtures/bad-input/base/site.yaml`, "utf8")}\nsigning:\n  publicKeys: [${keys.map(({ publicKey }) => publicKey).join(", ")}]\n`,
  );
const publish = async (key: string, copy: string) => {
  expect((await brevier(["build", "--quiet", ...NOW])).code).toBe(0);
  expect((await brevier(["record", ...NOW])).code).toBe(0);
  expect(await brevier(["sign", ...NOW], key)).toMatchObject({ code: 0 });
  cpSync(join(root, "dist"), join(top, copy), { recursive: true });
};

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "brevier-rotation-"));
  root = join(top, "site");
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(root, "content"), { recursive: true });
  configure(k1);
  await publish(k1.secret, "old");
  configure(k2, k1);
  await publish(k2.secret, "new");
});
afterAll(() => rmSync(top, { recursive: true }));

describe("a ledger with lines of a former and of a newer key", () => {
  test.each([
    ["../old", k1, k2],
    ["../new", k2, k1],
  ])(
    "%s by its own key alone: intact, and the other key is named, which accuses nobody",
    async (copy, own, other) => {
      const { code, rules, rows } = await verify(copy, [own]);
      expect([code, rules]).toEqual([0, ["warning verify/unknown-ledger-key"]]);
      expect(rows[0]?.["message"]).toContain(other.key.id);
      expect(rows[0]?.["hint"]).toContain("--key");
      expect(rows[0]?.["file"]).toBe(LEDGER);
      const said = await brevier([
        "verify",
        copy,
        "--key",
        own.publicKey,
        "--ledger",
        "content/ledger",
        "--lang",
        "fr",
      ]);
      expect(said.code).toBe(0);
      expect(said.out).toContain(": intact");
      expect(said.err).toContain(other.key.id);
      expect(said.err + said.out).not.toMatch(/récrit|rompue/);
    },
  );

  test.each(["../old", "../new"])(
    "%s by both keys, in either order: intact, and nothing is said",
    async (copy) => {
      expect(await verify(copy, [k1, k2])).toMatchObject({ code: 0, rules: [] });
      expect(await verify(copy, [k2, k1])).toMatchObject({ code: 0, rules: [] });
    },
  );

  test("without --key it is the keys that the copy publishes that count", async () => {
    expect(await verify("../new", [])).toMatchObject({ code: 0, rules: [] });
    expect(await verify("../old", [])).toMatchObject({
      code: 0,
      rules: ["warning verify/unknown-ledger-key"],
    });
  });

  test("a copy by none of the keys that were given names them all", async () => {
    const { code, rows } = await verify("../new", [k1, k3]);
    expect([code, rows.map(({ rule }) => rule)]).toEqual([
      1,
      ["verify/other-key", "verify/unknown-ledger-key"],
    ]);
    expect(rows[0]?.["message"]).toContain(k1.key.id);
    expect(rows[0]?.["message"]).toContain(k3.key.id);
  });

  test("a key that is not known vouches for no copy, and hides no rewriting", async () => {
    const folder = mkdtempSync(join(top, "ledger-"));
    const lines = readFileSync(join(root, LEDGER), "utf8").trimEnd().split("\n");
    const rewritten = (change: (line: string) => string) => {
      let after: string | null = null;
      const made = lines.map((line) => {
        const text = change(line).replace(/"after":(?:null|"[0-9a-f]*")/, `"after":${JSON.stringify(after)}`);
        after = createHash("sha256").update(text).digest("hex");
        return `${text}\n`;
      });
      writeFileSync(join(folder, "2026-11.ndjson"), made.join(""));
    };
    rewritten((line) => line);
    expect(await verify("../new", [k2], folder)).toMatchObject({ code: 0 });
    // All that went before the signature by a known key was altered.
    rewritten((line) => line.replace('"revision":1', '"revision":7'));
    expect((await verify("../new", [k2], folder)).rules).toContain("error verify/broken-chain");
    // The copy's line is reported as signed by a key that nobody gave.
    const foreign = k3.key.id;
    const theirs = Buffer.concat([Buffer.from("ED"), Buffer.from(foreign, "hex").reverse()]);
    rewritten((line) => {
      const row = JSON.parse(line);
      if (row.kind !== "signature" || row.key !== k2.key.id) return line;
      const [, second = "", ...rest] = String(row.signature).split("\n");
      const bytes = Buffer.concat([theirs, Buffer.from(second, "base64").subarray(10)]);
      const comment = `untrusted comment: signature of a Brevier site by key ${foreign}`;
      const signature = [comment, bytes.toString("base64"), ...rest].join("\n");
      return line
        .replace(JSON.stringify(row.signature), JSON.stringify(signature))
        .replace(`"key":"${k2.key.id}"`, `"key":"${foreign}"`);
    });
    expect(await verify("../new", [k2, k1], folder)).toMatchObject({
      code: 1,
      rules: ["error verify/not-in-ledger", "warning verify/unknown-ledger-key"],
    });
  });
});
