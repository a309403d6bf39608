/** Items of news agencies. // IPTC ninjs 1.x, 2.x and 3.0 */
import type { Place } from "../../base/problem.ts";
import { type Fields, isRecord } from "./foreign-fields.ts";
import { importProblem } from "./import-rules.ts";
import { emptyPost, type Read } from "./imported-post.ts";
import { plainOf } from "./plain-of.ts";

export function* ninjsPost(item: Fields, place: Place): Generator<Read> {
  const text = (...keys: readonly string[]) =>
    String(keys.map((key) => item[key]).find((value) => typeof value === "string") ?? "");
  const list = (...keys: readonly string[]) =>
    keys.flatMap((key) => (Array.isArray(item[key]) ? item[key].filter(isRecord) : []));
  const valueIn = (rows: readonly Fields[], ...roles: readonly string[]) =>
    String((rows.find(({ role }) => roles.includes(String(role))) ?? rows[0])?.["value"] ?? "");
  const status = text("pubstatus", "pubStatus");
  if (/^(?:canceled|withheld)$/.test(status)) {
    yield { kind: "told", problem: importProblem("import/other-kind", place, { found: status }) };
    return;
  }
  for (const picture of picturesIn(item)) yield { kind: "picture", url: picture };
  const bodies = list("bodies");
  const isHtml = (row: Fields) => /html/.test(String(row["contenttype"] ?? row["contentType"] ?? ""));
  const body = bodies.find(isHtml) ?? bodies[0];
  const html =
    text("body_html", "body_xhtml") ||
    (body !== undefined && isHtml(body) ? String(body["value"] ?? "") : "");
  const title = text("headline") || valueIn(list("headlines"), "main", "headline");
  const bylines = list("bylines").map((row) => String(row["byline"] ?? ""));
  const by = text("by", "byline");
  yield {
    kind: "post",
    post: {
      ...emptyPost(place, text("uri")),
      title: plainOf(title),
      published: text("firstcreated", "firstCreated") || text("versioncreated", "versionCreated"),
      addresses: [text("url")].filter((address) => /^https?:/.test(address)),
      summary: plainOf(
        text("description_text", "description_html") || valueIn(list("descriptions"), "summary", "caption"),
      ),
      format: html === "" ? "text" : "html",
      body: html || text("body_text") || String(body?.["value"] ?? ""),
      topics: list("subjects", "subject")
        .map(({ name }) => String(name ?? ""))
        .filter((name) => name !== ""),
      authors: [...bylines, by].map((name) => plainOf(name)).filter((name) => name !== ""),
      lang: text("language") || null,
      base: text("url") || null,
    },
  };
}

/** The address of the first rendition of each picture that belongs to the item. */
function picturesIn(item: Fields): readonly string[] {
  const given = item["associations"];
  const associated = Array.isArray(given) ? given : isRecord(given) ? Object.values(given) : [];
  return associated.filter(isRecord).flatMap((one) => {
    if (one["type"] !== "picture") return [];
    const { renditions } = one;
    const all = Array.isArray(renditions)
      ? renditions
      : isRecord(renditions)
        ? Object.values(renditions)
        : [];
    return all
      .filter(isRecord)
      .flatMap(({ href }) => (typeof href === "string" ? [href] : []))
      .slice(0, 1);
  });
}
