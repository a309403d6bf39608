/** The kept revisions of a brief: each as it was published, the list of them, and the same list for programs. */
import { epochOf, httpDate, utcInstant } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import type { Brief } from "../../model/brief.ts";
import type { Day } from "../../model/identifiers.ts";
import type { KeptRevision } from "../../model/kept-revision.ts";
import { digestOfUpdate } from "../../model/update-digest.ts";
import type { Output, PlannedVersion } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { pathOf, type RoutedBrief, TIMEMAP_FORMATS, type TimemapFormat, urlOf } from "../routes.ts";
import { headOf } from "./head.ts";
import { briefOutput, rightsOfPage } from "./plan-briefs.ts";

/** Plans the kept revisions of a day's briefs in every edition. */
export function planRevisions(resolved: Resolved, day: Day): readonly Output[] {
  return resolved.editions.flatMap((edition) =>
    (edition.days.get(day) ?? []).flatMap((brief) =>
      brief.revisions === undefined
        ? []
        : revisionsOf(resolved, edition, resolved.whole(brief), brief.revisions),
    ),
  );
}

function revisionsOf(
  resolved: Resolved,
  edition: Edition,
  brief: Brief,
  revisions: readonly KeptRevision[],
): readonly Output[] {
  return [
    ...revisions.map((kept) => keptOutput(edition, brief, kept)),
    listOutput(resolved, edition, brief, revisions),
    ...TIMEMAP_FORMATS.map((format) => {
      const text = timemap(resolved, edition, brief, revisions, format);
      return briefOutput(brief, edition.routes.timemap(brief, format), { as: "text", text });
    }),
  ];
}

/** The bytes as they were published. */
function keptOutput(edition: Edition, brief: Brief, { revision, file, archive }: KeptRevision): Output {
  const at = edition.routes.revision(brief, revision);
  const path = `${at.slice(1)}index.html`;
  const copy = { path, from: "content", file, digest: archive, published: archive } as const;
  return { ...briefOutput(brief, at, { as: "copy", file: copy }), origin: { file, line: 1, column: 1 } };
}

function listOutput(
  resolved: Resolved,
  edition: Edition,
  brief: Brief,
  revisions: readonly KeptRevision[],
): Output {
  const { site } = resolved;
  const { routes, locale } = edition;
  const at = routes.revisions(brief);
  const head = headOf(resolved, edition, {
    title: word(locale, "revisions.of", { title: brief.title }),
    description: word(locale, "revisions.description"),
    route: at,
    noindex: true,
    rights: rightsOfPage(resolved, brief),
  });
  const versions = revisions.map(({ revision, moment, update: digest, file, archive }, i): PlannedVersion => {
    const update = brief.updates.find((one) => digestOfUpdate(one) === digest);
    const before = revisions[i - 1];
    return {
      number: revision,
      moment,
      kind: update?.kind ?? null,
      note: update?.note ?? null,
      was: update?.was ?? null,
      now: update?.now ?? null,
      path: pathOf(site, routes.revision(brief, revision)),
      before: before?.revision ?? null,
      kept: { file, digest: archive },
      previous: before === undefined ? null : { file: before.file, digest: before.archive },
    };
  });
  const view = {
    kind: "revisions",
    lang: brief.lang,
    dir: locale.direction,
    head,
    title: brief.title,
    path: pathOf(site, routes.brief(brief)),
    versions: versions.toReversed(),
  } as const;
  return briefOutput(brief, at, { as: "page", view });
}

/** The list for programs. // RFC 7089 § 5; in JSON, as MemGator and the Memento aggregator give it */
function timemap(
  { site }: Resolved,
  { routes }: Edition,
  brief: RoutedBrief,
  revisions: readonly KeptRevision[],
  format: TimemapFormat,
): string {
  const original = urlOf(site, routes.brief(brief));
  const link = urlOf(site, routes.timemap(brief, "link"));
  const json = urlOf(site, routes.timemap(brief, "json"));
  const mementos = revisions
    .map(({ revision, moment }) => ({ uri: urlOf(site, routes.revision(brief, revision)), moment }))
    .sort((a, b) => epochOf(a.moment) - epochOf(b.moment));
  const [first, last] = [mementos[0], mementos.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (format === "json") {
    const shown = ({ uri, moment }: (typeof mementos)[number]) => ({ datetime: utcInstant(moment), uri });
    const map = {
      original_uri: original,
      timemap_uri: { link_format: link, json_format: json },
      mementos: { first: shown(first), last: shown(last), list: mementos.map(shown) },
    };
    return `${JSON.stringify(map, null, 2)}\n`;
  }
  const range = `from="${httpDate(first.moment)}"; until="${httpDate(last.moment)}"`;
  const relationOf = (memento: (typeof mementos)[number]) =>
    [memento === first ? "first" : "", memento === last ? "last" : "", "memento"].filter(Boolean).join(" ");
  return `${[
    `<${original}>; rel="original"`,
    `<${link}>; rel="self"; type="application/link-format"; ${range}`,
    `<${json}>; rel="timemap"; type="application/json"`,
    ...mementos.map(
      (memento) => `<${memento.uri}>; rel="${relationOf(memento)}"; datetime="${httpDate(memento.moment)}"`,
    ),
  ].join(",\n")}\n`;
}
