/** The list of all files of the output: a tree of small files, of which one publication rewrites three. */

import type { ReadableFolder } from "../base/folders.ts";
import { type JsonObject, jsonObject, parseJsonObject } from "../base/json.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { sha256 } from "../model/digest.ts";
import { briefId, type Digest, type DistPath, digest, distPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { byCodeUnit } from "../model/order.ts";
import { mediaTypeOf } from "../plan/machines/media-type.ts";

export const MANIFEST = distPath("manifest.json");
/** The signature of the root, beside it. It is in no manifest. */
export const SIGNATURE = distPath("manifest.json.minisig");
const FORMAT = "brevier-manifest-2";
/** A folder that an older Brevier wrote: its files are listed in rows of the same form. */
const FORMER = "brevier-manifest-1";

/** The file that lists a part: `2024-10-31` → `manifest/2024/10/31.json`. */
export function partPath(part: string): DistPath {
  return distPath(`manifest/${part.replaceAll("-", "/")}.json`);
}

/** A node of the tree as the one above lists it. */
export interface NodeRow extends ManifestFile {
  readonly part: string;
}

/**
 * Writes the nodes of a month (`2024-10`: its own files and its days; each day its files) or of `fronts`. Files are in code-unit order of
 * their paths.
 * @param parts files by part: `2024-10-31`, `2024-10` or `fronts`.
 * @param standing nodes of days whose files would be written as they are.
 */
export function renderNodes(
  top: string,
  parts: ReadonlyMap<string, readonly ManifestFile[]>,
  standing: ReadonlyMap<string, NodeRow> = new Map(),
): { readonly node: NodeRow; readonly files: ReadonlyMap<DistPath, Uint8Array> } {
  const rendered = new Map<DistPath, Uint8Array>();
  const render = (part: string, below: readonly string[]): NodeRow => {
    const stands = standing.get(part);
    if (stands !== undefined) return stands;
    const files = (parts.get(part) ?? [])
      .toSorted((a, b) => byCodeUnit(a.path, b.path))
      .map((file) => ({ ...file, type: mediaTypeOf(file.path) }));
    const bytes = encode({ format: FORMAT, part, files, parts: below.map((name) => render(name, [])) });
    rendered.set(partPath(part), bytes);
    return { part, path: partPath(part), bytes: bytes.length, sha256: sha256(bytes) };
  };
  const days = [...parts.keys()].filter((part) => part !== top).sort();
  return { node: render(top, days), files: rendered };
}

/**
 * Writes the root, which lists the nodes of months and of `fronts`.
 * @param previous the digest of the last signed root before this one; null if there is none.
 */
export function renderRoot(nodes: readonly NodeRow[], previous: Digest | null): Uint8Array {
  const parts = nodes
    .map(({ part, path, bytes, sha256: sha }) => ({ part, path, bytes, sha256: sha }))
    .sort((a, b) => byCodeUnit(a.part, b.part));
  return encode({ format: FORMAT, previous, parts });
}

/**
 * Every file that the manifest in a folder lists, the manifest's own parts too; null if the folder has none; `broken` if it cannot be trusted.
 * @param path of the node to start from; by default the root.
 */
export function readManifest(
  dist: ReadableFolder,
  path: DistPath = MANIFEST,
): ReadonlyMap<DistPath, ListedFile> | null | "broken" {
  const bytes = dist.read(path);
  if (bytes === null) return null;
  const node = { path, bytes: bytes.length, sha256: sha256(bytes), top: topOf(path) };
  const files = new Map<DistPath, ListedFile>([[path, node]]);
  return readNode(dist, parseNode(bytes), files, node.top) ? files : "broken";
}

/** The root of a manifest. */
export interface ManifestRoot {
  readonly bytes: Uint8Array;
  /** The root that was signed before it. */
  readonly previous: Digest | null;
  /** The nodes that it lists, in its order: `2024-10`, and `fronts`. */
  readonly nodes: readonly string[];
}

/** The root in a folder; null if there is none that can be read. */
export function readRoot(dist: ReadableFolder): ManifestRoot | null {
  const bytes = dist.read(MANIFEST);
  const root = bytes === null ? null : parseNode(bytes);
  const rows = root?.list("parts")?.map(fileOf) ?? [null];
  if (bytes === null || root === null || rows.includes(null)) return null;
  const previous = root.text("previous");
  const nodes = rows.flatMap((row) => (row === null ? [] : [topOf(row.path)]));
  return { bytes, previous: previous === null ? null : digest(previous), nodes };
}

/** The nodes right below the root that are in a folder, with the digests of their bytes: `2024-10`, `fronts`. */
export function standingNodes(dist: ReadableFolder): ReadonlyMap<string, Digest> {
  return new Map(
    dist.list("manifest").flatMap((path) => {
      const top = topOf(distPath(path));
      const bytes = top !== "" && path === partPath(top) ? dist.read(path) : null;
      return bytes === null ? [] : [[top, sha256(bytes)] as const];
    }),
  );
}

/** A file, and the node below the root that lists it, directly or through a day: `2024-10`, `fronts`; empty for the root. */
export interface ListedFile extends ManifestFile {
  readonly top: string;
}

/** `manifest/2024/10/31.json` → `2024-10`. */
function topOf(node: DistPath): string {
  return /^manifest\/(fronts|\d{4}\/\d\d)/.exec(node)?.[1]?.replace("/", "-") ?? "";
}

/** Adds what a node lists, and what the nodes below it list; false if any of it cannot be trusted. */
function readNode(
  dist: ReadableFolder,
  node: JsonObject | null,
  files: Map<DistPath, ListedFile>,
  top: string,
): boolean {
  const parts = node?.list("parts") ?? null;
  if (parts === null) return false;
  for (const entry of node?.list("files") ?? []) {
    const file = fileOf(entry);
    if (file === null) return false;
    files.set(file.path, { ...file, top });
  }
  return parts.every((row) => {
    const part = fileOf(row);
    const bytes = part === null || files.has(part.path) ? null : dist.read(part.path);
    if (part === null || bytes === null) return false;
    const topOfPart = topOf(part.path);
    files.set(part.path, { ...part, top: topOfPart });
    return readNode(dist, parseNode(bytes), files, topOfPart);
  });
}

/** docs/archive.md § The manifest: RFC 8785, and a line feed. */
function encode(value: object): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(value)}\n`);
}

/** A file of the manifest: the files that it lists, and the parts below it. */
export interface ManifestPart {
  readonly files: readonly ManifestFile[];
  readonly parts: readonly ManifestFile[];
}

/** Null if it is no part of a manifest, or cannot be trusted. */
export function parseManifestPart(bytes: Uint8Array): ManifestPart | null {
  const node = parseNode(bytes);
  const files = (node?.list("files") ?? []).map(fileOf);
  const parts = (node?.list("parts") ?? [null]).map(fileOf);
  const isWhole = (rows: readonly (ManifestFile | null)[]): rows is readonly ManifestFile[] =>
    !rows.includes(null);
  return isWhole(files) && isWhole(parts) ? { files, parts } : null;
}

function parseNode(bytes: Uint8Array): JsonObject | null {
  const node = parseJsonObject(bytes);
  const format = node?.text("format");
  return format === FORMAT || format === FORMER ? node : null;
}

/** A row; null if it is not one, or if its path leads out of the folder. */
function fileOf(value: unknown): ManifestFile | null {
  const row = jsonObject(value);
  if (row === null) return null;
  const [path, bytes, sha] = [row.text("path"), row.count("bytes"), row.text("sha256")];
  if (path === null || bytes === null || sha === null) return null;
  if (path.startsWith("/") || path.split("/").includes("..")) return null;
  const brief = briefId(row.text("brief") ?? "");
  const revision = row.count("revision");
  return {
    path: distPath(path),
    bytes,
    sha256: digest(sha),
    ...(brief === null ? {} : { brief, ...(revision === null ? {} : { revision }) }),
  };
}
