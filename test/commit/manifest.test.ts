import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { readHostHeaders } from "../../src/check/read/read-host-headers.ts";
import { digest } from "../../src/model/identifiers.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { wrongIn } from "../verify/memory-copy.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };

interface Row {
  readonly path: string;
  readonly type: string;
  readonly brief?: string;
  readonly revision?: number;
}
interface Node {
  readonly files?: readonly Row[];
}

const textOf = (site: MemorySite, path: string) =>
  new TextDecoder().decode(site.dist.read(path) ?? undefined);
const nodes = (site: MemorySite) =>
  site.dist.list().filter((path) => path === "manifest.json" || path.startsWith("manifest/"));
const rowsOf = (site: MemorySite): readonly Row[] =>
  nodes(site).flatMap((path) => {
    const node: Node = JSON.parse(textOf(site, path));
    return node.files ?? [];
  });

async function sample(): Promise<MemorySite> {
  const site = memorySite(filesOf("content"));
  expect((await build(site, OPTIONS)).ok).toBe(true);
  return site;
}

describe("the manifest", () => {
  test("says of each file what hosts are told of it, where they are told", async () => {
    const site = await sample();
    const { headers } = readHostHeaders(textOf(site, "_headers"));
    const types = headers.filter(({ name }) => name === "content-type");
    const typeSent = (path: string) =>
      types.find(({ path: form }) =>
        new RegExp(`^${form.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(`/${path}`),
      )?.value;
    const rows = rowsOf(site);
    const compared = rows.flatMap(({ path, type }) => {
      const value = typeSent(path);
      return value === undefined ? [] : [[path, type, value.split(";")[0]] as const];
    });
    expect(compared.length).toBeGreaterThan(50);
    expect(compared.filter(([, type, host]) => type !== host)).toEqual([]);
    expect(rows.filter(({ type }) => type === "application/octet-stream")).toEqual([]);
    expect(new Set(rows.map(({ type }) => type))).toContain("image/svg+xml");
  });

  test("says the revision of each brief: 1, and one more for each dated update, notified or not", async () => {
    const site = await sample();
    const rows = rowsOf(site).filter(({ brief }) => brief !== undefined);
    expect(rows.length).toBeGreaterThan(30);
    for (const { path, revision } of rows) {
      const updates = [...textOf(site, path).matchAll(/ id="(?:update|correction|clarification)-\d+"/g)];
      expect([path, revision]).toEqual([path, updates.length + 1]);
    }
    expect(Math.max(...rows.map(({ revision }) => revision ?? 0))).toBeGreaterThan(1);
  });

  test("of a former form is taken over by the next build", async () => {
    const site = await sample();
    for (const path of nodes(site)) {
      const former = textOf(site, path)
        .replace("brevier-manifest-2", "brevier-manifest-1")
        .replace(/,"type":"[^"]*"/g, "")
        .replace(/,"previous":null/, "");
      site.dist.write(path, new TextEncoder().encode(JSON.stringify(JSON.parse(former), null, 1)));
    }
    const newer = { ...site, program: digest("1".repeat(64)) };
    expect((await build(newer, OPTIONS)).problems).toEqual([]);
    expect(await wrongIn(site.dist)).toEqual([]);
  });
});
