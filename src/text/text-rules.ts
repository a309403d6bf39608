import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can be wrong in the Markdown of a text. */
export const textRules = {
  "text/raw-html": {
    severity: "error",
    says: {
      fr: "le texte contient du HTML, {found}, qui n’est pas permis",
      en: "the text contains HTML, {found}, which is not allowed",
    },
    hint: {
      fr: "Écrivez-le en Markdown (*italique*, **gras**, [lien](https://…)) ; pour montrer un « < » tel quel, écrivez « \\< ».",
      en: "Write it in Markdown (*italics*, **bold**, [link](https://…)); to show a “<” as it is, write “\\<”.",
    },
  },
  "text/comment": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "un commentaire, {found}, qui reste dans le fichier et ne paraît pas",
      en: "a comment, {found}, which stays in the file and does not appear",
    },
    hint: {
      fr: "Rien à faire ; effacez-le si plus personne n’en a besoin. Pour l’imprimer tel quel, écrivez « \\<!-- ».",
      en: "Nothing to do; delete it if nobody needs it any more. To print it as it is, write “\\<!--”.",
    },
  },
  "text/unsafe-link": {
    severity: "error",
    says: {
      fr: "un lien vers {found}, une adresse incomplète ou dangereuse",
      en: "a link to {found}, an incomplete or unsafe address",
    },
    hint: {
      fr: "Un lien commence par https://, http://, mailto:, tel:, brief: (une autre brève), / (une page du site) ou #.",
      en: "A link starts with https://, http://, mailto:, tel:, brief: (another brief), / (a page of the site) or #.",
    },
  },
  "text/relative-link": {
    severity: "error",
    says: {
      fr: "un lien relatif, {found} : où il mène dépend de la page",
      en: "a relative link, {found}: where it leads depends on the page",
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
      en: "Write [words]{lang=ru}, without spaces or quotation marks, with a lower-case language code: ru, en, pt-BR.",
    },
  },
  "text/first-level-heading": {
    severity: "error",
    says: {
      fr: "un titre de premier niveau (« # ») dans le texte",
      en: "a first-level heading (“#”) in the text",
    },
    hint: {
      fr: "Le titre de la brève ou de la page est déjà de ce niveau : commencez les intertitres à « ## ».",
      en: "The title of the brief or page is already at that level: start headings at “##”.",
    },
  },
  "text/repeated-title": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "le texte commence par le titre, qui paraît déjà au-dessus : il n’est pas répété",
      en: "the text begins with the title, which already appears above it: it is not repeated",
    },
    hint: {
      fr: "Effacez cette ligne : « title » de l’en-tête suffit.",
      en: "Delete this line: “title” in the front matter is enough.",
    },
  },
  "text/duplicate-anchor": {
    severity: "error",
    says: { fr: "deux ancres du même nom, « {found} »", en: "two anchors with the same name, “{found}”" },
    hint: { fr: "Renommez l’une des deux.", en: "Rename one of them." },
  },
  "text/reserved-anchor": {
    severity: "error",
    says: {
      fr: "le nom d’ancre « {found} » est réservé à la page",
      en: "the anchor name “{found}” is reserved for the page",
    },
    hint: {
      fr: "Choisissez un autre nom : « main », « update-1 », « correction-1 » et « clarification-1 » sont déjà pris.",
      en: "Choose another name: “main”, “update-1”, “correction-1” and “clarification-1” are already taken.",
    },
  },
  "text/unknown-anchor": {
    severity: "error",
    says: {
      fr: "un lien vers l’ancre « {found} », qui n’existe pas dans ce texte",
      en: "a link to the anchor “{found}”, which does not exist in this text",
    },
    hint: {
      fr: "Écrivez {#{found}} à la fin du paragraphe visé, ou corrigez le lien.",
      en: "Write {#{found}} at the end of the paragraph you mean, or correct the link.",
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
      en: "Between the brackets, say what the image shows: ![Map of…](./map.svg).",
    },
  },
  "text/image-title": {
    severity: "error",
    says: {
      fr: "une image avec un titre, « {found} », qui ne paraîtrait pas",
      en: "an image with a title, “{found}”, which would not appear",
    },
    hint: {
      fr: "Mettez l’image seule, entre deux lignes vides : son titre devient alors sa légende.",
      en: "Put the image by itself, between two blank lines: its title then becomes its caption.",
    },
  },
  "text/remote-image": {
    severity: "error",
    says: {
      fr: "une image prise sur un autre site, {found}",
      en: "an image taken from another site, {found}",
    },
    hint: {
      fr: "Posez le fichier à côté de la brève et écrivez ./fichier : le site ne charge rien d’ailleurs, et l’archive garde tout.",
      en: "Put the file beside the brief and write ./file: the site loads nothing from elsewhere, and the archive keeps everything.",
    },
  },
  "text/empty-link": {
    severity: "error",
    says: { fr: "un lien sans texte, vers {found}", en: "a link without text, to {found}" },
    hint: {
      fr: "Écrivez entre les crochets le texte du lien : [le communiqué](adresse).",
      en: "Write the words of the link between the brackets: [the statement](address).",
    },
  },
  "text/empty-address": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "un lien ou une image sans adresse",
      en: "a link or an image without an address",
    },
    hint: {
      fr: "Écrivez-la entre les parenthèses : [texte](https://…), ![Carte de…](./carte.svg).",
      en: "Write it between the parentheses: [text](https://…), ![Map of…](./map.svg).",
    },
  },
  "text/spaced-address": {
    severity: "error",
    clause: "CommonMark § 6.3",
    says: {
      fr: "« {found} » s’imprime tel quel : une adresse qui contient une espace se met entre « < » et « > »",
      en: "“{found}” is printed as it is: an address with a space goes between “<” and “>”",
    },
    hint: { fr: "Écrivez « {expected} ».", en: "Write “{expected}”." },
  },
  "text/empty-heading": {
    severity: "error",
    says: { fr: "un intertitre sans texte", en: "a heading without text" },
    hint: {
      fr: "Écrivez l’intertitre après les « # », ou effacez la ligne.",
      en: "Write the heading after the “#” characters, or delete the line.",
    },
  },
  "text/lost-definition": {
    severity: "error",
    says: {
      fr: "{found} définit un lien dont rien ne se sert : cette ligne ne paraîtrait pas",
      en: "{found} defines a link that nothing uses: this line would not appear",
    },
    hint: {
      fr: "Si c’est du texte, écrivez « \\[ » au lieu de « [ » ; si c’est une adresse, citez-la par [texte][nom], un nom par adresse, ou effacez la ligne.",
      en: "If it is text, write “\\[” instead of “[”; if it is an address, use it as [text][name], one name for each address, or delete the line.",
    },
  },
  "text/unknown-footnote": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "« {found} » n’appelle aucune note, et s’imprime tel quel",
      en: "“{found}” calls no footnote, and is printed as it is",
    },
    hint: {
      fr: "Écrivez la note sous le paragraphe, sur une ligne à part : « {found}: Texte de la note. » Si c’est du texte, mettez une barre oblique inversée (\\) devant. Le texte de remplacement d’une image n’a pas de notes.",
      en: "Write the note below the paragraph, on a line of its own: “{found}: Text of the note.” If it is text, put a backslash (\\) before it. The alternative text of an image has no notes.",
    },
  },
  "text/lost-footnote": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "{found} est une note que rien n’appelle, ou la seconde de ce nom : elle ne paraîtrait pas",
      en: "{found} is a footnote that nothing calls, or the second of its name: it would not appear",
    },
    hint: {
      fr: "Écrivez dans le texte, à l’endroit voulu, la marque entre crochets par laquelle la note commence, sans les deux-points ; donnez à chaque note un nom à elle ; ou effacez la note.",
      en: "Write the mark in brackets that the note begins with into the text, where it belongs, without the colon; give each note a name of its own; or delete the note.",
    },
  },
  "text/empty-footnote": {
    severity: "error",
    clause: "Brevier",
    says: { fr: "une note sans texte", en: "a footnote without text" },
    hint: {
      fr: "Écrivez le texte de la note après les deux-points, sur la même ligne.",
      en: "Write the text of the note after the colon, on the same line.",
    },
  },
  "text/empty-definition": {
    severity: "error",
    clause: "Brevier",
    says: { fr: "une définition sans texte", en: "a definition without text" },
    hint: {
      fr: "Écrivez-la après les deux-points ; pour imprimer un « : » tel quel, écrivez « \\: ».",
      en: "Write it after the colon; to print a “:” as it is, write “\\:”.",
    },
  },
  "text/too-deep": {
    severity: "error",
    says: {
      fr: "des citations ou des listes imbriquées trop profondément : la suite ne paraîtrait pas",
      en: "quotations or lists nested too deep: what follows would not appear",
    },
    hint: {
      fr: "Effacez les « > » ou les tirets de trop au début de la ligne.",
      en: "Delete the extra “>” characters or dashes at the start of the line.",
    },
  },
  "text/control-character": {
    severity: "error",
    says: {
      fr: "{found} ne donne aucun caractère permis sur le site et dans les flux",
      en: "{found} gives no character that is allowed on the site and in feeds",
    },
    hint: {
      fr: "Effacez-le, ou tapez à sa place le caractère voulu.",
      en: "Delete it, or type the character you mean in its place.",
    },
  },
  "text/unmeant-list": {
    severity: "warning",
    clause: "CommonMark § 5.2",
    says: {
      fr: "« {found} » se lit comme un point de liste, et « {mark} » ne s’imprime pas tel quel",
      en: "“{found}” is read as an item of a list, and “{mark}” is not printed as it is",
    },
    hint: {
      fr: "Si c’est du texte, mettez une barre oblique inversée devant le signe : « {expected} ».",
      en: "If it is text, put a backslash before the character: “{expected}”.",
    },
  },
  "text/foreign-mark": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "« {found} » est une marque d’un autre outil, et s’imprime telle quelle",
      en: "“{found}” is a mark of another tool, and is printed as it is",
    },
    hint: {
      fr: "{instead} Si c’est du texte, mettez une barre oblique inversée (\\) devant.",
      en: "{instead} If it is text, put a backslash (\\) before it.",
    },
  },
  "text/indented-code": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "« {found} » est en retrait : ce n’est pas du code ici, mais un paragraphe, dont les lignes sont jointes",
      en: "“{found}” is indented: here that is no code but a paragraph, whose lines are joined",
    },
    hint: {
      fr: "Pour du code, écrivez « ``` » sur la ligne au-dessus et sur la ligne au-dessous ; sinon, effacez les espaces du début.",
      en: "For code, write “```” on the line above and on the line below; if not, delete the spaces at its start.",
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
