/** The head of a feed, whichever briefs it holds. */
import { laterOf } from "../../language/locale/dates.ts";
import { type Instant, instant, type Route } from "../../model/identifiers.ts";
import { inLanguage } from "../../model/site.ts";
import { feedRights } from "../pages/rights-line.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { siteRoutes, urlOf } from "../routes.ts";
import type { Feed, FeedChain, FeedItem } from "./feed.ts";

/** For a feed without items: the oldest date that feed readers accept. */
const OLDEST = instant("1990-01-01T00:00:00+00:00");

/** What a feed is of. */
export interface FeedSubject {
  readonly name: string;
  /** Names the feed in its tag URI. */
  readonly key: string;
  readonly home: Route;
  /** The page that it is of in another edition; null if that has none. */
  readonly homeIn: (other: Edition) => Route | null;
}

/** A document of a feed: which one, where, and with what in it. */
export interface FeedContent {
  readonly at: Route;
  readonly items: readonly FeedItem[];
  readonly deleted: Feed["deleted"];
  readonly chain: FeedChain;
  /** The measured logo of `site.yaml`. */
  readonly logo: Feed["logo"];
}

/** Puts a document of a feed together. */
export function feedDocument(
  resolved: Resolved,
  edition: Edition,
  subject: FeedSubject,
  { at, items, deleted, chain, logo }: FeedContent,
): Feed {
  const { site } = resolved;
  const { lang } = edition;
  const moments = [...items.map((item) => item.updated), ...deleted.map(({ date }) => date)];
  const updated = moments.reduce<Instant>(laterOf, moments[0] ?? OLDEST);
  const { publisher } = site;
  return {
    id: `tag:${site.authority},2000:brevier/${lang}/${subject.key}`,
    title: `${inLanguage(site.title, lang)} — ${subject.name}`,
    description: inLanguage(site.description, lang),
    lang,
    homeUrl: urlOf(site, subject.home),
    selfUrl: urlOf(site, at),
    versions: resolved.editions.flatMap((other) => {
      const home = other === edition ? null : subject.homeIn(other);
      return home === null ? [] : [{ lang: other.lang, url: urlOf(site, other.routes.feed("atom", home)) }];
    }),
    updated,
    publisher: {
      name: publisher.name,
      url: publisher.url ?? urlOf(site, edition.routes.home),
      email: publisher.contact,
    },
    rights: feedRights(site, items.length === 0 ? null : updated, edition.locale),
    logo,
    icon: urlOf(site, siteRoutes.icons[1].route),
    favicon: urlOf(site, siteRoutes.touchIcon),
    chain,
    hub: chain.current === null ? site.feeds.hub : null,
    deleted,
    items,
  };
}
