/** The list of what stands in the output: a tree of small files, so that one publication rewrites three of them. */
import { createHash } from "node:crypto";
import type { ReadableFolder } from "../folders.ts";
import { type Digest, type DistPath, digest, distPath } from "../model/identifiers.ts";
import type { ManifestFile } from "../model/manifest.ts";
import { byCodeUnit } from "../model/order.ts";

export const MANIFEST = distPath("manifest.json");
const FORMAT = "brevier-manifest-1";

/** The file that lists a part: `2024-10-31` → `manifest/2024/10/31.json`. */
export function partPath(part: string): DistPath {
  return distPath(`manifest/${part.replaceAll("-", "/")}.json`);
}

/** Writes the tree: a file a part, and the root with their digests. Files of a part are in code-unit order of their paths. */
export function renderManifest(
  parts: ReadonlyMap<string, readonly ManifestFile[]>,
): ReadonlyMap<DistPath, Uint8Array> {
  const files = new Map<DistPath, Uint8Array>();
  const rows = [...parts]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([part, listed]) => {
      const sorted = listed.toSorted((a, b) => byCodeUnit(a.path, b.path));
      const bytes = encode({ format: FORMAT, part, files: sorted });
      files.set(partPath(part), bytes);
      return { part, path: partPath(part), bytes: bytes.length, sha256: sha256(bytes) };
    });
  files.set(MANIFEST, encode({ format: FORMAT, parts: rows }));
  return files;
}

/** Every file that the manifest in a folder lists, the manifest's own parts too; null if the folder has none; `broken` if it cannot be trusted. */
export function readManifest(dist: ReadableFolder): ReadonlyMap<DistPath, ManifestFile> | null | "broken" {
  const bytes = dist.read(MANIFEST);
  if (bytes === null) return null;
  const root = parse(bytes);
  const parts = listOf(root, "parts");
  if (parts === null) return "broken";
  const files = new Map<DistPath, ManifestFile>();
  for (const row of parts) {
    const part = fileOf(row);
    const listed = part === null ? null : dist.read(part.path);
    const rows = listed === null ? null : listOf(parse(listed), "files");
    if (part === null || rows === null) return "broken";
    files.set(part.path, part);
    for (const entry of rows) {
      const file = fileOf(entry);
      if (file === null) return "broken";
      files.set(file.path, file);
    }
  }
  return files;
}

/** SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Digest {
  return digest(createHash("sha256").update(bytes).digest("hex"));
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Broken JSON is a broken manifest, which the caller says.
    return null;
  }
}

function listOf(value: unknown, name: "parts" | "files"): readonly unknown[] | null {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT)
    return null;
  const list = new Map<string, unknown>(Object.entries(value)).get(name);
  return Array.isArray(list) ? list : null;
}

/** A row; null if it is not one, or if its path leads out of the folder. */
function fileOf(row: unknown): ManifestFile | null {
  if (typeof row !== "object" || row === null || !("path" in row) || !("bytes" in row) || !("sha256" in row))
    return null;
  const { path, bytes, sha256: sha } = row;
  if (typeof path !== "string" || typeof bytes !== "number" || typeof sha !== "string") return null;
  return path.startsWith("/") || path.split("/").includes("..")
    ? null
    : { path: distPath(path), bytes, sha256: digest(sha) };
}
