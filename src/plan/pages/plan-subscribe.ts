/** The page that offers an edition's feeds. */
import { word } from "../../language/locale/words.ts";
import type { DeclaredFeed } from "../../model/declared-feed.ts";
import type { Key } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import { inLanguage } from "../../model/site.ts";
import { editionOfFeed } from "../feeds/plan-declared-feeds.ts";
import type { Output } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, SECTION_KINDS, type SectionKind } from "../routes.ts";
import { sectionLink } from "./cards.ts";
import { hasCorrectionFeeds } from "./corrections.ts";
import { correctionFeeds, feedLinks, siteFeeds } from "./head.ts";
import { page } from "./page.ts";
import { homeStep } from "./page-data.ts";
import { FRONT_LENGTH } from "./section-front.ts";

/** Plans the page of an edition's feeds: the site's, then those of its topics, of its running stories and of its authors. */
export function planSubscribe(resolved: Resolved, edition: Edition): Output {
  const { lang, locale, routes } = edition;
  return page(
    resolved,
    edition,
    {
      titleIn: (of) => word(of.locale, "subscribe.title"),
      routeIn: (of) => of.routes.subscribe,
      description: word(locale, "subscribe.description", { site: inLanguage(resolved.site.title, lang) }),
      subject: { type: "WebPage", trail: [homeStep(resolved, edition)], items: [] },
    },
    {
      kind: "subscribe",
      site: siteFeeds(resolved, edition),
      opml: pathOf(resolved.site, routes.opml),
      declared: declaredIn(resolved, edition).map(({ title, path, formats }) => {
        const name = inLanguage(title, lang);
        return { title: name, feeds: feedLinks(resolved, edition, name, path.value, formats) };
      }),
      corrections: hasCorrectionFeeds(resolved.site, edition) ? correctionFeeds(resolved, edition) : [],
      sections: offeredSections(resolved, edition).map(({ kind, keys }) => ({
        kind,
        subjects: keys
          .map((key) => {
            const link = sectionLink(resolved, edition, kind, key);
            return { ...link, feeds: feedLinks(resolved, edition, link.title, routes.section(kind, key)) };
          })
          .sort((a, b) => byCodeUnit(a.path, b.path)),
      })),
    },
  );
}

/** The declared feeds that speak the edition's language. */
export function declaredIn(resolved: Resolved, edition: Edition): readonly DeclaredFeed[] {
  return resolved.site.feeds.declared.filter((declared) => editionOfFeed(resolved, declared) === edition);
}

/** The order in which readers are offered the feeds of sections. */
const PLACES = { topic: 1, story: 2, author: 3 } as const satisfies Readonly<Record<SectionKind, number>>;

/** The sections whose feeds are offered in one list, if they have feeds; of stories those of the newest briefs, or the list would grow with the archive. */
export function offeredSections(
  { site }: Resolved,
  edition: Edition,
): readonly { readonly kind: SectionKind; readonly keys: readonly Key[] }[] {
  if (site.feeds.section === 0) return [];
  return SECTION_KINDS.toSorted((a, b) => PLACES[a] - PLACES[b])
    .map((kind) => ({
      kind,
      keys:
        kind === "story"
          ? storiesOf(edition.briefs.slice(0, FRONT_LENGTH + 1))
          : [...edition.sections[kind].keys()],
    }))
    .filter(({ keys }) => keys.length > 0);
}

/** The stories of briefs, each once, in the order in which they are met. */
export function storiesOf(briefs: Edition["briefs"]): readonly Key[] {
  return [...new Set(briefs.flatMap((brief) => brief.story ?? []))];
}
