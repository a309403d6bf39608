/** Every rule of the program, by room: for reports that describe rules, and for the page that lists them. */

import { packingRules } from "../../archive/packing-rules.ts";
import { importRules } from "../../authoring/import/import-rules.ts";
import { initRules } from "../../authoring/init/init-rules.ts";
import { newRules } from "../../authoring/new-rules.ts";
import { typoRules } from "../../authoring/typo-rules.ts";
import { withdrawRules } from "../../authoring/withdraw-rules.ts";
import { diskRules } from "../../base/disk-error.ts";
import type { Rule, RuleTable, Text } from "../../base/problem.ts";
import { CHECK_RULES } from "../../check/check-rules.ts";
import { commitRules } from "../../commit/commit-rules.ts";
import { contentRules } from "../../content/content-rules.ts";
import { archiveRules } from "../../ledger/ledger-rules.ts";
import { planRules } from "../../plan/checks/plan-rules.ts";
import { publishRules } from "../../publish/publish-rules.ts";
import { renderRules } from "../../render/render-rules.ts";
import { textRules } from "../../text/text-rules.ts";
import { typographyRules } from "../../text/typography-rules.ts";
import { verifyRules } from "../../verify/verify-rules.ts";

/** The rules of a stage, and what an editor would call what they look at. */
export interface Room {
  readonly name: string;
  readonly about: Text;
  readonly rules: RuleTable;
}

export const rooms: readonly Room[] = [
  {
    name: "content",
    about: {
      fr: "Les fichiers : en-têtes, site.yaml, images",
      en: "Files: front matter, site.yaml, pictures",
    },
    rules: contentRules,
  },
  { name: "text", about: { fr: "Le texte des brèves", en: "The text of briefs" }, rules: textRules },
  { name: "typography", about: { fr: "La typographie", en: "Typography" }, rules: typographyRules },
  { name: "plan", about: { fr: "Ce qui lie les fichiers", en: "What links files" }, rules: planRules },
  {
    name: "render",
    about: { fr: "Les gabarits et la configuration", en: "Templates and configuration" },
    rules: renderRules,
  },
  { name: "commit", about: { fr: "Le dossier publié", en: "The published folder" }, rules: commitRules },
  {
    name: "archive",
    about: {
      fr: "Le registre et les signatures (« brevier record », « brevier sign »)",
      en: "The ledger and signatures (“brevier record”, “brevier sign”)",
    },
    rules: archiveRules,
  },
  {
    name: "packages",
    about: { fr: "Les paquets (« brevier archive »)", en: "Packages (“brevier archive”)" },
    rules: packingRules,
  },
  {
    name: "verify",
    about: { fr: "Une copie (« brevier verify »)", en: "A copy (“brevier verify”)" },
    rules: verifyRules,
  },
  { name: "disk", about: { fr: "Le disque", en: "The disk" }, rules: diskRules },
  {
    name: "init",
    about: { fr: "La commande « brevier init »", en: "The command “brevier init”" },
    rules: initRules,
  },
  {
    name: "new",
    about: { fr: "La commande « brevier new »", en: "The command “brevier new”" },
    rules: newRules,
  },
  {
    name: "import",
    about: { fr: "La commande « brevier import »", en: "The command “brevier import”" },
    rules: importRules,
  },
  {
    name: "publish",
    about: { fr: "La commande « brevier publish »", en: "The command “brevier publish”" },
    rules: publishRules,
  },
  {
    name: "withdraw",
    about: { fr: "La commande « brevier withdraw »", en: "The command “brevier withdraw”" },
    rules: withdrawRules,
  },
  {
    name: "typo",
    about: { fr: "La commande « brevier typo »", en: "The command “brevier typo”" },
    rules: typoRules,
  },
  {
    name: "check",
    about: { fr: "Le site construit (« brevier check »)", en: "The built site (“brevier check”)" },
    rules: CHECK_RULES,
  },
];

/** The rule of a name; null if no room has it. */
export function ruleNamed(name: string): Rule | null {
  return rooms.map(({ rules }) => rules[name]).find((rule) => rule !== undefined) ?? null;
}
