/** The answers that `brevier init` begins with: of options, of the terminal, or proposed. */
import { type Answers, answered, QUESTIONS, type Question } from "../authoring/init/answers.ts";
import { checkAnswer } from "../authoring/init/check-answer.ts";
import { proposalFor, type Surroundings } from "../authoring/init/proposals.ts";
import type { Problem } from "../base/problem.ts";
import { Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { MessageLanguage } from "./message-language.ts";
import { printable } from "./report/display-width.ts";
import { type Assumption, initWords } from "./words/init-words.ts";

/** As they stand on the command line. */
export interface WrittenAnswers {
  readonly title?: string;
  readonly url?: string;
  readonly authority?: string;
  readonly language?: readonly string[];
  readonly timeZone?: string;
  readonly publisher?: string;
  readonly host?: string;
}

export interface GivenAnswers {
  readonly answers: Answers;
  /** What nobody said, in order. */
  readonly assumed: readonly Assumption[];
}

const OPTIONS: Readonly<Record<Question, string>> = {
  title: "--title",
  url: "--url",
  authority: "--authority",
  languages: "--language",
  timeZone: "--time-zone",
  publisher: "--publisher",
  host: "--host",
};

/** What answers are gathered with. */
interface Asking {
  /** Null where nothing is to be asked. */
  readonly ask: NonNullable<Environment["ask"]> | null;
  /** Says something beside the questions. */
  readonly tell: (text: string) => void;
  readonly surroundings: Surroundings;
  /** The files of words that the site has. */
  readonly words: readonly string[];
}

const NOTHING: Answers = {
  title: "",
  url: "",
  authority: "",
  languages: [],
  timeZone: "",
  publisher: "",
  host: "other",
};

/** One answer after the other; null if the input ended first. @throws Refusal for an option that cannot be taken. */
export async function giveAnswers(written: WrittenAnswers, asking: Asking): Promise<GivenAnswers | null> {
  const options = optionsOf(written);
  refuseWrong(options, asking);
  const { ask, tell, surroundings } = asking;
  const text = initWords[surroundings.language];
  if (ask !== null && QUESTIONS.some((question) => options[question] === undefined)) tell(text.welcome);
  const assumed: Assumption[] = [];
  let known = NOTHING;
  for (const question of QUESTIONS) {
    const option = options[question];
    const proposal = proposalFor(question, known, surroundings);
    // The domain follows from the address: it is asked for only where that has none.
    const isAsked = option === undefined && ask !== null && (question !== "authority" || proposal === null);
    const typed = isAsked ? await askFor(question, proposal, ask, asking) : (option ?? proposal);
    if (typed === null && isAsked) return null;
    if (typed === null) throw new Refusal(text.noAuthority);
    if (option === undefined && ask === null) assumed.push({ question, value: typed });
    known = { ...known, ...answered(question, typed) };
    if (question === "authority" && ask !== null) tell(text.permanent(known.authority));
  }
  return { answers: known, assumed };
}

type TypedAnswers = Readonly<Record<Question, string | undefined>>;

function optionsOf({
  title,
  url,
  authority,
  language,
  timeZone,
  publisher,
  host,
}: WrittenAnswers): TypedAnswers {
  return { title, url, authority, languages: language?.join(" "), timeZone, publisher, host };
}

/** All that is wrong with the options, each in a line. */
function refuseWrong(options: TypedAnswers, { surroundings: { language }, words }: Asking): void {
  const text = initWords[language];
  const lines = QUESTIONS.flatMap((question) => {
    const option = options[question];
    const [problem] = option === undefined ? [] : checkAnswer(question, option, words);
    return problem === undefined
      ? []
      : text.refused(OPTIONS[question], saysOf(problem, language), hintOf(problem, language));
  });
  if (lines.length > 0) throw new Refusal(lines.join(""));
}

/** Asks until the answer can be taken; null at the end of input. */
async function askFor(
  question: Question,
  proposal: string | null,
  ask: NonNullable<Environment["ask"]>,
  { tell, surroundings: { language }, words }: Asking,
): Promise<string | null> {
  const text = initWords[language];
  if (question === "host") tell(text.hosts);
  for (;;) {
    const line = await ask(text.ask(text.questions[question], proposal));
    if (line === null) return null;
    const typed = line.trim() === "" && proposal !== null ? proposal : line;
    const [problem] = checkAnswer(question, typed, words);
    if (problem === undefined) return typed;
    tell(text.wrong(saysOf(problem, language), hintOf(problem, language)));
  }
}

/** What is wrong, which may quote control characters. */
function saysOf({ says }: Problem, language: MessageLanguage): string {
  return printable(says[language]);
}

/** What to write instead. The hints of values of the wrong form are about lines of a file. */
function hintOf({ rule, hint }: Problem, language: MessageLanguage): string | null {
  return /^yaml\/(?!not-one-of)/.test(rule) ? null : hint[language];
}
