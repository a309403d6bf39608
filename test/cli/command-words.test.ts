import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandWords } from "../../src/cli/words/command-words.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";

const figures = (count: number) => ({
  briefs: count,
  files: count,
  added: count,
  changed: count,
  removed: count,
  unchanged: count,
  milliseconds: 1234,
});
const counts = (count: number) => ({
  files: count,
  pages: count,
  feeds: count,
  sitemaps: count,
  links: count,
});

test("0 and 1 are singular in French, 1 alone in English", () => {
  const { fr, en } = commandWords;
  expect([0, 1, 2].map((n) => fr.problems(n, n))).toEqual([
    "0 erreur, 0 avertissement",
    "1 erreur, 1 avertissement",
    "2 erreurs, 2 avertissements",
  ]);
  expect([0, 1, 2].map((n) => en.problems(n, n))).toEqual([
    "0 errors, 0 warnings",
    "1 error, 1 warning",
    "2 errors, 2 warnings",
  ]);
  expect(fr.built("dist", figures(1))).toBe(
    "1 brève → 1 fichier dans dist\u00a0: 1 ajouté, 1 changé, 1 retiré, 1 inchangé (1,2\u00a0s)\n",
  );
  expect(en.built("dist", figures(1))).toBe(
    "1 brief → 1 file in dist: 1 added, 1 changed, 1 removed, 1 unchanged (1.2 s)\n",
  );
  expect(fr.checked("a : b", "0 erreur", counts(2))).toBe(
    "a : b\u00a0: 0 erreur (lus\u00a0: 2 fichiers, dont 2 pages, 2 flux et 2 plans du site\u202f; 2 adresses)\n",
  );
  expect(en.checked("a", "0 errors", counts(1))).toBe(
    "a: 0 errors (read: 1 file, of which 1 page, 1 feed and 1 sitemap; 1 address)\n",
  );
  expect(fr.checked("a", "0 erreur", counts(12_345))).toContain("12\u202f345 adresses");
  expect(en.checked("a", "0 errors", counts(12_345))).toContain("12,345 addresses");
  expect(fr.previewBuilt(0, 1, 100)).toBe("Aperçu construit (0,1\u00a0s). 0 brève, 1 fichier changé.\n");
});

test("sentences stand in tables of both languages, nowhere else in the command line", () => {
  const files = nodeFolder(`${ROOT}src/cli`)
    .list()
    .filter(
      (file) =>
        !/-words\.ts$|^(?:command-table|[a-z]+-row)\.ts$|^common-options\.ts$|^report\/all-rules\.ts$/.test(
          file,
        ),
    );
  const french = files.flatMap((file) =>
    readFileSync(`${ROOT}src/cli/${file}`, "utf8")
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
      .split("\n")
      .filter((line) => /[«»à-öø-ÿœÀ-ÖØ-ß]|[=!]== "fr" \?\s*["'`]/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(french).toEqual([]);
});
