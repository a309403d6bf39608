/** Topics, authors and stories: a front with the newest, and a page a month. */
import { monthAndYear } from "../language/dates.ts";
import { word } from "../language/words.ts";
import type { Brief } from "../model/brief.ts";
import { type Key, type Month, monthOf } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import { inLanguage } from "../model/site.ts";
import { profileData } from "./author-data.ts";
import { dayGroups, sectionDescription, sectionTitle } from "./cards.ts";
import { groupBy, lastKeyFirst } from "./group-by.ts";
import { feedLinks, headOf } from "./head.ts";
import { type Output, type PlannedPage, pageOutput } from "./output.ts";
import { homeStep, itemsOfBriefs, itemsOfDays } from "./page-data.ts";
import type { SectionSubject, SectionView } from "./page-views.ts";
import { LONG_MONTH, neighbours } from "./plan-days.ts";
import type { Edition, Resolved } from "./resolve.ts";
import { pathOf, type SectionKind, urlOf } from "./routes.ts";
import { counterparts } from "./versions.ts";

/** How many briefs a front shows before it sends the reader to its months. */
export const FRONT_LENGTH = 20;

const KINDS: readonly SectionKind[] = ["topic", "author", "story"];

/** Plans the pages of all topics, authors and stories that have a brief. */
export function planSections(resolved: Resolved): readonly Output[] {
  return resolved.editions.flatMap((edition) =>
    KINDS.flatMap((kind) =>
      [...edition.sections[kind]].flatMap(([key, briefs]) =>
        planSection(resolved, edition, kind, key, briefs),
      ),
    ),
  );
}

function planSection(
  resolved: Resolved,
  edition: Edition,
  kind: SectionKind,
  key: Key,
  briefs: readonly Brief[],
): readonly Output[] {
  const { lang, voice, routes } = edition;
  const at = routes.section(kind, key);
  const title = sectionTitle(resolved, edition, kind, key);
  const description = sectionDescription(resolved, edition, kind, key);
  const subject: SectionSubject = { kind, title, description, path: pathOf(resolved.site, at) };
  const site = inLanguage(resolved.site.title, lang);
  const feeds = feedLinks(resolved, edition, title, at);
  const months = monthsOf(briefs);
  const newest = briefs.slice(0, FRONT_LENGTH);
  const view: PlannedPage = {
    kind: "section",
    lang,
    dir: voice.direction,
    head: headOf(resolved, edition, {
      title: headingOf(resolved, edition, kind, key),
      description: description ?? word(voice, "section.description", { title, site }),
      route: at,
      translations: counterparts(resolved, edition, (other) =>
        other.sections[kind].has(key)
          ? { title: headingOf(resolved, other, kind, key), route: other.routes.section(kind, key) }
          : null,
      ),
      feeds,
      subject: {
        type: kind === "author" ? "ProfilePage" : "CollectionPage",
        trail: [homeStep(resolved, edition)],
        items: itemsOfBriefs(resolved, ordered(kind, newest)),
        ...(kind === "author" ? { profileOf: profileData(resolved, edition, key) } : {}),
      },
    }),
    subject,
    count: briefs.length,
    range: kind === "story" ? rangeOf(briefs) : null,
    days: dayGroups(resolved, edition, ordered(kind, newest), orderOf(kind)),
    months: [...months].map(([month, ofMonth]) => ({
      month,
      path: pathOf(resolved.site, routes.sectionMonth(kind, key, month)),
      count: ofMonth.length,
    })),
    feeds,
  };
  const front = pageOutput(view, at, "fronts");
  const keys = [...months.keys()];
  const others = new Map(
    resolved.editions.map((other) => [other, new Set(monthsOf(other.sections[kind].get(key) ?? []).keys())]),
  );
  return [
    front,
    ...[...months].map(([month, ofMonth]) =>
      monthOfSection(resolved, edition, { kind, key, subject, keys, others }, month, ofMonth),
    ),
  ];
}

interface Section {
  readonly kind: SectionKind;
  readonly key: Key;
  readonly subject: SectionSubject;
  /** Its months, newest first. */
  readonly keys: readonly Month[];
  /** Those that it has in each edition. */
  readonly others: ReadonlyMap<Edition, ReadonlySet<Month>>;
}

function monthOfSection(
  resolved: Resolved,
  edition: Edition,
  section: Section,
  month: Month,
  briefs: readonly Brief[],
): Output {
  const { lang, voice, routes } = edition;
  const { kind, key, subject } = section;
  const at = routes.sectionMonth(kind, key, month);
  const [later, earlier] = neighbours(section.keys, month);
  const linkTo = (of: Month | undefined) =>
    of === undefined ? null : { month: of, path: pathOf(resolved.site, routes.sectionMonth(kind, key, of)) };
  const shown = ordered(kind, briefs);
  const isLong = briefs.length > LONG_MONTH;
  const groups = dayGroups(resolved, edition, shown, orderOf(kind));
  const values = { title: subject.title, month: monthAndYear(month, voice) };
  const view: PlannedPage = {
    kind: "section-month",
    lang,
    dir: voice.direction,
    head: headOf(resolved, edition, {
      title: monthHeading(resolved, edition, section, month),
      description: word(voice, "section.month.description", {
        ...values,
        count: briefs.length,
        site: inLanguage(resolved.site.title, lang),
      }),
      route: at,
      translations: counterparts(resolved, edition, (other) =>
        section.others.get(other)?.has(month) === true
          ? {
              title: monthHeading(resolved, other, section, month),
              route: other.routes.sectionMonth(kind, key, month),
            }
          : null,
      ),
      subject: {
        type: "CollectionPage",
        trail: [
          homeStep(resolved, edition),
          { name: subject.title, url: urlOf(resolved.site, routes.section(kind, key)) },
        ],
        items: isLong ? itemsOfDays(resolved, edition, shown) : itemsOfBriefs(resolved, shown),
      },
    }),
    subject,
    month,
    count: briefs.length,
    days: isLong ? groups.map((group) => ({ ...group, cards: [] })) : groups,
    earlier: linkTo(earlier),
    later: linkTo(later),
  };
  return pageOutput(view, at, month);
}

function monthsOf(briefs: readonly Brief[]): ReadonlyMap<Month, readonly Brief[]> {
  return lastKeyFirst(groupBy(briefs, (brief) => [monthOf(brief.day)]));
}

function headingOf(resolved: Resolved, edition: Edition, kind: SectionKind, key: Key): string {
  const title = sectionTitle(resolved, edition, kind, key);
  return word(edition.voice, `section.${kind}.heading`, { title });
}

function monthHeading(resolved: Resolved, edition: Edition, { kind, key }: Section, month: Month): string {
  const title = sectionTitle(resolved, edition, kind, key);
  return word(edition.voice, "section.month.heading", { title, month: monthAndYear(month, edition.voice) });
}

/** Of briefs from the newest to the oldest by their hour; folders may tell another order of days. */
function rangeOf(briefs: readonly Brief[]): SectionView["range"] {
  const days = briefs.map((brief) => brief.day).sort(byCodeUnit);
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined || from === to ? null : { from, to };
}

/** A story reads from its first dispatch to its last. */
function orderOf(kind: SectionKind): "newest" | "oldest" {
  return kind === "story" ? "oldest" : "newest";
}

function ordered(kind: SectionKind, briefs: readonly Brief[]): readonly Brief[] {
  return orderOf(kind) === "oldest" ? briefs.toReversed() : briefs;
}
