/** A site on the disk, as the pipeline sees it: its folders, the program and its configuration, the lock. Beside `node-folders.ts`, the only file that knows where things are. */
import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { EleventyConfig } from "./eleventy.ts";
import { overlay } from "./folders.ts";
import { type Digest, digest } from "./model/identifiers.ts";
import { createExclusively, nodeFolder, pathExists, removeFolder } from "./node-folders.ts";
import type { SiteOnDisk } from "./pipeline.ts";

/** The package's own folder: the parent of `lib`. */
const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));

/** Opens the site in a folder (absolute), to be built into `out` (absolute). Eleventy needs the working directory to be the site's. */
export function siteOnDisk(root: string, out: string): SiteOnDisk {
  const stagingPath = join(dirname(out), `.${basename(out)}.staging`);
  const site = nodeFolder(root);
  const cache = nodeFolder(join(root, ".brevier"));
  const staging = () => nodeFolder(stagingPath);
  const parent = nodeFolder(dirname(out));
  return {
    content: nodeFolder(join(root, "content")),
    templates: overlay(nodeFolder(join(root, "templates")), nodeFolder(join(PACKAGE, "templates"))),
    cache,
    out: {
      name: relative(root, out) || basename(out),
      dist: nodeFolder(out),
      staging: staging(),
      move: (staged, path) => parent.rename(`${basename(stagingPath)}/${staged}`, `${basename(out)}/${path}`),
      clearStaging: () => removeFolder(stagingPath),
    },
    program: programDigest(),
    configuration: configurationDigest(site),
    loadConfiguration: () => loadConfiguration(root),
    emptyFolder: () => {
      cache.write("empty/.keep", new Uint8Array());
      return ".brevier/empty";
    },
    lock: () => takeLock(join(root, ".brevier", "lock")),
  };
}

/** Any change of the program may change any byte it makes. */
function programDigest(): Digest {
  const lib = nodeFolder(join(PACKAGE, "lib"));
  const hash = createHash("sha256");
  for (const file of lib.list().filter((name) => name.endsWith(".js"))) {
    hash.update(`${file}\0`).update(lib.read(file) ?? "");
  }
  return digest(hash.digest("hex"));
}

const CONFIGURATION = ".eleventy.ts";
const LOCKFILES = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"];

/** `.eleventy.ts`, the local files that it imports, and the lockfile: what a site's own filters are made of. */
function configurationDigest(site: ReturnType<typeof nodeFolder>): Digest {
  const hash = createHash("sha256");
  const seen = new Set<string>();
  const visit = (file: string) => {
    const bytes = seen.has(file) ? null : site.read(file);
    seen.add(file);
    if (bytes === null) return;
    hash.update(`${file}\0`).update(bytes);
    const source = new TextDecoder().decode(bytes);
    for (const [, name = ""] of source.matchAll(
      /\bfrom\s*["'](\.[^"']+)["']|\bimport\s*\(?\s*["'](\.[^"']+)["']/g,
    )) {
      visit(join(dirname(file), name));
    }
  };
  visit(CONFIGURATION);
  if (seen.size > 1 || site.stat(CONFIGURATION) !== null)
    for (const file of LOCKFILES) hash.update(site.read(file) ?? "");
  return digest(hash.digest("hex"));
}

async function loadConfiguration(root: string): Promise<(config: EleventyConfig) => void> {
  const path = join(root, CONFIGURATION);
  if (!pathExists(path)) return () => {};
  const { createJiti } = await import("jiti");
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    alias: { "brevier/eleventy": join(PACKAGE, "lib", "eleventy.js") },
  });
  const loaded = await jiti.import<unknown>(path, { default: true });
  if (typeof loaded !== "function") throw new Error("its default export is not a function");
  return (config) => {
    loaded(config);
  };
}

/** Who holds the lock; `release` gives it back. */
export type Lock =
  | { readonly held: true; readonly release: () => void }
  | {
      readonly held: false;
      readonly pid: number;
      readonly host: string;
      readonly since: string;
      readonly file: string;
    };

function takeLock(file: string): Lock {
  const mine = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const folder = nodeFolder(dirname(file));
  for (let attempt = 0; attempt < 2; attempt++) {
    if (createExclusively(file, JSON.stringify(mine)))
      return { held: true, release: () => folder.remove(basename(file)) };
    const holder = holderOf(folder.read(basename(file)));
    if (holder !== null && (holder.host !== mine.host || isAlive(holder.pid)))
      return { held: false, ...holder, file };
    folder.remove(basename(file));
  }
  return { held: false, pid: 0, host: "?", since: "?", file };
}

function holderOf(
  bytes: Uint8Array | null,
): Pick<Extract<Lock, { held: false }>, "pid" | "host" | "since"> | null {
  const match =
    bytes === null
      ? null
      : /^\{"pid":(\d+),"host":"([^"]*)","since":"([^"]*)"\}$/.exec(new TextDecoder().decode(bytes));
  return match === null ? null : { pid: Number(match[1]), host: match[2] ?? "", since: match[3] ?? "" };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
