import type { Body, Wanted } from "./body.ts";
import type { PictureUse } from "./derivatives.ts";
import {
  type BriefId,
  type Day,
  type Digest,
  digest,
  type Instant,
  type Key,
  type Lang,
  type Month,
  type Route,
} from "./identifiers.ts";
import type { KeptRevision } from "./kept-revision.ts";
import { type Focus, onlyVersion, type Picture, type PictureFile, SHARED_WIDTH } from "./picture.ts";
import type { OwnRights } from "./rights.ts";

export type UpdateKind = "update" | "correction" | "clarification";

/** Whether it sets right what readers were told; anything else is merely new. */
export function isCorrection({ kind }: { readonly kind: UpdateKind }): boolean {
  return kind !== "update";
}

export interface Update {
  readonly date: Instant;
  readonly kind: UpdateKind;
  readonly note: string;
  /** The words that stood before, and those that should have: of a correction or clarification alone; null where it does not say. */
  readonly was: string | null;
  readonly now: string | null;
  /** Whether subscribers are notified: the brief moves up in feeds. */
  readonly notify: boolean;
  /** Where its date stands. */
  readonly at: Position;
}

export interface Source {
  readonly title: string;
  readonly url: string;
  readonly publisher: string | null;
  /** BCP 47; null if the brief's own. */
  readonly lang: string | null;
  readonly accessed: Day | null;
  /** Whether the brief sums it up or rewrites it, rather than only naming it. */
  readonly basis: boolean;
}

export interface Image {
  readonly picture: Picture;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** What stays in sight where it is cropped. */
  readonly focus: Focus;
}

/** A sound, film or PDF that a brief offers beside its text. */
export interface Attachment {
  readonly title: string;
  /** In the content folder. */
  readonly file: string;
  readonly digest: Digest;
  readonly type: string;
  readonly bytes: number;
  /** How long it plays; null where neither the brief nor the file says it. */
  readonly seconds: number | null;
  /** Of a film as it is shown, in pixels; null where the file does not say it. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** What a film shows before it plays. */
  readonly poster: Picture | null;
  /** Of a film, in the order of the brief. */
  readonly captions: readonly Captions[];
}

/** Captions say all that is heard, for those who do not hear it; subtitles what is said, for those who do not know the language. */
export const CAPTION_KINDS = ["captions", "subtitles"] as const;

/** A WebVTT file that goes with a film. */
export interface Captions {
  /** In the content folder. */
  readonly file: string;
  readonly digest: Digest;
  readonly kind: (typeof CAPTION_KINDS)[number];
  readonly lang: Lang;
}

/** A value with its place in the brief's file. */
export interface Placed<T> {
  readonly value: T;
  readonly line: number;
  readonly column: number;
}

/** Where a brief is written from. */
export interface Dateline {
  readonly place: string;
  readonly country: string | null;
}

/** The place as one name, for programs: `Minsk, Biélorussie`. */
export function placeName({ place, country }: Dateline): string {
  return country === null ? place : `${place}, ${country}`;
}

/** How much of a withdrawn brief stays: its text in the sources, its headline on the page; a headline that says nobody; nothing. */
export const WITHDRAWAL_LEVELS = ["notice", "anonymised", "erased"] as const;
export type WithdrawalLevel = (typeof WITHDRAWAL_LEVELS)[number];

/** That a brief was taken back: a notice stands at its address, and nothing else of it is published. */
export interface Withdrawal {
  readonly date: Instant;
  readonly level: WithdrawalLevel;
  /** For the reader, in a sentence. */
  readonly reason: string;
  readonly replacedBy: BriefId | null;
  /** Where its date stands. */
  readonly at: Position;
}

/** The fields of a brief that its pages print as they are. A new one is added here, in the schema, in `parse-brief.ts` and in a template. */
export interface PrintedFields {
  readonly id: BriefId;
  readonly title: string;
  /** The standfirst; empty where there is none. */
  readonly summary: string;
  readonly published: Instant;
  readonly dateline: Dateline | null;
}

/** These fields of a brief, and no others: a page depends on what it prints. */
export function printedFields({ id, title, summary, published, dateline }: PrintedFields): PrintedFields {
  return { id, title, summary, published, dateline };
}

/** What the rest of the site may know of a brief: all but its text. It is what the index holds. */
export interface Brief extends PrintedFields {
  /** Relative to the content folder: `briefs/2024/10/31/lavrov.md`. */
  readonly file: string;
  readonly day: Day;
  readonly slug: string;
  readonly lang: Lang;
  /** Oldest first. */
  readonly updates: readonly Update[];
  readonly aliases: readonly Placed<Route>[];
  readonly authors: readonly Placed<Key>[];
  readonly topics: readonly Placed<Key>[];
  readonly story: Placed<Key> | null;
  readonly translationOf: Placed<BriefId> | null;
  readonly image: Image | null;
  readonly attachments: readonly Attachment[];
  /** What it is about in a line, for machines: its standfirst, else its first sentence. */
  readonly description: string;
  /** Its own rights; null: they are the site's. */
  readonly rights: OwnRights | null;
  readonly draft: boolean;
  /** Until then nobody sees it, whatever its time of publication; null if nothing is asked. */
  readonly embargo: Instant | null;
  readonly withdrawn: Withdrawal | null;
  readonly words: number;
  /** The digest of its text, which is kept beside it. */
  readonly textDigest: Digest;
  /** Briefs that the body links to, and paths of the site. */
  readonly links: readonly Wanted<BriefId>[];
  readonly paths: readonly Wanted<string>[];
  /** Pictures of the body by the name they have there. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Where these stand, for problems between briefs. */
  readonly at: Readonly<Record<"id" | "lang" | "title" | "published", Position>>;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The heavy part of a brief: read only for the pages and feeds that print it. */
export interface BriefText {
  readonly body: Body;
  readonly sources: readonly Source[];
}

/** Why readers cannot see a brief that a preview shows. */
export type Unseen = "draft" | "scheduled";

/**
 * What every build knows of every brief: enough to put lists in order and to lead links to their ends. It is kept small: those of the whole
 * archive are in memory, while `Brief`s are read for the pages that show them.
 */
export interface BriefExport {
  readonly id: BriefId;
  readonly file: string;
  readonly day: Day;
  readonly slug: string;
  readonly lang: Lang;
  readonly title: string;
  readonly published: Instant;
  /** The same in milliseconds since 1970. */
  readonly publishedAt: number;
  /** When readers may first see it, in the same form: its publication, or the end of its embargo if that is later. */
  readonly visibleFrom: number;
  /** The time of the last notification: publication or notified update. */
  readonly notified: Instant;
  /** The same in milliseconds since 1970. */
  readonly notifiedAt: number;
  /** The time of its latest update, notified or not, in milliseconds since 1970; null if there is none. */
  readonly updatedAt: number | null;
  /** Its updates, oldest first, each with its digest. */
  readonly updates: readonly { readonly date: Instant; readonly digest: string }[];
  /** The kinds of its updates, each once. */
  readonly kinds: readonly UpdateKind[];
  /** When it was corrected or clarified, oldest first. */
  readonly corrections: readonly Instant[];
  readonly draft: boolean;
  /** When and how it was taken back; null if it was not. */
  readonly withdrawn: Pick<Withdrawal, "date" | "level"> | null;
  readonly authors: readonly Key[];
  readonly topics: readonly Key[];
  readonly story: Key | null;
  readonly translationOf: BriefId | null;
  readonly aliases: readonly Route[];
  /** Its own rights; null: they are the site's. */
  readonly rights: OwnRights | null;
  /** Briefs that it links to. */
  readonly links: readonly BriefId[];
  /** Paths of the site that it links to otherwise, as they are written. */
  readonly paths: readonly string[];
  /** Files in the folders of briefs that it shows. */
  readonly files: readonly string[];
  /** Whether it has a picture that social networks show. */
  readonly hasSharedPicture: boolean;
  /** The characters of its headline and dateline that no card for these can show, with the place of the headline; null if there are none. */
  readonly undrawn: Placed<readonly string[]> | null;
  readonly textDigest: Digest;
  /** In a preview: that it is shown though readers cannot see it. */
  readonly preview?: Unseen;
  /** Its kept revisions, in order; where there is no more than one, nobody is led to it. */
  readonly revisions?: readonly KeptRevision[];
  /** The digest of all that is known of the brief, its text included. */
  readonly digest: Digest;
  /** The digest of what lists show of it. */
  readonly listedDigest: Digest;
  /** The digest of what links to it show. */
  readonly linkedDigest: Digest;
}

/** A brief without what no list shows of it: an edited text leaves it as it was. */
export function listedBrief(brief: Brief): Brief {
  return {
    ...brief,
    image: null,
    attachments: [],
    words: 0,
    textDigest: NO_DIGEST,
    links: [],
    paths: [],
    pictures: {},
  };
}

/** The export of such a brief. */
export function listedExport(exported: BriefExport): BriefExport {
  const { listedDigest, revisions: _, ...rest } = exported;
  return {
    ...rest,
    listedDigest,
    updates: [],
    links: [],
    paths: [],
    files: [],
    hasSharedPicture: false,
    undrawn: null,
    textDigest: NO_DIGEST,
    digest: listedDigest,
  };
}

/** What a page shows of a brief to which it leads. Many pages lead to one brief: its digest is kept with it. */
export function linkedExport(exported: Omit<BriefExport, "linkedDigest">): BriefExport {
  const { revisions: _, ...rest } = exported;
  return {
    ...rest,
    notified: exported.published,
    notifiedAt: exported.publishedAt,
    // Whoever shows it may show it.
    visibleFrom: exported.publishedAt,
    updatedAt: null,
    updates: [],
    kinds: [],
    corrections: [],
    aliases: [],
    rights: null,
    links: [],
    paths: [],
    files: [],
    hasSharedPicture: false,
    undrawn: null,
    textDigest: NO_DIGEST,
    digest: NO_DIGEST,
    listedDigest: NO_DIGEST,
    linkedDigest: NO_DIGEST,
  };
}

/** Stands for the digest of what is left out. */
export const NO_DIGEST = digest("");

/** The calendar month of briefs, by their folder: the unit of the index and of the plan. */
export interface Volume {
  readonly month: Month;
  readonly exports: readonly BriefExport[];
  /** The briefs themselves, in the order of their exports; read when first asked for. */
  readonly briefs: () => readonly Brief[];
}

/** The time of the last notification: the last notified update, else the publication. It orders feeds, and is RFC 4287's `updated`. */
export function lastNotified(brief: Brief): Instant {
  return updatedOf(brief) ?? brief.published;
}

/**
 * What every channel gives as the time of the last change; null if there was none. A silent update is listed on the page with its own
 * date, and moves nothing.
 */
export function updatedOf(brief: Brief): Instant | null {
  return brief.updates.filter((update) => update.notify).at(-1)?.date ?? null;
}

/** Which of its states a brief is in: 1 as it was published, and one more for each of its updates, notified or not. */
export function revisionOf({ updates }: Pick<Brief, "updates">): number {
  return updates.length + 1;
}

/** The picture of a brief as social networks show it; null if it has none, or one of a kind that they do not show. */
export function sharedPicture({ image }: Pick<Brief, "image">): PictureFile | null {
  const picture = image === null ? null : onlyVersion(image.picture, SHARED_WIDTH);
  return picture === null || ["image/svg+xml", "image/avif"].includes(picture.type) ? null : picture;
}

/** The pictures that a brief shows, each with what it is for. */
export function picturesOf({
  image,
  pictures,
  attachments,
}: Brief): readonly (readonly [Picture, PictureUse])[] {
  return [
    ...(image === null ? [] : [[image.picture, { focus: image.focus }] as const]),
    ...Object.values(pictures).map((picture) => [picture, "text"] as const),
    ...attachments.flatMap(({ poster }) => (poster === null ? [] : [[poster, "poster"] as const])),
  ];
}

/** What is published of a picture: its derivatives, if one of them can be shown anywhere; else itself too. */
function publishedFiles(picture: Picture): readonly PictureFile[] {
  const { derivatives } = picture;
  const hasFallback = derivatives.some(({ type, crop }) => type === "image/jpeg" && crop === null);
  return hasFallback ? derivatives : [picture, ...derivatives];
}

type FileBeside = PictureFile | Attachment | Captions;

function withCaptions(attachment: Attachment): readonly FileBeside[] {
  return [attachment, ...attachment.captions];
}

/** The files of a brief that lie in the folders of briefs: they are published with it. */
export function filesBeside(brief: Brief): readonly FileBeside[] {
  return [
    ...picturesOf(brief).flatMap(([picture]) => publishedFiles(picture)),
    ...brief.attachments.flatMap(withCaptions),
  ].filter(isBeside);
}

/** Whether a file lies in the folders of briefs. */
function isBeside({ file }: Pick<PictureFile, "file">): boolean {
  return file.startsWith("briefs/");
}

/** All files that a brief is made of besides its own and those of `public`, in groups that are used together. */
export function sourcesBeside(brief: Brief): readonly (readonly FileBeside[])[] {
  const pictures = picturesOf(brief).map(([picture]) => [picture, ...picture.derivatives]);
  return [...pictures, ...brief.attachments.map(withCaptions)].map((group) => group.filter(isBeside));
}
