/** The briefs that readers can see, as lists show them. */
import { failed, type Outcome } from "../base/problem.ts";
import { inTurn, readContent } from "../content/index/read-content.ts";
import type { Lang } from "../model/identifiers.ts";
import { cardOf } from "../plan/pages/cards.ts";
import type { Card } from "../plan/pages/page-parts.ts";
import { resolve } from "../plan/resolve.ts";
import { inContent } from "./in-content.ts";
import { monthIndexer } from "./months.ts";
import type { Moments } from "./read-and-plan.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

/** Of all editions in the order of `site.yaml`; in each, newest first. Whole briefs are read: it costs what the archive is long. */
export async function listBriefs(
  site: SiteOnDisk,
  { now, wall }: Moments,
): Promise<Outcome<readonly (Card & { readonly lang: Lang })[]>> {
  const content = await readContent(site, wall, async (shared, months) =>
    inTurn(months, monthIndexer(site, shared)),
  );
  if (!content.ok) return failed(content.problems.map(inContent));
  const { site: settings, locales, pages, briefOf: whole, volumes } = content.value;
  const exports = volumes.flatMap((volume) => volume.exports);
  const resolved = resolve({ site: settings, locales, pages, whole, exports, now });
  const value = resolved.editions.flatMap(({ lang, briefs }) =>
    briefs.map((brief) => ({ ...cardOf(resolved, brief), lang })),
  );
  return { ok: true, value, problems: content.problems.map(inContent) };
}
