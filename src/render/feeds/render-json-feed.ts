import { placeName } from "../../model/brief.ts";
import type { Html } from "../../model/identifiers.ts";
import type { Feed, FeedItem, ItemRights } from "../../plan/feeds/feed.ts";

/**
 * JSON Feed 1.1. `contentOf` gives the text of an item as HTML with absolute links. There is no `content_text` beside it: it would hold
 * no correction, picture or source, and double the feed (decision 12).
 */
export function renderJsonFeed(feed: Feed, contentOf: (item: FeedItem) => Html): string {
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(feed.chain.previous === null ? {} : { next_url: feed.chain.previous }),
    description: feed.description,
    icon: feed.icon,
    favicon: feed.favicon,
    authors: [{ name: feed.publisher.name, url: feed.publisher.url }],
    language: feed.lang,
    ...(feed.hub === null ? {} : { hubs: [{ type: "WebSub", url: feed.hub }] }),
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: contentOf(item),
      ...(item.image === null ? {} : { image: item.image.url }),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors,
      tags: item.topics.map(({ title }) => title),
      language: item.lang,
      ...(item.attachments.length === 0
        ? {}
        : {
            attachments: item.attachments.map(({ path, type, title, bytes, seconds }) => ({
              url: path,
              mime_type: type,
              title,
              size_in_bytes: bytes,
              ...(seconds === null ? {} : { duration_in_seconds: seconds }),
            })),
          }),
      ...extensionOf(item),
    })),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** What JSON Feed has no member for. // JSON Feed 1.1, Extensions */
function extensionOf({ dateline, rights }: FeedItem): object {
  const own = {
    ...(dateline === null ? {} : { dateline: placeName(dateline) }),
    ...(rights === null ? {} : { rights: rightsMember(rights) }),
  };
  return Object.keys(own).length === 0 ? {} : { _brevier: own };
}

function rightsMember({ sentence, copyrightHolder, license, tdm, ai, policyUrl }: ItemRights): object {
  const permissions = Object.entries(ai).filter(([, permission]) => permission !== null);
  return {
    text: sentence,
    holder: copyrightHolder,
    ...(license === null ? {} : { license }),
    ...(tdm === null ? {} : { tdm }),
    ...(permissions.length === 0 ? {} : { ai: Object.fromEntries(permissions) }),
    ...(policyUrl === null ? {} : { policy: policyUrl }),
  };
}
