import { flacFacts } from "./flac-facts.ts";
import { isoMediaFacts } from "./iso-media-facts.ts";
import { type MediaKind, mediaKindOf } from "./media-kind.ts";
import { mp3Facts } from "./mp3-facts.ts";
import { oggFacts } from "./ogg-facts.ts";
import { NO_FACTS, type PlayedFacts } from "./played-facts.ts";
import { wavFacts } from "./wav-facts.ts";
import { webmFacts } from "./webm-facts.ts";

const READERS: Readonly<Partial<Record<MediaKind, (bytes: Uint8Array) => PlayedFacts>>> = {
  "iso-media": isoMediaFacts,
  webm: webmFacts,
  ogg: oggFacts,
  wav: wavFacts,
  flac: flacFacts,
  mp3: mp3Facts,
};

/** By the first bytes, whatever the name of the file. */
export function playedFactsOf(bytes: Uint8Array): PlayedFacts {
  const kind = mediaKindOf(bytes);
  const { seconds, size, hasSound } = (kind !== null && READERS[kind]?.(bytes)) || NO_FACTS;
  return {
    seconds: isPositive(seconds) ? Math.ceil(seconds * 1000) / 1000 : null,
    size: size !== null && isPositive(size.width) && isPositive(size.height) ? size : null,
    hasSound,
  };
}

/** What lies past the end of a cut file is `NaN`. */
function isPositive(value: number | null): value is number {
  return value !== null && Number.isFinite(value) && value > 0;
}
