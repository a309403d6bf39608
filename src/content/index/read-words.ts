import type { ReadableFolder } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import { builtInWords, isSpoken } from "../../language/locale/built-in-words.ts";
import { primaryLanguage } from "../../language/locale/language-tags.ts";
import { type Lang, lang } from "../../model/identifiers.ts";
import type { OwnWords, WordsByLanguage } from "../../model/words.ts";
import { parseWords, wordsFile } from "../parse/parse-words.ts";
import { wordProblem } from "../parse/word-rules.ts";

/** Whether Brevier or a file of the site has words for a language, or for the language of a variant. */
export function speaksWith(files: readonly string[]): (tag: Lang) => boolean {
  return (tag) => isSpoken(tag) || [tag, primaryLanguage(tag)].some((one) => files.includes(wordsFile(one)));
}

/** Reads the words of the site's languages; beside problems, the words of the files that could be read. */
export function readWords(
  folder: ReadableFolder,
  files: readonly string[],
  languages: readonly Lang[],
): { readonly words: WordsByLanguage; readonly problems: readonly Problem[] } {
  // A language before its variants, which build on it.
  const wanted = [
    ...new Set([...languages.flatMap((tag) => lang(primaryLanguage(tag)) ?? []), ...languages]),
  ];
  const words = new Map<Lang, OwnWords>();
  const problems: Problem[] = files
    .filter((file) => !wanted.some((tag) => file === wordsFile(tag)))
    .map((file) =>
      wordProblem(
        "words/unused-file",
        { file, line: 1, column: 1 },
        { found: file, known: wanted.map(wordsFile).join(", ") },
      ),
    );
  for (const tag of wanted) {
    const file = wordsFile(tag);
    if (!files.includes(file)) continue;
    const ofLanguage = [...words].find(([other]) => other === primaryLanguage(tag))?.[1];
    const below = isSpoken(tag) ? { ...builtInWords(tag, null), ...ofLanguage } : (ofLanguage ?? null);
    const read = parseWords(folder.read(file) ?? new Uint8Array(), file, below);
    problems.push(...read.problems);
    if (read.ok) words.set(tag, read.value);
  }
  return { words, problems };
}
