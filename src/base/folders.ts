/** The two interfaces through which the program sees files, and their in-memory twin. Paths are relative, with `/`, and never leave the folder. */

/** What the disk states about a file without reading it. Times in milliseconds since 1970. */
export interface FileStat {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly inode: number;
}

/** Whether nothing that the disk states about a file has changed. */
export function isSameStat(a: FileStat, b: FileStat): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.inode === b.inode;
}

/** A file opened to be read in parts: what is too large for memory. */
export interface OpenFile {
  /** In bytes, when it was opened. */
  readonly size: number;
  /** The bytes from `offset` on, `length` of them, fewer at the end of the file. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** A file written in parts. It stands under its name from the first byte on: whoever writes it renames it when it is whole. */
export interface FileInMaking {
  append(bytes: Uint8Array): void;
  /** Writes over what was appended before; `offset` in bytes. */
  overwrite(offset: number, bytes: Uint8Array): void;
  /** The disk has it when this returns. */
  close(): void;
  /** Ends the writing of a file that is not wanted any more; whoever began it removes it. */
  abandon(): void;
}

/** A link of the disk: both paths in the folder. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface ReadableFolder {
  /** Every file below `under` (default: the folder), in code-unit order; links that lead out of the folder are left out. */
  list(under?: string): readonly string[];
  /** All files, the links that lead out of the folder or nowhere, and what can be neither (pipes), looked for once; each in code-unit order. */
  survey(): {
    readonly files: readonly string[];
    /** Those of the files that are links, and to which file of the folder each leads in the end. */
    readonly links: readonly Link[];
    readonly strays: readonly string[];
    readonly others: readonly string[];
  };
  /** Null if there is no such file. */
  stat(path: string): FileStat | null;
  /** Null if there is no such file. Throws on a broken disk. */
  read(path: string): Uint8Array | null;
  /** Null if there is no such file. */
  open(path: string): OpenFile | null;
}

export interface WritableFolder extends ReadableFolder {
  /** Writes the whole file, making folders as needed. */
  write(path: string, bytes: Uint8Array): void;
  /**
   * Writes the whole file in one step: whatever stops it, the file is as it was, and nothing lies beside it. It keeps its mode, and a link
   * stays a link. For all that cannot be made again.
   */
  replace(path: string, bytes: Uint8Array): void;
  /** Begins a file that is written in parts, over what stands there. */
  create(path: string): FileInMaking;
  /** Renames within the folder, over what stands there. */
  rename(from: string, to: string): void;
  /** Removes a file if it is there, and the folders that it leaves empty. */
  remove(path: string): void;
}

/** Thrown when a file is no longer what it was when the build began. */
export class FileChanged extends Error {
  readonly code = "CHANGED";
  /** As an editor names it: `content/…`, `templates/…`. */
  readonly file: string;
  constructor(file: string) {
    super(`${file} changed during the build`);
    this.file = file;
  }
}

/** A folder that lives in memory: for tests, and for looking at a plan without a disk. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): WritableFolder {
  const contents = new Map<string, Uint8Array>();
  let tick = 0;
  const changed = new Map<string, number>();
  const put = (path: string, bytes: Uint8Array) => {
    contents.set(path, bytes);
    changed.set(path, ++tick);
  };
  for (const [path, content] of Object.entries(files)) {
    put(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  const list = (under = "") =>
    [...contents.keys()].filter((path) => under === "" || path.startsWith(`${under}/`)).sort();
  return {
    list,
    survey: () => ({ files: list(), links: [], strays: [], others: [] }),
    stat: (path) => {
      const bytes = contents.get(path);
      const time = changed.get(path) ?? 0;
      return bytes === undefined ? null : { size: bytes.length, mtimeMs: time, ctimeMs: time, inode: 0 };
    },
    read: (path) => contents.get(path) ?? null,
    open: (path) => {
      const bytes = contents.get(path);
      return bytes === undefined
        ? null
        : {
            size: bytes.length,
            read: (offset, length) => bytes.slice(offset, offset + length),
            close: () => {},
          };
    },
    // Whoever writes may go on to use the bytes.
    write: (path, bytes) => put(path, new Uint8Array(bytes)),
    replace: (path, bytes) => put(path, new Uint8Array(bytes)),
    create: (path) => {
      let content = new Uint8Array();
      put(path, content);
      return {
        append: (bytes) => {
          const longer = new Uint8Array(content.length + bytes.length);
          longer.set(content);
          longer.set(bytes, content.length);
          content = longer;
          put(path, content);
        },
        overwrite: (offset, bytes) => content.set(bytes, offset),
        close: () => {},
        abandon: () => {},
      };
    },
    rename: (from, to) => {
      const bytes = contents.get(from);
      if (bytes === undefined) throw new Error(`no such file: ${from}`);
      contents.delete(from);
      put(to, bytes);
    },
    remove: (path) => {
      contents.delete(path);
    },
  };
}

/** Two folders seen as one: a file of the first hides the file of that name in the second. */
export function overlay(first: ReadableFolder, second: ReadableFolder): ReadableFolder {
  return {
    list: (under) => [...new Set([...first.list(under), ...second.list(under)])].sort(),
    survey: () => {
      const [a, b] = [first.survey(), second.survey()];
      return {
        files: [...new Set([...a.files, ...b.files])].sort(),
        links: [...a.links, ...b.links.filter(({ from }) => !a.files.includes(from))],
        strays: [...new Set([...a.strays, ...b.strays])].sort(),
        others: [...new Set([...a.others, ...b.others])].sort(),
      };
    },
    stat: (path) => first.stat(path) ?? second.stat(path),
    read: (path) => first.read(path) ?? second.read(path),
    open: (path) => first.open(path) ?? second.open(path),
  };
}

/** A folder in a folder, as one by itself. */
export function folderIn(folder: ReadableFolder, name: string): ReadableFolder {
  const start = `${name}/`;
  const within = (paths: readonly string[]) =>
    paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  return {
    list: (under = "") => within(folder.list(under === "" ? name : start + under)),
    survey: () => {
      const { files, links, strays, others } = folder.survey();
      const isWithin = ({ from, to }: Link) => from.startsWith(start) && to.startsWith(start);
      return {
        files: within(files),
        links: links
          .filter(isWithin)
          .map(({ from, to }) => ({ from: from.slice(start.length), to: to.slice(start.length) })),
        strays: within(strays),
        others: within(others),
      };
    },
    stat: (path) => folder.stat(start + path),
    read: (path) => folder.read(start + path),
    open: (path) => folder.open(start + path),
  };
}
