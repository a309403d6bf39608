/** The members of each object of JSON Feed 1.1. // https://www.jsonfeed.org/version/1.1/ */
import type { JsonNode } from "../read/parse-json.ts";

export type Kind = JsonNode["kind"];

export interface Shape {
  /** What an object of this shape is called where it stands. */
  readonly name: string;
  readonly required: Readonly<Record<string, Kind>>;
  readonly optional: Readonly<Record<string, Kind>>;
}

export const FEED: Shape = {
  name: "feed",
  required: {
    version: "string",
    title: "string",
    home_page_url: "string",
    feed_url: "string",
    items: "array",
  },
  optional: {
    description: "string",
    user_comment: "string",
    next_url: "string",
    icon: "string",
    favicon: "string",
    authors: "array",
    language: "string",
    expired: "boolean",
    hubs: "array",
  },
};
export const ITEM: Shape = {
  name: "items",
  required: { id: "string", url: "string" },
  optional: {
    external_url: "string",
    title: "string",
    content_html: "string",
    content_text: "string",
    summary: "string",
    image: "string",
    banner_image: "string",
    date_published: "string",
    date_modified: "string",
    authors: "array",
    tags: "array",
    language: "string",
    attachments: "array",
  },
};
export const ATTACHMENT: Shape = {
  name: "attachments",
  required: { url: "string", mime_type: "string" },
  optional: { title: "string", size_in_bytes: "number", duration_in_seconds: "number" },
};
export const HUB: Shape = { name: "hubs", required: { type: "string", url: "string" }, optional: {} };
export const AUTHOR: Shape = {
  name: "authors",
  required: {},
  optional: { name: "string", url: "string", avatar: "string" },
};
