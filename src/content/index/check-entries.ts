import { isForWindows, isSafePath } from "../../base/file-names.ts";
import type { Link, ReadableFolder } from "../../base/folders.ts";
import type { Problem, Text } from "../../base/problem.ts";
import { didYouMean, nearestOf } from "../../language/nearest.ts";
import { holdsPasswords, isNotHidden, isPublished, unpublishedIn } from "../files/hidden-files.ts";
import { folderProblem } from "./folder-rules.ts";

/** The entries of the content folder. */
const FOLDERS = ["briefs", "pages", "words", "public", "ledger", "revisions", "withdrawn"];
const FILES = ["site.yaml"];

/** Entries of the content folder that nothing reads. One that is nearly a known name is an error: what it holds would not be published. */
export function checkEntries(files: readonly string[]): readonly Problem[] {
  const known = [...FOLDERS.map((name) => `${name}/`), ...FILES];
  const entries = new Set(files.map((file) => (file.includes("/") ? `${file.split("/")[0]}/` : file)));
  return [...entries]
    .filter((entry) => !known.includes(entry))
    .map((entry) => {
      const place = { file: entry.replace(/\/$/, ""), line: 1, column: 1 };
      const name = entry.replace(/\/$/, "");
      const near = nearestOf(name, [...FOLDERS, ...FILES]) ?? (FOLDERS.includes(name) ? name : null);
      const rule = near === null ? "source/unknown-entry" : "source/misspelt-entry";
      return folderProblem(rule, place, {
        found: entry,
        nearest: didYouMean(name, [...FOLDERS, ...FILES]),
        known: known.join(", "),
      });
    });
}

/** Files of `public` that are not published. */
export function checkUnpublished(files: readonly string[]): readonly Problem[] {
  return unpublishedIn(files).map((file) =>
    folderProblem(
      holdsPasswords(file) ? "source/password-file" : "source/not-published",
      { file, line: 1, column: 1 },
      { found: file.slice(file.lastIndexOf("/") + 1) },
    ),
  );
}

/** What a folder of sources must not hold, wherever it lies: links that lead out of it, what is no file, names that cannot be published. */
export function checkSurvey({
  files,
  strays,
  others,
}: Pick<ReturnType<ReadableFolder["survey"]>, "files" | "strays" | "others">): readonly Problem[] {
  const at = (file: string) => ({ file, line: 1, column: 1 });
  const [named, unnamed] = [others.filter(isUtf8Name), others.filter((file) => !isUtf8Name(file))];
  return [
    ...strays.filter(isNotHidden).map((file) => folderProblem("source/leads-outside", at(file))),
    ...named.filter(isNotHidden).map((file) => folderProblem("source/not-a-file", at(file))),
    ...checkNames([...unnamed, ...files].filter(isNotHidden)),
  ];
}

function checkNames(files: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  const twins = files.some(isNotAscii) ? twinsIn(files) : null;
  for (const file of files) {
    const place = { file, line: 1, column: 1 };
    const why = nameFault(file);
    if (why !== null) {
      problems.push(folderProblem("source/forbidden-name", place, { found: file, why }));
      continue;
    }
    if (!isForWindows(file)) problems.push(folderProblem("source/windows-name", place, { found: file }));
    const twin = twins?.get(file);
    if (twin !== undefined) problems.push(folderProblem("source/twin-names", place, { found: twin }));
  }
  return problems;
}

function isNotAscii(file: string): boolean {
  return /[^\0-\x7f]/.test(file);
}

/** Names that are one and the same to some disks, written in two ways: the later to the one before. */
function twinsIn(files: readonly string[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const file of files.filter((name) => nameFault(name) === null)) {
    const folded = file.normalize("NFC");
    const twin = last.get(folded);
    if (twin !== undefined) twins.set(file, twin);
    last.set(folded, file);
  }
  return twins;
}

/** The disk gives bytes that are no UTF-8 as U+FFFD, and under that name nothing is found. */
function isUtf8Name(file: string): boolean {
  return !file.includes("\ufffd");
}

/** Why a name cannot be published; null if it can. */
function nameFault(file: string): Text | null {
  if (!isUtf8Name(file)) return { fr: "il n’est pas écrit en UTF-8", en: "it is not written in UTF-8" };
  // Public files lose the name of their folder.
  if (isSafePath(file.replace(/^public\//, ""))) return null;
  return {
    fr: "la liste du site n’admet ni caractère de commande (fin de ligne, échappement), ni « \\ », ni la lettre d’un disque au début",
    en: "the site’s list allows no control character (line end, escape), no “\\”, and no letter of a disk at the start",
  };
}

/**
 * Symbolic links to a file of another folder, which would be published there: a draft as a public file, say. A brief may show what is
 * public anyway. A file that is never published is not published through a link either.
 */
export function checkLinks(links: readonly Link[]): readonly Problem[] {
  return links
    .filter(({ from }) => isNotHidden(from))
    .filter(({ from, to }) => !isPublished(to) || !mayPoint(folderOf(from), folderOf(to)))
    .map(({ from, to }) =>
      folderProblem(
        "source/leads-elsewhere",
        { file: from, line: 1, column: 1 },
        { found: to, folder: folderOf(from) },
      ),
    );
}

function mayPoint(from: string, to: string): boolean {
  return from === to || (from === "briefs" && to === "public");
}

/** The entry of the content folder that the file is in, or is. */
function folderOf(file: string): string {
  return file.split("/")[0] ?? file;
}
