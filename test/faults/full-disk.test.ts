/** Commands that write into sources, on a disk with too little room: a file is as it was or as it is to be, and nothing else is left. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { testKey } from "../ledger/test-key.ts";
import { IS_LONG } from "../long-run.ts";
import { ROOT } from "../memory-site.ts";
import { buildHere, type DiskSite, fileOf, NOW, siteOnDisk, sourceOf } from "./site-on-disk.ts";

// Each test is several processes.
vi.setConfig({ testTimeout: 300_000 });

const unshare = ["--map-root-user", "--mount"];
/** A disk of its own needs the right to mount one. */
const canMount = spawnSync("unshare", [...unshare, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
/** A page of the disk, in bytes. */
const PAGE = 4096;

const LONG = 'Il dit "oui !" aujourd\'hui. ';
const NARROW = sourceOf(3, LONG.repeat(Math.floor((PAGE - 260) / LONG.length)));

/** Built once: commands run on copies. */
let site: DiskSite;
beforeAll(async () => {
  site = siteOnDisk(4);
  site.write(fileOf(3), NARROW);
  site.write(
    "content/site.yaml",
    readFileSync(join(site.root, "content/site.yaml"), "utf8") + testKey().setting,
  );
  expect((await buildHere(site.root)).code).toBe(0);
});
afterAll(() => site.remove());

/** What is kept and what is published, hidden files too. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = nodeFolder(join(site.root, folder));
  const names = ["content", "archives", "dist"].flatMap((name) => files.list(name));
  return new Map(names.map((file) => [file, Buffer.from(files.read(file) ?? "").toString("latin1")]));
}

/** Runs a command on a copy of the site, on a disk with so many pages left; gives its exit code, what it said, and the files before and after. */
function runOnFullDisk(command: string, pages: number) {
  rmSync(join(site.root, "copy"), { recursive: true, force: true });
  rmSync(join(site.root, "disk"), { recursive: true, force: true });
  mkdirSync(join(site.root, "disk"));
  const before = filesIn(".");
  const script = `mount -t tmpfs -o size=12m tmpfs disk && cp -a content disk && mkdir disk/archives disk/.brevier
    cp -a dist disk; cp -a archives disk 2>/dev/null
    dd if=/dev/zero of=disk/.ballast bs=${PAGE} 2>/dev/null
    truncate -s -${pages * PAGE} disk/.ballast
    (cd disk && ${process.execPath} ${ROOT}lib/main.js ${command}); code=$?
    rm disk/.ballast; cp -a disk copy; exit $code`;
  const { status, stdout, stderr } = spawnSync("unshare", [...unshare, "bash", "-c", script], {
    cwd: site.root,
    encoding: "utf8",
    env: { ...process.env, BREVIER_SIGNING_KEY: testKey().secret },
  });
  const after = filesIn("copy");
  return { code: status, out: stdout, err: stderr, before, after };
}

/** Commands, and whether what they write into `content` is one file. */
const COMMANDS = [
  ["typo --write --set --lang fr", true],
  [`new "Un titre" --now ${NOW} --lang fr`, true],
  [`record --now ${NOW} --lang fr`, true],
  [`sign --now ${NOW} --lang fr`, false],
  ["archive --month 2025-01 --lang fr", true],
] as const;

describe.runIf(canMount || process.env["CI"] !== undefined)("on a full disk", () => {
  test.each(COMMANDS)("%s leaves each file whole", (command, isOne) => {
    // As it is to be set, it takes a page more of the disk.
    expect(Buffer.byteLength(NARROW)).toBeLessThan(PAGE);
    const enough = runOnFullDisk(command, 1000);
    expect([enough.code, enough.err]).toEqual([0, expect.not.stringContaining("[disk/")]);
    const codes = new Set<number | null>();
    for (const pages of IS_LONG ? [0, 1, 2, 3, 8] : [0, 2]) {
      const { code, err, before, after } = runOnFullDisk(command, pages);
      codes.add(code);
      if (code !== 0) expect([code, err]).toEqual([2, expect.stringContaining("[disk/full]")]);
      expect(err).not.toMatch(/\n\s+at |node:|Error:/);
      const wrong = [...after].filter(([file, bytes]) => {
        const isNewBrief = command.startsWith("new") && file.endsWith("un-titre.md");
        return isNewBrief
          ? !(bytes.startsWith("---\n") && bytes.includes("\ndraft: true\n") && bytes.endsWith("\n---\n\n"))
          : bytes !== before.get(file) && bytes !== enough.after.get(file);
      });
      expect([pages, wrong.map(([file]) => file)]).toEqual([pages, []]);
      expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
      const ofContent = ([file]: readonly [string, string]) => file.startsWith("content/");
      if (code !== 0 && isOne) expect([...after].filter(ofContent)).toEqual([...before].filter(ofContent));
    }
    expect(codes).toContain(2);
  });
});
