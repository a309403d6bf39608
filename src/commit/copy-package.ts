import { FileChanged, type ReadableFolder, type WritableFolder } from "../base/folders.ts";
import { digestOfFile } from "../model/file-digest.ts";
import type { Digest } from "../model/identifiers.ts";

/** Copies a kept package in parts, so that its size does not matter. Its name holds its digest: other bytes are refused. */
export function copyPackage(
  archives: ReadableFolder,
  { name, sha256 }: { readonly name: string; readonly sha256: Digest },
  staging: WritableFolder,
  to: string,
): { readonly bytes: number; readonly sha256: Digest } {
  const copy = staging.create(to);
  const made = digestOfFile(archives, name, copy.append);
  copy.close();
  if (made?.sha256 !== sha256) throw new FileChanged(`archives/${name}`);
  return made;
}
