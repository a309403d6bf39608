/** A built site → a host: only what changed, in an order in which no link is dead, and what broke off goes on. */
import type { ReadableFolder } from "../base/folders.ts";
import { failed, type Outcome, type Place, type Problem } from "../base/problem.ts";
import { MANIFEST, SIGNATURE } from "../commit/manifest.ts";
import { sha256 } from "../model/digest.ts";
import { FEED_FORMATS } from "../model/feed-formats.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { type Destination, DestinationError } from "./destination.ts";
import type { Journal } from "./journal.ts";
import { publishProblem } from "./publish-rules.ts";
import { planTransfer, type Transfer, wholeTransfer } from "./transfer.ts";

export interface SendOptions {
  /** Where problems of the target stand: its line in `site.yaml`, or what the command line says. */
  readonly place: Place;
  /** Whether the site is a copy for review, which must not take the place of the one that readers see. */
  readonly isReviewCopy: boolean;
  /** Nothing is sent. */
  readonly isDry: boolean;
  /** Whether what others put there may be replaced. */
  readonly adopts: boolean;
  /** Whether each file there is looked at, and sent again if it is missing or has another size. */
  readonly repairs: boolean;
  readonly onProgress: (progress: SendProgress) => void;
}

export interface SendProgress {
  readonly stage: "send";
  readonly done: number;
  readonly total: number;
}

/** What was sent, or would be. */
export interface Sent extends Omit<Transfer, "newerThere"> {
  /** Of what was added and changed. */
  readonly bytes: number;
  /** Whether there was nothing to do. */
  readonly isSame: boolean;
}

/** The output folder must hold a whole site. @throws Error of the disk */
export async function sendSite(
  dist: ReadableFolder,
  to: Destination,
  journal: Journal,
  options: SendOptions,
): Promise<Outcome<Sent>> {
  try {
    return await sent(dist, to, journal, options);
  } catch (error) {
    if (error instanceof DestinationError)
      return failed([publishProblem(`publish/${error.why}`, options.place, { found: error.detail })]);
    throw error;
  } finally {
    journal.close();
    await to.close();
  }
}

async function sent(
  dist: ReadableFolder,
  to: Destination,
  journal: Journal,
  options: SendOptions,
): Promise<Outcome<Sent>> {
  const { place, isDry, adopts } = options;
  const root = rowOf(dist, MANIFEST);
  if (root === null) throw new Error(`${MANIFEST} is missing`);
  const planned = await plannedTransfer(dist, to, journal, root, options);
  if (!planned.ok) return planned;
  const { added, changed, removed, ends, isKnown } = planned.value;
  const steps = [...added, ...changed].sort((a, b) => Number(isPart(a)) - Number(isPart(b)));
  const bytes = [...steps, ...ends].reduce((sum, file) => sum + file.bytes, 0);
  const isSame = steps.length + ends.length + removed.length === 0;
  const value: Sent = {
    added: isKnown ? added : [...added, ...ends],
    changed: isKnown ? [...changed, ...ends] : changed,
    removed,
    bytes,
    isSame,
  };
  if (!isDry && !isSame) {
    const unknown = added.filter(({ path }) => journal.unfinished?.has(path) !== true);
    const foreign = isKnown && !adopts ? await foreignFiles(unknown, to, place) : [];
    if (foreign.length > 0) return failed(foreign);
    await carryOut(steps, removed, ends, to, journal, options.onProgress);
    const wrong = to.isWhole ? [] : await notAsSent([...steps, ...ends], root, to, place);
    if (wrong.length > 0) return failed(wrong);
  }
  if (!isDry) journal.end(root.sha256);
  return { ok: true, value, problems: [] };
}

/** A transfer with what ends it: the root of the manifest and its signature. */
interface Planned extends Omit<Transfer, "newerThere"> {
  readonly ends: readonly ManifestFile[];
  /** Whether a site of ours stands there already. */
  readonly isKnown: boolean;
}

async function plannedTransfer(
  dist: ReadableFolder,
  to: Destination,
  journal: Journal,
  root: ManifestFile,
  { place, adopts, repairs, isReviewCopy }: SendOptions,
): Promise<Outcome<Planned>> {
  const done = (value: Planned): Outcome<Planned> => ({ ok: true, value, problems: [] });
  const signature = rowOf(dist, SIGNATURE);
  const both = signature === null ? [root] : [root, signature];
  if (to.isWhole) {
    const isThere = journal.root === root.sha256 && !repairs;
    return done(isThere ? NOTHING : { ...(await wholeTransfer(dist.read)), ends: both, isKnown: false });
  }
  const rootThere = await to.read(MANIFEST);
  // A copy has no feeds.
  if (isReviewCopy && !adopts && rootThere !== null && (await to.sizes([SITE_FEED])).has(SITE_FEED))
    return failed([publishProblem("publish/readers-there", place)]);
  const otherwise = journal.unfinished ?? new Map<string, string | null>();
  const isBegun = journal.unfinished !== null;
  if (rootThere === null && !adopts && !isBegun && !(await to.isEmpty()))
    return failed([publishProblem("publish/foreign-files", place)]);
  const compared =
    rootThere === null
      ? await wholeTransfer(dist.read, otherwise)
      : await planTransfer({
          here: dist.read,
          there: (path) => (path === MANIFEST ? rootThere : to.read(path)),
          isWhole: isBegun || repairs,
          otherwise,
        });
  if (compared === null && !adopts) return failed([publishProblem("publish/unreadable-manifest", place)]);
  const { newerThere, ...all } = compared ?? (await wholeTransfer(dist.read, otherwise));
  if (newerThere.length > 0 && !adopts && !isReviewCopy && digestOf(rootThere) !== journal.root) {
    const found = shortList(newerThere.map(({ path }) => path));
    return failed([publishProblem("publish/newer-there", place, { found })]);
  }
  const transfer = repairs ? await withDamaged(all, dist, to) : all;
  const signatureThere = rootThere === null ? null : await to.read(SIGNATURE);
  const isSigned = signature !== null && digestOf(signatureThere) === signature.sha256;
  // A signature of another manifest would call the site altered.
  const isStale = signature === null && signatureThere !== null;
  return done({
    ...transfer,
    removed: isStale ? [...transfer.removed, SIGNATURE] : transfer.removed,
    isKnown: rootThere !== null,
    ends: both.filter((file) => (file === root ? digestOf(rootThere) !== root.sha256 : !isSigned)),
  });
}

/** Every site has it, in the first of its languages. */
const SITE_FEED = FEED_FORMATS.rss.file;

const NOTHING: Planned = { added: [], changed: [], removed: [], ends: [], isKnown: false };

/** Files first, then removals, then the manifest, whose root is what the next transfer starts from. */
async function carryOut(
  steps: readonly ManifestFile[],
  removed: readonly string[],
  ends: readonly ManifestFile[],
  to: Destination,
  journal: Journal,
  onProgress: SendOptions["onProgress"],
): Promise<void> {
  journal.begin([...steps.map(({ path }) => path), ...removed]);
  const byPath = new Map<string, ManifestFile>([...steps, ...ends].map((file) => [file.path, file]));
  const total = byPath.size;
  let done = 0;
  const send = (files: readonly ManifestFile[], isNoted: boolean) =>
    files.length === 0
      ? Promise.resolve()
      : to.send(
          files.map(({ path }) => path),
          (paths) => {
            done += paths.length;
            if (isNoted) journal.note(paths.flatMap((path) => byPath.get(path) ?? []));
            onProgress({ stage: "send", done, total });
          },
        );
  await send(
    steps.filter((file) => !isPart(file)),
    true,
  );
  if (removed.length > 0) await to.remove(removed);
  await send(steps.filter(isPart), true);
  // A signature without its root proves nothing: it comes last.
  await send(ends, false);
  await to.finish();
}

/** Files that are new to us, and stand there already with other bytes. */
async function foreignFiles(
  added: readonly ManifestFile[],
  to: Destination,
  place: Place,
): Promise<readonly Problem[]> {
  const sizes = await to.sizes(added.map(({ path }) => path));
  const taken = added.filter(({ path }) => sizes.has(path));
  const problems: Problem[] = [];
  for (const file of taken) {
    if (digestOf(await to.read(file.path)) === file.sha256) continue;
    problems.push(publishProblem("publish/foreign-file", place, { found: file.path }));
  }
  return problems;
}

/** What the host has of what was sent: by size, and of the root by its bytes. */
async function notAsSent(
  files: readonly ManifestFile[],
  root: ManifestFile,
  to: Destination,
  place: Place,
): Promise<readonly Problem[]> {
  const sizes = await to.sizes(files.map(({ path }) => path));
  const problems = files.flatMap(({ path, bytes }) => {
    const found = sizes.get(path) ?? 0;
    return found === bytes
      ? []
      : [publishProblem("publish/not-as-sent", { ...place, file: path }, { found, expected: bytes })];
  });
  const isRoot = digestOf(await to.read(MANIFEST)) === root.sha256;
  return problems.length > 0 || isRoot
    ? problems
    : [
        publishProblem(
          "publish/not-as-sent",
          { ...place, file: MANIFEST },
          { found: "?", expected: root.bytes },
        ),
      ];
}

/** The transfer with what is missing there, or has another size, as what changed. */
async function withDamaged(
  transfer: Omit<Transfer, "newerThere">,
  dist: ReadableFolder,
  to: Destination,
): Promise<Omit<Transfer, "newerThere">> {
  const { added } = await wholeTransfer(dist.read);
  const sizes = await to.sizes(added.map(({ path }) => path));
  const known = new Set([...transfer.added, ...transfer.changed].map(({ path }) => path));
  const damaged = added.filter(({ path, bytes }) => !known.has(path) && sizes.get(path) !== bytes);
  return { ...transfer, changed: [...transfer.changed, ...damaged] };
}

function isPart({ path }: ManifestFile): boolean {
  return path.startsWith("manifest/");
}

function rowOf(dist: ReadableFolder, path: string): ManifestFile | null {
  const bytes = dist.read(path);
  const name = path === MANIFEST ? MANIFEST : SIGNATURE;
  return bytes === null ? null : { path: name, bytes: bytes.length, sha256: sha256(bytes) };
}

function digestOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : sha256(bytes);
}

const SHOWN = 3;

function shortList(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  return paths.slice(0, SHOWN).join(", ") + (more > 0 ? `, … (+${more})` : "");
}
