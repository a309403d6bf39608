import type { Problem } from "../../base/problem.ts";
import { undrawnWords } from "../card-words.ts";
import type { Resolved } from "../resolve.ts";
import { planProblem } from "./plan-rules.ts";

/** How many characters a message names. */
const NAMED = 10;

/** What cards cannot show: their font does not have the letters of every script. @param times the site as it is, and as it will be. */
export function checkCards(times: readonly Resolved[]): readonly Problem[] {
  const [now] = times;
  if (now === undefined || now.site.cards === null) return [];
  const place = { file: "site.yaml", ...now.site.cards };
  const editions = now.editions.flatMap(({ lang, locale, hasCards }) => {
    const values = () => ({ lang, characters: listed(undrawnWords(now.site, locale)) });
    return hasCards ? [] : [planProblem("cards/language", place, values())];
  });
  const briefs = times
    .flatMap((resolved) => resolved.editions)
    .flatMap((edition) => (edition.hasCards ? edition.briefs : []))
    .flatMap(({ file, undrawn, hasSharedPicture }) => {
      if (undrawn === null || hasSharedPicture) return [];
      const { value, line, column } = undrawn;
      return [planProblem("cards/characters", { file, line, column }, { characters: listed(value) })];
    });
  return [...editions, ...briefs];
}

function listed(characters: readonly string[]): string {
  return [...characters.slice(0, NAMED), ...(characters.length > NAMED ? ["…"] : [])].join(" ");
}
