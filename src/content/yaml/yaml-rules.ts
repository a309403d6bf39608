import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong in the way YAML is written: indents, quotes, brackets, colons. */
export const yamlRules = {
  "yaml/broken": {
    severity: "error",
    says: {
      fr: "la lecture s’arrête ici, pour une raison rare, dite en anglais : {detail}",
      en: "reading stops here, for a rare reason: {detail}",
    },
    hint: {
      fr: "Réécrivez la ligne sous la forme « clé: valeur » ; une valeur qui contient des signes se met entre guillemets droits.",
      en: "Write the line again as “key: value”; a value that contains signs goes between straight quotes.",
    },
  },
  "yaml/colon-in-text": {
    severity: "error",
    says: {
      fr: "cette valeur contient un deux-points suivi d’une espace, et se lit comme une seconde clé",
      en: "this value contains a colon followed by a space, and reads as a second key",
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
      en: "the indented line that follows goes on with this value, and it contains a colon",
    },
    hint: {
      fr: "Si c’est une autre clé, effacez les espaces au début de sa ligne ; si c’est la suite du texte, mettez toute la valeur entre guillemets droits.",
      en: "If it is another key, delete the spaces at the start of its line; if it is more of the text, put the whole value between straight quotes.",
    },
  },
  "yaml/duplicate-key": {
    severity: "error",
    says: {
      fr: "la clé « {found} » est déjà écrite plus haut",
      en: "the key “{found}” is already written above",
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
      fr: "cette ligne ne commence pas à la même colonne que celles qui vont avec elle",
      en: "this line does not start at the same column as those it goes with",
    },
    hint: {
      fr: "Alignez-la sur les autres lignes de son groupe : le même nombre d’espaces au début.",
      en: "Line it up with the other lines of its group: the same number of spaces at the start.",
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
      fr: "« {found} » ferme ici une liste ou un groupe que rien n’ouvre",
      en: "“{found}” closes here a list or group that nothing opens",
    },
    hint: { fr: "Effacez ce signe.", en: "Delete this sign." },
  },
  "yaml/text-after-bracket": {
    severity: "error",
    says: {
      fr: "du texte suit « {found} », qui ferme la liste ou le groupe",
      en: "text follows “{found}”, which closes the list or group",
    },
    hint: {
      fr: "Effacez ce qui suit « {found} » ; si le crochet ou l’accolade fait partie d’un texte, mettez toute la valeur entre guillemets droits.",
      en: "Delete what follows “{found}”; if the bracket or brace is part of a text, put the whole value between straight quotes.",
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
      en: "a comma too many: no value stands before it",
    },
    hint: { fr: "Effacez la virgule.", en: "Delete the comma." },
  },
  "yaml/no-colon": {
    severity: "error",
    says: {
      fr: "cette ligne n’a pas la forme « clé: valeur » : il y manque le deux-points, ou l’espace ordinaire après lui",
      en: "this line is not of the form “key: value”: the colon is missing, or the ordinary space after it",
    },
    hint: {
      fr: "Écrivez le nom, un deux-points collé, une espace ordinaire (pas une insécable), la valeur ; si la ligne continue le texte d’au-dessus, mettez deux espaces au début.",
      en: "Write the name, a colon, an ordinary space (no no-break one), the value; if the line goes on with the text above, put two spaces at its start.",
    },
  },
  "yaml/list-on-key-line": {
    severity: "error",
    says: {
      fr: "un tiret de liste sur la même ligne que sa clé",
      en: "a dash of a list on the same line as its key",
    },
    hint: {
      fr: "Écrivez chaque tiret sur une ligne à part, sous la clé ; ou [a, b] sur la même ligne.",
      en: "Write each dash on a line of its own, below the key; or [a, b] on the same line.",
    },
  },
  "yaml/bad-start": {
    severity: "error",
    says: {
      fr: "la valeur commence par {found}, un signe qui a ici un autre sens",
      en: "the value starts with {found}, a sign that has another meaning here",
    },
    hint: {
      fr: 'Mettez la valeur entre guillemets droits : "{found}…".',
      en: 'Put the value between straight quotes: "{found}…".',
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
      fr: "une ligne « --- » coupe le fichier : rien de ce qui la suit ne serait lu",
      en: "a line “---” cuts the file: nothing that follows it would be read",
    },
    hint: { fr: "Effacez cette ligne.", en: "Delete this line." },
  },
  "yaml/aliases": {
    severity: "error",
    says: {
      fr: "la valeur commence par « & » ou « * », qui en feraient un renvoi à une autre",
      en: "the value starts with “&” or “*”, which would make it a reference to another",
    },
    hint: {
      fr: "Mettez la valeur entre guillemets droits, ou écrivez-la en toutes lettres.",
      en: "Put the value between straight quotes, or write it out.",
    },
  },
} as const satisfies RuleTable;

export const yamlProblem = problemsOf(yamlRules);
