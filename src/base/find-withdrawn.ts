/**
 * Looks for withdrawn texts in the bytes of any file: as they stand, as they read once markup is taken out, and as they read once what is
 * escaped (entities of HTML and XML, escapes of JSON) is put back, twice, since feeds hold HTML in XML.
 */
import { createHash } from "node:crypto";
import { foldedWords, runsOf, shingleHash, type TextHashes } from "./shingles.ts";

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
  const salts = [...new Set(texts.map(({ salt }) => salt))].map((salt) => ({
    salt,
    texts: texts.filter((text) => text.salt === salt),
  }));
  const lengths = [...new Set(texts.flatMap(({ shingles }) => [...shingles.keys()]))];
  const files = new Map(
    texts.flatMap(({ id, files: digests }) => [...digests].map((one) => [one, id] as const)),
  );
  let passed = new Set<string>();
  const look = (bytes: Uint8Array): readonly FoundText[] => {
    const found = new Map<string, number>();
    for (const words of readingsOf(bytes)) {
      for (const length of lengths) {
        for (const run of runsOf(words, length)) {
          if (passed.has(run)) continue;
          let isClean = true;
          for (const { salt, texts: ofSalt } of salts) {
            const hash = shingleHash(salt, run);
            for (const { id, shingles } of ofSalt) {
              if (shingles.get(length)?.has(hash) !== true) continue;
              isClean = false;
              found.set(id, (found.get(id) ?? 0) + 1);
            }
          }
          if (isClean) passed.add(run);
          if (passed.size > MOST_PASSED) passed = new Set();
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

/** How many runs are remembered: some 100 MB. */
const MOST_PASSED = 500_000;

/** The words of a file, in each way in which it can be read. */
function* readingsOf(bytes: Uint8Array): Generator<readonly string[]> {
  const decoder = new TextDecoder();
  const raw = unescaped(decoder.decode(bytes));
  yield foldedWords(raw);
  if (raw.includes("<")) yield foldedWords(withoutTags(raw));
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
        .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        })
        .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => ENTITIES.get(name) ?? "");
  }
  // In addresses: a headline in a query.
  return /%[0-9A-Fa-f]{2}/.test(at) ? at.replace(/(?:%[0-9A-Fa-f]{2})+/g, percentDecoded) : at;
}

const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["amp", "&"],
]);

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
