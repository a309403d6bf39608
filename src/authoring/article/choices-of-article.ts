import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Place, Problem, Text } from "../../base/problem.ts";
import { parseInstant } from "../../content/parse/parse-time.ts";
import type { Key } from "../../model/identifiers.ts";
import { inLanguage, type Site } from "../../model/site.ts";
import { newProblem } from "../new-rules.ts";
import type { Choices } from "../parse-choices.ts";
import { KINDS } from "./article-furniture.ts";
import type { Article } from "./article-of-text.ts";

/** Choices, and what of the article could not be taken for one. */
export interface FilledChoices {
  readonly choices: Choices;
  readonly problems: readonly Problem[];
}

/**
 * The choices, with what the article itself says where no option does: its dateline, its date and address, and of its by-line and section what
 * `site.yaml` knows. `isDated` says whether an option gives the date; `place` is that of the article.
 */
export function withArticle(
  choices: Choices,
  article: Article,
  site: Site,
  isDated: boolean,
  place: Place,
): FilledChoices {
  const { dateline, authors, topics, sources } = choices;
  const named = namedIn(article.byline, [...site.authors.values()]);
  const topicNames = [...site.topics.values()].map(({ key, title }) => ({
    key,
    name: inLanguage(title, choices.lang),
  }));
  const titled = namedIn(article.section, topicNames);
  const found = isDated ? null : (article.published ?? null);
  const published = found === null ? null : parseInstant(found, site, place);
  return {
    choices: {
      ...choices,
      published: published?.ok ? published.value : choices.published,
      dateline: dateline ?? article.dateline,
      authors: authors.length > 0 ? authors : named,
      topics: topics.length > 0 ? topics : titled,
      sources:
        sources.length > 0 ? sources : (article.sources ?? []).filter((address) => canParseUrl(address)),
    },
    problems: [
      ...(found === null || published?.ok !== false
        ? []
        : [newProblem("article/unread-date", place, { found })]),
      // What a plain text has is told by its line.
      ...(article.sources === undefined ? [] : unknownNames()),
    ],
  };

  function unknownNames(): readonly Problem[] {
    const told = (found: string, kind: Text) => newProblem("article/left-out", place, { found, kind });
    const { byline } = article;
    const isKnown = (name: string) => titled.some((key) => namedIn(name, topicNames).includes(key));
    const sections = (article.section?.split(" / ") ?? []).filter((name) => !isKnown(name));
    return [
      ...(byline === null || named.length > 0 ? [] : [told(byline, KINDS.byline)]),
      ...[...new Set(sections)].map((name) => told(name, KINDS.section)),
    ];
  }
}

/** The keys of those whose whole name the text has, whatever its capitals. */
function namedIn(
  text: string | null,
  known: readonly { readonly key: Key; readonly name: string }[],
): readonly Key[] {
  if (text === null) return [];
  const words = wordsOf(text);
  return known.filter(({ name }) => words.includes(wordsOf(name))).map(({ key }) => key);
}

function wordsOf(text: string): string {
  return ` ${(
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ")} `;
}
