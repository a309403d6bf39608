/** `datapackage.json` and its digest: it lists every member with its size and hash. // WACZ 1.1.1 § 5.4 */
import type { OpenFile } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { listOf, type Members, membersOf, parseMembers, textOf } from "../read/json-object.ts";
import type { Measure } from "../read/measure.ts";
import { START } from "../read/position.ts";
import { slicesOf, type ZipMember } from "../read/read-zip.ts";

const DESCRIPTION = "datapackage.json";
const DIGEST = "datapackage-digest.json";
/** In bytes: a longer file is no description. */
const LONGEST = 16 << 20;
const NO_MEMBERS: Members = new Map();

/** @param measures the size and digests of each member, by name. */
export function* checkDescription(
  name: string,
  file: OpenFile,
  members: readonly ZipMember[],
  measures: ReadonlyMap<string, Measure>,
): Generator<Problem> {
  const placeOf = (member: string) => ({ file: `${name}/${member}`, ...START });
  const read = (member: string) => {
    const found = members.find((one) => one.name === member);
    if (found === undefined) return null;
    if (found.size > LONGEST) return NO_MEMBERS;
    return parseMembers(Buffer.concat([...slicesOf(file, found)]).toString()) ?? NO_MEMBERS;
  };
  const description = read(DESCRIPTION);
  const digest = read(DIGEST);
  if (description !== null) {
    const wrong = [
      ...(description.get("profile") === "data-package" ? [] : ["profile"]),
      ...(description.get("wacz_version") === "1.1.1" ? [] : ["wacz_version"]),
      ...(Array.isArray(description.get("resources")) ? [] : ["resources"]),
    ];
    if (wrong.length > 0) {
      yield problem("wacz/description", placeOf(DESCRIPTION), {
        member: DESCRIPTION,
        detail: wrong.join(", "),
      });
    } else yield* checkResources(resourcesOf(description), name, members, measures);
  }
  if (digest === null || description === null) return;
  const hash = textOf(digest, "hash");
  if (digest.get("path") !== DESCRIPTION || hash === null)
    yield problem("wacz/description", placeOf(DIGEST), { member: DIGEST, detail: "path, hash" });
  else yield* checkHash(hash, DESCRIPTION, placeOf(DESCRIPTION), measures);
}

interface Resource {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

function* checkResources(
  resources: readonly (Resource | null)[],
  name: string,
  members: readonly ZipMember[],
  measures: ReadonlyMap<string, Measure>,
): Generator<Problem> {
  const whole = { file: name, ...START };
  const placeOf = (member: string) => ({ file: `${name}/${member}`, ...START });
  const listed = new Set<string>();
  for (const resource of resources) {
    if (resource === null) {
      yield problem("wacz/description", placeOf(DESCRIPTION), { member: DESCRIPTION, detail: "resources" });
      continue;
    }
    const { path, hash, bytes } = resource;
    listed.add(path);
    const measure = measures.get(path);
    if (measure === undefined) {
      // What no package can be without is reported as missing already.
      const folder = path.replace(/[^/]*$/, "");
      if (folder === "" || members.some((member) => member.name.startsWith(folder)))
        yield problem("wacz/missing", whole, { member: path });
      continue;
    }
    if (measure.bytes !== bytes) {
      const values = { member: path, found: String(measure.bytes), expected: String(bytes) };
      yield problem("wacz/wrong-size", placeOf(path), values);
    }
    yield* checkHash(hash, path, placeOf(path), measures);
  }
  for (const { name: member } of members) {
    if (member !== DESCRIPTION && member !== DIGEST && !listed.has(member))
      yield problem("wacz/stray-file", whole, { member });
  }
}

function* checkHash(
  expected: string,
  member: string,
  place: Problem["place"],
  measures: ReadonlyMap<string, Measure>,
): Generator<Problem> {
  const found = `sha256:${measures.get(member)?.sha256 ?? ""}`;
  if (found !== expected) yield problem("wacz/wrong-hash", place, { member, found, expected });
}

/** Null for a row that describes no resource. */
function resourcesOf(description: Members): readonly (Resource | null)[] {
  return listOf(description, "resources").map((row) => {
    const members = membersOf(row);
    if (members === null) return null;
    const [path, hash, bytes] = [textOf(members, "path"), textOf(members, "hash"), members.get("bytes")];
    return path !== null && hash !== null && typeof bytes === "number" ? { path, hash, bytes } : null;
  });
}
