import type { RuleTable } from "../../base/problem.ts";

/** Pictures, links and frames that a screen reader cannot name. */
export const ALTERNATIVES_RULES = {
  "page/alt-file-name": {
    severity: "error",
    clause: "WCAG 2.2 SC 1.1.1",
    says: {
      fr: "l’image est décrite par un nom de fichier, « {found} »",
      en: "the picture is described by a file name, “{found}”",
    },
    hint: {
      fr: "Dites en quelques mots ce qu’on y voit, dans « alt ».",
      en: "Say in a few words what it shows, in “alt”.",
    },
  },
  "page/caption-repeated": {
    severity: "warning",
    clause: "WCAG 2.2 SC 1.1.1",
    says: {
      fr: "la légende redit la description de l’image : « {found} »",
      en: "the caption repeats the picture’s description: “{found}”",
    },
    hint: {
      fr: "La description dit ce qu’on voit, la légende ce qu’il faut en savoir : sinon un lecteur d’écran lit deux fois la même chose.",
      en: "The description says what the picture shows, the caption what to know about it: otherwise a screen reader reads the same twice.",
    },
  },
  "page/drawing-unnamed": {
    severity: "error",
    clause: "WCAG 2.2 SC 1.1.1",
    says: {
      fr: 'un dessin (<svg role="img">) n’a pas de nom',
      en: 'a drawing (<svg role="img">) has no name',
    },
    hint: {
      fr: 'Donnez-lui un <title> ou un aria-label ; s’il n’est qu’un ornement, aria-hidden="true".',
      en: 'Give it a <title> or an aria-label; if it is only decoration, aria-hidden="true".',
    },
  },
  "page/action-unnamed": {
    severity: "error",
    clause: "WCAG 2.2 SC 2.4.4, 4.1.2",
    says: {
      fr: "un lien ou un bouton (<{element}>) n’a pas de texte",
      en: "a link or a button (<{element}>) has no text",
    },
    hint: {
      fr: "Écrivez où il mène ou ce qu’il fait ; si c’est une image, dans son « alt ».",
      en: "Write where it leads or what it does; if it is a picture, in its “alt”.",
    },
  },
  "page/frame-untitled": {
    severity: "error",
    clause: "WCAG 2.2 SC 4.1.2",
    says: {
      fr: "un cadre, un son ou un film (<{element}>) n’a pas de titre",
      en: "a frame, a sound or a film (<{element}>) has no title",
    },
    hint: {
      fr: "Donnez-lui un attribut title qui dit ce qu’on y trouve.",
      en: "Give it a title attribute that says what is in it.",
    },
  },
} as const satisfies RuleTable;
