/** The options of `brevier new` → typed values, or located problems. */

import { canParseUrl } from "../base/can-parse-url.ts";
import { hasErrors, type Outcome, type Place, type Problem } from "../base/problem.ts";
import { fieldProblem } from "../content/parse/field-rules.ts";
import { parseInstant } from "../content/parse/parse-time.ts";
import { formInWords } from "../content/schema/field.ts";
import { decodeSource } from "../content/yaml/front-matter.ts";
import { cleanAddress, withoutInvisible } from "../language/invisible-characters.ts";
import { instantAt } from "../language/locale/zone.ts";
import { didYouMean } from "../language/nearest.ts";
import { type BriefId, briefId, type Instant, type Key, key, type Lang } from "../model/identifiers.ts";
import type { Site } from "../model/site.ts";
import { newProblem } from "./new-rules.ts";

/** As they stand on the command line. */
export interface WrittenChoices {
  readonly published?: string;
  readonly place?: string;
  readonly topic?: readonly string[];
  readonly author?: readonly string[];
  readonly source?: readonly string[];
  readonly story?: string;
  readonly translationOf?: string;
  readonly lang?: string;
}

/** An option that is not given is null or empty. */
export interface Choices {
  /** One of the site’s; the first if none is given. */
  readonly lang: Lang;
  readonly published: Instant;
  readonly dateline: { readonly place: string; readonly country: string | null } | null;
  readonly topics: readonly Key[];
  readonly authors: readonly Key[];
  /** Whole addresses. */
  readonly sources: readonly string[];
  readonly story: Key | null;
  /** The brief that it translates. */
  readonly translationOf: BriefId | null;
}

/** The briefs that can be translated, by id, each with its language. */
export type Originals = ReadonlyMap<BriefId, Lang>;

/** Checks the options; a problem's place is the option's name. `now`, in milliseconds since 1970, is the time of publication if none is given. */
export function parseChoices(
  written: WrittenChoices,
  site: Site,
  now: number,
  originals: Originals = new Map(),
): Outcome<Choices> {
  const problems: Problem[] = [];
  const take = <T>(outcome: Outcome<T>): T | null => {
    problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  };
  const published =
    written.published === undefined
      ? instantAt(now, site.timeZone)
      : take(parseInstant(written.published.trim(), site, placeOf("--published")));
  const dateline = written.place === undefined ? null : take(parsePlace(written.place));
  const topics = take(parseKeys((written.topic ?? []).map(withoutInvisible), site.topics, "topic"));
  const authors = take(parseKeys((written.author ?? []).map(withoutInvisible), site.authors, "author"));
  const sources = take(parseAddresses((written.source ?? []).map(cleanAddress)));
  const stories = take(parseKeys(listOf(written.story).map(withoutInvisible), site.stories, "story"));
  const original = take(parseOriginal(written.translationOf, originals));
  const lang = take(parseLanguage(written.lang ?? otherThan(original?.lang, site), site));
  if (original !== null && lang === original.lang)
    problems.push(newProblem("new/same-language", placeOf("--lang"), { found: lang }));
  const isIncomplete =
    published === null || topics === null || authors === null || sources === null || lang === null;
  if (isIncomplete || hasErrors(problems)) return { ok: false, problems };
  const [story = null] = stories ?? [];
  const translationOf = original?.id ?? null;
  return {
    ok: true,
    value: { lang, published, dateline, topics, authors, sources, story, translationOf },
    problems,
  };
}

const listOf = (value: string | undefined) => (value === undefined ? [] : [value]);

interface Original {
  readonly id: BriefId;
  readonly lang: Lang;
}

function parseOriginal(written: string | undefined, originals: Originals): Outcome<Original | null> {
  if (written === undefined) return { ok: true, value: null, problems: [] };
  const found = written.trim();
  const id = briefId(found);
  const lang = id === null ? undefined : originals.get(id);
  if (id !== null && lang !== undefined) return { ok: true, value: { id, lang }, problems: [] };
  const values = { found, nearest: didYouMean(found, [...originals.keys()]) };
  return { ok: false, problems: [newProblem("new/unknown-original", placeOf("--translation-of"), values)] };
}

/** The language of a translation, where the site leaves no choice. */
function otherThan(original: Lang | undefined, { languages }: Site): Lang | undefined {
  const others = languages.filter((one) => one !== original);
  return original !== undefined && others.length === 1 ? others[0] : undefined;
}

/** A language of the site. `--lang en` may be meant for the messages alone where the site has no English: then a warning says so. */
function parseLanguage(written: string | undefined, site: Site): Outcome<Lang> {
  const [first] = site.languages;
  const lang = site.languages.find((one) => one.toLowerCase() === written?.toLowerCase());
  if (written === undefined || lang !== undefined) return { ok: true, value: lang ?? first, problems: [] };
  const values = { found: written, known: site.languages.join(", "), first };
  if (written !== "fr" && written !== "en")
    return { ok: false, problems: [newProblem("new/unknown-language", placeOf("--lang"), values)] };
  return {
    ok: true,
    value: first,
    problems: [newProblem("new/language-of-messages", placeOf("--lang"), values)],
  };
}

/** A line typed in a shell: one line of text that feeds can carry, without white space around it. `name` is the place of its problems. */
export function parseLine(written: string, name: string): Outcome<string> {
  const checked = decodeSource(new TextEncoder().encode(written), name);
  if (!checked.ok) return checked;
  return { ok: true, value: checked.value.replace(/\s*[\t\n\u2028\u2029]\s*/g, " ").trim(), problems: [] };
}

/** `Minsk`, or `Minsk, Biélorussie`: the country follows the last comma. */
function parsePlace(written: string): Outcome<NonNullable<Choices["dateline"]>> {
  const bad: Outcome<never> = {
    ok: false,
    problems: [newProblem("new/bad-place", placeOf("--place"), { found: written })],
  };
  if (written.trim() === "") return bad;
  const line = parseLine(written, "--place");
  if (!line.ok) return line;
  const comma = line.value.lastIndexOf(",");
  const place = comma < 0 ? line.value : line.value.slice(0, comma).trim();
  const country = comma < 0 ? null : line.value.slice(comma + 1).trim();
  return place === "" || country === "" ? bad : { ok: true, value: { place, country }, problems: [] };
}

function parseKeys(
  written: readonly string[],
  known: ReadonlyMap<Key, unknown>,
  kind: "topic" | "author" | "story",
): Outcome<readonly Key[]> {
  const names: readonly string[] = [...known.keys()];
  const unknown = written.filter((name) => !names.includes(name));
  if (unknown.length === 0)
    return { ok: true, value: [...new Set(written)].flatMap((name) => key(name) ?? []), problems: [] };
  const problems = unknown.map((found) =>
    newProblem(`new/unknown-${kind}`, placeOf(`--${kind}`), {
      found,
      nearest: didYouMean(found, names),
      known: names.join(", "),
    }),
  );
  return { ok: false, problems };
}

function parseAddresses(written: readonly string[]): Outcome<readonly string[]> {
  const wrong = written.filter(
    (address) => !/^https?:\/\/[^\s\p{Cc}]+$/u.test(address) || !canParseUrl(address),
  );
  if (wrong.length === 0) return { ok: true, value: [...new Set(written)], problems: [] };
  const problems = wrong.map((found) =>
    fieldProblem("yaml/bad-form", placeOf("--source"), {
      key: "--source",
      found,
      expected: formInWords("url"),
    }),
  );
  return { ok: false, problems };
}

function placeOf(option: string): Place {
  return { file: option, line: 1, column: 1 };
}
