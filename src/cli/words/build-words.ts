/** The sentences of `brevier build` while it runs, and of what it cost, in each language of messages. */

import { frenchSpaces, grouped } from "../../base/problem.ts";
import type { Progress } from "../../model/build-watch.ts";
import { STAGES } from "../../model/build-watch.ts";
import type { MessageLanguage } from "../message-language.ts";
import { paceOf } from "../progress.ts";
import type { Timings } from "../stopwatch.ts";
import { paceWords } from "./pace-words.ts";

const french = {
  stages: { read: "Lecture", plan: "Préparation", render: "Rendu", write: "Écriture" },
  counted: ({ stage, done, total }: Progress) => {
    const thing = stage === "write" ? "fichier" : "brève";
    return `${frenchSpaces(" : ")}${grouped(done, "fr")} ${thing}${total < 2 ? "" : "s"} sur ${grouped(total, "fr")}`;
  },
  rest: "Démarrage et fin",
  inAll: "Total",
  perBrief: "ms par brève",
  decimal: ",",
};

const english: typeof french = {
  stages: { read: "Reading", plan: "Planning", render: "Rendering", write: "Writing" },
  counted: ({ stage, done, total }) => {
    const thing = stage === "write" ? "file" : "brief";
    return `: ${grouped(done, "en")} of ${grouped(total, "en")} ${thing}${total === 1 ? "" : "s"}`;
  },
  rest: "Start and end",
  inAll: "Total",
  perBrief: "ms a brief",
  decimal: ".",
};

const words: Readonly<Record<MessageLanguage, typeof french>> = { fr: french, en: english };

/** A line of progress, without its end. */
export function progressLine(progress: Progress, milliseconds: number, language: MessageLanguage): string {
  const { stage, done, total } = progress;
  const say = words[language];
  if (total === 0) return `${say.stages[stage]} …`;
  return say.stages[stage] + say.counted(progress) + paceWords(paceOf(done, total, milliseconds), language);
}

/** What each stage cost, in all and for each brief of the site: a line each. */
export function timingsTable({ stages, rest }: Timings, briefs: number, language: MessageLanguage): string {
  const say = words[language];
  const rows = [
    ...STAGES.map((stage) => [say.stages[stage], stages[stage]] as const),
    [say.rest, rest] as const,
    [say.inAll, STAGES.reduce((sum, stage) => sum + stages[stage], rest)] as const,
  ];
  const number = (value: number, digits: number) =>
    value.toFixed(digits).replace(".", say.decimal).padStart(9);
  return rows
    .map(([name, cost]) => {
      const each = briefs === 0 ? "" : `${number(cost / briefs, 3)} ${say.perBrief}`;
      return `${name.padEnd(17)}${number(cost / 1000, 2)} s${each}\n`;
    })
    .join("");
}
