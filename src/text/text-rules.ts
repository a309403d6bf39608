import { problemsOf, type RuleTable } from "../problem.ts";

/** What can be wrong in the Markdown of a text. */
export const textRules = {
  "text/raw-html": {
    severity: "error",
    says: { fr: "du HTML brut, {found}, dans le texte", en: "raw HTML, {found}, in the text" },
    hint: {
      fr: "Écrivez-le en Markdown ; pour montrer un « < » tel quel, écrivez « \\< ».",
      en: "Write it in Markdown; to show a “<” as it is, write “\\<”.",
    },
  },
  "text/unsafe-link": {
    severity: "error",
    says: {
      fr: "un lien vers {found}, que nul navigateur ne doit suivre",
      en: "a link to {found}, which no browser should follow",
    },
    hint: {
      fr: "Un lien commence par https://, http://, mailto:, tel:, brief: (une autre brève), / (une page du site) ou #.",
      en: "A link starts with https://, http://, mailto:, tel:, brief: (another brief), / (a page of the site) or #.",
    },
  },
  "text/relative-link": {
    severity: "error",
    says: { fr: "un lien relatif, {found}", en: "a relative link, {found}" },
    hint: {
      fr: "Vers une brève, écrivez brief:ID ; vers une page du site, un chemin qui commence par « / » ; ailleurs, l’adresse entière.",
      en: "For a brief, write brief:ID; for a page of the site, a path that starts with “/”; elsewhere, the whole address.",
    },
  },
  "text/bad-brief-link": {
    severity: "error",
    says: {
      fr: "« {found} » ne peut pas être l’identifiant d’une brève",
      en: "“{found}” cannot be the id of a brief",
    },
    hint: {
      fr: "Écrivez [texte](brief:ID) avec l’« id » de la brève visée.",
      en: "Write [text](brief:ID) with the “id” of the brief you mean.",
    },
  },
  "text/first-level-heading": {
    severity: "error",
    says: { fr: "un titre de premier niveau dans le texte", en: "a heading of the first level in the text" },
    hint: {
      fr: "Le titre de la page en tient lieu : commencez à « ## ».",
      en: "The page’s own title is that: start at “##”.",
    },
  },
  "text/duplicate-anchor": {
    severity: "error",
    says: { fr: "deux ancres du même nom, « {found} »", en: "two anchors of one name, “{found}”" },
    hint: { fr: "Donnez un autre nom à l’une des deux.", en: "Give one of them another name." },
  },
  "text/image-without-alt": {
    severity: "error",
    says: {
      fr: "une image sans texte de remplacement, {found}",
      en: "an image without alternative text, {found}",
    },
    hint: {
      fr: "Dites entre les crochets ce que l’image montre : ![Carte de…](./carte.svg).",
      en: "Say between the brackets what it shows: ![Map of…](./map.svg).",
    },
  },
  "text/remote-image": {
    severity: "error",
    says: {
      fr: "une image prise sur un autre site, {found}",
      en: "an image taken from another site, {found}",
    },
    hint: {
      fr: "Posez le fichier à côté de la brève et écrivez ./fichier : le site ne fait appel à aucun tiers, et l’archive garde tout.",
      en: "Put the file beside the brief and write ./file: the site calls no third party, and the archive keeps all.",
    },
  },
  "text/no-text": {
    severity: "error",
    says: { fr: "aucun texte après l’en-tête", en: "no text after the front matter" },
    hint: {
      fr: "Écrivez les paragraphes sous le second « --- ».",
      en: "Write the paragraphs below the second “---”.",
    },
  },
} as const satisfies RuleTable;

export const textProblem = problemsOf(textRules);
