/** A site that is built for a later moment is never put where readers look, and no command records, signs or archives it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { build } from "../../src/build/build.ts";
import { recordSite, signSite } from "../../src/build/record-and-sign.ts";
import { factsOfPage } from "../../src/cli/record-command.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { testKey } from "../ledger/test-key.ts";
import { filesOf, memorySite, ROOT } from "../memory-site.ts";
import { verifyCopy } from "../verify/memory-copy.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 120_000 });

const DAY = 86_400_000;
/** Of the clock of this machine, since the program asks it. */
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString().replace(/\.\d+Z/, "Z");
const LATER = at(3);
const { key, secret, setting } = testKey();

let top: string;
let root: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "brevier-ahead-"));
  root = join(top, "site");
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(root, "content"), { recursive: true });
  write("content/briefs/2024/11/02/sous-embargo.md", scheduled(at(2)));
  writeFileSync(join(top, "secret.key"), secret);
});
afterEach(() => rmSync(top, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
function scheduled(published: string): string {
  return `---\nid: embargo-1\ntitle: Un titre sous embargo\npublished: "${published}"\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n---\nUn texte.\n`;
}
const brevier = (command: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runBrevier(root, [...command, "--lang", "en"], { LANG: "C", ...environment });
const bytesOf = (folder: string) => {
  const files = nodeFolder(join(root, folder));
  return files.list().map((file) => [file, Buffer.from(files.read(file) ?? "").toString("latin1")]);
};
const KEEPING = [["record"], ["sign", "--key", "../secret.key"], ["archive", "--all"]];

describe("brevier build for a moment to come", () => {
  test("writes nothing into dist, whether it is there or not, and says how to look at that moment", async () => {
    const first = await brevier(["build", "--now", LATER]);
    expect([first.code, first.out]).toEqual([2, ""]);
    expect(first.err).toContain(`--now: ${LATER} is in the future`);
    expect(first.err).toContain(`brevier serve --now ${LATER}`);
    expect(first.err).toContain(`brevier build --now ${LATER} --out preview`);
    expect(existsSync(join(root, "dist"))).toBe(false);
    expect((await brevier(["build", "--quiet"])).code).toBe(0);
    const before = bytesOf("dist");
    const epoch = String(Math.floor(Date.parse(LATER) / 1000));
    for (const [command, env] of [
      [["build", "--now", LATER], {}],
      [["build", "--now", LATER, "--out", "./dist/../dist", "--adopt", "--repair"], {}],
      [["build", "--volumes", "2024-*", "--now", LATER], {}],
      [["build"], { SOURCE_DATE_EPOCH: epoch }],
    ] as const)
      expect([command, (await brevier(command, env)).code]).toEqual([command, 2]);
    expect((await brevier(["build"], { SOURCE_DATE_EPOCH: epoch })).err).toContain(
      `SOURCE_DATE_EPOCH: ${LATER.slice(0, 10)}`,
    );
    expect(bytesOf("dist")).toEqual(before);
    expect(JSON.stringify(before)).not.toContain("embargo");
  });

  test("nor into any folder in which a site of today stands, nor where a link leads to one", async () => {
    expect((await brevier(["build", "--quiet", "--out", "public"])).code).toBe(0);
    symlinkSync(join(root, "public"), join(root, "lien"));
    const before = bytesOf("public");
    for (const out of ["public", "lien"])
      expect((await brevier(["build", "--now", LATER, "--out", out])).code).toBe(2);
    expect(bytesOf("public")).toEqual(before);
  });

  test("builds elsewhere a preview, which is never recorded, signed or archived, until it is built for today", async () => {
    const build = (...more: readonly string[]) => brevier(["build", "--quiet", "--out", "apercu", ...more]);
    expect(await build("--now", LATER)).toMatchObject({ code: 0 });
    expect(JSON.stringify(bytesOf("apercu"))).toContain("Un titre sous embargo");
    // Again, for another moment: it is still nobody's site.
    expect((await build("--now", at(9))).code).toBe(0);
    symlinkSync(join(root, "apercu"), join(root, "vu"));
    for (const out of ["apercu", "vu"])
      for (const command of KEEPING) {
        const { code, out: said, err } = await brevier([...command, "--out", out]);
        expect([command[0], code, said]).toEqual([command[0], 2, ""]);
        expect(err).toContain(`“${out}” was built for a future moment`);
      }
    expect(existsSync(join(root, "content/ledger"))).toBe(false);
    expect(existsSync(join(root, "archives"))).toBe(false);
    expect((await build()).code).toBe(0);
    expect((await brevier(["record", "--out", "apercu"])).code).toBe(0);
    expect((await brevier(["archive", "--out", "apercu"])).code).toBe(0);
    expect((await build("--now", LATER)).code).toBe(2);
    expect(readdirSync(root).filter((name) => name.endsWith(".preview"))).toEqual([]);
  });

  test("is for today if the clocks of two machines differ by less than a minute", async () => {
    expect(
      (
        await brevier([
          "build",
          "--quiet",
          "--now",
          new Date(Date.now() + 30_000).toISOString().replace(/\.\d+Z/, "Z"),
        ])
      ).code,
    ).toBe(0);
    expect((await brevier(["record"])).code).toBe(0);
  });
});

describe("a site of a later moment that has lost its mark", () => {
  const wall = Date.parse("2026-11-23T12:00:00Z");
  const later = wall + 5 * DAY;
  async function siteOfLater() {
    const base = filesOf("test/fixtures/bad-input/base");
    const site = memorySite({
      ...base,
      "site.yaml": Buffer.concat([Buffer.from(base["site.yaml"] ?? ""), Buffer.from(setting)]),
      "briefs/2024/11/02/sous-embargo.md": scheduled("2026-11-25T12:00:00Z"),
    });
    expect((await build(site, { now: later, wall, adopt: false, repair: false })).ok).toBe(true);
    return site;
  }

  test("is not recorded: no id of what is yet to appear is in the ledger, whatever moment the ledger is to say", async () => {
    const site = await siteOfLater();
    for (const now of [wall, later]) {
      const { ok, problems } = await recordSite({ site, content: site.content, now, wall }, factsOfPage);
      expect([ok, problems.map(({ rule, place }) => [rule, place.file])]).toEqual([
        false,
        [["record/not-yet", "dist/2024/11/02/sous-embargo/index.html"]],
      ]);
    }
    expect(site.content.list("ledger")).toEqual([]);
    const due = await recordSite({ site, content: site.content, now: later, wall: later }, factsOfPage);
    expect(due).toMatchObject({ ok: true, value: { revisions: 2 } });
  });

  test("is not signed", async () => {
    const site = await siteOfLater();
    const sign = (clock: number) =>
      signSite({ site, content: site.content, now: wall, wall: clock }, key, () => verifyCopy(site));
    const { ok, problems } = await sign(wall);
    expect([ok, problems.map(({ rule }) => rule)]).toEqual([false, ["sign/not-yet"]]);
    expect(site.content.list("ledger")).toEqual([]);
    expect((await sign(later)).ok).toBe(true);
  });
});
