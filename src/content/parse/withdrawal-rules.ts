import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What can be wrong with a withdrawal in the file of its brief. */
export const withdrawalRules = {
  "withdrawal/unreadable": {
    severity: "error",
    says: {
      fr: "ce fichier ne dit pas ce qui a été retiré : rien ne prouverait que le texte n’est plus là",
      en: "this file does not say what was withdrawn: nothing would prove that the text is gone",
    },
    hint: {
      fr: "Reprenez-le de git ou d’une sauvegarde : une fois le texte effacé, personne ne peut le refaire.",
      en: "Restore it from git or from a backup: once the text is erased, nobody can make it again.",
    },
  },
  "withdrawal/notice-gone": {
    severity: "warning",
    says: {
      fr: "« {id} » a été retirée, et aucune brève n’a plus cet identifiant : à son adresse, plus rien ne dit qu’elle l’a été",
      en: "“{id}” was withdrawn, and no brief has this id any more: nothing says so at its address now",
    },
    hint: {
      fr: "Remettez le fichier de la brève (git log --all -- content/briefs) : l’avis en est fait. Gardez aussi ce fichier-ci, par lequel le texte est cherché.",
      en: "Restore the brief’s file (git log --all -- content/briefs): the notice is made of it. Keep this file too, by which the text is sought.",
    },
  },
  "withdrawal/no-hashes": {
    severity: "warning",
    says: {
      fr: "cette brève est retirée, et content/withdrawn/{id}.json manque : personne ne cherche son texte dans ce qui est publié",
      en: "this brief is withdrawn, and content/withdrawn/{id}.json is missing: nobody looks for its text in what is published",
    },
    hint: {
      fr: "Remettez ce fichier (git checkout) ; si « withdrawn » a été écrit à la main et que le texte est encore là, effacez le bloc et lancez brevier withdraw {id}.",
      en: "Restore that file (git checkout); if “withdrawn” was written by hand and the text is still there, delete the block and run brevier withdraw {id}.",
    },
  },
  "withdrawal/before-publication": {
    severity: "error",
    says: {
      fr: "la brève aurait été retirée le {found}, avant sa publication",
      en: "the brief would have been withdrawn on {found}, before its publication",
    },
    hint: {
      fr: "Corrigez « date » sous « withdrawn ». Ce qui n’a jamais paru ne se retire pas : effacez le fichier, ou faites-en un brouillon.",
      en: "Correct “date” below “withdrawn”. What never appeared is not withdrawn: delete the file, or make it a draft.",
    },
  },
  "withdrawal/still-there": {
    severity: "error",
    says: {
      fr: "le retrait de cette brève en efface le contenu, et « {key} » est encore là",
      en: "this brief’s withdrawal takes its content away, and “{key}” is still there",
    },
    hint: {
      fr: "Effacez « {key} » de l’en-tête ; « brevier withdraw » le fait, et dit ce qui reste à faire ailleurs.",
      en: "Delete “{key}” from the front matter; “brevier withdraw” does it, and says what is left to do elsewhere.",
    },
  },
  "withdrawal/text-left": {
    severity: "error",
    says: {
      fr: "le retrait de cette brève en efface le contenu, et son texte est encore là",
      en: "this brief’s withdrawal takes its content away, and its text is still there",
    },
    hint: {
      fr: "Effacez tout ce qui suit le second « --- » ; « brevier withdraw » le fait, et dit ce qui reste à faire ailleurs.",
      en: "Delete all that follows the second “---”; “brevier withdraw” does it, and says what is left to do elsewhere.",
    },
  },
} as const satisfies RuleTable;

export const withdrawalProblem = problemsOf(withdrawalRules);
