/** The feeds of `site.yaml`: the sizes of those that each site has, and further ones. */
import * as z from "zod";
import { FEED_SETTINGS } from "../../model/feed-formats.ts";
import {
  count,
  countOrNone,
  feedPath,
  flag,
  hours,
  keyText,
  langTag,
  listOf,
  localised,
  setOf,
  url,
} from "./field.ts";

const declared = z.strictObject({
  path: feedPath().meta({ description: "The folder of its files: /partenaires/agence/ has feed.xml." }),
  title: localised().meta({ description: "Its name, after the site’s." }),
  formats: setOf(z.enum(FEED_SETTINGS)).optional().meta({ description: "All of them if not said." }),
  topics: setOf(keyText()).optional().meta({ description: "Only briefs of one of these topics." }),
  authors: setOf(keyText()).optional().meta({ description: "Only briefs of one of these authors." }),
  stories: setOf(keyText()).optional().meta({ description: "Only briefs of one of these stories." }),
  languages: setOf(langTag())
    .optional()
    .meta({ description: "Only briefs in one of these; the feed itself speaks the first." }),
  kinds: setOf(z.enum(["update", "correction", "clarification"]))
    .optional()
    .meta({ description: "Only briefs that have had such an update." }),
  limit: count()
    .optional()
    .meta({ description: "How many briefs at most; 20 if not said.", yaml: "integer" }),
  window: hours().optional().meta({
    description: "Hours that a brief stays after its publication or last notified update.",
    yaml: "integer",
  }),
  content: z
    .enum(["full", "summary"])
    .optional()
    .meta({ description: "The whole text, or the standfirst; full if not said." }),
  note: localised().optional().meta({ description: "A sentence at the end of each item." }),
});

export const feedsSchema = z.strictObject({
  site: count()
    .optional()
    .meta({ description: "How many briefs the site’s feeds hold; 20 if not said.", yaml: "integer" }),
  section: countOrNone().optional().meta({
    description: "How many the feeds of a topic, author or story hold; 8 if not said; 0: they have none.",
    yaml: "integer",
  }),
  history: flag()
    .optional()
    .meta({ description: "Whether everything ever published can be fetched, day by day; true if not said." }),
  hub: url().optional().meta({ description: "A WebSub hub that tells subscribers of news at once." }),
  declared: listOf(declared)
    .optional()
    .meta({ description: "Further feeds, for whoever needs another choice." }),
});
