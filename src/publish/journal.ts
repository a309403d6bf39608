/** What this machine knows of a target: what it published there last, and how far a transfer that broke off had come. */
import type { FileInMaking, WritableFolder } from "../base/folders.ts";
import { sha256 } from "../model/digest.ts";
import type { ManifestFile } from "../model/manifest.ts";

/** In the cache folder; it may be deleted at any moment, and then what broke off is sent again. */
const FOLDER = "publish";

export interface Journal {
  /** The digest of the root that was published last; null if none is known. */
  readonly root: string | null;
  /** What a transfer that did not end had to do, by path: the digest of what stands there since, null where nobody knows; null if none was begun. */
  readonly unfinished: ReadonlyMap<string, string | null> | null;
  /** Notes what is about to be done, so that nothing of it is believed to be as it was. */
  begin(paths: readonly string[]): void;
  /** Notes files that stand there. */
  note(files: readonly Pick<ManifestFile, "path" | "sha256">[]): void;
  /** Ends the transfer: this root is published. */
  end(root: string): void;
  /** Ends the writing, whatever came of it. */
  close(): void;
}

/** @param target what names the target, for ever the same. */
export function openJournal(cache: WritableFolder, target: string): Journal {
  const file = `${FOLDER}/${sha256(new TextEncoder().encode(target)).slice(0, 16)}.log`;
  const text = new TextDecoder().decode(cache.read(file) ?? undefined);
  // The last line may have been cut.
  const lines = text.split("\n").slice(0, -1);
  const rows = lines.map((line) => /^(root|begun|try|sent) ?(?:(?<=sent )(\w+) )?(.*)$/.exec(line));
  const root = rows.find((row) => row?.[1] === "root")?.[3] ?? null;
  const isBegun = rows.some((row) => row?.[1] === "begun");
  const known = new Map<string, string | null>();
  for (const row of rows) {
    const [, kind, digest, path = ""] = row ?? [];
    if (kind === "try" || kind === "sent") known.set(path, digest ?? null);
  }
  const encode = (line: string) => new TextEncoder().encode(line);
  const line = (path: string, digest: string | null) =>
    digest === null ? `try ${path}\n` : `sent ${digest} ${path}\n`;
  let writing: FileInMaking | null = null;
  return {
    root,
    unfinished: isBegun ? known : null,
    begin: (paths) => {
      const before = [...known].map(([path, digest]) => line(path, digest));
      const now = paths.map((path) => line(path, null));
      writing = cache.create(file);
      writing.append(encode([root === null ? "" : `root ${root}\n`, "begun\n", ...before, ...now].join("")));
    },
    note: (files) =>
      writing?.append(encode(files.map(({ path, sha256: digest }) => line(path, digest)).join(""))),
    end: (published) => {
      writing?.close();
      writing = null;
      cache.replace(file, encode(`root ${published}\n`));
    },
    close: () => {
      writing?.close();
      writing = null;
    },
  };
}
