/** The cache of a server: the next build reads from memory what the last one wrote. The disk has it a little later. */
import {
  type Cache,
  type CacheFolder,
  type Each,
  openCache,
  parseWritten,
  type Written,
} from "../base/cache.ts";
import type { WritableFolder } from "../base/folders.ts";

export interface RememberedCache extends CacheFolder {
  /** Writes what the disk does not have yet. */
  readonly save: () => void;
  /** Saves, and empties the memory, for other processes that read and write the disk. */
  readonly forget: () => void;
}

/** A value is read under the type with which it was written, as in the cache on disk. */
type Parsed = ReturnType<typeof JSON.parse>;

/** What is kept under a name: a value, or values by name. */
interface Held {
  readonly value: Parsed;
  readonly each: HeldEach | null;
  readonly save: (() => void) | null;
}

/** Values by name: their lines, and those that have been asked for, parsed. */
interface HeldEach {
  readonly lines: ReadonlyMap<string, Written>;
  readonly parsed: Map<string, Parsed>;
}

/** How many names stay in memory; the least recently used is saved and dropped. A month has seven. */
const HELD = 200;

/** A cache on a folder that is read only for what is not in memory. */
export function rememberedCache(folder: WritableFolder): RememberedCache {
  const memory = new Map<string, Held>();
  const hold = (key: string, held: Held) => {
    memory.delete(key);
    memory.set(key, held);
    for (const [oldest, { save }] of memory) {
      if (memory.size <= HELD) break;
      save?.();
      memory.delete(oldest);
    }
  };
  const save = () => {
    for (const [key, held] of memory) {
      held.save?.();
      memory.set(key, { ...held, save: null });
    }
  };
  return {
    ...folder,
    opened: (stamp) => remembered(openCache(folder, stamp), stamp, memory, hold),
    save,
    forget: () => {
      save();
      memory.clear();
    },
  };
}

function remembered(
  disk: Cache,
  stamp: string,
  memory: ReadonlyMap<string, Held>,
  hold: (key: string, held: Held) => void,
): Cache {
  const keyOf = (name: string) => `${stamp}\0${name}`;
  const known = (name: string): Held | null => {
    const held = memory.get(keyOf(name)) ?? null;
    if (held !== null) hold(keyOf(name), held);
    return held;
  };
  const read = <T>(name: string, fromDisk: () => T | null): T | null => {
    const held = known(name);
    if (held !== null) return held.value;
    const value = fromDisk();
    if (value !== null) hold(keyOf(name), { value, each: null, save: null });
    return value;
  };
  const write = <T>(name: string, value: T, save: () => void) => {
    hold(keyOf(name), { value, each: null, save });
  };
  return {
    read: <T>(name: string) => read(name, () => disk.read<T>(name)),
    write: (name, value) => write(name, value, () => disk.write(name, value)),
    // Bytes are read by few builds, and are many.
    readBytes: (name) => disk.readBytes(name),
    writeBytes: (name, bytes) => disk.writeBytes(name, bytes),
    // What is packed for the disk is held as it is used.
    readPacked: (name, packing) => read(name, () => disk.readPacked(name, packing)),
    writePacked: (name, value, packing) => {
      write(name, value, () => disk.writePacked(name, value, packing));
    },
    readEach: <T>(name: string): Each<T> | null => {
      const held = known(name)?.each ?? null;
      if (held !== null) return eachOf<T>(held);
      const found = disk.readEach<T>(name);
      if (found === null) return null;
      const lines = new Map([...found.names].map((of) => [of, found.written(of) ?? ""] as const));
      const each = { lines, parsed: new Map() };
      hold(keyOf(name), { value: null, each, save: null });
      return eachOf<T>(each);
    },
    writeEach: (name, values) => {
      const lines = new Map(values);
      const before = known(name)?.each ?? null;
      const parsed = new Map(
        [...(before?.parsed ?? [])].filter(([of]) => lines.get(of) === before?.lines.get(of)),
      );
      const save = () => disk.writeEach(name, lines);
      hold(keyOf(name), { value: null, each: { lines, parsed }, save });
    },
  };
}

function eachOf<T>({ lines, parsed }: HeldEach): Each<T> {
  const written = (name: string) => lines.get(name) ?? null;
  return {
    names: lines.keys(),
    get: (name) => {
      const line = written(name);
      if (line === null) return null;
      if (!parsed.has(name)) parsed.set(name, parseWritten<T>(line));
      return parsed.get(name);
    },
    written,
  };
}
