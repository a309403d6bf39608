import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What can be wrong with the options of `brevier new`, and with the article it reads. */
export const newRules = {
  "new/nothing-given": {
    severity: "error",
    says: { fr: "il faut un titre ou un article", en: "a headline or an article is needed" },
    hint: {
      fr: 'Écrivez brevier new "Titre de la brève", le titre avant les options, ou brevier new --from article.txt.',
      en: 'Write brevier new "Headline of the brief", the headline before the options, or brevier new --from article.txt.',
    },
  },
  "new/two-titles": {
    severity: "error",
    says: {
      fr: "un titre, « {found} », et un article qui a le sien",
      en: "a headline, “{found}”, and an article that has its own",
    },
    hint: {
      fr: "Avec --from, le titre est la première ligne de l’article : corrigez-le là, ou dans la brève une fois écrite.",
      en: "With --from, the headline is the first line of the article: change it there, or in the brief once it is written.",
    },
  },
  "new/bad-place": {
    severity: "error",
    says: { fr: "« {found} » ne nomme pas un lieu", en: "“{found}” does not name a place" },
    hint: {
      fr: 'Écrivez --place Minsk ou --place "Minsk, Biélorussie".',
      en: 'Write --place Minsk or --place "Minsk, Belarus".',
    },
  },
  "new/unknown-topic": {
    severity: "error",
    says: { fr: "sujet inconnu, « {found} »{nearest}", en: "unknown topic, “{found}”{nearest}" },
    hint: {
      fr: "Choisissez parmi les sujets de site.yaml ({known}), ou ajoutez-y celui-ci.",
      en: "Choose one of the topics in site.yaml ({known}), or add this one there.",
    },
  },
  "new/unknown-author": {
    severity: "error",
    says: { fr: "auteur inconnu, « {found} »{nearest}", en: "unknown author, “{found}”{nearest}" },
    hint: {
      fr: "Choisissez parmi les auteurs de site.yaml ({known}), ou ajoutez-y celui-ci.",
      en: "Choose one of the authors in site.yaml ({known}), or add this one there.",
    },
  },
  "new/file-exists": {
    severity: "error",
    says: {
      fr: "une brève porte déjà ce nom ; elle reste telle quelle",
      en: "a brief already has this name; it is left as it is",
    },
    hint: {
      fr: "Le nom vient du titre : changez-le. « {free} » est libre, par exemple.",
      en: "The name comes from the headline: change it. “{free}” is free, for instance.",
    },
  },
  "article/missing": {
    severity: "error",
    says: { fr: "il n’y a pas de fichier de ce nom", en: "there is no file with that name" },
    hint: {
      fr: "Vérifiez le chemin ; « --from - » lit l’entrée standard.",
      en: "Check the path; “--from -” reads standard input.",
    },
  },
  "article/not-plain-text": {
    severity: "error",
    says: { fr: "c’est {kind}, pas un texte brut", en: "this is {kind}, not plain text" },
    hint: {
      fr: "Enregistrez l’article au format « texte brut » (.txt), en UTF-8.",
      en: "Save the article as “plain text” (.txt), in UTF-8.",
    },
  },
  "article/mixed-encoding": {
    severity: "error",
    says: {
      fr: "ce caractère n’est pas enregistré en UTF-8, alors que le reste du texte l’est",
      en: "this character is not saved as UTF-8, though the rest of the text is",
    },
    hint: {
      fr: "Corrigez ce caractère et enregistrez l’article en UTF-8.",
      en: "Correct this character and save the article as UTF-8.",
    },
  },
  "article/unknown-byte": {
    severity: "error",
    says: {
      fr: "l’octet 0x{found} n’est un caractère ni en UTF-8 ni en Windows-1252",
      en: "the byte 0x{found} is not a character in UTF-8 or in Windows-1252",
    },
    hint: { fr: "Enregistrez l’article en UTF-8.", en: "Save the article as UTF-8." },
  },
  "article/misread-character": {
    severity: "error",
    says: {
      fr: "U+{found}, un caractère invisible : sans doute « {meant} », mal converti",
      en: "U+{found}, an invisible character: probably “{meant}”, wrongly converted",
    },
    hint: {
      fr: "Enregistrez de nouveau l’article d’origine, en UTF-8 ou en Windows-1252.",
      en: "Save the original article again, as UTF-8 or Windows-1252.",
    },
  },
  "article/empty": {
    severity: "error",
    says: { fr: "l’article est vide", en: "the article is empty" },
    hint: {
      fr: "Mettez le titre sur la première ligne, puis le texte.",
      en: "Put the headline on the first line, then the text.",
    },
  },
  "article/only-headline": {
    severity: "error",
    says: { fr: "rien ne suit le titre", en: "nothing follows the headline" },
    hint: {
      fr: "Ajoutez le texte, ou lancez brevier new avec le titre seul, sans --from.",
      en: "Add the text, or run brevier new with the headline alone, without --from.",
    },
  },
  "article/no-text": {
    severity: "error",
    says: { fr: "rien ne suit le chapeau", en: "nothing follows the standfirst" },
    hint: {
      fr: "Ce qui précède la ligne de tirets est le chapeau : ajoutez le texte au-dessous, ou effacez cette ligne si c’est le texte.",
      en: "What stands above the line of dashes is the standfirst: add the text below it, or delete that line if this is the text.",
    },
  },
} as const satisfies RuleTable;

export const newProblem = problemsOf(newRules);
