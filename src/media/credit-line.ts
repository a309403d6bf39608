/** Credit, copyright and caption, read from IPTC and XMP, and written as a small XMP packet of nothing else. // IPTC Photo Metadata 2023, XMP part 1 */
import { bufferOf, latin1, startsWith, u16, u32 } from "./bytes-at.ts";

/** The rights and the caption as an editor wrote them, without what a camera fills in by itself (creator, artist). */
export interface CreditLine {
  readonly credit: string | null;
  readonly copyright: string | null;
  readonly usageTerms: string | null;
  readonly licenceUrl: string | null;
  readonly caption: string | null;
}

export const NO_CREDIT: CreditLine = {
  credit: null,
  copyright: null,
  usageTerms: null,
  licenceUrl: null,
  caption: null,
};

/** In characters: a longer text is neither a credit line nor a caption. IPTC allows 2,000. */
const LONGEST = 2000;

/** The first, with what it lacks taken from the second. */
export function mergedCredit(first: CreditLine, second: CreditLine): CreditLine {
  return {
    credit: first.credit ?? second.credit,
    copyright: first.copyright ?? second.copyright,
    usageTerms: first.usageTerms ?? second.usageTerms,
    licenceUrl: first.licenceUrl ?? second.licenceUrl,
    caption: first.caption ?? second.caption,
  };
}

/** Reads an XMP packet, as UTF-8, by the prefixes that all programs use. */
export function creditOfXmp(packet: Uint8Array): CreditLine {
  const xmp = bufferOf(packet).toString("utf8");
  return {
    credit: propertyOf(xmp, "photoshop:Credit"),
    copyright: propertyOf(xmp, "dc:rights"),
    usageTerms: propertyOf(xmp, "xmpRights:UsageTerms"),
    licenceUrl: propertyOf(xmp, "xmpRights:WebStatement"),
    caption: propertyOf(xmp, "dc:description"),
  };
}

function propertyOf(xmp: string, name: string): string | null {
  for (const quote of ['"', "'"]) {
    const attribute = between(xmp, ` ${name}=${quote}`, quote) ?? between(xmp, `\n${name}=${quote}`, quote);
    if (attribute !== null) return textOf(attribute);
  }
  const element = between(xmp, `<${name}>`, `</${name}>`);
  if (element === null) return null;
  const first = element.indexOf("<rdf:li");
  const inner = first === -1 ? element : (between(element.slice(first), ">", "</rdf:li>") ?? "");
  return inner.includes("<") ? null : textOf(inner);
}

function between(text: string, start: string, end: string): string | null {
  const from = text.indexOf(start);
  if (from === -1) return null;
  const to = text.indexOf(end, from + start.length);
  return to === -1 ? null : text.slice(from + start.length, to);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function textOf(escaped: string): string | null {
  const text = escaped.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (whole, hex, number, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
  return plain(text);
}

/** One line without characters that XML forbids; null if nothing is left, or if it is too long to be one of these texts. */
function plain(text: string): string | null {
  const line = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ")
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, "")
    .trim();
  return line === "" || line.length > LONGEST ? null : line;
}

const CREDIT = 110;
const COPYRIGHT = 116;
const CAPTION = 120;

/** Reads IPTC-IIM as Photoshop keeps it in a JPEG. */
export function creditOfPhotoshop(blocks: Uint8Array): CreditLine {
  const found = new Map<number, string | null>();
  for (const { dataset, value } of iptcOfPhotoshop(blocks))
    if (!found.has(dataset)) found.set(dataset, plain(decoded(value)));
  const of = (dataset: number) => found.get(dataset) ?? null;
  return { ...NO_CREDIT, credit: of(CREDIT), copyright: of(COPYRIGHT), caption: of(CAPTION) };
}

interface IptcField {
  readonly dataset: number;
  readonly value: Uint8Array;
}

/** The fields of the second record: resource 0x0404 of the blocks `8BIM`. */
export function iptcOfPhotoshop(blocks: Uint8Array): readonly IptcField[] {
  for (let at = 0; startsWith(blocks, "8BIM", at); ) {
    const id = u16(blocks, at + 4);
    const name = 1 + (blocks[at + 6] ?? 0);
    const sizeAt = at + 6 + name + (name % 2);
    const size = u32(blocks, sizeAt);
    if (!(sizeAt + 4 + size <= blocks.length)) break;
    if (id === 0x0404) return iptcIn(blocks.subarray(sizeAt + 4, sizeAt + 4 + size));
    at = sizeAt + 4 + size + (size % 2);
  }
  return [];
}

function iptcIn(records: Uint8Array): readonly IptcField[] {
  const found: IptcField[] = [];
  for (let at = 0; records[at] === 0x1c; ) {
    const [record, dataset, size] = [records[at + 1], records[at + 2] ?? 0, u16(records, at + 3)];
    if (!(size < 0x8000 && at + 5 + size <= records.length)) break;
    if (record === 2) found.push({ dataset, value: records.subarray(at + 5, at + 5 + size) });
    at += 5 + size;
  }
  return found;
}

/** Few programs state their encoding: what is no UTF-8 is read as Latin-1. */
function decoded(value: Uint8Array): string {
  const utf8 = bufferOf(value).toString("utf8");
  return utf8.includes("\ufffd") ? latin1(value) : utf8;
}

/** A packet of credit, copyright and caption alone; null if there is none of them. */
export function writtenCredit(line: CreditLine): Uint8Array | null {
  const { credit, copyright, usageTerms, licenceUrl, caption } = line;
  const alternatives = (name: string, text: string | null) =>
    text === null
      ? ""
      : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
  const simple = (name: string, text: string | null) =>
    text === null ? "" : `<${name}>${escaped(text)}</${name}>`;
  const fields = [
    simple("photoshop:Credit", credit),
    alternatives("dc:rights", copyright),
    alternatives("dc:description", caption),
    alternatives("xmpRights:UsageTerms", usageTerms),
    simple("xmpRights:WebStatement", licenceUrl),
  ].join("");
  if (fields === "") return null;
  return new TextEncoder().encode(
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"' +
      ` xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${fields}</rdf:Description></rdf:RDF></x:xmpmeta>` +
      '<?xpacket end="r"?>',
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
