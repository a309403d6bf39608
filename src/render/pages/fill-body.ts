import type { Body, BodyReference, PictureReference, Slot } from "../../model/body.ts";
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
  return pictureElement(picture, slot.alt, readBytes);
}

/** A picture: an `img`, in a `picture` where a browser may choose a better format. */
function pictureElement(picture: PictureReference, alt: string, readBytes: ReadBytes): string {
  const { inline, file, type, width, height, sources, srcset } = picture;
  const src = inline ? dataUrl(readBytes(file), type) : picture.src;
  const sizes = picture.sizes === "" ? "" : ` sizes="${picture.sizes}"`;
  const widths = srcset === "" ? "" : ` srcset="${escapeHtml(srcset)}"${sizes}`;
  const tall = picture.isTall ? ' class="tall"' : "";
  const img = `<img${tall} src="${escapeHtml(src)}"${widths} width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy">`;
  if (sources.length === 0) return img;
  const better = sources.map(
    (one) => `<source type="${one.type}" srcset="${escapeHtml(one.srcset)}"${sizes}>`,
  );
  return `<picture>${better.join("")}${img}</picture>`;
}
