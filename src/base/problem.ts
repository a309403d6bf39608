/** What a problem is: a message as a value, with a place. Stages return problems; only `cli/` prints them. */
import { join } from "node:path";

/** `error` stops the build before anything is written; `warning` is printed and the build goes on. */
export type Severity = "error" | "warning";

/** Where it is. `line` and `column` count from 1; a problem of a whole file stands at 1:1. `file` is relative to the folder read. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A sentence in each language of the interface. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** A row of a table of rules: its message, with `{name}` for each value, and how to fix it. */
export interface Rule {
  readonly severity: Severity;
  readonly says: Text;
  readonly hint: Text;
  /** What asks for it: a standard with its section, `RFC 4287 § 4.2.6`, or `Brevier`. */
  readonly clause?: string;
  /** Its weight for what Brevier did not make, if that does not follow from the clause (`check/profile.ts`). */
  readonly standard?: Severity | "off";
  /** What the W3C's feed validator calls it; null where it has no word for it. Several, where it tells apart what the rule says in one sentence. */
  readonly w3c?: string | readonly string[] | null;
}

/** A room's rules by name: `brief/unknown-key`. The name is stable: editors search for it. */
export type RuleTable = Readonly<Record<string, Rule>>;

/** What fills a `{name}`: the same word in both languages, or one for each. */
export type Values = Readonly<Record<string, string | number | Text>>;

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly says: Text;
  readonly hint: Text;
  /** What stands there, and what should, where the rule knows them as values. */
  readonly found?: Text;
  readonly expected?: Text;
  /** Of a rule of feeds: its clause, and its name at the W3C's feed validator. */
  readonly clause?: string;
  readonly w3c?: string;
}

/** A value, or the problems that stood in its way; warnings may stand beside a value. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes the problem makers of one room from its table; a rule that is not in the table does not compile. */
export function problemsOf<T extends RuleTable>(table: T) {
  const set = new Map<Text, Text>();
  /** The sentences of the table with their spaces, each set when it is first asked for. */
  const spaced = (text: Text): Text => {
    const known = set.get(text) ?? { fr: frenchSpaces(text.fr), en: text.en };
    set.set(text, known);
    return known;
  };
  return (rule: keyof T & string, place: Place, values: Values = {}, w3c?: string): Problem => {
    const row: Rule | undefined = table[rule];
    if (row === undefined) throw new Error(`no such rule: ${rule}`);
    return {
      rule,
      severity: row.severity,
      place,
      says: fill(spaced(row.says), values),
      hint: fill(spaced(row.hint), values),
      ...(values["found"] === undefined ? {} : { found: textOf(values["found"]) }),
      ...(values["expected"] === undefined ? {} : { expected: textOf(values["expected"]) }),
      ...(row.clause === undefined ? {} : { clause: row.clause }),
      ...named(w3c ?? classesOf(row)[0]),
    };
  };
}

/** The names of a rule at the W3C's feed validator; of those of one problem the maker knows which it is, else it is the first. */
export function classesOf({ w3c }: Rule): readonly string[] {
  if (w3c === undefined || w3c === null) return [];
  return typeof w3c === "string" ? [w3c] : w3c;
}

function named(w3c: string | undefined): Pick<Problem, "w3c"> {
  return w3c === undefined ? {} : { w3c };
}

/** The order of every report: by file, line, column, rule, text; code units, never a locale. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const key = (p: Problem) => [p.place.file, p.place.line, p.place.column, p.rule, p.says.en] as const;
  // Each key is made once: a file that is wrong everywhere has a million problems.
  const keyed = problems.map((problem) => ({ problem, key: key(problem) }));
  keyed.sort(({ key: left }, { key: right }) => {
    for (let i = 0; i < left.length; i += 1) {
      const [l = "", r = ""] = [left[i], right[i]];
      if (l !== r) return l < r ? -1 : 1;
    }
    return 0;
  });
  return keyed.map(({ problem }) => problem);
}

/** The same, of something that readers do not see: they stop nothing. */
export function asWarnings(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, severity: "warning" }));
}

/** A problem of a folder as seen from the one that holds it: of `a.md` in `content`, `content/a.md`. */
export function inFolder(problem: Problem, folder: string): Problem {
  return { ...problem, place: { ...problem.place, file: join(folder, problem.place.file) } };
}

/** An outcome without a value. */
export function failed(problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems: sortProblems(problems) };
}

/** Whether one of them stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

/**
 * Sets the spaces of a French sentence that a keyboard wrote: thin inside « » and before `;`, `!`, `?`, wide before `:`, none of them
 * breaking a line. The tables are written with ordinary spaces, so that they can be searched and edited.
 */
export function frenchSpaces(sentence: string): string {
  return sentence
    .replaceAll("« ", "«\u202f")
    .replaceAll(" »", "\u202f»")
    .replace(/ (?=[;!?])/g, "\u202f")
    .replace(/ (?=:(?:\s|$))/g, "\u00a0")
    .replace(/(?<=\d) (?=\d{3}\b)/g, "\u202f");
}

/** A value in both languages. What the sources hold is left as it is; our own words are set. */
function textOf(value: string | number | Text): Text {
  return typeof value === "object"
    ? { fr: frenchSpaces(value.fr), en: value.en }
    : { fr: String(value), en: String(value) };
}

function fill(text: Text, values: Values): Text {
  return { fr: fillOne(text.fr, values, "fr"), en: fillOne(text.en, values, "en") };
}

function fillOne(template: string, values: Values, language: keyof Text): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? grouped(value, language) : textOf(value)[language];
  });
}

/** 1048576 as it is read: 1 048 576, 1,048,576; years and small numbers as they are. */
export function grouped(value: number, language: keyof Text): string {
  if (value < 10_000) return String(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, language === "fr" ? "\u202f" : ",");
}
