/** A brief that is taken back: the text of its file as it is to be. */
import { failed, type Outcome } from "../base/problem.ts";
import { splitFrontMatter } from "../content/yaml/front-matter.ts";
import type { Brief, WithdrawalLevel } from "../model/brief.ts";
import type { BriefId, Instant } from "../model/identifiers.ts";
import { quoted } from "./yaml-lines.ts";

/** What an editor says of a withdrawal. */
export interface WithdrawalChoices {
  readonly date: Instant;
  readonly level: WithdrawalLevel;
  readonly reason: string;
  readonly replacedBy: BriefId | null;
  /** A headline that says nobody, of an anonymised brief. */
  readonly title: string | null;
}

/** Whether a level takes the text out of the sources. */
export function empties(level: WithdrawalLevel): boolean {
  return level !== "notice";
}

/** The file of a brief with its withdrawal; at a level that empties it, with nothing of its text. `source` has `\n` line ends. */
export function withdrawnSource(
  source: string,
  brief: Brief,
  isDefaultLanguage: boolean,
  choices: WithdrawalChoices,
): Outcome<string> {
  const block = withdrawalLines(choices);
  if (empties(choices.level)) {
    const lines = [...keptLines(brief, isDefaultLanguage, choices), ...block];
    return { ok: true, value: `---\n${lines.join("\n")}\n---\n`, problems: [] };
  }
  const split = splitFrontMatter(source, brief.file);
  if (!split.ok) return failed(split.problems);
  const { yaml, body } = split.value;
  return { ok: true, value: `---\n${yaml.trimEnd()}\n${block.join("\n")}\n---\n${body}`, problems: [] };
}

/** What its address and its record need. */
function keptLines(
  { id, published, lang, translationOf, aliases }: Brief,
  isDefaultLanguage: boolean,
  { title }: WithdrawalChoices,
): readonly string[] {
  return [
    `id: ${id}`,
    ...(title === null ? [] : [`title: ${quoted(title)}`]),
    `published: ${published}`,
    ...(isDefaultLanguage ? [] : [`lang: ${lang}`]),
    ...(translationOf === null ? [] : [`translationOf: ${translationOf.value}`]),
    ...(aliases.length === 0 ? [] : ["aliases:", ...aliases.map(({ value }) => `  - ${quoted(value)}`)]),
  ];
}

function withdrawalLines({ date, level, reason, replacedBy }: WithdrawalChoices): readonly string[] {
  return [
    "withdrawn:",
    `  date: ${date}`,
    `  level: ${level}`,
    `  reason: ${quoted(reason)}`,
    ...(replacedBy === null ? [] : [`  replacedBy: ${replacedBy}`]),
  ];
}
