import { bufferOf } from "./bytes-at.ts";
import { creditOfXmp, writtenCredit } from "./credit-line.ts";
import { stripMetadata } from "./strip-metadata.ts";

/** What an editor wrote of a picture's credit and copyright, as an XMP packet of nothing else; null if there is neither. */
export function creditOfPicture(bytes: Uint8Array): string | null {
  // Stripped, a picture has one packet, whatever it had before.
  const published = bufferOf(stripMetadata(bytes) ?? bytes);
  const start = published.indexOf("<x:xmpmeta");
  const end = start === -1 ? -1 : published.indexOf("</x:xmpmeta>", start);
  const packet = end === -1 ? null : writtenCredit(creditOfXmp(published.subarray(start, end)));
  return packet === null ? null : new TextDecoder().decode(packet);
}
