/** One package: a WACZ with the records of a volume, written in one pass over its files. // WACZ 1.1.1, WARC 1.1, CDXJ 0.1 */

import { FileChanged, type FileInMaking, type WritableFolder } from "../base/folders.ts";
import { pause } from "../base/pause.ts";
import type { Outcome, Problem } from "../base/problem.ts";
import { digestOfFile } from "../model/file-digest.ts";
import type { Instant } from "../model/identifiers.ts";
import { type KeptPackage, packageName } from "../model/package-index.ts";
import { type Answer, answersOf, fileProblem, firstDate } from "./answers.ts";
import { cdxjLine } from "./cdxj-line.ts";
import { infoFields, PAGES_HEADER, packageDescription, pageLine } from "./package-description.ts";
import type { PublishedSite } from "./published-site.ts";
import { recordOf } from "./record-of.ts";
import { sortedLines } from "./sorted-lines.ts";
import { type Spool, spool } from "./spool.ts";
import { briefsIn, sourceOf, type Volume } from "./volume.ts";
import { warcinfo } from "./warc-record.ts";
import { zipWriter } from "./write-zip.ts";

export interface PackageTools {
  readonly archives: WritableFolder;
  /** The newest moment of the site, in UTC: its pages may link to what was published then. */
  readonly newest: Instant;
  /** Of this program. */
  readonly version: string;
  /** Called for each record. */
  readonly made: () => void;
}

/** A package under a temporary name. */
export interface WaitingPackage {
  readonly file: string;
  readonly kept: Omit<KeptPackage, "supersedes">;
}

const WARC = "data.warc";
/** In bytes: the most that the heads of a record take, to know whether a WARC may need 64-bit sizes in the zip. */
const HEADS = 4096;
/** How many records are written between two looks for a signal to stop. */
const STRIDE = 100;

/** Writes a package under a temporary name. After a problem or an error nothing is left of it, if the disk allows. */
export async function writePackage(
  site: PublishedSite,
  volume: Volume,
  tools: PackageTools,
): Promise<Outcome<WaitingPackage>> {
  const { archives } = tools;
  const file = `.${volume.of}.wacz.part`;
  const spools = {
    pages: spool(archives, `.${volume.of}.pages.part`),
    captures: spool(archives, `.${volume.of}.captures.part`),
  };
  const making = archives.create(file);
  let isWhole = false;
  try {
    const written = await writeMembers(site, volume, tools, making, spools);
    if (!written.ok) return written;
    making.close();
    const whole = digestOfFile(archives, file);
    if (whole === null) throw new FileChanged(`archives/${file}`);
    isWhole = true;
    const kept = { name: packageName(volume.of, whole.sha256), ...whole, ...written.value };
    return { ok: true, problems: [], value: { file, kept } };
  } finally {
    spools.pages.remove();
    spools.captures.remove();
    if (!isWhole) {
      making.abandon();
      archives.remove(file);
    }
  }
}

type Written = Omit<KeptPackage, "name" | "supersedes" | "bytes" | "sha256">;

async function writeMembers(
  site: PublishedSite,
  volume: Volume,
  tools: PackageTools,
  file: FileInMaking,
  { pages, captures }: { readonly pages: Spool; readonly captures: Spool },
): Promise<Outcome<Written>> {
  const problems: Problem[] = [];
  const zip = zipWriter(file);
  const index = sortedLines(captures);
  const totals = totalsOf(volume.main === null ? null : site.addressOf(volume.main));
  zip.begin(`archive/${WARC}`, mostBytes(volume));
  const start = firstDate(site, volume);
  const info = warcinfo(WARC, start, infoFields(site, volume, tools.version));
  zip.append(info.bytes);
  pages.append(PAGES_HEADER);
  let offset = info.bytes.length;
  for (const answer of answersOf(site, volume)) {
    if ("rule" in answer) {
      problems.push(answer);
      continue;
    }
    const record = recordOf(site, answer, info.id);
    if (record === null) {
      if (answer.file !== null) problems.push(fileProblem(site, "archive/altered-file", answer.file.path));
      continue;
    }
    let length = 0;
    for (const part of record.parts()) {
      zip.append(part);
      length += part.length;
    }
    const { url, date, status, page } = answer;
    index.add(
      cdxjLine(WARC, { url, date, status, mime: record.mime, payload: record.payload, offset, length }),
    );
    if (page !== null) pages.append(pageLine(url, date, page));
    totals.add(answer);
    offset += length;
    tools.made();
    if (totals.records() % STRIDE === 0) await pause();
  }
  if (problems.length > 0) return { ok: false, problems };
  const warc = zip.end();
  zip.begin("indexes/index.cdx", captures.size() + HEADS * totals.records());
  for (const line of index.lines()) zip.append(Buffer.from(line));
  const cdx = zip.end();
  zip.begin("pages/pages.jsonl", pages.size());
  for (const part of pages.parts(0, pages.size())) zip.append(part);
  const members = [warc, cdx, zip.end()];
  const newest = totals.to() ?? start;
  const { version } = tools;
  for (const [path, bytes] of packageDescription(site, volume, {
    members,
    newest,
    main: totals.main(),
    version,
  })) {
    zip.begin(path, bytes.length);
    zip.append(bytes);
    zip.end();
  }
  zip.finish();
  const value: Written = {
    of: volume.of,
    pages: totals.pages(),
    records: totals.records(),
    from: totals.from() ?? start,
    to: newest,
    notBefore: tools.newest > newest ? tools.newest : newest,
    source: sourceOf(volume),
    index: { offset: cdx.start, bytes: cdx.size },
    briefs: briefsIn(volume),
  };
  return { ok: true, problems: [], value };
}

/** Counts the answers that have been written. */
function totalsOf(mainUrl: string | null) {
  const count = { pages: 0, records: 0 };
  const dates: { from: Instant | null; to: Instant | null } = { from: null, to: null };
  let main: { readonly url: string; readonly date: Instant; readonly title: string } | null = null;
  return {
    add: ({ url, date, page }: Answer) => {
      count.records += 1;
      if (page === null) return;
      count.pages += 1;
      // All in UTC and of one form, so that their order is that of time.
      if (dates.from === null || date < dates.from) dates.from = date;
      if (dates.to === null || date > dates.to) dates.to = date;
      if (main === null || url === mainUrl) main = { url, date, title: page.title };
    },
    pages: () => count.pages,
    records: () => count.records,
    from: () => dates.from,
    to: () => dates.to,
    main: (): { readonly url: string; readonly date: Instant; readonly title: string } | null => main,
  };
}

/** A size that the WARC will not exceed: its own files, a third more for the files that they need, and heads. */
function mostBytes(volume: Volume): number {
  let most = 1 << 28;
  for (const files of volume.parts()) for (const { bytes } of files) most += bytes + HEADS;
  return most + volume.redirects.length * HEADS;
}
