import { describe, expect, test } from "vitest";
import { runCommand } from "../../src/cli/commands.ts";

async function run(words: readonly string[], lang = "fr_FR.UTF-8") {
  const printed = { out: "", err: "" };
  const code = await runCommand(words, {
    terminal: {
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
      colours: false,
      isScreen: false,
    },
    root: "/nowhere",
    wall: () => 0,
    elapsed: () => 0,
    variables: { LANG: lang },
    threads: 0,
    readInput: async () => new Uint8Array(),
    stopped: () => Promise.resolve(),
  });
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  return { code, out: plain(printed.out), err: plain(printed.err) };
}

describe("a command line that cannot be followed is reported in two lines, on standard error alone", () => {
  test.each<readonly [readonly string[], string, string]>([
    [
      ["biuld"],
      "brevier: commande inconnue, « biuld » : vouliez-vous dire « build » ?",
      "brevier: unknown command, “biuld”: did you mean “build”?",
    ],
    [["xyz"], "brevier: commande inconnue, « xyz »", "brevier: unknown command, “xyz”"],
    [
      ["build", "--fromat", "json"],
      "brevier build: option inconnue, « --fromat » : vouliez-vous dire « --format » ?",
      "brevier build: unknown option, “--fromat”: did you mean “--format”?",
    ],
    [
      ["serve", "--zzz"],
      "brevier serve: option inconnue, « --zzz »",
      "brevier serve: unknown option, “--zzz”",
    ],
    [
      ["build", "--out"],
      "brevier build: il manque une valeur après « --out »",
      "brevier build: a value is missing after “--out”",
    ],
    [
      ["build", "--fronts", "--volumes", "2024-10"],
      "brevier build: « --fronts » est incompatible avec « --volumes »",
      "brevier build: “--fronts” cannot be used with “--volumes”",
    ],
    [
      ["new", "Un", "titre"],
      "brevier new: trop de mots : titre. Un texte de plusieurs mots se met entre guillemets droits",
      "brevier new: too many words: titre. Put a text of several words between straight quotes",
    ],
    [
      ["check", "--format", "sarfi"],
      "brevier check: « sarfi » n’est pas une valeur de --format : vouliez-vous dire « sarif » ?",
      "brevier check: “sarfi” is not a value of --format: did you mean “sarif”?",
    ],
    [
      ["check", "--lang", "de"],
      "brevier check: « de » n’est pas une valeur de --lang (fr, en)",
      "brevier check: “de” is not a value of --lang (fr, en)",
    ],
  ])("%j", async (words, fr, en) => {
    const french = await run(words);
    expect([french.code, french.out, french.err.split("\n")[0]]).toEqual([2, "", fr]);
    expect(french.err.split("\n")[1]).toMatch(
      /^ {2}→ « brevier help(?: \w+)? » donne la liste de ce qui est accepté\.$/,
    );
    const english = await run([...words.slice(0, 1), "--lang=en", ...words.slice(1)], "fr_FR");
    const [first] = (
      words.includes("--lang") || words.length === 1 ? await run(words, "C") : english
    ).err.split("\n");
    expect(first).toBe(en);
  });
});

describe("help", () => {
  test("is in the language of messages, titles and defaults included", async () => {
    const french = await run(["help", "build"]);
    expect([french.code, french.err]).toEqual([0, ""]);
    expect(french.out).toContain("Emploi : brevier build");
    expect(french.out).toContain("(au choix : text, json, sarif ;");
    expect(french.out).not.toMatch(/Usage|default|choices|display help|newsroom/);
    const english = await run(["help", "build"], "C");
    expect(english.out).toContain("Usage: brevier build");
    expect(english.out).toMatch(
      /language of messages \(default: the\s+site’s,\s+else\s+the\s+locale’s,\s+else\s+en\)/,
    );
    expect(english.out).not.toMatch(/[éà«]/);
  });
});

describe("a word that begins with a minus", () => {
  test.each([
    ["-5 % sur un an"],
    ["- Non, dit le ministre"],
    ["-Minsk tient bon"],
    ["-5"],
    ["−5 %"],
    ["--5 points"],
    ["-50% : le = du jour"],
  ])("%s is a headline", async (title) => {
    // There is no site here: the command was understood if it looks for one.
    const { code, err } = await run(["new", title, "--lang", "fr"]);
    expect([code, err]).toEqual([1, expect.stringContaining("content/site.yaml")]);
  });

  test.each([
    [["typo", "-x.md"]],
    [["typo", "--check", "-dossier/x.md"]],
    [["check", "-copie/"]],
    [["new", "Titre", "--place", "-5 Nord"]],
    [["new", "Titre", "--source", "https://exemple.org/", "-x/y"]],
  ])("%j is understood", async (words) => {
    expect((await run(words)).err).not.toContain("option inconnue");
  });

  test("as an option would is told with what makes it a word", async () => {
    expect((await run(["typo", "-brouillons", "--check"])).err.split("\n").slice(0, 3)).toEqual([
      "brevier typo: option inconnue, « -brouillons »",
      "  → « brevier help typo » donne la liste de ce qui est accepté.",
      "  → Si « -brouillons » est un titre ou un nom de fichier, il se met à la fin, après « -- » : brevier typo --check -- -brouillons",
    ]);
    expect((await run(["new", "--place Minsk", "L’Iran"])).err).toContain(
      "brevier new 'L’Iran' -- '--place Minsk'",
    );
    expect((await run(["new", "--plcae", "Minsk"])).err).toContain("vouliez-vous dire « --place » ?");
    expect((await run(["new", "--plcae", "Minsk"])).err).not.toContain(" -- ");
  });

  test("after -- is a headline too, as before", async () => {
    expect((await run(["new", "--lang", "fr", "--", "-5 %"])).err).toContain("content/site.yaml");
  });
});
