import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import type { FeedFacts } from "./feed-facts.ts";
import type { GatheredFacts, PageFacts } from "./gather-facts.ts";

const DEFAULT = "x-default";

/** All versions of a page give the same list of versions, and schema.org data and Atom feeds agree with it. */
export function* checkTranslations({ pages, feeds }: GatheredFacts): Generator<Problem> {
  for (const page of pages.values()) {
    yield* checkList(page);
    yield* checkAnswers(page, pages);
    yield* checkData(page, pages);
  }
  for (const feed of feeds.values()) {
    yield* checkEntries(feed, pages);
    yield* checkFeed(feed, feeds);
  }
}

/** A page's own list: itself, each language once, one default. */
function* checkList(page: PageFacts): Generator<Problem> {
  const [first] = page.translations;
  if (first === undefined) return;
  const place = { file: page.path, ...first.at };
  const versions = page.translations.filter(({ lang }) => lang !== DEFAULT);
  if (!versions.some(({ target }) => target === page.path)) yield problem("head/hreflang-self", place);
  const count = page.translations.length - versions.length;
  if (count !== 1) yield problem("head/hreflang-default", place, { count });
  const languages = new Set<string>();
  for (const { lang, at } of versions) {
    if (languages.has(lang)) yield problem("head/hreflang-repeated", { file: page.path, ...at }, { lang });
    languages.add(lang);
  }
}

function* checkAnswers(page: PageFacts, pages: GatheredFacts["pages"]): Generator<Problem> {
  const list = listOf(page);
  for (const { lang, target, at } of page.translations) {
    const other = pages.get(target);
    if (other === undefined) continue;
    const place = { file: page.path, ...at };
    if (!isIn(other.lang, lang))
      yield problem("head/hreflang-language", place, { target, expected: lang, found: other.lang });
    if (other === page) continue;
    if (!other.translations.some((back) => back.target === page.path))
      yield problem("head/hreflang-one-way", place, { target });
    else if (lang !== DEFAULT && listOf(other) !== list)
      yield problem("head/hreflang-differs", place, { target });
  }
}

const ANSWER = { translationOfWork: "workTranslation", workTranslation: "translationOfWork" } as const;

function* checkData(page: PageFacts, pages: GatheredFacts["pages"]): Generator<Problem> {
  const announced = new Set(othersOf(page).map(({ target }) => target));
  for (const { relation, target, at } of page.works) {
    const place = { file: page.path, ...at };
    if (!announced.has(target)) yield problem("head/json-ld-translation", place, { target });
    const answers = pages
      .get(target)
      ?.works.some((back) => back.relation === ANSWER[relation] && back.target === page.path);
    if (answers !== true) yield problem("head/json-ld-one-way", place, { target, relation });
  }
  const translations = page.works.filter(({ relation }) => relation === "workTranslation");
  const [first] = translations;
  if (first === undefined) return;
  const targets = new Set(translations.map(({ target }) => target));
  for (const target of announced) {
    if (!targets.has(target))
      yield problem("head/json-ld-translation", { file: page.path, ...first.at }, { target });
  }
}

function* checkEntries(feed: FeedFacts, pages: GatheredFacts["pages"]): Generator<Problem> {
  for (const { page: target, translations, at } of feed.entries) {
    const page = pages.get(target);
    if (page === undefined) continue;
    const [found, expected] = [written(translations), written(othersOf(page))];
    if (found !== expected)
      yield problem("atom/translations-differ", { file: feed.path, ...at }, { target, found, expected });
  }
}

function* checkFeed(feed: FeedFacts, feeds: GatheredFacts["feeds"]): Generator<Problem> {
  for (const { target, at } of feed.versions) {
    const answers = feeds.get(target)?.versions.some((back) => back.target === feed.path);
    if (answers === false) yield problem("atom/feed-one-way", { file: feed.path, ...at }, { target });
  }
}

/** The versions besides the page itself. */
function othersOf(page: PageFacts): PageFacts["translations"] {
  return page.translations.filter(({ lang, target }) => lang !== DEFAULT && target !== page.path);
}

function listOf(page: PageFacts): string {
  return written(page.translations);
}

function written(list: readonly { readonly lang: string; readonly target: string }[]): string {
  return list
    .map(({ lang, target }) => `${lang} ${target}`)
    .sort()
    .join(", ");
}

/** `fr` covers `fr-CA`; `x-default` covers all. */
function isIn(found: string, announced: string): boolean {
  const [is, wanted] = [found.toLowerCase(), announced.toLowerCase()];
  return wanted === DEFAULT || is === wanted || is.startsWith(`${wanted}-`);
}
