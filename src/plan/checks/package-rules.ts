import type { RuleTable } from "../../base/problem.ts";

/** Kept packages beside the sources: a package is published only while the site has all that it holds. */
export const packageRules = {
  "package/brief-gone": {
    severity: "warning",
    says: {
      fr: "ce paquet n’est pas publié : il contient {briefs}, que le site ne publie plus à cette adresse",
      en: "this package is not published: it holds {briefs}, which the site no longer publishes at that address",
    },
    hint: {
      fr: "Si c’est voulu : brevier build, puis {command}, puis brevier build ; le paquet qui prend sa place ne contient plus la brève. Sinon, remettez son fichier, ou, si elle a changé d’adresse, gardez l’ancienne sous « aliases ».",
      en: "If that is wanted: brevier build, then {command}, then brevier build; the package that takes its place no longer holds the brief. If not, put its file back, or, if it has moved, keep the old address under “aliases”.",
    },
  },
  "package/subject-gone": {
    severity: "warning",
    says: {
      fr: "ce paquet n’est pas publié : le site ne publie plus rien de ce dont il est fait ({briefs})",
      en: "this package is not published: the site no longer publishes anything of what it was made of ({briefs})",
    },
    hint: {
      fr: "Si c’est voulu, ôtez de archives/ le fichier {name}, et sa ligne de archives/index.json. Sinon, remettez le fichier de la brève.",
      en: "If that is wanted, take the file {name} out of archives/, and its row out of archives/index.json. If not, put the brief’s file back.",
    },
  },
  "package/unknown-pages": {
    severity: "warning",
    says: {
      fr: "ce paquet n’est pas publié : la liste de ses pages ne peut pas être lue, et nul ne peut dire s’il contient une brève retirée",
      en: "this package is not published: the list of its pages cannot be read, so that it may hold a brief that was taken out",
    },
    hint: {
      fr: "Refaites-le : {command}.",
      en: "Make it again: {command}.",
    },
  },
} as const satisfies RuleTable;
