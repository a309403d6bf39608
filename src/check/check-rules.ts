import { problemsOf, type Values } from "../base/problem.ts";
import { ATOM_ID_RULES } from "./feed/atom-id-rules.ts";
import { ATOM_LINK_RULES } from "./feed/atom-link-rules.ts";
import { ATOM_RULES } from "./feed/atom-rules.ts";
import { FEED_ADDRESS_RULES } from "./feed/feed-address-rules.ts";
import { FEED_HTML_RULES } from "./feed/feed-html-rules.ts";
import { FEED_RULES } from "./feed/feed-rules.ts";
import { JSON_RULES } from "./feed/json-rules.ts";
import { MEDIA_RULES } from "./feed/media-rules.ts";
import { OPML_RULES } from "./feed/opml-rules.ts";
import { RSS_IMAGE_RULES } from "./feed/rss-image-rules.ts";
import { RSS_ITEM_RULES } from "./feed/rss-item-rules.ts";
import { RSS_RULES } from "./feed/rss-rules.ts";
import { XML_RULES } from "./feed/xml-rules.ts";
import { WACZ_RULES } from "./package/wacz-rules.ts";
import { WARC_RULES } from "./package/warc-rules.ts";
import { ALTERNATIVE_RULES } from "./page/alternative-rules.ts";
import { ARTICLE_DATA_RULES } from "./page/article-data-rules.ts";
import { BUDGET_RULES } from "./page/budget-rules.ts";
import { CONTRAST_RULES } from "./page/contrast-rules.ts";
import { JSON_LD_RULES } from "./page/json-ld-rules.ts";
import { MICROFORMAT_RULES } from "./page/microformat-rules.ts";
import { PAGE_RULES } from "./page/page-rules.ts";
import { SOCIAL_RULES } from "./page/social-rules.ts";
import { STRUCTURE_RULES } from "./page/structure-rules.ts";
import { AGREEMENT_RULES } from "./site/agreement-rules.ts";
import { DISCOVERY_RULES } from "./site/discovery-rules.ts";
import { EXTERNAL_RULES } from "./site/external-rules.ts";
import { LINK_RULES } from "./site/link-rules.ts";
import { MACHINE_FILE_RULES } from "./site/machine-file-rules.ts";
import { REDIRECT_RULES } from "./site/redirect-rules.ts";
import { RIGHTS_RULES } from "./site/rights-rules.ts";
import { SITE_RULES } from "./site/site-rules.ts";
import { SITEMAP_RULES } from "./site/sitemap-rules.ts";
import { TRANSLATION_RULES } from "./site/translation-rules.ts";

/** Everything that `brevier check` can find, in plain words. The names are stable. */
export const CHECK_RULES = {
  ...SITE_RULES,
  ...LINK_RULES,
  ...REDIRECT_RULES,
  ...EXTERNAL_RULES,
  ...PAGE_RULES,
  ...STRUCTURE_RULES,
  ...ALTERNATIVE_RULES,
  ...JSON_LD_RULES,
  ...ARTICLE_DATA_RULES,
  ...SOCIAL_RULES,
  ...MICROFORMAT_RULES,
  ...DISCOVERY_RULES,
  ...TRANSLATION_RULES,
  ...BUDGET_RULES,
  ...XML_RULES,
  ...FEED_RULES,
  ...FEED_ADDRESS_RULES,
  ...FEED_HTML_RULES,
  ...RSS_RULES,
  ...RSS_IMAGE_RULES,
  ...RSS_ITEM_RULES,
  ...MEDIA_RULES,
  ...ATOM_RULES,
  ...ATOM_ID_RULES,
  ...ATOM_LINK_RULES,
  ...JSON_RULES,
  ...OPML_RULES,
  ...SITEMAP_RULES,
  ...AGREEMENT_RULES,
  ...RIGHTS_RULES,
  ...MACHINE_FILE_RULES,
  ...CONTRAST_RULES,
  ...WACZ_RULES,
  ...WARC_RULES,
} as const;

export type CheckRule = keyof typeof CHECK_RULES;

const make = problemsOf(CHECK_RULES);
/** In UTF-16 units: what a sentence quotes of a file may be the whole of it. */
const LONGEST_VALUE = 500;

/** Makes a problem of this room. What it quotes is cut short. */
export function problem(...[rule, place, values = {}]: Parameters<typeof make>): ReturnType<typeof make> {
  const shown = Object.entries(values).map(([name, value]) => [name, shortened(value)]);
  return make(rule, place, Object.fromEntries(shown));
}

function shortened(value: Values[string]): Values[string] {
  const isLong = typeof value === "string" && value.length > LONGEST_VALUE;
  return isLong ? `${value.slice(0, LONGEST_VALUE).replace(/[\uD800-\uDBFF]$/, "")}…` : value;
}
