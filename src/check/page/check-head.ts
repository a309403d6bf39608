import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isLanguageCode } from "../read/language-code.ts";
import { START } from "../read/position.ts";
import { isRevision, type PageDocument, placeOf } from "../read/read-document.ts";
import { canonicalsOf, type HtmlElement, isWithin } from "../read/read-elements.ts";
import { isAbsolute } from "../read/reference.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const FULL_ADDRESSES: ReadonlySet<string> = new Set(["og:url", "og:image"]);
const CHARSET_WITHIN = 1024;

/** The metadata of a page: canonical address, title, language, viewport, encoding. */
export function* checkHead(page: PageDocument, site: SiteUnderCheck): Generator<Problem> {
  if (site.isReviewCopy && !page.noindex && !page.moved) yield problem("head/copy-listed", placeOfHead(page));
  yield* checkCanonical(page, site);
  yield* checkTitle(page);
  yield* checkLanguage(page);
  yield* checkViewport(page);
  yield* checkCharset(page);
  yield* checkMetadata(page);
}

function* checkCanonical(page: PageDocument, site: SiteUnderCheck): Generator<Problem> {
  const canonicals = canonicalsOf(page.elements);
  const [first] = canonicals;
  if (first === undefined || canonicals.length > 1) {
    yield problem("head/canonical", placeOfHead(page), { count: canonicals.length });
    return;
  }
  const found = first.attributes.href ?? "";
  const place = placeOf(page, first.at);
  if (!isAbsolute(found)) {
    yield problem("head/canonical-relative", place, { found });
  } else if (!page.noindex && !page.moved) {
    const expected = page.address;
    if (found !== expected) yield problem("head/canonical-elsewhere", place, { found, expected });
  } else if (!isRevision(page) && resolveAddress(site, found, page.address).kind !== "file") {
    yield problem("head/canonical-missing-target", place, { found });
  }
}

function* checkTitle(page: PageDocument): Generator<Problem> {
  const titles = page.elements.filter((element) => element.name === "title" && !isWithin(element, "svg"));
  const [first] = titles;
  if (titles.length !== 1 || first?.text.trim() === "") {
    yield problem("head/title", first === undefined ? placeOfHead(page) : placeOf(page, first.at));
  }
  if (page.noindex || page.moved) return;
  const description = metaOf(page, "description");
  if ((description?.attributes.content ?? "").trim() === "") {
    yield problem(
      "head/description",
      description === null ? placeOfHead(page) : placeOf(page, description.at),
    );
  }
}

function* checkLanguage(page: PageDocument): Generator<Problem> {
  const html = page.elements.find(({ name }) => name === "html");
  const found = html?.attributes.lang ?? "";
  if (!LANGUAGE.test(found) || !isLanguageCode(found))
    yield problem("head/lang", placeOf(page, html?.at ?? START), { found });
}

function* checkViewport(page: PageDocument): Generator<Problem> {
  const viewport = metaOf(page, "viewport");
  const content = viewport?.attributes.content ?? "";
  if (viewport === null || !content.includes("width=device-width")) {
    yield problem("head/viewport", viewport === null ? placeOfHead(page) : placeOf(page, viewport.at));
  } else if (/maximum-scale|user-scalable/.test(content)) {
    yield problem("head/viewport-zoom", placeOf(page, viewport.at));
  }
}

function* checkCharset(page: PageDocument): Generator<Problem> {
  const meta = page.elements.find(
    ({ name, attributes }) => name === "meta" && attributes.charset !== undefined,
  );
  const isUtf8 = meta?.attributes.charset?.toLowerCase() === "utf-8";
  // HTML § 4.2.5.4: the whole tag stands within the first 1,024 bytes.
  const end = meta === undefined ? 0 : page.text.indexOf(">", meta.offset) + 1;
  if (isUtf8 && new TextEncoder().encode(page.text.slice(0, end)).length <= CHARSET_WITHIN) return;
  yield problem("head/charset", meta === undefined ? placeOfHead(page) : placeOf(page, meta.at));
}

function* checkMetadata(page: PageDocument): Generator<Problem> {
  for (const { parsed } of page.jsonLd) {
    if (!parsed.ok) yield problem("head/json-ld", placeOf(page, parsed.at));
  }
  for (const { name, attributes, at } of page.elements) {
    const { property = "", content: found = "" } = attributes;
    if (name !== "meta" || !FULL_ADDRESSES.has(property)) continue;
    const expected = page.canonical ?? found;
    if (!isAbsolute(found)) {
      yield problem("head/open-graph-relative", placeOf(page, at), { property, found });
    } else if (property === "og:url" && found !== expected) {
      yield problem("head/open-graph-address", placeOf(page, at), { found, expected });
    }
  }
}

function metaOf(page: PageDocument, wanted: string): HtmlElement | null {
  return page.elements.find(({ name, attributes }) => name === "meta" && attributes.name === wanted) ?? null;
}

/** The place for what is missing from the head. */
function placeOfHead(page: PageDocument) {
  return placeOf(page, page.elements.find(({ name }) => name === "head")?.at ?? START);
}
