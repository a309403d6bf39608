import type { FeedRuleTable } from "./feed-rule.ts";

/** RSS 2.0: the logo of the channel. */
export const RSS_IMAGE_RULES = {
  "rss/image-missing": {
    severity: "error",
    clause: "D1 R09",
    w3c: "MissingElement",
    says: { fr: "il manque <{element}> dans <image>", en: "<{element}> is missing from <image>" },
    hint: {
      fr: "Le logo a une adresse, et répète le titre et le lien du flux.",
      en: "The logo has an address, and repeats the feed’s title and link.",
    },
  },
  "rss/image-title": {
    severity: "error",
    clause: "D1 R09",
    w3c: "ImageTitleDoesntMatch",
    says: {
      fr: "dans <image>, le titre est « {found} » au lieu de « {expected} »",
      en: "in <image>, the title is “{found}” instead of “{expected}”",
    },
    hint: { fr: "Répétez le titre du flux.", en: "Repeat the feed’s title." },
  },
  "rss/image-link": {
    severity: "error",
    clause: "D1 R09",
    w3c: "ImageLinkDoesntMatch",
    says: {
      fr: "dans <image>, le lien est « {found} » au lieu de « {expected} »",
      en: "in <image>, the link is “{found}” instead of “{expected}”",
    },
    hint: { fr: "Répétez le lien du flux.", en: "Repeat the feed’s link." },
  },
  "rss/image-format": {
    severity: "error",
    clause: "D1 R09",
    w3c: "ImageUrlFormat",
    says: {
      fr: "le logo « {found} » n’est ni GIF, ni JPEG, ni PNG",
      en: "the logo “{found}” is neither GIF nor JPEG nor PNG",
    },
    hint: { fr: "Donnez un logo dans l’un de ces formats.", en: "Give a logo in one of these formats." },
  },
  "rss/image-width": {
    severity: "error",
    clause: "D1 R09",
    w3c: "InvalidWidth",
    says: {
      fr: "la largeur du logo est « {found} » au lieu de {expected}",
      en: "the logo’s width is “{found}” instead of {expected}",
    },
    hint: {
      fr: "Donnez un logo plus petit : l’image elle-même peut être plus grande.",
      en: "Give a smaller logo: the picture itself may be larger.",
    },
  },
  "rss/image-height": {
    severity: "error",
    clause: "D1 R09",
    w3c: "InvalidHeight",
    says: {
      fr: "la hauteur du logo est « {found} » au lieu de {expected}",
      en: "the logo’s height is “{found}” instead of {expected}",
    },
    hint: {
      fr: "Donnez un logo plus petit : l’image elle-même peut être plus grande.",
      en: "Give a smaller logo: the picture itself may be larger.",
    },
  },
} as const satisfies FeedRuleTable;
