import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../../src/cli/commands.ts";
import { parseBrief } from "../../src/content/parse/parse-brief.ts";
import { lang } from "../../src/model/identifiers.ts";
import { UNCHANGED } from "../../src/model/typography.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { filesOf } from "../memory-site.ts";

const NOW = ["--now", "2024-10-31T23:30:00Z"] as const;
const ARTICLE = "L’AIEA et l’Iran\r\n\r\nUn chapeau.\r\n---\r\n- Premier.\r\nDeuxième, *cité*.\r\n";
const OPTIONS = [
  "--published",
  "2024-10-31 18:40",
  "--place",
  "Minsk, Biélorussie",
  "--topic",
  "iran",
  "russie",
];
const SOURCE = ["--source", "https://exemple.org/"];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-new-"));
  for (const [file, bytes] of Object.entries(filesOf("test/fixtures/bad-input/base")))
    write(`content/${file}`, bytes);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const filesNow = () => nodeFolder(root).list();

interface Run {
  readonly input?: Uint8Array;
  readonly variables?: Readonly<Record<string, string>>;
}

async function run(words: readonly string[], { input, variables = { LANG: "fr_FR.UTF-8" } }: Run = {}) {
  let out = "";
  let err = "";
  const code = await runCommand(["new", ...words], {
    terminal: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      colours: false,
      isScreen: false,
    },
    root,
    wall: () => Date.parse("2026-11-23T12:00:00Z"),
    elapsed: () => 0,
    variables,
    threads: 0,
    readInput: async () => input ?? new Uint8Array(),
    stopped: () => Promise.resolve(),
  });
  return { code, out, err, path: out.trimEnd() };
}

/** The rules reported, with their places; nothing may have been written. */
async function problemsOf(words: readonly string[], more: Run = {}) {
  const before = filesNow();
  const { code, out, err } = await run([...words, ...NOW], more);
  expect([code, out]).toEqual([1, ""]);
  expect(filesNow()).toEqual(before);
  return [...err.matchAll(/^(\S.*): erreur: .* \[(.+)\]$/gm)].map((match) => `${match[1]} ${match[2]}`);
}

function briefAt(path: string) {
  const fr = lang("fr");
  if (fr === null) throw new Error("no language");
  const content = nodeFolder(join(root, "content"));
  const file = path.replace(/^content\//, "");
  return parseBrief(content.read(file) ?? new Uint8Array(), file, content, {
    timeZone: "Europe/Paris",
    publicationHour: null,
    ownNames: [],
    metadata: "strip",
    archivePages: true,
    defaultLanguage: fr,
    typography: UNCHANGED,
  });
}

describe("brevier new with a title", () => {
  test("writes the brief on the newsroom's day, prints its path, and beside it the line that keeps it a draft", async () => {
    const { code, out, err } = await run(["Le cœur du traité", ...NOW]);
    expect([code, out]).toEqual([0, "content/briefs/2024/11/01/le-coeur-du-traite.md\n"]);
    const text = textOf(out.trimEnd());
    const line = text.split("\n").indexOf("draft: true") + 1;
    expect(err).toBe(
      `C’est un brouillon, que les lecteurs ne voient pas. Une fois tout rempli, effacez la ligne ${line}, «\u202fdraft: true\u202f».\n`,
    );
    expect(text).toMatch(/^id: [a-z][a-z0-9]{9}$/m);
    expect(text).toContain('\ntitle: "Le cœur du traité"\n');
    expect(text).toContain("\npublished: 2024-11-01T00:30:00+01:00\n");
  });

  test("takes the moment from SOURCE_DATE_EPOCH, else from the clock", async () => {
    const epoch = await run(["Un"], { variables: { SOURCE_DATE_EPOCH: "1700000000" } });
    expect(epoch.path).toBe("content/briefs/2023/11/14/un.md");
    expect((await run(["Deux"])).path).toBe("content/briefs/2026/11/23/deux.md");
  });

  test("the editor's hint leads from the brief to a schema that knows the site's keys", async () => {
    const { path } = await run(["Un titre", ...NOW]);
    const schema = /\$schema=(\S+)/.exec(textOf(path))?.[1] ?? "";
    const target = posix.join(posix.dirname(path), schema);
    expect(target).toBe(".brevier/brief.schema.json");
    expect(JSON.parse(textOf(target)).properties.topics.items.enum).toEqual(["iran", "russie"]);
  });

  test("a title without a letter that a path can hold is filed under the id", async () => {
    const { path } = await run(["Путин", ...NOW]);
    const id = /^id: (\w+)$/m.exec(textOf(path))?.[1];
    expect(path).toBe(`content/briefs/2024/11/01/${id}.md`);
  });

  test("a published time of another day is another folder", async () => {
    const { path } = await run(["Un titre", "--published", "2024-12-24 20:00", ...NOW]);
    expect(path).toBe("content/briefs/2024/12/24/un-titre.md");
  });

  test("two briefs never have one id", async () => {
    const ids = new Set<string>();
    for (let i = 0; i < 50; i++) {
      const { path } = await run([`Titre ${i}`, ...NOW]);
      ids.add(/^id: (\w+)$/m.exec(textOf(path))?.[1] ?? "");
    }
    expect(ids.size).toBe(50);
  });

  test("does not touch a brief of that name, and says which name is free", async () => {
    write("content/briefs/2024/11/01/un-titre-2.md", "occupé");
    const { path } = await run(["Un titre", ...NOW]);
    const before = textOf(path);
    const again = await run(["Un titre !", ...NOW]);
    expect([again.code, again.out]).toEqual([1, ""]);
    expect(again.err).toContain(`${path}:1:1: erreur: une brève porte déjà ce nom`);
    expect(again.err).toContain(" [new/file-exists]\n");
    expect(again.err).toContain("«\u202fun-titre-3.md\u202f» est libre");
    expect(textOf(path)).toBe(before);
  });

  test("a brief of that day in another language has the name too: they share the folder", async () => {
    write("content/briefs/2024/11/01/un-titre.md", "---\nid: autre-langue\nlang: en\n---\nText.\n");
    const { code, err } = await run(["Un titre", ...NOW]);
    expect([code, err.split("\n")[0]]).toEqual([
      1,
      expect.stringContaining(
        "content/briefs/2024/11/01/un-titre.md:1:1: erreur: une brève porte déjà ce nom",
      ),
    ]);
    expect(err).toContain("«\u202fun-titre-2.md\u202f» est libre");
  });
});

test("brevier new --id prints an id that no brief has, and writes nothing", async () => {
  const before = filesNow();
  const { code, out, err } = await run(["--id"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^[a-z][a-z0-9]{9}\n$/);
  expect(filesNow()).toEqual(before);
});

describe("brevier new --from", () => {
  const all = [...OPTIONS, ...SOURCE, ...NOW];

  test("makes a whole brief of an article and options, in either encoding, from a file or standard input", async () => {
    write("article.txt", ARTICLE);
    const { code, path, err } = await run(["--from", "article.txt", ...all]);
    expect([code, path, err]).toEqual([0, "content/briefs/2024/10/31/aiea-et-iran.md", ""]);
    const outcome = briefAt(path);
    expect(outcome.problems).toEqual([]);
    expect(outcome.ok && outcome.value.text.body.text).toBe("- Premier.\n\nDeuxième, *cité*.");
    const withoutId = (text: string) => text.replace(/^id: .*$/m, "");
    const first = withoutId(textOf(path));

    rmSync(join(root, path));
    await run(["--from", "-", ...all], { input: iconv.encode(ARTICLE, "windows-1252") });
    expect(withoutId(textOf(path))).toBe(first);

    rmSync(join(root, path));
    await run(["--from", join(root, "article.txt"), ...all]);
    expect(withoutId(textOf(path))).toBe(first);
  });

  test("without options leaves gaps, and the only author of the site", async () => {
    const { path } = await run(["--from", "-", ...NOW], { input: Buffer.from(ARTICLE) });
    expect(briefAt(path).problems.map(({ says }) => says.en)).toEqual([
      "“dateline.place” is still to be filled in",
      "“topics.1” is still to be filled in",
      "“sources.1.title” is still to be filled in",
      "“sources.1.url” is still to be filled in",
    ]);
  });

  test("an article of a headline and one paragraph is a brief with that text, and a standfirst to write", async () => {
    const input = Buffer.from("Titre\n\nUn seul paragraphe.\n");
    const { code, path } = await run(["--from", "-", ...all], { input });
    expect(code).toBe(0);
    expect(briefAt(path).problems.map(({ says }) => says.en)).toEqual(["“summary” is still to be filled in"]);
    expect(textOf(path)).toMatch(/\n---\n\nUn seul paragraphe\.\n$/);
  });

  test("an article that only its escapes make too large is refused before it is written", async () => {
    const input = Buffer.from(`Titre\n\nChapeau\n\n${"*a* ".repeat(250_000)}\n`);
    expect(await problemsOf(["--from", "-"], { input })).toEqual([
      "content/briefs/2024/11/01/titre.md:1:1 source/too-large",
    ]);
  });
});

describe("what the article says itself", () => {
  const ARTICLE_OF_THE_WEB = Buffer.from(
    "Iran\nUn accord est signé à Minsk\nPar La rédaction avec AFP\nPublié le 3 mars 2024\n\nMINSK, 3 mars (AFP) – Le texte.\n",
  );

  test("fills in its dateline, its author and its topic, and each line that is left out is told", async () => {
    const { code, path, err } = await run(["--from", "-", ...NOW], { input: ARTICLE_OF_THE_WEB });
    expect([code, path]).toEqual([0, "content/briefs/2024/11/01/un-accord-est-signe-a-minsk.md"]);
    const text = textOf(path);
    expect(text).toContain('\n  place: "Minsk"\n');
    expect(text).toContain("\nauthors: [redaction]\n");
    expect(text).toContain("\ntopics: [iran]\n");
    expect(text).toMatch(/\n---\n\nLe texte\.\n$/);
    expect(
      [...err.matchAll(/^-:(\d+):1: avertissement: .* \[(.+)\]$/gm)].map(([, line, rule]) => [line, rule]),
    ).toEqual([
      ["1", "article/left-out"],
      ["3", "article/left-out"],
      ["4", "article/left-out"],
      ["6", "article/dateline"],
    ]);
  });

  test("yields to options", async () => {
    const options = ["--place", "Brest", "--topic", "russie"];
    const { path } = await run(["--from", "-", ...options, ...NOW], { input: ARTICLE_OF_THE_WEB });
    expect(textOf(path)).toContain('\n  place: "Brest"\n');
    expect(textOf(path)).toContain("\ntopics: [russie]\n");
    expect(textOf(path)).toMatch(/\n---\n\nLe texte\.\n$/);
  });
});

describe("Markdown with front matter", () => {
  const markdown = (yaml: string, text: string) =>
    Buffer.from(`---\ntitle: Un titre\n${yaml}---\n\n${text}\n`);

  test("gives its date, unless an option does; one that is no date is told", async () => {
    const input = markdown("date: 2024-10-30T10:00:00+01:00\n", "Un texte.");
    expect((await run(["--from", "-", ...NOW], { input })).path).toBe(
      "content/briefs/2024/10/30/un-titre.md",
    );
    const dated = await run(["--from", "-", "--published", "2024-10-29 08:00", ...NOW], { input });
    expect(dated.path).toBe("content/briefs/2024/10/29/un-titre.md");
    const undated = await run(["--from", "-", ...NOW], { input: markdown("date: hier\n", "Un texte.") });
    expect(undated.path).toBe("content/briefs/2024/11/01/un-titre.md");
    expect(undated.err).toMatch(/^-:1:1: avertissement: «\shier\s» .* \[article\/unread-date\]$/m);
  });

  test("names that site.yaml does not know are told", async () => {
    const input = markdown("author: Nadia Serres\ntags: [Iran, ponts]\n", "Un texte.");
    const { path, err } = await run(["--from", "-", ...NOW], { input });
    expect(textOf(path)).toContain("\ntopics: [iran]\n");
    expect(
      [...err.matchAll(/«\s(.*)\s»\s: une (\S+)\s;.*\[article\/left-out\]$/gm)].map(([, name, kind]) => [
        name,
        kind,
      ]),
    ).toEqual([
      ["Nadia Serres", "signature"],
      ["ponts", "rubrique"],
    ]);
  });

  test("makes a draft of what a build would refuse, and tells it at its line in the brief", async () => {
    const input = markdown("summary: Un chapeau.\n", "Un texte.\n\nUn <div>autre</div>.");
    const { code, path, err } = await run(["--from", "-", ...OPTIONS, ...SOURCE, ...NOW], { input });
    expect(code).toBe(0);
    const lines = textOf(path).split("\n");
    expect(lines).toContain("draft: true");
    const [, line] = /^content\/\S+:(\d+):4: avertissement: .*\[text\/raw-html\]$/m.exec(err) ?? [];
    expect(lines[Number(line) - 1]).toBe("Un <div>autre</div>.");
  });

  test("stays a draft if it was one", async () => {
    const input = markdown("summary: Un chapeau.\ndraft: true\n", "Un texte.");
    const { path } = await run(["--from", "-", ...OPTIONS, ...SOURCE, ...NOW], { input });
    expect(textOf(path)).toContain("\ndraft: true\n");
  });
});

describe("--lang", () => {
  const withLanguages = (languages: string) =>
    write(
      "content/site.yaml",
      textOf("content/site.yaml").replace(/^languages:.*$/m, `languages: ${languages}`),
    );

  test("is the brief's language on a site that has it, and is written into the brief", async () => {
    withLanguages("[fr, en]");
    const { code, path, err } = await run(["The M’Zab", "--lang", "en", ...NOW]);
    expect([code, path]).toEqual([0, "content/briefs/2024/11/01/the-m-zab.md"]);
    expect(textOf(path)).toContain("\nlang: en\n");
    expect(err).toContain("It is a draft");
    const first = await run(["L’Iran", "--lang", "fr", ...NOW]);
    expect(textOf(first.path)).not.toMatch(/^lang:/m);
  });

  test("is only that of messages where the site has no such edition, and that is told", async () => {
    withLanguages("[fr, ar]");
    write(
      "content/site.yaml",
      textOf("content/site.yaml")
        .replace(/^( *)en: /gm, "$1ar: ")
        .replaceAll(", en: ", ", ar: "),
    );
    const { code, path, err } = await run(["L’Iran", "--lang", "en", ...NOW]);
    expect([code, path]).toEqual([0, "content/briefs/2024/11/01/iran.md"]);
    expect(err).toContain("--lang:1:1: warning: the site has no briefs in “en”");
    expect(err).toContain("[new/language-of-messages]");
    expect(textOf(path)).not.toMatch(/^lang:/m);
  });

  test("that is neither is refused", async () => {
    expect(await problemsOf(["T", "--lang", "de"])).toEqual(["--lang:1:1 new/unknown-language"]);
  });
});

describe("what else options say", () => {
  const PNG = filesOf("content/public")["icon-192.png"] ?? new Uint8Array();
  const sameAs = (path: string, bytes: Uint8Array) => readFileSync(join(root, path)).equals(bytes);
  beforeEach(() => {
    const text = textOf("content/site.yaml").replace(/^languages:.*$/m, "languages: [fr, en]");
    write("content/site.yaml", text);
  });

  test("--topic counts as often as it is said", async () => {
    const { path } = await run(["T", "--topic", "iran", "--topic", "russie", ...NOW]);
    expect(textOf(path)).toContain("\ntopics: [iran, russie]\n");
  });

  test("--story is written as a key, not as an example", async () => {
    const { path } = await run(["T", "--story", "traite", ...NOW]);
    expect(textOf(path)).toContain("\n# Le fil qu’elle suit. Clés de site.yaml : traite.\nstory: traite\n");
  });

  test("--draft keeps a draft what is finished", async () => {
    write("article.txt", ARTICLE);
    const { path, err } = await run(["--from", "article.txt", "--draft", ...OPTIONS, ...SOURCE, ...NOW]);
    expect(textOf(path)).toContain("\ndraft: true\n");
    expect(err).toContain("C’est un brouillon");
  });

  test("--translation-of takes the other language of the site, and one of several by --lang", async () => {
    const [, id = ""] = /^id: (\S+)$/m.exec(textOf("content/briefs/2024/10/31/ouverture.md")) ?? [];
    const { path } = await run(["The opening", "--translation-of", id, ...NOW]);
    expect(textOf(path)).toContain(`\nlang: en\ntranslationOf: ${id}\n`);
    expect((await run(["The opening 2", "--translation-of", id, "--lang", "en", ...NOW])).code).toBe(0);
    expect(await problemsOf(["L’ouverture", "--translation-of", id, "--lang", "fr"])).toEqual([
      "--lang:1:1 new/same-language",
    ]);
  });

  test("--image copies the picture beside the brief, under the name that it is published by", async () => {
    write("Photos/Pont d’Été.png", PNG);
    const { code, path } = await run(["Un pont", "--image", "Photos/Pont d’Été.png", ...NOW]);
    expect(code).toBe(0);
    expect(textOf(path)).toContain('\nimage:\n  src: ./pont-d-ete.png\n  alt: "À COMPLÉTER"\n');
    expect(sameAs("content/briefs/2024/11/01/pont-d-ete.png", PNG)).toBe(true);
    const again = await run(["Un autre pont", "--image", "Photos/Pont d’Été.png", ...NOW]);
    expect(again.code).toBe(0);
  });

  test("--image leaves a picture of content/public where it is", async () => {
    write("content/public/photos/pont.png", PNG);
    const before = filesNow();
    for (const [i, given] of ["/photos/pont.png", "content/public/photos/pont.png"].entries()) {
      const { path } = await run([`Pont ${i}`, "--image", given, ...NOW]);
      expect(textOf(path)).toContain("\n  src: /photos/pont.png\n");
    }
    expect(filesNow().filter((path) => path.endsWith(".png"))).toEqual(
      before.filter((path) => path.endsWith(".png")),
    );
  });

  test("--image does not write over another picture of that name", async () => {
    write("pont.png", PNG);
    write("content/briefs/2024/11/01/pont.png", "autre");
    expect(await problemsOf(["Un pont", "--image", "pont.png"])).toEqual(["--image:1:1 new/picture-exists"]);
  });

  test.each([
    [["--image", "absente.png"], "--image:1:1 new/picture-missing"],
    [["--image", "article.txt"], "--image:1:1 image/unreadable"],
    [["--image", "pont.jpg"], "--image:1:1 image/wrong-ending"],
    [["--story", "traité"], "--story:1:1 new/unknown-story"],
    [["--translation-of", "absente"], "--translation-of:1:1 new/unknown-original"],
  ])("%j is told, with nothing written", async (words, expected) => {
    write("article.txt", ARTICLE);
    write("pont.jpg", PNG);
    expect(await problemsOf(["T", ...words])).toEqual([expected]);
  });
});

describe("a headline that begins with a minus", () => {
  test.each([
    [["-3 % pour les exportations"], "3-pour-les-exportations"],
    [["--", "-3 % pour les exportations"], "3-pour-les-exportations"],
    [["--topic", "iran", "--", "-3 % pour les exportations"], "3-pour-les-exportations"],
    [["−3 % pour les exportations"], "3-pour-les-exportations"],
    [["-Moins de trains"], "moins-de-trains"],
    [["--", "-Moins"], "moins"],
    [["--", "--topic"], "topic"],
  ])("%j is a headline", async (words, slug) => {
    const { code, path } = await run([...NOW, ...words]);
    expect([code, path]).toEqual([0, `content/briefs/2024/11/01/${slug}.md`]);
    const [title = ""] = words.slice(-1);
    expect(textOf(path)).toContain(`\ntitle: "${title}"\n`);
  });

  test("one word that could be an option is told with what to type", async () => {
    const { code, err } = await run(["-Moins"]);
    expect(code).toBe(2);
    expect(err).toContain("brevier new -- -Moins");
  });
});

describe("problems, with nothing written", () => {
  const CASES: readonly (readonly [readonly string[], readonly string[], string?])[] = [
    [[], ["brevier new:1:1 new/nothing-given"]],
    [["  "], ["brevier new:1:1 new/nothing-given"]],
    [["Un\u0001 titre"], ["brevier new:1:3 source/control-character"]],
    [["Un titre", "--from", "article.txt"], ["brevier new:1:1 new/two-titles"]],
    [["--from", "absent.txt"], ["absent.txt:1:1 article/missing"]],
    [["--from", "content"], ["content:1:1 article/missing"]],
    [["--from", "grand.txt"], ["grand.txt:1:1 source/too-large"]],
    [["--from", "-"], ["-:1:1 article/empty"], " \n"],
    [["--from", "-"], ["-:1:1 article/only-headline"], "Titre\n"],
    [["--from", "-"], ["-:1:1 article/no-text"], "Titre\nChapeau\n---\n"],
    [["--from", "-"], ["-:1:1 article/not-plain-text"], "%PDF-1.7"],
    [["--from", "-"], ["-:1:2 article/unknown-byte"], "T\x81"],
    [["--from", "-"], ["-:1:3 article/mixed-encoding"], "\xc3\xa9\xc3\xa9\x92"],
    [["--from", "-"], ["-:1:2 article/unknown-character"], "T\xc2\x81\n"],
    [["T", "--place", ","], ["--place:1:1 new/bad-place"]],
    [
      ["T", "--topic", "irna", "--author", "moi", "--published", "hier", "--source", "foo"],
      [
        "--author:1:1 new/unknown-author",
        "--published:1:1 time/unreadable",
        "--source:1:1 yaml/bad-form",
        "--topic:1:1 new/unknown-topic",
      ],
    ],
    [
      ["--from", "absent.txt", "--topic", "irna"],
      ["--topic:1:1 new/unknown-topic", "absent.txt:1:1 article/missing"],
    ],
  ];

  const rows = CASES.map(([words, expected, input]) => ({ words, expected, input }));
  test.each(rows)("$words $input: $expected", async ({ words, expected, input }) => {
    write("grand.txt", "a".repeat(1_048_577));
    const more = input === undefined ? {} : { input: Buffer.from(input, "latin1") };
    expect(await problemsOf(words, more)).toEqual(expected);
  });

  test("a bad moment, in the words of every command", async () => {
    expect(await run(["T", "--now", "hier"])).toMatchObject({ code: 2, out: "" });
    const { code, err } = await run(["T"], { variables: { SOURCE_DATE_EPOCH: "x" } });
    expect([code, err]).toEqual([2, expect.stringMatching(/^«\u202fx\u202f» n’est pas un instant/)]);
  });

  test("a site that cannot be read", async () => {
    write("content/site.yaml", "titel: Le Relais\n");
    const bad = await run(["T", ...NOW]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain("content/site.yaml:1:1: erreur: clé inconnue, «\u202ftitel\u202f»");
    expect(bad.err).toContain("    titel: Le Relais\n    ^~~~~\n");
  });

  test("an article's control characters do not reach the terminal", async () => {
    const { err } = await run(["--from", "-", ...NOW], { input: Buffer.from("T\u001b[2J\n") });
    expect(err).not.toContain("\u001b");
  });
});
