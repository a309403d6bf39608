/** What is done with a built site before it is sent: its revisions go to the ledger, its manifest is signed. */

import { newestOnHomePages } from "../archive/newest-moment.ts";
import { isAhead } from "../base/clock-skew.ts";
import type { ReadableFolder, WritableFolder } from "../base/folders.ts";
import { jsonObject, parseJsonObject } from "../base/json.ts";
import { failed, hasErrors, inFolder, type Outcome, type Problem, sortProblems } from "../base/problem.ts";
import { recoverCommit } from "../commit/commit-site.ts";
import { formerAuthority } from "../commit/former-authority.ts";
import { readManifest, readRoot, SIGNATURE } from "../commit/manifest.ts";
import { readRows } from "../content/index/read-revisions.ts";
import { epochOf } from "../language/locale/dates.ts";
import { instantAt } from "../language/locale/zone.ts";
import { appendToLedger, type Ledger, lastSignaturePlace, readLedger } from "../ledger/ledger.ts";
import type { NewLine } from "../ledger/ledger-line.ts";
import { archiveProblem } from "../ledger/ledger-rules.ts";
import type { SigningKey } from "../ledger/minisign-key.ts";
import { type PageFacts, type PublishedBrief, recordRevisions } from "../ledger/record-revisions.ts";
import { type Signed, signManifest } from "../ledger/sign-manifest.ts";
import { sha256 } from "../model/digest.ts";
import { type Digest, instant } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { inContent } from "./in-content.ts";
import { isKeptIn, keepPages, keepRows, unnamedRows } from "./keep-revisions.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";
import { withLock } from "./with-lock.ts";

/** A site whose ledger can be written. */
export interface SiteWithLedger {
  readonly site: SiteOnDisk;
  readonly content: WritableFolder;
  /** What the ledger says as the moment of writing, in milliseconds since 1970. */
  readonly now: number;
  /** The clock, in milliseconds since 1970: what appears later is written down by nobody, whatever `now` says. */
  readonly wall: number;
}

/** Where the key is published, in the form that `brevier verify` reads. */
const KEYS = ".well-known/brevier-keys.json";

/** Writes down what the ledger does not have yet; gives the number of lines by kind, and of pages that are kept from now on. A problem that is an error means that nothing was written. */
export function recordSite(
  { site, content, now, wall }: SiteWithLedger,
  factsOf: (page: Uint8Array) => PageFacts | null,
): Promise<Outcome<Readonly<Record<"revisions" | "withdrawn" | "kept", number>>>> {
  return withLock(site, async () => {
    await recoverCommit(site.out);
    const { dist, name } = site.out;
    const ledger = ledgerOf(content);
    const files = readManifest(dist);
    if (files === null || files === "broken") return failed([...ledger.problems, notBuilt(name)]);
    if (!ledger.ok) return failed(ledger.problems);
    const rows = readRows(content);
    if (!rows.ok) return failed(rows.problems.map(inContent));
    const isKept = isKeptIn(rows.value);
    const at = instantAt(now, "UTC");
    const facts = (brief: PublishedBrief): PageFacts | Problem => {
      const at = (path: string) => ({ file: `${name}/${path}`, line: 1, column: 1 });
      const page = readListed(dist, brief.path, brief.page);
      if (page === null) return archiveProblem("record/altered", at(brief.path));
      const archive = archivePath(brief.path);
      if (brief.archive !== null && readListed(dist, archive, brief.archive) === null)
        return archiveProblem("record/altered", at(archive));
      const read = factsOf(page);
      if (read === null) return archiveProblem("record/no-text", at(brief.path));
      const values = { published: read.published };
      return isAhead(epochOf(instant(read.published)), wall)
        ? archiveProblem("record/not-yet", at(brief.path), values)
        : read;
    };
    const briefs = briefsOf(files.values());
    const published = { briefs, authority: formerAuthority(dist) };
    const { lines, problems } = recordRevisions(published, ledger.value, facts, { at, name, isKept });
    const revisionLines = [...ledger.value.lines, ...lines].filter((line) => line.kind === "revision");
    const unnamed = unnamedRows(rows.value, revisionLines).map(inContent);
    if (hasErrors(problems)) return failed([...problems, ...unnamed]);
    // Pages first, then the lines that name them, then the rows, which follow from both: whenever it stops, the next run goes on.
    const kept = keepPages(content, revisionLines, briefs, isKept, ({ path, archive }) =>
      archive === null ? null : readListed(dist, archivePath(path), archive),
    );
    appendToLedger(content, ledger.value, at.slice(0, 7), lines);
    keepRows(content, revisionLines, briefs, isKept);
    const count = (of: NewLine["kind"]) => lines.filter(({ kind }) => kind === of).length;
    const value = { revisions: count("revision"), withdrawn: count("withdrawn"), kept };
    return { ok: true, value, problems: sortProblems([...problems, ...unnamed]) };
  });
}

/** Writes down that changes are meant, which a build has just made: what the ledger says of them until now counts no more. */
export function acceptChanges(
  { site, content, now }: SiteWithLedger,
  changes: readonly string[],
  reason: string,
): Promise<Outcome<null>> {
  return withLock(site, async () => {
    const ledger = ledgerOf(content);
    if (!ledger.ok) return failed(ledger.problems);
    const at = instantAt(now, "UTC");
    const lines = changes.map((change) => ({ kind: "accepted", at, change, reason }) as const);
    appendToLedger(content, ledger.value, at.slice(0, 7), lines);
    return { ok: true, value: null, problems: [] };
  });
}

/**
 * Signs the root of the manifest: the line of the ledger first, from which a build can give the signature back, then its file in the output.
 * @param verifyOutput gives the problems of files that are not as the manifest lists them: such a site is not signed.
 */
export function signSite(
  { site, content, now, wall }: SiteWithLedger,
  key: SigningKey,
  verifyOutput: () => Promise<readonly Problem[]>,
): Promise<Outcome<Signed>> {
  return withLock(site, async () => {
    await recoverCommit(site.out);
    const { dist, name } = site.out;
    const ledger = ledgerOf(content);
    const root = readRoot(dist);
    if (root === null) return failed([...ledger.problems, notBuilt(name)]);
    if (!ledger.ok) return failed(ledger.problems);
    const place = { file: name, line: 1, column: 1 };
    const newest = newestOnHomePages(dist);
    if (newest !== null && isAhead(epochOf(newest), wall))
      return failed([archiveProblem("sign/not-yet", place, { folder: name, newest })]);
    if (!publishedKeys(dist).includes(key.publicKey))
      return failed([
        archiveProblem("sign/key-not-published", place, { key: key.id, publicKey: key.publicKey }),
      ]);
    const wrong = (await verifyOutput()).filter(isOfWhatIsSigned);
    if (wrong.length > 0) return failed(wrong.map((problem) => inFolder(problem, name)));
    const at = instantAt(now, "UTC");
    const seconds = Math.floor(now / 1000);
    const value = signManifest(root.bytes, root.previous, ledger.value, { key, at, seconds });
    if (value === "stale") return failed([archiveProblem("sign/stale", place, { folder: name })]);
    if (value === "false") {
      const problem = archiveProblem("sign/false-in-ledger", lastSignaturePlace(content, ledger.value), {
        key: key.id,
      });
      return failed([inContent(problem)]);
    }
    if (value.line !== null) appendToLedger(content, ledger.value, at.slice(0, 7), [value.line]);
    dist.replace(SIGNATURE, new TextEncoder().encode(value.signature));
    return { ok: true, value, problems: [] };
  });
}

function ledgerOf(content: WritableFolder): Outcome<Ledger> {
  const read = readLedger(content);
  return read.ok ? read : failed(read.problems.map(inContent));
}

function notBuilt(folder: string): Problem {
  return archiveProblem(
    "record/not-built",
    { file: `${folder}/manifest.json`, line: 1, column: 1 },
    { folder },
  );
}

function briefsOf(files: Iterable<ManifestFile>): readonly PublishedBrief[] {
  const rows = [...files].filter(({ brief }) => brief !== undefined);
  const archives = new Map<string, Digest>(
    rows.flatMap(({ path, sha256 }) => (path.endsWith("/archive.html") ? [[path, sha256] as const] : [])),
  );
  return rows.flatMap(({ path, brief, revision, sha256 }) =>
    brief === undefined || revision === undefined || !path.endsWith("/index.html")
      ? []
      : [
          {
            brief,
            revision,
            path,
            page: sha256,
            archive: archives.get(archivePath(path)) ?? null,
          },
        ],
  );
}

function archivePath(page: string): string {
  return page.replace(/index\.html$/, "archive.html");
}

/** The file that has this digest; null if another stands there, or none. */
function readListed(dist: ReadableFolder, path: string, listed: Digest): Uint8Array | null {
  const bytes = dist.read(path);
  return bytes === null || sha256(bytes) !== listed ? null : bytes;
}

/** The old signature is about to be replaced, and what a host adds beside the site is in no list. */
function isOfWhatIsSigned({ rule, place }: Problem): boolean {
  return rule !== "verify/extra" && place.file !== SIGNATURE;
}

/** The public keys that the built site publishes, as minisign writes them. */
function publishedKeys(dist: ReadableFolder): readonly (string | null)[] {
  const file = parseJsonObject(dist.read(KEYS) ?? new Uint8Array());
  return (file?.list("keys") ?? []).map((key) => jsonObject(key)?.text("publicKey") ?? null);
}
