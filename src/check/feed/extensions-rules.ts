import type { FeedRuleTable } from "./feed-rule.ts";

/** What `check-extensions.ts` finds. */
export const EXTENSIONS_RULES = {
  "feed/unknown-extension": {
    severity: "error",
    clause: "W3C Feed Validation Service",
    w3c: "UndefinedElement",
    says: { fr: "<{element}> n’existe pas dans « {found} »", en: "<{element}> does not exist in “{found}”" },
    hint: { fr: "Corrigez son nom : les majuscules comptent.", en: "Mend its name: capitals count." },
  },
} as const satisfies FeedRuleTable;
