import type { RuleTable } from "../../base/problem.ts";

/** Kept packages beside the sources: a package is published only while the site has all that it holds. */
export const packageRules = {
  "package/brief-gone": {
    severity: "warning",
    says: {
      fr: "ce paquet n’est pas publié : il contient {briefs}, que le site ne publie plus à cette adresse",
      en: "this package is not published: it contains {briefs}, which the site no longer publishes at that address",
    },
    hint: {
      fr: "Si c’est voulu : brevier build, puis {command}, puis brevier build ; le nouveau paquet ne contiendra plus la brève. Sinon, remettez son fichier, ou, si elle a changé d’adresse, gardez l’ancienne sous « aliases ».",
      en: "If this is intended: brevier build, then {command}, then brevier build; the new package will no longer contain the brief. If not, restore its file, or, if it has moved, keep the old address under “aliases”.",
    },
  },
  "package/subject-gone": {
    severity: "warning",
    says: {
      fr: "ce paquet n’est pas publié : le site ne publie plus aucune de ses brèves ({briefs})",
      en: "this package is not published: the site no longer publishes any of its briefs ({briefs})",
    },
    hint: {
      fr: "Si c’est voulu, supprimez le fichier {name} de archives/, et son entrée dans archives/index.json. Sinon, remettez le fichier de la brève.",
      en: "If this is intended, delete the file {name} from archives/, and its entry in archives/index.json. If not, restore the brief’s file.",
    },
  },
  "package/withdrawn-text": {
    severity: "warning",
    says: {
      fr: "ce paquet n’est pas publié : il dit encore ce que disait {briefs}, qui a été retirée",
      en: "this package is not published: it still says what {briefs} said, which was withdrawn",
    },
    hint: {
      fr: "Supprimez le fichier {name} de archives/ ; puis brevier build, {command}, brevier build : le nouveau paquet ne le dira plus.",
      en: "Delete the file {name} from archives/; then brevier build, {command}, brevier build: the new package will no longer say it.",
    },
  },
  "package/unknown-pages": {
    severity: "warning",
    says: {
      fr: "ce paquet n’est pas publié : la liste de ses pages est illisible, et il contient peut-être une brève retirée",
      en: "this package is not published: its list of pages cannot be read, so it may contain a brief that was withdrawn",
    },
    hint: {
      fr: "Refaites-le : {command}.",
      en: "Make it again: {command}.",
    },
  },
} as const satisfies RuleTable;
