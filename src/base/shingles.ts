/**
 * Runs of eight words, as salted hashes: a text can be found again by them, whole or in part, and not be read from them. Case, accents,
 * ligatures, spaces and punctuation are no part of a word, so that neither typography nor markup hides a copy.
 */
import { hash } from "node:crypto";
import type { ReadableFolder } from "./folders.ts";
import { parseJsonObject } from "./json.ts";

/** How many words a run has. */
export const SHINGLE_WORDS = 8;

/** A text of fewer words is looked for only if it has as many as this: shorter ones stand in other texts by chance. */
const FEWEST_WORDS = 4;

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return wordFolder()(text);
}

/** Splits a text where no word can go on: a letter and its marks stay together. */
const PIECE = /[0-9A-Za-z\u0080-\u{10ffff}]+/gu;
const FOLDED_ALREADY = /^[0-9a-z]+$/;

/** How many pieces are remembered: those of a large site. */
const MOST_PIECES = 200_000;

/** The same for many texts that use the same words: what a piece of a text folds to is remembered. */
export function wordFolder(): (text: string) => readonly string[] {
  let known = new Map<string, readonly string[]>();
  const folded = (piece: string): readonly string[] => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const plain = piece
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (known.size >= MOST_PIECES) known = new Map();
    known.set(piece, words);
    return words;
  };
  return (text) => {
    const words: string[] = [];
    for (const piece of text.match(PIECE) ?? []) {
      if (FOLDED_ALREADY.test(piece)) words.push(piece);
      else words.push(...folded(piece));
    }
    return words;
  };
}

/** Every run of so many words, in order. */
export function* runsOf(words: readonly string[], length: number): Generator<string> {
  for (let at = 0; at + length <= words.length; at++) yield words.slice(at, at + length).join(" ");
}

/** The runs by which a text is found, by their number of words: eight, or the whole of a shorter text. */
export function shinglesOf(text: string): readonly { readonly words: number; readonly run: string }[] {
  const words = foldedWords(text);
  const length = Math.min(SHINGLE_WORDS, words.length);
  return length < FEWEST_WORDS ? [] : [...runsOf(words, length)].map((run) => ({ words: length, run }));
}

/** The hash of a run, in hexadecimal: half of a SHA-256, with a salt that is no secret. */
export function shingleHash(salt: string, run: string): string {
  return hash("sha256", `${salt}\n${run}`).slice(0, 32);
}

/** What `content/withdrawn/ID.json` says of a text that must be found nowhere. */
export interface TextHashes {
  readonly id: string;
  readonly salt: string;
  /** The hashes by the number of words of their runs. */
  readonly shingles: ReadonlyMap<number, ReadonlySet<string>>;
  /** Digests of its pictures and attachments, as they were published. */
  readonly files: ReadonlySet<string>;
}

export const HASHES_FORMAT = "brevier-withdrawn-1";

/** The files of hashes in a folder, or below a folder in it; and those that cannot be read. */
export function textHashesIn(
  folder: ReadableFolder,
  under = "",
): { readonly texts: readonly TextHashes[]; readonly unreadable: readonly string[] } {
  const files = folder.list(under).filter((file) => /(?:^|\/)[^/.][^/]*\.json$/.test(file));
  const read = files.map((file) => parseTextHashes(folder.read(file) ?? new Uint8Array()));
  return {
    texts: read.flatMap((text) => text ?? []),
    unreadable: files.filter((_, i) => read[i] === null),
  };
}

/** Null if the bytes are no such file. */
function parseTextHashes(bytes: Uint8Array): TextHashes | null {
  const file = parseJsonObject(bytes);
  const id = file?.text("id") ?? null;
  const salt = file?.text("salt", /^[0-9a-f]{16,}$/) ?? null;
  const byLength = file?.object("shingles")?.entries() ?? null;
  if (file?.text("format") !== HASHES_FORMAT || id === null || salt === null || byLength === null)
    return null;
  const shingles = new Map<number, ReadonlySet<string>>();
  for (const [words, hashes] of byLength) {
    const texts = Array.isArray(hashes) ? hashes.filter((one) => typeof one === "string") : [];
    if (!/^\d$/.test(words) || texts.length === 0 || !Array.isArray(hashes) || texts.length < hashes.length)
      return null;
    shingles.set(Number(words), new Set(texts));
  }
  const files = file?.list("files") ?? [];
  return { id, salt, shingles, files: new Set(files.filter((one) => typeof one === "string")) };
}
