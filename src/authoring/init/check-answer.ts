import type { Problem } from "../../base/problem.ts";
import { speaksWith } from "../../content/index/read-words.ts";
import { fieldProblem } from "../../content/parse/field-rules.ts";
import { parseSite } from "../../content/parse/parse-site.ts";
import { didYouMean } from "../../language/nearest.ts";
import { type Answers, answered, type Question } from "./answers.ts";
import { HOSTS, isHost } from "./hosts.ts";
import { siteFile } from "./site-file.ts";

/** Answers that nothing is wrong with. */
const SOUND: Answers = {
  title: "Le Relais",
  url: "https://lerelais.example/",
  authority: "lerelais.example",
  languages: ["en"],
  timeZone: "Europe/Paris",
  publisher: "Le Relais",
  host: "other",
};

/**
 * What is wrong with one answer, as a build would say that finds it in `site.yaml`: nothing else has to know what can stand there.
 * @param words the files of words that the site has.
 */
export function checkAnswer(question: Question, typed: string, words: readonly string[]): readonly Problem[] {
  if (question === "host") return isHost(typed.trim()) ? [] : [unknownHost(typed.trim())];
  const text = siteFile({ ...SOUND, ...answered(question, typed) });
  const { problems } = parseSite(new TextEncoder().encode(text), speaksWith(words));
  return problems.filter(({ severity }) => severity === "error");
}

function unknownHost(found: string): Problem {
  const values = { key: "host", found, nearest: didYouMean(found, HOSTS), known: HOSTS.join(", ") };
  return fieldProblem("yaml/not-one-of", { file: "host", line: 1, column: 1 }, values);
}
