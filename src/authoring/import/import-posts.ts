/** Posts of an archive → briefs of a site: what is there already is never touched, and each brief is whole as soon as it has its name. */
import { memoryFolder, overlay, type ReadableFolder, type WritableFolder } from "../../base/folders.ts";
import { HashedSet } from "../../base/hashed-set.ts";
import { ownCopy } from "../../base/own-copy.ts";
import type { Problem } from "../../base/problem.ts";
import { parseBrief } from "../../content/parse/parse-brief.ts";
import { SITE_FILE } from "../../content/parse/parse-site.ts";
import type { BriefSettings } from "../../content/parse/prose.ts";
import { LARGEST_TEXT } from "../../content/yaml/front-matter.ts";
import { primaryLanguage } from "../../language/locale/language-tags.ts";
import { slugOf } from "../../language/slug.ts";
import { sha256 } from "../../model/digest.ts";
import {
  type BriefId,
  briefId,
  type Instant,
  type Key,
  type Lang,
  lang as langOf,
} from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";
import { parseMarkdown } from "../../text/parse-markdown.ts";
import { newBriefFile } from "../new-brief.ts";
import { idOfDigest } from "../new-id.ts";
import { composeImported } from "./compose-imported.ts";
import { formerAddress, nameInAddress } from "./former-address.ts";
import { type ImportReport, ImportTally } from "./import-report.ts";
import { importProblem } from "./import-rules.ts";
import type { ImportedPost, Reader } from "./imported-post.ts";
import { isOther, knownSite } from "./known-site.ts";
import { markdownOfPost } from "./markdown-of-post.ts";
import { type FindPicture, fetchedPath, isPicture, pictureFinder } from "./picture-finder.ts";
import { publishedOf } from "./published-of.ts";
import { SiteKeys, SiteNotExtended } from "./site-keys.ts";

export interface ImportTarget {
  /** The folder of the site: `content` is in it. */
  readonly root: WritableFolder;
  readonly site: Site;
  /** Where pictures were fetched to; null if nowhere. */
  readonly pictures: ReadableFolder | null;
  /** In milliseconds since 1970. */
  readonly now: number;
}

export interface ImportOptions {
  readonly isDry: boolean;
  /** How many briefs are written at most. */
  readonly limit: number;
}

interface Waiting {
  /** In the site's folder. */
  readonly file: string;
  readonly text: string;
  /** Files of the folder of pictures, by the paths that they are to have. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** How many briefs wait for `site.yaml` and the lists to be written before them. */
const BATCH = 500;
/** In characters. */
const LARGEST_BATCH = 16_000_000;
/** A brief is written here and renamed: whatever stops the import, no half brief has a name. */
const PART = ".brevier/import.part";

export async function importPosts(
  reader: Reader,
  target: ImportTarget,
  options: ImportOptions,
  tell: (done: number) => void = () => {},
): Promise<ImportReport> {
  const run = new ImportRun(target, options);
  for await (const read of reader) {
    if (run.isFull) break;
    if (read.kind === "post") {
      run.take(read.post);
      tell(run.tally.read);
    } else if (read.kind === "picture") run.listPicture(read.url);
    else run.tally.tell(read.problem);
  }
  run.flush();
  const { tally, keys } = run;
  return { ...tally, keys: keys.added };
}

class ImportRun {
  readonly tally = new ImportTally();
  readonly keys: SiteKeys;
  readonly #target: ImportTarget;
  readonly #options: ImportOptions;
  readonly #settings: BriefSettings;
  readonly #content: ReadableFolder;
  readonly #find: FindPicture;
  /** Which picture has each path beside a brief. */
  readonly #placed = new Map<string, string>();
  readonly #known: ReturnType<typeof knownSite>;
  /** The ids of the posts of this run. */
  readonly #seen = new HashedSet();
  /** The lines that each list has. */
  readonly #listed: Readonly<Record<ListName, HashedSet>>;
  /** How many of the new lines of each list are written. */
  readonly #written: Record<ListName, number> = { redirects: 0, pictures: 0 };
  #waiting: Waiting[] = [];
  #waitingSize = 0;

  constructor(target: ImportTarget, options: ImportOptions) {
    const { root, site } = target;
    this.#target = target;
    this.#options = options;
    this.keys = new SiteKeys(site);
    this.#settings = {
      timeZone: site.timeZone,
      publicationHour: site.publicationHour,
      defaultLanguage: site.languages[0],
      ownNames: [site.publisher.name, ...site.title.values()],
      // A copy editor's marks are for the build.
      typography: { ...site.typography, warnings: false },
      metadata: site.pictures.metadata,
      archivePages: site.archivePages,
    };
    this.#content = within(root, "content");
    this.#find = pictureFinder(target.pictures);
    this.#known = knownSite(this.#content, site);
    this.#listed = { redirects: linesOf(root, LISTS.redirects), pictures: linesOf(root, LISTS.pictures) };
  }

  get isFull(): boolean {
    return this.tally.imported >= this.#options.limit;
  }

  /** Imports a post, or says why not. */
  take(post: ImportedPost): void {
    const { tally } = this;
    tally.read++;
    // One without a name is known by its date and headline, wherever in the archive it stands.
    const guid = post.guid || `${post.published} ${post.title}`;
    const id = idOf(guid);
    const isTwin = !this.#seen.add(id);
    const known = isTwin ? undefined : this.#known.briefOf(id);
    const { site, now } = this.#target;
    const dated = publishedOf(post, site.timeZone, site.publicationHour ?? "12:00", now);
    if (known !== undefined && !isOther(known, post, dated.published)) {
      tally.skipped++;
      return;
    }
    const { place } = post;
    const fault = isTwin
      ? importProblem("import/duplicate", place, { found: guid })
      : known !== undefined
        ? importProblem("import/other-there", place, { found: guid, file: `content/${known.file}` })
        : faultIn(post);
    if (fault !== null) {
      tally.leaveOut(fault);
      return;
    }
    const { published, problem } = dated;
    if (published === null) tally.leftOut++;
    if (problem !== null) tally.tell(problem);
    if (published !== null) this.#write(post, id, published);
  }

  #write(post: ImportedPost, id: BriefId, published: Instant): void {
    const { tally } = this;
    const { site } = this.#target;
    const { place } = post;
    const language = languageIn(post.lang, site);
    const lang = language ?? site.languages[0];
    const file = this.#freeFile(post, id, published, lang);
    const folder = file.slice(0, file.lastIndexOf("/"));
    const text = markdownOfPost(post, lang, (address) => this.#placeOf(address, folder));
    for (const one of [...post.notes, ...text.problems]) tally.tell(one);
    for (const url of text.missing) this.listPicture(url);
    const markdown = withoutSummary(text.markdown, post.summary);
    const brief = {
      id,
      title: post.title,
      published,
      authors: this.#keysOf("authors", post.authors),
      topics: this.#keysOf("topics", post.topics),
      summary: post.summary,
      lang: lang === site.languages[0] ? null : lang,
      aliases: this.#aliasesOf(post, this.#known.addressOf(file, lang)),
      markdown,
    };
    const pictures = new Map([...text.found].map(([name, from]) => [`${folder}/${name}`, from]));
    const doubt = this.#doubtIn(composeImported({ ...brief, isDraft: false }), file, pictures, {
      ...post,
      doubt: post.doubt ?? text.doubt,
    });
    if (language === null)
      tally.tell(importProblem("import/unknown-language", place, { found: post.lang ?? "" }));
    else if (doubt !== null) {
      const { line } = doubt.place;
      tally.tell(importProblem("import/draft", place, { file: `content/${file}`, line, found: doubt.says }));
    }
    const isDraft = post.isDraft || doubt !== null || language === null;
    this.tally.imported++;
    if (isDraft) this.tally.drafts++;
    this.#wait({ file: `content/${file}`, text: composeImported({ ...brief, isDraft }), pictures });
  }

  /** A picture under the name that it has beside a brief: another one of that name keeps it. */
  #placeOf(address: string, folder: string): ReturnType<FindPicture> {
    const picture = this.#find(address);
    if (picture === null) return null;
    for (let n = 1; ; n++) {
      const name = n === 1 ? picture.name : picture.name.replace(/(?=\.\w+$)/, `-${n}`);
      const path = `${folder}/${name}`;
      const placed = this.#placed.get(path) ?? (this.#isFree(path, picture.file) ? picture.file : null);
      if (placed !== picture.file) continue;
      this.#placed.set(path, picture.file);
      return { file: picture.file, name };
    }
  }

  /** Whether nothing, or the same picture, has that path. */
  #isFree(path: string, file: string): boolean {
    const there = this.#content.read(path);
    const bytes = this.#target.pictures?.read(file) ?? null;
    return there === null || (bytes !== null && Buffer.compare(there, bytes) === 0);
  }

  /** What keeps the brief from readers until a person has seen it: the first error that a build would find, or a mark of another tool. */
  #doubtIn(
    text: string,
    file: string,
    pictures: Waiting["pictures"],
    { base, doubt }: Pick<ImportedPost, "base" | "doubt">,
  ): Pick<Problem, "place" | "says"> | null {
    const bytes = [...pictures].flatMap(([to, from]) => {
      const found = this.#target.pictures?.read(from) ?? null;
      return found === null ? [] : [[to, found] as const];
    });
    const folder = overlay(memoryFolder(Object.fromEntries(bytes)), this.#content);
    const { problems } = parseBrief(new TextEncoder().encode(text), file, folder, this.#settings);
    const found = problems.find(({ severity, rule }) => severity === "error" || rule === "text/foreign-mark");
    if (found !== undefined) return found;
    const place = { file, line: 1, column: 1 };
    if (doubt !== null) return { place, says: doubt };
    // A person may write one; in an archive, a character was lost on the way.
    const lost = text.split("\n").findIndex((line) => line.includes("\ufffd"));
    if (lost >= 0)
      return {
        place: { ...place, line: lost + 1 },
        says: { fr: "un caractère perdu, « � »", en: "a lost character, “�”" },
      };
    // Whether the site has such a page, or such a brief, is known when it is built: a link that leads nowhere would stop that.
    const to = base === null ? /\]\((\/[^)\s]*|brief:[^)\s]*)\)/ : /\]\((brief:[^)\s]*)\)/;
    const [, path] = to.exec(text) ?? [];
    return path === undefined
      ? null
      : { place, says: { fr: `un lien vers « ${path} »`, en: `a link to “${path}”` } };
  }

  /** `briefs/2019/05/01/slug.md`, by the name that the post had, else by its title; where that is taken, with a number. */
  #freeFile(post: ImportedPost, id: BriefId, published: Instant, lang: Lang): string {
    const name = slugOf(post.slug) || slugOf(nameInAddress(post.addresses[0]));
    const wanted = newBriefFile(name || post.title, published, id, lang);
    const [stem] = wanted.split(".md");
    for (let n = 1; ; n++) {
      const file = n === 1 ? wanted : `${stem}-${n}.md`;
      if (this.#known.claim(file, lang)) return file;
    }
  }

  /** Authors or topics as keys of the site; an article without any has none. */
  #keysOf(group: "authors" | "topics", names: readonly string[]): readonly Key[] {
    return [...new Set(names.flatMap((name) => this.keys.keyOf(group, name) ?? []))];
  }

  /** The former addresses that the site can keep; the others are listed. */
  #aliasesOf({ addresses, place }: ImportedPost, own: string): readonly string[] {
    const aliases = new Set<string>();
    for (const address of addresses) {
      const former = formerAddress(address);
      if (former.kind === "redirect") this.#list("redirects", `${former.path} ${own} 301`);
      if (former.kind !== "alias" || former.path === own || aliases.has(former.path)) continue;
      if (this.#known.claimAddress(former.path)) aliases.add(former.path);
      else this.tally.tell(importProblem("import/alias-taken", place, { found: former.path }));
    }
    return [...aliases];
  }

  /** A picture that is to be fetched, unless it is there. */
  listPicture(url: string): void {
    if (/^https?:/.test(url) && isPicture(url) && this.#find(url) === null)
      this.#list("pictures", `${url}\t${fetchedPath(url)}`);
  }

  #list(name: ListName, line: string): void {
    if (this.#listed[name].add(line)) this.tally[name].push(ownCopy(line));
  }

  #wait(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#waitingSize += waiting.text.length;
    if (this.#waiting.length >= BATCH || this.#waitingSize > LARGEST_BATCH) this.flush();
  }

  /** Writes what waits: first what it names, so that a site is whole wherever an import is stopped. */
  flush(): void {
    const { root, pictures } = this.#target;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingSize = 0;
    if (this.#options.isDry) return;
    const encoder = new TextEncoder();
    const siteFile = `content/${SITE_FILE}`;
    try {
      const extended = this.keys.extended(new TextDecoder().decode(root.read(siteFile) ?? undefined));
      if (extended !== null) root.replace(siteFile, encoder.encode(extended));
    } catch (error) {
      if (!(error instanceof SiteNotExtended)) throw error;
      this.tally.tell(
        importProblem("import/bad-site", { file: siteFile, line: 1, column: 1 }, { found: error.message }),
      );
      this.tally.imported -= waiting.length;
      this.tally.leftOut += waiting.length;
      return;
    }
    for (const name of ["redirects", "pictures"] as const) {
      const added = this.tally[name].slice(this.#written[name]);
      if (added.length === 0) continue;
      const before = Buffer.from(root.read(LISTS[name]) ?? "");
      const parted = before.length === 0 || before.at(-1) === 0x0a ? "" : "\n";
      root.replace(LISTS[name], Buffer.concat([before, encoder.encode(`${parted}${added.join("\n")}\n`)]));
      this.#written[name] += added.length;
    }
    for (const { file, text, pictures: found } of waiting) {
      for (const [to, from] of found) {
        const bytes = pictures?.read(from) ?? null;
        if (bytes !== null && root.stat(`content/${to}`) === null) root.replace(`content/${to}`, bytes);
      }
      root.write(PART, encoder.encode(text));
      root.rename(PART, file);
    }
  }
}

/** What keeps a post out, besides its date. */
function faultIn({ title, slug, body, place }: ImportedPost): Problem | null {
  if (title === "") return importProblem("import/no-title", place);
  if (/[/\\\0]|\.\.|%2[ef]/i.test(slug)) return importProblem("import/path-in-slug", place, { found: slug });
  return body.length > LARGEST_TEXT
    ? importProblem("import/too-large", place, { limit: LARGEST_TEXT })
    : null;
}

type ListName = "redirects" | "pictures";
const LISTS = { redirects: "import-redirects.txt", pictures: "import-pictures.txt" } as const;

function linesOf(root: ReadableFolder, file: string): HashedSet {
  const lines = new HashedSet();
  const text = new TextDecoder().decode(root.read(file) ?? undefined);
  for (const line of text.split("\n")) lines.add(line);
  return lines;
}

/** A folder in a folder. */
function within(root: ReadableFolder, name: string): ReadableFolder {
  const at = (path: string) => `${name}/${path}`;
  const inside = (path: string) => path.slice(name.length + 1);
  return {
    ...root,
    list: (under) => root.list(under === undefined ? name : at(under)).map(inside),
    stat: (path) => root.stat(at(path)),
    read: (path) => root.read(at(path)),
    open: (path) => root.open(at(path)),
  };
}

/** The id of a post: that of our own feeds, else one that follows from its guid. */
function idOf(guid: string): BriefId {
  const own = /^tag:[^:]+,[\d-]+:brevier\/([A-Za-z0-9-]+)$/.exec(guid)?.[1];
  return briefId(own ?? "") ?? idOfDigest(sha256(guid));
}

/** The site's language that a post is written in; null if it is none of them. */
function languageIn(written: string | null, { languages }: Site): Lang | null {
  if (written === null || written === "") return languages[0];
  const tag = written.replaceAll("_", "-");
  const exact = languages.find((one) => one.toLowerCase() === tag.toLowerCase());
  const primary = langOf(tag.split("-")[0]?.toLowerCase() ?? "");
  return exact ?? languages.find((one) => primaryLanguage(one) === primary) ?? null;
}

/** Feeds begin with the summary, which the brief has already. */
function withoutSummary(markdown: string, summary: string): string {
  if (summary === "") return markdown;
  const [first = ""] = markdown.split("\n\n", 1);
  if (first.length > 3 * summary.length + 10) return markdown;
  const rest = markdown.slice(first.length).trim();
  const isSame = parseMarkdown(first, "", 1).body.text.trim() === summary.trim();
  return isSame && rest !== "" ? rest : markdown;
}
