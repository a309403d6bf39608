import { createHash } from "node:crypto";
import type { Entry } from "./read-entry.ts";

/** White space as docs/archive.md lists it, so that programs in any language find the same digest. */
const BLANKS = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

/** SHA-256 of headline, standfirst and body as readers see them; null if the page shows no headline or no body. // docs/archive.md § The digest of a text */
export function textDigestOf({ title, summary, body }: Entry): string | null {
  if (title === null || body === null) return null;
  const normal = [title.text, summary?.text ?? "", body.text]
    .map((part) => part.normalize("NFC").replace(BLANKS, " ").replace(/^ | $/g, ""))
    .join("\n");
  return createHash("sha256").update(normal).digest("hex");
}
