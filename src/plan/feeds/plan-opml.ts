/** The list of an edition's feeds that feed readers import (OPML 2.0). */
import { word } from "../../language/locale/words.ts";
import { ALL_FORMATS, FEED_FORMATS, type FeedFormat } from "../../model/feed-formats.ts";
import type { Route } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { inLanguage } from "../../model/site.ts";
import { type Opml, type Output, siteOutput } from "../output.ts";
import { sectionTitle } from "../pages/cards.ts";
import { hasCorrectionFeeds } from "../pages/corrections.ts";
import { declaredIn, offeredSections } from "../pages/plan-subscribe.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { urlOf } from "../routes.ts";

/** Plans the list of each edition: what its page of feeds offers, each feed once. */
export function planOpml(resolved: Resolved): readonly Output[] {
  if (resolved.site.feeds.site === 0) return [];
  return resolved.editions.map((edition) => {
    const { home } = edition.routes;
    const feeds = [
      ...outline(resolved, edition, { name: word(edition.locale, "feed.site"), at: home, page: home }),
      ...declaredIn(resolved, edition).flatMap(({ title, path, formats }) => {
        const name = inLanguage(title, edition.lang);
        return outline(resolved, edition, { name, at: path.value, page: home, formats });
      }),
      ...sections(resolved, edition),
      ...corrections(resolved, edition),
    ];
    const opml: Opml = { title: inLanguage(resolved.site.title, edition.lang), feeds };
    return siteOutput(edition.routes.opml, { as: "opml", opml }, "fronts", "list");
  });
}

function sections(resolved: Resolved, edition: Edition): Opml["feeds"] {
  return offeredSections(resolved, edition).flatMap(({ kind, keys }) =>
    keys.toSorted(byCodeUnit).flatMap((key) => {
      const at = edition.routes.section(kind, key);
      return outline(resolved, edition, { name: sectionTitle(resolved, edition, kind, key), at, page: at });
    }),
  );
}

function corrections(resolved: Resolved, edition: Edition): Opml["feeds"] {
  if (!hasCorrectionFeeds(resolved.site, edition)) return [];
  const at = edition.routes.corrections;
  return outline(resolved, edition, { name: word(edition.locale, "feed.corrections"), at, page: at });
}

interface Listed {
  readonly name: string;
  /** The folder of its files. */
  readonly at: Route;
  readonly page: Route;
  readonly formats?: readonly FeedFormat[];
}

/** In the first of its formats that OPML knows: a reader that imported all would show everything three times. */
function outline(
  resolved: Resolved,
  { lang, routes }: Edition,
  { name, at, page, formats = ALL_FORMATS }: Listed,
): Opml["feeds"] {
  const { site } = resolved;
  const format = ALL_FORMATS.find((known) => FEED_FORMATS[known].inOpml && formats.includes(known));
  if (format === undefined) return [];
  const title = `${inLanguage(site.title, lang)} — ${name}`;
  return [{ title, url: urlOf(site, routes.feed(format, at)), page: urlOf(site, page), lang }];
}
