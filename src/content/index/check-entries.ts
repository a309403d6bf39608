import type { Link } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import { didYouMean, nearestOf } from "../../language/nearest.ts";
import { holdsPasswords, isNotHidden, isPublished, unpublishedIn } from "../files/hidden-files.ts";
import { folderProblem } from "./folder-rules.ts";

/** The entries of the content folder. */
const FOLDERS = ["briefs", "pages", "words", "public", "ledger"];
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

/** Symbolic links that point outside the folder. */
export function checkStrays(strays: readonly string[]): readonly Problem[] {
  return strays
    .filter(isNotHidden)
    .map((file) => folderProblem("source/leads-outside", { file, line: 1, column: 1 }));
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
