import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What a browser would run or fetch when somebody opens a published file by its own address. */
export const activeRules = {
  "image/active": {
    severity: "error",
    says: {
      fr: "« {found} » contient du code ({what}), qu’un navigateur exécute chez qui ouvre l’image à son adresse",
      en: "“{found}” holds code ({what}), which a browser runs for whoever opens the image by its address",
    },
    hint: {
      fr: "Supprimez-le à cette ligne, ou exportez à nouveau le dessin : textes en tracés, sans script ni HTML.",
      en: "Delete it at this line, or export the drawing again: texts as paths, without scripts or HTML.",
    },
  },
  "image/fetches": {
    severity: "error",
    says: {
      fr: "« {found} » renvoie à un autre fichier ({what}), qui manque dans une page et qu’un navigateur va chercher chez qui ouvre l’image",
      en: "“{found}” refers to another file ({what}), which is missing in a page, and which a browser fetches for whoever opens the image",
    },
    hint: {
      fr: "Supprimez ce renvoi, ou exportez à nouveau le dessin en y incorporant images et styles, textes en tracés.",
      en: "Delete the reference, or export the drawing again with its pictures and styles embedded, texts as paths.",
    },
  },
  "image/doctype": {
    severity: "error",
    says: {
      fr: "« {found} » commence par un DOCTYPE qui déclare des entités ou nomme une DTD : le contenu de l’image n’est pas tout entier dans ce qui se lit",
      en: "“{found}” begins with a DOCTYPE that declares entities or names a DTD: what can be read is not all that the image holds",
    },
    hint: {
      fr: "« npx svgo {file} » remplace les entités et retire le DOCTYPE.",
      en: "“npx svgo {file}” replaces the entities and removes the DOCTYPE.",
    },
  },
  "image/not-xml": {
    severity: "error",
    says: {
      fr: "« {found} » n’est plus du XML bien formé à cet endroit : un navigateur ne montre pas l’image",
      en: "“{found}” is not well-formed XML from here on: a browser does not show the image",
    },
    hint: {
      fr: "Ouvrez le dessin dans un logiciel (Inkscape, par exemple) et enregistrez-le à nouveau en SVG.",
      en: "Open the drawing in a program (Inkscape, for example) and save it as SVG again.",
    },
  },
  "image/hidden-page": {
    severity: "error",
    says: {
      fr: "« {found} » est une page HTML sous une autre extension, qu’un navigateur peut afficher et exécuter",
      en: "“{found}” is an HTML page under another extension, which a browser may show and run",
    },
    hint: {
      fr: "Si c’est une page, renommez-la en .html ; sinon remplacez le fichier par celui que son nom annonce.",
      en: "If it is a page, rename it to .html; if not, replace the file by what its name says.",
    },
  },
} as const satisfies RuleTable;

export const activeProblem = problemsOf(activeRules);
