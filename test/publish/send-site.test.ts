/** What holds of every transfer, wherever it breaks off: nothing is lost, and no reader meets a dead link. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryFolder, type ReadableFolder, type WritableFolder } from "../../src/base/folders.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { type Destination, DestinationError, refusalIn } from "../../src/publish/destination.ts";
import { openJournal } from "../../src/publish/journal.ts";
import { sendSite } from "../../src/publish/send-site.ts";
import { IS_LONG } from "../long-run.ts";
import { fc } from "../property.ts";
import { smallSite } from "./published-site.ts";

/** Three states of one site: with a brief, with two, and with the second alone in another form. */
let states: readonly ReadableFolder[];
const site = smallSite();
beforeAll(async () => {
  const kept: ReadableFolder[] = [];
  const keep = async (name: string) => {
    mkdirSync(join(site.root, name));
    const { code, err } = await site.publish("--to", `./${name}`, "--skip-check");
    expect(code, err).toBe(0);
    const folder = nodeFolder(join(site.root, name));
    kept.push(memoryFolder(Object.fromEntries(folder.list().map((file) => [file, folder.read(file) ?? ""]))));
  };
  await keep("un");
  site.addBrief("seconde");
  site.addBrief("troisieme");
  await keep("deux");
  site.edit("content/briefs/2024/10/31/seconde.md", (text) =>
    text.replace("Une autre brève", "La même brève"),
  );
  await keep("trois");
  states = kept;
});
afterAll(() => site.remove());

const contents = (folder: ReadableFolder) =>
  Object.fromEntries(
    folder.list().map((file) => [file, Buffer.from(folder.read(file) ?? "").toString("latin1")]),
  );

/** A host whose files are in memory, and that does no more than so many things before it breaks off. */
function hostWith(
  files: WritableFolder,
  patience: number,
  dist: ReadableFolder,
  seen: () => void,
): Destination {
  let left = patience;
  const spend = () => {
    if (left-- <= 0) throw new DestinationError("no-answer", "cut");
  };
  return {
    isWhole: false,
    read: async (path) => files.read(path),
    sizes: async (paths) =>
      new Map(
        paths.flatMap((path) => (files.stat(path) === null ? [] : [[path, files.stat(path)?.size ?? 0]])),
      ),
    isEmpty: async () => files.list().length === 0,
    send: async (paths, onSent) => {
      for (const path of paths) {
        spend();
        files.write(path, dist.read(path) ?? new Uint8Array());
        seen();
        onSent([path]);
      }
    },
    remove: async (paths) => {
      for (const path of paths) {
        spend();
        files.remove(path);
        seen();
      }
    },
    finish: async () => {},
    close: async () => {},
  };
}

const options = {
  place: { file: "content/site.yaml", line: 1, column: 1 },
  isDry: false,
  isReviewCopy: false,
  adopts: false,
  repairs: false,
  onProgress: () => {},
};

/** Links that lead to nothing, on pages to which the home page leads, at any remove. */
function deadLinks(files: ReadableFolder): readonly string[] {
  const seen = new Set(["index.html"]);
  const dead: string[] = [];
  for (const file of seen) {
    const html = new TextDecoder().decode(files.read(file) ?? undefined);
    for (const [, path = ""] of html.matchAll(/ (?:href|src)="\/([^"#?]*)/g)) {
      const name = decodeURIComponent(path);
      const target = name === "" || name.endsWith("/") ? `${name}index.html` : name;
      if (files.stat(target) === null) dead.push(`${file} → ${target}`);
      else if (target.endsWith(".html")) seen.add(target);
    }
  }
  return dead;
}

test("whenever it breaks off, the next transfer ends with what was built; and what stood there leads nowhere dead", async () => {
  const attempt = fc.record({ state: fc.nat(2), patience: fc.integer({ min: 0, max: 120 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(attempt, { maxLength: 4 }),
      fc.nat(2),
      fc.boolean(),
      async (attempts, last, forgets) => {
        const files = memoryFolder();
        let cache = memoryFolder();
        const send = async (state: number, patience: number) => {
          const dist = states[state] ?? memoryFolder();
          // Before the first site stands there whole, nobody was given its address.
          const isOnline = files.stat("manifest.json") !== null;
          const host = hostWith(files, patience, dist, () => {
            if (isOnline) expect(deadLinks(files)).toEqual([]);
          });
          return sendSite(dist, host, openJournal(cache, "host"), options);
        };
        for (const { state, patience } of attempts) {
          const outcome = await send(state, patience);
          expect(outcome.problems.map(({ rule }) => rule)).toEqual(outcome.ok ? [] : ["publish/no-answer"]);
        }
        // The cache may be lost: then files are there with their sizes again, and what nobody knows of any more stays.
        if (forgets && files.stat("manifest.json") !== null) {
          cache = memoryFolder();
          const dist = states[last] ?? memoryFolder();
          const host = hostWith(files, Number.POSITIVE_INFINITY, dist, () => {});
          const outcome = await sendSite(dist, host, openJournal(cache, "host"), {
            ...options,
            adopts: true,
            repairs: true,
          });
          expect(outcome.ok).toBe(true);
          for (const file of dist.list()) expect(files.stat(file)?.size).toBe(dist.stat(file)?.size);
          return;
        }
        expect((await send(last, Number.POSITIVE_INFINITY)).problems).toEqual([]);
        expect(contents(files)).toEqual(contents(states[last] ?? memoryFolder()));
      },
    ),
    { numRuns: IS_LONG ? 300 : 25 },
  );
});

describe("a host that", () => {
  const sent = async (change: (host: Destination) => Partial<Destination>) => {
    const [dist = memoryFolder()] = states;
    const files = memoryFolder();
    const host = hostWith(files, Number.POSITIVE_INFINITY, dist, () => {});
    return sendSite(dist, { ...host, ...change(host) }, openJournal(memoryFolder(), "host"), options);
  };
  const rules = async (change: Parameters<typeof sent>[0]) => [
    ...new Set((await sent(change)).problems.map(({ rule }) => rule)),
  ];

  test("lies about sizes is told", async () => {
    const lies = async (paths: readonly string[]) => new Map(paths.map((path) => [path, 7]));
    expect(await rules(() => ({ sizes: lies }))).toEqual(["publish/not-as-sent"]);
  });

  test("keeps an old manifest is told", async () => {
    const old = async () => new TextEncoder().encode("{}");
    expect(
      await rules(({ read }) => {
        let asked = 0;
        return { read: (path) => (path === "manifest.json" && asked++ > 0 ? old() : read(path)) };
      }),
    ).toEqual(["publish/not-as-sent"]);
  });

  test.each([
    ["552 Disk full", "publish/full"],
    ["scp: write remote: No space left on device", "publish/full"],
    ["530 Login incorrect.", "publish/login"],
    ["root@127.0.0.1: Permission denied (publickey,password).", "publish/login"],
    ["Host key verification failed.", "publish/unknown-server"],
    ["Could not resolve hostname x", "publish/unknown-host"],
    ["Connection timed out", "publish/no-answer"],
    ["dest open: Permission denied", "publish/denied"],
    ["something else", "publish/other"],
  ])("says “%s” is understood: %s", async (words, rule) => {
    const send = async () => {
      throw new DestinationError(refusalIn(words), words);
    };
    expect(await rules(() => ({ send }))).toEqual([rule]);
  });
});
