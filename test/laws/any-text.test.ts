import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { withoutInvisible } from "../../src/language/invisible-characters.ts";
import { typeset } from "../../src/language/typography/typeset.ts";
import { variants } from "../../src/language/typography/variants.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { anyMarkdown } from "./any-markdown.ts";
import {
  BRIEF,
  MARK,
  quoting,
  siteOfTexts,
  soundTexts,
  type Texts,
  textsOf,
  unsoundText,
} from "./any-text.ts";
import { readingsOf } from "./read-channels.ts";

const NOW = Date.parse("2024-11-01T12:00:00+01:00");
const RUNS = Number(process.env["BREVIER_RUNS"] ?? 10);

async function built(files: Readonly<Record<string, string | Uint8Array>>) {
  const site = memorySite(files);
  const outcome = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  const errors = outcome.problems.filter(({ severity }) => severity === "error");
  const read = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
  return { site, read, errors: errors.map(({ place, rule, says }) => ({ ...place, rule, says: says.en })) };
}

/** As every channel should have them: spaces around a text and characters that show nothing do not count, and typography is set where a text enters. */
function asSet(texts: Texts): Texts {
  return textsOf((field) => {
    const text = withoutInvisible(texts[field]).trim();
    // In Markdown it is escaped, and so is meant: no apostrophe of bad habit.
    const meant = MARKDOWN.has(field) ? text.replaceAll("`", BACKTICK) : text;
    return typeset(meant, variants["fr-FR"]).replaceAll(BACKTICK, "`");
  });
}

const MARKDOWN: ReadonlySet<string> = new Set(["body", "second"]);
const BACKTICK = "\ue000";

/** What the checker asks of writers: a text that was written so gives it, and no channel has lost anything. */
const REPORTED_OF_TEXTS: ReadonlySet<string> = new Set([
  ..."visible-tag visible-entity passage-without-language heading-level heading-empty action-unnamed alt-file-name caption-repeated"
    .split(" ")
    .map((name) => `page/${name}`),
  // A text that is “null”; one with a character that only mistakes have.
  "json-ld/slip",
  "xml/misread-character",
  // A text that shows HTML, or half of it, which readers do not show alike; the W3C's validator says the same.
  "feed/cut-html",
  "feed/cut-markup",
  "atom/undeclared-html",
]);

async function wrongIn({ dist }: MemorySite): Promise<readonly string[]> {
  const { problems } = await checkDist(dist);
  const wrong = problems.filter(({ rule }) => !REPORTED_OF_TEXTS.has(rule));
  return wrong.map(({ place, rule, says }) => `${place.file}:${place.line} ${rule} ${says.en}`);
}

test("any text comes through every channel as it was written, and the checker finds nothing wrong in what was built", async () => {
  await fc.assert(
    fc.asyncProperty(soundTexts, quoting, async (texts, how) => {
      const { site, read, errors } = await built(siteOfTexts(texts, how));
      expect(errors).toEqual([]);
      const readings = readingsOf(read, asSet(texts));
      expect(readings.filter(({ expected, found }) => expected !== found)).toEqual([]);
      expect(await wrongIn(site)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test("a text that no channel could give back is refused, at the line that holds it", async () => {
  await fc.assert(
    fc.asyncProperty(unsoundText, quoting, async ({ field, text, rule: expected }, how) => {
      const files = siteOfTexts(
        textsOf((name) => (name === field ? text : "Un mot")),
        how,
      );
      const { errors } = await built(files);
      // A standing page has its text twice.
      expect(errors.map(({ rule }) => rule)).toEqual(field === "page" ? [expected, expected] : [expected]);
      for (const { file, line } of errors) {
        const source = Buffer.from(files[file.replace("content/", "")] ?? "").toString();
        expect(source.split("\n")[line - 1]).toContain(MARK);
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test("any Markdown is refused at its place, or becomes a site in which the checker finds nothing wrong", async () => {
  await fc.assert(
    fc.asyncProperty(anyMarkdown, async (markdown) => {
      const files = siteOfTexts(
        textsOf(() => "Un mot"),
        "plain",
        markdown,
      );
      const { site, errors } = await built(files);
      const lines = Buffer.from(files[BRIEF] ?? "")
        .toString()
        .split("\n").length;
      const lost = errors.filter(({ file, line }) => file !== `content/${BRIEF}` || line > lines);
      expect(lost).toEqual([]);
      if (errors.length === 0) expect(await wrongIn(site)).toEqual([]);
    }),
    // A picture in the midst of a line: the digest of an archive page was not that of its text.
    { numRuns: RUNS, examples: [["un![a](/carte.svg)mot"]] },
  );
}, 600_000);
