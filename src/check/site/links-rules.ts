import type { RuleTable } from "../../base/problem.ts";

/** Links that lead nowhere. */
export const LINKS_RULES = {
  "link/missing-page": {
    severity: "error",
    standard: "error",
    says: {
      fr: "le lien « {url} » mène à une page qui n’existe pas",
      en: "the link “{url}” leads to a page that does not exist",
    },
    hint: {
      fr: "Corrigez l’adresse, ou gardez l’ancienne adresse de la page dans ses « aliases ».",
      en: "Correct the address, or keep the page’s old address in its “aliases”.",
    },
  },
  "link/missing-asset": {
    severity: "error",
    standard: "error",
    says: {
      fr: "le fichier « {url} » n’existe pas dans le site",
      en: "the file “{url}” does not exist on the site",
    },
    hint: {
      fr: "Vérifiez son nom (majuscules comprises) ou placez-le dans content/public.",
      en: "Check its name (capitals too) or put it in content/public.",
    },
  },
  "link/missing-feed": {
    severity: "error",
    standard: "error",
    says: {
      fr: "le flux « {url} » est annoncé mais n’existe pas",
      en: "the feed “{url}” is announced but does not exist",
    },
    hint: {
      fr: "Reconstruisez le site, ou retirez l’annonce du gabarit.",
      en: "Build the site again, or remove the announcement from the template.",
    },
  },
  "link/missing-anchor": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "le lien « {url} » vise un endroit « {id} » qui n’existe pas dans {target}",
      en: "the link “{url}” points to a place “{id}” that does not exist in {target}",
    },
    hint: {
      fr: "Corrigez ce qui suit « # », ou donnez cet identifiant au passage visé.",
      en: "Correct what follows “#”, or give that id to the passage it points to.",
    },
  },
  "link/missing-metadata": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "la page indique aux moteurs et aux réseaux l’adresse « {url} », qui n’existe pas",
      en: "the page tells search engines and networks of the address “{url}”, which does not exist",
    },
    hint: {
      fr: "Vérifiez l’image de la brève et l’adresse du site dans content/site.yaml.",
      en: "Check the brief’s image and the site’s address in content/site.yaml.",
    },
  },
  "link/no-slash": {
    severity: "warning",
    standard: "warning",
    says: { fr: "il manque la barre finale au lien « {url} »", en: "the link “{url}” lacks its last slash" },
    hint: {
      fr: "Ajoutez « / » : sans elle, chaque visite passe par une redirection.",
      en: "Add “/”: without it, each visit goes through a redirect.",
    },
  },
  "link/outside-base": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "le lien « {url} » sort du site, qui est publié sous {base}",
      en: "the link “{url}” leaves the site, which is published below {base}",
    },
    hint: {
      fr: "L’adresse doit commencer par le chemin du site ; dans une brève, écrivez [texte](brief:ID).",
      en: "The address must start with the site’s path; in a brief, write [text](brief:ID).",
    },
  },
  "link/malformed": {
    severity: "error",
    standard: "error",
    says: { fr: "« {url} » n’est pas une adresse", en: "“{url}” is not an address" },
    hint: {
      fr: "Cherchez une espace, une barre inversée ou un caractère de trop.",
      en: "Look for a space, a backslash or a stray character.",
    },
  },
  "link/script-address": {
    severity: "error",
    standard: "warning",
    says: {
      fr: "le lien « {url} » exécute du code au lieu de mener à une page",
      en: "the link “{url}” runs code instead of leading to a page",
    },
    hint: { fr: "Remplacez-le par l’adresse d’une page.", en: "Replace it with the address of a page." },
  },
  "link/archive-relative": {
    severity: "error",
    says: {
      fr: "dans la copie d’archive, le lien « {url} » n’est pas complet",
      en: "in the archive copy, the link “{url}” is not a full address",
    },
    hint: {
      fr: "La copie s’ouvre aussi hors du site : il y faut https:// et le nom du site.",
      en: "The copy also opens away from the site: it needs https:// and the site’s name.",
    },
  },
  "link/bad-redirect": {
    severity: "error",
    standard: "error",
    says: {
      fr: "cette ligne n’est pas une redirection : « {line} »",
      en: "this line is not a redirect: “{line}”",
    },
    hint: {
      fr: "Écrivez « /ancienne/adresse/ /nouvelle/adresse/ 301 ».",
      en: "Write “/old/address/ /new/address/ 301”.",
    },
  },
  "headers/line": {
    severity: "error",
    clause: "Netlify and Cloudflare Pages, _headers",
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
    clause: "Netlify and Cloudflare Pages, _headers",
    says: {
      fr: "des en-têtes sont prévus pour {url}, qui n’existe pas",
      en: "headers are meant for {url}, which does not exist",
    },
    hint: {
      fr: "Corrigez l’adresse, ou retirez ces lignes de _headers.",
      en: "Correct the address, or remove these lines from _headers.",
    },
  },
  "headers/policy": {
    severity: "error",
    clause: "Content Security Policy Level 3 § 6.1",
    says: {
      fr: "cette politique interdit au navigateur d’ouvrir {file}",
      en: "this policy forbids browsers to open {file}",
    },
    hint: {
      fr: "Ajoutez-y « {directive} 'self' », sur la même ligne, après un point-virgule.",
      en: "Add “{directive} 'self'” to it, on the same line, after a semicolon.",
    },
  },
  "headers/blocked-load": {
    severity: "warning",
    clause: "Content Security Policy Level 3 § 6.7.2",
    says: {
      fr: "« {found} » est permis par les réglages de la vérification, mais la politique du site ({where}) l’interdit au navigateur",
      en: "“{found}” is allowed in the settings of check, but the site’s own policy ({where}) forbids it to browsers",
    },
    hint: {
      fr: "Écrivez dans Content-Security-Policy « {expected} », ou retirez-le de la page et de « allow ».",
      en: "Write “{expected}” in Content-Security-Policy, or take it out of the page and of “allow”.",
    },
  },
} as const satisfies RuleTable;
