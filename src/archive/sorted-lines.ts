import type { Spool } from "./spool.ts";

/** Sorts lines on disk: only a part of them is in memory at a time. */
export interface SortedLines {
  /** Adds a line, with its end; ASCII. */
  readonly add: (line: string) => void;
  /** All lines in the order of their bytes. */
  readonly lines: () => Generator<string>;
}

/** How many lines are sorted in memory at a time. */
const RUN = 20_000;

/** @param spool holds the sorted runs. */
export function sortedLines(spool: Spool, run = RUN): SortedLines {
  const runs: { readonly from: number; readonly to: number }[] = [];
  let waiting: string[] = [];
  const flush = () => {
    const from = spool.size();
    // ASCII: code units are bytes.
    spool.append(waiting.sort().join(""));
    runs.push({ from, to: spool.size() });
    waiting = [];
  };
  return {
    add: (line) => {
      waiting.push(line);
      if (waiting.length >= run) flush();
    },
    lines: function* () {
      flush();
      const heads = runs.flatMap(({ from, to }) => {
        const lines = linesOf(spool.parts(from, to));
        const first = lines.next();
        return first.done === true ? [] : [{ line: first.value, lines }];
      });
      while (heads.length > 0) {
        const head = heads.reduce((least, one) => (one.line < least.line ? one : least));
        yield head.line;
        const next = head.lines.next();
        if (next.done === true) heads.splice(heads.indexOf(head), 1);
        else head.line = next.value;
      }
    },
  };
}

function* linesOf(parts: Iterable<Uint8Array>): Generator<string> {
  let rest = "";
  for (const part of parts) {
    const text = Buffer.from(part.buffer, part.byteOffset, part.length).toString("latin1");
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield `${line}\n`;
  }
}
