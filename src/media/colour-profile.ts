import { startsWith, u32 } from "./bytes-at.ts";

/** Whether bytes are one whole ICC profile: its first field is its size, so that nothing hides behind it. // ICC.1:2022 § 7.2 */
export function isColourProfile(bytes: Uint8Array): boolean {
  return u32(bytes, 0) === bytes.length && startsWith(bytes, "acsp", 36);
}
