import { describe, expect, test } from "vitest";
import { frenchSpaces, type Text } from "../../src/base/problem.ts";
import { rooms } from "../../src/cli/report/all-rules.ts";

const rules = rooms.flatMap((room) => Object.entries(room.rules));
const holesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();
const sentences = rules.flatMap(([name, { says, hint }]): [string, string][] => [
  [name, says.fr],
  [name, says.en],
  [name, hint.fr],
  [name, hint.en],
]);
const namesOf = (pick: (text: string) => boolean) =>
  sentences.filter(([, text]) => pick(text)).map(([name, text]) => `${name}: ${text}`);
const pairs = rules.flatMap(([name, { says, hint }]): [string, Text][] => [
  [name, says],
  [name, hint],
]);

/** What stands in a sentence as it is to be typed. */
const withoutCode = (text: string) =>
  text.replace(
    /"[^"]*"|'[^']*'|\{ [^}]* \}|&\w+;|\b(?:title|clé|aliases|url|authority|id|published|kind|Sitemap|brief|tel|mailto|publicationHour|files):/g,
    "",
  );

describe("the words of every rule", () => {
  test("a name is stable in form, and belongs to one room", () => {
    const names = rules.map(([name]) => name);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test("are in French and in English, about the same values", () => {
    expect(namesOf((text) => text.trim() === "")).toEqual([]);
    const differ = pairs.filter(([, { fr, en }]) => `${holesIn(fr)}` !== `${holesIn(en)}`);
    expect(differ.map(([name]) => name)).toEqual([]);
  });

  test("a message is no sentence with a full stop, a hint is one", () => {
    const wrong = rules.filter(
      ([, { says, hint }]) =>
        [says.fr, says.en].some((text) => text.endsWith(".")) ||
        [hint.fr, hint.en].some((text) => !/[.…]$/.test(text)),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test("take nobody for a programmer", () => {
    const jargon =
      /\b(schémas?|schema|null|undefined|tokens?|jetons?|regex\w*|YAML|parse[rd]?|string|boolean)\b/;
    expect(namesOf((text) => jargon.test(text.replace(/\w+\.yaml|schema\.org/g, "")))).toEqual([]);
  });

  test("blame nobody", () => {
    expect(
      namesOf((text) => /\b(vous avez|you have|you did|votre faute|illegal|invalide|bad)\b/i.test(text)),
    ).toEqual([]);
  });

  test("are set as each language sets its punctuation", () => {
    const french = pairs.map(([name, { fr }]) => [name, withoutCode(fr)] as const);
    expect(
      french.filter(([, fr]) => /\p{L}'\p{L}|[“”]|\S[;!?](?=\s|$)|\p{L}:\s(?!…)|«\S|\S»/u.test(fr)),
    ).toEqual([]);
    const english = pairs.map(([name, { en }]) => [name, withoutCode(en)] as const);
    expect(english.filter(([, en]) => /\p{L}'\p{L}|[«»]|\s[;!?:](?=\s|$)/u.test(en))).toEqual([]);
    expect(pairs.filter(([, { fr }]) => /[\u00a0\u202f]/.test(fr))).toEqual([]);
  });
});

test("French spaces do not break, in one place for all tables", () => {
  expect(frenchSpaces("« a » : b ; c ? « : » 52 428 800, 2024-10-31 18:40, https://a.b, title: x")).toBe(
    "«\u202fa\u202f»\u00a0: b\u202f; c\u202f? «\u202f:\u202f» 52\u202f428\u202f800, 2024-10-31 18:40, https://a.b, title: x",
  );
});
