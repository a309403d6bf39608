import { fileURLToPath } from "node:url";
import { memoryFolder, overlay, type WritableFolder } from "../src/base/folders.ts";
import type { SiteOnDisk } from "../src/build/build.ts";
import { buildMemory } from "../src/build/build-memory.ts";
import { digest } from "../src/model/identifiers.ts";
import { nodeFolder } from "../src/node/node-folder.ts";
import { IS_LONG } from "./long-run.ts";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A site that lives in memory, with the package's own templates. */
export interface MemorySite extends SiteOnDisk {
  readonly content: WritableFolder;
  readonly dist: WritableFolder;
  readonly archives: WritableFolder;
  /** The site's own, which hide those of the package. */
  readonly ownTemplates: WritableFolder;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is installed here. */
export const installed = (name: string) => nodeFolder(`${ROOT}node_modules/${name}`);

/** Opens a site on the files of a content folder; `made` is what builds and archiving have left. */
export function memorySite(
  content: Files,
  templates: Files = {},
  made: Readonly<Partial<Record<"dist" | "cache" | "archives", Files>>> = {},
): MemorySite {
  const dist = memoryFolder(made.dist);
  const staging = memoryFolder();
  const folder = memoryFolder(content);
  const ownTemplates = memoryFolder(templates);
  return {
    content: folder,
    dist,
    ownTemplates,
    archives: memoryFolder(made.archives),
    templates: overlay(ownTemplates, nodeFolder(`${ROOT}templates`)),
    themes: nodeFolder(`${ROOT}themes`),
    cache: IS_LONG ? memoryFolder(made.cache) : withDrawnCards(memoryFolder(made.cache)),
    memory: { ...buildMemory(), templates: compiledTemplates() },
    out: {
      name: "dist",
      dist,
      staging,
      move: (staged, path) => {
        dist.write(path, staging.read(staged) ?? new Uint8Array());
        staging.remove(staged);
      },
      isNew: () => dist.list().length === 0,
      moveAll: (folder) => {
        for (const file of staging.list(folder)) {
          dist.write(file.slice(folder.length + 1), staging.read(file) ?? new Uint8Array());
          staging.remove(file);
        }
      },
      clearStaging: () => {
        for (const file of staging.list()) staging.remove(file);
      },
      rehearse: () => {},
    },
    program: digest("0".repeat(64)),
    configuration: digest("0".repeat(64)),
    loadConfiguration: async () => () => {},
    emptyFolder: () => "test/fixtures/empty",
    lock: () => ({ held: true, release: () => {} }),
    library: installed,
    nameOf: (path) => path,
    threads: null,
  };
}

/** The cards that sites of this worker have drawn, each sealed with all that it was drawn from. */
const drawn = memoryFolder();

/** A cache that has them too; `npm run test:long` lets each site draw its own. */
function withDrawnCards(cache: WritableFolder): WritableFolder {
  const isCard = (path: string) => path.startsWith("cards/");
  return {
    ...cache,
    read: (path) => cache.read(path) ?? (isCard(path) ? drawn.read(path) : null),
    rename: (from, to) => {
      if (isCard(to)) drawn.write(to, cache.read(from) ?? new Uint8Array());
      cache.rename(from, to);
    },
  };
}

type TemplateMemory = MemorySite["memory"]["templates"];

/** Compiled templates by the digest of all that they are made of: a third of a small build. The newest few; each holds what its last build rendered. */
const compiled = new Map<string, TemplateMemory>();
const KEPT = 4;

/** What sites of a worker share; `npm run test:long` lets each compile its own. */
function compiledTemplates(): TemplateMemory {
  if (IS_LONG) return buildMemory().templates;
  let asked = "";
  return {
    of: (key, make) => {
      asked = key;
      const memory = compiled.get(key) ?? buildMemory().templates;
      compiled.delete(key);
      compiled.set(key, memory);
      for (const old of [...compiled.keys()].slice(0, -KEPT)) compiled.delete(old);
      return memory.of(key, make);
    },
    forget: () => compiled.delete(asked),
  };
}

/** Another site of the same files, of one whose sources are as its last build read them. */
export function copyOf({ content, ownTemplates, dist, cache, archives }: MemorySite): MemorySite {
  const filesIn = (folder: MemorySite["cache"]): Files =>
    Object.fromEntries(folder.list().map((file) => [file, folder.read(file) ?? new Uint8Array()]));
  const made = { dist: filesIn(dist), cache: filesIn(cache), archives: filesIn(archives) };
  return memorySite(filesIn(content), filesIn(ownTemplates), made);
}

/** The files of a folder of the repository, by their paths in it. */
export function filesOf(path: string): Record<string, Uint8Array> {
  const folder = nodeFolder(`${ROOT}${path}`);
  return Object.fromEntries(folder.list().map((file) => [file, folder.read(file) ?? new Uint8Array()]));
}
