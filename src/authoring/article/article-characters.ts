/** Characters of an article that a program has written for others: each is put right, and told once, at its first place. */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Place, Problem } from "../../base/problem.ts";
import { decodeEntities, ENTITY } from "../../text/entities.ts";
import { newProblem } from "../new-rules.ts";

export interface CleanText {
  readonly text: string;
  /** Errors stand for characters that nobody can put right. */
  readonly problems: readonly Problem[];
}

/** Entities of HTML, UTF-8 that was read as Windows-1252, and Windows-1252 that was read as Latin-1. */
export function cleanCharacters(text: string, file: string): CleanText {
  const entities = entitiesRead(text, file);
  const utf8 = utf8Restored(entities.text, file);
  const western = westernRestored(utf8.text, file);
  return { text: western.text, problems: [...entities.problems, ...utf8.problems, ...western.problems] };
}

/** What was escaped twice (`&amp;eacute;`) is read twice. */
function entitiesRead(text: string, file: string): CleanText {
  const found = text.match(ENTITY)?.filter((entity) => decodeEntities(entity) !== entity) ?? [];
  const [entity] = found;
  if (entity === undefined) return { text, problems: [] };
  const place = placeAt(text, text.indexOf(entity), file);
  return {
    text: decodeEntities(text.replaceAll(/&amp;(?=#?\w{2,32};)/g, "&")),
    problems: [
      newProblem("article/entities", place, {
        count: found.length,
        found: entity,
        expected: decodeEntities(entity),
      }),
    ],
  };
}

/** `â€™`, `Ã©`: the two or three characters that the bytes of one become. Text in which each of these letters is meant has no such sequence. */
const MISREAD =
  /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\u0080€][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Å[\u0092\u0093’“]/g;

function utf8Restored(text: string, file: string): CleanText {
  const found = new Map<string, string>();
  const restored = text.replace(MISREAD, (characters) => {
    const bytes = Uint8Array.from([...characters].flatMap((one) => [...bytesOf(one)]));
    if (!isUtf8(bytes)) return characters;
    const meant = new TextDecoder().decode(bytes);
    found.set(characters, meant);
    return meant;
  });
  // One alone may be meant: `Ã»` is the end of a Portuguese quotation in capitals.
  if (found.size < 2) return { text, problems: [] };
  const [[characters, meant] = ["", ""]] = found;
  const place = placeAt(text, text.indexOf(characters), file);
  return {
    text: restored,
    problems: [newProblem("article/misread-utf8", place, { found: characters, expected: meant })],
  };
}

/** The bytes of a character in Windows-1252, where the five that it lacks are those of Latin-1. */
function bytesOf(character: string): Uint8Array {
  const code = character.charCodeAt(0);
  return code < 0x100 ? Uint8Array.of(code) : iconv.encode(character, "windows-1252");
}

/** C1 controls, which nobody types: what Windows-1252 becomes when it is read as Latin-1. */
function westernRestored(text: string, file: string): CleanText {
  const problems = [...new Set(text.match(/[\u0080-\u009f]/g))].map((character) => {
    const found = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const place = placeAt(text, text.indexOf(character), file);
    const meant = westernOf(character);
    return meant === null
      ? newProblem("article/unknown-character", place, { found })
      : newProblem("article/misread-character", place, { found, expected: meant });
  });
  return { text: text.replace(/[\u0080-\u009f]/g, (one) => westernOf(one) ?? one), problems };
}

/** The character that Windows-1252 has there; null for the five that it has not. */
function westernOf(control: string): string | null {
  const meant = iconv.decode(Uint8Array.of(control.charCodeAt(0)), "windows-1252");
  return /[\ufffd\u0080-\u009f]/.test(meant) ? null : meant;
}

/** A place in a text, whatever its line ends are. */
export function placeAt(text: string, index: number, file: string): Place {
  const before = text.slice(0, index).split(/\r\n?|\n/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
