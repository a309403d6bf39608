import { beforeEach, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { recordSite, signSite } from "../../src/build/record-and-sign.ts";
import { factsOfPage } from "../../src/cli/record-command.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { verifyCopy } from "../verify/memory-copy.ts";
import { testKey } from "./test-key.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const BRIEF = "briefs/2024/10/31/ouverture.md";
const base = filesOf("test/fixtures/bad-input/base");
const { key, setting } = testKey();

let site: MemorySite;
beforeEach(async () => {
  site = memorySite(base);
  await build(site, OPTIONS);
});

const record = (now = NOW) => recordSite({ site, content: site.content, now, wall: now }, factsOfPage);
const lines = (): readonly Readonly<Record<string, unknown>>[] =>
  site.content
    .list("ledger")
    .flatMap((file) =>
      Buffer.from(site.content.read(file) ?? "")
        .toString()
        .trimEnd()
        .split("\n"),
    )
    .map((line) => JSON.parse(line));
const textOf = (file: string) => Buffer.from(site.content.read(file) ?? "").toString();
/** @param accepted what the ledger says otherwise, on purpose. */
async function edit(file: string, change: (text: string) => string, ...accepted: readonly string[]) {
  site.content.write(file, Buffer.from(change(textOf(file))));
  const built = await build(site, { ...OPTIONS, ...(accepted.length === 0 ? {} : { accepted }) });
  expect(built.ok).toBe(true);
}
const reported = async () =>
  (await record()).problems.map(({ rule, severity, place }) => [rule, severity, place.file]);

describe("brevier record", () => {
  test("writes a line for each published revision, with digests that anybody can compute, and no text", async () => {
    expect(await record()).toMatchObject({ ok: true, value: { withdrawn: 0 }, problems: [] });
    const found = lines().find(({ brief }) => brief === "ouverture-minsk");
    const page = "2024/10/31/ouverture/index.html";
    expect(found).toMatchObject({
      kind: "revision",
      revision: 1,
      path: page,
      at: "2026-11-23T12:00:00+00:00",
      updated: null,
      signed: null,
    });
    const html = Buffer.from(site.dist.read(page) ?? "").toString();
    expect(html).toContain(`datetime="${found?.["published"]}"`);
    const archive = Buffer.from(site.dist.read(page.replace("index", "archive")) ?? "").toString();
    expect(archive).toContain(String(found?.["text"]));
    const title = /<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? "?";
    expect(JSON.stringify(lines())).not.toContain(title);
  });

  test("done again it writes nothing, and neither does a build that changes only what stands around briefs", async () => {
    await record();
    const before = lines();
    expect(await record(NOW + 86_400_000 * 40)).toMatchObject({
      value: { revisions: 0, withdrawn: 0 },
      problems: [],
    });
    await edit("site.yaml", (text) => text.replace("Le Relais", "Le Nouveau Relais"));
    expect(await record()).toMatchObject({ value: { revisions: 0, withdrawn: 0 }, problems: [] });
    expect(lines()).toEqual(before);
  });

  test("a dated update is a new revision", async () => {
    await record();
    await edit(BRIEF, (text) =>
      text.replace(
        "\n---\n",
        '\nupdates:\n  - date: "2024-11-02 10:00"\n    kind: update\n    note: Une suite.\n---\n',
      ),
    );
    expect(await record()).toMatchObject({ value: { revisions: 1 }, problems: [] });
    expect(lines().at(-1)).toMatchObject({
      brief: "ouverture-minsk",
      revision: 2,
      updated: "2024-11-02T10:00:00+01:00",
    });
  });

  test("a text that changed silently is reported once, and written down", async () => {
    await record();
    await edit(BRIEF, (text) => `${text.trimEnd()} Un mot de plus.\n`);
    expect(await reported()).toEqual([
      ["record/changed-silently", "warning", "dist/2024/10/31/ouverture/index.html"],
    ]);
    expect(lines().at(-1)).toMatchObject({ brief: "ouverture-minsk", revision: 1 });
    expect(await reported()).toEqual([]);
  });

  test("a brief that is gone is reported once, and its return is written down", async () => {
    await record();
    const source = textOf(BRIEF);
    await edit(BRIEF, (text) => text.replace("\n---\n", "\ndraft: true\n---\n"), "ouverture-minsk");
    expect(await reported()).toEqual([
      ["record/withdrawn", "warning", "dist/2024/10/31/ouverture/index.html"],
    ]);
    expect(lines().at(-1)).toMatchObject({ kind: "withdrawn", brief: "ouverture-minsk" });
    expect(await reported()).toEqual([]);
    await edit(BRIEF, () => source);
    expect(await record()).toMatchObject({ value: { revisions: 1 }, problems: [] });
  });

  test("updates that were taken out are reported", async () => {
    const source = textOf(BRIEF);
    await edit(BRIEF, (text) =>
      text.replace(
        "\n---\n",
        '\nupdates:\n  - date: "2024-11-02 10:00"\n    kind: correction\n    note: Une erreur.\n---\n',
      ),
    );
    await record();
    await edit(BRIEF, () => source, "ouverture-minsk");
    expect((await reported()).map(([rule]) => rule)).toEqual(["record/fewer-revisions"]);
  });

  test("a page that does not show its text, a folder that is not built: nothing is written", async () => {
    const page = "2024/10/31/ouverture/index.html";
    const unread = await recordSite({ site, content: site.content, now: NOW, wall: NOW }, (bytes) => {
      const text = Buffer.from(bytes).toString();
      return factsOfPage(Buffer.from(text.replace("e-content", "contenu")));
    });
    expect(unread.problems.map(({ rule, place }) => [rule, place.file])).toContainEqual([
      "record/no-text",
      `dist/${page}`,
    ]);
    site.dist.remove("manifest.json");
    expect(await reported()).toEqual([["record/not-built", "error", "dist/manifest.json"]]);
    expect(site.content.list("ledger")).toEqual([]);
  });

  test.each([
    [
      "a page that was altered",
      "2024/10/31/ouverture/index.html",
      (text: string) => text.replace("Minsk", "Kiev"),
    ],
    ["a page with a byte more", "2024/10/31/ouverture/index.html", (text: string) => `${text} `],
    ["an archive page that was altered", "2024/10/31/ouverture/archive.html", (text: string) => `${text} `],
    ["a page that is gone", "2024/10/31/ouverture/index.html", () => null],
    ["an archive page that is gone", "2024/10/31/ouverture/archive.html", () => null],
  ])(
    "%s is not what the manifest lists: reported by its name, and nothing is written",
    async (_, file, change) => {
      const text = Buffer.from(site.dist.read(file) ?? "").toString();
      const changed = change(text);
      expect(changed).not.toBe(text);
      if (changed === null) site.dist.remove(file);
      else site.dist.write(file, Buffer.from(changed));
      expect(await reported()).toEqual([["record/altered", "error", `dist/${file}`]]);
      expect(site.content.list("ledger")).toEqual([]);
      site.dist.write(file, Buffer.from(text));
      expect(await reported()).toEqual([]);
    },
  );

  test("a ledger that is broken stops it, and builds, and is left as it is", async () => {
    await record();
    const [file = ""] = site.content.list("ledger");
    site.content.write(file, Buffer.from(`${textOf(file)}{`));
    const before = textOf(file);
    expect(await reported()).toEqual([["ledger/cut-line", "error", `content/${file}`]]);
    const built = await build(site, OPTIONS);
    expect(built.problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["ledger/cut-line", `content/${file}`],
    ]);
    expect(textOf(file)).toBe(before);
  });
});

test("a ledger that was emptied is not taken for none: no build, no line, no signature", async () => {
  await record();
  const [file = ""] = site.content.list("ledger");
  site.content.write(file, new Uint8Array());
  const expected = [["ledger/empty-month", "error", `content/${file}`]];
  expect(await reported()).toEqual(expected);
  const outcome = await build(site, OPTIONS);
  expect(outcome.ok).toBe(false);
  expect(outcome.problems.map(({ rule, severity, place }) => [rule, severity, place.file])).toEqual(expected);
  expect(textOf(file)).toBe("");
});

describe("brevier sign", () => {
  const sign = () =>
    signSite({ site, content: site.content, now: NOW, wall: NOW }, key, () => verifyCopy(site));
  const ruleOf = async () => (await sign()).problems.map(({ rule }) => rule);

  test("asks for the key to be published, so that whoever has a copy can verify it", async () => {
    expect(await ruleOf()).toEqual(["sign/key-not-published"]);
    expect(site.content.list("ledger")).toEqual([]);
  });

  test("chains what is signed: each root names the one before, and the same root is signed once", async () => {
    await edit("site.yaml", (text) => `${text}\n${setting}`);
    const first = await sign();
    expect(await sign()).toMatchObject({ ok: true, value: { line: null } });
    await edit(BRIEF, (text) => `${text.trimEnd()} Un mot de plus.\n`);
    expect(site.dist.stat("manifest.json.minisig")).toBeNull();
    const second = await sign();
    if (!first.ok || !second.ok) throw new Error("not signed");
    const root = JSON.parse(Buffer.from(site.dist.read("manifest.json") ?? "").toString());
    expect(root.previous).toBe(first.value.manifest);
    expect(lines().map(({ manifest, previous }) => [manifest, previous])).toEqual([
      [first.value.manifest, null],
      [second.value.manifest, first.value.manifest],
    ]);
  });

  test("an output that is not what its manifest lists is reported, file by file, and is not signed", async () => {
    await edit("site.yaml", (text) => `${text}\n${setting}`);
    const style = site.dist.read("style.css") ?? Buffer.of();
    const feed = site.dist.read("feed.xml") ?? Buffer.of();
    site.dist.write(
      "style.css",
      style.map((byte, i) => (i === 5 ? byte ^ 1 : byte)),
    );
    site.dist.remove("feed.xml");
    const found = await sign();
    expect([found.ok, found.problems.map(({ rule, place }) => [rule, place.file])]).toEqual([
      false,
      [
        ["verify/missing", "dist/feed.xml"],
        ["verify/altered", "dist/style.css"],
      ],
    ]);
    expect(site.dist.stat("manifest.json.minisig")).toBeNull();
    expect(site.content.list("ledger")).toEqual([]);
    // What the host adds is in no list, and no signature is of it; a signature that is damaged is made again.
    site.dist.write("style.css", style);
    site.dist.write("feed.xml", feed);
    site.dist.write("CNAME", Buffer.from("relais.example"));
    expect((await sign()).ok).toBe(true);
    const signature = site.dist.read("manifest.json.minisig") ?? Buffer.of();
    site.dist.write("manifest.json.minisig", Buffer.from("x"));
    expect((await sign()).ok).toBe(true);
    expect(Buffer.from(site.dist.read("manifest.json.minisig") ?? "")).toEqual(Buffer.from(signature));
  });

  test.each([
    ["of the site", 1],
    ["of the comment and the site", 3],
  ])(
    "a signature %s in the ledger that is not the key’s is reported at its line, and is not put out",
    async (_, row) => {
      await edit("site.yaml", (text) => `${text}\n${setting}`);
      await record();
      const first = await sign();
      if (!first.ok) throw new Error("not signed");
      const good = first.value.signature.split("\n");
      const line = Buffer.from(good[row] ?? "", "base64");
      line[20] = (line[20] ?? 0) ^ 1;
      const forged = good.map((text, i) => (i === row ? line.toString("base64") : text)).join("\n");
      const [file = ""] = site.content.list("ledger");
      const before = textOf(file);
      site.content.write(
        file,
        Buffer.from(before.replace(JSON.stringify(first.value.signature), JSON.stringify(forged))),
      );
      expect(textOf(file)).not.toBe(before);
      site.dist.remove("manifest.json.minisig");
      const found = await sign();
      expect(found.problems.map(({ rule, place }) => [rule, place.file, place.line])).toEqual([
        ["sign/false-in-ledger", `content/${file}`, before.trimEnd().split("\n").length],
      ]);
      expect(site.dist.stat("manifest.json.minisig")).toBeNull();
      site.content.write(file, Buffer.from(before));
      expect(await sign()).toMatchObject({
        ok: true,
        value: { line: null, signature: first.value.signature },
      });
    },
  );

  test("a text that comes back to what was signed earlier is another link of the chain", async () => {
    await edit("site.yaml", (text) => `${text}\n${setting}`);
    const source = textOf(BRIEF);
    await sign();
    await edit(BRIEF, (text) => `${text.trimEnd()} Un mot de plus.\n`);
    await sign();
    await edit(BRIEF, () => source);
    expect(site.dist.stat("manifest.json.minisig")).toBeNull();
    expect((await sign()).ok).toBe(true);
    expect(new Set(lines().map(({ manifest }) => manifest)).size).toBe(3);
  });

  test("an output that was built before the last signature is reported", async () => {
    await edit("site.yaml", (text) => `${text}\n${setting}`);
    const before = new Map(site.dist.list().map((path) => [path, site.dist.read(path) ?? Buffer.of()]));
    await sign();
    await edit(BRIEF, (text) => `${text.trimEnd()} Un mot de plus.\n`);
    await sign();
    for (const [path, bytes] of before) site.dist.write(path, bytes);
    expect(await ruleOf()).toEqual(["sign/stale"]);
  });
});
