/** Briefs that this process has parsed: they need not be read back from the cache that it has just written. */
import type { Brief, BriefExport, BriefText } from "../../model/brief.ts";

export interface RecentBriefs {
  readonly keep: (exported: BriefExport, brief: Brief, text: BriefText) => void;
  /** The brief of an export; null if it is not here as it is now. */
  readonly briefOf: (exported: BriefExport) => Brief | null;
  readonly textOf: (exported: BriefExport) => BriefText | null;
}

/** In characters: what five thousand briefs have, and a thread has memory for. Of a larger archive, the rest is read back by month. */
const MOST = 30_000_000;

/** None yet. The first are kept: a build makes its months in the order in which it reads them. */
export function recentBriefs(): RecentBriefs {
  interface Kept {
    readonly exported: BriefExport;
    readonly brief: Brief;
    readonly text: BriefText;
  }
  const kept = new Map<string, Kept>();
  let size = 0;
  return {
    keep: (exported, brief, text) => {
      const old = kept.get(exported.file);
      if (old !== undefined) size -= sizeOf(old.text);
      kept.delete(exported.file);
      if (size > MOST) return;
      size += sizeOf(text);
      kept.set(exported.file, { exported, brief, text });
    },
    briefOf: ({ file, digest }) => {
      const found = kept.get(file);
      return found?.exported.digest === digest ? found.brief : null;
    },
    textOf: ({ file, textDigest }) => {
      const found = kept.get(file);
      return found?.exported.textDigest === textDigest ? found.text : null;
    },
  };
}

/** In characters: the text is twice there, with its markup and without. */
function sizeOf({ body }: BriefText): number {
  return 2 * body.text.length;
}
