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
  "new/unknown-story": {
    severity: "error",
    says: { fr: "fil inconnu, « {found} »{nearest}", en: "unknown story, “{found}”{nearest}" },
    hint: {
      fr: "Choisissez parmi les fils (« stories ») de site.yaml ({known}), ou ajoutez-y celui-ci.",
      en: "Choose one of the stories in site.yaml ({known}), or add this one there.",
    },
  },
  "new/unknown-original": {
    severity: "error",
    says: {
      fr: "aucune brève n’a l’« id » « {found} »{nearest}",
      en: "no brief has the “id” “{found}”{nearest}",
    },
    hint: {
      fr: "L’« id » est dans l’en-tête de la brève à traduire.",
      en: "The “id” is in the front matter of the brief to be translated.",
    },
  },
  "new/same-language": {
    severity: "error",
    says: {
      fr: "la brève à traduire est déjà en « {found} »",
      en: "the brief to be translated is in “{found}” already",
    },
    hint: {
      fr: "Dites avec --lang en quelle autre langue du site la nouvelle est écrite.",
      en: "Say with --lang in which other language of the site the new one is written.",
    },
  },
  "new/picture-missing": {
    severity: "error",
    says: {
      fr: "il n’y a pas d’image de ce nom, « {found} »",
      en: "there is no picture with that name, “{found}”",
    },
    hint: {
      fr: "Vérifiez le chemin ; l’image est copiée à côté de la brève.",
      en: "Check the path; the picture is copied beside the brief.",
    },
  },
  "new/picture-exists": {
    severity: "error",
    says: {
      fr: "une autre image porte déjà ce nom à côté de la brève : « {found} »",
      en: "another picture beside the brief has this name already: “{found}”",
    },
    hint: {
      fr: "Donnez un autre nom à votre image, puis relancez la commande.",
      en: "Give your picture another name, and run the command again.",
    },
  },
  "new/unknown-language": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas une langue du site",
      en: "“{found}” is not a language of the site",
    },
    hint: {
      fr: "Choisissez parmi les langues de site.yaml ({known}), ou ajoutez celle-ci à « languages ».",
      en: "Choose one of the languages of site.yaml ({known}), or add this one to “languages”.",
    },
  },
  "new/language-of-messages": {
    severity: "warning",
    says: {
      fr: "le site n’a pas de brèves en « {found} » : --lang n’a choisi que la langue des messages, la brève est en « {first} »",
      en: "the site has no briefs in “{found}”: --lang has chosen the language of messages alone, the brief is in “{first}”",
    },
    hint: {
      fr: "Pour une brève en « {found} », ajoutez d’abord {found} à « languages » dans site.yaml.",
      en: "For a brief in “{found}”, first add {found} to “languages” in site.yaml.",
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
    hint: { fr: "{way}.", en: "{way}." },
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
    severity: "warning",
    says: {
      fr: "U+{found}, un caractère invisible : « {expected} », mal converti ; la brève a « {expected} »",
      en: "U+{found}, an invisible character: “{expected}”, wrongly converted; the brief has “{expected}”",
    },
    hint: {
      fr: "Rien à faire si c’est bien ce signe : il en est de même partout dans l’article.",
      en: "Nothing to do if this is the character: it is the same in the whole article.",
    },
  },
  "article/unknown-character": {
    severity: "error",
    says: {
      fr: "U+{found}, un caractère invisible, qui n’est rien dans aucun codage",
      en: "U+{found}, an invisible character, which no encoding has",
    },
    hint: {
      fr: "Effacez ce caractère, ou enregistrez de nouveau l’article d’origine, en UTF-8.",
      en: "Delete this character, or save the original article again, as UTF-8.",
    },
  },
  "article/misread-utf8": {
    severity: "warning",
    says: {
      fr: "« {found} », pour « {expected} » : de l’UTF-8 lu comme du Windows-1252 ; la brève a « {expected} »",
      en: "“{found}” for “{expected}”: UTF-8 that was read as Windows-1252; the brief has “{expected}”",
    },
    hint: {
      fr: "Relisez les accents et les apostrophes de la brève : ils ont été rétablis partout.",
      en: "Read the accents and apostrophes of the brief again: they were put right everywhere.",
    },
  },
  "article/entities": {
    severity: "warning",
    says: {
      fr: "« {found} », une entité de HTML : la brève a le caractère « {expected} » ; en tout dans l’article : {count}",
      en: "“{found}”, an HTML entity: the brief has the character “{expected}”; in the whole article: {count}",
    },
    hint: {
      fr: "Rien à faire si l’article vient d’une page web. Si le texte parle de HTML, écrivez l’entité dans la brève avec une barre oblique inverse devant : \\&eacute;.",
      en: "Nothing to do if the article comes from a web page. If the text is about HTML, write the entity in the brief with a backslash before it: \\&eacute;.",
    },
  },
  "article/left-out": {
    severity: "warning",
    says: {
      fr: "« {found} » : {kind} ; cette ligne n’est pas dans la brève",
      en: "“{found}”: {kind}; this line is not in the brief",
    },
    hint: {
      fr: "Si c’est du texte, remettez cette ligne à sa place dans la brève.",
      en: "If it is text, put this line back in its place in the brief.",
    },
  },
  "article/dateline": {
    severity: "warning",
    says: {
      fr: "« {found} » : le lieu est mis dans « dateline », le reste laissé hors du texte",
      en: "“{found}”: the place is put into “dateline”, the rest is left out of the text",
    },
    hint: {
      fr: "Si ce n’est pas un lieu, remettez ces mots au début du texte. L’agence, s’il y en a une, se nomme dans « sources ».",
      en: "If it is no place, put these words back at the start of the text. An agency, if there is one, is named in “sources”.",
    },
  },
  "article/rejoined": {
    severity: "warning",
    says: {
      fr: "des mots coupés en fin de ligne ont perdu leur trait d’union : {found}",
      en: "words that were parted at the end of a line have lost their hyphen: {found}",
    },
    hint: {
      fr: "Relisez ces mots dans la brève : si le trait d’union est du mot, remettez-le.",
      en: "Read these words in the brief: if the hyphen is one of the word, put it back.",
    },
  },
  "article/encoding": {
    severity: "warning",
    says: {
      fr: "le texte n’est pas en UTF-8 : il est lu comme du {encoding}, où ce mot est « {found} »",
      en: "the text is not in UTF-8: it is read as {encoding}, in which this word is “{found}”",
    },
    hint: {
      fr: "Rien à faire si ce mot est juste ; sinon, enregistrez l’article en UTF-8.",
      en: "Nothing to do if this word is right; if not, save the article as UTF-8.",
    },
  },
  "article/simplified": {
    severity: "warning",
    says: { fr: "« {found} » : {kind}", en: "“{found}”: {kind}" },
    hint: {
      fr: "Les mots sont dans la brève : relisez ce passage, et complétez-le s’il le faut.",
      en: "The words are in the brief: read this passage again, and complete it if it needs that.",
    },
  },
  "article/unread-date": {
    severity: "warning",
    says: {
      fr: "« {found} » n’est pas une date avec son heure : la brève a celle de maintenant",
      en: "“{found}” is not a date with its hour: the brief has that of now",
    },
    hint: {
      fr: 'Corrigez « published » dans la brève, ou lancez la commande avec --published "2024-10-31 18:40".',
      en: 'Correct “published” in the brief, or run the command with --published "2024-10-31 18:40".',
    },
  },
  "article/other-keys": {
    severity: "warning",
    says: {
      fr: "l’en-tête a aussi {found}, que la brève n’a pas",
      en: "the front matter also has {found}, which the brief has not",
    },
    hint: {
      fr: "Ajoutez à la brève ce qui doit y être ; docs/site.md dit quelles clés elle peut avoir.",
      en: "Add to the brief what should be in it; docs/site.md says which keys it can have.",
    },
  },
  "article/no-article": {
    severity: "error",
    says: {
      fr: "cette page HTML n’a pas d’article qu’on puisse reconnaître : ni <article>, ni <main>, ni titre",
      en: "this HTML page has no article that can be recognised: no <article>, no <main>, no heading",
    },
    hint: {
      fr: "Copiez le titre et le texte dans un fichier de texte brut (.txt), le titre sur la première ligne.",
      en: "Copy the headline and the text into a plain text file (.txt), the headline on the first line.",
    },
  },
  "article/without-title": {
    severity: "error",
    says: {
      fr: "l’en-tête n’a pas de « title », et le texte ne commence pas par un titre (« # »)",
      en: "the front matter has no “title”, and the text does not begin with a heading (“#”)",
    },
    hint: { fr: "Écrivez « title: … » dans l’en-tête.", en: "Write “title: …” in the front matter." },
  },
  "article/damaged": {
    severity: "error",
    says: {
      fr: "c’est {kind} qui ne se lit pas : il est coupé, altéré ou protégé",
      en: "this is {kind} that cannot be read: it is cut short, altered or protected",
    },
    hint: {
      fr: "Ouvrez-le dans le programme qui l’a fait et enregistrez-le de nouveau, ou copiez-en le texte dans un fichier .txt.",
      en: "Open it in the program that made it and save it again, or copy its text into a .txt file.",
    },
  },
  "article/too-much-inside": {
    severity: "error",
    says: {
      fr: "c’est {kind} qui contient trop : {found} {unit}, pour {limit} au plus",
      en: "this is {kind} that holds too much: {found} {unit}, where the most is {limit}",
    },
    hint: {
      fr: "Copiez le texte seul dans un nouveau document, ou dans un fichier .txt.",
      en: "Copy the text alone into a new document, or into a .txt file.",
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
