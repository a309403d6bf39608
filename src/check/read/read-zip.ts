/**
 * A zip file, read in parts: its list of members, and each stored member as slices of the file. Nothing is inflated here and nothing is written,
 * so that neither a zip bomb nor a name that leads outside can do harm. Wrong names and places are reported. // PKWARE APPNOTE 6.3
 */
import {
  type Entry,
  fromRandomAccessReaderPromise,
  RandomAccessReader,
  validateFileName,
  type ZipFile,
} from "yauzl";
import type { OpenFile } from "../../base/folders.ts";

/** A member as the central directory lists it. */
export interface ZipMember {
  readonly name: string;
  /** In bytes, as it stands in the file. */
  readonly size: number;
  /** CRC-32 of its bytes, unsigned. */
  readonly crc32: number;
  /** Whether it is stored, neither compressed nor encrypted. Other members cannot be read here. */
  readonly isStored: boolean;
  /** Whether it is compressed as zips mostly are, and not encrypted; and how many bytes it should then be inflated to. */
  readonly isDeflated: boolean;
  readonly inflatedSize: number;
  /** Where its header begins and where its bytes begin, in bytes from the start of the file. */
  readonly offset: number;
  readonly start: number;
  /** Where it ends: after its bytes, and after the descriptor of a member that was written without knowing its size. */
  readonly end: number;
}

/**
 * What is wrong with the file as a zip. `unreadable`: no zip, or cut short (`detail` is the library's, in English) · `unsafe-name`: absolute,
 * with `..` or a backslash · `repeated`: two members of one name · `header`: the header before its bytes, or the descriptor after them, differs from the list ·
 * `streamed`: a right descriptor stands after its bytes, or only flags differ, as in zips that are written as they are sent · `name`: a field gives it another name ·
 * `extra`: its headers hold a field besides sizes: another name for some readers, or bytes that no digest covers · `end`: the end of the file
 * gives another size of the list than it has · `overlap`: its bytes are another's too, as in zip bombs, or lie outside the file · `gap`: bytes of the file before the member (if
 * `name` is empty, before the list, or, where `detail` is `end`, after it) belong to no member.
 */
export interface ZipFault {
  readonly fault:
    | "unreadable"
    | "unsafe-name"
    | "repeated"
    | "header"
    | "streamed"
    | "name"
    | "extra"
    | "end"
    | "overlap"
    | "gap";
  readonly name: string;
  readonly detail: string;
}

/** Members in the order of the list; those with an unsafe name are left out. */
export interface ReadZip {
  readonly members: readonly ZipMember[];
  readonly faults: readonly ZipFault[];
}

/** How much is read at a time, in bytes. */
const PART = 1 << 20;
/** What follows the list, in bytes: its end, in zip64 after a longer one and the place of that; neither with a comment. */
const ENDS: readonly number[] = [22, 22 + 20 + 56];

/** Reads the list of members of an opened file, which stays open. Memory: a row a member. */
export async function readZip(file: OpenFile): Promise<ReadZip> {
  const faults: ZipFault[] = [];
  const members: ZipMember[] = [];
  const report = (fault: ZipFault["fault"], name: string, detail = "") =>
    faults.push({ fault, name, detail });
  try {
    const zip = await fromRandomAccessReaderPromise(readerOf(file), file.size, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
    const listAt = Number(zip.readEntryCursor);
    for await (const member of membersOf(zip, file, report)) members.push(member);
    reportPlaces(members, listAt, report);
    const listEnd = Number(zip.readEntryCursor);
    if (!ENDS.includes(file.size - listEnd)) report("gap", "", "end");
    else if (!statesSize(file, listEnd - listAt)) report("end", "");
  } catch (error) {
    report("unreadable", "", error instanceof Error ? error.message : String(error));
  }
  return { members, faults };
}

/** The bytes of a stored member, or of a part of the file, in slices of a mebibyte at most; fewer come if the file ends before. */
export function* slicesOf(
  file: OpenFile,
  { start, size }: { readonly start: number; readonly size: number },
): Generator<Uint8Array> {
  for (let at = start; at < start + size; at += PART) {
    const slice = file.read(at, Math.min(PART, start + size - at));
    if (slice.length === 0) return;
    yield slice;
  }
}

type Report = (fault: ZipFault["fault"], name: string, detail?: string) => void;

async function* membersOf(zip: ZipFile, file: OpenFile, report: Report): AsyncGenerator<ZipMember> {
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = new TextDecoder().decode(entry.fileNameRaw);
    const unsafe = validateFileName(name);
    if (unsafe !== null) {
      report("unsafe-name", name, unsafe);
      continue;
    }
    if (names.has(name)) report("repeated", name);
    names.add(name);
    const header = await zip.readLocalFileHeaderPromise(entry).catch(() => null);
    if (header === null) {
      report("header", name);
      continue;
    }
    const bytesEnd = header.fileDataStart + entry.compressedSize;
    const isStreamed = (header.generalPurposeBitFlag & STREAMED) !== 0;
    const descriptor = isStreamed ? descriptorAt(file, bytesEnd, entry) : 0;
    // A zip64 member has 0xffffffff here, and its sizes in an extra field; a streamed one may have 0.
    const same = (found: number, size: number) =>
      found === size || found === 0xffffffff || (isStreamed && found === 0);
    const agrees =
      Buffer.compare(header.fileName, entry.fileNameRaw) === 0 &&
      header.compressionMethod === entry.compressionMethod &&
      (header.crc32 === entry.crc32 || (isStreamed && header.crc32 === 0)) &&
      same(header.compressedSize, entry.compressedSize) &&
      same(header.uncompressedSize, entry.uncompressedSize) &&
      descriptor !== null;
    const isOpen = !entry.isEncrypted();
    if (!agrees) report("header", name);
    else if (isStreamed || header.generalPurposeBitFlag !== entry.generalPurposeBitFlag)
      report("streamed", name);
    const extras = [...entry.extraFields, ...fieldsOf(header.extraField)];
    if (extras.some(({ id, data }) => id === UNICODE_PATH && data.toString("utf8", 5) !== name))
      report("name", name);
    else if (entry.extraFields.some(({ id }) => id !== ZIP64) || !isSizes(header.extraField))
      report("extra", name);
    yield {
      name,
      size: entry.compressedSize,
      crc32: entry.crc32,
      isStored: isOpen && entry.compressionMethod === 0,
      isDeflated: isOpen && entry.compressionMethod === 8,
      inflatedSize: entry.uncompressedSize,
      offset: entry.relativeOffsetOfLocalHeader,
      start: header.fileDataStart,
      end: bytesEnd + (descriptor ?? 0),
    };
  }
}

/** The extra field of zip64, which holds sizes and a place. // APPNOTE § 4.5.3 */
const ZIP64 = 1;
/** The extra field that gives the name once more, after a version and a checksum. // APPNOTE § 4.6.9 */
const UNICODE_PATH = 0x7075;
/** The flag of members whose checksum and sizes follow their bytes. // APPNOTE § 4.4.4 */
const STREAMED = 8;

/** How long the descriptor after a member's bytes is, in bytes; null if none stands there that says what the list says. // APPNOTE § 4.3.9 */
function descriptorAt(
  file: OpenFile,
  at: number,
  { crc32, compressedSize, uncompressedSize }: Entry,
): number | null {
  const found = Buffer.from(file.read(at, 24));
  for (const sizeBytes of [8, 4]) {
    const own = Buffer.alloc(8 + 2 * sizeBytes);
    own.writeUInt32LE(0x08074b50, 0);
    own.writeUInt32LE(crc32, 4);
    for (const [i, size] of [compressedSize, uncompressedSize].entries()) {
      if (sizeBytes === 8) own.writeBigUInt64LE(BigInt(size), 8 + 8 * i);
      else own.writeUInt32LE(size % 2 ** 32, 8 + 4 * i);
    }
    // Its signature may be left out.
    for (const form of [own, own.subarray(4)])
      if (found.subarray(0, form.length).equals(form)) return form.length;
  }
  return null;
}

/** The extra fields of a header; what is cut short is left out. */
function fieldsOf(extra: Buffer): readonly { readonly id: number; readonly data: Buffer }[] {
  const fields: { readonly id: number; readonly data: Buffer }[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    fields.push({ id: extra.readUInt16LE(at), data: extra.subarray(at + 4, end) });
    at = end;
  }
  return fields;
}

/** Whether the extra fields of a header are sizes of zip64, and nothing else. */
function isSizes(extra: Uint8Array): boolean {
  const bytes = Buffer.from(extra);
  return (
    bytes.length === 0 ||
    (bytes.length >= 4 && bytes.readUInt16LE(0) === ZIP64 && bytes.readUInt16LE(2) === bytes.length - 4)
  );
}

/** Whether the end of the file gives the size that its list has; all ones where zip64 gives it. // APPNOTE § 4.3.16 */
function statesSize(file: OpenFile, size: number): boolean {
  const end = Buffer.from(file.read(file.size - 22, 22));
  const stated = end.length < 22 ? 0 : end.readUInt32LE(12);
  return stated === size || stated === 0xffffffff;
}

/** Members lie one after the other from the start of the file to the list, and share no byte. */
function reportPlaces(members: readonly ZipMember[], listAt: number, report: Report): void {
  let end = 0;
  for (const member of members.toSorted((a, b) => a.offset - b.offset)) {
    if (member.offset < end || member.start + member.size > listAt) report("overlap", member.name);
    else if (member.offset > end) report("gap", member.name);
    end = Math.max(end, member.end);
  }
  if (end < listAt && members.length > 0) report("gap", "");
}

function readerOf(file: OpenFile): RandomAccessReader {
  class Reader extends RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, count?: number) => void,
    ): void {
      const bytes = file.read(position, length);
      buffer.set(bytes, offset);
      // Not recursively: a list of a hundred thousand members would be as many calls deep.
      setImmediate(() =>
        callback(bytes.length < length ? new Error("the file ends before it should") : null, bytes.length),
      );
    }
    override close(callback: (error: Error | null) => void): void {
      callback(null);
    }
  }
  return new Reader();
}
