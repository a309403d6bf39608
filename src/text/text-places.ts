import type { Place } from "../base/problem.ts";

/** Finds places in a source, block after block, each from its start to its end. */
export class TextPlaces {
  readonly #lines: readonly string[];
  readonly #file: string;
  readonly #firstLine: number;
  #start = 0;
  #end = 0;
  #line = 0;
  #column = 0;

  /** `firstLine` is the line of the file on which `source` begins, from 1. */
  constructor(source: string, file: string, firstLine: number) {
    this.#lines = source.split("\n");
    this.#file = file;
    this.#firstLine = firstLine;
  }

  /** Goes to a block: its lines from 0, the last one excluded; the term of a definition has no other than its first. */
  enter([start, end]: readonly [number, number]): void {
    this.#start = start;
    this.#end = Math.max(end, start + 1);
    this.#line = start;
    this.#column = 0;
  }

  /** The line on which the block starts. */
  startOfBlock(): string {
    return (this.#lines[this.#start] ?? "").trim();
  }

  /** Where one of the texts stands in the block, after the last place found in it; the block's start if it is written another way. */
  find(...texts: readonly string[]): Place {
    for (let line = this.#line; line < this.#end; line++) {
      const from = line === this.#line ? this.#column : 0;
      for (const text of texts) {
        const column = text === "" ? -1 : (this.#lines[line]?.indexOf(text, from) ?? -1);
        if (column < 0) continue;
        this.#line = line;
        this.#column = column + 1;
        return this.#at(line, column);
      }
    }
    return this.#at(this.#start, 0);
  }

  /** What stands on the line before a place. */
  before({ line, column }: Place): string {
    return (this.#lines[line - this.#firstLine] ?? "").slice(0, column - 1);
  }

  #at(line: number, column: number): Place {
    return { file: this.#file, line: this.#firstLine + line, column: column + 1 };
  }
}
