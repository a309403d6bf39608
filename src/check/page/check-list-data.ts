import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { memberOf } from "../read/parse-json.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { isWithin } from "../read/read-elements.ts";
import { addressIn, type JsonObject, objectsOf, valuesOf } from "../read/schema-nodes.ts";
import { isOf } from "./check-json-ld.ts";

/** The breadcrumb of a page and its lists: numbered from 1, and the same as readers see. */
export function* checkListData(page: PageDocument): Generator<Problem> {
  for (const list of objectsOf(page.jsonLd)) {
    const isTrail = isOf(list, "BreadcrumbList");
    if (!isTrail && !isOf(list, "ItemList")) continue;
    yield* checkPositions(page, list);
    yield* isTrail ? checkTrail(page, list) : checkItems(page, list);
  }
}

function* checkPositions(page: PageDocument, list: JsonObject): Generator<Problem> {
  for (const [index, item] of valuesOf(list, "itemListElement").entries()) {
    // A list may also hold the things themselves, which have no number.
    if (item.kind !== "object" || !isOf(item, "ListItem")) continue;
    const expected = index + 1;
    const position = memberOf(item, "position");
    const found = position?.kind === "number" || position?.kind === "string" ? position.value : "–";
    if (Number(found) !== expected)
      yield problem("json-ld/position", placeOf(page, position?.at ?? item.at), { found, expected });
  }
}

function* checkTrail(page: PageDocument, trail: JsonObject): Generator<Problem> {
  const steps = valuesOf(trail, "itemListElement");
  for (const step of steps) {
    const isNamed =
      memberOf(step, "name") !== null || memberOf(memberOf(step, "item") ?? step, "name") !== null;
    if (!isNamed)
      yield problem("json-ld/missing", placeOf(page, step.at), { type: "ListItem", names: "name" });
  }
  const last = steps.at(-1);
  const item = last === undefined ? null : memberOf(last, "item");
  // The last step may lack an address: it is the page itself.
  const found = item === null ? null : addressIn(item);
  const expected = page.canonical ?? page.address;
  if (item !== null && found !== null && found !== expected)
    yield problem("json-ld/trail-end", placeOf(page, item.at), { found, expected });
}

function* checkItems(page: PageDocument, list: JsonObject): Generator<Problem> {
  const whole = linksOf(page);
  const pages = whole.map(withoutFragment);
  let last = -1;
  let isOrdered = true;
  for (const item of valuesOf(list, "itemListElement")) {
    const address = memberOf(item, "url") ?? memberOf(item, "item");
    const url = address === null ? null : addressIn(address);
    if (address === null || url === null) {
      yield problem("json-ld/missing", placeOf(page, item.at), { type: "ListItem", names: "url" });
      continue;
    }
    const place = placeOf(page, address.at);
    // An item may be a part of a page.
    const links = url.includes("#") ? whole : pages;
    const at = links.indexOf(url, last + 1);
    if (at >= 0) last = at;
    else if (!links.includes(url)) yield problem("json-ld/list-without-link", place, { url });
    // Only the first item out of place is reported.
    else if (isOrdered) {
      isOrdered = false;
      yield problem("json-ld/list-order", place, { url });
    }
  }
}

/** Where the links of the page's main matter lead, in its order. */
function linksOf(page: PageDocument): readonly string[] {
  const hasMain = page.elements.some(({ name }) => name === "main");
  return page.elements.flatMap((element) => {
    const { href } = element.attributes;
    if (element.name !== "a" || href === undefined || (hasMain && !isWithin(element, "main"))) return [];
    return canParseUrl(href, page.address) ? [new URL(href, page.address).href] : [];
  });
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
}
