/** Taking a brief back: what is to be written and removed in the sources, and what no program can do. Nothing is done here. */

import type { ReadableFolder } from "../base/folders.ts";
import { failed, type Outcome, type Place, type Problem } from "../base/problem.ts";
import { foldedWords, HASHES_FORMAT, runsOf, shinglesOf, type TextHashes } from "../base/shingles.ts";
import type { Content } from "../content/index/read-content.ts";
import type { PlacedRow } from "../content/index/read-revisions.ts";
import { readWithdrawn } from "../content/index/read-withdrawn.ts";
import { decodeSource } from "../content/yaml/front-matter.ts";
import { didYouMean } from "../language/nearest.ts";
import {
  type Brief,
  type BriefExport,
  sourcesBeside,
  WITHDRAWAL_LEVELS,
  type WithdrawalLevel,
} from "../model/brief.ts";
import { type Digest, digest } from "../model/identifiers.ts";
import { keptPage, renderRow, rowsFile } from "../model/kept-revision.ts";
import { byCodeUnit } from "../model/order.ts";
import type { FoundPackage } from "../model/package-index.ts";
import { keptTextOf } from "../revisions/kept-text.ts";
import { versionsBeside } from "./picture-versions.ts";
import { empties, type WithdrawalChoices, withdrawnSource } from "./withdraw-brief.ts";
import { withdrawProblem } from "./withdraw-rules.ts";
import { hashesFile, hashesOf, textsOf, textsOfRevision, type WithdrawnText } from "./withdrawn-text.ts";

/** What a withdrawal is planned from. */
export interface WithdrawalSources {
  readonly folder: ReadableFolder;
  readonly content: Content;
  readonly packages: readonly FoundPackage[];
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Random hexadecimal, used if no text was withdrawn before. */
  readonly salt: string;
  /** The addresses of a brief: its own, its archive page, its former ones. */
  readonly addressesOf: (brief: BriefExport) => readonly string[];
}

/** What is done in the content folder, in this order, and what is left to do elsewhere. */
export interface PlannedWithdrawal {
  readonly written: readonly { readonly file: string; readonly text: string }[];
  readonly removed: readonly string[];
  readonly kept: WithdrawnText;
}

/** Plans the withdrawal of a brief. Places of problems are from the content folder; those of options have the option's name. */
export function planWithdrawal(
  id: string,
  choices: WithdrawalChoices,
  sources: WithdrawalSources,
): Outcome<PlannedWithdrawal> {
  const { content, folder, now } = sources;
  const exports = content.volumes.flatMap((volume) => volume.exports);
  const found = exports.find((brief) => brief.id === id);
  if (found === undefined) {
    const nearest = didYouMean(
      id,
      exports.map((brief) => brief.id),
    );
    return failed([withdrawProblem("withdraw/unknown-brief", option("withdraw"), { found: id, nearest })]);
  }
  const refused = [...refusals(found, choices, now), ...unknownReplacement(exports, found, choices)];
  if (refused.length > 0) return failed(refused);
  const brief = content.briefOf(found);
  const source = decodeSource(folder.read(found.file) ?? new Uint8Array(), found.file);
  if (!source.ok) return failed(source.problems);
  const isDefault = found.lang === content.site.languages[0];
  const before = withoutWithdrawal(source.value);
  const text = withdrawnSource(before, brief, isDefault, choices);
  if (!text.ok) return text;
  const earlier = readWithdrawn(folder, content);
  if (!earlier.ok) return earlier;
  const revisions = content.revisions.get(found.id) ?? [];
  const kept = keptOf(found, choices, sources, { exports, earlier: earlier.value, revisions });
  const isEmptied = empties(choices.level);
  const rows = isEmptied ? rowsWithout(revisions, folder) : [];
  return {
    ok: true,
    value: {
      // The hashes first: once the text is gone, nobody could make them.
      written: [
        { file: hashesFile(found.id), text: `${JSON.stringify(kept, null, 1)}\n` },
        { file: found.file, text: text.value },
        ...rows.filter(({ text: left }) => left !== ""),
      ],
      removed: isEmptied
        ? [
            ...filesOfItAlone(found, content, folder),
            ...pagesOf(revisions),
            ...rows.flatMap(({ file, text: left }) => (left === "" ? [file] : [])),
          ]
        : [],
      kept,
    },
    problems: [...versions(found, exports), ...linksTo(found, exports)],
  };
}

function refusals(found: BriefExport, { level, title }: WithdrawalChoices, now: number): readonly Problem[] {
  const place = { file: found.file, line: 1, column: 1 };
  if (found.draft || found.visibleFrom > now) return [withdrawProblem("withdraw/never-published", place)];
  const rank = (of: WithdrawalLevel) => WITHDRAWAL_LEVELS.indexOf(of);
  const { withdrawn } = found;
  if (withdrawn !== null && rank(level) <= rank(withdrawn.level))
    return [withdrawProblem("withdraw/already", place, { found: withdrawn.level })];
  if (level === "anonymised" && title === null)
    return [withdrawProblem("withdraw/needs-title", option("--level"))];
  return level !== "anonymised" && title !== null
    ? [withdrawProblem("withdraw/needless-title", option("--title"))]
    : [];
}

function unknownReplacement(
  exports: readonly BriefExport[],
  found: BriefExport,
  { replacedBy }: WithdrawalChoices,
): readonly Problem[] {
  const others = exports.filter(({ id }) => id !== found.id).map(({ id }) => id);
  if (replacedBy === null || others.includes(replacedBy)) return [];
  const values = { found: replacedBy, nearest: didYouMean(replacedBy, others) };
  return [withdrawProblem("withdraw/unknown-brief", option("--replaced-by"), values)];
}

/** What else the hashes are made from. */
interface WithdrawnBefore {
  readonly exports: readonly BriefExport[];
  readonly earlier: readonly TextHashes[];
  /** The revisions of it that are kept. */
  readonly revisions: readonly PlacedRow[];
}

/** The kept pages of a brief. */
function pagesOf(revisions: readonly PlacedRow[]): readonly string[] {
  return revisions.map(({ month, row }) => keptPage(month, row));
}

/** The files that list them, without their rows. */
function rowsWithout(revisions: readonly PlacedRow[], folder: ReadableFolder): PlannedWithdrawal["written"] {
  const months = [...new Set(revisions.map(({ month }) => month))];
  return months.map((month) => {
    const file = rowsFile(month);
    const own = new Set(revisions.filter((one) => one.month === month).map(({ row }) => renderRow(row)));
    const lines = new TextDecoder().decode(folder.read(file) ?? new Uint8Array()).split("\n");
    return { file, text: lines.filter((line) => !own.has(line)).join("\n") };
  });
}

/** The hashes of what it says and no other brief does. Those of an earlier withdrawal stay: its text may be gone. */
function keptOf(
  found: BriefExport,
  { level, date }: WithdrawalChoices,
  { folder, content, packages, salt, addressesOf }: WithdrawalSources,
  { exports, earlier, revisions }: WithdrawnBefore,
): WithdrawnText {
  const own = earlier.find(({ id }) => id === found.id);
  // One salt for all: a text is looked for once, however many were withdrawn.
  const shared = earlier[0]?.salt ?? salt;
  const brief = content.briefOf(found);
  const pages = pagesOf(revisions).map((file) => folder.read(file) ?? new Uint8Array());
  const said = [
    ...textsOf(brief, content.textOf(found.file), level),
    ...pages.map(keptTextOf).flatMap((text) => textsOfRevision(text, level)),
  ];
  const runs = said.flatMap(shinglesOf);
  const wanted = new Set(runs.map(({ run }) => run));
  // Its addresses stay, and are made of its headline as a rule.
  const others = new Set(inAddresses(found, new Set(runs.map(({ words }) => words))));
  for (const other of exports) {
    if (other.id === found.id || other.withdrawn !== null) continue;
    for (const { run } of textsOf(content.briefOf(other), content.textOf(other.file), "erased").flatMap(
      shinglesOf,
    ))
      if (wanted.has(run)) others.add(run);
  }
  const shingles = hashesOf(said, others, shared);
  const before = Object.fromEntries(
    [...(own?.shingles ?? [])].map(([words, hashes]) => [words, [...hashes]]),
  );
  const lengths = new Set([...Object.keys(before), ...Object.keys(shingles)]);
  return {
    format: HASHES_FORMAT,
    id: found.id,
    date,
    level,
    salt: shared,
    shingles: Object.fromEntries(
      [...lengths].map((words) => [
        words,
        [...new Set([...(before[words] ?? []), ...(shingles[words] ?? [])])].sort(byCodeUnit),
      ]),
    ),
    files: empties(level)
      ? [
          ...digestsOf(brief, filesOfItAlone(found, content, folder), own),
          ...revisions.map(({ row }) => row.archive),
        ]
      : [],
    addresses: addressesOf(found),
    packages: packages.flatMap(({ name, holds }) =>
      holds === null || holds.some(({ id }) => id === found.id) ? [name] : [],
    ),
  };
}

/** The runs of so many words that stand in the addresses of a brief, former ones too. */
function inAddresses({ file, aliases }: BriefExport, lengths: ReadonlySet<number>): readonly string[] {
  return [file, ...aliases].flatMap((address) =>
    [...lengths].flatMap((length) => [...runsOf(foldedWords(address), length)]),
  );
}

/** What is looked for of its files: their bytes as they were published. */
function digestsOf(
  brief: Brief,
  files: readonly string[],
  earlier: TextHashes | undefined,
): readonly Digest[] {
  const own = sourcesBeside(brief)
    .flat()
    .filter(({ file }) => files.includes(file));
  const published = own.map((file) => ("published" in file ? file.published : file.digest));
  return [...new Set([...[...(earlier?.files ?? [])].map(digest), ...published])];
}

/** Pictures, with what was made of them, and attachments that no other brief shows, be it a draft that is not finished. */
function filesOfItAlone(
  found: BriefExport,
  { volumes, unfit, briefOf }: Content,
  folder: ReadableFolder,
): readonly string[] {
  const others = new Set([
    ...volumes.flatMap(({ exports }) => exports.flatMap(({ id, files }) => (id === found.id ? [] : files))),
    ...unfit.flatMap(({ shown }) => Object.keys(shown)),
  ]);
  const own = sourcesBeside(briefOf(found)).filter((group) => !group.some(({ file }) => others.has(file)));
  const versions = own.flatMap(([first]) => (first === undefined ? [] : versionsBeside(folder, first.file)));
  return [...new Set([...own.flat().map(({ file }) => file), ...versions])];
}

function versions({ id, translationOf }: BriefExport, exports: readonly BriefExport[]): readonly Problem[] {
  const original = translationOf ?? id;
  return exports
    .filter((other) => other.id !== id && (other.translationOf ?? other.id) === original)
    .filter(({ withdrawn, draft }) => withdrawn === null && !draft)
    .map((other) =>
      withdrawProblem("withdraw/translation-stands", startOf(other.file), {
        lang: other.lang,
        other: other.file,
        id: other.id,
      }),
    );
}

function linksTo({ id }: BriefExport, exports: readonly BriefExport[]): readonly Problem[] {
  return exports
    .filter((other) => other.id !== id && other.withdrawn === null && other.links.includes(id))
    .map((other) => withdrawProblem("withdraw/linked", startOf(other.file), { other: other.file }));
}

/** The front matter without the block of an earlier withdrawal. */
function withoutWithdrawal(source: string): string {
  return source.replace(/^withdrawn[ \t]*:.*\n(?:[ \t]+.*\n)*/m, "");
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

function option(name: string): Place {
  return startOf(name);
}
