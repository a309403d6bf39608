import type { RuleTable } from "../../base/problem.ts";

/** What can be wrong with a file: its place, its bytes, its pictures, the site it describes. */
export const fileRules = {
  "source/empty": {
    severity: "error",
    says: { fr: "le fichier est vide", en: "the file is empty" },
    hint: {
      fr: "Effacez-le, ou commencez par « brevier new ».",
      en: "Delete it, or start with “brevier new”.",
    },
  },
  "source/too-large": {
    severity: "error",
    says: {
      fr: "le fichier pèse {found} octets ; un texte en a au plus {limit}",
      en: "the file has {found} bytes; a text has at most {limit}",
    },
    hint: {
      fr: "Une brève est courte : sans doute un autre fichier a-t-il été copié ici.",
      en: "A brief is short: another file was probably copied here.",
    },
  },
  "source/not-utf8": {
    severity: "error",
    says: {
      fr: "ce caractère n’est pas enregistré en UTF-8 et ne peut pas être lu",
      en: "this character is not saved as UTF-8 and cannot be read",
    },
    hint: {
      fr: "Enregistrez le fichier en UTF-8 ; « brevier new --from fichier » convertit un texte en Windows-1252.",
      en: "Save the file as UTF-8; “brevier new --from file” converts a text in Windows-1252.",
    },
  },
  "source/control-character": {
    severity: "error",
    says: {
      fr: "un caractère invisible, U+{found}, interdit dans les flux",
      en: "an invisible character, U+{found}, forbidden in feeds",
    },
    hint: {
      fr: "Effacez-le : il vient souvent d’un copier-coller.",
      en: "Delete it: it often comes from pasting.",
    },
  },
  "source/misplaced": {
    severity: "error",
    says: {
      fr: "une brève est à briefs/AAAA/MM/JJ/nom.md ; ce chemin-ci ne l’est pas",
      en: "a brief is at briefs/YYYY/MM/DD/name.md; this path is not",
    },
    hint: {
      fr: "Déplacez le fichier : le chemin est l’adresse permanente, avec un jour qui existe et un nom en minuscules sans accent, chiffres et tirets.",
      en: "Move the file: the path is the permanent address, with a day that exists and a name of lower-case letters, digits and hyphens.",
    },
  },
  "source/misplaced-page": {
    severity: "error",
    says: {
      fr: "une page est à pages/nom.md ; ce chemin-ci ne l’est pas",
      en: "a page is at pages/name.md; this path is not",
    },
    hint: {
      fr: "Renommez le fichier : le nom est l’adresse, en minuscules sans accent, chiffres et tirets.",
      en: "Rename the file: the name is the address, in lower-case letters, digits and hyphens.",
    },
  },
  "source/leads-outside": {
    severity: "error",
    says: {
      fr: "ce raccourci (lien symbolique) mène hors du dossier, vers un dossier, ou nulle part",
      en: "this shortcut (symbolic link) leads out of the folder, to a folder, or nowhere",
    },
    hint: { fr: "Copiez le fichier à la place du raccourci.", en: "Copy the file in place of the shortcut." },
  },
  "source/unused": {
    severity: "warning",
    says: {
      fr: "aucune brève n’utilise ce fichier ; il n’est pas publié",
      en: "no brief uses this file; it is not published",
    },
    hint: {
      fr: "Citez-le dans « image », ou posez-le dans content/public.",
      en: "Name it in “image”, or put it into content/public.",
    },
  },
  "front-matter/missing": {
    severity: "error",
    says: {
      fr: "le fichier ne commence pas par un en-tête entre deux lignes « --- »",
      en: "the file does not start with front matter between two lines “---”",
    },
    hint: {
      fr: "Écrivez « --- » sur la première ligne, puis les clés, puis une seconde ligne « --- » ; « brevier new » écrit un en-tête complet.",
      en: "Write “---” on the first line, then the keys, then a second line “---”; “brevier new” writes complete front matter.",
    },
  },
  "front-matter/unclosed": {
    severity: "error",
    says: {
      fr: "l’en-tête n’est jamais refermé par une ligne « --- »",
      en: "the front matter is never closed by a line “---”",
    },
    hint: { fr: "Ajoutez une ligne « --- » avant le texte.", en: "Add a line “---” before the text." },
  },
  "image/missing": {
    severity: "error",
    says: {
      fr: "l’image « {found} » n’existe pas{nearest}",
      en: "the image “{found}” does not exist{nearest}",
    },
    hint: {
      fr: "Vérifiez le nom, majuscules comprises : « ./nom » est à côté de la brève, « /nom » dans content/public.",
      en: "Check the name, capitals too: “./name” is beside the brief, “/name” in content/public.",
    },
  },
  "image/outside": {
    severity: "error",
    says: {
      fr: "« {found} » n’est ni à côté de la brève, ni dans content/public",
      en: "“{found}” is neither beside the brief nor in content/public",
    },
    hint: {
      fr: "Copiez l’image à côté de la brève et écrivez ./nom.",
      en: "Copy the image beside the brief and write ./name.",
    },
  },
  "image/bad-name": {
    severity: "error",
    says: {
      fr: "« {found} » ne peut pas être le nom d’une image publiée",
      en: "“{found}” cannot be the name of an image that is published",
    },
    hint: {
      fr: "Renommez le fichier : des lettres sans accent, chiffres, « . », « _ » et « - », sans espace ni point au début.",
      en: "Rename the file: letters without accents, digits, “.”, “_” and “-”, no space, and no dot at the start.",
    },
  },
  "image/unreadable": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas une image que l’on sache lire",
      en: "“{found}” is not an image that can be read",
    },
    hint: {
      fr: "Enregistrez-la en SVG (avec ses dimensions), PNG, JPEG, WebP, AVIF ou GIF.",
      en: "Save it as SVG (with its dimensions), PNG, JPEG, WebP, AVIF or GIF.",
    },
  },
  "image/in-page": {
    severity: "error",
    says: {
      fr: "une image dans une page : seules les brèves en portent",
      en: "an image in a standing page: only briefs hold images",
    },
    hint: {
      fr: "Posez-la dans content/public et faites-y un lien : [carte](/carte.png).",
      en: "Put it into content/public and link to it: [map](/map.png).",
    },
  },
  "site/missing": {
    severity: "error",
    says: { fr: "il n’y a pas de fichier content/site.yaml", en: "there is no file content/site.yaml" },
    hint: {
      fr: "Lancez la commande dans le dossier qui contient « content » ; le README montre un site.yaml minimal.",
      en: "Run the command in the folder that holds “content”; the README shows a minimal site.yaml.",
    },
  },
  "site/bad-zone": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas un fuseau horaire{nearest}",
      en: "“{found}” is not a time zone{nearest}",
    },
    hint: {
      fr: "Écrivez par exemple Europe/Paris, Europe/Brussels, America/Montreal.",
      en: "Write for instance Europe/Paris, Europe/Brussels, America/Montreal.",
    },
  },
  "site/rights-disagree": {
    severity: "error",
    says: {
      fr: "« tdm » ({tdm}) et « train » ({train}) se contredisent : apprendre d’un texte, c’est le fouiller",
      en: "“tdm” ({tdm}) and “train” ({train}) contradict each other: to learn from a text is to mine it",
    },
    hint: {
      fr: "Gardez l’un des deux : « train » suit « tdm » ; pour ne parler que d’apprentissage, effacez « tdm ».",
      en: "Keep one of the two: “train” follows “tdm”; to speak of learning only, delete “tdm”.",
    },
  },
  "site/no-catalogue": {
    severity: "error",
    says: {
      fr: "Brevier n’a pas de mots en « {found} » pour ses titres, menus et dates",
      en: "Brevier has no words in “{found}” for its headings, menus and dates",
    },
    hint: {
      fr: "Écrivez-les dans {file} : docs/languages.md en donne la liste. Brevier parle {known}, avec leurs variantes comme fr-CA.",
      en: "Write them in {file}: docs/languages.md has the list. Brevier speaks {known}, with variants like fr-CA.",
    },
  },
  "site/bad-logo": {
    severity: "error",
    says: {
      fr: "le logo « {found} » est un {type} de {width} × {height} pixels",
      en: "the logo “{found}” is a {type} of {width} × {height} pixels",
    },
    hint: {
      fr: "Les lecteurs RSS veulent un PNG, JPEG ou GIF d’au plus 144 × 400 pixels.",
      en: "RSS readers want a PNG, JPEG or GIF of at most 144 × 400 pixels.",
    },
  },
  "site/untranslated": {
    severity: "error",
    says: {
      fr: "« {key} » n’a pas de texte en « {lang} », une langue du site",
      en: "“{key}” has no text in “{lang}”, a language of the site",
    },
    hint: { fr: "Ajoutez « {lang}: … » sous « {key} ».", en: "Add “{lang}: …” below “{key}”." },
  },
} as const satisfies RuleTable;
