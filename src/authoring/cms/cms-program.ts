/** The program of the editor, Sveltia CMS (MIT), as its package has it: what a site is to serve, so that nothing comes from another one. */
import { CMS_PROGRAM } from "../../base/cms-files.ts";
import type { ReadableFolder } from "../../base/folders.ts";

export const CMS_PACKAGE = "@sveltia/cms";

/** The package’s build for those who serve it themselves: fonts and parts lie beside the script. */
const SCRIPT = "npm/index.js";
const LICENCE = "LICENSE.txt";

/**
 * The files of the program by their paths in `content/public`; null if the package is of another form. Browsers load no JSON as a part of a script:
 * its words in other languages become modules, and the script calls them so.
 */
export function cmsProgram(library: ReadableFolder): ReadonlyMap<string, Uint8Array> | null {
  const licence = library.read(LICENCE);
  const script = library.read(SCRIPT);
  if (licence === null || script === null) return null;
  const files = new Map([[LICENCE, licence]]);
  const parts = library.list("npm").filter((file) => !file.endsWith(".map"));
  for (const file of parts) {
    const bytes = library.read(file);
    if (bytes !== null) files.set(file, bytes);
  }
  files.set(
    SCRIPT,
    encoded(decoded(script).replace(/(["'`]\.\.\/locales\/[\w-]+)\.json(?=["'`])/g, "$1.js")),
  );
  for (const file of library.list("locales").filter((name) => name.endsWith(".json"))) {
    const bytes = library.read(file);
    if (bytes !== null)
      files.set(file.replace(/\.json$/, ".js"), encoded(`export default ${decoded(bytes).trim()};\n`));
  }
  return new Map([...files].map(([file, bytes]) => [CMS_PROGRAM + file, bytes]));
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
