/** Reads bytes that come in slices, on demand. */
export interface ByteSource {
  /** How many bytes have been taken. */
  readonly position: () => number;
  readonly isAtEnd: () => Promise<boolean>;
  /** Takes the text (Latin-1) before a mark, and the mark. Null, and nothing is taken, if the mark is not within so many bytes. */
  readonly until: (mark: string, most: number) => Promise<string | null>;
  /** The next bytes, or all that are left; nothing is taken. */
  readonly peek: (count: number) => Promise<Buffer>;
  /** The next bytes in slices, each valid until the next is asked for. */
  readonly take: (count: number) => AsyncGenerator<Uint8Array>;
  /** Whether the last `take` got all its bytes. */
  readonly wasWhole: () => boolean;
}

/** Slices of a file as it is, or of what is inflated on the way. */
export type Slices = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Reads from slices. One is in memory, or two if a mark spans both. */
export function byteSource(slices: Slices): ByteSource {
  const iterator =
    Symbol.asyncIterator in slices ? slices[Symbol.asyncIterator]() : slices[Symbol.iterator]();
  let buffer: Uint8Array = new Uint8Array();
  let from = 0;
  let position = 0;
  let whole = true;
  /** Fills the buffer with so many of the next bytes, or with all that are left; gives how many it has. */
  const fill = async (count: number): Promise<number> => {
    while (buffer.length - from < count) {
      const next = await iterator.next();
      if (next.done === true) break;
      buffer = from === buffer.length ? next.value : Buffer.concat([buffer.subarray(from), next.value]);
      from = 0;
    }
    return buffer.length - from;
  };
  const skip = (count: number) => {
    from += count;
    position += count;
  };
  return {
    position: () => position,
    isAtEnd: async () => (await fill(1)) === 0,
    until: async (mark, most) => {
      for (let size = Math.min(most, 1024); ; size = Math.min(most, size * 4)) {
        const bytes = await view(size);
        const at = bytes.indexOf(mark, 0, "latin1");
        if (at !== -1 && at + mark.length <= most) {
          const text = bytes.toString("latin1", 0, at);
          skip(at + mark.length);
          return text;
        }
        if (size >= most || bytes.length < size) return null;
      }
    },
    peek: view,
    take: async function* (count) {
      whole = false;
      for (let left = count; left > 0; ) {
        const here = Math.min(left, await fill(1));
        if (here === 0) return;
        const part = buffer.subarray(from, from + here);
        skip(here);
        left -= here;
        yield part;
      }
      whole = true;
    },
    wasWhole: () => whole,
  };

  async function view(count: number): Promise<Buffer> {
    const length = Math.min(await fill(count), count);
    return Buffer.from(buffer.buffer, buffer.byteOffset + from, length);
  }
}

/** Lines of UTF-8 text without their ends, numbered from 1; null for one that is longer than the limit in bytes, where reading ends. */
export async function* linesOf(
  slices: Slices,
  most: number,
): AsyncGenerator<{ readonly number: number; readonly text: string | null }> {
  const source = byteSource(slices);
  for (let number = 1; !(await source.isAtEnd()); number += 1) {
    const line = await source.until("\n", most);
    const rest = line === null ? await copyOf(source.take(most)) : null;
    // The last line may have no end.
    const isLong = rest !== null && !(await source.isAtEnd());
    const bytes = rest ?? Buffer.from(line ?? "", "latin1");
    yield { number, text: isLong ? null : bytes.toString() };
    if (isLong) return;
  }
}

/** The bytes of slices in one piece. */
export async function copyOf(slices: Slices): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const slice of slices) parts.push(Buffer.from(slice));
  return Buffer.concat(parts);
}
