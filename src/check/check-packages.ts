/** The packages of a site: each is what its name says, and can be replayed. */
import { createHash } from "node:crypto";
import type { OpenFile } from "../folders.ts";
import type { Problem } from "../problem.ts";
import { checkPackage } from "./check-package.ts";
import { problem } from "./check-rules.ts";
import { slicesOf } from "./read/read-zip.ts";
import { addressOf, type SiteUnderCheck } from "./site-under-check.ts";

const PACKAGE = /\.wacz$/;
/** The page of packages in each edition. */
const LISTS = /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?archives\/index\.html$/;

/** Whether a file is a package, which is read in parts. */
export function isPackage(path: string): boolean {
  return PACKAGE.test(path);
}

/** Checks a package of the site, in parts. */
export async function* checkPackageOfSite(site: SiteUnderCheck, path: string): AsyncGenerator<Problem> {
  const file = site.dist.open(path);
  if (file === null) return;
  const lists = [...site.files].filter((name) => LISTS.test(name)).map((name) => addressOf(site, name));
  try {
    yield* checkName(path, file);
    yield* checkPackage(path, file, new Set(lists));
  } finally {
    file.close();
  }
}

/** `2024-10-0123456789abcdef.wacz`: a name that ends in 16 digits says how the digest begins. */
function* checkName(path: string, file: OpenFile): Generator<Problem> {
  const [, expected] = /-([0-9a-f]{16})\.wacz$/.exec(path) ?? [];
  if (expected === undefined) return;
  const hash = createHash("sha256");
  for (const slice of slicesOf(file, { start: 0, size: file.size })) hash.update(slice);
  const found = hash.digest("hex").slice(0, expected.length);
  if (found !== expected) yield problem("wacz/name", { file: path, line: 1, column: 1 }, { found, expected });
}
