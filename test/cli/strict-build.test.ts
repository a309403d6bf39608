import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentOf, settingsFor } from "../hosts/ruled-site.ts";
import { runBrevier } from "./run-brevier.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-strict-"));
  const files = contentOf(settingsFor("https://relais.example/", "s3"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, "content", path)), { recursive: true });
    writeFileSync(join(root, "content", path), text);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("what the host cannot say is a warning, and with --strict an error that publishes nothing", async () => {
  const strict = await runBrevier(root, ["build", "--strict", "--lang", "en"]);
  expect([strict.code, existsSync(join(root, "dist"))]).toEqual([1, false]);
  expect(strict.err).toContain("content/site.yaml:24:7");
  expect(strict.err).toContain(
    "S3 does not look at what follows a “?”: “/?p=123&l=fr” will not lead to its brief",
  );
  const lenient = await runBrevier(root, ["build"]);
  expect([lenient.code, existsSync(join(root, "dist/_s3.json"))]).toEqual([0, true]);
  // A build in which nothing changed ends early: not this one.
  expect((await runBrevier(root, ["build", "--strict"])).code).toBe(1);
});
