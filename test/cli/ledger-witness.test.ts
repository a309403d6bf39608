/** What the ledger says that readers could read, against the sources: a build stops, says how to go on, and goes on when it is told that the change is meant. */
import { existsSync, readdirSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { briefSource as brief, editedSite, FILE, NOW, SITE, TRANSLATION } from "./edited-site.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const OTHER = "content/briefs/2024/12/05/autre.md";
const UPDATES = `updates:
  - {date: "2024-11-03T09:00:00+01:00", kind: correction, note: "La signature a eu lieu à Minsk, et non à Moscou.", was: "« vendredi », à Moscou", now: vendredi}
  - {date: "2024-11-04T09:00:00+01:00", kind: update, note: "Le texte a été publié.", notify: false}
`;

const { root, at, textOf, write, edit, remove, bytesOf, copy, removeCopy, removeAll } = editedSite();
/** Each test has a copy of the sources and the ledger, without output or cache. */
beforeAll(async () => {
  write(FILE, brief(UPDATES));
  write(TRANSLATION, brief("lang: en\ntranslationOf: accord-1\n", { id: "accord-en" }));
  write(OTHER, brief("", { id: "autre-1", published: "2024-12-05 10:00" }));
  expect(await rules("build")).toEqual([]);
  expect(await rules("record")).toEqual([]);
  remove("dist");
  remove(".brevier");
});
afterAll(removeAll);
beforeEach(copy);
afterEach(removeCopy);

const move = (from: string, to: string, more: string) => {
  write(to, textOf(from).replace("---\n", `---\n${more}`));
  remove(from);
};
const brevier = (...command: readonly string[]) => runBrevier(root(), [...command, "--lang", "en", ...NOW]);
/** Place and rule of each problem; the command ends with 1 if there is an error. */
async function rules(...command: readonly string[]): Promise<readonly string[]> {
  const { code, err } = await brevier(...command, "--quiet");
  const found = [...err.matchAll(/^(\S+): (error|warning): .* \[(.*)\]$/gm)];
  expect([command, code]).toEqual([command, found.some(([, , severity]) => severity === "error") ? 1 : 0]);
  return found.map(([, place = "", , rule = ""]) => `${place} ${rule}`);
}
const lastLines = (count: number) => {
  const [file = ""] = readdirSync(at("content/ledger"));
  const lines = textOf(`content/ledger/${file}`).trimEnd().split("\n").slice(-count);
  return lines.map((line) => JSON.parse(line));
};
const LINE = /2026-11\.ndjson:\d+/;

/** What breaks, what is reported, and what is accepted. */
const BREAKS: readonly (readonly [string, () => void, string, string, readonly string[]])[] = [
  [
    "a brief's file is gone",
    () => remove(OTHER),
    `${OTHER}:1:1 published/gone`,
    "autre-1",
    ["git checkout HEAD -- content/briefs/2024/12/05/autre.md", "brevier withdraw autre-1"],
  ],
  [
    "a brief is a draft again",
    () => edit(TRANSLATION, "---\n", "---\ndraft: true\n"),
    `${TRANSLATION}:3:5 published/hidden`,
    "accord-en",
    ["brevier withdraw accord-en --level notice"],
  ],
  [
    "a brief has an embargo",
    () => edit(TRANSLATION, "---\n", "---\nembargo: 2099-01-01 10:00\n"),
    `${TRANSLATION}:3:5 published/hidden`,
    "accord-en",
    ["Remove “draft” or “embargo”"],
  ],
  [
    "its id is another",
    () => edit(TRANSLATION, "id: accord-en", "id: accord-anglais"),
    `${TRANSLATION}:2:5 published/id-changed`,
    "accord-en",
    ["Restore “id: accord-en”"],
  ],
  [
    "its address is another",
    () => move(OTHER, OTHER.replace("autre", "visage"), ""),
    `${OTHER.replace("autre", "visage")}:2:5 published/moved`,
    "autre-1",
    ["aliases: [/2024/12/05/autre/]"],
  ],
  [
    "its language is another",
    () => edit(TRANSLATION, "lang: en\ntranslationOf: accord-1\n", ""),
    `${TRANSLATION}:2:5 published/moved`,
    "accord-en",
    ["aliases: [/en/2024/11/02/agreement/]"],
  ],
  [
    "it was published at another time",
    () => edit(OTHER, "2024-12-05 10:00", "2024-12-05 11:00"),
    `${OTHER}:4:12 published/date-changed`,
    "autre-1",
    ["Restore “published: 2024-12-05T10:00:00+01:00”"],
  ],
  [
    "a correction is rewritten",
    () => edit(FILE, "et non à Moscou", "et non à Kiev"),
    `${FILE}:9:12 published/updates-gone`,
    "accord-1",
    ["git log -p content/briefs/2024/11/02/accord.md"],
  ],
  [
    "what stood before a correction is rewritten",
    () => edit(FILE, "« vendredi », à Moscou", "à Moscou"),
    `${FILE}:9:12 published/updates-gone`,
    "accord-1",
    [],
  ],
  [
    "a correction is another kind of update",
    () => edit(FILE, "kind: correction", "kind: clarification"),
    `${FILE}:9:12 published/updates-gone`,
    "accord-1",
    [],
  ],
  [
    "a correction has another date",
    () => edit(FILE, "2024-11-03T09:00", "2024-11-03T08:00"),
    `${FILE}:9:12 published/updates-gone`,
    "accord-1",
    [],
  ],
  [
    "all updates are gone",
    () => edit(FILE, UPDATES, ""),
    `${FILE}:2:5 published/updates-gone`,
    "accord-1",
    [],
  ],
  [
    "the authority is another",
    () => edit(SITE, /^authority: .*$/m, "authority: autre.example"),
    `${SITE}:6:12 published/authority-changed`,
    "authority",
    ["Restore “authority: relais.example”"],
  ],
];

describe("stops the build, with how to go on rightly, and goes on with a reason that stays in the ledger", () => {
  test.each(BREAKS)("%s", async (_, change, reported, accepted, hints) => {
    change();
    const { code, err } = await brevier("build", "--quiet");
    expect(code).toBe(1);
    expect([...err.matchAll(/^(\S+): error: .* \[(.*)\]$/gm)].map(([, at, rule]) => `${at} ${rule}`)).toEqual(
      [reported],
    );
    expect(err).toMatch(LINE);
    for (const hint of [...hints, `--accept-change ${accepted} --reason`]) expect(err).toContain(hint);
    expect(existsSync(at("dist"))).toBe(false);
    // Again, from the cache: it is no less wrong.
    expect(await rules("build")).toEqual([reported]);
    const ledger = bytesOf("content/ledger");

    expect(await rules("build", "--accept-change", accepted, "--reason", "Le tribunal l’a ordonné.")).toEqual(
      [],
    );
    expect(lastLines(1)).toMatchObject([
      { kind: "accepted", change: accepted, reason: "Le tribunal l’a ordonné." },
    ]);
    expect(await rules("build")).toEqual([]);
    expect(bytesOf("content/ledger")).not.toEqual(ledger);
    expect((await brevier("record")).code).toBe(0);
    expect(await rules("build")).toEqual([]);
  });

  test("beside the links that lead to a brief which is gone", async () => {
    edit(FILE, "Un texte.", "Un [texte](brief:autre-1).");
    remove(OTHER);
    expect(await rules("build")).toEqual([
      expect.stringMatching(/^content\/briefs\/2024\/11\/02\/accord\.md:\d+:\d+ link\/unknown-brief$/),
      `${OTHER}:1:1 published/gone`,
    ]);
  });

  test("all at once, each brief once in each way", async () => {
    remove(OTHER);
    edit(TRANSLATION, "id: accord-en", "id: accord-anglais");
    edit(FILE, "et non à Moscou", "et non à Kiev");
    edit(SITE, /^authority: .*$/m, "authority: autre.example");
    const all = [
      `${FILE}:9:12 published/updates-gone`,
      `${TRANSLATION}:2:5 published/id-changed`,
      `${OTHER}:1:1 published/gone`,
      `${SITE}:6:12 published/authority-changed`,
    ];
    expect([...(await rules("build"))].sort()).toEqual([...all].sort());
    const some = [
      ...["autre-1", "accord-en", "authority"].flatMap((id) => ["--accept-change", id]),
      ...["--reason", "Voulu."],
    ];
    expect(await rules("build", ...some)).toEqual([`${FILE}:9:12 published/updates-gone`]);
    expect(lastLines(1)).not.toMatchObject([{ kind: "accepted" }]);
  });
});

describe("silent", () => {
  test.each<readonly [string, () => void]>([
    ["nothing changed", () => {}],
    [
      "the site introduces a correction in other words",
      () => write("content/words/fr.yaml", 'update.was: "Au lieu de\\u00a0: {was}"\n'),
    ],
    [
      "a brief moved, and kept its address as an alias",
      () => move(OTHER, OTHER.replace("autre", "visage"), "aliases: [/2024/12/05/autre/]\n"),
    ],
    [
      "another brief took the address of one that is gone",
      () => {
        remove(OTHER);
        edit(FILE, "---\n", "---\naliases: [/2024/12/05/autre/]\n");
      },
    ],
    [
      "a new correction stands after the others",
      () =>
        edit(
          FILE,
          "---\nUn",
          '  - {date: "2024-11-05T09:00:00+01:00", kind: correction, note: Un chiffre.}\n---\nUn',
        ),
    ],
    ["punctuation in a note", () => edit(FILE, "Minsk, et", "Minsk ; et")],
    ["whether readers are told of an update", () => edit(FILE, ", notify: false", "")],
    ["a time is written in another zone", () => edit(OTHER, "2024-12-05 10:00", "2024-12-05T09:00:00Z")],
    [
      "another clock reads the same moments",
      () => edit(OTHER, "published: 2024-12-05 10:00", 'published: "2024-12-05T10:00:00+01:00"'),
    ],
    ["another address of the site", () => edit(SITE, /^url: .*$/m, "url: https://nouveau.example/")],
  ])("%s", async (_, change) => {
    change();
    expect(await rules("build")).toEqual([]);
    expect(await rules("build")).toEqual([]);
  });

  test("a build for an earlier moment; the next for now is judged again", async () => {
    const early = ["--now", "2024-12-01T06:00:00Z"];
    remove(OTHER);
    const { code, err } = await runBrevier(root(), ["build", "--quiet", ...early]);
    expect([code, err]).toEqual([0, ""]);
    expect(await rules("build")).toEqual([`${OTHER}:1:1 published/gone`]);
  });
});

describe("a withdrawal", () => {
  test("stands for the brief; when it is undone the brief is there again", async () => {
    expect((await brevier("build")).code).toBe(0);
    const withdraw = ["withdraw", "autre-1", "--level", "notice", "--reason", "Une erreur."];
    expect((await brevier(...withdraw)).code).toBe(0);
    expect(await rules("build")).toEqual([]);
    expect((await brevier("record")).code).toBe(0);
    expect(lastLines(1)).toMatchObject([{ kind: "withdrawn", brief: "autre-1" }]);
    edit(OTHER, /^withdrawn:\n(?: .*\n)+/m, "");
    remove("content/withdrawn/autre-1.json");
    expect(await rules("build")).toEqual([]);
    expect((await brevier("record")).code).toBe(0);
    remove(OTHER);
    expect(await rules("build")).toEqual([`${OTHER}:1:1 published/gone`]);
  });
});

describe("bad input", () => {
  test("nothing to accept; a reason without a change, a change without a reason", async () => {
    expect(await rules("build", "--accept-change", "autre-1", "--reason", "Pour rien.")).toEqual([
      "content/ledger:1:1 published/nothing-to-accept",
    ]);
    for (const half of [
      ["--accept-change", "autre-1"],
      ["--reason", "Pour rien."],
    ]) {
      const { code, err } = await brevier("build", ...half);
      expect(code).toBe(2);
      expect(err).toContain("--accept-change and --reason go together");
    }
    expect(existsSync(at("dist"))).toBe(false);
  });

  test("a month of the ledger that is gone stops the build", async () => {
    write(
      "content/ledger/2026-12.ndjson",
      `${JSON.stringify({ after: "0".repeat(64), at: "2026-12-01T00:00:00+00:00", authority: "relais.example", kind: "authority", signed: null })}\n`,
    );
    expect(await rules("build")).toEqual(["content/ledger/2026-12.ndjson:1:1 ledger/broken-chain"]);
  });
});

test("where nobody watches, the first build says so and how to begin; with a ledger, or an output, none does", async () => {
  const NOBODY = "Nobody watches yet";
  expect((await brevier("build")).out).not.toContain(NOBODY);
  remove("content/ledger");
  remove("dist");
  remove(".brevier");
  const first = await brevier("build");
  expect(first.out).toContain(NOBODY);
  expect(first.out).toContain("brevier record");
  expect((await brevier("build")).out).not.toContain(NOBODY);
  edit(OTHER, "Un texte.", "Un autre texte.");
  expect((await brevier("build")).out).not.toContain(NOBODY);
});
