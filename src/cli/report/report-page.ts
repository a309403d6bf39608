/** A report for people, as one HTML file: no script, nothing loaded, light and dark, on paper too. */

import { frenchSpaces, grouped, type Problem, type Severity, sortProblems } from "../../base/problem.ts";
import type { Counts } from "../../check/site/gather-facts.ts";
import type { MessageLanguage } from "../message-language.ts";
import { checkWords, type PageWords } from "../words/check-words.ts";
import { commandWords } from "../words/command-words.ts";
import { ruleNamed } from "./all-rules.ts";
import { printable } from "./display-width.ts";
import { excerptParts } from "./excerpt-parts.ts";
import { countOf, type SourceLine } from "./print-report.ts";
import { inGeneral } from "./report-sarif.ts";
import { REPORT_STYLE } from "./report-style.ts";

/** Problems of one rule that are listed: more say nothing new, and a site that is wrong everywhere has a million. */
const LISTED = 100;

export interface ReportOfCheck {
  /** What was checked: a folder or a feed. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Null of one feed. */
  readonly counts: Counts | null;
  /** When, in milliseconds since 1970. */
  readonly moment: number;
  readonly version: string;
  readonly sourceLine: SourceLine;
  /** The address of the folder with a page for each rule, from the report. */
  readonly rulesFolder: string;
}

/** All problems of a rule, in the order of their places. */
interface Group {
  readonly rule: string;
  readonly severity: Severity;
  readonly problems: readonly Problem[];
}

/** The page, whole: counts, then the rules, errors first, then what is most frequent, each with the places where it is broken. */
export function reportPage(report: ReportOfCheck, language: MessageLanguage): string {
  const words = checkWords[language].page;
  const groups = groupsOf(report.problems);
  const errors = report.problems.filter(({ severity }) => severity === "error").length;
  const verdict = countOf(report.problems, language);
  const date = new Date(report.moment).toISOString();
  const body = [
    "<main>",
    "<header>",
    `<p class="meta">${html(words.kicker)}</p>`,
    `<h1>${html(words.heading(report.name, verdict))}</h1>`,
    `<p class="meta">${html(words.madeBy(report.version))}, <time datetime="${date}">${date.slice(0, 16).replace("T", " ")} UTC</time></p>`,
    "</header>",
    ...countsOf(report, errors, words, language),
    ...(groups.length === 0
      ? [`<p class="nothing">${html(words.nothing)}</p>`]
      : contentsOf(groups, words, language)),
    ...groups.flatMap((group) => sectionOf(group, report, words, language)),
    "</main>",
  ];
  return `${[...headOf(report, words, language), ...body, "</body>", "</html>"].join("\n")}\n`;
}

function headOf({ name }: ReportOfCheck, words: PageWords, language: MessageLanguage): readonly string[] {
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="robots" content="noindex">',
    `<title>${html(words.title(name))}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    "</head>",
    "<body>",
  ];
}

function countsOf(
  { counts, problems }: ReportOfCheck,
  errors: number,
  words: PageWords,
  language: MessageLanguage,
): readonly string[] {
  const cell = (name: string, value: number, isBad = false) =>
    `<div${isBad && value > 0 ? ' class="bad"' : ""}><dt>${html(name)}</dt><dd>${grouped(value, language)}</dd></div>`;
  const { counts: say } = words;
  const read =
    counts === null
      ? []
      : [
          cell(say.files, counts.files),
          cell(say.pages, counts.pages),
          cell(say.feeds, counts.feeds),
          cell(say.sitemaps, counts.sitemaps),
          cell(say.links, counts.links),
        ];
  const totals = [cell(say.errors, errors, true), cell(say.warnings, problems.length - errors)];
  return [`<h2 class="visually-hidden">${html(say.title)}</h2>`, "<dl>", ...read, ...totals, "</dl>"];
}

/** What there is, errors apart from warnings. */
function contentsOf(
  groups: readonly Group[],
  words: PageWords,
  language: MessageLanguage,
): readonly string[] {
  return (["error", "warning"] as const).flatMap((severity) => {
    const ofSeverity = groups.filter((group) => group.severity === severity);
    if (ofSeverity.length === 0) return [];
    const entries = ofSeverity.map(({ rule, problems }) => {
      const count = `<span class="count">${html(words.times(problems.length))}</span>`;
      const what = `<span class="what">${html(titleOf(rule, problems, language))}</span>`;
      return `<li><a href="#${anchorOf(rule)}">${count} ${what}</a></li>`;
    });
    const title = capital(severity === "error" ? words.counts.errors : words.counts.warnings);
    return [`<h2>${html(title)}</h2>`, `<ul class="contents ${severity}">`, ...entries, "</ul>"];
  });
}

function sectionOf(
  { rule, severity, problems }: Group,
  report: ReportOfCheck,
  words: PageWords,
  language: MessageLanguage,
): readonly string[] {
  const hints = new Set(problems.map(({ hint }) => hint[language]));
  const [hint = ""] = hints;
  const shared = hints.size === 1 ? [hintOf(hint, words)] : [];
  const rest = problems.length - LISTED;
  const clause = problems[0]?.clause;
  const title = titleOf(rule, problems, language);
  return [
    `<section class="rule ${severity}" id="${anchorOf(rule)}">`,
    `<p class="meta"><span class="severity">${html(commandWords[language].severity[severity])}</span> <span>${html(words.times(problems.length))}</span> <a href="${html(`${report.rulesFolder}/${rule}.md`)}">${html(rule)}</a>${clause === undefined ? "" : ` <span>${html(clause)}</span>`}</p>`,
    `<h2>${html(title)}</h2>`,
    ...shared,
    '<ol class="found">',
    ...problems
      .slice(0, LISTED)
      .map((problem) => itemOf(problem, title, shared.length > 0, report, words, language)),
    "</ol>",
    ...(rest > 0 ? [`<p class="more">${html(words.more(rest))}</p>`] : []),
    "</section>",
  ];
}

function itemOf(
  { place, says, hint, found }: Problem,
  title: string,
  isHintShown: boolean,
  { sourceLine }: ReportOfCheck,
  words: PageWords,
  language: MessageLanguage,
): string {
  const { file, line, column } = place;
  const parts = excerptParts(sourceLine(file, line), column, found?.[language] ?? null);
  const excerpt =
    parts === null
      ? []
      : [`<pre>${html(parts.before)}<mark>${html(parts.there)}</mark>${html(parts.after)}</pre>`];
  return [
    `<li><p class="place">${html(file)} <span>${html(words.place(line, column))}</span></p>`,
    ...(capital(says[language]) === title ? [] : [`<p>${html(capital(says[language]))}</p>`]),
    ...excerpt,
    ...(isHintShown ? [] : [hintOf(hint[language], words)]),
    "</li>",
  ].join("\n");
}

function hintOf(hint: string, words: PageWords): string {
  return `<p class="hint"><b>${html(words.toDo)}</b> ${html(hint)}</p>`;
}

/** The sentence of all of them, if it is the same; else that of the rule, without a place. */
function titleOf(rule: string, problems: readonly Problem[], language: MessageLanguage): string {
  const sentences = new Set(problems.map(({ says }) => says[language]));
  const [only = ""] = sentences;
  const general = ruleNamed(rule)?.says;
  if (sentences.size === 1 || general === undefined) return capital(only);
  const title = inGeneral(general, language);
  return capital(language === "fr" ? frenchSpaces(title) : title);
}

function groupsOf(problems: readonly Problem[]): readonly Group[] {
  const byRule = new Map<string, Problem[]>();
  for (const problem of sortProblems(problems)) {
    const known = byRule.get(problem.rule);
    if (known === undefined) byRule.set(problem.rule, [problem]);
    else known.push(problem);
  }
  const groups = [...byRule].map(([rule, ofRule]): Group => {
    const severity = ofRule[0]?.severity ?? "error";
    return { rule, severity, problems: ofRule };
  });
  const rank = ({ severity, problems: { length } }: Group) => (severity === "error" ? 0 : 1e12) - length;
  return groups.toSorted((a, b) => rank(a) - rank(b));
}

function anchorOf(rule: string): string {
  return rule.replace("/", "-");
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Text of messages and files in HTML. Control characters of direction could hide or swap it. */
function html(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
