/** A file that shows if the disk lost its end: its first line is the digest of the rest. */
import type { ReadableFolder, WritableFolder } from "../base/folders.ts";
import { sha256 } from "../model/digest.ts";

/** Replaces the file in one step. */
export function writeSealed<T extends object>(folder: WritableFolder, name: string, value: T): void {
  const text = JSON.stringify(value);
  folder.write(`${name}.part`, new TextEncoder().encode(`${sha256(text)}\n${text}`));
  folder.rename(`${name}.part`, name);
}

/** Null if there is no such file; `broken` if part of it is lost. */
export function readSealed<T extends object>(folder: ReadableFolder, name: string): T | null | "broken" {
  const bytes = folder.read(name);
  if (bytes === null) return null;
  const [seal = "", ...rest] = new TextDecoder().decode(bytes).split("\n");
  const text = rest.join("\n");
  return seal === sha256(text) ? JSON.parse(text) : "broken";
}
