import type { Body, BodyReference, Slot } from "../../model/body.ts";
import { type Html, html } from "../../model/identifiers.ts";
import { dataUrl } from "../../model/inlined-files.ts";

/** Gives the bytes of a file of the content folder. */
export type ReadBytes = (file: string) => Uint8Array;

/** Prints a body for one page: each slot becomes the address it has there. */
export function fillBody(body: Body, reference: BodyReference, readBytes: ReadBytes): Html {
  return html(
    body.parts
      .map((part) => (typeof part === "string" ? part : fillSlot(part, reference, readBytes)))
      .join(""),
  );
}

/** Text as HTML, in an element or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function fillSlot(slot: Slot, reference: BodyReference, readBytes: ReadBytes): string {
  if (slot.to === "site") return escapeHtml(reference.prefix + slot.path);
  if (slot.to === "fragment") return escapeHtml(`${reference.self}#${slot.id}`);
  if (slot.to === "brief") {
    const address = reference.briefs[slot.id];
    if (address === undefined) throw new Error(`no address for brief:${slot.id}`);
    return escapeHtml(address);
  }
  const picture = reference.pictures[slot.source];
  if (picture === undefined) throw new Error(`no picture ${slot.source}`);
  const src = picture.inline ? dataUrl(readBytes(picture.file), picture.type) : picture.src;
  return ` src="${escapeHtml(src)}" width="${picture.width}" height="${picture.height}"`;
}
