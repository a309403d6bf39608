/** Reads bytes that come in slices, on demand. */
export interface ByteSource {
  /** How many bytes have been taken. */
  readonly position: () => number;
  readonly isAtEnd: () => boolean;
  /** The text (Latin-1) before the mark; takes both. Null if the mark does not come within that many bytes: then nothing is taken. */
  readonly until: (mark: string, most: number) => string | null;
  /** The next bytes in slices, each valid until the next is asked for. */
  readonly take: (count: number) => Generator<Uint8Array>;
  /** Whether the last `take` got all the bytes that it was asked for. */
  readonly wasWhole: () => boolean;
}

/** Reads from slices; holds one of them, or two if a mark spans both. */
export function byteSource(slices: Iterable<Uint8Array>): ByteSource {
  const iterator = slices[Symbol.iterator]();
  let held: Uint8Array = new Uint8Array();
  let from = 0;
  let position = 0;
  let whole = true;
  /** Holds that many of the next bytes, or all if there are fewer. */
  const have = (count: number): number => {
    while (held.length - from < count) {
      const next = iterator.next();
      if (next.done === true) break;
      held = from === held.length ? next.value : Buffer.concat([held.subarray(from), next.value]);
      from = 0;
    }
    return held.length - from;
  };
  const skip = (count: number) => {
    from += count;
    position += count;
  };
  return {
    position: () => position,
    isAtEnd: () => have(1) === 0,
    until: (mark, most) => {
      for (let asked = Math.min(most, 1024); ; asked = Math.min(most, asked * 4)) {
        const held = view(asked);
        const at = held.indexOf(mark, 0, "latin1");
        if (at !== -1 && at + mark.length <= most) {
          const text = held.toString("latin1", 0, at);
          skip(at + mark.length);
          return text;
        }
        if (asked >= most || held.length < asked) return null;
      }
    },
    take: function* (count) {
      whole = false;
      for (let left = count; left > 0; ) {
        const here = Math.min(left, have(1));
        if (here === 0) return;
        const part = held.subarray(from, from + here);
        skip(here);
        left -= here;
        yield part;
      }
      whole = true;
    },
    wasWhole: () => whole,
  };

  function view(count: number): Buffer {
    const length = Math.min(have(count), count);
    return Buffer.from(held.buffer, held.byteOffset + from, length);
  }
}

/** Lines of UTF-8 text without their ends, numbered from 1; null for one that is longer than the limit in bytes, where reading ends. */
export function* linesOf(
  slices: Iterable<Uint8Array>,
  most: number,
): Generator<{ readonly number: number; readonly text: string | null }> {
  const source = byteSource(slices);
  for (let number = 1; !source.isAtEnd(); number += 1) {
    const line = source.until("\n", most);
    const rest =
      line === null ? Buffer.concat([...source.take(most)].map((part) => Buffer.from(part))) : null;
    // The last line may have no end.
    const isLong = rest !== null && !source.isAtEnd();
    const bytes = rest ?? Buffer.from(line ?? "", "latin1");
    yield { number, text: isLong ? null : bytes.toString() };
    if (isLong) return;
  }
}
