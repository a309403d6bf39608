import type { FeedRuleTable } from "./feed-rule.ts";

const SMALLER_LOGO = {
  fr: "Donnez un logo plus petit : l’image elle-même peut être plus grande.",
  en: "Give a smaller logo: the picture itself may be larger.",
};

/** The channel of an RSS feed. */
export const RSS_RULES = {
  "rss/version": {
    severity: "error",
    clause: "RSS 2.0, <rss>",
    w3c: ["InvalidRSSVersion", "MissingAttribute"],
    says: {
      fr: "la version du flux est « {found} » au lieu de « {expected} »",
      en: "the feed’s version is “{found}” instead of “{expected}”",
    },
    hint: { fr: 'Écrivez <rss version="2.0">.', en: 'Write <rss version="2.0">.' },
  },
  "rss/namespace": {
    severity: "error",
    clause: "RSS 2.0, extending RSS",
    w3c: "InvalidNamespace",
    says: {
      fr: "les éléments de RSS sont dans l’espace de noms « {found} », alors qu’ils n’en ont pas",
      en: "the elements of RSS are in the namespace “{found}”, though they should be in none",
    },
    hint: { fr: 'Retirez xmlns="…" de <rss>.', en: 'Remove xmlns="…" from <rss>.' },
  },
  "rss/channel": {
    severity: "error",
    clause: "RSS 2.0, <channel>",
    w3c: "MissingElement",
    says: { fr: "il manque <channel> dans <rss>", en: "<channel> is missing from <rss>" },
    hint: {
      fr: "Il faut dans <rss> un <channel>, et un seul.",
      en: "<rss> needs one <channel>, and no other.",
    },
  },
  "rss/missing-title": {
    severity: "error",
    clause: "RSS 2.0, <channel>",
    w3c: "MissingTitle",
    says: { fr: "il manque <title> dans <{parent}>", en: "<title> is missing from <{parent}>" },
    hint: { fr: "Donnez-lui un titre.", en: "Give it a title." },
  },
  "rss/missing-link": {
    severity: "error",
    clause: "RSS 2.0, <channel>",
    w3c: "MissingLink",
    says: { fr: "il manque <link> dans <{parent}>", en: "<link> is missing from <{parent}>" },
    hint: { fr: "Donnez l’adresse de sa page.", en: "Give the address of its page." },
  },
  "rss/missing-description": {
    severity: "error",
    clause: "RSS 2.0, <channel>",
    w3c: "MissingDescription",
    says: { fr: "il manque <description> dans <{parent}>", en: "<description> is missing from <{parent}>" },
    hint: { fr: "Donnez-lui un résumé, ou son texte.", en: "Give it a summary, or its text." },
  },
  "rss/blank-element": {
    severity: "error",
    standard: "warning",
    clause: "RSS 2.0",
    w3c: "NotBlank",
    says: { fr: "<{element}> est vide", en: "<{element}> is empty" },
    hint: { fr: "Remplissez-le, ou retirez-le.", en: "Fill it, or remove it." },
  },
  "rss/repeated-element": {
    severity: "error",
    clause: "RSS 2.0",
    w3c: "DuplicateElement",
    says: {
      fr: "<{element}> figure plusieurs fois dans <{parent}>",
      en: "<{element}> appears more than once in <{parent}>",
    },
    hint: { fr: "N’en gardez qu’un.", en: "Keep only one." },
  },
  "rss/unexpected-element": {
    severity: "error",
    clause: "RSS 2.0, extending RSS",
    w3c: "UndefinedElement",
    says: {
      fr: "<{element}> n’a pas sa place dans <{parent}>",
      en: "<{element}> has no place in <{parent}>",
    },
    hint: {
      fr: "Corrigez son nom, ou déplacez-le : RSS distingue les majuscules.",
      en: "Correct its name, or move it: RSS tells capitals from small letters.",
    },
  },
  "rss/unexpected-attribute": {
    severity: "error",
    clause: "RSS 2.0, extending RSS",
    w3c: "UnexpectedAttribute",
    says: {
      fr: "<{element}> n’a pas d’attribut « {attribute} »",
      en: "<{element}> has no attribute “{attribute}”",
    },
    hint: { fr: "Corrigez son nom, ou retirez-le.", en: "Correct its name, or remove it." },
  },
  "rss/no-namespace": {
    severity: "error",
    clause: "RSS 2.0, extending RSS",
    w3c: "NotInANamespace",
    says: {
      fr: "<{element}>, dans <{parent}>, n’est dans aucun espace de noms",
      en: "<{element}>, in <{parent}>, is in no namespace",
    },
    hint: {
      fr: "Donnez-lui le préfixe de l’élément qui le contient.",
      en: "Give it the prefix of the element that holds it.",
    },
  },
  "rss/needless-element": {
    severity: "warning",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "<{element}> ne sert à aucun lecteur d’aujourd’hui",
      en: "<{element}> is of no use to the readers of today",
    },
    hint: { fr: "Retirez-le.", en: "Remove it." },
  },
  "rss/text-input": {
    severity: "warning",
    clause: "RSS 2.0, <textInput>",
    w3c: "AvoidTextInput",
    says: { fr: "<textInput> ne sert à aucun lecteur", en: "<textInput> is of no use to any reader" },
    hint: { fr: "Retirez-le.", en: "Remove it." },
  },
  "rss/misplaced-item": {
    severity: "error",
    clause: "W3C Feed Validation Service",
    w3c: "MisplacedItem",
    says: { fr: "<{element}> vient après le premier <item>", en: "<{element}> comes after the first <item>" },
    hint: { fr: "Placez les <item> en dernier.", en: "Put the <item> elements last." },
  },
  "rss/no-language": {
    severity: "warning",
    standard: "off",
    clause: "W3C Feed Validation Service",
    w3c: "MissingDCLanguage",
    says: { fr: "le flux ne dit pas sa langue", en: "the feed does not state its language" },
    hint: {
      fr: "Ajoutez <language>fr</language> à <channel>.",
      en: "Add <language>en</language> to <channel>.",
    },
  },
  "rss/image-missing": {
    severity: "error",
    clause: "RSS 2.0, <image>",
    w3c: "MissingElement",
    says: { fr: "il manque <{element}> dans <image>", en: "<{element}> is missing from <image>" },
    hint: {
      fr: "Le logo a une adresse, et répète le titre et le lien du flux.",
      en: "The logo has an address, and repeats the feed’s title and link.",
    },
  },
  "rss/image-title": {
    severity: "error",
    standard: "warning",
    clause: "RSS 2.0, <image>",
    w3c: "ImageTitleDoesntMatch",
    says: {
      fr: "dans <image>, le titre est « {found} » au lieu de « {expected} »",
      en: "in <image>, the title is “{found}” instead of “{expected}”",
    },
    hint: { fr: "Répétez le titre du flux.", en: "Repeat the feed’s title." },
  },
  "rss/image-link": {
    severity: "error",
    standard: "warning",
    clause: "RSS 2.0, <image>",
    w3c: "ImageLinkDoesntMatch",
    says: {
      fr: "dans <image>, le lien est « {found} » au lieu de « {expected} »",
      en: "in <image>, the link is “{found}” instead of “{expected}”",
    },
    hint: { fr: "Répétez le lien du flux.", en: "Repeat the feed’s link." },
  },
  "rss/image-format": {
    severity: "error",
    standard: "warning",
    clause: "RSS 2.0, <image>",
    w3c: "ImageUrlFormat",
    says: {
      fr: "le logo « {found} » n’est ni GIF, ni JPEG, ni PNG",
      en: "the logo “{found}” is neither GIF nor JPEG nor PNG",
    },
    hint: { fr: "Donnez un logo dans l’un de ces formats.", en: "Give a logo in one of these formats." },
  },
  "rss/image-width": {
    severity: "error",
    clause: "RSS 2.0, <image>",
    w3c: "InvalidWidth",
    says: {
      fr: "la largeur du logo est « {found} » au lieu de {expected}",
      en: "the logo’s width is “{found}” instead of {expected}",
    },
    hint: SMALLER_LOGO,
  },
  "rss/image-height": {
    severity: "error",
    clause: "RSS 2.0, <image>",
    w3c: "InvalidHeight",
    says: {
      fr: "la hauteur du logo est « {found} » au lieu de {expected}",
      en: "the logo’s height is “{found}” instead of {expected}",
    },
    hint: SMALLER_LOGO,
  },
} as const satisfies FeedRuleTable;
