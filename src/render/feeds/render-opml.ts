import type { Opml } from "../../plan/output.ts";
import { document, element } from "../xml.ts";

/** OPML 2.0: `text` and `xmlUrl` are what a subscription needs. */
export function renderOpml({ title, feeds }: Opml): string {
  const root = element(
    "opml",
    { version: "2.0" },
    element("head", {}, element("title", {}, title)),
    element(
      "body",
      {},
      feeds.map((feed) =>
        element("outline", {
          type: "rss",
          text: feed.title,
          title: feed.title,
          xmlUrl: feed.url,
          htmlUrl: feed.page,
          language: feed.lang,
        }),
      ),
    ),
  );
  return document(root);
}
