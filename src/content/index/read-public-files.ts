/** `content/public`: files that are copied, pictures mostly without their metadata; each is read only when it has changed. */
import type { Problem } from "../../base/problem.ts";
import { sha256 } from "../../model/digest.ts";
import type { Digest } from "../../model/identifiers.ts";
import type { PublicFile } from "../../model/site.ts";
import { checkPublicPicture } from "../files/check-media.ts";
import { checkSize, type FileSettings, judgeFile } from "../files/judge-file.ts";
import { type FileRecord, lookAtFile } from "./file-record.ts";
import type { IndexSources } from "./read-briefs.ts";

/** A public file as the last build left it, with its problems. */
interface Known {
  readonly record: FileRecord;
  readonly published: Digest;
  readonly problems: readonly Problem[];
}

interface PublicFiles {
  readonly files: readonly PublicFile[];
  readonly problems: readonly Problem[];
}

/** Looks at public files, and keeps their records for the next build. */
export function readPublicFiles(
  { folder, cache, wall, settings }: IndexSources,
  files: readonly string[],
): PublicFiles {
  const old = cache.read<Readonly<Record<string, Known>>>("public.json") ?? {};
  const seen = files.flatMap((file) => {
    const before = old[file];
    const now = lookAtFile(folder, file, before?.record, wall);
    if (now === null) return [];
    const { record, bytes } = now;
    if (before !== undefined && before.record === record) return [[file, before] as const];
    if (before?.record.digest === record.digest) return [[file, { ...before, record }] as const];
    return [[file, { record, ...judged(bytes ?? new Uint8Array(), file, record.digest, settings) }] as const];
  });
  const isSame =
    seen.length === Object.keys(old).length && seen.every(([file, known]) => old[file] === known);
  if (!isSame) cache.write("public.json", Object.fromEntries(seen));
  return {
    files: seen.map(([file, { record, published }]) => ({
      path: file.slice("public/".length),
      from: "content",
      file,
      digest: record.digest,
      published,
    })),
    problems: seen.flatMap(([, { problems }]) => problems),
  };
}

function judged(
  bytes: Uint8Array,
  file: string,
  digest: Digest,
  settings: FileSettings,
): Omit<Known, "record"> {
  const place = { file, line: 1, column: 1 };
  const name = file.slice("public".length);
  const unfit = checkPublicPicture(bytes, name, place) ?? checkSize(bytes, file, name, place);
  if (unfit !== null) return { published: digest, problems: [unfit] };
  const { published: shown, problems } = judgeFile(bytes, file, name, place, settings);
  return { published: shown === null || shown === bytes ? digest : sha256(shown), problems };
}
