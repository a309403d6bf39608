/** `content/words/xx.yaml` → a site's own words for a language; or all its problems. */

import { ownValue } from "../../base/own-value.ts";
import type { Outcome, Problem, Text } from "../../base/problem.ts";
import { french, isWordKey } from "../../language/locale/built-in-words.ts";
import type { WordKey } from "../../language/locale/catalogue.ts";
import { NAME_LISTS, namesIn } from "../../language/locale/locale.ts";
import { pluralRules } from "../../language/locale/plural-rules.ts";
import { namesInText, valuesOf } from "../../language/locale/word-values.ts";
import { didYouMean } from "../../language/nearest.ts";
import {
  type OwnWords,
  PLURAL_CATEGORIES,
  type Plural,
  type PluralCategory,
  type WordText,
} from "../../model/words.ts";
import { formInWords } from "../schema/field.ts";
import { decodeSource } from "../yaml/front-matter.ts";
import { type LocatedYaml, readYaml } from "../yaml/located-yaml.ts";
import { checkMarkup } from "./check-markup.ts";
import { A_GROUP, A_TEXT, badForm, emptyValue, notOneOf, unknownKey, wrongType } from "./field-problems.ts";
import { textProblems, withFurther } from "./parse-fields.ts";
import { WORD_CHOICES } from "./word-choices.ts";
import { wordProblem } from "./word-rules.ts";

const KEYS = Object.keys(french).filter(isWordKey);

const FORMS: Text = {
  fr: "une forme par nombre, chacune sur sa ligne (one: …, other: …)",
  en: "a form for each number, one a line (one: …, other: …)",
};

/** Where a site's own words for a language are. */
export function wordsFile(tag: string): string {
  return `words/${tag}.yaml`;
}

/**
 * Reads a file of words.
 * @param below the words that hold where the file has none; null if there are none, and the file must have every key.
 */
export function parseWords(bytes: Uint8Array, file: string, below: OwnWords | null): Outcome<OwnWords> {
  const text = decodeSource(bytes, file);
  if (!text.ok) return text;
  const yaml = readYaml(text.value, file, 1);
  return yaml.ok ? new WordsReader(yaml.value, below).read() : yaml;
}

class WordsReader {
  readonly #problems: Problem[] = [];
  readonly #yaml: LocatedYaml;
  readonly #below: OwnWords | null;
  readonly #written: ReadonlyMap<string, unknown>;

  constructor(yaml: LocatedYaml, below: OwnWords | null) {
    this.#yaml = yaml;
    this.#below = below;
    this.#written = new Map(isGroup(yaml.value) ? Object.entries(yaml.value) : []);
    if (!isGroup(yaml.value) && yaml.value !== null) this.#problems.push(wrongType(yaml, [], A_GROUP));
  }

  read(): Outcome<OwnWords> {
    const words: Record<string, WordText> = {};
    for (const [key, value] of this.#written) {
      const word = isWordKey(key) ? this.#word(key, value) : this.#unknown(key);
      if (word !== null) words[key] = word;
    }
    this.#checkPaths(words);
    if (this.#below === null) this.#checkComplete();
    const others = [...this.#problems, ...checkMarkup(this.#yaml)];
    const problems = withFurther(textProblems(this.#yaml), others);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: words, problems };
  }

  #unknown(key: string): null {
    const values = { found: key, nearest: didYouMean(key, KEYS) };
    return this.#refuse(wordProblem("words/unknown-key", this.#yaml.placeOfKey([key]), values));
  }

  #word(key: WordKey, value: unknown): WordText | null {
    // An empty text is a value of one key only: digits with nothing between their groups.
    if (value === null || (value === "" && key !== "number.thousands"))
      return this.#refuse(emptyValue(this.#yaml, [key]));
    const isPlural = typeof french[key] !== "string";
    if (isPlural && isGroup(value)) return this.#plural(key, value);
    if (typeof value !== "string" || isPlural)
      return this.#refuse(wrongType(this.#yaml, [key], isPlural ? FORMS : A_TEXT));
    const problem = this.#problemOfForm(key, value) ?? this.#problemOfValues(key, value, null);
    return problem === null ? value : this.#refuse(problem);
  }

  #plural(key: WordKey, value: object): Plural | null {
    const name = this.#ruleName();
    const rule = ownValue(pluralRules, name);
    const known = rule === undefined ? PLURAL_CATEGORIES : [...rule.needs, ...rule.allows];
    const forms: Partial<Record<PluralCategory, string>> = {};
    for (const [formName, form] of Object.entries(value)) {
      const category = known.find((one) => one === formName);
      const path = [key, formName];
      if (category === undefined) this.#refuse(unknownKey(this.#yaml, path, known));
      else if (form === null || form === "") this.#refuse(emptyValue(this.#yaml, path));
      else if (typeof form !== "string") this.#refuse(wrongType(this.#yaml, path, A_TEXT));
      else {
        const problem = this.#problemOfValues(key, form, category);
        if (problem === null) forms[category] = form;
        else this.#refuse(problem);
      }
    }
    // An unknown rule is reported at its own key; which forms it needs is not known.
    const missing = (rule?.needs ?? []).filter((category) => !Object.hasOwn(value, category));
    if (missing.length > 0) {
      const values = { key, missing: missing.join(", "), rule: name, needs: known.join(", ") };
      this.#refuse(wordProblem("words/missing-plural", this.#yaml.placeOfKey([key]), values));
    }
    return forms.other === undefined ? null : { ...forms, other: forms.other };
  }

  /** The plural rule of the file, or of the words below it; empty if neither names one. */
  #ruleName(): string {
    const name = this.#written.get("plural.rule") ?? this.#below?.["plural.rule"];
    return typeof name === "string" ? name : "";
  }

  /** A choice that does not exist, a path with other characters than an address has, a list of names that is too short or too long. */
  #problemOfForm(key: WordKey, text: string): Problem | null {
    const choices = WORD_CHOICES[key];
    if (choices !== undefined && !choices.includes(text)) return notOneOf(this.#yaml, [key], text, choices);
    if (key.startsWith("path.") && !/^(?!\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text))
      return badForm(this.#yaml, [key], text, formInWords("segment"));
    const expected = new Map(Object.entries(NAME_LISTS)).get(key.replace(/^date\./, ""));
    const names = namesIn(text);
    if (expected === undefined || (names.length === expected && !names.includes(""))) return null;
    const values = { key, found: names.filter((name) => name !== "").length, expected };
    return wordProblem("words/wrong-length", this.#yaml.placeOf([key]), values);
  }

  /** A `{name}` that the text must have and has not, or that Brevier does not know. */
  #problemOfValues(key: WordKey, text: string, category: PluralCategory | null): Problem | null {
    const path = category === null ? [key] : [key, category];
    const place = this.#yaml.placeOf(path);
    const { needs, allows } = valuesOf(key, category);
    const names = namesInText(text);
    const unknown = names.find((name) => !allows.includes(name));
    if (unknown !== undefined)
      return wordProblem("words/unknown-value", place, {
        key: path.join("."),
        found: `{${unknown}}`,
        nearest: didYouMean(unknown, allows),
        known: allows.map((name) => `{${name}}`).join(", ") || "—",
      });
    const missing = needs.filter((one) => !one.some((name) => names.includes(name)));
    if (missing.length === 0) return null;
    const inFrench = french[key];
    return wordProblem("words/missing-value", place, {
      key: path.join("."),
      missing: missing.map(([name]) => `{${name}}`).join(", "),
      french: typeof inFrench === "string" ? inFrench : inFrench.other,
    });
  }

  /** Each kind of page has a folder of its own. */
  #checkPaths(words: OwnWords): void {
    const keys = new Map<string, string>();
    for (const key of KEYS.filter((one) => one.startsWith("path."))) {
      const path = words[key] ?? this.#below?.[key];
      if (typeof path !== "string") continue;
      const other = keys.get(path);
      if (other === undefined) {
        keys.set(path, key);
        continue;
      }
      const [at, same] = words[key] === undefined ? [other, key] : [key, other];
      this.#refuse(wordProblem("words/same-path", this.#yaml.placeOf([at]), { found: path, other: same }));
    }
  }

  #checkComplete(): void {
    const missing = KEYS.filter((key) => !this.#written.has(key));
    const [first] = missing;
    if (first === undefined) return;
    const values = { count: missing.length, total: KEYS.length, missing: missing.join(", "), first };
    const { file } = this.#yaml.placeOf([]);
    this.#refuse(wordProblem("words/missing-keys", { file, line: 1, column: 1 }, values));
  }

  #refuse(problem: Problem): null {
    this.#problems.push(problem);
    return null;
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
