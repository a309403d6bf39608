import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtLanguageOf } from "../../src/check/read/built-language.ts";
import { languageOfSubject, messageLanguage } from "../../src/cli/message-language.ts";
import { siteLanguageOf } from "../../src/content/parse/site-language.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["languages: [fr, en]\n", "fr"],
  ["languages: [en, fr]\n", "en"],
  ["title: x\nlanguages:\n  - fr-CA\n  - en\n", "fr"],
  ["languages:\r\n- de\r\n- en\r\n", "en"],
  ["languages: fr # en\n", "fr"],
  ['languages: ["fr"\ntitle: en: faux\n', "fr"],
  ["\ttitle: [\nlanguages: [EN]\n", "en"],
  ["# languages: [fr]\nlanguages: [en]\n", "en"],
  ["languages: [de]\ntopics:\n  fr: x\n", null],
  ["languages: [frr, ende]\n", null],
  ["titre: fr\n", null],
  ["", null],
])("the site’s language is read from %j", (text, language) => {
  expect(siteLanguageOf(bytes(text))).toBe(language);
});

test.each([
  ['<!doctype html><html lang="fr-CA"><head>', "fr"],
  ["<HTML dir=ltr LANG=en>", "en"],
  ["<html lang='frr'>", null],
  ["<p lang=fr>", null],
  ["<html data-lang=fr>", null],
])("a built site’s language is read from %j", (html, language) => {
  expect(builtLanguageOf(bytes(html))).toBe(language);
});

describe("messages are in the language", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "brevier-lang-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const environment = (variables: Readonly<Record<string, string>>) => ({
    terminal: { out: () => {}, err: () => {}, colours: false, isScreen: false },
    root,
    wall: () => 0,
    elapsed: () => 0,
    variables,
    threads: 0,
    readInput: async () => new Uint8Array(),
    stopped: () => Promise.resolve(),
  });

  test("that was asked, else the site’s, else the locale’s, else English", () => {
    expect(messageLanguage(undefined, environment({}))).toBe("en");
    expect(messageLanguage(undefined, environment({ LANG: "fr_FR.UTF-8" }))).toBe("fr");
    expect(messageLanguage(undefined, environment({ LANG: "fr_FR.UTF-8", LC_ALL: "C" }))).toBe("en");
    expect(messageLanguage(undefined, environment({ LANG: "frp_FR" }))).toBe("en");
    write("content/site.yaml", "titel: [\nlanguages: [fr]\n");
    expect(messageLanguage(undefined, environment({ LANG: "en_GB" }))).toBe("fr");
    expect(messageLanguage("en", environment({ LANG: "fr_FR" }))).toBe("en");
  });

  test("of the site that is checked, whatever the site around it says", () => {
    write("content/site.yaml", "languages: [fr]\n");
    write("dist/index.html", '<html lang="en">');
    expect(languageOfSubject(undefined, "dist", environment({ LANG: "fr_FR" }))).toBe("en");
    expect(languageOfSubject("fr", "dist", environment({}))).toBe("fr");
    expect(languageOfSubject(undefined, "absent", environment({ LANG: "fr_FR" }))).toBe("fr");
  });
});
