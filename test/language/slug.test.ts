import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugOf } from "../../src/language/slug.ts";

const SEED = Number(process.env["BREVIER_SEED"] ?? Date.now() % 1_000_000);

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
    { numRuns: 1000, seed: SEED },
  );
});
