/** What `brevier new --from` refuses, with what the file is; and what looks like it and is plain text. */
import { describe, expect, test } from "vitest";
import { articleOfText } from "../../../src/authoring/article/article-of-text.ts";
import { growthOf } from "../../growth-of.ts";

const read = (text: string) => articleOfText(new TextEncoder().encode(text), "article.txt");
/** The kind of file, with the line where it shows; null if it is plain text. */
const kindOf = (text: string) =>
  read(text).problems.flatMap(({ rule, place, says }) =>
    rule === "article/not-plain-text"
      ? [`${place.line} ${/^c’est (.*), pas un texte brut$/.exec(says.fr)?.[1]}`]
      : [],
  )[0] ?? null;

const SOFT = "Le texte de l’article, qui suit le titre.";

describe("a text that is no plain text is told by what it is", () => {
  test.each([
    [
      "YAML front matter",
      "---\ntitle: Déjà\n---\n\nChapeau.\n\nTexte **gras**.",
      "1 un texte qui a déjà un en-tête",
    ],
    ["TOML front matter", `\n+++\ntitle = "Déjà"\n+++\n${SOFT}`, "2 un texte qui a déjà un en-tête"],
    [
      "metadata without a fence",
      `Title: Un titre\nDate: 2024-10-31\n\n${SOFT}`,
      "1 un texte qui a déjà un en-tête",
    ],
    ["a page", "<!DOCTYPE html>\n<html><body><p>Texte</p></body></html>", "1 une page HTML"],
    ["a page with a comment before it", "<!-- saved -->\n<html lang=fr>", "1 une page HTML"],
    ["a fragment", `Titre\n\n<p>${SOFT}</p>`, "3 un texte à balises HTML"],
    ["paragraphs that do not end", `Titre\n<p>${SOFT}\n<p>${SOFT}`, "2 un texte à balises HTML"],
    ["a line break", `Titre\n${SOFT}<br />${SOFT}`, "2 un texte à balises HTML"],
    ["an emphasis", `Titre\n\nUn mot <em class="x">en italique</em>.`, "3 un texte à balises HTML"],
    ["tags that were escaped", "Titre\n\n&lt;p&gt;Texte.&lt;/p&gt;", "3 un texte à balises HTML"],
    ["a feed", '<?xml version="1.0"?>\n<rss version="2.0"></rss>', "1 un document XML"],
    [
      "XML without a declaration",
      "<nitf>\n<body.content>Texte</body.content>\n</nitf>\n",
      "1 un document XML",
    ],
    [
      "a message",
      "From: a@b.example\nTo: c@d.example\nSubject: =?utf-8?Q?L=E2=80=99accord?=\n\nTexte.",
      "1 un message électronique",
    ],
    [
      "a French message",
      "De : Jeanne Dupont\nEnvoyé : lundi 3 mars 2024\nObjet : Article\n\nTexte.",
      "1 un message électronique",
    ],
    [
      "headers in another order",
      `Received: from x\n by y; Mon, 3 Mar 2024\nDate: Mon\n\n${SOFT}`,
      "1 un message électronique",
    ],
    [
      "a forwarded message",
      `Titre\n\n---------- Message transféré ----------\n${SOFT}`,
      "3 un message électronique",
    ],
    [
      "quoted-printable",
      "Titre\n\nL=E2=80=99accord est l=C3=A0.",
      "3 un texte codé pour le courrier électronique",
    ],
    [
      "base64",
      `${"TOlzdW3pIGRlIGxhIG1hdGlu6WU".repeat(3)}\n${"YWJj".repeat(3)}=\n`,
      "1 un texte codé pour le courrier électronique",
    ],
    ["SubRip", "1\n00:00:01,000 --> 00:00:04,200\nBonjour.\n", "2 des sous-titres"],
    ["WebVTT", "WEBVTT\n\n00:01.000 --> 00:04.000\nBonjour.\n", "1 des sous-titres"],
    ["iCalendar", "BEGIN:VCALENDAR\nVERSION:2.0\n", "1 un agenda ou une carte de visite"],
    ["JSON", '{\n  "title": "Titre",\n  "content_html": "…"\n}', "1 du JSON"],
    ["JSON lines", '{"title": "Un"}\n{"title": "Deux"}', "1 du JSON"],
    ["a list in JSON", '["Un", "Deux"]', "1 du JSON"],
    ["CSV with semicolons", "titre;date;texte\nUn;2024-10-31;Texte\n", "1 un tableau (CSV)"],
    ["CSV with commas", "titre,date,texte\nUn,2024-10-31,Texte\n", "1 un tableau (CSV)"],
    ["tabs", "titre\tdate\nUn\t2024\nDeux\t2025\n", "1 un tableau (CSV)"],
    [
      "MediaWiki",
      `Titre\n\n'''Minsk''' est une [[ville]].\n\n== Histoire ==\n`,
      "3 un texte à balises de wiki",
    ],
    ["SPIP", `Titre\n\nUn [lien->https://exemple.org/].`, "3 un texte à balises de wiki"],
    ["BBCode", "Titre\n\nUn mot [b]gras[/b].", "3 un texte à balises de forum (BBCode)"],
    ["a Markdown heading", `# Titre\n\n${SOFT}`, "1 un texte Markdown"],
    ["a Markdown link", `Titre\n\nVoir [le texte](https://exemple.org/a).`, "3 un texte Markdown"],
    ["RTF", "{\\rtf1\\ansi Texte}", "1 un document RTF"],
    ["LaTeX", "\\documentclass{article}\n\\begin{document}", "1 un document LaTeX"],
    ["Org", `#+TITLE: Titre\n\n${SOFT}`, "1 un texte Org, AsciiDoc ou reStructuredText"],
  ])("%s", (_, text, expected) => {
    expect(kindOf(text)).toBe(expected);
  });

  test("front matter has a way out that can be obeyed: briefs are Markdown", () => {
    const [problem] = read("---\ntitle: Déjà\n---\n\nTexte.").problems;
    expect(problem?.hint.en).toContain('run brevier new "Headline", and paste the text alone below');
  });

  test("UTF-16 without its mark is read, and told", () => {
    const bytes = Buffer.from("Titre\n\nTexte.", "utf16le");
    const article = articleOfText(bytes, "a.txt");
    expect(article.ok && [article.value.title, article.value.paragraphs]).toEqual(["Titre", ["Texte."]]);
    expect(article.problems.map(({ says }) => says.en)).toEqual([
      "the text is not in UTF-8: it is read as UTF-16, in which this word is “Titre”",
    ]);
  });
});

describe("plain text stays plain text", () => {
  test.each([
    ["a colon in the headline", `Iran : le texte\n\n${SOFT}`],
    ["a date after it", `Date : le 3 mars\n\n${SOFT}`],
    ["one header alone", `De : la démocratie en Amérique\n\n${SOFT}`],
    ["comparisons", "Titre\n\nPour a < b et c > d, le score est de 3 <3."],
    ["an element that is spoken of", "La balise <b>\n\nIl faut fermer <b> et <i> avant la fin."],
    ["addresses", "Titre\n\nÉcrire à <nom@exemple.org> ou voir <https://exemple.org/>."],
    ["brackets", "Titre\n\n« Il [le président] a dit (sic) » [NDLR]."],
    ["marks that stay signs", "Titre\n\n# Un *mot* et un _autre_ [lien](x)\n- Un\n- Deux"],
    ["semicolons and commas", "Un ; deux\n\nTrois ; quatre, cinq, six.\nSept ; huit, neuf, dix."],
    ["times", "Titre\n\nDe 10:30 à 12:00 --> fermé."],
    ["braces", "{Titre}\n\n[Texte] {suite}"],
    ["an equation", "Titre\n\nx=AB, y=3, a=1"],
    ["a long word", `${"Antidis".repeat(8)}\n\n${SOFT}`],
    ["dashes at its head", `- Un premier titre\n\n${SOFT}`],
  ])("%s", (_, text) => {
    expect(read(text)).toMatchObject({ ok: true, problems: [] });
  });
});

test.each([
  "<p>",
  "<b>",
  "</b>",
  "[b]",
  "[a",
  "->",
  "[[",
  "{{",
  "'''",
  "=E2",
  "a;b\n",
  "a: b\n",
  "&eacute;",
  "&amp;",
  "Ã©",
  "== ",
  "-\n",
  "(AFP) – ",
  "A, ",
])("the cost of an article full of %j grows in proportion to its length", (piece) => {
  const start = "Titre\n\n";
  expect(growthOf((size) => read(`${start}${piece.repeat(size)}fin`), 4_000)).toBeLessThan(128);
});
