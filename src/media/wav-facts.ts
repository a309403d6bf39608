import { latin1, u32le } from "./bytes-at.ts";
import type { PlayedFacts } from "./played-facts.ts";

/** RIFF WAVE: bytes a second from `fmt `, the length of `data`; a recorder that did not come to its end leaves a length that is none. */
export function wavFacts(bytes: Uint8Array): PlayedFacts {
  let rate = Number.NaN;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [name, length] = [latin1(bytes, at, at + 4), u32le(bytes, at + 4)];
    if (name === "fmt ") rate = u32le(bytes, at + 16);
    if (name === "data") {
      const isWhole = at + 8 + length <= bytes.length;
      return { seconds: isWhole ? length / rate : null, size: null, hasSound: true };
    }
    at += 8 + length + (length % 2);
  }
  return { seconds: null, size: null, hasSound: true };
}
