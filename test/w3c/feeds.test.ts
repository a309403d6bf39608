import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { NOW_OF_FEEDS } from "../check/feed/feed-fixtures.ts";
import { readTable, TABLE_FILE, tableOf, typeOfFeed, W3C_CASES } from "../check/feed/w3c-cases.ts";
import { ROOT } from "../memory-site.ts";
import { type Asked, askValidator, whyNot } from "./ask-validator.ts";

const reason = whyNot();
if (reason !== null) console.warn(`The W3C's validator is not asked: ${reason}`);

describe.skipIf(reason !== null)("the W3C's feed validator", () => {
  test("says of every fixture what the committed table says (written with BREVIER_GOLDEN=write)", () => {
    const files = W3C_CASES.map(
      ({ file, url, type }): Asked => ({ path: join(ROOT, "test/fixtures/feeds", file), url, type }),
    );
    const answers = askValidator(files, NOW_OF_FEEDS);
    const made = new Map(W3C_CASES.map(({ name }, i) => [name, answers[i] ?? []]));
    if (process.env["BREVIER_GOLDEN"] === "write") writeFileSync(TABLE_FILE, tableOf(made));
    expect(readTable()).toEqual(made);
  });

  test("says nothing of any feed of the sample, of its days or of its list of feeds, at any of its levels", () => {
    const feeds = feedsOfSample();
    expect(feeds.length).toBeGreaterThan(40);
    const answers = askValidator(feeds, NOW_OF_FEEDS);
    expect(feeds.flatMap(({ url }, i) => (answers[i] ?? []).map((said) => `${url} ${said}`))).toEqual([]);
  });
});

/** Every RSS and Atom feed of `dist`, and its OPML, at its address and with the type of `_headers`. */
function feedsOfSample(): readonly Asked[] {
  const origin =
    /^url: *"?(\S+?)\/?"?$/m.exec(readFileSync(join(ROOT, "content/site.yaml"), "utf8"))?.[1] ?? "";
  return nodeFolder(join(ROOT, "dist"))
    .list()
    .filter((path) => /\.(?:xml|opml)$/.test(path))
    .flatMap((path): readonly Asked[] => {
      const text = readFileSync(join(ROOT, "dist", path), "utf8");
      if (!/<(?:rss|feed|opml)\b/.test(text)) return [];
      const type = `${typeOfFeed(text).split(";")[0]}; charset=utf-8`;
      return [{ path: join(ROOT, "dist", path), url: `${origin}/${path}`, type }];
    });
}
