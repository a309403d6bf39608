/** Feeds of corrections and clarifications: an item for each, which leads to its notice on the page of the brief. */
import { word } from "../../language/locale/words.ts";
import { ALL_FORMATS } from "../../model/feed-formats.ts";
import { type Output, siteOutput } from "../output.ts";
import { noticeOf } from "../pages/corrections.ts";
import type { CorrectionsFront } from "../pages/corrections-front.ts";
import type { Correction, Edition, Resolved } from "../resolve.ts";
import { correctionId, urlOf } from "../routes.ts";
import { type Feed, type FeedItem, UNCHAINED } from "./feed.ts";
import { feedDocument } from "./feed-document.ts";
import { feedItem } from "./feed-item.ts";

/** Plans them, where there are any. */
export function planCorrectionFeeds(
  resolved: Resolved,
  edition: Edition,
  { inFeeds, hasFeeds, editions }: CorrectionsFront,
  logo: Feed["logo"],
): readonly Output[] {
  if (!hasFeeds) return [];
  const subject = {
    name: word(edition.locale, "feed.corrections"),
    key: "corrections",
    home: edition.routes.corrections,
    homeIn: (other: Edition) => (editions.includes(other.lang) ? other.routes.corrections : null),
  };
  const items = inFeeds.map((correction) => correctionItem(resolved, edition, correction));
  return ALL_FORMATS.map((format) => {
    const at = edition.routes.feed(format, subject.home);
    const feed = feedDocument(resolved, edition, subject, {
      at,
      items,
      deleted: [],
      chain: UNCHAINED,
      logo,
    });
    return siteOutput(at, { as: format, feed }, "fronts", "feed");
  });
}

/** What was corrected, and nothing else of the brief: its own authors did not write the notice. */
function correctionItem(resolved: Resolved, edition: Edition, correction: Correction): FeedItem {
  const { site } = resolved;
  const notice = noticeOf(resolved, correction);
  const { name, url } = site.publisher;
  return {
    ...feedItem(resolved, correction.brief),
    id: correctionId(site, correction.brief, notice.anchor),
    url: `${urlOf(site, notice.at)}#${notice.anchor}`,
    title: word(edition.locale, `corrections.${notice.kind}`, { title: notice.title }),
    summary: notice.note,
    published: notice.date,
    updated: notice.date,
    authors: [{ name, url: url ?? urlOf(site, edition.routes.home) }],
    dateline: null,
    updates: [notice],
    attachments: [],
    rights: null,
    rsl: null,
    extent: "notice",
    image: null,
  };
}
