import { createHash } from "node:crypto";
import type { WritableFolder } from "./folders.ts";

/** What a build leaves for the next one. It can be lost at any moment: whatever is missing, foreign, truncated or altered is not there. */
export interface Cache {
  /** The value last written under the name by this very program with this stamp; null otherwise. */
  read<T>(name: string): T | null;
  /** Replaces it in one step. */
  write<T>(name: string, value: T): void;
  /** The same for a value that is kept in another form. */
  readPacked<T, P>(name: string, packing: Packing<T, P>): T | null;
  writePacked<T, P>(name: string, value: T, packing: Packing<T, P>): void;
  /** The same for bytes. */
  readBytes(name: string): Uint8Array | null;
  writeBytes(name: string, bytes: Uint8Array): void;
  /** The same for many values by name, of which few are wanted at a time: each is parsed when it is asked for. */
  readEach<T>(name: string): Each<T> | null;
  /** Those that `written` gave need not be parsed to be kept. */
  writeEach(name: string, values: Iterable<readonly [string, Written]>): void;
}

/** How a value is kept: in a form, itself plain data, that is read faster or is smaller. What was packed is unpacked as it was. */
export interface Packing<T, P> {
  readonly pack: (value: T) => P;
  readonly unpack: (packed: P) => T;
}

/** A value as JSON: a text, or its bytes as they stand in the cache. */
export type Written = string | Uint8Array;

/** Values by name, parsed when asked for. */
export interface Each<T> {
  readonly names: Iterable<string>;
  readonly get: (name: string) => T | null;
  /** The value as it stands in the cache, to be written again as it is. */
  readonly written: (name: string) => Written | null;
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
  const readBytes = (name: string): Buffer | null => {
    const bytes = folder.read(name);
    if (bytes === null) return null;
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const content = whole.subarray(SEAL + 1);
    return whole.toString("latin1", 0, SEAL) === sealOf(name, content) ? content : null;
  };
  const writeBytes = (name: string, content: Uint8Array) => {
    folder.write(`${name}.part`, Buffer.concat([Buffer.from(`${sealOf(name, content)}\n`), content]));
    folder.rename(`${name}.part`, name);
  };
  const read = <T>(name: string): T | null => {
    const bytes = readBytes(name);
    return bytes === null ? null : JSON.parse(bytes.toString("latin1"));
  };
  const write = <T>(name: string, value: T) => writeBytes(name, Buffer.from(asciiJson(value), "latin1"));
  return {
    read,
    write,
    readBytes,
    writeBytes,
    readPacked: <T, P>(name: string, { unpack }: Packing<T, P>) => {
      const packed = read<P>(name);
      return packed === null ? null : unpack(packed);
    },
    writePacked: (name, value, { pack }) => write(name, pack(value)),
    readEach: (name) => {
      const bytes = readBytes(name);
      return bytes === null ? null : eachOf(bytes);
    },
    writeEach: (name, values) => writeBytes(name, Buffer.concat([...values].flatMap(lineOf))),
  };
}

/** In characters: SHA-256 in hexadecimal. */
const SEAL = 64;

/** Of bytes that are all ASCII, a text is made, and parsed, in half the time. */
function asciiJson(value: unknown): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
}

/** The value that was written. */
export function parseWritten<T>(written: Written): T {
  return JSON.parse(typeof written === "string" ? written : Buffer.from(written).toString());
}

const [TAB, LINE_END] = [9, 10];

/** A line of a file of many values: the name, a tab, the value. JSON has neither tabs nor line ends. */
function lineOf([name, written]: readonly [string, Written]): readonly Uint8Array[] {
  return typeof written === "string"
    ? [Buffer.from(`${name}\t${written}\n`)]
    : [Buffer.from(`${name}\t`), written, Uint8Array.of(LINE_END)];
}

/** Most lines are kept as they stand, and never made a text. */
function eachOf<T>(bytes: Buffer): Each<T> {
  const lines = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(LINE_END, at);
    const end = found < 0 ? bytes.length : found;
    const tab = bytes.indexOf(TAB, at);
    if (tab > at && tab < end) lines.set(bytes.toString("utf8", at, tab), bytes.subarray(tab + 1, end));
    at = end + 1;
  }
  const written = (name: string) => lines.get(name) ?? null;
  return {
    names: lines.keys(),
    get: (name) => {
      const line = written(name);
      return line === null ? null : parseWritten<T>(line);
    },
    written,
  };
}
