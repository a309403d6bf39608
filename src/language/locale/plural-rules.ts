import type { PluralCategory } from "../../model/words.ts";

/** How a language chooses a form: by whole numbers from 0, CLDR 48. */
export interface PluralRule {
  readonly categoryOf: (count: number) => PluralCategory;
  /** The forms that a plural must have. `many` of French and its sisters is for whole millions: `other` may serve. */
  readonly needs: readonly PluralCategory[];
  /** Forms that it may have besides. */
  readonly allows: readonly PluralCategory[];
}

const within = (value: number, from: number, to: number) => value >= from && value <= to;

const rule = (
  needs: readonly PluralCategory[],
  categoryOf: (count: number) => PluralCategory,
  allows: readonly PluralCategory[] = [],
): PluralRule => ({ needs, categoryOf, allows });

const romance = (isOne: (count: number) => boolean): PluralRule =>
  rule(
    ["one", "other"],
    (count) => (isOne(count) ? "one" : count !== 0 && count % 1_000_000 === 0 ? "many" : "other"),
    ["many"],
  );

const oneOrOther = rule(["one", "other"], (count) => (count === 1 ? "one" : "other"));

/** Russian, Ukrainian, Belarusian: 21 goes like 1, 22 like 2. */
const eastSlavic = rule(["one", "few", "many", "other"], (count) => {
  const [ten, hundred] = [count % 10, count % 100];
  if (ten === 1 && hundred !== 11) return "one";
  return within(ten, 2, 4) && !within(hundred, 12, 14) ? "few" : "many";
});

const southSlavic = rule(["one", "few", "other"], (count) => {
  const [ten, hundred] = [count % 10, count % 100];
  if (ten === 1 && hundred !== 11) return "one";
  return within(ten, 2, 4) && !within(hundred, 12, 14) ? "few" : "other";
});

const czech = rule(["one", "few", "other"], (count) =>
  count === 1 ? "one" : within(count, 2, 4) ? "few" : "other",
);

/** By the code of a language that follows the rule; a language that is not here names one that counts like it. */
export const pluralRules: Readonly<Record<string, PluralRule>> = {
  fr: romance((count) => count < 2),
  es: romance((count) => count === 1),
  it: romance((count) => count === 1),
  pt: romance((count) => count < 2),
  en: oneOrOther,
  de: oneOrOther,
  el: oneOrOther,
  tr: oneOrOther,
  fa: rule(["one", "other"], (count) => (count < 2 ? "one" : "other")),
  he: rule(["one", "two", "other"], (count) => (count === 1 ? "one" : count === 2 ? "two" : "other")),
  ar: rule(["zero", "one", "two", "few", "many", "other"], (count) => {
    if (count === 0) return "zero";
    if (count === 1) return "one";
    if (count === 2) return "two";
    if (within(count % 100, 3, 10)) return "few";
    return within(count % 100, 11, 99) ? "many" : "other";
  }),
  ru: eastSlavic,
  uk: eastSlavic,
  be: eastSlavic,
  sr: southSlavic,
  hr: southSlavic,
  cs: czech,
  sk: czech,
  pl: rule(["one", "few", "many", "other"], (count) => {
    if (count === 1) return "one";
    return within(count % 10, 2, 4) && !within(count % 100, 12, 14) ? "few" : "many";
  }),
  sl: rule(["one", "two", "few", "other"], (count) => {
    const hundred = count % 100;
    if (hundred === 1) return "one";
    if (hundred === 2) return "two";
    return within(hundred, 3, 4) ? "few" : "other";
  }),
  lt: rule(["one", "few", "other"], (count) => {
    if (within(count % 100, 11, 19) || count % 10 === 0) return "other";
    return count % 10 === 1 ? "one" : "few";
  }),
  lv: rule(["zero", "one", "other"], (count) => {
    if (count % 10 === 0 || within(count % 100, 11, 19)) return "zero";
    return count % 10 === 1 ? "one" : "other";
  }),
  ro: rule(["one", "few", "other"], (count) => {
    if (count === 1) return "one";
    return count === 0 || within(count % 100, 1, 19) ? "few" : "other";
  }),
  zh: rule(["other"], () => "other"),
};
