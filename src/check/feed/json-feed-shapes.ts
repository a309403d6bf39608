/** The members of each object of JSON Feed 1.1. // https://www.jsonfeed.org/version/1.1/ */
import type { JsonNode } from "../read/parse-json.ts";

export type Kind = JsonNode["kind"];

export interface Shape {
  /** What an object of this shape is called where it stands. */
  readonly name: string;
  readonly required: Readonly<Record<string, Kind>>;
  readonly optional: Readonly<Record<string, Kind>>;
}

/** From the names of members by their kind. */
function shape(
  name: string,
  required: Readonly<Partial<Record<Kind, string>>>,
  optional: Readonly<Partial<Record<Kind, string>>>,
): Shape {
  const kinds = (names: typeof required) =>
    Object.fromEntries(
      KINDS.flatMap((kind) => (names[kind]?.split(" ") ?? []).map((member) => [member, kind] as const)),
    );
  return { name, required: kinds(required), optional: kinds(optional) };
}

const KINDS = ["string", "array", "boolean", "number"] as const;

export const FEED = shape(
  "feed",
  { string: "version title home_page_url feed_url", array: "items" },
  {
    string: "description user_comment next_url icon favicon language",
    array: "authors hubs",
    boolean: "expired",
  },
);

export const ITEM = shape(
  "items",
  { string: "id url" },
  {
    string:
      "external_url title content_html content_text summary image banner_image date_published date_modified language",
    array: "authors tags attachments",
  },
);

export const ATTACHMENT = shape(
  "attachments",
  { string: "url mime_type" },
  { string: "title", number: "size_in_bytes duration_in_seconds" },
);

export const HUB = shape("hubs", { string: "type url" }, {});
export const AUTHOR = shape("authors", {}, { string: "name url avatar" });
