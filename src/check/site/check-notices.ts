/** A correction is read wherever its brief is: on its page, in its archive page, its schema.org data, every feed, the lists of corrections. */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { folded } from "../feed/feed-words.ts";
import type { PlacedText } from "../read/read-entry.ts";
import type { Channel, Lead, Notice, PageNotices } from "./claim.ts";
import type { GatheredFacts } from "./gather-facts.ts";

type Facts = Pick<GatheredFacts, "leads" | "archiveNotices" | "mentions">;

/** Compares the notices of each page with its data, its archive page, and the lists and feeds of corrections. */
export function* checkNotices({ leads, archiveNotices, mentions }: Facts): Generator<Problem> {
  for (const [page, lead] of leads) {
    const own = lead.notices;
    if (lead.hasData)
      for (const notice of own.notices)
        if (!lead.corrections.some((correction) => saysSame(notice, correction)))
          yield missing("JSON-LD", own.file, notice, own.file, notice);
    const archive = archiveNotices.get(page);
    if (archive !== undefined) yield* checkArchive(own, lead, archive);
  }
  for (const { of, channel, file, text, at } of mentions) {
    const [page = "", id] = of.split("#");
    const lead = leads.get(page);
    const notice = lead?.notices.notices.find((one) => one.id === id);
    // An anchor that does not exist is for the check of links.
    if (lead === undefined || notice === undefined) continue;
    if (!folded(text).includes(folded(wordsOf(notice, lead))))
      yield missing(channel, file, { at }, lead.notices.file, notice);
  }
}

/** The texts that a feed with the brief's text must have, each at its place. */
export function correctionsOfLead(lead: Lead): readonly PlacedText[] {
  const { notices } = lead.notices;
  if (notices.length === 0) return lead.corrections;
  return notices.map((notice) => ({ text: wordsOf(notice, lead), at: notice.at }));
}

function* checkArchive(own: PageNotices, lead: Lead, archive: PageNotices): Generator<Problem> {
  for (const notice of own.notices) {
    const copy = archive.notices.find(({ id }) => id === notice.id);
    if (copy === undefined || !folded(copy.text).includes(folded(wordsOf(notice, lead))))
      yield missing("archive page", archive.file, copy ?? { at: START }, own.file, notice);
  }
  for (const copy of archive.notices)
    if (!own.notices.some(({ id }) => id === copy.id))
      yield missing("page", own.file, { at: START }, archive.file, copy);
}

const START = { line: 1, column: 1 } as const;

/** A page may print its own words before those of the notice. */
function saysSame(notice: Notice, correction: PlacedText): boolean {
  return folded(notice.text).endsWith(folded(correction.text));
}

/** The words of a notice without what its page prints before them, if the data have them. */
function wordsOf(notice: Notice, { corrections }: Lead): string {
  return corrections.find((correction) => saysSame(notice, correction))?.text ?? notice.text;
}

const LONGEST = 80;

function missing(
  channel: Channel,
  file: string,
  { at }: Pick<PlacedText, "at">,
  page: string,
  expected: PlacedText,
): Problem {
  const text = folded(expected.text);
  return problem(
    "agreement/correction",
    { file, ...at },
    {
      channel,
      expected: text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`,
      page: `${page}:${expected.at.line}:${expected.at.column}`,
    },
  );
}
