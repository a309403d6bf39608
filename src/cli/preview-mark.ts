/** The mark of a site that was built for a moment to come: it stands beside the output folder, as its lock does, and never in it. */
import { basename, dirname, join } from "node:path";
import { liesIn, nodeFolder, realPathOf } from "../node/node-folder.ts";

/** What readers see, in the folder of a site. */
const PUBLISHED = "dist";

export interface PreviewMark {
  readonly isSet: () => boolean;
  readonly set: () => void;
  readonly clear: () => void;
}

/** @param out the output folder, absolute; a link leads to the mark of the folder itself. */
export function previewMark(out: string): PreviewMark {
  const path = realPathOf(out);
  const folder = nodeFolder(dirname(path));
  const name = `.${basename(path)}.preview`;
  const isSet = () => folder.stat(name) !== null;
  return {
    isSet,
    set: () => folder.write(name, new TextEncoder().encode("brevier build --now\n")),
    // Most folders have none, and the one that holds them may refuse changes.
    clear: () => {
      if (isSet()) folder.remove(name);
    },
  };
}

/**
 * Whether an output folder is what readers see: `dist`, or any folder in which a site stands that was not built for a moment to come. The cache,
 * where previews are, is not.
 */
export function isPublished(root: string, out: string): boolean {
  if (liesIn(join(root, ".brevier"), out)) return false;
  if (realPathOf(join(root, PUBLISHED)) === realPathOf(out)) return true;
  const folder = nodeFolder(out);
  const hasSite = folder.stat("manifest.json") !== null || folder.list("manifest").length > 0;
  return hasSite && !previewMark(out).isSet();
}
