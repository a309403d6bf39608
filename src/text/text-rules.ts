import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can be wrong in the Markdown of a text. */
export const textRules = {
  "text/raw-html": {
    severity: "error",
    says: {
      fr: "du HTML, {found}, dans le texte : les brèves n’en portent pas",
      en: "HTML, {found}, in the text: briefs hold none",
    },
    hint: {
      fr: "Écrivez-le en Markdown (*italique*, **gras**, [lien](https://…)) ; pour montrer un « < » tel quel, écrivez « \\< ».",
      en: "Write it in Markdown (*italics*, **bold**, [link](https://…)); to show a “<” as it is, write “\\<”.",
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
    says: {
      fr: "un lien qui dépend de la page où il est lu, {found}",
      en: "a link that depends on the page where it is read, {found}",
    },
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
  "text/bad-language-mark": {
    severity: "warning",
    says: {
      fr: "« {found} » ne marque aucune langue, et s’imprime tel quel",
      en: "“{found}” marks no language, and is printed as it is",
    },
    hint: {
      fr: "Écrivez [mots]{lang=ru}, sans espace ni guillemets, avec un code de langue en minuscules : ru, en, pt-BR.",
      en: "Write [words]{lang=ru}, without spaces or quotation marks, with the code of a language in small letters: ru, en, pt-BR.",
    },
  },
  "text/first-level-heading": {
    severity: "error",
    says: {
      fr: "un titre de premier niveau (« # ») dans le texte",
      en: "a heading of the first level (“#”) in the text",
    },
    hint: {
      fr: "Le titre de la brève ou de la page en tient lieu : commencez les intertitres à « ## ».",
      en: "The title of the brief or page is that: start headings at “##”.",
    },
  },
  "text/duplicate-anchor": {
    severity: "error",
    says: { fr: "deux ancres du même nom, « {found} »", en: "two anchors of one name, “{found}”" },
    hint: { fr: "Donnez un autre nom à l’une des deux.", en: "Give one of them another name." },
  },
  "text/reserved-anchor": {
    severity: "error",
    says: {
      fr: "l’ancre « {found} » porte un nom que la page se réserve",
      en: "the anchor “{found}” has a name that the page keeps for itself",
    },
    hint: {
      fr: "Donnez-lui un autre nom : « main », « update-1 », « correction-1 » et « clarification-1 » sont déjà pris.",
      en: "Give it another name: “main”, “update-1”, “correction-1” and “clarification-1” are already taken.",
    },
  },
  "text/unknown-anchor": {
    severity: "error",
    says: {
      fr: "un lien vers l’ancre « {found} », qu’aucun passage de ce texte ne porte",
      en: "a link to the anchor “{found}”, which no passage of this text has",
    },
    hint: {
      fr: "Écrivez {#{found}} à la fin du paragraphe visé, ou corrigez le lien.",
      en: "Write {#{found}} at the end of the paragraph you mean, or mend the link.",
    },
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
  "text/image-title": {
    severity: "error",
    says: {
      fr: "une image avec un titre, « {found} », qui ne paraîtrait pas",
      en: "an image with a title, “{found}”, which would not appear",
    },
    hint: {
      fr: "Écrivez-le dans le texte, sous l’image ; ou faites-en la légende (« caption ») de l’image de l’en-tête.",
      en: "Write it in the text, below the image; or make it the “caption” of the front matter’s image.",
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
  "text/empty-link": {
    severity: "error",
    says: { fr: "un lien sans texte, vers {found}", en: "a link without text, to {found}" },
    hint: {
      fr: "Écrivez entre les crochets les mots sur lesquels le lecteur cliquera : [le communiqué](adresse).",
      en: "Write between the brackets the words that the reader will follow: [the statement](address).",
    },
  },
  "text/empty-heading": {
    severity: "error",
    says: { fr: "un intertitre sans texte", en: "a heading without text" },
    hint: {
      fr: "Écrivez l’intertitre après les « # », ou effacez la ligne.",
      en: "Write the heading after the “#” signs, or delete the line.",
    },
  },
  "text/lost-definition": {
    severity: "error",
    says: {
      fr: "cette ligne ne paraîtrait pas : {found} donne l’adresse d’un lien, et aucun lien ne s’en sert",
      en: "this line would not appear: {found} gives the address of a link, and no link uses it",
    },
    hint: {
      fr: "Si c’est du texte, écrivez « \\[ » au lieu de « [ ». Si c’est une adresse, appelez-la par [texte][nom], une seule adresse par nom ; ou effacez la ligne.",
      en: "If it is text, write “\\[” instead of “[”. If it is an address, call it by [text][name], one address for each name; or delete the line.",
    },
  },
  "text/too-deep": {
    severity: "error",
    says: {
      fr: "trop de citations ou de listes les unes dans les autres : la suite ne paraîtrait pas",
      en: "too many quotations or lists inside one another: what follows would not appear",
    },
    hint: {
      fr: "Effacez les « > » ou les tirets de trop au début de la ligne.",
      en: "Delete the “>” signs or dashes that are too many at the start of the line.",
    },
  },
  "text/control-character": {
    severity: "error",
    says: {
      fr: "{found} ne donne aucun caractère que le site ou les flux puissent porter",
      en: "{found} gives no character that the site or the feeds can hold",
    },
    hint: {
      fr: "Effacez-le, ou tapez à sa place le caractère voulu.",
      en: "Delete it, or type the character you mean in its place.",
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

export type TextRule = keyof typeof textRules;

export const textProblem = problemsOf(textRules);
