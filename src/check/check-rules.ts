import { problemsOf } from "../problem.ts";
import { AGREEMENT_RULES } from "./rules/agreement-rules.ts";
import { ATOM_RULES } from "./rules/atom-rules.ts";
import { BUDGET_RULES } from "./rules/budget-rules.ts";
import { CONTRAST_RULES } from "./rules/contrast-rules.ts";
import { JSON_RULES } from "./rules/json-rules.ts";
import { LINK_RULES } from "./rules/link-rules.ts";
import { PAGE_RULES } from "./rules/page-rules.ts";
import { RSS_RULES } from "./rules/rss-rules.ts";
import { SITE_RULES } from "./rules/site-rules.ts";
import { SITEMAP_RULES } from "./rules/sitemap-rules.ts";
import { TRANSLATION_RULES } from "./rules/translation-rules.ts";
import { XML_RULES } from "./rules/xml-rules.ts";

/** Everything that `brevier check` can find, in plain words. The names are stable. */
export const CHECK_RULES = {
  ...SITE_RULES,
  ...LINK_RULES,
  ...PAGE_RULES,
  ...TRANSLATION_RULES,
  ...BUDGET_RULES,
  ...XML_RULES,
  ...RSS_RULES,
  ...ATOM_RULES,
  ...JSON_RULES,
  ...SITEMAP_RULES,
  ...AGREEMENT_RULES,
  ...CONTRAST_RULES,
} as const;

export type CheckRule = keyof typeof CHECK_RULES;

/** Makes a problem of this room. */
export const problem = problemsOf(CHECK_RULES);
