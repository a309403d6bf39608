/** Names of files: their endings, how they stand on a disk, how a shell reads them. */
import type { ReadableFolder } from "../../base/folders.ts";

/** In lower case, without its dot; empty if there is none. */
export function endingOf(file: string): string {
  return /\.([^./]*)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/**
 * A file by the name that a text gives it, which is composed (NFC), and its path as it stands on the disk: some Macs take a letter and its
 * accent apart. Null if there is none.
 */
export function readNamed(
  folder: ReadableFolder,
  named: string,
): { readonly file: string; readonly bytes: Uint8Array } | null {
  const bytes = folder.read(named);
  if (bytes !== null) return { file: named, bytes };
  if (/^[\x20-\x7e]*$/.test(named)) return null;
  const file = folder.list().find((other) => other.normalize("NFC") === named.normalize("NFC"));
  const apart = file === undefined ? null : folder.read(file);
  return file === undefined || apart === null ? null : { file, bytes: apart };
}

/** A path as a shell reads it. */
export function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
