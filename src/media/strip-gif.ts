/** GIF: frames, delays and loops are kept byte for byte; comments, XMP, unknown blocks and all that follows the end are removed. // GIF89a */
import { joined, startsWith } from "./bytes-at.ts";

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const HEADER = 13;
/** The block that states how often an animation runs: its size, then its name. */
const LOOPS = ["\x0bNETSCAPE2.0", "\x0bANIMEXTS1.0"];

/** Null if the blocks do not lead to the end of a picture. */
export function stripGif(bytes: Uint8Array): Uint8Array | null {
  const start = HEADER + tableSize(bytes[10]);
  const kept: Uint8Array[] = [];
  // What is kept in one piece is copied in one: an animation has a million blocks.
  let from = 0;
  let images = 0;
  let at = start;
  for (;;) {
    const kind = bytes[at];
    // Old programs leave out the last byte, and every viewer shows their files.
    if (kind === TRAILER || (kind === undefined && at === bytes.length)) break;
    if (kind === IMAGE) {
      const data = at + 10 + tableSize(bytes[at + 9]);
      const codeSize = bytes[data] ?? 0;
      const end = endOfBlocks(bytes, data + 1);
      if (codeSize < 2 || codeSize > 8 || end === null) return null;
      images++;
      at = end;
    } else if (kind === EXTENSION) {
      const end = endOfBlocks(bytes, at + 2);
      if (end === null) return null;
      if (!isKept(bytes.subarray(at, end))) {
        kept.push(bytes.subarray(from, at));
        from = end;
      }
      at = end;
    } else return null;
  }
  return images === 0 ? null : joined([...kept, bytes.subarray(from, at), Uint8Array.of(TRAILER)]);
}

/** The size of a colour table in bytes, by the flags of its block. */
function tableSize(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

/** The place after the empty block that ends a list of blocks; null if there is none. */
function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; ) {
    const size = bytes[at] ?? 0;
    if (size === 0) return at + 1;
    at += 1 + size;
  }
  return null;
}

function isKept(extension: Uint8Array): boolean {
  if (extension[1] === 0xf9) return extension.length === 8 && extension[2] === 4;
  const isLoop = LOOPS.some((name) => startsWith(extension, name, 2));
  return extension[1] === 0xff && isLoop && extension.length === 19 && extension[14] === 3;
}
