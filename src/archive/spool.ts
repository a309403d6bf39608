/** Lines that have to wait for their place in the package: in memory while they are few, then in a file beside it. */
import type { OpenFile, WritableFolder } from "../base/folders.ts";

export interface Spool {
  readonly append: (text: string) => void;
  /** In bytes, of all that was appended. */
  readonly size: () => number;
  /** What was appended from one byte to another, in parts. */
  readonly parts: (from: number, to: number) => Generator<Uint8Array>;
  /** Removes the file. */
  readonly remove: () => void;
}

/** In bytes: how much waits in memory, and how much a reader reads back at a time. */
const LIMIT = 4 << 20;
const PART = 1 << 16;

/** @param name of the file, which is made only if it is needed. */
export function spool(folder: WritableFolder, name: string, limit = LIMIT): Spool {
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let written = 0;
  let file: ReturnType<WritableFolder["create"]> | null = null;
  let opened: OpenFile | null = null;
  const flush = () => {
    file ??= folder.create(name);
    file.append(Buffer.concat(waiting));
    written += waitingBytes;
    waiting = [];
    waitingBytes = 0;
  };
  return {
    append: (text) => {
      const bytes = Buffer.from(text);
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= limit) flush();
    },
    size: () => written + waitingBytes,
    parts: function* (from, to) {
      if (file === null) {
        yield Buffer.concat(waiting).subarray(from, to);
        return;
      }
      if (waitingBytes > 0) flush();
      opened ??= folder.open(name);
      for (let at = from; at < to; at += PART) {
        yield opened?.read(at, Math.min(PART, to - at)) ?? new Uint8Array();
      }
    },
    remove: () => {
      opened?.close();
      if (file === null) return;
      file.abandon();
      folder.remove(name);
    },
  };
}
