import type { RuleTable } from "../../base/problem.ts";

/** What is said to those who do not see a page, or hear it: of pictures and links, in which language; and what nobody should see. */
export const ALTERNATIVE_RULES = {
  "page/alt-file-name": {
    severity: "error",
    clause: "D9, WCAG 2.2 SC 1.1.1",
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
    clause: "D9, WCAG 2.2 SC 1.1.1",
    says: {
      fr: "la légende redit la description de l’image : « {found} »",
      en: "the caption repeats the picture’s description: “{found}”",
    },
    hint: {
      fr: "La description dit ce qu’on voit, la légende ce qu’il faut en savoir : sinon un lecteur d’écran lit deux fois la même chose.",
      en: "The description says what is seen, the caption what is to be known of it: otherwise a screen reader reads the same twice.",
    },
  },
  "page/drawing-unnamed": {
    severity: "error",
    clause: "D9, WCAG 2.2 SC 1.1.1",
    says: {
      fr: 'un dessin (<svg role="img">) n’a pas de nom',
      en: 'a drawing (<svg role="img">) has no name',
    },
    hint: {
      fr: 'Donnez-lui un <title> ou un aria-label ; s’il n’est qu’un ornement, aria-hidden="true".',
      en: 'Give it a <title> or an aria-label; if it is an ornament only, aria-hidden="true".',
    },
  },
  "page/action-unnamed": {
    severity: "error",
    clause: "D9, WCAG 2.2 SC 2.4.4, 4.1.2",
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
    clause: "D9, WCAG 2.2 SC 4.1.2",
    says: {
      fr: "un cadre, un son ou un film (<{element}>) n’a pas de titre",
      en: "a frame, a sound or a film (<{element}>) has no title",
    },
    hint: {
      fr: "Donnez-lui un attribut title qui dit ce qu’on y trouve.",
      en: "Give it an attribute title that says what is in it.",
    },
  },
  "page/language-code": {
    severity: "error",
    clause: "D9, BCP 47 § 2.1",
    says: {
      fr: '{attribute}="{found}" n’est pas un code de langue',
      en: '{attribute}="{found}" is no language code',
    },
    hint: {
      fr: "Un code a deux ou trois lettres, parfois une région : fr, ru, pt-BR.",
      en: "A code has two or three letters, sometimes a region: fr, ru, pt-BR.",
    },
  },
  "page/passage-without-language": {
    severity: "warning",
    clause: "D9, WCAG 2.2 SC 3.1.2",
    says: {
      fr: "un passage en écriture {script} est donné pour du « {language} » : « {found} »",
      en: "a passage in {script} letters is given out as “{language}”: “{found}”",
    },
    hint: {
      fr: "Dans le texte d’une brève, écrivez [passage]{lang=ru}, avec le code de sa langue : il sera bien lu à voix haute.",
      en: "In a brief’s text, write [passage]{lang=ru}, with the code of its language: it will be read out right.",
    },
  },
  "page/visible-tag": {
    severity: "error",
    clause: "D9 (ours)",
    says: {
      fr: "la page montre une balise aux lecteurs : {found}",
      en: "the page shows readers a tag: {found}",
    },
    hint: {
      fr: "Un gabarit a protégé deux fois le même texte. Si la balise est le sujet, écrivez-la entre `accents graves`.",
      en: "A template escaped the same text twice. If the tag is what is written about, put it between `backticks`.",
    },
  },
  "page/visible-entity": {
    severity: "warning",
    clause: "D9 (ours)",
    says: {
      fr: "la page montre un code de signe aux lecteurs : {found}",
      en: "the page shows readers the code of a sign: {found}",
    },
    hint: {
      fr: "Écrivez le signe lui-même, sans code ; s’il y est déjà, un gabarit a protégé deux fois le même texte.",
      en: "Write the sign itself, without a code; if it is there already, a template escaped the same text twice.",
    },
  },
} as const satisfies RuleTable;
