import type { RuleTable } from "../../base/problem.ts";

/** The parts of a page to which a screen reader can jump. */
export const LANDMARKS_RULES = {
  "page/main": {
    severity: "error",
    clause: "WCAG 2.2 SC 1.3.1",
    says: {
      fr: "parties principales (<main>) de la page : {count}, au lieu d’une seule",
      en: "main parts (<main>) of the page: {count}, instead of one",
    },
    hint: {
      fr: "Dans le gabarit, mettez ce que la page a de propre dans un seul <main>.",
      en: "In the template, put the page’s own content into one <main>.",
    },
  },
  "page/skip-link": {
    severity: "error",
    clause: "WCAG 2.2 SC 2.4.1",
    says: {
      fr: "le premier lien de la page ne mène pas à sa partie principale",
      en: "the page’s first link does not lead to its main part",
    },
    hint: {
      fr: 'Commencez <body> par <a href="#main">Aller au contenu</a> et donnez id="main" à <main> : au clavier, on ne traverse pas le menu à chaque page.',
      en: 'Start <body> with <a href="#main">Skip to content</a> and give <main> id="main": readers with a keyboard need not go through the menu on every page.',
    },
  },
  "page/landmark-unnamed": {
    severity: "error",
    clause: "WCAG 2.2 SC 1.3.1",
    says: {
      fr: "la page a {count} parties de cette sorte (<{element}>), et celle-ci n’a pas de nom",
      en: "the page has {count} parts of this kind (<{element}>), and this one has no name",
    },
    hint: {
      fr: "Donnez-lui un aria-label, comme « Brèves voisines » : un lecteur d’écran en fait une liste.",
      en: "Give it an aria-label, like “Neighbouring briefs”: a screen reader makes a list of them.",
    },
  },
  "page/landmark-repeated": {
    severity: "error",
    clause: "WCAG 2.2 SC 1.3.1",
    says: {
      fr: "deux parties de la page (<{element}>) portent le même nom, « {name} »",
      en: "two parts of the page (<{element}>) have the same name, “{name}”",
    },
    hint: {
      fr: "Donnez à chacune un aria-label qui dit ce qu’elle contient.",
      en: "Give each an aria-label that says what it holds.",
    },
  },
  "page/section-unnamed": {
    severity: "warning",
    clause: "HTML, the section element",
    standard: "off",
    says: {
      fr: "une section de la page, sur {count}, n’a ni titre ni nom",
      en: "one of the page’s {count} sections has neither heading nor name",
    },
    hint: {
      fr: "Donnez-lui un titre ou un aria-label ; si elle ne sert qu’à la mise en page, mettez <div>.",
      en: "Give it a heading or an aria-label; if it serves the layout only, make it a <div>.",
    },
  },
  "page/outside-landmarks": {
    severity: "warning",
    clause: "WCAG 2.2 SC 1.3.1",
    standard: "off",
    says: {
      fr: "un contenu est hors de toute partie de la page : « {found} »",
      en: "some content is in no part of the page: “{found}”",
    },
    hint: {
      fr: "Mettez-le dans <header>, <nav>, <main>, <aside> ou <footer> : un lecteur d’écran va de l’un à l’autre.",
      en: "Put it into <header>, <nav>, <main>, <aside> or <footer>: a screen reader goes from one to the next.",
    },
  },
} as const satisfies RuleTable;
