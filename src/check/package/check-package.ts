/** Checks that a package (WACZ) can be replayed, and that its members have the sizes and hashes of its description. Nothing is inflated, and no member is held in memory. // WACZ 1.1.1 */
import type { OpenFile } from "../../base/folders.ts";
import type { Place, Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Measure, measure } from "../read/measure.ts";
import { START } from "../read/position.ts";
import { readZip, slicesOf, type ZipFault, type ZipMember } from "../read/read-zip.ts";
import { checkCdxj } from "./check-cdxj.ts";
import { checkDescription } from "./check-package-description.ts";
import { checkPackagePages, type PackedPage } from "./check-package-pages.ts";
import { checkWarc, type RecordFacts } from "./check-warc.ts";

/** The rule of each fault of the zip. */
export const ZIP_RULES = {
  unreadable: "wacz/not-a-zip",
  "unsafe-name": "wacz/unsafe-name",
  repeated: "wacz/repeated-member",
  header: "wacz/member-header",
  streamed: "wacz/member-header",
  name: "wacz/extra-field",
  extra: "wacz/extra-field",
  end: "wacz/list-size",
  overlap: "wacz/overlap",
  gap: "wacz/gap",
} as const satisfies Record<ZipFault["fault"], string>;

/** After so many problems, other tasks get their turn. */
const STRIDE = 100;

/**
 * Checks an opened package, which stays open.
 * @param notInside addresses that it must not hold: those of pages that list packages.
 * @param onPage is called with each page of its list.
 * @param name its path, as places name it; a member's is below it: `archives/x.wacz/indexes/index.cdx`.
 */
export async function* checkPackage(
  name: string,
  file: OpenFile,
  notInside: ReadonlySet<string> = new Set(),
  onPage: (page: PackedPage) => void = () => {},
): AsyncGenerator<Problem> {
  const whole: Place = { file: name, ...START };
  const { members, faults } = await readZip(file);
  for (const { fault, name: member, detail } of faults)
    yield problem(ZIP_RULES[fault], whole, {
      member: member !== "" ? member : detail === "end" ? END : LIST,
      detail,
    });
  // Members that share bytes, or are compressed, may be a bomb: nothing of the package is read.
  const packed = members.filter(({ isStored }) => !isStored);
  for (const member of packed) yield problem("wacz/compressed", whole, { member: member.name });
  const isTrap =
    packed.length > 0 || faults.some(({ fault }) => fault === "overlap" || fault === "unreadable");
  if (isTrap) return;
  yield* checkNames(members, whole);

  const measures = new Map<string, Measure>();
  const records = new Map<string, Map<number, RecordFacts>>();
  const indexed = new Set<string>();
  const urls = new Set<string>();
  const placeOf = (member: ZipMember) => ({ file: `${name}/${member.name}`, ...START });
  for (const member of inReadingOrder(members)) {
    const measured = measure(slicesOf(file, member));
    let count = 0;
    for await (const found of checkContent(member, measured.slices, placeOf(member))) {
      yield found;
      count += 1;
      if (count % STRIDE === 0) await nextTurn();
    }
    measured.finish();
    await nextTurn();
    measures.set(member.name, measured.result());
    if (measured.result().crc32 !== member.crc32)
      yield problem("wacz/checksum", whole, { member: member.name });
  }
  for (const [warc, facts] of records) {
    const place = { file: `${name}/archive/${warc}`, ...START };
    for (const [offset, { url }] of facts) {
      if (!indexed.has(`${warc} ${offset}`)) yield problem("cdxj/missing-record", place, { url, offset });
    }
  }
  for (const url of urls) if (notInside.has(url)) yield problem("wacz/holds-archives", whole, { url });
  yield* checkDescription(name, file, members, measures);

  async function* checkContent(
    member: ZipMember,
    slices: Iterable<Uint8Array>,
    place: Place,
  ): AsyncGenerator<Problem> {
    const [, folder = "", inner = ""] = /^([^/]+)\/(.+)$/.exec(member.name) ?? [];
    if (folder === "archive" && inner.endsWith(".warc")) {
      const facts = new Map<number, RecordFacts>();
      records.set(inner, facts);
      yield* checkWarc(slices, place, (offset, record) => facts.set(offset, record));
    } else if (folder === "indexes" && /\.cdxj?$/.test(inner)) {
      yield* checkCdxj(slices, place.file, records, ({ filename, offset, url }) => {
        indexed.add(`${filename} ${offset}`);
        urls.add(url);
      });
    } else if (member.name === PAGES) yield* checkPackagePages(slices, place.file, urls, onPage);
  }
}

const END = { fr: "la fin du fichier", en: "the end of the file" };
const LIST = { fr: "la liste des membres", en: "the list of members" };
const PAGES = "pages/pages.jsonl";
const NEEDED: readonly (readonly [form: RegExp, shown: string])[] = [
  [/^archive\/.+\.warc$/, "archive/*.warc"],
  [/^indexes\/.+\.cdxj?$/, "indexes/*.cdx"],
  [/^pages\/pages\.jsonl$/, PAGES],
  [/^datapackage\.json$/, "datapackage.json"],
  [/^datapackage-digest\.json$/, "datapackage-digest.json"],
];
const FOLDERS = /^(?:archive|indexes|pages)\//;
const PLACED = /^(?:archive\/.+\.warc|indexes\/.+\.cdxj?|pages\/.+\.jsonl)$/;

function* checkNames(members: readonly ZipMember[], whole: Place): Generator<Problem> {
  for (const [form, shown] of NEEDED) {
    if (!members.some(({ name }) => form.test(name))) yield problem("wacz/missing", whole, { member: shown });
  }
  for (const { name } of members) {
    if (FOLDERS.test(name) && !PLACED.test(name)) yield problem("wacz/stray-file", whole, { member: name });
  }
}

/** Records before the index that names them, the index before the pages. */
function inReadingOrder(members: readonly ZipMember[]): readonly ZipMember[] {
  const rank = ({ name }: ZipMember) =>
    ["archive/", "indexes/"].findIndex((folder) => name.startsWith(folder));
  const order = (member: ZipMember) => (rank(member) === -1 ? 2 : rank(member));
  return members.toSorted((a, b) => order(a) - order(b));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
