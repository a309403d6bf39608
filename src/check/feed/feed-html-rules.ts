import type { FeedRuleTable } from "./feed-rule.ts";

/** The HTML that a feed carries, and the texts that carry none. */
export const FEED_HTML_RULES = {
  "feed/relative-reference": {
    severity: "error",
    clause: "D0 X08; RFC 3986 § 4.2",
    w3c: "ContainsRelRef",
    says: {
      fr: "dans le texte du flux, l’adresse « {url} » n’est pas complète",
      en: "in the feed’s text, the address “{url}” is not a full address",
    },
    hint: {
      fr: "Un flux se lit hors du site : il y faut https:// et le nom du site, dans srcset comme ailleurs.",
      en: "A feed is read away from the site: it needs https:// and the site’s name, in srcset as elsewhere.",
    },
  },
  "feed/unsafe-html": {
    severity: "error",
    clause: "D0 X07",
    w3c: "SecurityRisk",
    says: {
      fr: "le texte du flux contient {found}, que les lecteurs de flux refusent",
      en: "the feed’s text holds {found}, which feed readers refuse",
    },
    hint: { fr: "Retirez-le du texte de la brève.", en: "Remove it from the brief’s text." },
  },
  "feed/event-attribute": {
    severity: "error",
    clause: "D0 X07",
    w3c: "SecurityRiskAttr",
    says: {
      fr: "le texte du flux contient l’attribut {found}, qui est un programme",
      en: "the feed’s text holds the attribute {found}, which is a program",
    },
    hint: { fr: "Retirez-le du texte de la brève.", en: "Remove it from the brief’s text." },
  },
  "feed/style-attribute": {
    severity: "error",
    clause: "D0 X07",
    w3c: "DangerousStyleAttr",
    says: {
      fr: "le texte du flux contient un attribut style, que les lecteurs de flux retirent",
      en: "the feed’s text holds a style attribute, which feed readers remove",
    },
    hint: { fr: "Retirez-le du texte de la brève.", en: "Remove it from the brief’s text." },
  },
  "feed/unknown-html": {
    severity: "warning",
    clause: "D0 X07; HTML § 4",
    w3c: "NotHtml",
    says: {
      fr: "<{found}>, dans le texte du flux, n’est pas un élément de HTML",
      en: "<{found}>, in the feed’s text, is no element of HTML",
    },
    hint: {
      fr: "Corrigez son nom, ou écrivez &lt; pour le signe lui-même.",
      en: "Mend its name, or write &lt; for the sign itself.",
    },
  },
  "feed/markup-in-text": {
    severity: "error",
    clause: "D1 R21, D2 A06, D3 J06",
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
