import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { copySample } from "../copied-sample.ts";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";

const page = readFileSync(`${ROOT}docs/archive.md`, "utf8");
const block = (mark: string) =>
  new RegExp(`<!-- archive:${mark} -->\n\`\`\`sh\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";
const has = (command: string, ...version: readonly string[]) => spawnSync(command, version).status !== null;

let top: string;
let root: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "brevier-docs-"));
  root = join(top, "site");
});
afterEach(() => rmSync(top, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Runs lines of a shell in the site, each of which has to end with 0. */
function run(lines: string): string {
  const bin = join(top, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "brevier"), `#!/bin/sh\nexec "${process.execPath}" "${ROOT}lib/main.js" "$@"\n`, {
    mode: 0o755,
  });
  const env = { PATH: `${bin}:${process.env["PATH"] ?? ""}`, SOURCE_DATE_EPOCH: "1795435200", LANG: "C" };
  const { status, stdout, stderr } = spawnSync("sh", ["-euc", lines], { cwd: root, env, encoding: "utf8" });
  // On a slow machine a build says on standard error how far it is.
  expect(status, stderr).toBe(0);
  return stdout;
}

describe("docs/archive.md", () => {
  test("its commands do what it says, on the site of docs/example.md", () => {
    const example = readFileSync(`${ROOT}docs/example.md`, "utf8");
    const ofExample = (mark: string) =>
      new RegExp(`<!-- example:${mark} -->\n\`\`\`\\w+\n([\\s\\S]*?)\`\`\``).exec(example)?.[1] ?? "";
    const { secret, publicKey, setting } = testKey();
    write("content/site.yaml", ofExample("site") + setting);
    write("content/briefs/2024/10/31/ouverture.md", ofExample("brief"));
    writeFileSync(join(top, "brevier.key"), secret);
    writeFileSync(join(top, "brevier.pub"), `untrusted comment: minisign public key\n${publicKey}\n`);
    expect(run(block("publish"))).toMatch(/1 révision[\s\S]*signé/);
    const verify = block("verify").split("\n");
    expect(verify.filter((line) => line !== "")).toHaveLength(3);
    const ours = verify.filter((line) => has("minisign", "-v") || !line.startsWith("minisign"));
    expect(run(ours.join("\n"))).toContain("intact");
  }, 60_000);

  test.skipIf(!has("python3", "--version"))(
    "is enough to write a verifier by, in another language: it finds the sample intact, and each flipped byte",
    () => {
      copySample(root);
      run("brevier build --quiet");
      const verify = () =>
        spawnSync("python3", [`${ROOT}test/verify/independent.py`, join(root, "dist")], { encoding: "utf8" });
      const intact = verify();
      expect(intact.stderr.trim()).toBe("");
      expect(intact.stdout.match(/^True .*archive\.html$/gm)).toHaveLength(18);
      const dist = nodeFolder(join(root, "dist"));
      for (const path of [
        "style.css",
        "2024/10/31/lavrov-traite-iran/archive.html",
        "manifest/2024/10/31.json",
      ]) {
        const bytes = dist.read(path) ?? Buffer.of();
        const changed = Uint8Array.from(bytes);
        // A letter that becomes another one: what is JSON stays JSON.
        const at = Buffer.from(bytes).lastIndexOf(path.endsWith(".json") ? "text/" : "a");
        changed[at] = (changed[at] ?? 0) ^ 1;
        dist.write(path, changed);
        expect(verify().stderr).toContain(`${path} was altered`);
        dist.write(path, bytes);
      }
    },
    60_000,
  );
});
