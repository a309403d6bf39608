/** The front matter of a brief, in one place: the parser, the JSON Schema for editors and the table of docs/front-matter.md are made from it. */
import * as z from "zod";
import { CAPTION_KINDS, WITHDRAWAL_LEVELS } from "../../model/brief.ts";
import {
  flag,
  focus,
  id,
  keyText,
  langTag,
  listOf,
  oldRoute,
  playingTime,
  prose,
  setOf,
  text,
  time,
  url,
} from "./field.ts";
import { briefRights } from "./rights-schema.ts";
import { proseIn } from "./schema-shape.ts";

const dateline = z.strictObject({
  place: prose().meta({ description: "The town the brief is written from, as it is to be read." }),
  country: prose().optional().meta({ description: "The country, where the reader may need it." }),
});

const source = z.strictObject({
  title: prose().meta({ description: "What the document is called." }),
  url: url().meta({ description: "Where it can be read." }),
  publisher: prose().optional().meta({ description: "Who published it." }),
  lang: langTag().optional().meta({ description: "Its language, if it is not the brief’s." }),
  accessed: time().optional().meta({ description: "The day you read it: 2024-10-31." }),
  basis: flag().optional().meta({
    description: "true if the brief sums it up or rewrites it, as it does a communiqué or a dispatch.",
  }),
});

const update = z.strictObject({
  date: time().meta({ description: "When it was made public, with the hour." }),
  kind: z
    .enum(["update", "correction", "clarification"])
    .meta({ description: "A correction is shown first and prominently." }),
  note: prose().meta({ description: "What changed, in a sentence for the reader." }),
  was: prose().optional().meta({
    description: "Of a correction or clarification: the words as they stood, without quotation marks.",
  }),
  now: prose().optional().meta({ description: "The words that should have stood there." }),
  notify: flag()
    .optional()
    .meta({ description: "Whether feeds show the brief as new again; true unless you say false." }),
});

const image = z.strictObject({
  src: text().meta({
    description: "./name for a file beside the brief, /name for a file of content/public.",
  }),
  alt: prose().meta({ description: "What the image shows, for whoever cannot see it." }),
  caption: prose().optional().meta({ description: "What the reader should look at." }),
  credit: prose().optional().meta({ description: "Who made it." }),
  focus: focus().optional().meta({
    description: "What must stay in sight where the picture is cropped, from the upper left: 50% 30%.",
  }),
});

const captions = z.strictObject({
  src: text().meta({
    description: "A WebVTT file: ./name.vtt beside the brief, /name.vtt of content/public.",
  }),
  lang: langTag().optional().meta({ description: "Its language, if it is not the brief’s." }),
  kind: z.enum(CAPTION_KINDS).optional().meta({
    description: "captions (if you do not say): all that is heard; subtitles: a translation of what is said.",
  }),
});

const attachment = z.strictObject({
  src: text().meta({
    description: "./name for a file beside the brief, /name for a file of content/public.",
  }),
  title: prose().meta({ description: "What it is, as the link to it says." }),
  poster: text()
    .optional()
    .meta({ description: "Of a film: the picture that stands there before it plays." }),
  captions: listOf(captions).optional().meta({ description: "Of a film: what is heard, as text." }),
  duration: playingTime()
    .optional()
    .meta({ description: "How long it plays, 0:42 or 1:02:03, if the file does not say it." }),
});

export type AttachmentFields = z.output<typeof attachment>;

const withdrawal = z.strictObject({
  date: time().meta({ description: "When it was taken back, with the hour." }),
  level: z.enum(WITHDRAWAL_LEVELS).meta({
    description:
      "notice: the headline stays; anonymised: a headline that says nobody; erased: nothing stays.",
  }),
  reason: prose().meta({ description: "Why, in a sentence for the reader." }),
  replacedBy: id().optional().meta({ description: "The id of the brief that takes its place." }),
});

export const briefSchema = z.strictObject({
  id: id().optional().meta({
    description:
      "The brief’s identity for ever, given by `brevier new`. Never change it. Without one its address stands for it.",
  }),
  title: prose().meta({ description: "The headline." }),
  published: time().meta({
    description:
      "When it was or will be published: 2024-10-31 18:40 (the newsroom’s time), or with an offset.",
  }),
  summary: prose().optional().meta({
    description: "The standfirst: one or two sentences. Without one, machines are given the first sentence.",
  }),
  authors: setOf(keyText())
    .optional()
    .meta({ description: "Keys of `authors` in site.yaml; without any, the publisher.", names: "authors" }),
  topics: setOf(keyText())
    .optional()
    .meta({ description: "Keys of `topics` in site.yaml.", names: "topics" }),
  sources: listOf(source).optional().meta({ description: "What the brief rests on." }),
  dateline: dateline.optional().meta({ description: "Where the brief is written from." }),
  story: keyText()
    .optional()
    .meta({ description: "The key of a story in site.yaml that the brief belongs to.", names: "stories" }),
  lang: langTag()
    .optional()
    .meta({ description: "The brief’s language; the site’s first one if not said.", names: "languages" }),
  translationOf: id().optional().meta({ description: "The id of the brief this one translates." }),
  image: image.optional().meta({ description: "A picture, with its alternative text." }),
  attachments: listOf(attachment).optional().meta({
    description: "Sounds and films, which play on the page, and PDFs; feeds carry them as enclosures.",
  }),
  updates: listOf(update).optional().meta({ description: "What changed since, oldest first." }),
  rights: briefRights.optional().meta({
    description: "What others may do with this text, where it is not as site.yaml says: an agency’s.",
  }),
  aliases: setOf(oldRoute())
    .optional()
    .meta({ description: "Former addresses, which lead here: /2019/05/title.html, /?p=12." }),
  draft: flag().optional().meta({ description: "true: published nowhere." }),
  embargo: time().optional().meta({
    description: "Until then nothing of the brief is shown anywhere; `published` stays what readers see.",
  }),
  withdrawn: withdrawal
    .optional()
    .meta({ description: "That the brief was taken back; `brevier withdraw` writes it." }),
});

/** What is left of a brief whose text a withdrawal has taken away; a headline only if it says nobody. */
export const emptiedBriefSchema = briefSchema.partial({ title: true });

/** The texts of a brief that typography sets. */
export const briefProse = proseIn(briefSchema);
