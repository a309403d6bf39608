/** Words in are words out: programs that are not ours read in the feed all that the file of a brief has. */
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { HAS_READERS, type ReaderFeed, readWithFeedparser, readWithNewsboat } from "./debian-readers.ts";
import { readWithFeedsmith } from "./feed-readers.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const CONTENT = filesOf("content");
const URL_OF_SITE = "https://meridien.example/";

/** The words of a brief's file, part by part. */
interface Source {
  readonly standfirst: string;
  /** With the dateline before it. */
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Letters and digits alone: punctuation and spaces are typography, capitals are how a place is set. */
const wordsOf = (text: string) =>
  ` ${(
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ")} `;

function sourceOf(file: string): Source {
  const [, front = "", markdown = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(textIn(file)) ?? [];
  const { summary, dateline, updates = [], sources = [], attachments = [] } = parseYaml(front);
  const notes = (before: boolean) =>
    updates
      .filter(({ kind }: { kind: string }) => (kind !== "update") === before)
      .map(({ note }: { note: string }) => wordsOf(note));
  const titles = [...attachments, ...sources].map(({ title }: { title: string }) => wordsOf(title));
  const place = dateline === undefined ? "" : `${dateline.place} ${dateline.country ?? ""} `;
  return {
    standfirst: wordsOf(summary),
    text: wordsOf(place + withoutMarks(markdown)),
    before: notes(true),
    after: [...notes(false), ...titles],
  };
}

const textIn = (file: string) => new TextDecoder().decode(CONTENT[file]);

/** The text of Markdown as the sample writes it: of links and passages in another language what stands in the brackets; no punctuation mark is a word. */
function withoutMarks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, "$1");
}

/** The words of HTML, told apart at each tag that is not of a line. */
function wordsOfHtml(html: string): string {
  const text = html.replace(/<\/?(?:a|em|strong|span|q|cite|bdi)\b[^>]*>/g, "").replace(/<[^>]*>/g, " ");
  return wordsOf(
    text
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&(?:lt|gt|quot|amp|apos);/g, " "),
  );
}

let site: MemorySite;
beforeAll(async () => {
  site = memorySite(CONTENT);
  const { problems } = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
  expect(problems).toEqual([]);
});

const feeds = (name: RegExp) =>
  Object.fromEntries(
    site.dist
      .list()
      .flatMap((path) =>
        name.test(path) ? [[path, new TextDecoder().decode(site.dist.read(path) ?? undefined)]] : [],
      ),
  );
const LIVE = /^(?:en\/)?(?:feed|atom)\.xml$/;
const XML = /^(?:en\/)?(?:(?:feed|atom)\.xml|atom\/[\d-]+\.xml)$/;
const ALL = /^(?:en\/)?(?:(?:feed|atom)\.xml|feed\.json|(?:atom|json)\/[\d-]+\.\w+)$/;

const withFeedsmith = (files: Readonly<Record<string, string>>): ReadonlyMap<string, ReaderFeed> =>
  new Map(
    Object.entries(files).map(([path, text]) => {
      const { url, entries } = readWithFeedsmith(text);
      return [path, { url, items: entries.map((entry) => ({ ...entry, content: entry.content ?? "" })) }];
    }),
  );

describe.each([
  ["feedsmith", withFeedsmith, ALL, true],
  ["feedparser", readWithFeedparser, XML, HAS_READERS],
  ["newsboat", readWithNewsboat, LIVE, HAS_READERS],
] as const)("%s", (_, read, names, isThere) => {
  test.skipIf(!isThere)(
    "reads of each item the standfirst, the dateline and the whole text, and what changed",
    () => {
      const seen = new Set<string>();
      for (const [path, { items }] of read(feeds(names))) {
        for (const { url, content } of items) {
          const file = `briefs/${url.replace(URL_OF_SITE, "").replace(/^en\//, "").replace(/\/$/, "")}.md`;
          const { standfirst, text, before, after } = sourceOf(file);
          const words = wordsOfHtml(content);
          const at = words.indexOf(text);
          expect(
            words.startsWith(standfirst),
            `${path}: ${url} begins with its standfirst: ${words.slice(0, 200)}`,
          ).toBe(true);
          expect(
            at,
            `${path}: ${url} has its dateline and text, ${text.slice(0, 200)}`,
          ).toBeGreaterThanOrEqual(standfirst.length - 1);
          for (const note of before) expect(words.slice(0, at + 1), path).toContain(note);
          for (const note of after) expect(words.slice(at + text.length - 1), path).toContain(note);
          seen.add(file);
        }
      }
      const briefs = Object.keys(CONTENT).filter((file) => /^briefs\/.*\.md$/.test(file));
      // A live feed holds the newest; the days hold all.
      const missing = briefs.filter((file) => !seen.has(file));
      expect(names === LIVE ? seen.size > 10 : missing).toEqual(names === LIVE ? true : []);
    },
  );
});
