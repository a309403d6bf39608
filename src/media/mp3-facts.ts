import { latin1, u32 } from "./bytes-at.ts";
import type { PlayedFacts } from "./played-facts.ts";

/** Of layer III, in kilobits a second. // ISO/IEC 11172-3 § 2.4.2.3, ISO/IEC 13818-3 § 2.4.2.3 */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLE_RATES = [44_100, 48_000, 32_000];

/** Adds up the frames, since neither a constant rate nor the headers that encoders write for players are sure to be there. */
export function mp3Facts(bytes: Uint8Array): PlayedFacts {
  let at = afterTag(bytes);
  let seconds = 0;
  for (let frame = frameAt(bytes, at); frame !== null; frame = frameAt(bytes, at)) {
    // A first frame with such a header holds no sound.
    if (!(seconds === 0 && /Xing|Info|VBRI/.test(latin1(bytes, at, at + 64)))) seconds += frame.seconds;
    at += frame.length;
  }
  // Something else follows that is no tag: the sum would be a guess.
  const isWhole = at >= bytes.length || /^(?:TAG|APETAGEX|LYRICSBEGIN|ID3)/.test(latin1(bytes, at, at + 16));
  return { seconds: isWhole ? seconds : null, size: null, hasSound: true };
}

/** The end of an ID3v2 tag; its length is in four bytes of seven bits. // ID3v2.4 § 3.1 */
function afterTag(bytes: Uint8Array): number {
  if (latin1(bytes, 0, 3) !== "ID3") return 0;
  const length = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + length;
}

function frameAt(
  bytes: Uint8Array,
  at: number,
): { readonly length: number; readonly seconds: number } | null {
  const head = u32(bytes, at);
  if (Number.isNaN(head)) return null;
  const [version, layer] = [(head >>> 19) & 3, (head >>> 17) & 3];
  if (head >>> 21 !== 0x7ff || version === 1 || layer !== 1) return null;
  const isFirst = version === 3;
  const bits = (isFirst ? RATES_1 : RATES_2)[(head >>> 12) & 15] ?? 0;
  const sampleRate = (SAMPLE_RATES[(head >>> 10) & 3] ?? 0) / (isFirst ? 1 : version === 2 ? 2 : 4);
  if (bits === 0 || sampleRate === 0) return null;
  const samples = isFirst ? 1152 : 576;
  const length = Math.floor(((samples / 8) * bits * 1000) / sampleRate) + ((head >>> 9) & 1);
  return { length, seconds: samples / sampleRate };
}
