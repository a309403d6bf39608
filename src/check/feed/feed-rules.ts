import type { FeedRuleTable } from "./feed-rule.ts";

/** What more than one check of feeds finds. */
export const FEED_RULES = {
  "feed/not-a-feed": {
    severity: "error",
    clause: "RSS 2.0; RFC 4287 § 4.1.1; JSON Feed 1.1",
    w3c: "UndefinedElement",
    says: {
      fr: "ce n’est pas un flux : la racine est « {found} » au lieu de {expected}",
      en: "this is no feed: its root is “{found}” instead of {expected}",
    },
    hint: {
      fr: 'Un flux RSS commence par <rss>, un flux Atom par <feed>, un flux JSON par { "version": … }.',
      en: 'An RSS feed starts with <rss>, an Atom feed with <feed>, a JSON feed with { "version": … }.',
    },
  },
  "feed/too-deep": {
    severity: "error",
    clause: "Brevier",
    w3c: null,
    says: {
      fr: "des éléments sont emboîtés à plus de {limit} niveaux",
      en: "elements are nested more than {limit} levels deep",
    },
    hint: {
      fr: "Aucun texte n’en a besoin : cherchez ce qui n’est pas fermé.",
      en: "No text needs that: look for what is not closed.",
    },
  },
  "feed/language": {
    severity: "error",
    clause: "BCP 47",
    w3c: "InvalidLanguage",
    says: { fr: "« {found} » n’est pas un code de langue", en: "“{found}” is no language code" },
    hint: { fr: "Écrivez par exemple fr, fr-CA ou en.", en: "Write for example fr, fr-CA or en." },
  },
  "feed/markup-in-text": {
    severity: "error",
    clause: "RSS Best Practices Profile § 3.1; RFC 4287 § 3.1.1.1; JSON Feed 1.1, title",
    w3c: "ContainsHTML",
    says: {
      fr: "« {found} » est du texte simple, mais contient des balises ou des entités HTML",
      en: "“{found}” is plain text, but holds HTML tags or entities",
    },
    hint: {
      fr: "Écrivez les caractères eux-mêmes : & et non &amp;.",
      en: "Write the characters themselves: & and not &amp;.",
    },
  },
} as const satisfies FeedRuleTable;
