import { u16, u32 } from "./bytes-at.ts";
import type { PlayedFacts } from "./played-facts.ts";

/** STREAMINFO comes first: 20 bits of sample rate, 8 of channels and depth, 36 of samples, where 0 is unknown. // RFC 9639 § 8.2 */
export function flacFacts(bytes: Uint8Array): PlayedFacts {
  const rate = u16(bytes, 18) * 16 + ((bytes[20] ?? Number.NaN) >> 4);
  const samples = ((bytes[21] ?? Number.NaN) & 0xf) * 2 ** 32 + u32(bytes, 22);
  return { seconds: samples / rate, size: null, hasSound: true };
}
