import { describe, expect, test } from "vitest";
import { variants } from "../../src/language/typography/variants.ts";
import { markdownOf } from "../../src/text/escape-markdown.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { growthOf } from "../growth-of.ts";
import { shownBody } from "./shown-body.ts";

const FRENCH = { lang: "fr", variant: variants["fr-FR"], isLinted: true };

function read(source: string) {
  const { body, problems } = parseMarkdown(source, "f.md", 1, FRENCH);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return {
    html: shownBody(body),
    text: body.text,
  };
}

/** The links of a text: `address` where it is shown as it leads, else `text → address`. */
const linksIn = (source: string) =>
  [...read(source).html.matchAll(/<a href="([^"]*)">(.*?)<\/a>/g)].map(([, href = "", text = ""]) =>
    href === text ? href : `${text} → ${href}`,
  );

describe("a web or mail address in a text is a link", () => {
  test.each([
    ["Voir https://exemple.org", "https://exemple.org"],
    ["Voir http://exemple.org:8080/a?b=c#d pour la suite", "http://exemple.org:8080/a?b=c#d"],
    ["HTTPS://Exemple.org/A", "HTTPS://Exemple.org/A"],
    ["Voir www.exemple.org/page", "www.exemple.org/page → http://www.exemple.org/page"],
    ["Courriel : redaction@exemple.org", "redaction@exemple.org → mailto:redaction@exemple.org"],
    ["mailto:jean_paul.m+presse@courrier.exemple.org", "mailto:jean_paul.m+presse@courrier.exemple.org"],
    ["https://exemple.org/a_b_c/_d_/*e*f/l'x", "https://exemple.org/a_b_c/_d_/*e*f/l'x"],
    ["https://exemple.org/Paix_(1648)", "https://exemple.org/Paix_(1648)"],
    [
      "https://web.archive.org/web/2024/https://exemple.org/",
      "https://web.archive.org/web/2024/https://exemple.org/",
    ],
    ["https://exemple.org/?a=1&b=2", "https://exemple.org/?a=1&amp;b=2"],
    ["https://exemple.org/?a=1&amp;b=2", "https://exemple.org/?a=1&amp;b=2"],
    ["https://exemple.org/%C3%A9t%C3%A9", "https://exemple.org/%C3%A9t%C3%A9"],
    ["https://exemple.org/été", "https://exemple.org/été → https://exemple.org/%C3%A9t%C3%A9"],
    ["https://académie.exemple", "https://académie.exemple → https://xn--acadmie-eya.exemple"],
    ["http://𝐀.exemple", "http://𝐀.exemple → http://a.exemple"],
    ["https://exemple.org/a\u200bb", "https://exemple.org/a\u200bb → https://exemple.org/ab"],
    ["- https://exemple.org/a\n- b", "https://exemple.org/a"],
    ["| https://exemple.org/a | b |\n|---|---|", "https://exemple.org/a"],
    ["## Sur https://exemple.org/a {#a}", "https://exemple.org/a"],
    ["> [lien]{lang=en} [https://exemple.org/a]{lang=en}", "https://exemple.org/a"],
    ["http://localhost:3000", "http://localhost:3000"],
  ])("%j", (source, link) => {
    expect(linksIn(source)).toEqual([link]);
  });
});

describe("what stands around it stays outside", () => {
  const URL = "https://exemple.org/a";
  test.each([
    `« ${URL} »`,
    `«${URL}»`,
    `«\u00a0${URL}\u00a0»`,
    `"${URL}"`,
    `“${URL}”`,
    `‘${URL}’`,
    `${URL}, puis`,
    `(${URL}).`,
    `(voir ${URL}, p. 3)`,
    `[${URL}]`,
    `${URL}.`,
    `${URL} : oui`,
    `${URL}\u00a0: oui`,
    `${URL}\u202f; oui`,
    `${URL}\u202f!`,
    `${URL}&nbsp;: oui`,
    `${URL};`,
    `${URL}: oui`,
    `${URL}?`,
    `${URL}?!`,
    `${URL}...`,
    `${URL}…`,
    `${URL}’`,
    `**${URL}**`,
    `**${URL}**, puis`,
    `*${URL}*`,
    `_${URL}_`,
    `***${URL}***`,
    `*Voir ${URL}.*`,
    `${URL}<!-- non -->`,
    `— ${URL} —`,
    `${URL}。`,
    `Voir:${URL}`,
    `${URL}  \nsuite`,
    `${URL}\\\nsuite`,
  ])("%j", (source) => {
    expect(linksIn(source)).toEqual([URL]);
  });

  test.each([
    "« a@exemple.org »",
    "(a@exemple.org).",
    "a@exemple.org, puis",
    "a@exemple.org.",
    "_a@exemple.org_",
    "**a@exemple.org**",
  ])("%s", (source) => {
    expect(linksIn(source)).toEqual(["a@exemple.org → mailto:a@exemple.org"]);
  });

  test("typography sets it, and nothing inside", () => {
    expect(read("\"https://exemple.org/l'a...b--c\" ? Voir www.exemple.org/l'a : a@exemple.org !").text).toBe(
      "«\u202fhttps://exemple.org/l'a...b--c\u202f»\u202f? Voir www.exemple.org/l'a\u00a0: a@exemple.org\u202f!",
    );
  });
});

describe("what is none, or is written as text, stays text", () => {
  test.each([
    "exemple.org, lib.rs, README.md, 1.2.3 et v2.0",
    "exemple.org/page",
    "@redaction, @redaction@exemple.social et 5 @ 3",
    "logo@2x.png, brevier@1.2.0-rc.un et git@exemple.org:depot.git",
    "root@localhost",
    "jean.@exemple.org",
    "https://, http://… et https://…",
    "une adresse en « https:// »",
    "www., www.exemple et xwww.exemple.org",
    "ftp://exemple.org, git+https://exemple.org et xhttps://exemple.org",
    "https://jean:secret@exemple.org/ et https://exemple.org@autre.example/",
    "https\\://exemple.org/a",
    "https\\://www.exemple.org/a@exemple.org",
    "www\\.exemple.org",
    "redaction\\@exemple.org",
    "`https://exemple.org` et `jean@exemple.org`",
    "```\nhttps://exemple.org\n```",
    "<!-- https://exemple.org --> mot",
    "http://xn--py1h et http://1.2.3.999/",
  ])("%j", (source) => {
    expect(linksIn(source)).toEqual([]);
    expect(read(source).html).not.toContain("<a");
  });

  test("without the backslash", () => {
    expect(read("https\\://exemple.org, www\\.exemple.org, a\\@exemple.org").text).toBe(
      "https://exemple.org, www.exemple.org, a@exemple.org",
    );
  });
});

test.each([
  ["[https://exemple.org/a](https://exemple.org/b)", "https://exemple.org/a → https://exemple.org/b"],
  ["[voir *www.exemple.org*](/a/)", "voir <em>www.exemple.org</em> → …"],
  ["<https://exemple.org/a>", "https://exemple.org/a"],
  ["<a@exemple.org>", "a@exemple.org → mailto:a@exemple.org"],
  ["[a][r]\n\n[r]: https://exemple.org/a", "a → https://exemple.org/a"],
])("a link that is written as one is that link: %s", (source, link) => {
  expect(linksIn(source)).toEqual([link]);
});

test("the words of a picture hold none", () => {
  expect(read("Mot.\n\n![Page www.exemple.org](./a.png)").html).toContain('alt="Page www.exemple.org"');
});

test("an imported article has them as links too", () => {
  const article = "Voir *ici* (https://exemple.org/_a_/b*c?d&amp;e) et jean_paul@exemple.org.";
  expect(read(markdownOf([article])).text).toBe(article);
  expect(linksIn(markdownOf([article]))).toEqual([
    "https://exemple.org/_a_/b*c?d&amp;amp;e",
    "jean_paul@exemple.org → mailto:jean_paul@exemple.org",
  ]);
});

test("the text is the one that was written", () => {
  expect(read("Un https://exemple.org/été deux.").text).toBe("Un https://exemple.org/été deux.");
});

test.each([
  "https://a.b)",
  "https://a.b/(",
  "(https://a.b/x)",
  "www.",
  "www.a.bc ",
  "a@",
  "a@b.",
  "a@b.cd ",
  "a.",
  "a_",
  "https://a@",
  "https://a.b/&amp;",
  "_https://a.b/_",
])("the cost of a text of “%s” grows in proportion to its length", (mark) => {
  expect(growthOf((size) => parseMarkdown(mark.repeat(size), "f.md", 1), 300)).toBeLessThan(128);
});
