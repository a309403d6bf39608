import type { Link } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import { didYouMean, nearestOf } from "../../language/nearest.ts";
import { holdsPasswords, isNotHidden, isPublished, unpublishedIn } from "../files/hidden-files.ts";
import { folderProblem } from "./folder-rules.ts";

/** What stands directly below the content folder. */
const FOLDERS = ["briefs", "pages", "words", "public", "ledger"];
const FILES = ["site.yaml"];

/** Names directly below the content folder that nothing reads; one that is nearly a known name would unpublish what it holds, and is an error. */
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

/** What lies in `public` and is not copied from it. */
export function checkUnpublished(files: readonly string[]): readonly Problem[] {
  return unpublishedIn(files).map((file) =>
    folderProblem(
      holdsPasswords(file) ? "source/password-file" : "source/not-published",
      { file, line: 1, column: 1 },
      { found: file.slice(file.lastIndexOf("/") + 1) },
    ),
  );
}

/** Links of the disk that lead out of the folder. */
export function checkStrays(strays: readonly string[]): readonly Problem[] {
  return strays
    .filter(isNotHidden)
    .map((file) => folderProblem("source/leads-outside", { file, line: 1, column: 1 }));
}

/**
 * Links of the disk that lead to a file of another folder, which would be published there: a draft as a public file. A brief may show what
 * is public anyway. What nothing publishes, no link does.
 */
export function checkLinks(links: readonly Link[]): readonly Problem[] {
  return links
    .filter(({ from }) => isNotHidden(from))
    .filter(({ from, to }) => !isPublished(to) || !mayLead(folderOf(from), folderOf(to)))
    .map(({ from, to }) =>
      folderProblem(
        "source/leads-elsewhere",
        { file: from, line: 1, column: 1 },
        { found: to, folder: folderOf(from) },
      ),
    );
}

function mayLead(from: string, to: string): boolean {
  return from === to || (from === "briefs" && to === "public");
}

/** The folder directly below the content's; the file itself, if it lies there. */
function folderOf(file: string): string {
  return file.split("/")[0] ?? file;
}
