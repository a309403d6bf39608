/** The editor in the browser has headers of its own, is not checked, and changes nothing that readers see. */
import { describe, expect, test } from "vitest";
import { headersOf as headersIn, parseHeadersFile } from "../../src/base/headers-file.ts";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import type { Host } from "../../src/model/host.ts";
import { CMS, contentOf, settingsFor } from "../hosts/ruled-site.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };

async function built(
  files: Readonly<Record<string, string>>,
  host: Host | null = null,
  url = "https://relais.example/",
) {
  const others = Object.entries(contentOf(settingsFor(url, host))).filter(([path]) => !(path in CMS));
  const site = memorySite({ ...Object.fromEntries(others), ...files });
  expect((await build(site, OPTIONS)).ok).toBe(true);
  return site;
}
const text = ({ dist }: MemorySite, path: string) => new TextDecoder().decode(dist.read(path) ?? undefined);
const headersAt = (site: MemorySite, path: string) =>
  headersIn(parseHeadersFile(text(site, "_headers")), path);
const rulesFound = async ({ dist }: MemorySite) =>
  (await checkDist(dist)).problems.map(({ place, rule }) => `${place.file} ${rule}`);

describe("a site with the editor", () => {
  test("lets scripts of its own run in the editor, and nowhere else", async () => {
    const site = await built(CMS);
    const policy = (path: string) => headersAt(site, path).get("content-security-policy");
    expect(policy("/admin/")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy("/admin/")).toContain(
      "connect-src 'self' data: blob: https://api.github.com https://gitlab.com;",
    );
    expect(policy("/admin/")?.match(/default-src/g)).toHaveLength(1);
    expect(policy("/")).not.toContain("script-src");
    expect(headersAt(site, "/admin/").get("x-robots-tag")).toBe("noindex");
    expect(headersAt(site, "/").has("x-robots-tag")).toBe(false);
    expect(headersAt(site, "/admin/sveltia/npm/assets/encoder.wasm").get("content-type")).toBe(
      "application/wasm",
    );
  });

  test("keeps it below the path of the site", async () => {
    const site = await built(CMS, null, "https://relais.example/breves/");
    expect(headersAt(site, "/breves/admin/").get("x-robots-tag")).toBe("noindex");
    expect(headersAt(site, "/admin/").has("x-robots-tag")).toBe(false);
  });

  test.each<[Host, string]>([
    ["netlify", "_headers"],
    ["cloudflare-pages", "_headers"],
    ["apache", ".htaccess"],
    ["nginx", "_nginx.conf"],
    ["caddy", "_Caddyfile"],
  ])("%s is told so in %s", async (host, file) => {
    const rules = text(await built(CMS, host), file);
    expect(rules).toContain("script-src 'self' 'wasm-unsafe-eval'");
    // A line that takes a header off is Cloudflare’s alone.
    expect(/^\s+! /m.test(rules)).toBe(host === "cloudflare-pages");
  });

  test("is for readers what it is without it", async () => {
    const [plain, edited] = [await built({}), await built(CMS)];
    const forReaders = edited.dist.list().filter((file) => !file.startsWith("admin/"));
    expect(forReaders).toEqual(plain.dist.list());
    const changed = forReaders.filter((file) => text(edited, file) !== text(plain, file));
    expect(changed.filter((file) => !/^manifest|^\.well-known\/manifest/.test(file))).toEqual(["_headers"]);
    expect(text(edited, "_headers").startsWith(text(plain, "_headers").trimEnd())).toBe(true);
  });

  test("is sound to the checker, whatever the editor’s files are", async () => {
    const found = await rulesFound(await built(CMS));
    expect(found.filter((one) => one.includes("admin"))).toEqual([]);
    expect(found).toEqual(await rulesFound(await built({})));
  });
});

describe("a folder of that name that another program made", () => {
  const OTHER = { "public/admin/index.html": CMS["public/admin/index.html"] };

  test("has the headers of any page", async () => {
    expect(text(await built(OTHER), "_headers")).toBe(text(await built({}), "_headers"));
  });

  test("is checked as any page", async () => {
    expect(await rulesFound(await built(OTHER))).toContain("admin/index.html budget/script");
  });
});
