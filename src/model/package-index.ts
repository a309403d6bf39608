/** `archives/index.json`: the packages that a publisher keeps, each with what it holds and what it supersedes. A source of the build. */
import { type JsonObject, jsonObject, parseJsonObject } from "../base/json.ts";
import {
  type BriefId,
  briefId,
  type Digest,
  digest,
  type Instant,
  instant,
  type Route,
  route,
} from "./identifiers.ts";
import { byCodeUnit } from "./order.ts";

/** The file, in the folder `archives` of a site. */
export const PACKAGE_INDEX = "index.json";
const FORMAT = "brevier-archives-1";

/** The subject of a package: a month (`2024-10`), `site`, or a brief (`brief-ID`). It begins the package's name. */
export type PackageSubject = string;

/** A brief whose page a package holds. */
export interface PackedBrief {
  readonly id: BriefId;
  /** Where its page stood. */
  readonly route: Route;
}

/** A package as the index lists it. */
export interface KeptPackage {
  /** `2024-10-0123456789abcdef.wacz`: its subject and the first 16 digits of its digest. */
  readonly name: string;
  readonly of: PackageSubject;
  readonly bytes: number;
  readonly sha256: Digest;
  /** How many pages and how many records of any kind it holds. */
  readonly pages: number;
  readonly records: number;
  /** The oldest and the newest date of its pages, in UTC. */
  readonly from: Instant;
  readonly to: Instant;
  /** The newest moment of the site that it was made of, in UTC: readers may see it from then on. At least `to`; an old row has none. */
  readonly notBefore: Instant;
  /** The digest of the site's own files that it was made of, by path: with the same, no new package is needed. */
  readonly source: Digest;
  /** Where its list of captures (CDXJ) stands in the file, in bytes: it can be read without the rest. */
  readonly index: { readonly offset: number; readonly bytes: number };
  /** The briefs whose pages it holds, in the order of their addresses; null in a row of an older program. */
  readonly briefs: readonly PackedBrief[] | null;
  /** The package of the same subject that it takes the place of. */
  readonly supersedes: string | null;
}

/** A package as the index names it, and what is known of it in the folder. */
export interface FoundPackage extends KeptPackage {
  /** Whether its file is there. */
  readonly isThere: boolean;
  /** The pages of briefs that it holds; the id is null in a package of an older version, whose list of pages has only addresses. Null if the list cannot be read. */
  readonly holds: readonly { readonly id: BriefId | null; readonly route: Route }[] | null;
}

/** Whether a name is that of a package: its subject and its digest. */
export function isPackageName(name: string): boolean {
  return /^(?:\d{4}-\d\d|site|brief-[A-Za-z0-9-]+)-[0-9a-f]{16}\.wacz$/.test(name);
}

export function packageName(of: PackageSubject, sha256: Digest): string {
  return `${of}-${sha256.slice(0, 16)}.wacz`;
}

/** Null if the text is no index. Rows in the order written. */
export function parsePackageIndex(bytes: Uint8Array): readonly KeptPackage[] | null {
  const index = parseJsonObject(bytes);
  const rows = index?.list("packages") ?? null;
  if (index?.text("format") !== FORMAT || rows === null) return null;
  const packages = rows.flatMap((row) => packageOf(row) ?? []);
  return packages.length === rows.length ? packages : null;
}

/** Canonical: by subject, of one subject the superseded before those that supersede them. */
export function renderPackageIndex(packages: readonly KeptPackage[]): Uint8Array {
  const sorted = packages.toSorted((a, b) => byCodeUnit(a.of, b.of));
  // In this order, whatever the order of a row's own fields.
  const rows = sorted.map((one) => ({
    name: one.name,
    of: one.of,
    bytes: one.bytes,
    sha256: one.sha256,
    pages: one.pages,
    records: one.records,
    from: one.from,
    to: one.to,
    notBefore: one.notBefore,
    source: one.source,
    index: { offset: one.index.offset, bytes: one.index.bytes },
    ...(one.briefs === null
      ? {}
      : { briefs: Object.fromEntries(one.briefs.map(({ id, route }) => [id, route])) }),
    supersedes: one.supersedes,
  }));
  return new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, packages: rows }, null, 1)}\n`);
}

/** The package of a subject that none supersedes; null if there is none. */
export function currentPackage(packages: readonly KeptPackage[], of: PackageSubject): KeptPackage | null {
  return packages.findLast((one) => one.of === of) ?? null;
}

/** The index with one more package. If the same bytes stood there before, they are the newest again. */
export function withPackage(
  packages: readonly KeptPackage[],
  made: Omit<KeptPackage, "supersedes">,
): readonly KeptPackage[] {
  const others = packages.filter(({ name }) => name !== made.name);
  const ofSubject = [...others.filter(({ of }) => of === made.of), { ...made, supersedes: null }];
  const chained = ofSubject.map((one, i) => ({ ...one, supersedes: ofSubject[i - 1]?.name ?? null }));
  return [...others.filter(({ of }) => of !== made.of), ...chained];
}

function packageOf(row: unknown): KeptPackage | null {
  const members = jsonObject(row);
  if (members === null) return null;
  const { text, count } = members;
  const index = members.object("index");
  const name = text("name", /./);
  const of = text("of", /^(?:\d{4}-\d\d|site|brief-.+)$/);
  const [sha256, source] = [text("sha256", DIGEST), text("source", DIGEST)];
  const [from, to] = [text("from", UTC), text("to", UTC)];
  const notBefore = members.has("notBefore") ? text("notBefore", UTC) : to;
  const [bytes, pages, records] = [count("bytes"), count("pages"), count("records")];
  const [offset, length] = [index?.count("offset") ?? null, index?.count("bytes") ?? null];
  const briefs = members.has("briefs") ? briefsOf(members.object("briefs")) : null;
  const supersedes = text("supersedes", /./);
  if (name === null || of === null || sha256 === null || source === null || from === null || to === null)
    return null;
  if (notBefore === null || briefs === "broken") return null;
  if (bytes === null || pages === null || records === null || offset === null || length === null) return null;
  const isOfSubject = !of.startsWith("brief-") || briefId(of.slice("brief-".length)) !== null;
  // The name must follow from the fields of the row, so that it cannot lead out of the folder.
  if (!isOfSubject || !isPackageName(name) || name !== packageName(of, digest(sha256))) return null;
  return {
    name,
    of,
    bytes,
    sha256: digest(sha256),
    pages,
    records,
    from: instant(from),
    to: instant(to),
    notBefore: instant(notBefore > to ? notBefore : to),
    source: digest(source),
    index: { offset, bytes: length },
    briefs,
    supersedes,
  };
}

/** `{"m7k2q9x4ta": "/2024/10/31/lavrov/"}` */
function briefsOf(members: JsonObject | null): readonly PackedBrief[] | "broken" {
  if (members === null) return "broken";
  const rows = members.entries();
  const briefs = rows.flatMap(([name, at]) => {
    const id = briefId(name);
    return id === null || typeof at !== "string" || !at.startsWith("/") ? [] : [{ id, route: route(at) }];
  });
  return briefs.length === rows.length ? briefs : "broken";
}

const DIGEST = /^[0-9a-f]{64}$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
