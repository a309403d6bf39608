/** Feeds as values: which briefs, in which order. */
import { laterOf } from "../language/dates.ts";
import type { Voice } from "../language/voice.ts";
import { word } from "../language/words.ts";
import { type Brief, lastNotified } from "../model/brief.ts";
import { type Instant, instant, type Route } from "../model/identifiers.ts";
import { inLanguage } from "../model/site.ts";
import { authorsOf, bodyReference, IN_FEED, pictureRoute, updateViews } from "./brief-document.ts";
import { sectionTitle } from "./cards.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { type Output, siteOutput } from "./output.ts";
import { type Edition, newestNotifiedFirst, type Resolved } from "./resolve.ts";
import { feedRights } from "./rights-dialects.ts";
import { FEED_FORMATS, feedId, siteRoutes, urlOf } from "./routes.ts";

/** Of an empty feed. */
const EPOCH = instant("1970-01-01T00:00:00+00:00");

/** Plans the feeds of every edition and of each topic that has a brief. `logo` is the measured logo of `site.yaml`. */
export function planFeeds(resolved: Resolved, logo: Feed["logo"]): readonly Output[] {
  return resolved.editions.flatMap((edition) => {
    const { site } = resolved;
    const name = word(edition.voice, "feed.site");
    const whole = feedOutputs(resolved, edition, logo, {
      name,
      key: "feed",
      home: edition.routes.home,
      homeIn: (other) => other.routes.home,
      briefs: edition.briefs,
      size: site.feeds.site,
    });
    const topics = [...edition.sections.topic].flatMap(([key, briefs]) => {
      const home = edition.routes.section("topic", key);
      const title = sectionTitle(resolved, edition, "topic", key);
      return feedOutputs(resolved, edition, logo, {
        name: title,
        key: `topic/${key}`,
        home,
        homeIn: (other) => (other.sections.topic.has(key) ? other.routes.section("topic", key) : null),
        briefs,
        size: site.feeds.section,
      });
    });
    return [...whole, ...topics];
  });
}

interface FeedSubject {
  readonly name: string;
  /** Names the feed in its tag URI. */
  readonly key: string;
  readonly home: Route;
  /** The page that it is of in another edition; null if that has none. */
  readonly homeIn: (other: Edition) => Route | null;
  readonly briefs: readonly Brief[];
  readonly size: number;
}

function feedOutputs(
  resolved: Resolved,
  edition: Edition,
  logo: Feed["logo"],
  subject: FeedSubject,
): readonly Output[] {
  const items = subject.briefs
    .toSorted(newestNotifiedFirst)
    .slice(0, subject.size)
    .map((brief) => itemOf(resolved, brief));
  return FEED_FORMATS.map((format) => {
    const at = edition.routes.feed(format, subject.home);
    return siteOutput(
      at,
      { as: format, feed: feedOf(resolved, edition, logo, subject, items, at) },
      "fronts",
      true,
    );
  });
}

function feedOf(
  resolved: Resolved,
  edition: Edition,
  logo: Feed["logo"],
  subject: FeedSubject,
  items: readonly FeedItem[],
  at: Route,
): Feed {
  const { site } = resolved;
  const { lang } = edition;
  const updated = items.reduce<Instant>(
    (newest, item) => laterOf(newest, item.updated),
    items[0]?.updated ?? EPOCH,
  );
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
    rights: rightsIn(edition.voice, feedRights(site, items.length === 0 ? null : updated)),
    logo,
    icon: urlOf(site, siteRoutes.icons[1].route),
    favicon: urlOf(site, siteRoutes.touchIcon),
    items,
  };
}

function rightsIn(voice: Voice, { years, holder, license }: ReturnType<typeof feedRights>): string {
  const said = years === null ? `© ${holder}` : word(voice, "feed.rights", { years, publisher: holder });
  return license === null ? said : `${said} (${license})`;
}

function itemOf(resolved: Resolved, brief: Brief): FeedItem {
  const edition = resolved.editionOf(brief.lang);
  const { image } = brief;
  return {
    id: feedId(resolved.site, brief),
    url: urlOf(resolved.site, resolved.routeOf(brief)),
    translations: resolved
      .translationsOf(brief)
      .map((other) => ({ lang: other.lang, url: urlOf(resolved.site, resolved.routeOf(other)) })),
    title: brief.title,
    summary: brief.summary,
    lang: brief.lang,
    published: brief.published,
    updated: lastNotified(brief),
    authors: authorsOf(resolved, brief).map(({ name, url }) => ({ name, url })),
    topics: brief.topics.map(({ value }) => ({
      key: value,
      title: sectionTitle(resolved, edition, "topic", value),
    })),
    dateline:
      brief.dateline === null
        ? null
        : [brief.dateline.place, brief.dateline.country].filter((name) => name !== null).join(", "),
    body: bodyReference(resolved, brief, IN_FEED),
    updates: updateViews(brief),
    image:
      image === null
        ? null
        : {
            url: urlOf(resolved.site, pictureRoute(image.picture)),
            type: image.picture.type,
            width: image.picture.width,
            height: image.picture.height,
            bytes: image.picture.bytes,
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
          },
  };
}
