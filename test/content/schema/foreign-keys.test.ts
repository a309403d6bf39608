import { expect, test } from "vitest";
import { briefSchema } from "../../../src/content/schema/brief-schema.ts";
import { ownKeyFor } from "../../../src/content/schema/foreign-keys.ts";
import { pageSchema } from "../../../src/content/schema/page-schema.ts";
import { keysAt } from "../../../src/content/schema/schema-shape.ts";
import { siteSchema } from "../../../src/content/schema/site-schema.ts";

const inBrief = keysAt(briefSchema, []);

test.each([
  ["corrections", "updates"],
  ["embargoed", "embargo"],
  ["date", "published"],
  ["pubDate", "published"],
  ["publish_date", "published"],
  ["tags", "topics"],
  ["Tags", "topics"],
  ["categories", "topics"],
  ["description", "summary"],
  ["chapô", "summary"],
  ["lastmod", "updates"],
  ["last_modified_at", "updates"],
  ["redirect_from", "aliases"],
  ["featured_image", "image"],
  ["post_status", "draft"],
  ["post_title", "title"],
  ["post_date", "published"],
  ["post_excerpt", "summary"],
  ["lieu", "dateline"],
  ["series", "story"],
  ["layout", null],
  ["permalink", null],
])("%s of a brief is %s here", (found, key) => {
  expect(ownKeyFor(found, inBrief)?.key).toBe(key);
});

test("what nobody knows is left to the list of keys", () => {
  expect(ownKeyFor("truc", inBrief)).toBeNull();
  expect(ownKeyFor("constructor", inBrief)).toBeNull();
});

test("the same word is another key elsewhere", () => {
  expect(ownKeyFor("url", keysAt(briefSchema, ["image"]))?.key).toBe("src");
  expect(ownKeyFor("legende", keysAt(briefSchema, ["image"]))?.key).toBe("caption");
  expect(ownKeyFor("weight", keysAt(pageSchema, []))?.key).toBe("order");
  expect(ownKeyFor("baseURL", keysAt(siteSchema, []))?.key).toBe("url");
});
