/** The packages of a site: each has the digest in its name, and can be replayed. */
import { createHash } from "node:crypto";
import type { OpenFile } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import { slicesOf } from "../read/read-zip.ts";
import { addressOf, type SiteUnderCheck } from "../read/site-under-check.ts";
import { checkForeignPackage, foreignMaker } from "./check-foreign-package.ts";
import { checkPackage } from "./check-package.ts";
import { checkPackageName } from "./check-package-name.ts";
import type { PackedPage } from "./check-package-pages.ts";

const PACKAGE = /\.wacz$/;
/** Where our packages are published. */
const ARCHIVES = /^archives\//;
/** The page of packages in each edition. */
const LISTS = /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?archives\/index\.html$/;

/** Whether a file is a package, which is read in parts. */
export function isPackage(path: string): boolean {
  return PACKAGE.test(path);
}

/** Checks a package of the site, in parts. */
export async function* checkPackageOfSite(
  site: SiteUnderCheck,
  path: string,
  onPage: (page: PackedPage) => void,
): AsyncGenerator<Problem> {
  const file = site.dist.open(path);
  if (file === null) return;
  const lists = [...site.files].filter((name) => LISTS.test(name)).map((name) => addressOf(site, name));
  try {
    // What other programs made stands elsewhere than ours, and has its own form.
    if (!ARCHIVES.test(path) && (await foreignMaker(file)) !== null) {
      yield* (await checkForeignPackage(path, file)).problems;
      return;
    }
    yield* checkPackageName(path, digestOf(file));
    yield* checkPackage(path, file, new Set(lists), onPage);
  } finally {
    file.close();
  }
}

function digestOf(file: OpenFile): string {
  const hash = createHash("sha256");
  for (const slice of slicesOf(file, { start: 0, size: file.size })) hash.update(slice);
  return hash.digest("hex");
}
