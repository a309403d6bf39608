/** A site on the disk, as a build sees it: its folders, the program and its configuration, the lock. Beside `node-folder.ts`, the only file that knows where things are. */
import { createHash } from "node:crypto";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { nameFrom } from "../base/disk-error.ts";
import { overlay, type ReadableFolder } from "../base/folders.ts";
import { buildMemory } from "../build/build-memory.ts";
import type { SiteOfThread } from "../build/months.ts";
import type { Lock, SiteOnDisk } from "../build/site-on-disk.ts";
import type { EleventyConfig } from "../model/eleventy-config.ts";
import { type Digest, digest } from "../model/identifiers.ts";
import { availableCores, takeLock } from "./lock.ts";
import { fileMover, isTaken, moveFolder, nodeFolder, pathExists, removeFolder } from "./node-folder.ts";
import { rehearseCommit } from "./rehearsal.ts";
import { nodeThreads } from "./threads.ts";

/** The package's own folder: the parent of `lib`. */
const PACKAGE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Opens the site in a folder (absolute), to be built into `out` (absolute). */
export function siteOnDisk(root: string, out: string): SiteOnDisk {
  const known = {
    program: programDigest(nodeFolder(root)),
    configuration: configurationDigest(nodeFolder(root)),
  };
  return {
    ...siteOfThread(root, out, known),
    lock: () => lockOf(out),
    // Each has a compiler and a heap of its own to warm up: one a core, with this one.
    threads: availableCores() > 1 ? () => nodeThreads({ root, out, ...known }, availableCores() - 1) : null,
  };
}

/** Takes the lock of an output folder (absolute): beside what it guards, and never in a cache that is saved and restored. */
export function lockOf(out: string): Lock {
  return takeLock(join(dirname(out), `.${basename(out)}.lock`));
}

/** The same for a thread of a build, which has the lock already. */
export function siteOfThread(
  root: string,
  out: string,
  { program, configuration }: Pick<SiteOnDisk, "program" | "configuration">,
): SiteOfThread {
  const stagingPath = join(dirname(out), `.${basename(out)}.staging`);
  const cache = nodeFolder(join(root, ".brevier"));
  const staging = () => nodeFolder(stagingPath);
  const move = fileMover();
  const ownTemplates = nodeFolder(join(root, "templates"));
  return {
    content: nodeFolder(join(root, "content")),
    archives: nodeFolder(join(root, "archives")),
    templates: overlay(ownTemplates, nodeFolder(join(PACKAGE, "templates"))),
    ownTemplates,
    themes: nodeFolder(join(PACKAGE, "themes")),
    cache,
    memory: buildMemory(),
    out: {
      name: relative(root, out) || basename(out),
      dist: nodeFolder(out),
      staging: staging(),
      move: (staged, path) => move(join(stagingPath, staged), join(out, path)),
      isNew: () => !isTaken(out),
      moveAll: (folder) => moveFolder(join(stagingPath, folder), out),
      clearStaging: () => removeFolder(stagingPath),
      rehearse: (asked) => rehearseCommit(stagingPath, out, asked),
    },
    program,
    configuration,
    loadConfiguration: () => loadConfiguration(root),
    emptyFolder: () => {
      cache.write("empty/.keep", new Uint8Array());
      // Eleventy starts from the working directory, which need not be the site’s.
      return relative("", join(root, ".brevier", "empty"));
    },
    library: (name) => libraryFolder(name),
    nameOf: (path) => nameFrom(path, relative(root, path)),
  };
}

/** The version of the package. */
export function programVersion(): string {
  return JSON.parse(new TextDecoder().decode(nodeFolder(PACKAGE).read("package.json") ?? undefined)).version;
}

/** The folder of the rules' pages, as it is installed; absolute. Its files are of the rules' names: `rss/missing-guid.md`. */
export function rulesFolderPath(): string {
  return join(PACKAGE, "docs/rules");
}

/** The program that runs is the one that was loaded, whatever is installed meanwhile. */
let loaded: Digest | null = null;

/** Any change of the program, of a library that it calls or of the lockfile may change any byte that is made. */
function programDigest(site: ReadableFolder): Digest {
  loaded ??= loadedDigest();
  const hash = createHash("sha256").update(loaded);
  for (const file of LOCKFILES) hash.update(site.read(file) ?? "");
  return digest(hash.digest("hex"));
}

function loadedDigest(): Digest {
  const lib = nodeFolder(join(PACKAGE, "lib"));
  const hash = createHash("sha256");
  for (const file of lib.list().filter((name) => name.endsWith(".js"))) {
    hash.update(`${file}\0`).update(lib.read(file) ?? "");
  }
  const own = JSON.parse(new TextDecoder().decode(nodeFolder(PACKAGE).read("package.json") ?? undefined));
  for (const name of Object.keys({ ...own.dependencies, ...own.peerDependencies }))
    hash.update(`${name}\0`).update(libraryFolder(name)?.read("package.json") ?? "");
  return digest(hash.digest("hex"));
}

/** The folder of a library, looked for as Node does: beside the package (or in another folder, absolute), then in each folder above. */
export function libraryFolder(name: string, from = PACKAGE): ReadableFolder | null {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const library = nodeFolder(join(folder, "node_modules", name));
    if (library.stat("package.json") !== null) return library;
  }
  return null;
}

const CONFIGURATION = ".eleventy.ts";
const LOCKFILES = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"];

/** `.eleventy.ts` and the local files that it imports, at any depth: what a site's own filters are made of. */
function configurationDigest(site: ReadableFolder): Digest {
  const hash = createHash("sha256");
  const visited = new Set<string>();
  const visit = (file: string) => {
    const bytes = visited.has(file) ? null : site.read(file);
    visited.add(file);
    if (bytes === null) return;
    hash.update(`${file}\0`).update(bytes);
    for (const [, name = ""] of new TextDecoder().decode(bytes).matchAll(IMPORT)) {
      for (const candidate of candidatesOf(join(dirname(file), name))) visit(candidate);
    }
  };
  visit(CONFIGURATION);
  return digest(hash.digest("hex"));
}

const IMPORT = /\b(?:from|import|require)\s*\(?\s*["'](\.[^"']+)["']/g;

/** The files that a relative import may mean, as jiti resolves it. */
function candidatesOf(name: string): readonly string[] {
  const bare = name.replace(/\.[cm]?js$/, "");
  const endings = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];
  return [name, ...endings.flatMap((ending) => [bare + ending, name + ending, `${name}/index${ending}`])];
}

async function loadConfiguration(root: string): Promise<(config: EleventyConfig) => void> {
  const path = join(root, CONFIGURATION);
  if (!pathExists(path)) return () => {};
  if (nodeFolder(root).stat(CONFIGURATION) === null) throw new Error("it is not a file");
  const { createJiti } = await import("jiti");
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    alias: { "brevier/eleventy": join(PACKAGE, "lib", "eleventy.js") },
  });
  const loaded = await jiti.import<unknown>(path, { default: true });
  if (typeof loaded !== "function") throw new Error("its default export is not a function");
  return (config) => loaded(config);
}
