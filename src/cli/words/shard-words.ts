/** The sentences of builds that several machines share, in each language of messages. */

import type { MessageLanguage } from "../message-language.ts";
import { fr, one, secondes, secondsOf, un } from "./command-words.ts";

/** What was read, in figures. */
export interface Indexed {
  readonly briefs: number;
  readonly months: number;
  /** How long it took. */
  readonly milliseconds: number;
}

const french = {
  indexed: ({ briefs, months, milliseconds }: Indexed) =>
    fr`${un(briefs, "brève")} en ${months} mois : l’index est dans .brevier (${secondes(milliseconds)})\n`,
  nothingIndexed: "Rien ne peut en être construit.\n",
  /** Of a build of some months. */
  apart: fr`Ces mois seulement : quand tous sont réunis, « brevier build --fronts » achève le site.\n`,
  /** Of the build that ends it: the months that it had to make. */
  joined: (made: readonly string[]) =>
    made.length === 0
      ? "Tous les mois étaient à jour.\n"
      : fr`Refaits ici, car ils ne correspondaient pas aux sources : ${made.join(", ")}.\n`,
};

const english: typeof french = {
  indexed: ({ briefs, months, milliseconds }) =>
    `${one(briefs, "brief")} in ${one(months, "month")}: the index is in .brevier (${secondsOf(milliseconds)} s)\n`,
  nothingIndexed: "Nothing can be built from it.\n",
  apart: "These months only: once all are in place, “brevier build --fronts” completes the site.\n",
  joined: (made) =>
    made.length === 0
      ? "All months were already built.\n"
      : `Built here, because they did not match the sources: ${made.join(", ")}.\n`,
};

export const shardWords: Readonly<Record<MessageLanguage, typeof french>> = { fr: french, en: english };
