import { expect, test } from "vitest";
import { capitals } from "../../src/language/capitals.ts";

test.each([
  ["fr", "Genève", "GENÈVE"],
  ["fr", "N’Djamena", "N’DJAMENA"],
  ["fr", "Diyarbakir", "DIYARBAKIR"],
  ["tr", "Diyarbakır", "DİYARBAKIR"],
  ["tr-CY", "İzmir", "İZMİR"],
  ["ru", "Москва", "МОСКВА"],
  ["fa", "تهران", "تهران"],
  ["ka", "თბილისი", "თბილისი"],
])("in %s, %s is %s in capitals", (lang, text, expected) => {
  expect(capitals(text, lang)).toBe(expected);
});
