/** The exports of a month as a table, column by column: without the names of the fields, and with what many briefs share once, it is read in half the time. */
import type { Packing } from "../../base/cache.ts";
import type { BriefExport } from "../../model/brief.ts";

/** An export as a build keeps it. */
type Row = Omit<BriefExport, "preview" | "revisions">;

/** A column in which few values stand many times: each once, and by row its place among them; no places if there is but one. */
interface Few<T> {
  readonly values: readonly T[];
  readonly places: readonly number[];
}

type Often = "id" | "file" | "slug" | "title" | "published" | "publishedAt" | "visibleFrom" | "notifiedAt";
type Digests = "textDigest" | "digest" | "listedDigest" | "linkedDigest";

/** Every row has a value of its own in these columns; in the others, few values stand many times. */
type OwnColumns = { readonly [Name in Often | Digests]: readonly Row[Name][] };
type SharedColumns = {
  readonly [Name in Exclude<keyof Row, Often | Digests | "notified">]: Few<Row[Name]>;
};

export type ExportTable = OwnColumns &
  SharedColumns & {
    /** Null where a brief was published and no subscriber notified since. */
    readonly notified: readonly (Row["notified"] | null)[];
  };

export const exportTable: Packing<readonly BriefExport[], ExportTable> = { pack, unpack };

function pack(rows: readonly BriefExport[]): ExportTable {
  const own = <Name extends Often | Digests>(name: Name) => rows.map((row) => row[name]);
  const few = <Name extends keyof Row>(name: Name) => fewOf(rows.map((row) => row[name]));
  return {
    id: own("id"),
    file: own("file"),
    day: few("day"),
    slug: own("slug"),
    lang: few("lang"),
    title: own("title"),
    published: own("published"),
    publishedAt: own("publishedAt"),
    visibleFrom: own("visibleFrom"),
    notified: rows.map(({ notified, published }) => (notified === published ? null : notified)),
    notifiedAt: own("notifiedAt"),
    updatedAt: few("updatedAt"),
    updates: few("updates"),
    kinds: few("kinds"),
    corrections: few("corrections"),
    draft: few("draft"),
    withdrawn: few("withdrawn"),
    authors: few("authors"),
    topics: few("topics"),
    story: few("story"),
    translationOf: few("translationOf"),
    aliases: few("aliases"),
    rights: few("rights"),
    links: few("links"),
    paths: few("paths"),
    files: few("files"),
    hasSharedPicture: few("hasSharedPicture"),
    undrawn: few("undrawn"),
    textDigest: own("textDigest"),
    digest: own("digest"),
    listedDigest: own("listedDigest"),
    linkedDigest: own("linkedDigest"),
  };
}

function unpack(table: ExportTable): readonly BriefExport[] {
  return table.id.map((id, i): Row => {
    const published = at(table.published, i);
    return {
      id,
      file: at(table.file, i),
      day: among(table.day, i),
      slug: at(table.slug, i),
      lang: among(table.lang, i),
      title: at(table.title, i),
      published,
      publishedAt: at(table.publishedAt, i),
      visibleFrom: at(table.visibleFrom, i),
      notified: at(table.notified, i) ?? published,
      notifiedAt: at(table.notifiedAt, i),
      updatedAt: among(table.updatedAt, i),
      updates: among(table.updates, i),
      kinds: among(table.kinds, i),
      corrections: among(table.corrections, i),
      draft: among(table.draft, i),
      withdrawn: among(table.withdrawn, i),
      authors: among(table.authors, i),
      topics: among(table.topics, i),
      story: among(table.story, i),
      translationOf: among(table.translationOf, i),
      aliases: among(table.aliases, i),
      rights: among(table.rights, i),
      links: among(table.links, i),
      paths: among(table.paths, i),
      files: among(table.files, i),
      hasSharedPicture: among(table.hasSharedPicture, i),
      undrawn: among(table.undrawn, i),
      textDigest: at(table.textDigest, i),
      digest: at(table.digest, i),
      listedDigest: at(table.listedDigest, i),
      linkedDigest: at(table.linkedDigest, i),
    };
  });
}

function fewOf<T>(column: readonly T[]): Few<T> {
  const known = new Map<string, number>();
  const values: T[] = [];
  const places = column.map((value) => {
    const key = JSON.stringify(value);
    const place = known.get(key) ?? values.push(value) - 1;
    known.set(key, place);
    return place;
  });
  return { values, places: values.length === 1 ? [] : places };
}

function at<T>(column: readonly T[], i: number): T {
  const value = column[i];
  if (value === undefined) throw new Error("a column is shorter than the others");
  return value;
}

function among<T>({ values, places }: Few<T>, i: number): T {
  return at(values, places[i] ?? 0);
}
