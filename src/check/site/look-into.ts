/** What stands in the members of a zip or of gzip, and in members of those: each is inflated on the way, and a bomb ends at a limit. */
import { createHash } from "node:crypto";
import type { FoundText, WithdrawnFinder } from "../../base/find-withdrawn.ts";
import type { OpenFile } from "../../base/folders.ts";
import type { Text } from "../../base/problem.ts";
import { TOO_MUCH } from "../package/check-foreign-records.ts";
import { copyOf, type Slices } from "../read/byte-source.ts";
import { InflateFault, inflated } from "../read/inflated.ts";
import { readWarc } from "../read/read-warc.ts";
import { readZip, slicesOf, type ZipMember } from "../read/read-zip.ts";

export interface Looked {
  readonly found: readonly FoundText[];
  /** Why a part was not looked into; the first reason. */
  readonly unread: Text | null;
}

/** What members of a file may be together: so many times its size, and a mebibyte. */
const MOST_TIMES = 200;
/** A zip in a zip is read from memory, up to so many bytes. */
const LARGEST_INNER = 1 << 26;
/** In members of members of members nobody publishes anything. */
const DEEPEST = 3;
/** How much of a slice is looked at again with the next, in bytes: a run of words may lie on both. */
const OVERLAP = 4096;

export type ArchiveKind = "zip" | "gzip";

/** Whether bytes begin as a zip or gzip does. // APPNOTE § 4.3.7, 4.3.16; RFC 1952 § 2.3.1 */
export function archiveKindOf(start: Uint8Array): ArchiveKind | null {
  const [a, b, c, d] = start;
  if (a === 0x1f && b === 0x8b) return "gzip";
  const isZip = a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
  return isZip ? "zip" : null;
}

/** Looks into a file, which stays open. */
export async function lookInto(finder: WithdrawnFinder, file: OpenFile, kind: ArchiveKind): Promise<Looked> {
  const found: FoundText[] = [];
  let unread: Text | null = null;
  let left = MOST_TIMES * file.size + (1 << 20);
  const leave = (name: string, reason: Text) => {
    unread ??= name === "" ? reason : { fr: `${name} : ${reason.fr}`, en: `${name}: ${reason.en}` };
  };

  async function inZip(zip: OpenFile, within: string, depth: number): Promise<void> {
    const { members, faults } = await readZip(zip);
    if (faults.some(({ fault }) => fault === "unreadable" || fault === "header")) leave(within, BROKEN);
    for (const member of members) {
      const content = contentOf(zip, member);
      const name = within === "" ? member.name : `${within} → ${member.name}`;
      if (content === null) leave(name, OTHER_METHOD);
      else await inContent(content, name, depth + 1);
    }
  }

  function contentOf(zip: OpenFile, member: ZipMember): (() => Slices) | null {
    if (member.isStored) return () => counted(slicesOf(zip, member));
    return member.isDeflated ? () => counted(inflated(slicesOf(zip, member), "raw", left)) : null;
  }

  /** What is looked at counts each time: the members of a zip may share their bytes. */
  async function* counted(slices: Slices): AsyncGenerator<Uint8Array> {
    for await (const part of slices) {
      left -= part.length;
      if (left < 0) throw new InflateFault("too-much");
      yield part;
    }
  }

  async function inContent(content: () => Slices, name: string, depth: number): Promise<void> {
    try {
      const start = await startOf(content());
      const inner = archiveKindOf(start);
      if (inner === null) await inBytes(content, name, start.equals(WARC));
      else if (depth > DEEPEST) leave(name, TOO_DEEP);
      else if (inner === "gzip")
        await inContent(() => counted(inflated(owned(content()), "gzip", left)), name, depth + 1);
      else await inZip(inMemory(await copyOf(upTo(content(), LARGEST_INNER))), name, depth);
    } catch (error) {
      if (!(error instanceof InflateFault)) throw error;
      leave(name, error.kind === "too-much" ? TOO_MUCH : BROKEN);
    }
  }

  async function inBytes(content: () => Slices, name: string, isWarc: boolean): Promise<void> {
    const hash = createHash("sha256");
    let tail: Uint8Array = new Uint8Array();
    for await (const slice of content()) {
      hash.update(slice);
      const part = Buffer.concat([tail, slice]);
      found.push(...finder.inPart(part));
      tail = part.subarray(-OVERLAP);
    }
    const digests = [hash.digest("hex")];
    if (isWarc)
      for await (const record of readWarc(content())) {
        if ("fault" in record || record.http === null) continue;
        digests.push(record.http.digest);
        const [coding = "identity"] = record.http.headers.get("content-encoding") ?? [];
        if (coding.toLowerCase() !== "identity" && record.http.length > 0) leave(name, CODED);
      }
    for (const digest of digests) {
      const id = finder.fileOf(digest);
      if (id !== null) found.push({ id, runs: 0 });
    }
  }

  if (kind === "zip") await inZip(file, "", 0);
  else await inContent(() => slicesOf(file, { start: 0, size: file.size }), "", 0);
  return { found, unread };
}

const WARC = Buffer.from("WARC/");

async function startOf(slices: Slices): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for await (const slice of slices) {
    start = Buffer.concat([start, slice.subarray(0, WARC.length)]).subarray(0, WARC.length);
    if (start.length === WARC.length) break;
  }
  return start;
}

/** A slice is valid until the next is asked for; what inflates asks before. */
async function* owned(slices: Slices): AsyncGenerator<Uint8Array> {
  for await (const slice of slices) yield slice.slice();
}

async function* upTo(slices: Slices, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const slice of slices) {
    size += slice.length;
    if (size > most) throw new InflateFault("too-much");
    yield slice;
  }
}

function inMemory(bytes: Uint8Array): OpenFile {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.slice(offset, offset + length),
    close: () => {},
  };
}

const BROKEN: Text = {
  fr: "ce qui est comprimé est altéré ou coupé",
  en: "what is compressed is altered or cut short",
};
const OTHER_METHOD: Text = {
  fr: "il est chiffré, ou comprimé d’une façon que Brevier ne lit pas",
  en: "it is encrypted, or compressed in a way that Brevier does not read",
};
const TOO_DEEP: Text = {
  fr: "des archives y sont dans des archives, trop profond",
  en: "archives stand in archives in it, too deep",
};
const CODED: Text = {
  fr: "des pages y sont enregistrées comprimées (Content-Encoding)",
  en: "pages are recorded in it compressed (Content-Encoding)",
};
