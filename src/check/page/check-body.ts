import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isHtmlTime } from "../read/parse-date.ts";
import { START } from "../read/position.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";

const SIZE = /^[1-9]\d*$/;

/** The body of a page: one main heading, dates that machines can read, images with a description and a size. */
export function* checkBody(page: PageDocument): Generator<Problem> {
  yield* checkHeading(page);
  yield* checkTimes(page);
  yield* checkImages(page);
}

function* checkHeading(page: PageDocument): Generator<Problem> {
  const headings = page.elements.filter(({ name }) => name === "h1");
  if (headings.length === 1 || (headings.length === 0 && page.moved)) return;
  const surplus = headings[1] ?? page.elements.find(({ name }) => name === "body");
  yield problem("page/h1", placeOf(page, surplus?.at ?? START), { count: headings.length });
}

function* checkTimes(page: PageDocument): Generator<Problem> {
  for (const { name, attributes, text, at } of page.elements) {
    const found = attributes.datetime ?? text.trim();
    const isDated =
      name === "time" || ((name === "ins" || name === "del") && attributes.datetime !== undefined);
    if (isDated && !isHtmlTime(found)) yield problem("page/time", placeOf(page, at), { found });
  }
}

function* checkImages(page: PageDocument): Generator<Problem> {
  for (const { name, attributes, at } of page.elements) {
    if (name !== "img") continue;
    const { src: url = "", alt, width = "", height = "" } = attributes;
    if (alt === undefined) yield problem("page/no-alt", placeOf(page, at), { url });
    const missing = [...(SIZE.test(width) ? [] : ["width"]), ...(SIZE.test(height) ? [] : ["height"])];
    for (const attribute of missing) yield problem("page/image", placeOf(page, at), { url, attribute });
  }
}
