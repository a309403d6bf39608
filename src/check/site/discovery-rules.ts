import type { RuleTable } from "../../base/problem.ts";

/** The feeds that pages announce. */
export const DISCOVERY_RULES = {
  "discovery/title": {
    severity: "error",
    clause: "HTML, link type alternate",
    standard: "off",
    says: { fr: "le flux {url} est annoncé sans titre", en: "the feed {url} is announced without a title" },
    hint: {
      fr: 'Ajoutez title="…" : les lecteurs de flux le montrent là où il y en a plusieurs.',
      en: 'Add title="…": feed readers show it where there are several.',
    },
  },
  "discovery/type": {
    severity: "error",
    clause: "HTML, link type alternate",
    standard: "warning",
    says: {
      fr: "{target} est annoncé comme {found}, et c’est {expected}",
      en: "{target} is announced as {found}, and it is {expected}",
    },
    hint: { fr: "Corrigez l’attribut « type » du lien.", en: "Correct the link’s attribute “type”." },
  },
  "discovery/order": {
    severity: "error",
    clause: "HTML, link type alternate",
    standard: "off",
    says: {
      fr: "la page annonce d’abord {found}, et non son propre flux ({expected})",
      en: "the page announces {found} first, not its own feed ({expected})",
    },
    hint: {
      fr: "Mettez le flux de la page avant les autres : la plupart des lecteurs prennent le premier.",
      en: "Put the page’s own feed before the others: most feed readers take the first.",
    },
  },
  "discovery/language": {
    severity: "error",
    clause: "HTML, the hreflang attribute",
    standard: "warning",
    says: {
      fr: "{target} est annoncé en « {found} », et ce flux se dit en « {expected} »",
      en: "{target} is announced as being in “{found}”, and that feed says it is in “{expected}”",
    },
    hint: {
      fr: 'Donnez au lien hreflang="{expected}", ou annoncez le flux de la langue de la page.',
      en: 'Give the link hreflang="{expected}", or announce the feed of the page’s language.',
    },
  },
} as const satisfies RuleTable;
