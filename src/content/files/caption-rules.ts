import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with the captions of a film: browsers leave out, without a word, what they cannot read. */
export const captionRules = {
  "captions/not-webvtt": {
    severity: "error",
    clause: "WebVTT § 4.1",
    says: {
      fr: "« {found} » n’est pas un fichier de sous-titres WebVTT",
      en: "“{found}” is no file of WebVTT captions",
    },
    hint: {
      fr: "Son nom finit par .vtt, sa première ligne est « WEBVTT » ; « ffmpeg -i {source} {right} » convertit d’autres formats.",
      en: "Its name ends in .vtt, its first line is “WEBVTT”; “ffmpeg -i {source} {right}” converts other formats.",
    },
  },
  "captions/timing": {
    severity: "error",
    clause: "WebVTT § 4.1",
    says: {
      fr: "« {found} » ne dit pas de quand à quand s’affiche le sous-titre",
      en: "“{found}” does not say from when to when the caption is shown",
    },
    hint: {
      fr: "Écrivez la ligne comme « 00:01.500 --> 00:04.000 », avec trois décimales après un point.",
      en: "Write the line like “00:01.500 --> 00:04.000”, with three decimals after a point.",
    },
  },
  "captions/no-length": {
    severity: "error",
    clause: "WebVTT § 4.1",
    says: {
      fr: "ce sous-titre s’efface à {to}, mais ne paraît qu’à {from}",
      en: "this caption goes at {to}, and comes only at {from}",
    },
    hint: {
      fr: "Donnez-lui une fin qui suive son début.",
      en: "Give it an end that comes after its beginning.",
    },
  },
  "captions/order": {
    severity: "error",
    clause: "WebVTT § 4.1",
    says: {
      fr: "ce sous-titre paraît à {from}, avant le précédent ({before})",
      en: "this caption comes at {from}, before the one above it ({before})",
    },
    hint: {
      fr: "Rangez les sous-titres dans l’ordre où ils paraissent, ou corrigez l’heure.",
      en: "Put the captions in the order in which they come, or correct the time.",
    },
  },
  "captions/after-end": {
    severity: "warning",
    clause: "Brevier",
    says: {
      fr: "ce sous-titre reste jusqu’à {to}, et le film finit à {end}",
      en: "this caption stays until {to}, and the film ends at {end}",
    },
    hint: {
      fr: "Vérifiez que ce sont les sous-titres de ce film, et « duration » s’il est écrit.",
      en: "See whether these are the captions of this film, and “duration” if it is written.",
    },
  },
  "captions/stray-text": {
    severity: "error",
    clause: "WebVTT § 4.1",
    says: {
      fr: "ces lignes ne sont d’aucun sous-titre : personne ne les lira",
      en: "these lines belong to no caption: nobody will read them",
    },
    hint: {
      fr: "Une ligne vide termine un sous-titre : effacez-la, ou faites de ces lignes une note qui commence par « NOTE ».",
      en: "An empty line ends a caption: delete it, or make these lines a note that begins with “NOTE”.",
    },
  },
  "captions/none": {
    severity: "error",
    clause: "Brevier",
    says: {
      fr: "le fichier « {found} » ne contient aucun sous-titre",
      en: "the file “{found}” holds no caption",
    },
    hint: {
      fr: "Écrivez-en au moins un, sous une ligne comme « 00:01.500 --> 00:04.000 ».",
      en: "Write at least one, below a line like “00:01.500 --> 00:04.000”.",
    },
  },
  "captions/twice": {
    severity: "error",
    clause: "HTML § 4.8.10",
    says: {
      fr: "deux fichiers de sous-titres sont de la même langue ({lang}) et de la même sorte",
      en: "two files of captions are in one language ({lang}) and of one kind",
    },
    hint: {
      fr: "Donnez à celui-ci sa langue par « lang », ou sa sorte par « kind: subtitles ».",
      en: "Give this one its language by “lang”, or its kind by “kind: subtitles”.",
    },
  },
} as const satisfies RuleTable;

export const captionProblem = problemsOf(captionRules);
