/** A package that another program made: whatever of it has a digest is compared with it, and its form is its own affair. // WACZ 1.1.1 */
import { crc32 } from "node:zlib";
import type { OpenFile } from "../../base/folders.ts";
import { pause } from "../../base/pause.ts";
import type { Place, Problem, Text } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { copyOf, type Slices } from "../read/byte-source.ts";
import { InflateFault, inflated } from "../read/inflated.ts";
import { listOf, type Members, membersOf, parseMembers, textOf } from "../read/json-object.ts";
import { START } from "../read/position.ts";
import { readZip, slicesOf, type ZipFault, type ZipMember } from "../read/read-zip.ts";
import { type ComparedDigest, type DigestReader, digestReader } from "../read/stated-digest.ts";
import { checkForeignRecords, TOO_MUCH } from "./check-foreign-records.ts";
import { ZIP_RULES } from "./check-package.ts";
import { checkPackageSignature } from "./check-package-signature.ts";

export interface ForeignPackage {
  /** What shows that it was altered. */
  readonly problems: readonly Problem[];
  /** Why it is not verified as a whole, though nothing shows that it was altered. */
  readonly doubts: readonly Text[];
  /** Of how much the digest was compared. */
  readonly members: number;
  readonly records: number;
  /** What its signature shows, and what not; null if it has none. */
  readonly signature: Text | null;
}

const DESCRIPTION = "datapackage.json";
const DIGEST = "datapackage-digest.json";
/** In bytes: a longer file is no description. */
const LONGEST = 16 << 20;
/** Other faults of the zip are of its form. */
const ALTERED: ReadonlySet<ZipFault["fault"]> = new Set([
  "unreadable",
  "unsafe-name",
  "repeated",
  "header",
  "name",
  "end",
  "overlap",
]);
/** So much may come out of compressed data: of what fits in the file, hardly anything real is more. */
export const mostOf = (file: OpenFile): number => 200 * file.size + (64 << 20);

/** @param name its path, as places name it; a member's is below it. */
export async function checkForeignPackage(name: string, file: OpenFile): Promise<ForeignPackage> {
  const whole: Place = { file: name, ...START };
  const placeOf = (member: string): Place => ({ file: `${name}/${member}`, ...START });
  const { members, faults } = await readZip(file);
  const problems: Problem[] = faults
    .filter(({ fault }) => ALTERED.has(fault))
    .map(({ fault, name: member, detail }) => problem(ZIP_RULES[fault], whole, { member, detail }));
  const doubts: Text[] = faults.some(({ fault }) => fault === "gap") ? [GAP] : [];
  const counts = { members: 0, records: 0 };
  const done = (signature: Text | null): ForeignPackage => ({ problems, doubts, ...counts, signature });
  if (faults.some(({ fault }) => fault === "unreadable" || fault === "overlap")) return done(null);

  let left = mostOf(file);
  const description = await readJson(file, members, DESCRIPTION);
  const digests = await readJson(file, members, DIGEST);
  const resources = new Map(listOf(description ?? NOTHING, "resources").flatMap(resourceOf));
  const hash = textOf(digests ?? NOTHING, "hash");
  const software = textOf(description ?? NOTHING, "software") ?? "";
  if (description === null) doubts.push(unread(DESCRIPTION));
  if (hash === null) doubts.push(unread(DIGEST));
  for (const member of members) {
    if (member.name.endsWith("/")) continue;
    const isOwn = member.name === DESCRIPTION || member.name === DIGEST;
    const stated = isOwn
      ? { hash: member.name === DESCRIPTION ? hash : null, bytes: null }
      : resources.get(member.name);
    await checkMember(member, stated ?? { hash: null, bytes: null });
  }
  const names = new Set(members.map((member) => member.name));
  for (const path of resources.keys()) {
    if (names.has(path)) continue;
    if (/^https?:/i.test(path)) doubts.push(elsewhere(path));
    else problems.push(problem("wacz/missing", whole, { member: path }));
  }
  return done(checkSignature());

  async function checkMember(member: ZipMember, stated: Stated): Promise<void> {
    const { name: path } = member;
    const content = contentOf(file, member);
    if (content === null) {
      doubts.push(otherMethod(path));
      return;
    }
    const reader = digestReader(stated.hash);
    if (reader === null && path !== DIGEST) doubts.push(undigested(path));
    let bytes = 0;
    let crc = 0;
    try {
      for await (const slice of content) {
        reader?.update(slice);
        crc = crc32(slice, crc);
        bytes += slice.length;
        if (!member.isStored && bytes > left) {
          doubts.push(TOO_MUCH);
          return;
        }
        await pause();
      }
    } catch (error) {
      if (!(error instanceof InflateFault)) throw error;
      crc = -1;
    }
    if (!member.isStored) left -= bytes;
    if (crc !== member.crc32) problems.push(problem("wacz/checksum", whole, { member: path }));
    if (stated.bytes !== null && stated.bytes !== bytes) {
      const values = { member: path, found: String(bytes), expected: String(stated.bytes) };
      problems.push(problem("wacz/wrong-size", placeOf(path), values));
    }
    const compared = reader === null ? null : await comparison(reader, member);
    if (compared !== null && !compared.holds) {
      const { found, expected } = compared;
      problems.push(problem("wacz/wrong-hash", placeOf(path), { member: path, found, expected }));
      // Its records need not be read to know it.
      return;
    }
    if (compared !== null) counts.members += 1;
    if (crc === member.crc32 && WARC.test(path)) await checkRecords(member);
  }

  async function comparison(reader: DigestReader, member: ZipMember): Promise<ComparedDigest> {
    const compared = reader.compare();
    const content = contentOf(file, member);
    const isOnce = compared.holds || content === null || !software.includes("js-wacz");
    if (isOnce || !WARC.test(member.name)) return compared;
    // js-wacz 0.1.6 states of a WARC the digest of its bytes twice over (its issue 127).
    for await (const slice of content) reader.update(slice);
    const twice = reader.compare();
    return twice.holds ? twice : compared;
  }

  async function checkRecords(member: ZipMember): Promise<void> {
    const content = contentOf(file, member);
    if (content === null) return;
    const found = await checkForeignRecords(content, placeOf(member.name), left);
    problems.push(...found.problems);
    doubts.push(...found.doubts.map((doubt) => inMember(member.name, doubt)));
    counts.records += found.digested;
  }

  function checkSignature(): Text | null {
    const signed = membersOf(digests?.get("signedData"));
    if (signed === null) return null;
    const expected = textOf(signed, "hash") ?? "";
    const { holds, says } = checkPackageSignature(signed);
    if (hash !== null && expected !== hash) {
      const values = { member: DESCRIPTION, found: hash, expected };
      problems.push(problem("wacz/wrong-hash", placeOf(DESCRIPTION), values));
    } else if (holds === false) problems.push(problem("wacz/wrong-signature", placeOf(DIGEST)));
    return says;
  }
}

/** The program that made a package, if it was another than Brevier; null if Brevier did, or if nothing tells. */
export async function foreignMaker(file: OpenFile): Promise<string | null> {
  const { members } = await readZip(file);
  const fields = await readJson(file, members, DESCRIPTION);
  if (fields === null) {
    // A package of ours whose list was altered still has its description as it is: ours is never compressed.
    const description = members.find((member) => member.name === DESCRIPTION);
    return description?.isStored === false ? "" : null;
  }
  // What lists no members describes no package, whoever made it. // Data Package, `resources`
  if (!Array.isArray(fields.get("resources"))) return null;
  const software = fields.get("software");
  if (typeof software !== "string") return "";
  return software.startsWith("Brevier") ? null : software;
}

/** The JSON of a member; null if there is none that can be read. */
async function readJson(
  file: OpenFile,
  members: readonly ZipMember[],
  name: string,
): Promise<Members | null> {
  const member = members.find((one) => one.name === name);
  const content = member === undefined ? null : contentOf(file, member);
  if (member === undefined || content === null || member.inflatedSize > LONGEST) return null;
  try {
    return parseMembers((await copyOf(content)).toString());
  } catch (error) {
    if (error instanceof InflateFault) return null;
    throw error;
  }
}

/** The bytes of a member, inflated to no more than the list says; null if they are packed in a way that is not read. */
function contentOf(file: OpenFile, member: ZipMember): Slices | null {
  if (member.isStored) return slicesOf(file, member);
  return member.isDeflated ? inflated(slicesOf(file, member), "raw", member.inflatedSize) : null;
}

interface Stated {
  readonly hash: string | null;
  readonly bytes: number | null;
}
const NOTHING: Members = new Map();
const WARC = /^archive\/.+\.warc(?:\.gz)?$/i;

/** What the description states of a member; earlier forms have it in `stats`. // Data Package, Data Resource */
function resourceOf(row: unknown): readonly (readonly [path: string, stated: Stated])[] {
  const resource = membersOf(row) ?? NOTHING;
  const stats = membersOf(resource.get("stats")) ?? NOTHING;
  const path = textOf(resource, "path");
  const bytes = resource.get("bytes") ?? stats.get("bytes");
  const hash = textOf(resource, "hash") ?? textOf(stats, "hash");
  return path === null ? [] : [[path, { hash, bytes: typeof bytes === "number" ? bytes : null }]];
}

const GAP: Text = {
  fr: "il a des octets qui n’appartiennent à aucun membre, et que rien ne couvre",
  en: "it has bytes that belong to no member, and that nothing covers",
};
const unread = (member: string): Text => ({
  fr: `il n’a pas de ${member} qui puisse être lu`,
  en: `it has no ${member} that can be read`,
});
const undigested = (member: string): Text => ({
  fr: `aucune empreinte ne couvre ${member}, ou elle est d’une sorte inconnue`,
  en: `no digest covers ${member}, or it is of an unknown kind`,
});
const otherMethod = (member: string): Text => ({
  fr: `${member} est chiffré, ou comprimé d’une façon que Brevier ne lit pas`,
  en: `${member} is encrypted, or compressed in a way that Brevier does not read`,
});
const elsewhere = (path: string): Text => ({
  fr: `une partie est ailleurs (${path})`,
  en: `a part of it is elsewhere (${path})`,
});
const inMember = (member: string, doubt: Text): Text => ({
  fr: `dans ${member}, ${doubt.fr}`,
  en: `in ${member}, ${doubt.en}`,
});
