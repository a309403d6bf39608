import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { folded } from "../feed/feed-words.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import { type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import type { HtmlText } from "../read/read-elements.ts";
import { entitiesOf } from "../read/references-of-json-ld.ts";
import { correctionsOf, describedIn, isReference, type JsonObject, valuesOf } from "../read/schema-nodes.ts";
import { isOf } from "./check-json-ld.ts";

const REQUIRED: readonly string[] =
  "headline url mainEntityOfPage inLanguage datePublished dateModified author publisher".split(" ");
/** « Par », “By”: what a page prints before a name. */
const NOT_A_NAME = /^(?:par|by)\s/iu;
/** Programs count words differently: the number may differ by a fifth and twenty words. */
const TOLERANCE = { share: 0.2, words: 20 } as const;

/** What the data of an article must hold, and in which form. */
export function* checkArticleData(page: PageDocument): Generator<Problem> {
  const things = describedIn(page.jsonLd);
  /** The object that a value is, or the one that the page describes under its `@id`. */
  const thingOf = (node: JsonNode): JsonObject | null => {
    if (node.kind !== "object") return null;
    return isReference(node) ? (things.get(stringOf(node, "@id") ?? "") ?? null) : node;
  };
  const publishers = new Set<JsonObject>();
  for (const entity of entitiesOf(page.jsonLd)) {
    if (entity.kind !== "object") continue;
    if (isOf(entity, "NewsMediaOrganization")) publishers.add(entity);
    if (!isOf(entity, "NewsArticle")) continue;
    yield* checkMissing(page, entity, "NewsArticle", REQUIRED);
    yield* checkDates(page, entity);
    yield* checkAuthors(page, entity, thingOf);
    yield* checkImages(page, entity, thingOf);
    yield* checkWordCount(page, entity);
    yield* checkParts(page, entity, thingOf);
    for (const publisher of valuesOf(entity, "publisher")) {
      const thing = thingOf(publisher);
      if (thing === null && publisher.kind === "object") continue;
      if (thing !== null && isOf(thing, "Organization")) publishers.add(thing);
      else yield problem("json-ld/publisher", placeOf(page, publisher.at));
    }
  }
  for (const publisher of publishers)
    yield* checkMissing(page, publisher, "Organization", ["name", "url", "logo"]);
}

function* checkMissing(
  page: PageDocument,
  thing: JsonObject,
  type: string,
  properties: readonly string[],
): Generator<Problem> {
  const names = properties.filter((property) => !thing.members.has(property)).join(", ");
  if (names !== "") yield problem("json-ld/missing", placeOf(page, thing.at), { type, names });
}

function* checkDates(page: PageDocument, thing: JsonObject): Generator<Problem> {
  const [published, modified] = ["datePublished", "dateModified"].map((name) => memberOf(thing, name));
  for (const date of [published, modified]) {
    if (date?.kind === "string" && date.value.trim() !== "" && parseRfc3339(date.value) === null)
      yield problem("json-ld/date", placeOf(page, date.at), { found: date.value });
  }
  if (published?.kind !== "string" || modified?.kind !== "string") return;
  const [from, to] = [parseRfc3339(published.value), parseRfc3339(modified.value)];
  if (from !== null && to !== null && to < from)
    yield problem("json-ld/modified-before-published", placeOf(page, modified.at), {
      found: modified.value,
      published: published.value,
    });
}

type ThingOf = (node: JsonNode) => JsonObject | null;

function* checkAuthors(page: PageDocument, article: JsonObject, thingOf: ThingOf): Generator<Problem> {
  for (const author of valuesOf(article, "author")) {
    const thing = thingOf(author);
    // What another page describes is for `check-data-references.ts`.
    if (thing === null && author.kind === "object") continue;
    const name = author.kind === "string" ? author : thing === null ? null : memberOf(thing, "name");
    if (name?.kind === "string" && NOT_A_NAME.test(name.value))
      yield problem("json-ld/author-name", placeOf(page, name.at), { found: name.value });
    if (name === null)
      yield problem("json-ld/missing", placeOf(page, author.at), { type: "author", names: "name" });
    if (thing === null || !(thing.members.has("url") || thing.members.has("sameAs")))
      yield problem("json-ld/missing", placeOf(page, author.at), { type: "author", names: "url" });
  }
}

function* checkImages(page: PageDocument, article: JsonObject, thingOf: ThingOf): Generator<Problem> {
  for (const image of valuesOf(article, "image")) {
    const thing = thingOf(image);
    if (thing !== null && !thing.members.has("url") && !thing.members.has("contentUrl"))
      yield problem("json-ld/missing", placeOf(page, image.at), { type: "image", names: "url" });
    if (thing === null || !thing.members.has("width") || !thing.members.has("height"))
      yield problem("json-ld/image-size", placeOf(page, image.at));
  }
}

function* checkWordCount(page: PageDocument, article: JsonObject): Generator<Problem> {
  const count = memberOf(article, "wordCount");
  // An empty value is reported by `check-json-ld.ts`.
  if (count === null || count.kind === "null") return;
  const text = page.entry?.body?.text ?? null;
  const expected =
    text === null ? null : text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const found = count.kind === "number" ? count.value : Number.NaN;
  const isCount = Number.isInteger(found) && found >= 0;
  const isNear =
    expected === null || Math.abs(found - expected) <= TOLERANCE.words + expected * TOLERANCE.share;
  if (isCount && isNear) return;
  yield problem("json-ld/word-count", placeOf(page, count.at), {
    found: count.kind === "number" ? count.value : count.kind === "string" ? count.value : "…",
    count: expected ?? "?",
  });
}

/** What the data say was corrected, readers see: word for word. */
function* checkCorrections(page: PageDocument, article: JsonObject): Generator<Problem> {
  const corrections = correctionsOf(article);
  if (corrections.length === 0) return;
  const isSeen = ({ parent }: HtmlText) => parent?.name !== "script" && parent?.name !== "style";
  const shown = folded(
    page.texts
      .filter(isSeen)
      .map(({ text }) => text)
      .join(""),
  );
  for (const { text, at } of corrections)
    if (!shown.includes(folded(text)))
      yield problem("json-ld/correction-not-shown", placeOf(page, at), { found: text });
}

/** What search engines ask of a film, beside its name and address. */
function* checkFilm(page: PageDocument, film: JsonObject): Generator<Problem> {
  const names = ["thumbnailUrl", "uploadDate"].filter((property) => !film.members.has(property)).join(", ");
  if (names !== "") yield problem("json-ld/film", placeOf(page, film.at), { names });
  const uploaded = memberOf(film, "uploadDate");
  if (uploaded?.kind === "string" && uploaded.value.trim() !== "" && parseRfc3339(uploaded.value) === null)
    yield problem("json-ld/date", placeOf(page, uploaded.at), { found: uploaded.value });
}

/** Corrections and media: what each of them must hold. */
function* checkParts(page: PageDocument, article: JsonObject, thingOf: ThingOf): Generator<Problem> {
  for (const node of valuesOf(article, "correction")) {
    const correction = thingOf(node);
    if (correction === null || !isOf(correction, "CorrectionComment")) continue;
    yield* checkMissing(page, correction, "CorrectionComment", ["text", "datePublished"]);
    yield* checkDates(page, correction);
  }
  yield* checkCorrections(page, article);
  for (const name of ["associatedMedia", "audio", "video"]) {
    for (const node of valuesOf(article, name)) {
      const media = thingOf(node);
      if (media === null) continue;
      yield* checkMissing(page, media, name, ["contentUrl", "encodingFormat", "name"]);
      if (isOf(media, "VideoObject")) yield* checkFilm(page, media);
    }
  }
}
