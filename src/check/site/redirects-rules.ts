import type { RuleTable } from "../../base/problem.ts";

/** The addresses that are redirected. */
export const REDIRECTS_RULES = {
  "redirect/shadowed": {
    severity: "error",
    clause: "Netlify and Cloudflare Pages, _redirects",
    says: {
      fr: "{from} ne mène nulle part : le fichier {target} s’y trouve, et l’hébergeur le sert",
      en: "{from} leads nowhere: the file {target} is there, and the host serves it",
    },
    hint: {
      fr: "Retirez la ligne de _redirects, ou l’ancienne adresse des « aliases ».",
      en: "Remove the line of _redirects, or the old address from “aliases”.",
    },
  },
  "redirect/repeated": {
    severity: "error",
    clause: "Netlify and Cloudflare Pages, _redirects",
    says: {
      fr: "{from} est redirigée deux fois : la seconde ligne ne sert jamais",
      en: "{from} is redirected twice: the second line is never used",
    },
    hint: { fr: "Gardez une ligne par ancienne adresse.", en: "Keep one line for each old address." },
  },
  "redirect/chain": {
    severity: "warning",
    clause: "Brevier",
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
    clause: "RFC 9110 § 15.4",
    standard: "error",
    says: {
      fr: "{from} mène en rond, et le lecteur à aucune page",
      en: "{from} leads in a circle, and the reader to no page",
    },
    hint: {
      fr: "Menez chaque ancienne adresse à une page qui existe.",
      en: "Lead each old address to a page that exists.",
    },
  },
} as const satisfies RuleTable;
