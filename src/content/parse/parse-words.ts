/** `content/words/xx.yaml` → a site's own words for a language; or all its problems. */

import type { Outcome, Problem, Text, Values } from "../../base/problem.ts";
import { french, isWordKey } from "../../language/locale/built-in-words.ts";
import type { WordKey } from "../../language/locale/catalogue.ts";
import { NAME_LISTS, namesIn } from "../../language/locale/locale.ts";
import { pluralRules } from "../../language/locale/plural-rules.ts";
import { namesInText, valuesOf } from "../../language/locale/word-values.ts";
import { didYouMean } from "../../language/nearest.ts";
import type { OwnWords, Plural, PluralCategory, WordText } from "../../model/words.ts";
import { contentProblem, type contentRules } from "../rules/content-rules.ts";
import { formInWords } from "../schema/field.ts";
import { decodeSource } from "../yaml/front-matter.ts";
import { type LocatedYaml, readYaml, type YamlPath } from "../yaml/located-yaml.ts";
import { checkMarkup } from "./check-markup.ts";
import { textProblems, withFurther } from "./parse-fields.ts";

const KEYS = Object.keys(french).filter(isWordKey);
const CATEGORIES: readonly PluralCategory[] = ["zero", "one", "two", "few", "many", "other"];

/** What a key may be besides a text. */
const CHOICES: Readonly<Partial<Record<WordKey, readonly string[]>>> = {
  "plural.rule": Object.keys(pluralRules),
  "number.groupsFrom": ["4", "5"],
};

const FORMS: Text = {
  fr: "une forme par nombre, chacune sur sa ligne (one: …, other: …)",
  en: "a form for each number, one a line (one: …, other: …)",
};
const ONE_TEXT: Text = { fr: "un texte", en: "a text" };

/**
 * Reads a file of words.
 * @param below what holds where the file says nothing; null if nothing does, and the file must hold every key.
 */
export function parseWords(bytes: Uint8Array, file: string, below: OwnWords | null): Outcome<OwnWords> {
  const text = decodeSource(bytes, file);
  if (!text.ok) return text;
  const yaml = readYaml(text.value, file, 1);
  if (!yaml.ok) return yaml;
  return new WordsReader(yaml.value, below).read();
}

class WordsReader {
  readonly #problems: Problem[] = [];
  readonly #yaml: LocatedYaml;
  readonly #below: OwnWords | null;
  readonly #written: ReadonlyMap<string, unknown>;

  constructor(yaml: LocatedYaml, below: OwnWords | null) {
    this.#yaml = yaml;
    this.#below = below;
    const { value } = yaml;
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    this.#written = new Map(isMap ? Object.entries(value) : []);
    if (!isMap && value !== null) {
      const values = { key: { fr: "l’ensemble", en: "the whole" }, found: kindOf(value) };
      this.#tell("yaml/wrong-type", [], {
        ...values,
        expected: { fr: "un groupe de clés", en: "a group of keys" },
      });
    }
  }

  read(): Outcome<OwnWords> {
    const words: Record<string, WordText> = {};
    for (const [key, value] of this.#written) {
      const read = isWordKey(key) ? this.#word(key, value) : this.#unknown(key);
      if (read !== null) words[key] = read;
    }
    this.#checkPaths(words);
    if (this.#below === null) this.#checkComplete();
    const further = [...this.#problems, ...checkMarkup(this.#yaml)];
    const problems = withFurther(textProblems(this.#yaml), further);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: words, problems };
  }

  #unknown(key: string): null {
    const place = this.#yaml.placeOfKey([key]);
    this.#problems.push(
      contentProblem("words/unknown-key", place, { found: key, nearest: didYouMean(key, KEYS) }),
    );
    return null;
  }

  #word(key: WordKey, value: unknown): WordText | null {
    if (value === null || (value === "" && key !== "number.thousands")) return this.#empty([key]);
    const isPlural = typeof french[key] !== "string";
    if (isPlural && isRecord(value)) return this.#plural(key, value);
    if (typeof value !== "string" || isPlural)
      return this.#tell("yaml/wrong-type", [key], {
        key,
        found: kindOf(value),
        expected: isPlural ? FORMS : ONE_TEXT,
      });
    return this.#isRight(key, value) && this.#isFilled(key, value, null) ? value : null;
  }

  #plural(key: WordKey, value: object): Plural | null {
    const name = this.#ruleName();
    const rule = pluralRules[name];
    const known = rule === undefined ? CATEGORIES : [...rule.needs, ...rule.allows];
    const forms: Partial<Record<PluralCategory, string>> = {};
    for (const [found, form] of Object.entries(value)) {
      const category = known.find((one) => one === found);
      const path = [key, found];
      if (category === undefined) {
        const values = { found, nearest: didYouMean(found, known), known: known.join(", ") };
        this.#problems.push(contentProblem("yaml/unknown-key", this.#yaml.placeOfKey(path), values));
      } else if (form === null || form === "") this.#empty(path);
      else if (typeof form !== "string")
        this.#tell("yaml/wrong-type", path, {
          key: `${key}.${found}`,
          found: kindOf(form),
          expected: ONE_TEXT,
        });
      else if (this.#isFilled(key, form, category)) forms[category] = form;
    }
    // Without a rule, which is told, nobody knows which forms there must be.
    const missing = (rule?.needs ?? []).filter((category) => !Object.hasOwn(value, category));
    if (missing.length > 0) {
      const values = { key, missing: missing.join(", "), rule: name, needs: known.join(", ") };
      this.#problems.push(contentProblem("words/missing-plural", this.#yaml.placeOfKey([key]), values));
    }
    return forms.other === undefined ? null : { ...forms, other: forms.other };
  }

  /** The rule that the file names, or what it lies upon; empty if neither does. */
  #ruleName(): string {
    const name = this.#written.get("plural.rule") ?? this.#below?.["plural.rule"];
    return typeof name === "string" ? name : "";
  }

  /** What a text must be that is not there to be read: a path, a list of names, a choice. */
  #isRight(key: WordKey, text: string): boolean {
    const path = [key];
    const choices = CHOICES[key];
    if (choices !== undefined && !choices.includes(text)) {
      const nearest = didYouMean(text, choices);
      this.#tell("yaml/not-one-of", path, { key, found: text, nearest, known: choices.join(", ") });
      return false;
    }
    if (key.startsWith("path.") && !/^(?!\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) {
      this.#tell("yaml/bad-form", path, { key, found: text, expected: formInWords("segment") });
      return false;
    }
    const expected = new Map(Object.entries(NAME_LISTS)).get(key.replace(/^date\./, ""));
    const names = namesIn(text);
    if (expected !== undefined && (names.length !== expected || names.includes(""))) {
      this.#tell("words/wrong-length", path, {
        key,
        found: names.filter((name) => name !== "").length,
        expected,
      });
      return false;
    }
    return true;
  }

  /** Whether the text holds the values that it must, and no other. */
  #isFilled(key: WordKey, text: string, category: PluralCategory | null): boolean {
    const path = category === null ? [key] : [key, category];
    const named = path.join(".");
    const { needs, allows } = valuesOf(key, category);
    const names = namesInText(text);
    const unknown = names.find((name) => !allows.includes(name));
    if (unknown !== undefined) {
      const known = allows.map((name) => `{${name}}`).join(", ") || "—";
      this.#tell("words/unknown-value", path, {
        key: named,
        found: `{${unknown}}`,
        nearest: didYouMean(unknown, allows),
        known,
      });
      return false;
    }
    const missing = needs.filter((one) => !one.some((name) => names.includes(name)));
    if (missing.length === 0) return true;
    const inFrench = french[key];
    this.#tell("words/missing-value", path, {
      key: named,
      missing: missing.map(([name]) => `{${name}}`).join(", "),
      french: typeof inFrench === "string" ? inFrench : inFrench.other,
    });
    return false;
  }

  /** Two kinds of pages in one folder would be in each other's way. */
  #checkPaths(words: OwnWords): void {
    const taken = new Map<string, string>();
    for (const key of KEYS.filter((one) => one.startsWith("path."))) {
      const path = words[key] ?? this.#below?.[key];
      if (typeof path !== "string") continue;
      const other = taken.get(path);
      if (other === undefined) taken.set(path, key);
      else
        this.#tell("words/same-path", [words[key] === undefined ? other : key], {
          found: path,
          other: words[key] === undefined ? key : other,
        });
    }
  }

  #checkComplete(): void {
    const missing = KEYS.filter((key) => !this.#written.has(key));
    const [first] = missing;
    if (first === undefined) return;
    const values = { count: missing.length, total: KEYS.length, missing: missing.join(", "), first };
    const { file } = this.#yaml.placeOf([]);
    this.#problems.push(contentProblem("words/missing-keys", { file, line: 1, column: 1 }, values));
  }

  #empty(path: YamlPath): null {
    const place = this.#yaml.placeOfKey(path);
    this.#problems.push(contentProblem("yaml/empty-value", place, { key: path.join(".") }));
    return null;
  }

  #tell(rule: keyof typeof contentRules, path: YamlPath, values: Values): null {
    this.#problems.push(contentProblem(rule, this.#yaml.placeOf(path), values));
    return null;
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): Text {
  if (Array.isArray(value)) return { fr: "une liste", en: "a list" };
  if (typeof value === "string") return { fr: "un texte", en: "a text" };
  return { fr: "un groupe de clés", en: "a group of keys" };
}
