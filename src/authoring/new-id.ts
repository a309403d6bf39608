import type { ReadableFolder } from "../base/folders.ts";
import { type BriefId, briefId } from "../model/identifiers.ts";

/** Neither `0`, `1`, `i`, `l`, `o`, which are mistaken for each other, nor other vowels, which make words. */
const LETTERS = "bcdfghjkmnpqrstvwxz";
const SYMBOLS = `${LETTERS}23456789`;
const LENGTH = 10;

/** The id that follows from a SHA-256, always the same: long enough that no two of a million posts meet. */
export function idOfDigest(hexadecimal: string): BriefId {
  let rest = BigInt(`0x${hexadecimal}`);
  let text = LETTERS.charAt(Number(rest % BigInt(LETTERS.length)));
  for (; text.length < 14; rest /= 27n) text += SYMBOLS.charAt(Number((rest >> 8n) % BigInt(SYMBOLS.length)));
  const id = briefId(text);
  if (id === null) throw new Error(`${text} is no id`);
  return id;
}

/** An id that no brief has: a letter and nine letters or digits, drawn from random bytes, ten for each try; null if every try is taken. */
export function newId(random: Uint8Array, taken: ReadonlySet<string>): BriefId | null {
  for (let from = 0; from + LENGTH <= random.length; from += LENGTH) {
    const symbols = [...random.subarray(from, from + LENGTH)].map((byte, i) => {
      const alphabet = i === 0 ? LETTERS : SYMBOLS;
      return alphabet.charAt(byte % alphabet.length);
    });
    const id = symbols.join("");
    if (!taken.has(id)) return briefId(id);
  }
  return null;
}

/** The briefs of a content folder that have an id, with the language that each says; null for that of the site. */
export function languagesIn(folder: ReadableFolder): ReadonlyMap<BriefId, string | null> {
  const languages = new Map<BriefId, string | null>();
  for (const file of folder.list("briefs").filter((one) => one.endsWith(".md"))) {
    const text = new TextDecoder("latin1").decode(folder.read(file) ?? undefined);
    const [, front = ""] = text.split(/^---\s*$/m);
    const id = briefId(/^id:[ \t]*["']?([A-Za-z0-9-]+)/m.exec(front)?.[1] ?? "");
    if (id !== null) languages.set(id, /^lang:[ \t]*["']?([A-Za-z0-9-]+)/m.exec(front)?.[1] ?? null);
  }
  return languages;
}

/** The ids in the briefs of a content folder, even of briefs that cannot be read. */
export function idsIn(folder: ReadableFolder): ReadonlySet<string> {
  const decoder = new TextDecoder("latin1");
  const files = folder.list("briefs").filter((file) => file.endsWith(".md"));
  return new Set(
    files.flatMap((file) => {
      const text = decoder.decode(folder.read(file) ?? undefined);
      return [...text.matchAll(/^id:[ \t]*["']?([A-Za-z0-9-]+)/gm)].map((match) => match[1] ?? "");
    }),
  );
}
