/** What the form of a brief calls its fields: by their ways in front matter, `updates.note`. A hint stands here only where that of the schema speaks of YAML. */
import type { Text } from "../../base/problem.ts";

interface FieldWords {
  readonly label: Text;
  /** Of a list: one of its items, after its number and on the button that adds one. */
  readonly one?: Text;
  readonly hint?: Text;
}

/** In the order of the form. A key that is not here is left to whoever edits the file; what it says there stays. */
export const FIELD_WORDS = {
  title: {
    label: { fr: "Titre", en: "Headline" },
    hint: {
      fr: "L’adresse de la brève en est faite quand vous l’enregistrez pour la première fois, et ne change plus.",
      en: "The address of the brief is made from it when you save for the first time, and does not change any more.",
    },
  },
  published: {
    label: { fr: "Date de publication", en: "Date of publication" },
    hint: {
      fr: "L’heure de la rédaction. Une date à venir : la brève paraîtra à ce moment.",
      en: "The newsroom’s time. A date to come: the brief will appear at that moment.",
    },
  },
  draft: {
    label: { fr: "Brouillon", en: "Draft" },
    hint: {
      fr: "À activer tant que la brève n’est pas prête : elle ne paraît nulle part. Désactivé, l’enregistrer la publie.",
      en: "To be switched on as long as the brief is not ready: it appears nowhere. When off, to save it is to publish it.",
    },
  },
  summary: {
    label: { fr: "Chapeau", en: "Standfirst" },
    hint: {
      fr: "Une ou deux phrases. Sans lui, les moteurs de recherche reçoivent la première phrase du texte.",
      en: "One or two sentences. Without one, search engines are given the first sentence of the text.",
    },
  },
  body: {
    label: { fr: "Texte", en: "Text" },
    hint: {
      fr: "Des paragraphes, avec une ligne vide entre eux, en Markdown.",
      en: "Paragraphs, with a blank line between them, in Markdown.",
    },
  },
  authors: {
    label: { fr: "Auteurs", en: "Authors" },
    hint: { fr: "Sans eux, la brève est de l’éditeur.", en: "Without any, the brief is the publisher’s." },
  },
  topics: {
    label: { fr: "Rubriques", en: "Topics" },
    hint: { fr: "De quoi parle la brève.", en: "What the brief is about." },
  },
  story: {
    label: { fr: "Fil", en: "Story" },
    hint: {
      fr: "L’événement que suivent plusieurs brèves, dont celle-ci.",
      en: "The event that several briefs follow, this one among them.",
    },
  },
  dateline: { label: { fr: "Lieu", en: "Dateline" } },
  "dateline.place": { label: { fr: "Ville", en: "Town" } },
  "dateline.country": { label: { fr: "Pays", en: "Country" } },
  image: { label: { fr: "Image", en: "Picture" } },
  "image.src": {
    label: { fr: "Fichier", en: "File" },
    hint: { fr: "Il est rangé à côté de la brève.", en: "It is kept beside the brief." },
  },
  "image.alt": { label: { fr: "Texte de remplacement", en: "Alternative text" } },
  "image.caption": { label: { fr: "Légende", en: "Caption" } },
  "image.credit": { label: { fr: "Crédit", en: "Credit" } },
  "image.focus": { label: { fr: "Point à garder visible", en: "Point to keep in sight" } },
  sources: { label: { fr: "Sources", en: "Sources" }, one: { fr: "source", en: "source" } },
  "sources.title": { label: { fr: "Titre", en: "Title" } },
  "sources.url": { label: { fr: "Adresse", en: "Address" } },
  "sources.publisher": { label: { fr: "Éditeur", en: "Publisher" } },
  "sources.lang": {
    label: { fr: "Langue", en: "Language" },
    hint: {
      fr: "Son code (fr, en…), si ce n’est pas la langue de la brève.",
      en: "Its code (en, fr…), if it is not the brief’s language.",
    },
  },
  "sources.accessed": {
    label: { fr: "Lu le", en: "Read on" },
    hint: { fr: "Le jour où vous l’avez lue.", en: "The day you read it." },
  },
  "sources.basis": {
    label: { fr: "Base de la brève", en: "Basis of the brief" },
    hint: {
      fr: "Oui, si la brève la résume ou la récrit, comme un communiqué ou une dépêche.",
      en: "Yes, if the brief sums it up or rewrites it, as it does a communiqué or a dispatch.",
    },
  },
  attachments: {
    label: { fr: "Sons, films et documents", en: "Sounds, films and documents" },
    one: { fr: "fichier", en: "file" },
    hint: {
      fr: "Des sons et des films, qui se jouent sur la page, et des PDF.",
      en: "Sounds and films, which play on the page, and PDFs.",
    },
  },
  "attachments.src": {
    label: { fr: "Fichier", en: "File" },
    hint: { fr: "Il est rangé à côté de la brève.", en: "It is kept beside the brief." },
  },
  "attachments.title": { label: { fr: "Titre", en: "Title" } },
  "attachments.poster": { label: { fr: "Image d’attente", en: "Poster" } },
  "attachments.captions": {
    label: { fr: "Sous-titres", en: "Captions" },
    one: { fr: "fichier de sous-titres", en: "file of captions" },
  },
  "attachments.captions.src": {
    label: { fr: "Fichier", en: "File" },
    hint: { fr: "Au format WebVTT (.vtt).", en: "In WebVTT (.vtt)." },
  },
  "attachments.captions.lang": {
    label: { fr: "Langue", en: "Language" },
    hint: {
      fr: "Son code (fr, en…), si ce n’est pas la langue de la brève.",
      en: "Its code (en, fr…), if it is not the brief’s language.",
    },
  },
  "attachments.captions.kind": {
    label: { fr: "Genre", en: "Kind" },
    hint: {
      fr: "Pour qui n’entend pas : tout ce qu’on entend. Traduction : ce qui est dit, dans une autre langue.",
      en: "For whoever cannot hear: all that is heard. Translation: what is said, in another language.",
    },
  },
  "attachments.duration": { label: { fr: "Durée", en: "Length" } },
  updates: {
    label: { fr: "Mises à jour et corrections", en: "Updates and corrections" },
    one: { fr: "mise à jour ou correction", en: "update or correction" },
  },
  "updates.date": { label: { fr: "Date", en: "Date" } },
  "updates.kind": { label: { fr: "Genre", en: "Kind" } },
  "updates.note": { label: { fr: "Ce qui a changé", en: "What changed" } },
  "updates.was": { label: { fr: "Ce qui était écrit", en: "What stood there" } },
  "updates.now": { label: { fr: "Ce qu’il fallait lire", en: "What should have stood there" } },
  "updates.notify": {
    label: { fr: "Remonter dans les flux", en: "New again in feeds" },
    hint: {
      fr: "Les abonnés revoient la brève comme nouvelle, sauf si vous dites non.",
      en: "Subscribers see the brief as new again, unless you say no.",
    },
  },
  lang: { label: { fr: "Langue", en: "Language" } },
  translationOf: {
    label: { fr: "Traduction de", en: "Translation of" },
    hint: {
      fr: "L’identifiant de la brève que celle-ci traduit : celui de son fichier, sinon sa date et son nom, 2024-10-31-titre.",
      en: "The identifier of the brief that this one translates: that of its file, else its date and name, 2024-10-31-title.",
    },
  },
  embargo: {
    label: { fr: "Embargo", en: "Embargo" },
    hint: {
      fr: "Jusque-là, rien de la brève ne paraît nulle part ; la date de publication reste celle que voient les lecteurs.",
      en: "Until then nothing of the brief is shown anywhere; the date of publication stays what readers see.",
    },
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

/**
 * Keys of front matter that the form does not have: they are written by commands, or once by whoever knows the files. A field for identities would give
 * one to each old brief that has none, and subscribers would receive it again; the address stands for it, which the editor in the browser never changes.
 */
export const LEFT_TO_FILES = ["id", "rights", "aliases", "withdrawn"] as const;

export type FieldWay = keyof typeof FIELD_WORDS;

export function wordsOf(way: FieldWay): FieldWords {
  return FIELD_WORDS[way];
}

export function isFieldWay(way: string): way is FieldWay {
  return Object.hasOwn(FIELD_WORDS, way);
}

/** What values of a choice are called. */
export const CHOICE_WORDS: Readonly<Record<string, Text>> = {
  update: { fr: "Mise à jour", en: "Update" },
  correction: { fr: "Correction (montrée d’abord)", en: "Correction (shown first)" },
  clarification: { fr: "Précision", en: "Clarification" },
  captions: { fr: "Pour qui n’entend pas", en: "For whoever cannot hear" },
  subtitles: { fr: "Traduction", en: "Translation" },
  true: { fr: "Oui", en: "Yes" },
  false: { fr: "Non", en: "No" },
};

/** What stands around the form. */
export const cmsWords = {
  briefs: { fr: "Brèves", en: "Briefs" },
  brief: { fr: "Brève", en: "Brief" },
  drafts: { fr: "Brouillons", en: "Drafts" },
  months: { fr: "Par mois", en: "By month" },
  page: { fr: "Rédaction – {title}", en: "Newsroom – {title}" },
  head: {
    fr: "Les réglages de l’éditeur dans le navigateur (Sveltia CMS), faits du schéma des brèves et de content/site.yaml par « brevier init --cms ». Après un changement des rubriques, des auteurs ou des fils, effacez ce fichier et lancez de nouveau cette commande.",
    en: "The settings of the editor in the browser (Sveltia CMS), made from the schema of briefs and from content/site.yaml by “brevier init --cms”. After a change of topics, authors or stories, delete this file and run that command again.",
  },
  backend: {
    fr: "Le dépôt du site, là où les brèves sont enregistrées.",
    en: "The site’s repository, where briefs are saved.",
  },
  unknownBackend: {
    fr: "À RÉGLER : le dépôt du site, là où les brèves sont enregistrées. « Travailler avec un dépôt local » n’en a pas besoin.",
    en: "TO BE SET: the site’s repository, where briefs are saved. “Work with Local Repository” needs none.",
  },
  gitlab: { fr: "Ou, sur GitLab :", en: "Or, on GitLab:" },
  repository: { fr: "organisation/depot", en: "organisation/repository" },
} as const satisfies Readonly<Record<string, Text>>;
