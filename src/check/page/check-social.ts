import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import { pictureSize } from "../read/picture-size.ts";
import { START } from "../read/position.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import type { HtmlElement } from "../read/read-elements.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

const REQUIRED: readonly string[] =
  "og:type og:title og:image og:description og:url og:site_name og:locale twitter:card".split(" ");
/** What may stand several times; the properties of a picture follow theirs. // ogp.me, arrays */
const REPEATABLE = /^(?:article:(?:author|tag)|og:locale:alternate|og:(?:image|video|audio)(?::\w+)?)$/;
const PARTS = ["og:image:width", "og:image:height", "og:image:alt"] as const;
const LOCALE = /^[a-z]{2,3}_[A-Z]{2}$/;
const CARDS: ReadonlySet<string> = new Set(["summary", "summary_large_image", "app", "player"]);
const ROBOTS: ReadonlySet<string> = new Set(
  (
    "all index follow noindex nofollow none noarchive nocache nosnippet notranslate noimageindex " +
    "indexifembedded noai noimageai"
  ).split(" "),
);
const ROBOTS_WITH_VALUE =
  /^(?:max-snippet|max-video-preview):\s*-?\d+$|^max-image-preview:\s*(?:none|standard|large)$/;
const ROBOT_NAMES = /^(?:robots|googlebot(?:-news)?|bingbot)$/;

/** A `<meta>` for social networks. */
interface Property {
  readonly name: string;
  readonly content: string;
  readonly element: HtmlElement;
}

/** What a page gives to social networks and robots. // ogp.me */
export function* checkSocial(page: PageDocument, site: SiteUnderCheck): Generator<Problem> {
  yield* checkRobots(page);
  const properties = page.elements.flatMap((element): Property[] => {
    const name = element.attributes["property"] ?? element.attributes.name ?? "";
    const isSocial = element.name === "meta" && /^(?:og|article|twitter):/.test(name);
    return isSocial ? [{ name, content: element.attributes.content?.trim() ?? "", element }] : [];
  });
  if (!page.noindex && !page.moved) yield* checkPresence(page, properties);
  yield* checkForms(page, properties);
  yield* checkPictures(page, properties, site);
}

function* checkPresence(page: PageDocument, properties: readonly Property[]): Generator<Problem> {
  const present = new Set(properties.filter(({ content }) => content !== "").map(({ name }) => name));
  const names = REQUIRED.filter((name) => !present.has(name)).join(", ");
  const head = page.elements.find(({ name }) => name === "head");
  if (names !== "") yield problem("social/missing", placeOf(page, head?.at ?? START), { names });
}

function* checkForms(page: PageDocument, properties: readonly Property[]): Generator<Problem> {
  const names = new Set<string>();
  const isArticle = properties.some(({ name, content }) => name === "og:type" && content === "article");
  for (const { name, content: found, element } of properties) {
    const place = placeOf(page, element.at);
    if (names.has(name) && !REPEATABLE.test(name)) yield problem("social/repeated", place, { name });
    names.add(name);
    const attribute = name.startsWith("twitter:") ? "name" : "property";
    if (element.attributes[attribute] === undefined)
      yield problem("social/attribute", place, { name, attribute });
    if (name.startsWith("article:") && !isArticle) yield problem("social/not-article", place, { name });
    const rule = ruleOfForm(name, found);
    if (rule !== null) yield problem(rule, place, { name, found });
  }
}

function ruleOfForm(name: string, found: string) {
  if (/^og:locale(?::alternate)?$/.test(name)) return LOCALE.test(found) ? null : "social/locale";
  if (name === "article:author") return /^https?:\/\//.test(found) ? null : "social/author-address";
  if (name === "twitter:card") return CARDS.has(found) ? null : "social/card";
  if (/^article:\w+_time$/.test(name)) return parseRfc3339(found) === null ? "social/date" : null;
  return null;
}

/** The properties of a picture follow it directly: a network takes them for those of the picture before. // ogp.me, structured properties */
function* checkPictures(
  page: PageDocument,
  properties: readonly Property[],
  site: SiteUnderCheck,
): Generator<Problem> {
  for (const [index, { name, content, element }] of properties.entries()) {
    const place = placeOf(page, element.at);
    if (/^og:image:/.test(name)) {
      const before = properties[index - 1]?.name ?? "";
      if (!/^og:image(?::|$)/.test(before)) yield problem("social/image-order", place, { name });
    }
    if (name !== "og:image") continue;
    const rest = properties.slice(index + 1);
    const end = rest.findIndex((next) => !/^og:image:/.test(next.name));
    const present = new Map(
      (end < 0 ? rest : rest.slice(0, end)).map((next) => [next.name, next.content] as const),
    );
    const names = PARTS.filter((part) => !present.has(part)).join(", ");
    if (names !== "") yield problem("social/image-incomplete", place, { names });
    const target = resolveAddress(site, content, page.address);
    const size = target.kind === "file" ? pictureSize(site, target.path) : null;
    if (size === null || names !== "") continue;
    const found = `${present.get("og:image:width")} × ${present.get("og:image:height")}`;
    const expected = `${size.width} × ${size.height}`;
    if (found !== expected) yield problem("social/image-size", place, { found, expected });
  }
}

function* checkRobots(page: PageDocument): Generator<Problem> {
  for (const { name, attributes, at } of page.elements) {
    if (name !== "meta" || !ROBOT_NAMES.test(attributes.name?.toLowerCase() ?? "")) continue;
    // The date of `unavailable_after` may hold commas.
    const content = (attributes.content ?? "").toLowerCase().replace(/unavailable_after:.*$/, "");
    for (const found of content.split(",").map((word) => word.trim())) {
      if (found !== "" && !ROBOTS.has(found) && !ROBOTS_WITH_VALUE.test(found))
        yield problem("head/robots", placeOf(page, at), { found });
    }
  }
}
