/** `site.yaml`, in one place. */
import * as z from "zod";
import { HOSTS } from "../../model/host.ts";
import { checkSchema } from "./check-schema.ts";
import { feedsSchema } from "./feeds-schema.ts";
import {
  authority,
  clockTime,
  email,
  flag,
  keyText,
  langTag,
  listOf,
  localised,
  publicPath,
  setOf,
  siteUrl,
  text,
  url,
} from "./field.ts";
import { publishSchema } from "./publish-schema.ts";
import { rights } from "./rights-schema.ts";
import { themeSchema } from "./theme-schema.ts";
import { security, signing, trust } from "./well-known-schema.ts";

const heading = z.strictObject({
  title: localised().meta({ description: "Its name in each language." }),
  description: localised().optional().meta({ description: "One sentence on what it is." }),
});

const author = z.strictObject({
  name: text().meta({ description: "As it is to be read." }),
  kind: z.enum(["person", "organization"]).optional().meta({ description: "person if not said." }),
  url: url().optional().meta({ description: "A page about them elsewhere." }),
  description: localised().optional().meta({ description: "One sentence on who they are." }),
});

const policy = text().optional();

const publisher = z.strictObject({
  name: text().meta({ description: "Who publishes the site." }),
  url: url().optional().meta({ description: "Their own site, if it is another one." }),
  logo: publicPath()
    .optional()
    .meta({ description: "A PNG, JPEG or GIF of content/public, at most 144 pixels wide, for RSS." }),
  contact: email().optional().meta({ description: "An e-mail address for readers." }),
  policies: z
    .strictObject({
      about: policy,
      corrections: policy,
      ethics: policy,
      ownership: policy,
      contact: policy,
      verification: policy,
      sources: policy,
      masthead: policy,
      mission: policy,
      diversity: policy,
      feedback: policy,
      bylines: policy,
    })
    .optional()
    .meta({ description: "The static page (file name without .md) that states each policy." }),
});

const pictures = z.strictObject({
  metadata: z.enum(["strip", "keep"]).optional().meta({
    description:
      "What a photograph says of where, when and by whom it was taken: strip, or keep to publish pictures byte for byte; strip if not said.",
  }),
});

const space = z.enum(["narrow", "no-break", "none"]).optional();

const typography = z.strictObject({
  variant: z
    .enum(["fr-FR", "fr-BE", "fr-CA", "fr-CH", "fr-UE"])
    .optional()
    .meta({ description: "How French is set; as in the country that the language names, if not said." }),
  signs: space.meta({ description: "The space before ; ! and ? if the variant’s is not yours." }),
  guillemets: space.meta({ description: "The space inside « » if the variant’s is not yours." }),
  exceptions: listOf(text())
    .optional()
    .meta({ description: "Words that are left as they are written: Yahoo!" }),
  warnings: flag()
    .optional()
    .meta({ description: "Whether a build reports what a copy editor would mark; true if not said." }),
});

export const siteSchema = z.strictObject({
  title: localised().meta({ description: "The site’s name." }),
  description: localised().meta({ description: "One line on what it publishes." }),
  url: siteUrl().meta({
    description: "Where it is served, with a sub-path if any: https://example.org/briefs/.",
  }),
  authority: authority().meta({
    description: "A domain name of yours, for the ids of feeds. Never change it, even if `url` changes.",
  }),
  languages: setOf(langTag()).meta({
    description: "The first is at /, each other below its code: [fr, en].",
  }),
  timeZone: text().meta({ description: "The newsroom’s zone: Europe/Paris." }),
  timeZoneLabel: localised()
    .optional()
    .meta({ description: "How readers see the zone named, if not “Paris time”, “heure de Paris”." }),
  publicationHour: clockTime().optional().meta({
    description: "What a date without an hour means, 09:00; such a date is refused if not said.",
  }),
  publisher: publisher.meta({ description: "Who publishes the site." }),
  authors: z.record(keyText(), author).optional().meta({ description: "Who writes, by key." }),
  topics: z.record(keyText(), heading).optional().meta({ description: "What briefs are about, by key." }),
  stories: z
    .record(keyText(), heading)
    .optional()
    .meta({ description: "Events that several briefs follow, by key." }),
  feeds: feedsSchema.optional().meta({ description: "Sizes of the feeds, and further feeds." }),
  typography: typography.optional().meta({ description: "How texts are set." }),
  rights: rights.optional().meta({ description: "What others may do with the texts." }),
  security: security
    .optional()
    .meta({ description: "Where to report a security hole of the site: security.txt." }),
  trust: trust.optional().meta({ description: "Whom you belong to, and who belongs to you: trust.txt." }),
  signing: signing.optional().meta({ description: "The keys that the site is signed with: brevier sign." }),
  publish: publishSchema.optional().meta({ description: "Where the site is sent to: brevier publish." }),
  check: checkSchema.optional().meta({ description: "How the built site is judged: brevier check." }),
  pictures: pictures.optional().meta({ description: "How pictures are published." }),
  theme: themeSchema.optional().meta({ description: "How the site looks: colour, logo, fonts, navigation." }),
  archivePages: flag()
    .optional()
    .meta({ description: "Whether each brief has a self-contained archive page; true if not said." }),
  plainText: flag().optional().meta({
    description: "Whether each brief has a plain text at index.txt, as agencies send it; false if not said.",
  }),
  plainTextEnd: z.string().max(64).optional().meta({
    description: "What stands at the end of a plain text; -30- if not said, nothing if it is empty.",
  }),
  cards: flag().optional().meta({
    description: "Whether social networks are shown a card with the headline; false if not said.",
  }),
  host: z.enum(HOSTS).optional().meta({
    description: "Who serves the site: its headers and redirects are written in that host’s form.",
  }),
  hsts: flag().optional().meta({
    description: "Whether browsers are to come by HTTPS alone, for a year; false if not said.",
  }),
});
