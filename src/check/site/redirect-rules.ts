import type { RuleTable } from "../../base/problem.ts";

/** What the host is told: where old addresses lead, which headers go with which files. */
export const REDIRECT_RULES = {
  "redirect/shadowed": {
    severity: "error",
    clause: "D16",
    says: {
      fr: "{from} ne mène nulle part : le fichier {target} s’y trouve, et l’hébergeur le sert",
      en: "{from} leads nowhere: the file {target} stands there, and the host serves it",
    },
    hint: {
      fr: "Retirez la ligne de _redirects, ou l’ancienne adresse des « aliases ».",
      en: "Remove the line of _redirects, or the old address from “aliases”.",
    },
  },
  "redirect/repeated": {
    severity: "error",
    clause: "D16",
    says: {
      fr: "{from} est redirigée deux fois : la seconde ligne ne sert jamais",
      en: "{from} is redirected twice: the second line is never used",
    },
    hint: { fr: "Gardez une ligne par ancienne adresse.", en: "Keep one line an old address." },
  },
  "redirect/chain": {
    severity: "warning",
    clause: "D16",
    says: {
      fr: "{to}, où mène cette ancienne adresse, mène à son tour à {end}",
      en: "{to}, to which this old address leads, leads on to {end}",
    },
    hint: {
      fr: "Menez l’ancienne adresse directement à {end}.",
      en: "Lead the old address to {end} directly.",
    },
  },
  "redirect/loop": {
    severity: "error",
    clause: "D16",
    says: {
      fr: "{from} mène en rond, et le lecteur à aucune page",
      en: "{from} leads in a circle, and the reader to no page",
    },
    hint: {
      fr: "Menez chaque ancienne adresse à une page qui existe.",
      en: "Lead each old address to a page that exists.",
    },
  },
  "headers/line": {
    severity: "error",
    clause: "D15",
    says: {
      fr: "cette ligne n’est ni une adresse ni un en-tête : « {line} »",
      en: "this line is neither an address nor a header: “{line}”",
    },
    hint: {
      fr: 'Écrivez l’adresse en début de ligne, et sous elle, en retrait, "Nom: valeur".',
      en: 'Write the address at the start of a line, and below it, indented, "Name: value".',
    },
  },
  "headers/missing-file": {
    severity: "warning",
    clause: "D15",
    says: {
      fr: "des en-têtes sont prévus pour {url}, qui n’existe pas",
      en: "headers are meant for {url}, which does not exist",
    },
    hint: {
      fr: "Corrigez l’adresse, ou retirez ces lignes de _headers.",
      en: "Correct the address, or remove these lines from _headers.",
    },
  },
} as const satisfies RuleTable;
