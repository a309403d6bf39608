/**
 * A zip of stored members, written in one pass: the size and the checksum of a member are put into its header when its bytes
 * have been written, so that it needs no data descriptor. The same members give the same bytes. // PKWARE APPNOTE 6.3
 */

import { createHash, type Hash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { FileInMaking } from "../base/folders.ts";
import { type Digest, digest } from "../model/identifiers.ts";

/** A member that has been written. In bytes; `start` is the place of its first byte in the file. */
export interface ZippedMember {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly sha256: Digest;
}

export interface ZipWriter {
  /**
   * Begins a member; the one before is ended.
   * @param name ASCII.
   * @param most a size that the member will not exceed: decides whether its header has room for a size of 64 bits.
   */
  readonly begin: (name: string, most: number) => void;
  readonly append: (bytes: Uint8Array) => void;
  /** Ends the member. */
  readonly end: () => ZippedMember;
  /** Writes the list of members. */
  readonly finish: () => void;
}

/** From here on, sizes, places and counts are written in 64 bits. */
const LIMITS = { size: 0xffffffff, count: 0xffff };
/** 1980-01-01 00:00, the first moment that a zip can hold. */
const DATE = 0x0021;
const UTF8 = 0x0800;
/** In bytes: appended bytes are written together, since few large writes cost less than many small ones. */
const BUFFER = 1 << 20;

/** @param limits smaller in tests, which would otherwise need four gibibytes. */
export function zipWriter(file: FileInMaking, limits: typeof LIMITS = LIMITS): ZipWriter {
  const listed: Listed[] = [];
  const waiting = Buffer.allocUnsafe(BUFFER);
  let filled = 0;
  let position = 0;
  let member: {
    name: string;
    offset: number;
    start: number;
    large: boolean;
    crc: number;
    hash: Hash;
  } | null = null;
  const flush = () => {
    if (filled > 0) file.append(waiting.subarray(0, filled));
    filled = 0;
  };
  const put = (bytes: Uint8Array) => {
    position += bytes.length;
    if (filled + bytes.length > BUFFER) flush();
    if (bytes.length > BUFFER) file.append(bytes);
    else {
      waiting.set(bytes, filled);
      filled += bytes.length;
    }
  };
  return {
    begin: (name, most) => {
      const large = most >= limits.size;
      const offset = position;
      put(localHeader({ name, large, size: 0, crc: 0 }));
      member = { name, offset, start: position, large, crc: 0, hash: createHash("sha256") };
    },
    append: (bytes) => {
      if (member === null) throw new Error("no member was begun");
      member.crc = crc32(bytes, member.crc);
      member.hash.update(bytes);
      put(bytes);
    },
    end: () => {
      if (member === null) throw new Error("no member was begun");
      const { name, offset, start, large, crc, hash } = member;
      const size = position - start;
      if (size >= limits.size && !large) throw new Error(`${name} is larger than it was said to be`);
      flush();
      file.overwrite(offset, localHeader({ name, large, size, crc }));
      listed.push({ name, large, size, crc, offset });
      member = null;
      return { name, start, size, sha256: digest(hash.digest("hex")) };
    },
    finish: () => {
      const at = position;
      for (const one of listed) put(centralHeader(one, limits));
      put(endOfList({ count: listed.length, at, size: position - at }, limits));
      flush();
    },
  };
}

interface Listed {
  readonly name: string;
  /** Whether its size is written in 64 bits. */
  readonly large: boolean;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/** § 4.3.7 */
function localHeader({ name, large, size, crc }: Omit<Listed, "offset">): Buffer {
  const extra = large ? zip64Extra([size, size]) : Buffer.alloc(0);
  return Buffer.concat([
    uints([4, 0x04034b50], [2, large ? 45 : 20], [2, UTF8], [2, 0], [2, 0], [2, DATE], [4, crc]),
    uints([4, large ? 0xffffffff : size], [4, large ? 0xffffffff : size]),
    uints([2, name.length], [2, extra.length]),
    Buffer.from(name, "latin1"),
    extra,
  ]);
}

/** § 4.3.12 */
function centralHeader({ name, large, size, crc, offset }: Listed, limits: typeof LIMITS): Buffer {
  const far = offset >= limits.size;
  const values = [...(large ? [size, size] : []), ...(far ? [offset] : [])];
  const extra = values.length === 0 ? Buffer.alloc(0) : zip64Extra(values);
  const version = extra.length > 0 ? 45 : 20;
  return Buffer.concat([
    uints([4, 0x02014b50], [2, version], [2, version], [2, UTF8], [2, 0], [2, 0], [2, DATE], [4, crc]),
    uints([4, large ? 0xffffffff : size], [4, large ? 0xffffffff : size]),
    uints(
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, far ? 0xffffffff : offset],
    ),
    Buffer.from(name, "latin1"),
    extra,
  ]);
}

/** § 4.3.14 to 4.3.16 */
function endOfList(
  { count, at, size }: { readonly count: number; readonly at: number; readonly size: number },
  limits: typeof LIMITS,
): Buffer {
  const isLarge = count >= limits.count || at >= limits.size || size >= limits.size;
  const end = uints(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, isLarge ? 0xffff : count],
    [2, isLarge ? 0xffff : count],
    [4, isLarge ? 0xffffffff : size],
    [4, isLarge ? 0xffffffff : at],
    [2, 0],
  );
  if (!isLarge) return end;
  return Buffer.concat([
    uints(
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, size],
      [8, at],
    ),
    uints([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]),
    end,
  ]);
}

/** § 4.5.3 */
function zip64Extra(values: readonly number[]): Buffer {
  return Buffer.concat([uints([2, 1], [2, values.length * 8]), ...values.map((value) => uints([8, value]))]);
}

/** Unsigned numbers, least byte first, each in so many bytes. */
function uints(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}
