/** What a site has before an import: briefs by their ids, and addresses that are taken. */
import type { ReadableFolder } from "../../base/folders.ts";
import { HashedSet } from "../../base/hashed-set.ts";
import { ownCopy } from "../../base/own-copy.ts";
import { builtInWords } from "../../language/locale/built-in-words.ts";
import type { Instant, Lang } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import { formerAddress } from "./former-address.ts";
import type { ImportedPost } from "./imported-post.ts";

/** As its front matter writes it; empty where it does not. */
export interface KnownBrief {
  readonly file: string;
  readonly title: string;
  /** Its day first. */
  readonly published: string;
  /** In small letters. */
  readonly aliases: readonly string[];
}

export interface KnownSite {
  /** The brief that had an id before the import. */
  readonly briefOf: (id: string) => KnownBrief | undefined;
  /** Takes a file for a brief, with its address; false if either is taken. */
  readonly claim: (file: string, lang: Lang) => boolean;
  /** Takes an address; false if it is taken. */
  readonly claimAddress: (path: string) => boolean;
  /** The address of a brief's file. */
  readonly addressOf: (file: string, lang: Lang) => string;
}

const ALIAS = /(?<![\w:/])\/(?:[A-Za-z0-9._~-]+\/)+/g;

/** Reads all briefs of a content folder, even those that cannot be parsed; what is written like an address in front matter is taken. */
export function knownSite(folder: ReadableFolder, { languages }: Site): KnownSite {
  // Of each brief only what is needed for all of them.
  const files = new Map<string, string>();
  const addresses = new HashedSet();
  const addressOf = (file: string, lang: Lang) =>
    `/${lang === languages[0] ? "" : `${lang}/`}${file.replace(/^briefs\//, "").replace(/\.md$/, "")}/`;
  for (const file of folder.list("briefs").filter((name) => name.endsWith(".md"))) {
    const front = frontMatter(folder, file);
    for (const [, id = ""] of front.matchAll(/^id:[ \t]*["']?([A-Za-z0-9-]+)/gm))
      files.set(ownCopy(id), file);
    const lang = /^[\w-]+/.exec(valueIn(front, "lang"))?.[0];
    addresses.add(addressOf(file, languages.find((one) => one === lang) ?? languages[0]).toLowerCase());
    for (const path of aliasesIn(front)) addresses.add(path);
  }
  for (const file of [...folder.list("pages"), ...folder.list("public")]) {
    const path = file.replace(/^[^/]+/, "").replace(/(?:\/index\.html|\.md)$/, "");
    for (const lang of ["", ...languages.map((one) => `/${one}`)])
      addresses.add(`${lang}${path}/`.toLowerCase());
  }
  // Where the site has lists of its own, whatever the words of an edition are.
  const own = new Set(
    languages
      .flatMap((lang) => Object.entries(builtInWords(lang, null)))
      .flatMap(([key, word]) => (key.startsWith("path.") ? [String(word)] : [])),
  );
  const isOwn = (path: string) =>
    path
      .split("/")
      .slice(1, 3)
      .some((segment) => own.has(segment) || segment.startsWith("_"));
  // Addresses that differ by case alone collide on some disks.
  const claimAddress = (path: string) => {
    const name = path.toLowerCase();
    return !isOwn(name) && addresses.add(name);
  };
  return {
    briefOf: (id) => {
      const file = files.get(id);
      return file === undefined ? undefined : knownBrief(folder, file);
    },
    addressOf,
    claimAddress,
    claim: (file, lang) => folder.stat(file) === null && claimAddress(addressOf(file, lang)),
  };
}

/** The start of a file, each byte a character. */
function frontMatter(folder: ReadableFolder, file: string): string {
  const text = new TextDecoder("latin1").decode(folder.read(file) ?? undefined);
  return text.split(/\n---\s*\n/, 1)[0] ?? "";
}

function valueIn(front: string, key: string): string {
  return new RegExp(`^${key}:[ \\t]*["']?(.*)`, "m").exec(front)?.[1] ?? "";
}

function aliasesIn(front: string): readonly string[] {
  return /^aliases:/m.test(front) ? [...front.matchAll(ALIAS)].map(([path]) => path.toLowerCase()) : [];
}

function knownBrief(folder: ReadableFolder, file: string): KnownBrief {
  const front = frontMatter(folder, file);
  const title = Buffer.from(valueIn(front, "title"), "latin1").toString();
  return { file, title, published: valueIn(front, "published"), aliases: aliasesIn(front) };
}

/** Whether a brief that has the id of a post is another article: nothing is the same that an editor leaves as it was. */
export function isOther(
  known: KnownBrief,
  { title, addresses }: ImportedPost,
  published: Instant | null,
): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const isAlias = (address: string) => {
    const former = formerAddress(address);
    return former.kind !== "none" && known.aliases.includes(former.path.toLowerCase());
  };
  return (
    bare(known.title) !== bare(title) &&
    known.published.slice(0, 10) !== published?.slice(0, 10) &&
    !addresses.some(isAlias)
  );
}
