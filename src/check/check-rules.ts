import { problemsOf, type Values } from "../base/problem.ts";
import { DIST_RULES } from "./dist-rules.ts";
import { ATOM_IDS_RULES } from "./feed/atom-ids-rules.ts";
import { ATOM_LINKS_RULES } from "./feed/atom-links-rules.ts";
import { ATOM_RULES } from "./feed/atom-rules.ts";
import { ATOM_TEXTS_RULES } from "./feed/atom-texts-rules.ts";
import { ATOM_VALUES_RULES } from "./feed/atom-values-rules.ts";
import { FEED_ADDRESSES_RULES } from "./feed/feed-addresses-rules.ts";
import { FEED_CONTENT_RULES } from "./feed/feed-content-rules.ts";
import { FEED_RULES } from "./feed/feed-rules.ts";
import { HISTORY_RULES } from "./feed/history-rules.ts";
import { JSON_FEED_RULES } from "./feed/json-feed-rules.ts";
import { MEDIA_RULES } from "./feed/media-rules.ts";
import { OPML_RULES } from "./feed/opml-rules.ts";
import { RSS_CHANNEL_RULES } from "./feed/rss-channel-rules.ts";
import { RSS_ITEM_RULES } from "./feed/rss-item-rules.ts";
import { RSS_RULES } from "./feed/rss-rules.ts";
import { RSS_VALUES_RULES } from "./feed/rss-values-rules.ts";
import { SAID_TWICE_RULES } from "./feed/said-twice-rules.ts";
import { SELF_RULES } from "./feed/self-rules.ts";
import { TEXT_RULES } from "./feed/text-rules.ts";
import { XML_RULES } from "./feed/xml-rules.ts";
import { CDXJ_RULES } from "./package/cdxj-rules.ts";
import { PACKAGE_RULES } from "./package/package-rules.ts";
import { PACKAGES_RULES } from "./package/packages-rules.ts";
import { WARC_RULES } from "./package/warc-rules.ts";
import { ALTERNATIVES_RULES } from "./page/alternatives-rules.ts";
import { ARTICLE_DATA_RULES } from "./page/article-data-rules.ts";
import { BODY_RULES } from "./page/body-rules.ts";
import { BUDGETS_RULES } from "./page/budgets-rules.ts";
import { CONTRAST_RULES } from "./page/contrast-rules.ts";
import { HEAD_RULES } from "./page/head-rules.ts";
import { HEADINGS_RULES } from "./page/headings-rules.ts";
import { HTML_RULES } from "./page/html-rules.ts";
import { JSON_LD_RULES } from "./page/json-ld-rules.ts";
import { LANDMARKS_RULES } from "./page/landmarks-rules.ts";
import { LANGUAGE_OF_PARTS_RULES } from "./page/language-of-parts-rules.ts";
import { LIST_DATA_RULES } from "./page/list-data-rules.ts";
import { MICROFORMATS_RULES } from "./page/microformats-rules.ts";
import { PLAIN_TEXT_RULES } from "./page/plain-text-rules.ts";
import { SOCIAL_RULES } from "./page/social-rules.ts";
import { TEXT_DIGEST_RULES } from "./page/text-digest-rules.ts";
import { VISIBLE_MARKUP_RULES } from "./page/visible-markup-rules.ts";
import { AGREEMENT_RULES } from "./site/agreement-rules.ts";
import { ASK_EXTERNAL_LINKS_RULES } from "./site/ask-external-links-rules.ts";
import { DISCOVERY_RULES } from "./site/discovery-rules.ts";
import { HOST_LIMITS_RULES } from "./site/host-limits-rules.ts";
import { LINKS_RULES } from "./site/links-rules.ts";
import { REDIRECTS_RULES } from "./site/redirects-rules.ts";
import { RIGHTS_RULES } from "./site/rights-rules.ts";
import { ROBOTS_RULES } from "./site/robots-rules.ts";
import { RSL_RULES } from "./site/rsl-rules.ts";
import { SITEMAPS_RULES } from "./site/sitemaps-rules.ts";
import { TRANSLATIONS_RULES } from "./site/translations-rules.ts";
import { WELL_KNOWN_RULES } from "./site/well-known-rules.ts";
import { WITHDRAWN_RULES } from "./site/withdrawn-rules.ts";

/** Everything that `brevier check` can find, by subject: the order of docs/rules.md. The names are stable. */
export const CHECK_RULES = {
  // The site as a whole, and where its addresses lead.
  ...DIST_RULES,
  ...LINKS_RULES,
  ...REDIRECTS_RULES,
  ...HOST_LIMITS_RULES,
  ...ASK_EXTERNAL_LINKS_RULES,
  // Each page.
  ...HTML_RULES,
  ...HEAD_RULES,
  ...BODY_RULES,
  ...HEADINGS_RULES,
  ...LANDMARKS_RULES,
  ...ALTERNATIVES_RULES,
  ...LANGUAGE_OF_PARTS_RULES,
  ...VISIBLE_MARKUP_RULES,
  ...CONTRAST_RULES,
  ...BUDGETS_RULES,
  ...JSON_LD_RULES,
  ...LIST_DATA_RULES,
  ...ARTICLE_DATA_RULES,
  ...SOCIAL_RULES,
  ...MICROFORMATS_RULES,
  ...TEXT_DIGEST_RULES,
  ...PLAIN_TEXT_RULES,
  // What several files say of one thing, and files for machines.
  ...DISCOVERY_RULES,
  ...TRANSLATIONS_RULES,
  ...AGREEMENT_RULES,
  ...SITEMAPS_RULES,
  ...RIGHTS_RULES,
  ...ROBOTS_RULES,
  ...WELL_KNOWN_RULES,
  ...RSL_RULES,
  // Feeds.
  ...TEXT_RULES,
  ...XML_RULES,
  ...FEED_RULES,
  ...FEED_ADDRESSES_RULES,
  ...FEED_CONTENT_RULES,
  ...SELF_RULES,
  ...HISTORY_RULES,
  ...RSS_RULES,
  ...RSS_CHANNEL_RULES,
  ...RSS_ITEM_RULES,
  ...RSS_VALUES_RULES,
  ...SAID_TWICE_RULES,
  ...ATOM_RULES,
  ...ATOM_IDS_RULES,
  ...ATOM_LINKS_RULES,
  ...ATOM_TEXTS_RULES,
  ...ATOM_VALUES_RULES,
  ...JSON_FEED_RULES,
  ...MEDIA_RULES,
  ...OPML_RULES,
  ...WITHDRAWN_RULES,
  // Packages.
  ...PACKAGE_RULES,
  ...PACKAGES_RULES,
  ...WARC_RULES,
  ...CDXJ_RULES,
} as const;

export type CheckRule = keyof typeof CHECK_RULES;

const make = problemsOf(CHECK_RULES);
/** In UTF-16 units: a value may be a whole file. */
const LONGEST_VALUE = 500;

/** Makes a problem of this room. Values are cut short. */
export function problem(
  ...[rule, place, values = {}, w3c]: Parameters<typeof make>
): ReturnType<typeof make> {
  const shown = Object.entries(values).map(([name, value]) => [name, shortened(value)]);
  return make(rule, place, Object.fromEntries(shown), w3c);
}

function shortened(value: Values[string]): Values[string] {
  const isLong = typeof value === "string" && value.length > LONGEST_VALUE;
  return isLong ? `${value.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, "")}…` : value;
}
