/** Cards that are drawn once and kept in the cache, each at the address of its page, sealed with all that it is drawn from. */
import { type CacheFolder, openCache } from "../../base/cache.ts";
import { sha256 } from "../../model/digest.ts";
import type { DistPath } from "../../model/identifiers.ts";
import type { ShareCard } from "../../model/share-card.ts";
import {
  CARD_LIBRARIES,
  DRAWING,
  type DrawShareCard,
  type FindLibrary,
  shareCardDrawer,
} from "./draw-share-card.ts";

/** Gives the card of a path, drawn now or taken from the cache. Throws if it cannot be drawn. */
export type MakeShareCard = (path: DistPath, card: ShareCard) => Promise<Uint8Array>;

/** What draws is loaded with the first card that is not in the cache. */
export function shareCardMaker(library: FindLibrary, cache: CacheFolder): MakeShareCard {
  let versions: string | null = null;
  let draw: DrawShareCard | null = null;
  return async (path, card) => {
    versions ??= versionsOf(library);
    const kept = openCache(cache, versions + JSON.stringify(card));
    const known = kept.readBytes(keptAt(path));
    if (known !== null) return known;
    draw ??= await shareCardDrawer(library);
    const drawn = await draw(card);
    kept.writeBytes(keptAt(path), drawn);
    return drawn;
  };
}

/** Forgets the cards of files that are no longer published: one may say what was withdrawn. */
export function forgetShareCards(cache: CacheFolder, removed: readonly string[]): void {
  for (const path of removed) {
    if (path.endsWith(".png") && cache.stat(keptAt(path)) !== null) cache.remove(keptAt(path));
  }
}

/** An address has one card: when its words change, the new one takes the place of the old. */
function keptAt(path: string): string {
  return `cards/${path}`;
}

function versionsOf(library: FindLibrary): string {
  const packages = CARD_LIBRARIES.map((name) => sha256(library(name)?.read("package.json") ?? ""));
  return [DRAWING, ...packages].join("\0");
}
