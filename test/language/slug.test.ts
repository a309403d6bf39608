import { describe, expect, test } from "vitest";
import { slugOf } from "../../src/language/slug.ts";
import { fc, SEED } from "../property.ts";

describe("letters", () => {
  test.each([
    ["Cœur", "coeur"],
    ["manœuvre", "manoeuvre"],
    ["Élysée/Kremlin", "elysee-kremlin"],
    ["Ça va ? 50 %", "ca-va-50"],
    ["E\u0301lyse\u0301e", "elysee"],
    ["ŒUVRE, Ægir, Straße", "oeuvre-aegir-strasse"],
    ["Tromsø, Łódź, Đà Nẵng", "tromso-lodz-da-nang"],
    ["Þingvellir, Guðni", "thingvellir-gudni"],
    ["Diyarbakır, İzmir", "diyarbakir-izmir"],
    ["1\u202f200 soldats", "1-200-soldats"],
    ["Путин", ""],
    ["الرياض", ""],
    ["La ﬁn d’un eﬀort : l’oﬃce, ﬂuide, ﬄ ﬅ ﬆ", "la-fin-d-un-effort-l-office-fluide-ffl-st-st"],
    ["Əliyev à Gəncə", "eliyev-a-gence"],
    ["Ŋmɛ Ɔkɔ, Ɓala Ɗan Ƙofa, Ƴar, Ɣ", "nme-oko-bala-dan-kofa-yar-g"],
    ["Ŧ ĸ ĳ ŉ ſ", "t-q-ij-n-s"],
    ["Ｌ＇ＯＮＵ　２０２４", "l-onu-2024"],
    ["№ 5, 1ª, 2º, 10 m², 5½ ¾ CO₂ ①", "no-5-1a-2o-10-m2-5-1-2-3-4-co2-1"],
    ["Hawaiʻi, Oʻzbekiston, ʿAbd, ǃKung", "hawaii-ozbekiston-abd-kung"],
    ["Col·laboració, étudiant·e, Marque™", "collaboracio-etudiant-e-marque"],
    ["co\u00adopération \ufeffe\u0301te\u0301\u200b", "cooperation-ete"],
    ["𝐀𝐁 Ⅳ", "ab-iv"],
  ])("%s → %s", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});

describe("elisions that are dropped", () => {
  test.each([
    ["Le cœur de l’Élysée", "le-coeur-de-elysee"],
    ["L'IRAN dit qu’il n’a rien signé", "iran-dit-il-a-rien-signe"],
    ["D’« huile » et d’11 tonnes", "huile-et-11-tonnes"],
    ["La fin d’X", "la-fin-x"],
    ["L´Iran, d`Iran, lʼIran, l′Iran, l‛Iran, l＇Iran", "iran-iran-iran-iran-iran-iran"],
    ["Dit-il c’est-à-dire s’il m’entend, j’arrive", "dit-il-est-a-dire-il-entend-arrive"],
  ])("%s → %s", (text, slug) => {
    expect(slugOf(text, { dropElisions: true })).toBe(slug);
  });

  test.each([
    ["aujourd’hui", "aujourd-hui"],
    ["presqu’île", "presqu-ile"],
    ["quelqu’un", "quelqu-un"],
    ["jusqu’à lundi", "jusqu-a-lundi"],
    ["Plan D, char T-34, l-a", "plan-d-char-t-34-l-a"],
    ["N’Djamena et M’Bala", "n-djamena-et-m-bala"],
    ["rock'n'roll", "rock-n-roll"],
  ])("%s stays whole", (text, slug) => {
    expect(slugOf(text, { dropElisions: true })).toBe(slug);
  });
});

test("every letter of the Latin script has one in ASCII, but for clicks, stops and signs", () => {
  const silent = /[ƅƨƻƽƾǀ-ǃɂʔ-ʖʘʡʢʬʭᴑ-ᴓᴝ-ᴟᴤᴥꜣꜥꜫꜭꜯꞌꞏ꟏ꟷ𝼊𝼎]/u;
  const lost: string[] = [];
  for (let code = 0x80; code < 0x1e000; code++) {
    const letter = String.fromCodePoint(code);
    const small = letter.normalize("NFKD").toLowerCase();
    if (
      /^(?!\p{Lm})\p{L}$/u.test(letter) &&
      /\p{sc=Latn}/u.test(letter) &&
      !silent.test(small) &&
      slugOf(letter) === ""
    )
      lost.push(letter);
  }
  expect(lost).toEqual([]);
});

const letters = fc.oneof(
  fc.constantFrom("l’", "d'", "qu’", "’", " ", "-", "é", "œ", "Þ", "ﬁ", "x".repeat(79), "𝒜", "Я", "7"),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

test(`any text gives a slug of at most 80 safe characters, which is its own slug (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), fc.boolean(), (parts, dropElisions) => {
      const slug = slugOf(parts.join(""), { dropElisions });
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugOf(slug, { dropElisions })).toBe(slug);
    }),
    { numRuns: 1000 },
  );
});
