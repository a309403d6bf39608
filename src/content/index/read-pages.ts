/** Static pages, parsed again only where their files changed. */
import type { Outcome } from "../../base/problem.ts";
import type { Page } from "../../model/page.ts";
import { parsePage } from "../parse/parse-page.ts";
import { type FileRecord, lookAtFile } from "./file-record.ts";
import type { IndexSources } from "./read-briefs.ts";

/** A page as the last build left it, with its problems. */
interface KeptPage {
  readonly record: FileRecord;
  readonly parsed: Outcome<Page>;
}

const KEPT = "pages.json";

/** Each file as a page, or its problems; in the order of the files. */
export function readPages(
  { folder, cache, settings, wall }: IndexSources,
  files: readonly string[],
): readonly Outcome<Page>[] {
  const old = cache.read<Readonly<Record<string, KeptPage>>>(KEPT) ?? {};
  const read = files.map((file): { readonly file: string; readonly kept: KeptPage | null } => {
    const known = old[file];
    const seen = lookAtFile(folder, file, known?.record, wall);
    if (seen === null) return { file, kept: null };
    const { record } = seen;
    if (known !== undefined && known.record === record) return { file, kept: known };
    if (known?.record.digest === record.digest) return { file, kept: { record, parsed: known.parsed } };
    const bytes = seen.bytes ?? folder.read(file) ?? new Uint8Array();
    return { file, kept: { record, parsed: parsePage(bytes, file, settings) } };
  });
  const same =
    read.length === Object.keys(old).length &&
    read.every(({ file, kept }) => kept !== null && kept === old[file]);
  if (!same)
    cache.write(
      KEPT,
      Object.fromEntries(read.flatMap(({ file, kept }) => (kept === null ? [] : [[file, kept] as const]))),
    );
  // A file may disappear while the folder is read.
  return read.flatMap(({ kept }) => kept?.parsed ?? []);
}
