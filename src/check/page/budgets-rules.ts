import type { RuleTable } from "../../base/problem.ts";

/** How much a page weighs, and what it must not load. */
export const BUDGETS_RULES = {
  "budget/html": {
    severity: "warning",
    says: {
      fr: "la page de la brève pèse {size} octets, plus que les {limit} prévus",
      en: "the brief’s page weighs {size} bytes, more than the {limit} allowed",
    },
    hint: {
      fr: "Une longue brève peut le dépasser ; sinon, abrégez-la ou allégez le gabarit.",
      en: "A long brief may exceed it; if it is not long, lighten the template.",
    },
  },
  "budget/css": {
    severity: "error",
    says: {
      fr: "les feuilles de style de la page pèsent {size} octets, plus que les {limit} prévus",
      en: "the page’s style sheets weigh {size} bytes, more than the {limit} allowed",
    },
    hint: { fr: "Retirez ce qui ne sert plus.", en: "Remove what is no longer used." },
  },
  "budget/requests": {
    severity: "error",
    says: {
      fr: "la page demande {count} fichiers (sans les images), plus que {limit}",
      en: "the page asks for {count} files (images aside), more than {limit}",
    },
    hint: { fr: "Gardez la page et une seule feuille de style.", en: "Keep the page and one style sheet." },
  },
  "budget/script": {
    severity: "error",
    says: {
      fr: "la page contient du code JavaScript ({found}){blocked}",
      en: "the page holds JavaScript ({found}){blocked}",
    },
    hint: {
      fr: "Retirez-le, ou ajoutez « {allow} » à la liste « allow », sous « check » dans content/site.yaml.",
      en: "Remove it, or add “{allow}” to the list “allow”, below “check” in content/site.yaml.",
    },
  },
  "budget/inline-style": {
    severity: "error",
    says: {
      fr: "la page contient un <style>{blocked}",
      en: "the page holds a <style>{blocked}",
    },
    hint: { fr: "Mettez ces règles dans la feuille de style.", en: "Move these rules to the style sheet." },
  },
  "budget/third-party": {
    severity: "error",
    says: { fr: "« {url} » est chargé depuis un autre site", en: "“{url}” is loaded from another site" },
    hint: {
      fr: "Copiez le fichier dans content/public/ : sinon, un tiers voit passer chaque lecteur.",
      en: "Copy the file to content/public/: else a third party sees every reader.",
    },
  },
  "budget/archive-resource": {
    severity: "error",
    says: {
      fr: "la copie d’archive charge « {url} » : elle doit tenir dans un seul fichier",
      en: "the archive copy loads “{url}”: it must fit in one file",
    },
    hint: {
      fr: "Incorporez-le (data:) ou retirez-le du gabarit d’archive.",
      en: "Embed it (data:) or remove it from the archive template.",
    },
  },
  "budget/archive-size": {
    severity: "warning",
    says: {
      fr: "la copie d’archive pèse {size} octets sans ses images, plus que les {limit} prévus",
      en: "the archive copy weighs {size} bytes without its images, more than the {limit} allowed",
    },
    hint: {
      fr: "Abrégez la brève ou allégez le style d’archive.",
      en: "Shorten the brief or lighten the archive style.",
    },
  },
} as const satisfies RuleTable;
