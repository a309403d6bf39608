/** What readers, feeds and search engines know is not broken in silence: commands on real folders. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { briefSource as brief, editedSite, FILE, NOW, SITE, TRANSLATION } from "./edited-site.ts";
import { runBrevier } from "./run-brevier.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const DRAFT = "content/briefs/2024/11/03/brouillon.md";
const SCHEDULED = "content/briefs/2024/11/04/demain.md";
const UPDATES = `updates:
  - {date: "2024-11-03T09:00:00+01:00", kind: correction, note: "La signature a eu lieu à Minsk, et non à Moscou."}
  - {date: "2024-11-04T09:00:00+01:00", kind: update, note: "Le texte a été publié.", notify: false}
`;

const { root, textOf, write, edit, remove, bytesOf, copy, removeCopy, removeAll } = editedSite();
/** Each test has a copy of what the build left, too. */
beforeAll(async () => {
  write(FILE, brief(UPDATES));
  write(DRAFT, brief("draft: true\n", { id: "brouillon-1", published: "2024-11-03 10:00" }));
  write(SCHEDULED, brief("", { id: "demain-1", published: "2026-11-24 10:00" }));
  write(TRANSLATION, brief("lang: en\ntranslationOf: accord-1\n", { id: "accord-en" }));
  expect(await reported()).toEqual([]);
});
afterAll(removeAll);
beforeEach(copy);
afterEach(removeCopy);

const brevier = (...command: readonly string[]) => runBrevier(root(), [...command, "--lang", "en"]);
/** What a build warns of that anybody knew; it ends with 0. */
async function reported(...more: readonly string[]): Promise<readonly string[]> {
  const { code, err } = await brevier("build", "--quiet", ...NOW, ...more);
  expect(code).toBe(0);
  return [...err.matchAll(/^(\S+): warning: .* \[((?:brief\/|site\/authority).*)\]$/gm)].map(
    ([, place = "", rule = ""]) => `${place} ${rule}`,
  );
}
const hint = async (...more: readonly string[]) => (await brevier("build", "--quiet", ...NOW, ...more)).err;

describe("a published brief", () => {
  test("that is deleted is reported, by the build that takes its page away, and not again", async () => {
    remove(FILE);
    edit(TRANSLATION, "translationOf: accord-1\n", "");
    const { err } = await brevier("build", "--quiet", ...NOW);
    expect(err).toContain(`${FILE}:1:1: warning: “accord-1”, which readers found at /2024/11/02/accord/`);
    expect(await reported()).toEqual([]);
  });

  test("that is a draft again, or is to appear later, is reported at its id", async () => {
    edit(TRANSLATION, "---\n", "---\ndraft: true\n");
    expect(await reported()).toEqual([`${TRANSLATION}:3:5 brief/hidden`]);
    edit(TRANSLATION, "draft: true\n", "");
    expect(await reported()).toEqual([]);
    edit(TRANSLATION, /published: .*/, "published: 2099-01-01 10:00");
    expect(await reported()).toEqual([`${TRANSLATION}:2:5 brief/hidden`]);
  });

  test("that has another id is reported at the id, with the line to write", async () => {
    edit(TRANSLATION, "id: accord-en", "id: accord-anglais");
    const err = await hint();
    expect(err).toContain(
      `${TRANSLATION}:2:5: warning: the brief published at this address had the id accord-en`,
    );
    expect(err).toContain("[brief/id-changed]");
    expect(err).toContain("Restore “id: accord-en”");
    expect(await reported()).toEqual([]);
  });

  test("of which an update is rewritten, given another date or kind, or taken out, is reported where its updates are", async () => {
    const changes: readonly (readonly [string | RegExp, string])[] = [
      ["et non à Moscou", "et non à Kiev"],
      ["2024-11-03T09:00", "2024-11-03T11:00"],
      ["kind: correction", "kind: clarification"],
      [/^ {2}- \{date: "2024-11-03.*\n/m, ""],
      [/^updates:\n.*\n/m, ""],
    ];
    for (const [from, to] of changes) {
      edit(FILE, from, to);
      const place = /^content\/briefs\/2024\/11\/02\/accord\.md:\d+:\d+ brief\/updates-gone$/;
      expect([from, await reported()]).toEqual([from, [expect.stringMatching(place)]]);
    }
    expect(await reported()).toEqual([]);
  });

  test("of which there are fewer updates is reported also if the cache is lost; a deleted one, if the output is", async () => {
    edit(FILE, /^ {2}- \{date: "2024-11-03.*\n/m, "");
    remove(".brevier");
    expect(await reported()).toEqual([expect.stringContaining("brief/updates-gone")]);
    remove(TRANSLATION);
    remove("dist");
    expect(await reported()).toEqual([`${TRANSLATION}:1:1 brief/deleted`]);
  });
});

test("another authority is reported where it stands, with the one that feeds know", async () => {
  edit(SITE, /^authority: .*$/m, "authority: autre.example");
  const err = await hint();
  expect(err).toMatch(
    /content\/site\.yaml:6:12: warning: “authority” is now autre\.example; the published feeds have relais\.example/,
  );
  expect(err).toContain("[site/authority-changed]");
  expect(err).toContain("Restore “authority: relais.example”");
  expect(await reported()).toEqual([]);
});

describe("silent", () => {
  const traps: readonly (readonly [string, () => void])[] = [
    [
      "a brief that moved and kept its address as an alias",
      () => {
        const text = textOf(TRANSLATION);
        remove(TRANSLATION);
        write(
          TRANSLATION.replace("agreement", "deal"),
          text.replace("---\n", "---\naliases: [/en/2024/11/02/agreement/]\n"),
        );
      },
    ],
    ["a draft that is deleted", () => remove(DRAFT)],
    ["a scheduled brief that has another id", () => edit(SCHEDULED, "demain-1", "demain-2")],
    ["a scheduled brief that is deleted", () => remove(SCHEDULED)],
    [
      "a new correction, and a silent update",
      () =>
        edit(
          FILE,
          "---\nUn",
          '  - {date: "2024-11-05T09:00:00+01:00", kind: correction, note: Un chiffre est corrigé.}\n  - {date: "2024-11-05T10:00:00+01:00", kind: update, note: Un mot., notify: false}\n---\nUn',
        ),
    ],
    ["a typo in the text", () => edit(FILE, "Un texte.", "Un texte corrigé.")],
    ["punctuation in a note, which the site sets too", () => edit(FILE, "Minsk, et", "Minsk , et")],
    ["whether readers are told of an update", () => edit(FILE, ", notify: false", "")],
    [
      "another zone, by whose clock the same moments read otherwise",
      () => {
        edit(SITE, /^timeZone: .*$/m, "timeZone: Europe/Kyiv");
      },
    ],
    ["another address of the site", () => edit(SITE, /^url: .*$/m, "url: https://nouveau.example/")],
    [
      "witnesses that are all lost",
      () => {
        remove(TRANSLATION.replace("agreement", "deal"));
        remove("dist");
        remove(".brevier");
      },
    ],
  ];
  // One after the other on one site: each build looks at what the one before has left.
  test(`${traps.map(([name]) => name).join("; ")}`, async () => {
    for (const [name, change] of traps) {
      change();
      expect([name, await reported()]).toEqual([name, []]);
    }
  });

  test("a build into another folder", async () => {
    expect(await reported("--out", "ailleurs")).toEqual([]);
    expect(await reported()).toEqual([]);
  });

  test("a build for an earlier moment, at which a brief is not there yet", async () => {
    expect((await brevier("build", "--quiet", "--now", "2024-11-02T06:00:00Z")).err).not.toMatch(
      /brief\/(?:deleted|hidden)/,
    );
    expect(await reported()).toEqual([]);
  });

  test("a scheduled brief that a preview of a later moment has shown, deleted before it appears", async () => {
    write(SCHEDULED, brief("", { id: "demain-1", published: "2098-11-24 10:00" }));
    const later = ["build", "--quiet", "--out", "apercu", "--now", "2099-01-01T00:00:00Z"];
    expect((await brevier(...later)).code).toBe(0);
    remove(SCHEDULED);
    expect((await brevier(...later)).err).not.toContain("brief/deleted");
    expect(await reported("--out", "apercu")).toEqual([]);
  });
});

test("no byte of the output depends on what was reported", async () => {
  remove(TRANSLATION);
  edit(FILE, "et non à Moscou", "et non à Kiev");
  edit(SITE, /^authority: .*$/m, "authority: autre.example");
  expect(await reported()).toHaveLength(3);
  expect(await reported("--out", "neuf")).toEqual([]);
  expect(bytesOf("dist")).toEqual(bytesOf("neuf"));
});
