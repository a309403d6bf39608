/** The files of each part of the site as a build leaves them, for the manifest and for the next build. */
import { sha256 } from "../model/digest.ts";
import type { DistPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import type { Plan } from "../plan/plan-site.ts";
import type { Unit } from "../plan/unit.ts";
import { renderNodes } from "./manifest.ts";
import type { LeftChunk, Published, PublishedFile } from "./published.ts";
import type { UnitFile } from "./stage-units.ts";

/** A chunk as this build leaves it, with the files of the manifest that were made for it. */
export interface MadeChunk extends LeftChunk {
  readonly made: ReadonlyMap<DistPath, Uint8Array>;
}

/** By name, in the order of the plan. */
export function leftChunks(
  plan: Plan,
  files: ReadonlyMap<string, readonly UnitFile[]>,
  published: Published,
): ReadonlyMap<string, MadeChunk> {
  const units = new Map<string, Unit[]>();
  for (const unit of plan.units) {
    const ofChunk = units.get(unit.chunk);
    if (ofChunk === undefined) units.set(unit.chunk, [unit]);
    else ofChunk.push(unit);
  }
  return new Map(
    [...units].map(([chunk, ofChunk]) => {
      const known = published.chunks.get(chunk);
      const skipped = known !== undefined && !ofChunk.some(({ name }) => files.has(name));
      return [
        chunk,
        skipped ? { ...known, chunk: null, made: new Map() } : madeChunk(chunk, ofChunk, files, published),
      ];
    }),
  );
}

function madeChunk(
  name: string,
  ofChunk: readonly Unit[],
  files: ReadonlyMap<string, readonly UnitFile[]>,
  published: Published,
): MadeChunk {
  const old = published.chunk(name);
  const units: Record<string, readonly PublishedFile[]> = {};
  const parts = new Map<string, ManifestFile[]>();
  for (const { name: unit, part } of ofChunk) {
    const rows = files.get(unit)?.map(rowOf) ?? old?.units[unit];
    if (rows === undefined) throw new Error(`nothing is known of ${unit}`);
    units[unit] = rows;
    const listed = parts.get(part) ?? [];
    for (const { fingerprint: _, ...row } of rows) listed.push(row);
    parts.set(part, listed);
  }
  const { node, files: made } = renderNodes(name, parts);
  const manifest = [...made].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
    fingerprint: null,
  }));
  const count = Object.values(units).reduce((sum, rows) => sum + rows.length, manifest.length);
  return { node, files: count, chunk: { units, manifest }, made };
}

function rowOf({ path, bytes, sha256: sha, brief, fingerprint }: UnitFile): PublishedFile {
  return { path, bytes, sha256: sha, ...(brief === undefined ? {} : { brief }), fingerprint };
}
