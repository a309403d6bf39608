/** What a web page has around an article, and what is no text of it: its section, by-line, dates, buttons, links to other articles. */
import type { Problem, Text } from "../../base/problem.ts";
import { newProblem } from "../new-rules.ts";

/** A line of an article, without the white space around it. */
export interface Row {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface BareArticle {
  /** With a blank line for each that was taken out. */
  readonly rows: readonly Row[];
  /** What stood above the headline, and the name that follows « Par »; null where there is none. */
  readonly section: string | null;
  readonly byline: string | null;
  /** What was taken out. */
  readonly problems: readonly Problem[];
}

export const KINDS = {
  section: { fr: "une rubrique", en: "a section" },
  byline: { fr: "une signature", en: "a by-line" },
  date: { fr: "une date de publication", en: "a date of publication" },
  link: { fr: "un renvoi à un autre article", en: "a link to another article" },
  button: { fr: "un bouton ou une mention de page web", en: "a button or a label of a web page" },
  around: {
    fr: "un passage que la page met à part du texte",
    en: "a passage that the page sets apart from the text",
  },
  quoted: { fr: "un message cité", en: "a quoted message" },
  signature: { fr: "la signature du message", en: "the signature of the message" },
  attachment: { fr: "une pièce jointe", en: "an attachment" },
} as const satisfies Record<string, Text>;

type Kind = keyof typeof KINDS;

/** Takes them out, and tells each. A section, a by-line and dates are known by standing together at the head. */
export function withoutFurniture(rows: readonly Row[], file: string): BareArticle {
  const written = rows.filter(({ text }) => text !== "");
  const out = new Map<Row, Kind>(headOf(written));
  written.forEach((row, i) => {
    const kind = i === 0 || out.has(row) ? null : kindOfLine(row.text, written[i - 1]?.text ?? "");
    if (kind !== null) out.set(row, kind);
  });
  const textOf = (kind: Kind) => [...out].find(([, one]) => one === kind)?.[0].text ?? null;
  const byline = textOf("byline");
  return {
    rows: rows.map((row) => (out.has(row) ? { ...row, text: "" } : row)),
    section: textOf("section"),
    byline: byline === null ? null : nameIn(byline),
    problems: [...out].map(([{ text, line }, kind]) =>
      newProblem("article/left-out", { file, line, column: 1 }, { found: text, kind: KINDS[kind] }),
    ),
  };
}

/** How many lines from the headline on may be the head. */
const HEAD = 7;

/** By-line and dates below the headline; the section above it, if there are any. */
function headOf(rows: readonly Row[]): readonly (readonly [Row, Kind])[] {
  const found = rows.slice(1, HEAD).flatMap((row): readonly (readonly [Row, Kind])[] => {
    const kind = kindInHead(row.text);
    return kind === null ? [] : [[row, kind]];
  });
  const [first, second] = rows;
  const isSection =
    first !== undefined &&
    second !== undefined &&
    found.length > 0 &&
    found.every(([row]) => row !== second) &&
    isSectionAbove(first.text, second.text);
  return isSection ? [[first, "section"], ...found] : found;
}

/** `Par Jeanne Dupont`, `Publié le 3 mars 2024 à 14h05`, or both on one line. */
function kindInHead(text: string): Kind | null {
  if (text.length > 120) return null;
  const parts = text.split(/\s+[-–—|·•]\s+|,\s+(?=publié|mis à jour|le \d)/iu).filter((part) => part !== "");
  const isByline = parts.some(isBylineText);
  return parts.every((part) => isBylineText(part) || isDateText(part))
    ? isByline
      ? "byline"
      : "date"
    : null;
}

const SIGNS = /^(?:par|by|propos recueillis par|recueilli par|de notre|de nos)(?=\s)\s*:?\s*/iu;
/** What stands between the names of a by-line. */
const BYLINE_WORDS =
  /^(?:avec|et|and|with|à|en|in|de|du|des|d|la|le|les|l|notre|nos|van|von|ben|el|al|correspondante?s?|envoyée?s?|spéciale?s?|spéciaux|rédaction|journalistes?|agences?|&)$/iu;

function isBylineText(text: string): boolean {
  const names = text.replace(SIGNS, "");
  if (names === text || names === "" || /[!?…:;»”]|[^.\s]{3,}\.$/.test(names)) return false;
  const words = names.split(/[\s,()'’]+/).filter((word) => word !== "");
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  return (
    words.length < 13 &&
    words.every((word) => isName(word) || BYLINE_WORDS.test(word)) &&
    words.some((word) => isName(word) || /^(?:rédaction|correspondante?|envoyée?)$/iu.test(word))
  );
}

/** The names alone. */
function nameIn(byline: string): string {
  const [part = ""] = byline.split(/\s+[-–—|·•]\s+/).filter(isBylineText);
  return (part || byline).replace(SIGNS, "").trim();
}

const DATE_WORDS =
  /^(?:publiée?|postée?|mise?|en|ligne|jour|modifiée?|actualisée?|créée?|le|la|à|a|on|at|by|il|y|hier|aujourd|hui|temps|de|du|lecture|durée|published|updated|posted|last|modified|read|reading|time|ago|heures?|hours?|minutes?|min|mn|h|jours?|days?|sec|utc|gmt|cet|cest|am|pm|paris|janv(?:ier)?|févr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|août|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|déc(?:embre)?|january|february|march|april|may|june|july|august|september|october|november|december|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lun|mar|mer|jeu|ven|sam|dim)$/iu;

/** A month, an hour, a whole date, or how long ago. */
const DATE_SIGN =
  /\d[/.:h-]\d\d|\d\s?h\b|\b(?:janv|févr|mars|march|avril|mai|juin|juil|août|sept|oct|nov|déc|dec|jan|feb|mar|apr|may|jun|jul|aug)|\b(?:min|minutes?|heures?|hours?|jours?|days?)\b/iu;

function isDateText(text: string): boolean {
  const words = text.split(/[\s.,:()/|'’-]+/).filter((word) => word !== "");
  return (
    /\d/.test(text) &&
    DATE_SIGN.test(text) &&
    words.length > 1 &&
    words.every((word) => DATE_WORDS.test(word) || /^\d+(?:er|h\d*|min|mn|st|nd|rd|th)?$/i.test(word))
  );
}

/** `Économie`, `Monde > Iran`: a few words without punctuation, above a longer line. */
function isSectionAbove(text: string, headline: string): boolean {
  const isPath = / [>›»/|] /.test(text);
  const words = text.split(/\s+/).length;
  return (
    text.length < headline.length &&
    !/[.!?…:;,«"“]/.test(text.replace(/ [»] /g, " ")) &&
    (isPath ? words < 13 : words < 4) &&
    headline.split(/\s+/).length > words
  );
}

const OTHER_ARTICLE =
  /^(?:[>»→▶•*-]\s*)?(?:(?:à|a) (?:lire|voir|écouter|relire)(?: aussi| également)?|(?:lire|voir|écouter|relire)(?: aussi| également| notre (?:article|analyse|dossier|reportage|enquête)| l['’]article)|lire la suite|sur le même (?:sujet|thème)|dans la même rubrique|articles? (?:liés?|associés?|similaires)|pour aller plus loin|read (?:more|also)|see also|related(?: articles?| stories)?)(?=$|[\s:>»→])/iu;
const BUTTON =
  /^(?:partager(?: (?:sur|par|via|l['’]article|cet article)(?: .{1,20})?)?|partagez(?: cet article| l['’]article)?|partages?|tweeter|imprimer(?: l['’]article)?|envoyer(?: par (?:e-?mail|mail|courriel))?|copier le lien|enregistrer(?: l['’]article)?|sauvegarder|commenter|commentaires?(?: \(\d+\))?|\d+ (?:commentaires?|partages?|comments?|shares?)|réagir|s['’]abonner|abonnez-vous(?: à .{1,40})?|se connecter|s['’]inscrire|inscrivez-vous à .{1,40}|publicité|annonce|la suite après (?:la|cette) publicité|article réservé aux abonnés|réservé aux abonnés|cet article est réservé aux abonnés|offrir l['’]article|écouter l['’]article|ajouter à vos favoris|suivre|suivez-nous(?: sur .{1,30})?|facebook|twitter|x|linkedin|whatsapp|telegram|messenger|bluesky|e-?mail|share(?: (?:on|this|via)(?: .{1,20})?)?|print|subscribe|advertisement|sign up(?: .{1,40})?|cookies?|accueil|menu|rechercher|retour|haut de page|tous droits réservés\.?)\s*[:>»→]?$/iu;

/** A line that no text has; `above` is the line before it that is not blank. */
function kindOfLine(text: string, above: string): Kind | null {
  if (text.length > 200) return null;
  if (BUTTON.test(text)) return "button";
  const start = OTHER_ARTICLE.exec(text)?.[0];
  if (start === undefined) return null;
  const rest = text.slice(start.length).trim();
  if (rest === "" || /^[:>»→]/.test(rest)) return "link";
  // `Lire aussi vite est un exploit.` is a sentence; so is what a hard-wrapped one goes on with.
  const isSentence = /[.!…]$/.test(rest) || !/[.!?…»”:]$/.test(above);
  return isSentence || !/^[\p{Lu}«“"]/u.test(rest) ? null : "link";
}
