/** The corpus of feeds: each file says what it must give, in a comment after its declaration or in a `.expect` beside it. */
import { readFixture } from "../read-fixture.ts";

export interface FeedFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `12:3 rss/missing-guid`, in the order of a report. Empty: nothing is wrong. */
  readonly expected: readonly string[];
}

const FILES = readFixture("feeds");
const COMMENT = /<!-- expect: (\d+:\d+ \S+) -->/g;
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

export const FEEDS: readonly FeedFixture[] = Object.entries(FILES)
  .filter(([name]) => !name.endsWith(".expect"))
  .map(([name, bytes]) => {
    const beside = FILES[name.replace(/\.\w+$/, ".expect")];
    const expected =
      beside === undefined
        ? [...textOf(bytes).matchAll(COMMENT)].map((match) => match[1] ?? "")
        : textOf(beside).trim().split("\n");
    return { name, bytes, expected };
  });

/** A moment after all of the corpus but what is meant to lie in the future. */
export const NOW_OF_FEEDS = Date.UTC(2026, 10, 1);
