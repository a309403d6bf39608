import type { Key } from "../model/identifiers.ts";
import { inLanguage, type Site } from "../model/site.ts";
import type { Article } from "./import-article.ts";
import type { Choices } from "./parse-choices.ts";

/** The choices, with what the article itself says where no option does: its dateline, and of its by-line and section what `site.yaml` knows. */
export function withArticle(choices: Choices, article: Article, site: Site): Choices {
  const { dateline, authors, topics } = choices;
  const named = namedIn(article.byline, [...site.authors.values()]);
  const titled = namedIn(
    article.section,
    [...site.topics.values()].map(({ key, title }) => ({ key, name: inLanguage(title, choices.lang) })),
  );
  return {
    ...choices,
    dateline: dateline ?? article.dateline,
    authors: authors.length > 0 ? authors : named,
    topics: topics.length > 0 ? topics : titled,
  };
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
