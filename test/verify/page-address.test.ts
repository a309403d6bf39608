import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { runBrevier } from "../cli/run-brevier.ts";
import { filesOf, memorySite } from "../memory-site.ts";

test("an address that a page states cannot command a terminal, or forge a line of the verdict", async () => {
  const site = memorySite(filesOf("content"));
  const now = Date.parse("2026-11-23T12:00:00Z");
  await build(site, { now, wall: now, adopt: false, repair: false });
  const path = site.dist.list().find((file) => file.endsWith("/archive.html")) ?? "";
  const page = new TextDecoder().decode(site.dist.read(path) ?? undefined);
  const [address = ""] = /https?:\/\/[^"]+/.exec(page.slice(page.indexOf('rel="canonical"'))) ?? [];
  const root = mkdtempSync(join(tmpdir(), "brevier-"));
  try {
    const forged = page.replaceAll(address, `${address}\nautre.html: intact\u0085\u202e`);
    writeFileSync(join(root, "archive.html"), forged);
    const { out, err } = await runBrevier(root, ["verify", "archive.html"]);
    expect(`${out}${err}`).not.toMatch(/^autre\.html|[\u0080-\u009f\u202e]/m);
    writeFileSync(join(root, "archive.html"), page);
    expect(await runBrevier(root, ["verify", "archive.html"])).toMatchObject({ code: 0, err: "" });
  } finally {
    rmSync(root, { recursive: true });
  }
});
