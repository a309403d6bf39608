/** What the W3C's feed validator is asked about, and how its answers are kept: `w3c-classes.txt`, written by `npm run test:w3c`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FEEDS } from "./feed-fixtures.ts";

/** A fixture, and the address at which it claims to be published. */
export interface W3cCase {
  /** As the table calls it: `rss-no-guid.xml`, or `good-rss.xml at https://ailleurs.example/`. */
  readonly name: string;
  readonly file: string;
  readonly url: string;
  readonly type: string;
}

/** A kind of message, with the kinds of which it is one: `MissingSelf/MissingAtomSelfLink`. */
export type ClassPath = string;

const TABLE = fileURLToPath(new URL("w3c-classes.txt", import.meta.url));
const HEAD = `# What the W3C's feed validator says of each fixture, by its levels: A errors, AA warnings, AAA advice.
# A class stands after those of which it is one. Written by \`npm run test:w3c\`; docs/check.md says how.
`;
const SELF = /<(?:\w+:)?link\b(?=[^>]*\brel="self")[^>]*\bhref="([^"]*)"/;
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The type that a server would give: of the root, since that is what the validator compares it with. */
export function typeOfFeed(text: string): string {
  if (/<opml\b/.test(text)) return "text/x-opml; charset=utf-8";
  return /<(?:\w+:)?feed\b/.test(text) ? "application/atom+xml" : "application/rss+xml";
}

/** Every fixture that the validator can read: it does not read JSON. Each is taken to be at the address that it gives. */
export const W3C_CASES: readonly W3cCase[] = [
  ...FEEDS.filter(({ name }) => name.endsWith(".xml")).map(({ name, bytes }) => {
    const text = textOf(bytes);
    return {
      name,
      file: name,
      url: SELF.exec(text)?.[1] ?? "https://ex.org/feed.xml",
      type: typeOfFeed(text),
    };
  }),
  ...["good-rss.xml", "good-atom.xml"].map((file) => {
    const url = "https://ailleurs.example/";
    const text = textOf(FEEDS.find(({ name }) => name === file)?.bytes ?? new Uint8Array());
    return { name: `${file} at ${url}`, file, url, type: typeOfFeed(text) };
  }),
];

/** The committed answers: by case, `AA MissingSelf/MissingAtomSelfLink`, without repetition, sorted. */
export function readTable(): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(TABLE, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [name = "", said = ""] = line.split(": ");
      return [name.replace(/:$/, ""), said === "" ? [] : said.split(", ")];
    }),
  );
}

/** The file of the table with these answers. */
export function tableOf(answers: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...answers].map(
    ([name, said]) => `${name}:${said.length === 0 ? "" : " "}${said.join(", ")}`,
  );
  return `${HEAD}${lines.join("\n")}\n`;
}

export const TABLE_FILE = TABLE;
