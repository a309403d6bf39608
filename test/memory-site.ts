import { fileURLToPath } from "node:url";
import { memoryFolder, overlay, type WritableFolder } from "../src/base/folders.ts";
import type { SiteOnDisk } from "../src/build/build.ts";
import { buildMemory } from "../src/build/build-memory.ts";
import { digest } from "../src/model/identifiers.ts";
import { nodeFolder } from "../src/node/node-folder.ts";

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

/** Opens a site on the files of a content folder. */
export function memorySite(
  content: Readonly<Record<string, string | Uint8Array>>,
  templates: Readonly<Record<string, string>> = {},
): MemorySite {
  const dist = memoryFolder();
  const staging = memoryFolder();
  const folder = memoryFolder(content);
  const ownTemplates = memoryFolder(templates);
  return {
    content: folder,
    dist,
    ownTemplates,
    archives: memoryFolder(),
    templates: overlay(ownTemplates, nodeFolder(`${ROOT}templates`)),
    cache: memoryFolder(),
    memory: buildMemory(),
    out: {
      name: "dist",
      dist,
      staging,
      move: (staged, path) => {
        dist.write(path, staging.read(staged) ?? new Uint8Array());
        staging.remove(staged);
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
    nameOf: (path) => path,
    threads: null,
  };
}

/** The files of a folder of the repository, by their paths in it. */
export function filesOf(path: string): Record<string, Uint8Array> {
  const folder = nodeFolder(`${ROOT}${path}`);
  return Object.fromEntries(folder.list().map((file) => [file, folder.read(file) ?? new Uint8Array()]));
}
