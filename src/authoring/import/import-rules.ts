import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What `brevier import` tells of an archive. Errors need a person; warnings say what was changed or left out as a matter of course. */
export const importRules = {
  "import/unknown-kind": {
    severity: "error",
    says: {
      fr: "« {found} » n’est d’aucune forme que Brevier importe",
      en: "“{found}” is of no form that Brevier imports",
    },
    hint: {
      fr: "Donnez un export de WordPress (XML), un flux RSS, Atom ou JSON Feed, un dossier de Markdown, un fichier CSV ou JSON Lines, ou des articles ninjs.",
      en: "Give an export of WordPress (XML), an RSS, Atom or JSON feed, a folder of Markdown, a CSV or JSON Lines file, or ninjs items.",
    },
  },
  "import/bad-map": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas une clé de la table de correspondance{nearest}",
      en: "“{found}” is not a key of the map{nearest}",
    },
    hint: {
      fr: "Écrivez une ligne pour chaque clé, comme « title: Titre » ; les clés sont {known}.",
      en: "Write a line for each key, like “title: Headline”; the keys are {known}.",
    },
  },
  "import/no-title": {
    severity: "error",
    says: {
      fr: "un article sans titre, qui n’est pas importé",
      en: "a post without a title, which is not imported",
    },
    hint: {
      fr: "Donnez-lui un titre dans l’archive, et recommencez : ce qui est déjà importé n’est pas touché.",
      en: "Give it a title in the archive, and run the import again: what is there already is not touched.",
    },
  },
  "import/no-date": {
    severity: "error",
    says: {
      fr: "un article sans date, qui n’est pas importé",
      en: "a post without a date, which is not imported",
    },
    hint: {
      fr: "Donnez-lui une date dans l’archive, comme 2019-05-01 18:40, et recommencez.",
      en: "Give it a date in the archive, like 2019-05-01 18:40, and run the import again.",
    },
  },
  "import/unreadable-date": {
    severity: "error",
    says: {
      fr: "la date « {found} » n’est pas d’une forme sûre : l’article n’est pas importé",
      en: "the date “{found}” is of no certain form: the post is not imported",
    },
    hint: {
      fr: "Écrivez-la comme 2019-05-01 18:40, dans l’archive, et recommencez.",
      en: "Write it like 2019-05-01 18:40 in the archive, and run the import again.",
    },
  },
  "import/future-date": {
    severity: "error",
    says: {
      fr: "la date {found} est à venir : l’article n’est pas importé",
      en: "the date {found} is in the future: the post is not imported",
    },
    hint: {
      fr: "Corrigez la date, ou recommencez quand elle sera passée ; « brevier new » écrit une brève programmée.",
      en: "Correct the date, or run the import again once it is past; “brevier new” writes a scheduled brief.",
    },
  },
  "import/duplicate": {
    severity: "error",
    says: {
      fr: "un deuxième article du même identifiant, « {found} », qui n’est pas importé",
      en: "a second post with the same identifier, “{found}”, which is not imported",
    },
    hint: {
      fr: "Si ce sont deux articles, donnez-leur deux identifiants (guid, id) et recommencez.",
      en: "If they are two posts, give them two identifiers (guid, id) and run the import again.",
    },
  },
  "import/other-there": {
    severity: "error",
    says: {
      fr: "une brève d’un autre titre et d’un autre jour a déjà l’identifiant « {found} » : l’article n’est pas importé",
      en: "a brief of another headline and day has the identifier “{found}” already: the post is not imported",
    },
    hint: {
      fr: "Voyez {file} : si c’est le même article, rien à faire ; sinon, donnez à celui-ci un autre identifiant dans l’archive et recommencez.",
      en: "See {file}: if it is the same post, there is nothing to do; if not, give this one another identifier in the archive and run the import again.",
    },
  },
  "import/path-in-slug": {
    severity: "error",
    says: {
      fr: "« {found} » est un chemin, pas un nom de fichier : l’article n’est pas importé",
      en: "“{found}” is a path, not the name of a file: the post is not imported",
    },
    hint: {
      fr: "Écrivez un nom sans « / », « \\ » ni « .. » dans l’archive, et recommencez.",
      en: "Write a name without “/”, “\\” or “..” in the archive, and run the import again.",
    },
  },
  "import/too-large": {
    severity: "error",
    says: {
      fr: "un article plus long que {limit} octets, qui n’est pas importé",
      en: "a post of more than {limit} bytes, which is not imported",
    },
    hint: {
      fr: "Ôtez-en les images écrites en base64, ou partagez-le en plusieurs.",
      en: "Take out images written as base64, or split it in several.",
    },
  },
  "import/draft": {
    severity: "error",
    says: {
      fr: "{file} est importé comme brouillon : ligne {line}, {found}",
      en: "{file} is imported as a draft: line {line}, {found}",
    },
    hint: {
      fr: "Corrigez la brève, puis effacez sa ligne « draft » ; « brevier build » en dit les problèmes.",
      en: "Correct the brief, then delete its line “draft”; “brevier build” tells what is wrong with it.",
    },
  },
  "import/unknown-language": {
    severity: "error",
    says: {
      fr: "un article en « {found} », qui n’est pas une langue du site : il est importé comme brouillon",
      en: "a post in “{found}”, which is no language of the site: it is imported as a draft",
    },
    hint: {
      fr: "Ajoutez la langue à « languages » de site.yaml, et « lang » à la brève ; ou effacez sa ligne « draft ».",
      en: "Add the language to “languages” in site.yaml, and “lang” to the brief; or delete its line “draft”.",
    },
  },
  "import/bad-site": {
    severity: "error",
    says: {
      fr: "les rubriques et les auteurs nouveaux ne peuvent pas être ajoutés à site.yaml : {found}",
      en: "the new topics and authors cannot be added to site.yaml: {found}",
    },
    hint: {
      fr: "Écrivez « topics » et « authors » de site.yaml une clé par ligne, sans accolades, et recommencez.",
      en: "Write “topics” and “authors” of site.yaml one key a line, without braces, and run the import again.",
    },
  },
  "import/entities": {
    severity: "error",
    says: {
      fr: "un fichier XML qui définit des entités : rien n’en est lu à partir d’ici",
      en: "an XML file that defines entities: nothing of it is read from here on",
    },
    hint: {
      fr: "Ôtez son DOCTYPE : aucun export n’en a besoin, et une bombe XML en est faite.",
      en: "Take out its DOCTYPE: no export needs one, and XML bombs are made of it.",
    },
  },
  "import/broken-xml": {
    severity: "error",
    says: {
      fr: "ce XML ne se lit plus à partir d’ici ({found}) : ce qui est avant est importé, le reste non",
      en: "this XML cannot be read from here on ({found}): what comes before is imported, the rest is not",
    },
    hint: {
      fr: "Si le fichier est coupé, refaites l’export ; sinon corrigez-le ici. Recommencez ensuite : rien n’est importé deux fois.",
      en: "If the file is cut, export it again; if not, correct it here. Then run the import again: nothing is imported twice.",
    },
  },
  "import/extra-fields": {
    severity: "error",
    says: {
      fr: "la ligne {found} du tableau a plus de cases que de colonnes : un de ses textes est coupé",
      en: "row {found} of the table has more cells than columns: one of its texts is cut",
    },
    hint: {
      fr: "Mettez entre guillemets les textes qui contiennent le signe qui sépare les colonnes, puis recommencez : les autres lignes sont entrées.",
      en: "Put quotation marks around texts that hold the sign between the columns, and run it again: the other rows have come in.",
    },
  },
  "import/broken-data": {
    severity: "error",
    says: {
      fr: "ces données ne se lisent pas : {found}",
      en: "these data cannot be read: {found}",
    },
    hint: {
      fr: "Corrigez le fichier à cette ligne, et recommencez : rien n’est importé deux fois.",
      en: "Correct the file at this line, and run the import again: nothing is imported twice.",
    },
  },
  "import/broken-front-matter": {
    severity: "error",
    says: {
      fr: "l’en-tête ne se lit pas : {found}",
      en: "the front matter cannot be read: {found}",
    },
    hint: {
      fr: "Corrigez l’en-tête, et recommencez ; un fichier qui n’est pas un article peut rester ainsi.",
      en: "Correct the front matter, and run the import again; a file that is no post can stay as it is.",
    },
  },
  "import/windows-text": {
    severity: "warning",
    says: {
      fr: "ce fichier n’est pas écrit en UTF-8 : il est lu comme un texte de Windows (Windows-1252)",
      en: "this file is not written in UTF-8: it is read as a text of Windows (Windows-1252)",
    },
    hint: {
      fr: "Voyez si les accents sont justes ; sinon, enregistrez-le en UTF-8 et recommencez.",
      en: "See whether accents are right; if not, save it as UTF-8 and run the import again.",
    },
  },
  "import/page": {
    severity: "warning",
    says: {
      fr: "une page, « {found} », qui n’est pas une brève et n’est pas importée",
      en: "a page, “{found}”, which is no brief and is not imported",
    },
    hint: {
      fr: "Si elle doit rester, écrivez-la dans content/pages.",
      en: "If it is to stay, write it in content/pages.",
    },
  },
  "import/other-kind": {
    severity: "warning",
    says: {
      fr: "« {found} » : ni un article ni un brouillon ; ce n’est pas importé",
      en: "“{found}”: neither a post nor a draft; it is not imported",
    },
    hint: { fr: "Rien à faire, si personne n’y tient.", en: "Nothing to do, unless somebody needs it." },
  },
  "import/comments": {
    severity: "warning",
    says: {
      fr: "les commentaires des lecteurs ({found}) ne sont pas importés",
      en: "readers’ comments ({found}) are not imported",
    },
    hint: {
      fr: "Gardez l’archive, si personne d’autre ne les a.",
      en: "Keep the archive if nobody else has them.",
    },
  },
  "import/fields-left": {
    severity: "warning",
    says: {
      fr: "ce que l’article a sous {found} n’est pas importé",
      en: "what the post has under {found} is not imported",
    },
    hint: {
      fr: "Si l’une de ces clés compte, nommez-la dans la table de --map, ou reportez-la dans la brève.",
      en: "If one of these keys matters, name it in the map of --map, or put it into the brief.",
    },
  },
  "import/hour-made": {
    severity: "warning",
    says: {
      fr: "la date « {found} » ne dit pas l’heure : ce sera {expected}",
      en: "the date “{found}” does not say the time: it becomes {expected}",
    },
    hint: {
      fr: "Rien à faire, si l’heure n’importe plus.",
      en: "Nothing to do if the time of day matters no more.",
    },
  },
  "import/picture-missing": {
    severity: "warning",
    says: {
      fr: "l’image {found} n’est pas là : un lien en tient lieu",
      en: "the picture {found} is not here: a link stands in its place",
    },
    hint: {
      fr: "Cherchez les images de import-pictures.txt, et donnez leur dossier avec --pictures avant d’importer.",
      en: "Fetch the pictures of import-pictures.txt, and give their folder with --pictures before you import.",
    },
  },
  "import/left": {
    severity: "warning",
    says: {
      fr: "{found} : « {excerpt} »",
      en: "{found}: “{excerpt}”",
    },
    hint: {
      fr: "Relisez ce passage dans la brève, s’il compte encore.",
      en: "Read this passage again in the brief, if it still matters.",
    },
  },
  "import/alias-taken": {
    severity: "warning",
    says: {
      fr: "l’ancienne adresse {found} est déjà prise : elle n’est pas gardée",
      en: "the former address {found} is taken already: it is not kept",
    },
    hint: {
      fr: "Voyez laquelle des deux brèves doit l’avoir dans « aliases ».",
      en: "See which of the two briefs is to have it in “aliases”.",
    },
  },
  "import/changed-mark": {
    severity: "warning",
    says: {
      fr: "{found} est devenu {expected}",
      en: "{found} became {expected}",
    },
    hint: { fr: "Rien à faire.", en: "Nothing to do." },
  },
} as const satisfies RuleTable;

export const importProblem = problemsOf(importRules);
