/** What a browser takes a file for by its first bytes, where no host says what it is. // MIME Sniffing Standard § 7.1 */
import { latin1 } from "./bytes-at.ts";

const PAGE =
  /^<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[\s>]/i;

/** Whether it begins as an HTML page does. */
export function startsAsPage(bytes: Uint8Array): boolean {
  return PAGE.test(startOf(bytes));
}

/** Whether it begins as XML does, or as SVG. */
export function startsAsXml(bytes: Uint8Array): boolean {
  return /^<(?:\?xml|!--|!doctype|[a-z][\w:.-]*[\s/>])/i.test(startOf(bytes));
}

/** The first characters after a mark of the encoding and white space; those of two bytes as one. */
function startOf(bytes: Uint8Array): string {
  const isWide = /^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(latin1(bytes, 0, 2));
  const start = latin1(bytes, 0, 2000).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
  return (isWide ? start.replaceAll("\0", "") : start).replace(/^\s+/, "").slice(0, 500);
}
