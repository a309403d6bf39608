import { createHash } from "node:crypto";
import type { WritableFolder } from "./folders.ts";

/** What a build leaves for the next one. It can be lost at any moment: whatever is missing, foreign, truncated or altered is not there. */
export interface Cache {
  /** The value last written under the name by this very program with this stamp; null otherwise. */
  read<T>(name: string): T | null;
  /** Replaces it in one step. */
  write<T>(name: string, value: T): void;
  /** The same for many values by name, of which few are wanted at a time: each is parsed when it is asked for. */
  readEach<T>(name: string): Each<T> | null;
  /** Values as JSON: those that `written` gave need not be parsed to be kept. */
  writeEach(name: string, values: Iterable<readonly [string, string]>): void;
}

/** Values by name, parsed when asked for. */
export interface Each<T> {
  readonly names: Iterable<string>;
  readonly get: (name: string) => T | null;
  /** The value as it stands in the cache, to be written again as it is. */
  readonly written: (name: string) => string | null;
}

/** A folder for caches; it may keep in memory what is written in it. */
export interface CacheFolder extends WritableFolder {
  readonly opened?: (stamp: string) => Cache;
}

/**
 * A cache in a folder.
 * @param stamp what the values depend on besides their sources: the program's digest, the settings they were made by.
 */
export function openCache(folder: CacheFolder, stamp: string): Cache {
  if (folder.opened !== undefined) return folder.opened(stamp);
  // The name is sealed too: a file that stands where another was is not that one.
  const sealOf = (name: string, bytes: Uint8Array) =>
    createHash("sha256").update(`${stamp}\0${name}\0`).update(bytes).digest("hex");
  const readText = (name: string): string | null => {
    const bytes = folder.read(name);
    if (bytes === null) return null;
    const content = bytes.subarray(SEAL + 1);
    const seal = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(SEAL, bytes.length)).toString("latin1");
    return seal === sealOf(name, content) ? new TextDecoder().decode(content) : null;
  };
  const writeText = (name: string, text: string) => {
    const content = Buffer.from(text);
    folder.write(`${name}.part`, Buffer.concat([Buffer.from(`${sealOf(name, content)}\n`), content]));
    folder.rename(`${name}.part`, name);
  };
  return {
    read: (name) => {
      const text = readText(name);
      return text === null ? null : JSON.parse(text);
    },
    write: (name, value) => writeText(name, JSON.stringify(value)),
    readEach: (name) => {
      const text = readText(name);
      return text === null ? null : eachOf(text);
    },
    writeEach: (name, values) =>
      writeText(name, [...values].map(([of, written]) => `${of}\t${written}\n`).join("")),
  };
}

/** In characters: SHA-256 in hexadecimal. */
const SEAL = 64;

function eachOf<T>(text: string): Each<T> {
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    const end = line.indexOf("\t");
    if (end > 0) lines.set(line.slice(0, end), line.slice(end + 1));
  }
  const written = (name: string) => lines.get(name) ?? null;
  return {
    names: lines.keys(),
    get: (name) => {
      const found = written(name);
      return found === null ? null : JSON.parse(found);
    },
    written,
  };
}
