import type { Body } from "../../src/model/body.ts";
import { escapeHtml } from "../../src/render/pages/fill-body.ts";

/** The HTML of a body, with “…” for what a page fills in. */
export function shownBody({ parts }: Body): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      return part.to === "picture" ? `<img… alt="${escapeHtml(part.alt)}" loading="lazy">` : "…";
    })
    .join("");
}
