import { capitals } from "../../language/capitals.ts";
import { undrawnIn } from "../../language/card-characters.ts";
import { epochOf } from "../../language/locale/dates.ts";
import {
  type Brief,
  type BriefExport,
  filesBeside,
  isCorrection,
  lastNotified,
  linkedExport,
  listedBrief,
  sharedPicture,
} from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import { digestOfUpdate } from "../../model/update-digest.ts";

/** When readers may first see a brief, in milliseconds since 1970: its publication, or the end of its embargo. */
function visibleFrom({ published, embargo }: Brief): number {
  return Math.max(epochOf(published), embargo === null ? Number.NEGATIVE_INFINITY : epochOf(embargo));
}

/** What the whole site may know of a brief. */
export function exportBrief(brief: Brief): BriefExport {
  const notified = lastNotified(brief);
  const updates = brief.updates.map(({ date }) => epochOf(date));
  const exported = {
    id: brief.id,
    file: brief.file,
    day: brief.day,
    slug: brief.slug,
    lang: brief.lang,
    title: brief.title,
    published: brief.published,
    publishedAt: epochOf(brief.published),
    visibleFrom: visibleFrom(brief),
    notified,
    notifiedAt: epochOf(notified),
    updatedAt: updates.length === 0 ? null : Math.max(...updates),
    updates: brief.updates.map((update) => ({ date: update.date, digest: digestOfUpdate(update) })),
    kinds: [...new Set(brief.updates.map(({ kind }) => kind))],
    corrections: brief.updates.filter(isCorrection).map(({ date }) => date),
    draft: brief.draft,
    withdrawn: brief.withdrawn === null ? null : { date: brief.withdrawn.date, level: brief.withdrawn.level },
    authors: brief.authors.map(({ value }) => value),
    topics: brief.topics.map(({ value }) => value),
    story: brief.story?.value ?? null,
    translationOf: brief.translationOf?.value ?? null,
    aliases: brief.aliases.map(({ value }) => value),
    rights: brief.rights,
    links: [...new Set(brief.links.map(({ target }) => target))],
    paths: [...new Set(brief.paths.map(({ target }) => target))],
    files: filesBeside(brief).map(({ file }) => file),
    hasSharedPicture: sharedPicture(brief) !== null,
    undrawn: undrawnOf(brief),
    textDigest: brief.textDigest,
    digest: sha256(JSON.stringify(brief)),
    listedDigest: sha256(JSON.stringify(listedBrief(brief))),
  };
  return { ...exported, linkedDigest: sha256(JSON.stringify(linkedExport(exported))) };
}

/** A card has the place in capitals. */
function undrawnOf({ title, dateline, lang, at }: Brief): BriefExport["undrawn"] {
  const value = undrawnIn([title, capitals(dateline?.place ?? "", lang), dateline?.country ?? ""]);
  return value.length === 0 ? null : { value, ...at.title };
}
