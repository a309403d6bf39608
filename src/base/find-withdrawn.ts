/**
 * Looks for withdrawn texts in the bytes of any file: as they stand, as they read once markup is taken out, and as they read once what is
 * escaped (entities of HTML and XML, escapes of JSON) is put back, twice, since feeds hold HTML in XML.
 */
import { createHash } from "node:crypto";
import { NAMED_CHARACTERS } from "./named-characters.ts";
import { shingleHash, type TextHashes, wordFolder } from "./shingles.ts";

/** A withdrawn text that was found. */
export interface FoundText {
  readonly id: string;
  /** How many of its runs of words stand there; 0 if the file is one of its pictures or attachments. */
  readonly runs: number;
}

export interface WithdrawnFinder {
  /** What a file still says. */
  readonly inFile: (bytes: Uint8Array) => readonly FoundText[];
  /** What a part of a package still says, whatever it holds beside text. */
  readonly inPart: (bytes: Uint8Array) => readonly FoundText[];
  /** The brief whose file has a digest, in hexadecimal; null if none has. */
  readonly fileOf: (digest: string) => string | null;
}

/** Looks for texts, and remembers what it looked at: pages share their chrome, and a brief stands on many. */
export function withdrawnFinder(texts: readonly TextHashes[]): WithdrawnFinder {
  const indexes = indexesOf(texts);
  const lengths = [...new Set(indexes.map(({ length }) => length))];
  const files = new Map(
    texts.flatMap(({ id, files: digests }) => [...digests].map((one) => [one, id] as const)),
  );
  const fold = wordFolder();
  const keysOf = runKeys();
  let passed = new Set<number>();
  const idsOf = (run: string, of: number): readonly string[] =>
    indexes.flatMap(({ salt, length, ids }) =>
      length === of ? (ids.get(shingleHash(salt, run)) ?? []) : [],
    );
  const look = (bytes: Uint8Array): readonly FoundText[] => {
    const found = new Map<string, number>();
    for (const reading of readingsOf(bytes)) {
      const words = fold(reading);
      for (const length of lengths) {
        const keys = keysOf(words, length);
        for (let at = 0; at < keys.length; at++) {
          const key = keys[at] ?? 0;
          if (passed.has(key)) continue;
          const ids = idsOf(words.slice(at, at + length).join(" "), length);
          for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
          if (ids.length > 0) continue;
          if (passed.size >= MOST_PASSED) passed = new Set();
          passed.add(key);
        }
      }
    }
    return [...found].map(([id, runs]) => ({ id, runs }));
  };
  const fileOf = (digest: string) => files.get(digest) ?? null;
  return {
    inFile: (bytes) => {
      const id = fileOf(createHash("sha256").update(bytes).digest("hex"));
      // Pictures and the like: nobody reads words in them.
      const isText = !bytes.subarray(0, 4096).includes(0);
      return [...(id === null ? [] : [{ id, runs: 0 }]), ...(isText ? look(bytes) : [])];
    },
    inPart: look,
    fileOf,
  };
}

/** The texts by the hashes of their runs, for each salt and number of words. */
interface HashIndex {
  readonly salt: string;
  readonly length: number;
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

function indexesOf(texts: readonly TextHashes[]): readonly HashIndex[] {
  const indexes = new Map<string, HashIndex & { readonly ids: Map<string, readonly string[]> }>();
  for (const { id, salt, shingles } of texts)
    for (const [length, hashes] of shingles) {
      const name = `${length} ${salt}`;
      const index = indexes.get(name) ?? { salt, length, ids: new Map() };
      indexes.set(name, index);
      for (const hash of hashes) index.ids.set(hash, [...(index.ids.get(hash) ?? []), id]);
    }
  return [...indexes.values()];
}

/** How many runs are remembered: some 50 MB. */
const MOST_PASSED = 1_000_000;

/** Odd, and far from powers of two. */
const FACTORS = [0x9e3779b1, 0x85ebca6b] as const;

/**
 * A key for each run of so many words, from two rolling hashes of 32 bits, without making the run: what was looked at before is known by it. Two runs
 * have one key by chance alone, once in 2⁵³, so a run is missed less often than a disk errs.
 */
function runKeys(): (words: readonly string[], length: number) => Float64Array {
  const hashes = new Map<string, number>();
  const hashOf = (word: string): number => {
    const known = hashes.get(word);
    if (known !== undefined) return known;
    const hash = createHash("sha256").update(word).digest().readUInt32LE(0);
    if (hashes.size >= MOST_WORDS) hashes.clear();
    hashes.set(word, hash);
    return hash;
  };
  return (words, length) => {
    const ofWords = Uint32Array.from(words, hashOf);
    const keys = new Float64Array(Math.max(0, words.length - length + 1));
    const [first, second] = FACTORS;
    const [leaves, alsoLeaves] = [power(first, length), power(second, length)];
    let [low, high] = [0, 0];
    for (let at = 0; at < ofWords.length; at++) {
      const [enters, left] = [ofWords[at] ?? 0, at < length ? 0 : (ofWords[at - length] ?? 0)];
      low = (Math.imul(low, first) + enters - Math.imul(left, leaves)) | 0;
      high = (Math.imul(high, second) + enters - Math.imul(left, alsoLeaves)) | 0;
      if (at >= length - 1) keys[at - length + 1] = (low >>> 0) * 2 ** 21 + (high >>> 11);
    }
    return keys;
  };
}

const MOST_WORDS = 200_000;

function power(factor: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, factor);
  return result;
}

/** A file, in each way in which it can be read. */
function* readingsOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  const raw = unescaped(decoder.decode(bytes));
  const texts = raw.includes("<") ? [raw, withoutTags(raw)] : [raw];
  for (const text of texts) {
    yield text;
    const plain = text.replace(UNSEEN, "");
    if (plain !== text) yield plain;
  }
}

/** Inline elements part no word. */
function withoutTags(text: string): string {
  return text
    .replace(/<!\[CDATA\[|\]\]>/g, "")
    .replace(
      /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi,
      "",
    )
    .replace(/<[^>]*>/g, " ");
}

function unescaped(text: string): string {
  let at = text;
  for (let pass = 0; pass < 2; pass++) {
    if (at.includes("\\"))
      at = at
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\\[nrt]/g, " ")
        .replace(/\\(["/\\])/g, "$1");
    if (at.includes("&"))
      at = at
        .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) => {
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        })
        .replace(NAMED, (_, name?: string, old?: string) => characterOf(name ?? old ?? ""));
  }
  // In addresses: a headline in a query.
  return /%[0-9A-Fa-f]{2}/.test(at) ? at.replace(/(?:%[0-9A-Fa-f]{2})+/g, percentDecoded) : at;
}

/** The names of HTML 2 to 4 for Latin 1, some of which browsers read without a semicolon. */
const OLD_NAMES = [...NAMED_CHARACTERS]
  .filter(([, character]) => /^[\x80-\xff]$/.test(character))
  .map(([name]) => name);
/** A character by its name; of old pages, without a semicolon too. */
const NAMED = new RegExp(
  `&(?:([A-Za-z][A-Za-z\\d]{1,31});|(${["nbsp", "laquo", "raquo", "quot", "shy", "amp", "lt", "gt", ...OLD_NAMES].join("|")}))`,
  "g",
);

/** What markup is made of, and letters; any other character parts words, and a name that nobody knows does too. */
function characterOf(name: string): string {
  return MARKUP.get(name) ?? NAMED_CHARACTERS.get(name) ?? " ";
}

const MARKUP = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
  ["LT", "<"],
  ["GT", ">"],
  ["QUOT", '"'],
  ["AMP", "&"],
]);

/** Where a line may end, and the like: that they part a word is seen by no reader, but some of them belong to their word, as in Persian. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
