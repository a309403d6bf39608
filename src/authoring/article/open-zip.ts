/** The members of a document that is a zip: this room’s door to yauzl. Nothing is inflated before its size is known, and never to more than that. */
import { createRequire } from "node:module";
import type { Entry, ZipFile } from "yauzl";

/** What is wrong with a zip: it cannot be read, its names lead outside, or it would unfold to too much. */
export class ZipFault extends Error {
  readonly kind: "unreadable" | "too-many-bytes" | "too-many-members";
  /** What there is and what there may be. */
  readonly found: number;
  readonly limit: number;
  constructor(kind: ZipFault["kind"], found = 0, limit = 0) {
    super(`zip: ${kind}`);
    this.kind = kind;
    this.found = found;
    this.limit = limit;
  }
}

/** Of XML, which has five characters for one of the text; a brief has a megabyte at most. Pictures are not read. */
const MOST_BYTES = 6_000_000;
const MOST_MEMBERS = 5_000;

export interface Zip {
  readonly has: (name: string) => boolean;
  /** Throws `ZipFault`. */
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** Lists a zip; throws `ZipFault`. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const load: (name: "yauzl") => typeof import("yauzl") = createRequire(import.meta.url);
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  let left = MOST_BYTES;
  try {
    // Refuses names that are absolute, or have `..` or a backslash.
    zip = await load("yauzl").fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (zip.entryCount > MOST_MEMBERS) throw new ZipFault("too-many-members", zip.entryCount, MOST_MEMBERS);
    for await (const entry of zip.eachEntry())
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault("unreadable");
  }
  const read = async (name: string): Promise<Uint8Array> => {
    const entry = entries.get(name);
    if (entry === undefined || entry.isEncrypted()) throw new ZipFault("unreadable");
    // Of all that is read: many members are as bad as one.
    if (entry.uncompressedSize > left)
      throw new ZipFault("too-many-bytes", entry.uncompressedSize, MOST_BYTES);
    left -= entry.uncompressedSize;
    try {
      const parts: Uint8Array[] = [];
      // It ends with an error where there is more or less than was stated.
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part);
      return Buffer.concat(parts);
    } catch {
      throw new ZipFault("unreadable");
    }
  };
  return { has: (name) => entries.has(name), read };
}
