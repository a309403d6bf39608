/** From a correction to what readers can compare: kept by `record`, published by the next build. */
import { createHash } from "node:crypto";
import { parseDocument } from "htmlparser2";
import LinkHeader from "http-link-header";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { headersOf, parseHeadersFile } from "../../src/base/headers-file.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { copyOf, filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import {
  AT,
  BRIEF,
  buildIn,
  corrected,
  ID,
  pageOf,
  publish,
  record,
  siteWithRevisions,
  textOf,
  writeText,
} from "./kept-site.ts";

const ROWS = "revisions/2024-10.ndjson";
const HOST = "https://relais.example/";

let kept: MemorySite;
let site: MemorySite;
beforeAll(async () => {
  kept = await siteWithRevisions();
  expect(await buildIn(kept)).toMatchObject({ ok: true, problems: [] });
});
beforeEach(() => {
  site = copyOf(kept);
});

const keptFiles = (of: MemorySite) => of.content.list("revisions").filter((file) => file.endsWith(".html"));
const rows = (of: MemorySite): readonly Readonly<Record<string, unknown>>[] =>
  textOf(of, ROWS)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const published = (of: MemorySite) => of.dist.list().filter((file) => file.startsWith(AT));

/** The text of elements of a name, with `<ins>` and `<del>` as brackets. */
function changesIn(html: string): readonly string[] {
  interface Node {
    readonly type: string;
    readonly name?: string;
    readonly data?: string;
    readonly attribs?: Readonly<Record<string, string>>;
    readonly children?: readonly Node[];
  }
  const textIn = (node: Node): string => {
    const text = node.data ?? (node.children ?? []).map(textIn).join("");
    if (node.attribs?.["class"] === "hidden") return `${text.trim()} `;
    return node.name === "ins" ? `+[${text}]` : node.name === "del" ? `-[${text}]` : text;
  };
  const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(parseDocument(html))
    .filter(({ attribs }) => attribs?.["class"] === "change")
    .map(textIn);
}

describe("brevier record", () => {
  test("keeps the archive page of each revision under its digest, and lists it in the month of the brief", () => {
    expect(rows(site).map(({ brief, revision }) => [brief, revision])).toEqual([
      [ID, 1],
      [ID, 2],
      [ID, 3],
    ]);
    expect(keptFiles(site)).toHaveLength(3);
    for (const file of keptFiles(site)) {
      const digest = createHash("sha256")
        .update(site.content.read(file) ?? "")
        .digest("hex");
      expect(file).toBe(`revisions/2024-10/${digest}.html`);
      expect(rows(site).some(({ archive }) => archive === digest)).toBe(true);
      expect(textOf(site, "ledger/2026-11.ndjson")).toContain(`"archive":"${digest}"`);
    }
  });

  test("done again it writes nothing", async () => {
    const before = site.content.list().map((file) => [file, textOf(site, file)]);
    expect(await record(site)).toMatchObject({
      ok: true,
      value: { revisions: 0, withdrawn: 0 },
      problems: [],
    });
    expect(site.content.list().map((file) => [file, textOf(site, file)])).toEqual(before);
  });

  test.each([
    ["after it wrote the page", ["ledger/2026-11.ndjson", ROWS]],
    ["after it wrote the ledger", [ROWS]],
  ])("a run that is killed %s is made good by the next", async (_, lost) => {
    const one = memorySite(filesOf("test/fixtures/bad-input/base"));
    await publish(one, BRIEF, (text) => text);
    const whole = one.content.list().map((file) => [file, textOf(one, file)]);
    for (const file of lost) one.content.remove(file);
    expect(await record(one)).toMatchObject({ ok: true, problems: [] });
    expect(one.content.list().map((file) => [file, textOf(one, file)])).toEqual(whole);
  });

  test("of a text that was changed silently, the page that was published first stays the page of the revision", async () => {
    const before = rows(site);
    writeText(site, BRIEF, `${textOf(site, BRIEF).trimEnd()} Un mot de plus.\n`);
    await buildIn(site);
    expect((await record(site)).problems.map(({ rule }) => rule)).toEqual(["record/changed-silently"]);
    expect([rows(site), keptFiles(site).length]).toEqual([before, 3]);
    const page = pageOf(site, `${AT}rev/3/index.html`);
    await buildIn(site);
    expect(pageOf(site, `${AT}rev/3/index.html`)).toBe(page);
  });

  test("a site that recorded before pages were kept keeps what it publishes now, under a line that names it", async () => {
    for (const file of site.content.list("revisions")) site.content.remove(file);
    site.ownTemplates.write("public/archive.css", Buffer.from("main { max-width: 30rem; }"));
    await buildIn(site);
    expect(await record(site)).toMatchObject({ ok: true, value: { revisions: 1 }, problems: [] });
    expect(rows(site).map(({ revision }) => revision)).toEqual([3]);
    expect(await record(site)).toMatchObject({ value: { revisions: 0 } });
    // One version is no history.
    await buildIn(site);
    expect(published(site)).toEqual([`${AT}archive.html`, `${AT}index.html`]);
  });

  test("a row that the ledger does not have is told; where a page is gone, nothing is written", async () => {
    const row = textOf(site, ROWS).split("\n")[0] ?? "";
    writeText(site, ROWS, `${textOf(site, ROWS)}${row.replace('"revision":1', '"revision":7')}\n`);
    const found = await record(site);
    expect(found.problems.map(({ rule, place }) => [rule, place.file, place.line])).toEqual([
      ["revision/not-in-ledger", `content/${ROWS}`, 4],
    ]);
    site.content.remove(keptFiles(site)[0] ?? "");
    expect((await record(site)).problems.map(({ rule }) => rule)).toContain("revision/missing");
  });
});

describe("a build", () => {
  test("publishes each kept page byte for byte, and the page says that there are versions", () => {
    for (const { revision, archive } of rows(site)) {
      const bytes = site.dist.read(`${AT}rev/${revision}/index.html`);
      expect(bytes).toEqual(site.content.read(`revisions/2024-10/${archive}.html`));
    }
    expect(site.dist.read(`${AT}rev/3/index.html`)).toEqual(site.dist.read(`${AT}archive.html`));
    for (const revision of [1, 2, 3]) {
      const page = pageOf(site, `${AT}rev/${revision}/index.html`);
      expect(page).toContain('<meta name="robots" content="noindex">');
      for (const relation of ["canonical", "original"])
        expect(page).toContain(`<link rel="${relation}" href="${HOST}${AT}">`);
    }
    const page = pageOf(site, `${AT}index.html`);
    expect(page).toContain(`Version 3\u00a0· <a href="/${AT}rev/">voir les modifications</a>`);
    expect(page).toContain(
      `<link rel="timemap" type="application/link-format" href="${HOST}${AT}timemap.link">`,
    );
  });

  test("lists them with what changed, word by word, told to those who do not see it too", () => {
    const html = pageOf(site, `${AT}rev/index.html`);
    expect(changesIn(html)).toEqual([
      "+[ajouté\u00a0: Il n’a rien ajouté.]",
      "La conférence de -[supprimé\u00a0: Minsk]+[ajouté\u00a0: Moscou] est ouverte",
    ]);
    expect(html).toMatch(
      /Une erreur sur le lieu\.<br>\s*<span class="about"><span>.*<span class="was">Minsk<\/span>.*<span class="now">Moscou<\/span>/s,
    );
    expect(html).not.toContain("<script");
  });

  test("each by the update that made it, also when one is put between them, or an earlier one is taken out", async () => {
    const notes = () =>
      [
        ...pageOf(site, `${AT}rev/index.html`).matchAll(
          /<p><strong>.*?datetime="([^"]*)".*?<\/strong> (.*?)(?:<br>[\s\S]*?)?<\/p>/g,
        ),
      ].map(([, moment, note]) => `${moment} ${note}`);
    const before = notes();
    expect(before).toEqual([
      "2024-11-03T11:00:00+01:00 Une phrase de plus.",
      "2024-11-02T10:00:00+01:00 Une erreur sur le lieu.",
    ]);
    const source = textOf(site, BRIEF);
    const between = '  - date: "2024-11-02 18:00"\n    kind: update\n    note: Entre les deux.\n';
    writeText(site, BRIEF, source.replace('  - date: "2024-11-03', `${between}  - date: "2024-11-03`));
    expect(await buildIn(site)).toMatchObject({ ok: true });
    expect(notes()).toEqual(before);
    writeText(site, BRIEF, source.replace(/ {2}- date: "2024-11-02 10:00"\n(?: {4}.*\n)+/, ""));
    expect(await buildIn(site, ID)).toMatchObject({ ok: true });
    expect(notes()).toEqual(before.slice(0, 1));
  });

  test("none where there is one version, nor in sitemaps, feeds and lists", async () => {
    const one = memorySite(filesOf("test/fixtures/bad-input/base"));
    await publish(one, BRIEF, (text) => text);
    await buildIn(one);
    expect(published(one)).toEqual([`${AT}archive.html`, `${AT}index.html`]);
    expect(pageOf(one, `${AT}index.html`)).not.toContain("Version");
    const others = site.dist
      .list()
      .filter((file) => !file.startsWith(AT) && !/^(?:_headers|manifest)/.test(file));
    expect(others.filter((file) => /ouverture\/(?:rev|timemap)/.test(pageOf(site, file)))).toEqual([]);
  });

  test("a Memento parser that is not ours reads the list, and so does one of JSON", () => {
    const links = LinkHeader.parse(pageOf(site, `${AT}timemap.link`)).refs;
    expect(links.filter(({ rel }) => rel === "original").map(({ uri }) => uri)).toEqual([HOST + AT]);
    // It takes a link of two relations for two.
    const mementos = links.filter(({ rel }) => rel === "memento");
    const expected = [
      [`${HOST}${AT}rev/1/`, "Thu, 31 Oct 2024 08:00:00 GMT"],
      [`${HOST}${AT}rev/2/`, "Sat, 02 Nov 2024 09:00:00 GMT"],
      [`${HOST}${AT}rev/3/`, "Sun, 03 Nov 2024 10:00:00 GMT"],
    ];
    expect(mementos.map(({ uri, datetime }) => [uri, datetime])).toEqual(expected);
    for (const [rel, i] of [
      ["first", 0],
      ["last", 2],
    ] as const)
      expect(links.filter((link) => link.rel === rel).map(({ uri }) => uri)).toEqual([expected[i]?.[0]]);
    const self = links.find(({ rel }) => rel === "self");
    expect(self).toMatchObject({
      type: "application/link-format",
      from: expected[0]?.[1],
      until: expected[2]?.[1],
    });
    const json = JSON.parse(pageOf(site, `${AT}timemap.json`));
    expect(json.mementos.list.map(({ uri, datetime }: Record<string, string>) => [uri, datetime])).toEqual(
      expected.map(([uri = "", date = ""]) => [uri, new Date(date).toISOString().replace(".000", "")]),
    );
    expect(json.original_uri).toBe(HOST + AT);
  });

  test("the host says of each when it was and of what it is, and what kind of file the list is", () => {
    const rules = parseHeadersFile(pageOf(site, "_headers"));
    const headers = headersOf(rules, `/${AT}rev/2/`);
    expect(headers.get("memento-datetime")).toBe("Sat, 02 Nov 2024 09:00:00 GMT");
    const links = LinkHeader.parse(headers.get("link") ?? "").refs;
    expect(links.map(({ rel, uri }) => [rel, uri])).toEqual([
      ["original", HOST + AT],
      ["timemap", `${HOST}${AT}timemap.link`],
    ]);
    expect(headersOf(rules, `/${AT}timemap.link`).get("content-type")).toBe("application/link-format");
    expect(headersOf(rules, `/${AT}`).has("memento-datetime")).toBe(false);
  });

  test("the checker has nothing to blame, and neither has it when style, address and rights are others since", async () => {
    expect((await checkDist(site.dist)).problems).toEqual([]);
    site.ownTemplates.write("public/archive.css", Buffer.from("main { max-width: 30rem; }"));
    writeText(
      site,
      "site.yaml",
      `${textOf(site, "site.yaml")}\nrights: {license: "https://ex.example/l/", tdm: reserved}\n`,
    );
    const source = textOf(site, BRIEF);
    site.content.remove(BRIEF);
    writeText(
      site,
      "briefs/2024/11/01/ouverture.md",
      source.replace("\n---\n", `\naliases: [/${AT}]\n---\n`),
    );
    expect(await buildIn(site)).toMatchObject({ ok: true });
    expect(pageOf(site, "2024/11/01/ouverture/rev/1/index.html")).toBe(pageOf(kept, `${AT}rev/1/index.html`));
    // What stood at its address leads to where it is now.
    const former = [
      "archive.html",
      "index.html",
      "rev/1/index.html",
      "rev/2/index.html",
      "rev/3/index.html",
      "rev/index.html",
    ];
    expect(published(site)).toEqual(former.map((path) => AT + path));
    for (const path of former)
      expect(pageOf(site, AT + path)).toMatch(
        new RegExp(`url=(?:https://[a-z.]+)?/2024/11/01/ouverture/${path.replace(/index\.html$/, "")}"`),
      );
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("a brief that readers no longer see has no versions either", async () => {
    const source = textOf(site, BRIEF);
    // With a ledger, it would have to be withdrawn.
    for (const file of site.content.list("ledger")) site.content.remove(file);
    writeText(site, BRIEF, source.replace("\n---\n", "\ndraft: true\n---\n"));
    await buildIn(site);
    expect(published(site)).toEqual([]);
    writeText(
      site,
      BRIEF,
      source.replace(
        "\n---\n",
        '\nwithdrawn: {date: "2025-01-01 10:00", level: notice, reason: Une erreur.}\n---\n',
      ),
    );
    await buildIn(site);
    expect(published(site)).toEqual([`${AT}archive.html`, `${AT}index.html`]);
    writeText(site, BRIEF, source);
    await buildIn(site);
    expect(published(site)).toEqual(published(kept));
  });

  test("files of an editor cannot stand where versions are", async () => {
    writeText(site, "public/2024/10/31/ouverture/rev/1/index.html", "<p>Autre chose.</p>");
    expect((await buildIn(site)).problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["address/taken", "content/public/2024/10/31/ouverture/rev/1/index.html"],
    ]);
  });
});

describe("what is wrong with what is kept is told with its file, and nothing is published", () => {
  const [first = ""] = [`revisions/2024-10/`];
  const damage: readonly (readonly [
    string,
    (of: MemorySite) => void,
    readonly (readonly [string, string, number])[],
  ])[] = [
    [
      "a page of the same size with another byte",
      (of) => writeText(of, page(of), textOf(of, page(of)).replace("conférence", "confêrence")),
      [["revision/altered", "page", 1]],
    ],
    [
      "a page that is gone",
      (of) => of.content.remove(page(of)),
      [["revision/missing", `content/${ROWS}`, 1]],
    ],
    [
      "a line that is none",
      (of) => writeText(of, ROWS, textOf(of, ROWS).replace('"revision":2', '"revision": 2')),
      [
        ["revision/bad-line", `content/${ROWS}`, 2],
        ["revision/unused", "page 2", 1],
      ],
    ],
    [
      "a last line without its end, to which the next row would be added",
      (of) => writeText(of, ROWS, textOf(of, ROWS).trimEnd()),
      [
        ["revision/bad-line", `content/${ROWS}`, 3],
        ["revision/unused", "page 3", 1],
      ],
    ],
    [
      "a revision that is kept twice",
      (of) => writeText(of, ROWS, `${textOf(of, ROWS)}${textOf(of, ROWS).split("\n")[0]}\n`),
      [["revision/twice", `content/${ROWS}`, 4]],
    ],
    [
      "a file that nobody asked for",
      (of) => writeText(of, `${first}notes.txt`, "Des notes."),
      [["revision/unknown-file", `content/${first}notes.txt`, 1]],
    ],
  ];
  const page = (of: MemorySite, at = 0) => `revisions/2024-10/${rows(of)[at]?.["archive"]}.html`;

  test.each(damage)("%s", async (_, harm, expected) => {
    const names = new Map([
      ["page", `content/${page(site)}`],
      ["page 2", `content/${page(site, 1)}`],
      ["page 3", `content/${page(site, 2)}`],
    ]);
    const before = site.dist.list().map((file) => [file, pageOf(site, file)]);
    writeText(site, BRIEF, textOf(site, BRIEF).replace("jeudi", "vendredi"));
    harm(site);
    const outcome = await buildIn(site);
    expect(outcome.ok).toBe(false);
    expect(new Set(outcome.problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`))).toEqual(
      new Set(expected.map(([rule, file, line]) => `${names.get(file) ?? file}:${line} ${rule}`)),
    );
    expect(site.dist.list().map((file) => [file, pageOf(site, file)])).toEqual(before);
  });

  test("a page that no line names is a warning", async () => {
    writeText(site, `revisions/2024-10/${"0".repeat(64)}.html`, "<p>Rien.</p>");
    const outcome = await buildIn(site);
    expect([outcome.ok, outcome.problems.map(({ rule }) => rule)]).toEqual([true, ["revision/unused"]]);
  });
});

test("another correction publishes its own files and no other month's", async () => {
  await publish(
    site,
    BRIEF,
    corrected("Le jour.", "2024-11-05 08:00", (text) => text.replace("jeudi", "vendredi")),
  );
  const outcome = await buildIn(site);
  if (!outcome.ok) throw new Error("not built");
  const { added, changed, removed } = outcome.value.changes;
  expect(removed).toEqual([]);
  expect(added).toEqual([`${AT}rev/4/index.html`]);
  const expected = [
    "_headers",
    `${AT}index.html`,
    `${AT}rev/index.html`,
    `${AT}timemap.json`,
    `${AT}timemap.link`,
    "manifest.json",
    "manifest/2024/10.json",
    "manifest/2024/10/31.json",
    "manifest/fronts.json",
  ];
  expect(changed.filter((file) => !expected.includes(file))).toEqual([]);
});
