import type { RuleTable } from "../../base/problem.ts";

const hint = {
  fr: "Foncez ou éclaircissez la couleur dans la feuille de style, dans ce mode seul s’il est seul en cause.",
  en: "Make the colour darker or lighter in the style sheet, only in this mode if the others are fine.",
};

/** The contrast of texts and frames with their background. */
export const CONTRAST_RULES = {
  "contrast/text": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "le texte de « {selector} » se lit mal : {colour} sur {on}, un contraste de {ratio} au lieu de {least} (mode {scheme})",
      en: "the text of “{selector}” is hard to read: {colour} on {on}, a contrast of {ratio} instead of {least} ({scheme} mode)",
    },
    hint,
  },
  "contrast/focus": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "le cadre de « {selector} », qui montre où est le clavier, se voit mal : {colour} sur {on}, un contraste de {ratio} au lieu de {least} (mode {scheme})",
      en: "the frame of “{selector}”, which shows where the keyboard is, is hard to see: {colour} on {on}, a contrast of {ratio} instead of {least} ({scheme} mode)",
    },
    hint,
  },
} as const satisfies RuleTable;
