/** What of an HTML text has no right form in Markdown, and was kept as its text. */
import type { Text } from "../../base/problem.ts";
import { folded } from "./html-tree.ts";

export const leftKinds = {
  address: {
    fr: "un lien qui ne mène nulle part hors de sa page",
    en: "a link that leads nowhere outside its page",
  },
  characters: {
    fr: "des caractères que les pages ne peuvent contenir",
    en: "characters that pages cannot hold",
  },
  definitions: {
    fr: "une liste de définitions, rendue en paragraphes",
    en: "a list of definitions, made paragraphs",
  },
  depth: { fr: "une imbrication trop profonde", en: "too deep a nesting" },
  emphasis: {
    fr: "une mise en forme que Markdown ne sait pas dire",
    en: "styles that Markdown cannot express",
  },
  embed: { fr: "un contenu intégré sans adresse", en: "an embed without an address" },
  header: {
    fr: "un tableau sans titres de colonnes : sa première ligne en tient lieu",
    en: "a table without column headings: its first row stands for them",
  },
  layout: {
    fr: "un tableau de mise en page, rendu en paragraphes",
    en: "a table for layout, made paragraphs",
  },
  mathematics: { fr: "une formule, réduite à ses signes", en: "a formula, reduced to its characters" },
  merged: { fr: "des cellules fusionnées", en: "merged cells" },
  note: { fr: "un appel de note, écrit entre crochets", en: "the call of a note, written in brackets" },
  picture: { fr: "une image, qui n’est pas reprise", en: "a picture, which is not taken over" },
} as const satisfies Readonly<Record<string, Text>>;

export type LeftKind = keyof typeof leftKinds;

/** `at` is an offset in the HTML; the excerpt is of its words, or its address where it has none. */
export interface Left {
  readonly what: LeftKind;
  readonly excerpt: string;
  readonly at: number;
}

const LONGEST = 80;

/** The words of an excerpt. */
export function shortened(text: string): string {
  const words = folded(text).trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
