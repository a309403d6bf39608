/** What is withdrawn is found by its runs of words, in whatever file it stands: against a search that makes each run and hashes it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { withdrawnFinder } from "../../src/base/find-withdrawn.ts";
import { foldedWords, runsOf, shingleHash, shinglesOf, type TextHashes } from "../../src/base/shingles.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 100);

/** Few, so that texts share runs. */
const word = fc.constantFrom(
  "la",
  "Paix",
  "à",
  "Kiev",
  "été",
  "E\u0301te\u0301",
  "ﬁn",
  "d’un",
  "№",
  "½",
  "ΟΔΟΣ",
  "x",
  "2024",
);
const part = fc.constantFrom(" ", ", ", ".\n", "’", "-", "</b> ", "&nbsp;", "\u00a0", "…");
const text = (least: number, most: number) =>
  fc
    .array(fc.tuple(word, part), { minLength: least, maxLength: most })
    .map((pairs) => pairs.map((pair) => pair.join("")).join(""));

function hashesOf(id: string, salt: string, of: readonly string[]): TextHashes {
  const shingles = new Map<number, Set<string>>();
  for (const { words, run } of of.flatMap(shinglesOf))
    shingles.set(words, (shingles.get(words) ?? new Set()).add(shingleHash(salt, run)));
  return { id, salt, shingles, files: new Set() };
}

function slowly(texts: readonly TextHashes[], words: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, salt, shingles } of texts)
    for (const [length, hashes] of shingles)
      for (const run of runsOf(words, length))
        if (hashes.has(shingleHash(salt, run))) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

test("as many runs are found as there are, whatever was looked at before", () => {
  let leaks = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(text(2, 14), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      fc.array(text(0, 40), { maxLength: 4 }),
      (withdrawn, files) => {
        const texts = withdrawn.map((of, i) => hashesOf(`brief-${i}`, i === 2 ? "bb" : "aa", of));
        const finder = withdrawnFinder(texts);
        for (const file of [...files, ...withdrawn.flat(), ...files]) {
          // Without markup there is one reading.
          const plain = file.replaceAll("</b>", "").replaceAll("&nbsp;", " ");
          const found = finder.inFile(Buffer.from(plain));
          const expected = slowly(texts, foldedWords(plain));
          expect(new Map(found.map(({ id, runs }) => [id, runs]))).toEqual(expected);
          leaks += expected.size;
          const marked = finder.inFile(Buffer.from(file)).map(({ id }) => id);
          expect(marked).toEqual(expect.arrayContaining([...expected.keys()]));
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(leaks).toBeGreaterThan(RUNS);
});

test("folding piece by piece is folding the whole", () => {
  const whole = (of: string) =>
    of
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  fc.assert(
    fc.property(
      fc.oneof(text(0, 30), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })),
      (of) => {
        // A capital sigma is another letter at the end of a word, and where a word ends is a matter of what stands around.
        const plain = of.replace(/[Σσς]/g, "s");
        expect(foldedWords(plain)).toEqual(whole(plain));
      },
    ),
    { numRuns: RUNS * 5 },
  );
});
