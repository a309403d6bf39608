import { problemsOf, type Values } from "../problem.ts";
import { AGREEMENT_RULES } from "./rules/agreement-rules.ts";
import { ALTERNATIVE_RULES } from "./rules/alternative-rules.ts";
import { ARTICLE_DATA_RULES } from "./rules/article-data-rules.ts";
import { ATOM_ID_RULES } from "./rules/atom-id-rules.ts";
import { ATOM_LINK_RULES } from "./rules/atom-link-rules.ts";
import { ATOM_RULES } from "./rules/atom-rules.ts";
import { BUDGET_RULES } from "./rules/budget-rules.ts";
import { CONTRAST_RULES } from "./rules/contrast-rules.ts";
import { DISCOVERY_RULES } from "./rules/discovery-rules.ts";
import { EXTERNAL_RULES } from "./rules/external-rules.ts";
import { FEED_ADDRESS_RULES } from "./rules/feed-address-rules.ts";
import { FEED_HTML_RULES } from "./rules/feed-html-rules.ts";
import { FEED_RULES } from "./rules/feed-rules.ts";
import { JSON_LD_RULES } from "./rules/json-ld-rules.ts";
import { JSON_RULES } from "./rules/json-rules.ts";
import { LINK_RULES } from "./rules/link-rules.ts";
import { MACHINE_FILE_RULES } from "./rules/machine-file-rules.ts";
import { MEDIA_RULES } from "./rules/media-rules.ts";
import { MICROFORMAT_RULES } from "./rules/microformat-rules.ts";
import { OPML_RULES } from "./rules/opml-rules.ts";
import { PAGE_RULES } from "./rules/page-rules.ts";
import { REDIRECT_RULES } from "./rules/redirect-rules.ts";
import { RIGHTS_RULES } from "./rules/rights-rules.ts";
import { RSS_IMAGE_RULES } from "./rules/rss-image-rules.ts";
import { RSS_ITEM_RULES } from "./rules/rss-item-rules.ts";
import { RSS_RULES } from "./rules/rss-rules.ts";
import { SITE_RULES } from "./rules/site-rules.ts";
import { SITEMAP_RULES } from "./rules/sitemap-rules.ts";
import { SOCIAL_RULES } from "./rules/social-rules.ts";
import { STRUCTURE_RULES } from "./rules/structure-rules.ts";
import { TRANSLATION_RULES } from "./rules/translation-rules.ts";
import { WACZ_RULES } from "./rules/wacz-rules.ts";
import { WARC_RULES } from "./rules/warc-rules.ts";
import { XML_RULES } from "./rules/xml-rules.ts";

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
