import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { undrawnIn } from "../../../src/language/card-characters.ts";
import { sha256 } from "../../../src/model/digest.ts";
import type { ShareCard } from "../../../src/model/share-card.ts";
import { DRAWING, shareCardDrawer } from "../../../src/render/share-cards/draw-share-card.ts";
import { installed } from "../../memory-site.ts";

const draw = await shareCardDrawer(installed);
const CARD: ShareCard = {
  masthead: "Le Relais",
  headline: "L’Œuvre « en cours » : Путин et Αθήνα à Łódź",
  line: "MINSK (Biélorussie), 31 octobre 2024",
};

/** The dark pixels of a card by their places: how many, and the rectangle around them in a band of rows. */
async function inkOf(card: ShareCard, [from, to]: readonly [number, number]) {
  const { data, info } = await sharp(await draw(card))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ink = [...data.keys()].filter((i) => {
    const row = Math.floor(i / info.width);
    return row >= from && row < to && (data[i] ?? 255) < 128;
  });
  const columns = ink.map((i) => i % info.width);
  const rows = ink.map((i) => Math.floor(i / info.width));
  const ends = (of: readonly number[]): readonly [number, number] =>
    of.reduce<readonly [number, number]>(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [9999, 0]);
  return { count: ink.length, columns: ends(columns), rows: ends(rows) };
}

/** The rows of the headline, below the rule of the masthead and above that of the line. */
const HEADLINE = [140, 520] as const;

describe("a card", () => {
  test("is a PNG of 1200 × 630 without anything but its picture", async () => {
    const { format, width, height, hasProfile, exif } = await sharp(await draw(CARD)).metadata();
    expect([format, width, height, hasProfile, exif]).toEqual(["png", 1200, 630, false, undefined]);
  });

  test("is drawn as it was when it was last looked at; if it is meant to be drawn otherwise, DRAWING is one more", async () => {
    const site = { masthead: null, headline: "Le Relais", line: "Brèves de Minsk et d’ailleurs." };
    expect({
      DRAWING,
      brief: sha256(await draw(CARD)),
      site: sha256(await draw(site)),
    }).toMatchInlineSnapshot(`
      {
        "DRAWING": 1,
        "brief": "5b603be1e13c9d29a41c7485d94d602db0bb6c1c37bef618c76bfaae1f80878d",
        "site": "137a49ebcac5c08d8c2947fb000ba5a02c75ac92845fb1381536ddbe30c4bbe0",
      }
    `);
  });

  test("of the same words is the same, of others another", async () => {
    const bytes = await draw(CARD);
    expect(await draw({ ...CARD })).toEqual(bytes);
    for (const other of [{ masthead: "Le Relai" }, { headline: "L’Œuvre" }, { line: "31 octobre 2024" }])
      expect(await draw({ ...CARD, ...other })).not.toEqual(bytes);
  });

  test.each([
    ["short", "Accord"],
    [
      "of 200 characters",
      "La Commission propose « un plan de sortie » en trois étapes ; ".repeat(4).slice(0, 200).trim(),
    ],
    ["of one word that is longer than a line", "Donaudampfschifffahrtsgesellschaftskapitän"],
    ["far too long", "Le texte du traité, ".repeat(60).trim()],
  ])("with a headline %s keeps to its margins", async (_, headline) => {
    const { count, columns, rows } = await inkOf({ ...CARD, headline }, HEADLINE);
    expect(count).toBeGreaterThan(2000);
    expect(columns[0]).toBeGreaterThanOrEqual(56);
    expect(columns[1]).toBeLessThanOrEqual(1144);
    expect(rows[0]).toBeGreaterThan(145);
    expect(rows[1]).toBeLessThan(518);
  });

  test("a site with a long name and a long description keeps to its margins", async () => {
    const headline = "Le Relais des dépêches de l’Europe centrale et orientale";
    const line = "Brèves sur l’Europe de l’Est, la Russie, l’Iran et la diplomatie européenne. "
      .repeat(3)
      .trim();
    const { columns, rows } = await inkOf({ masthead: null, headline, line }, [0, 630]);
    expect([columns[0], columns[1], rows[0]]).toEqual([60, 1139, 50]);
    expect(rows[1]).toBeLessThan(595);
  });

  test("has a glyph for every character that is said to have one", async () => {
    const shown = Array.from({ length: 0x2300 }, (_, code) => String.fromCodePoint(code)).filter(
      (text) => text.trim() !== "" && text.normalize("NFC") === text && undrawnIn([text]).length === 0,
    );
    const drawn = shown.filter(
      (text) => !/\p{Default_Ignorable_Code_Point}|[\u202f\u2010\u2011]/u.test(text),
    );
    expect(drawn.length).toBeGreaterThan(780);
    for (let at = 0; at < drawn.length; at += 150)
      await draw({ masthead: null, headline: drawn.slice(at, at + 150).join(" "), line: "" });
  });

  test("of a character that the font does not have is refused, never drawn with an empty box", async () => {
    await expect(draw({ ...CARD, headline: "Un accord à 北京" })).rejects.toThrow("the font has no");
  });
});
