/** Words in are words out: the brief made of a plain text has all its words, in the same order. */

import { describe, expect, test } from "vitest";
import { articleOfText } from "../../../src/authoring/article/article-of-text.ts";
import { composeBrief } from "../../../src/authoring/new-brief.ts";
import { parseChoices } from "../../../src/authoring/parse-choices.ts";
import { memoryFolder } from "../../../src/base/folders.ts";
import { parseBrief } from "../../../src/content/parse/parse-brief.ts";
import { GAP } from "../../../src/content/parse/parse-fields.ts";
import { parseSite } from "../../../src/content/parse/parse-site.ts";
import { briefId, lang } from "../../../src/model/identifiers.ts";
import { UNCHANGED } from "../../../src/model/typography.ts";
import { fc, SEED } from "../../property.ts";

const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { redaction: { name: La rédaction } }
topics: { iran: { title: Iran } }
`;

function sound<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown },
): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The file that `brevier new --from` writes of a text. */
function composed(article: string): string {
  const site = sound(parseSite(new TextEncoder().encode(SITE)));
  const options = { place: "Minsk", source: ["https://exemple.org/"] };
  const id = briefId("k7m2p9x4qb");
  if (id === null) throw new Error("no id");
  return composeBrief(
    {
      ...sound(articleOfText(new TextEncoder().encode(article), "article.txt")),
      ...sound(parseChoices(options, site, Date.parse("2024-10-31T17:40:00Z"))),
      id,
    },
    site,
  );
}

function parsed(file: string) {
  return parseBrief(new TextEncoder().encode(file), "briefs/2024/10/31/a.md", memoryFolder(), {
    timeZone: "Europe/Paris",
    // A language whose typography is left alone.
    defaultLanguage: lang("de") ?? sound(parseSite(new TextEncoder().encode(SITE))).languages[0],
    typography: UNCHANGED,
    publicationHour: null,
    ownNames: [],
    metadata: "strip",
    archivePages: true,
  });
}

/** The gap of the standfirst, filled in. */
const filled = (file: string) => file.replace(`summary: "${GAP}"`, 'summary: "Un chapeau."');

describe("brevier new --from", () => {
  test("leaves the first paragraph in the text, and the standfirst to be written", () => {
    const file = composed("Titre\n\nLe premier.\n\nLe deuxième.\n");
    expect(parsed(file).problems.map(({ rule, says }) => `${rule}: ${says.en}`)).toEqual([
      "yaml/gap: “summary” is still to be filled in",
    ]);
    expect(sound(parsed(filled(file))).text.body.text).toBe("Le premier.\n\nLe deuxième.");
  });

  test("takes out of the text what a line sets apart", () => {
    const { brief, text } = sound(parsed(composed("Titre\n\nLe chapeau.\n***\nLe premier.\n")));
    expect([brief.summary, text.body.text]).toEqual(["Le chapeau.", "Le premier."]);
  });

  const word = fc.constantFrom(
    ..."le train – - * _ # 1. > `a` [b](c) 10\u00a0% « dit » fin. \\ | ~ ! : ' \"".split(" "),
  );
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
  const gap = fc.constantFrom("\n\n", "\n", "\n\n\n");
  const letters = (text: string) => text.replace(/[ \n]/g, "");

  test(`loses, adds and moves no character of any article (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        line,
        fc.array(fc.tuple(gap, line), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (title, rows, isApart) => {
          fc.pre(!isApart || rows.length > 1);
          // A headline that begins so is Markdown, and refused.
          fc.pre(!title.startsWith("# "));
          const [[above, first] = ["", ""], ...others] = rows;
          // A first line that sets apart has nothing above it to set apart.
          fc.pre(!isApart || !/^([-–*_])( \1){2,}$/.test(first));
          const parting = isApart ? "\n-----" : "";
          const source = `${title}${above}${first}${parting}${others.flat().join("")}\n`;
          const { brief, text } = sound(parsed(filled(composed(source))));
          const standfirst = isApart ? brief.summary : "";
          expect(letters(brief.title + standfirst + text.body.text)).toBe(
            letters(source.replace(parting, "")),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
