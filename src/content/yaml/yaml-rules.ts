import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong in the way YAML is written: indents, quotes, brackets, colons. */
export const yamlRules = {
  "yaml/broken": {
    severity: "error",
    says: {
      fr: "la lecture s’arrête ici, pour une raison rare, dite en anglais : {detail}",
      en: "reading stops here, for an uncommon reason: {detail}",
    },
    hint: {
      fr: "Réécrivez la ligne sous la forme « clé: valeur » ; mettez entre guillemets droits une valeur qui contient des caractères spéciaux.",
      en: "Write the line again as “key: value”; put a value with special characters between straight quotes.",
    },
  },
  "yaml/colon-in-text": {
    severity: "error",
    says: {
      fr: "cette valeur contient un deux-points suivi d’une espace, et se lit comme une seconde clé",
      en: "this value contains a colon followed by a space, and is read as a second key",
    },
    hint: {
      fr: 'Mettez toute la valeur entre guillemets droits : title: "Gaza : …".',
      en: 'Put the whole value between straight quotes: title: "Gaza: …".',
    },
  },
  "yaml/key-inside-value": {
    severity: "error",
    says: {
      fr: "la ligne en retrait qui suit continue cette valeur, et elle contient un deux-points",
      en: "the indented line below continues this value, and contains a colon",
    },
    hint: {
      fr: "Si c’est une autre clé, effacez les espaces au début de sa ligne ; sinon, mettez toute la valeur entre guillemets droits.",
      en: "If it is another key, delete the spaces at the start of its line; if not, put the whole value between straight quotes.",
    },
  },
  "yaml/duplicate-key": {
    severity: "error",
    says: {
      fr: "la clé « {found} » est déjà écrite plus haut",
      en: "the key “{found}” already appears above",
    },
    hint: { fr: "Gardez une seule des deux lignes.", en: "Keep only one of the two lines." },
  },
  "yaml/tab": {
    severity: "error",
    says: {
      fr: "la ligne commence par une tabulation, là où il faut des espaces",
      en: "the line starts with a tab, where spaces are needed",
    },
    hint: {
      fr: "Effacez la tabulation et tapez deux espaces par niveau.",
      en: "Delete the tab and type two spaces for each level.",
    },
  },
  "yaml/indent": {
    severity: "error",
    says: {
      fr: "cette ligne n’est pas alignée sur celles de son groupe",
      en: "this line is not aligned with the others of its group",
    },
    hint: {
      fr: "Mettez le même nombre d’espaces au début de toutes ces lignes.",
      en: "Start all these lines with the same number of spaces.",
    },
  },
  "yaml/unclosed-quote": {
    severity: "error",
    says: {
      fr: "un guillemet droit ({found}) ouvert ici n’est jamais refermé",
      en: "a straight quote ({found}) opened here is never closed",
    },
    hint: {
      fr: "Ajoutez {found} à la fin de la valeur, sur la même ligne.",
      en: "Add {found} at the end of the value, on the same line.",
    },
  },
  "yaml/text-after-quote": {
    severity: "error",
    says: {
      fr: "du texte suit le guillemet droit ({found}) qui ferme la valeur",
      en: "text follows the straight quote ({found}) that closes the value",
    },
    hint: {
      fr: "Dans une valeur entre guillemets droits, écrivez « … » pour citer et ’ pour l’apostrophe ; ou doublez l’apostrophe droite : 'l''eau'.",
      en: "In a value between straight quotes, write “…” to quote and ’ for the apostrophe; or double the straight apostrophe: 'it''s'.",
    },
  },
  "yaml/unclosed-bracket": {
    severity: "error",
    says: {
      fr: "« {found} » ouvert ici n’est jamais refermé par « {expected} »",
      en: "“{found}” opened here is never closed by “{expected}”",
    },
    hint: {
      fr: "Ajoutez « {expected} » à la fin de la liste ou du groupe.",
      en: "Add “{expected}” at the end of the list or group.",
    },
  },
  "yaml/extra-bracket": {
    severity: "error",
    says: {
      fr: "« {found} » ferme une liste ou un groupe qui n’a pas été ouvert",
      en: "“{found}” closes a list or group that was never opened",
    },
    hint: { fr: "Effacez-le.", en: "Delete it." },
  },
  "yaml/text-after-bracket": {
    severity: "error",
    says: {
      fr: "du texte suit « {found} », qui ferme la liste ou le groupe",
      en: "text follows “{found}”, which closes the list or group",
    },
    hint: {
      fr: "Effacez ce qui suit « {found} » ; si le crochet ou l’accolade fait partie du texte, mettez toute la valeur entre guillemets droits.",
      en: "Delete what follows “{found}”; if the bracket or brace is part of the text, put the whole value between straight quotes.",
    },
  },
  "yaml/missing-comma": {
    severity: "error",
    says: {
      fr: "il manque une virgule entre deux valeurs de cette liste ou de ce groupe",
      en: "a comma is missing between two values of this list or group",
    },
    hint: {
      fr: "Écrivez [a, b] ou { place: Minsk, country: Biélorussie }.",
      en: "Write [a, b] or { place: Minsk, country: Belarus }.",
    },
  },
  "yaml/extra-comma": {
    severity: "error",
    says: {
      fr: "une virgule de trop : aucune valeur ne la précède",
      en: "an extra comma: there is no value before it",
    },
    hint: { fr: "Effacez la virgule.", en: "Delete the comma." },
  },
  "yaml/no-colon": {
    severity: "error",
    says: {
      fr: "cette ligne n’est pas de la forme « clé: valeur » : il manque le deux-points, ou l’espace ordinaire qui le suit",
      en: "this line is not “key: value”: the colon is missing, or the ordinary space after it",
    },
    hint: {
      fr: "Écrivez la clé, le deux-points collé, une espace ordinaire (pas insécable), la valeur ; si la ligne continue le texte du dessus, commencez-la par deux espaces.",
      en: "Write the key, a colon, an ordinary space (not a no-break one), the value; if the line continues the text above, start it with two spaces.",
    },
  },
  "yaml/list-on-key-line": {
    severity: "error",
    says: {
      fr: "un tiret de liste est sur la même ligne que sa clé",
      en: "a list dash is on the same line as its key",
    },
    hint: {
      fr: "Si c’est du texte, mettez toute la valeur entre guillemets droits ; si c’est une liste, écrivez chaque tiret sur sa propre ligne, sous la clé.",
      en: "If it is text, put the whole value between straight quotes; if it is a list, write each dash on its own line, below the key.",
    },
  },
  "yaml/bad-start": {
    severity: "error",
    says: {
      fr: "la valeur commence par {found}, qui a ici un sens particulier",
      en: "the value starts with {found}, which has a special meaning here",
    },
    hint: {
      fr: 'Mettez la valeur entre guillemets droits : "{found}…".',
      en: 'Put the value between straight quotes: "{found}…".',
    },
  },
  "yaml/hash-in-text": {
    severity: "error",
    clause: "YAML 1.2.2 § 6.6",
    says: {
      fr: "« {found} » et la suite ne seraient pas lus : un « # » après une espace commence un commentaire",
      en: "“{found}” and what follows would not be read: a “#” after a space starts a comment",
    },
    hint: {
      fr: "Mettez toute la valeur entre guillemets droits ; si c’est un commentaire, mettez une espace après « # ».",
      en: "Put the whole value between straight quotes; if it is a comment, put a space after “#”.",
    },
  },
  "yaml/bad-escape": {
    severity: "error",
    says: {
      fr: "« {found} » n’a pas de sens entre guillemets droits doubles",
      en: "“{found}” has no meaning between double straight quotes",
    },
    hint: {
      fr: "Doublez la barre inversée (\\\\), ou entourez la valeur d’apostrophes droites : '…'.",
      en: "Double the backslash (\\\\), or put the value between single straight quotes: '…'.",
    },
  },
  "yaml/several-parts": {
    severity: "error",
    says: {
      fr: "une ligne « --- » coupe le fichier : la suite ne serait pas lue",
      en: "a “---” line cuts the file: the rest would not be read",
    },
    hint: { fr: "Effacez cette ligne.", en: "Delete this line." },
  },
  "yaml/aliases": {
    severity: "error",
    says: {
      fr: "la valeur commence par « & » ou « * », qui ont ici un sens particulier",
      en: "the value starts with “&” or “*”, which have a special meaning here",
    },
    hint: {
      fr: "Mettez la valeur entre guillemets droits, ou écrivez-la en toutes lettres.",
      en: "Put the value between straight quotes, or write it out.",
    },
  },
} as const satisfies RuleTable;

export const yamlProblem = problemsOf(yamlRules);
