import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong in the files and addresses that `theme` of `site.yaml` names, and in what a site adds to the style sheet. */
export const themeRules = {
  "theme/font-elsewhere": {
    severity: "error",
    says: {
      fr: "« {found} » est une police d’un autre site : chaque lecteur y laisserait son adresse, et les pages ne chargent rien d’ailleurs",
      en: "“{found}” is a font of another site: every reader would leave an address there, and pages load nothing from elsewhere",
    },
    hint: {
      fr: "Téléchargez la police en .woff2, posez-la dans content/public/fonts, et écrivez sous « fonts » la ligne « files: [{ src: /fonts/nom.woff2, family: Nom }] », puis son nom dans « text » ou « headings ».",
      en: "Download the font as .woff2, put it into content/public/fonts, and write below “fonts” the line “files: [{ src: /fonts/name.woff2, family: Name }]”, then its name in “text” or “headings”.",
    },
  },
  "theme/missing-font": {
    severity: "error",
    says: {
      fr: "la police « {found} » n’existe pas{nearest}",
      en: "the font “{found}” does not exist{nearest}",
    },
    hint: {
      fr: "Vérifiez le nom, majuscules comprises : « /fonts/nom.woff2 » est content/public/fonts/nom.woff2.",
      en: "Check the name, capitals included: “/fonts/name.woff2” is content/public/fonts/name.woff2.",
    },
  },
  "theme/bad-font": {
    severity: "error",
    clause: "WOFF2 § 4.1",
    says: {
      fr: "« {found} » n’est pas une police WOFF 2 : le fichier ne commence pas par « wOF2 »",
      en: "“{found}” is not a WOFF 2 font: the file does not begin with “wOF2”",
    },
    hint: {
      fr: "Convertissez la police au lieu de la renommer : « woff2_compress police.ttf », ou téléchargez-la en .woff2.",
      en: "Convert the font instead of renaming it: “woff2_compress font.ttf”, or download it as .woff2.",
    },
  },
  "theme/bad-style": {
    severity: "error",
    clause: "CSS Syntax Module Level 3",
    says: {
      fr: "cette feuille de style n’est pas du CSS à cet endroit ; le programme dit, en anglais : {detail}",
      en: "this style sheet is not CSS at this place; the program says: {detail}",
    },
    hint: {
      fr: "Corrigez la ligne, ou ce qui la précède : une accolade, un point-virgule ou un guillemet manque souvent plus haut.",
      en: "Correct the line, or what comes before it: a brace, a semicolon or a quotation mark is often missing further up.",
    },
  },
} as const satisfies RuleTable;

export const themeProblem = problemsOf(themeRules);
