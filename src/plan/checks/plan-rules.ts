import { problemsOf, type RuleTable } from "../../base/problem.ts";
import { hostingRules } from "./hosting-rules.ts";
import { packageRules } from "./package-rules.ts";
import { publishedRules } from "./published-rules.ts";
import { themeChoiceRules } from "./theme-rules.ts";
import { witnessRules } from "./witness-rules.ts";

/** What can be wrong between files that are each right. */
export const planRules = {
  ...witnessRules,
  ...packageRules,
  ...publishedRules,
  ...hostingRules,
  ...themeChoiceRules,
  "cards/characters": {
    severity: "warning",
    says: {
      fr: "les réseaux montreront de cette brève la carte du site, et non la sienne, dont la police n’a pas : {characters}",
      en: "networks will show the card of the site for this brief, not its own, since the font has no {characters}",
    },
    hint: {
      fr: "Écrivez le titre et le lieu sans ces signes, ou donnez à la brève une photo, sous « image: … ».",
      en: "Write the headline and the place without these characters, or give the brief a photograph: “image: …”.",
    },
  },
  "cards/language": {
    severity: "warning",
    says: {
      fr: "il n’y aura pas de cartes en « {lang} » : pour le nom du site, sa description et les dates, la police n’a pas {characters}",
      en: "there will be no cards in “{lang}”: for the name of the site, its description and dates, the font has no {characters}",
    },
    hint: {
      fr: "La police a les lettres latines, grecques et cyrilliques. Dans cette langue, les réseaux montreront l’image de la brève, ou l’icône du site.",
      en: "The font has Latin, Greek and Cyrillic letters. In this language, networks will show the picture of the brief, or the icon of the site.",
    },
  },
  "brief/duplicate-id": {
    severity: "error",
    says: {
      fr: "l’identifiant « {id} » est déjà utilisé par content/{other}",
      en: "the id “{id}” is already used by content/{other}",
    },
    hint: {
      fr: "Si celle-ci est la copie, donnez-lui un nouvel identifiant : « brevier new --id » en dit un, que nulle brève n’a.",
      en: "If this one is the copy, give it a new id: “brevier new --id” prints one that no brief has.",
    },
  },
  "brief/unknown-topic": {
    severity: "error",
    says: { fr: "sujet inconnu, « {found} »{nearest}", en: "unknown topic, “{found}”{nearest}" },
    hint: {
      fr: "Choisissez parmi les sujets de site.yaml ({known}), ou ajoutez-y celui-ci.",
      en: "Use one of the topics in site.yaml ({known}), or add this one there.",
    },
  },
  "brief/unknown-author": {
    severity: "error",
    says: { fr: "auteur inconnu, « {found} »{nearest}", en: "unknown author, “{found}”{nearest}" },
    hint: {
      fr: "Choisissez parmi les auteurs de site.yaml ({known}), ou ajoutez-y celui-ci.",
      en: "Use one of the authors in site.yaml ({known}), or add this one there.",
    },
  },
  "brief/unknown-story": {
    severity: "error",
    says: { fr: "fil inconnu, « {found} »{nearest}", en: "unknown story, “{found}”{nearest}" },
    hint: {
      fr: "Choisissez parmi les fils de site.yaml ({known}), ou ajoutez-y celui-ci.",
      en: "Use one of the stories in site.yaml ({known}), or add this one there.",
    },
  },
  "brief/unknown-language": {
    severity: "error",
    says: {
      fr: "« {found} » n’est pas une langue du site{nearest}",
      en: "“{found}” is not a language of the site{nearest}",
    },
    hint: {
      fr: "Choisissez parmi les langues de site.yaml ({known}), ou ajoutez-y celle-ci.",
      en: "Use one of the languages in site.yaml ({known}), or add this one there.",
    },
  },
  "brief/unknown-translation": {
    severity: "error",
    says: {
      fr: "aucune brève n’a l’identifiant « {found} »{nearest}",
      en: "no brief has the id “{found}”{nearest}",
    },
    hint: {
      fr: "Écrivez dans « translationOf » l’« id » de la brève d’origine.",
      en: "In “translationOf”, write the “id” of the original brief.",
    },
  },
  "brief/translation-of-translation": {
    severity: "error",
    says: { fr: "« {found} » est elle-même une traduction", en: "“{found}” is itself a translation" },
    hint: {
      fr: "Donnez l’« id » de la brève d’origine : {original}.",
      en: "Give the “id” of the original brief: {original}.",
    },
  },
  "brief/translates-itself": {
    severity: "error",
    says: {
      fr: "cette brève est donnée comme sa propre traduction",
      en: "this brief is marked as a translation of itself",
    },
    hint: { fr: "Donnez l’« id » de la brève d’origine.", en: "Give the “id” of the original brief." },
  },
  "brief/translation-in-same-language": {
    severity: "error",
    says: {
      fr: "cette traduction a la même langue, « {lang} », que content/{other}",
      en: "this translation has the same language, “{lang}”, as content/{other}",
    },
    hint: {
      fr: "Ajoutez « lang: … », ou retirez « translationOf ».",
      en: "Add “lang: …”, or remove “translationOf”.",
    },
  },
  "brief/update-in-future": {
    severity: "error",
    says: {
      fr: "cette mise à jour porte une date future : {found}",
      en: "this update is dated in the future: {found}",
    },
    hint: {
      fr: "Le texte modifié paraîtrait aussitôt, sous une date fausse. Datez-la du moment où elle paraît.",
      en: "The changed text would be published at once, under a false date. Give the update the time of its publication.",
    },
  },
  "withdrawal/in-future": {
    severity: "error",
    says: {
      fr: "ce retrait porte une date future : {found}",
      en: "this withdrawal is dated in the future: {found}",
    },
    hint: {
      fr: "La brève serait retirée aussitôt, sous une date fausse. Datez le retrait du moment où il paraît.",
      en: "The brief would be withdrawn at once, under a false date. Give the withdrawal the time of its publication.",
    },
  },
  "withdrawal/replaced-by-itself": {
    severity: "error",
    says: {
      fr: "cette brève est donnée comme remplacée par elle-même",
      en: "this brief is marked as replaced by itself",
    },
    hint: {
      fr: "Donnez l’« id » de la brève qui la remplace, ou effacez « replacedBy ».",
      en: "Give the “id” of the brief that replaces it, or delete “replacedBy”.",
    },
  },
  "link/withdrawn": {
    severity: "warning",
    says: {
      fr: "un lien vers content/{other}, qui a été retirée",
      en: "a link to content/{other}, which was withdrawn",
    },
    hint: {
      fr: "Le lien mène à l’avis de retrait. Dites-le au lecteur, ou retirez le lien.",
      en: "The link leads to the notice of withdrawal. Tell the reader so, or remove the link.",
    },
  },
  "link/unknown-brief": {
    severity: "error",
    says: {
      fr: "un lien vers « brief:{found} », mais aucune brève n’a cet identifiant{nearest}",
      en: "a link to “brief:{found}”, but no brief has this id{nearest}",
    },
    hint: {
      fr: "Écrivez l’« id » qui est dans l’en-tête de la brève visée.",
      en: "Write the “id” from the front matter of the brief you mean.",
    },
  },
  "link/not-public": {
    severity: "error",
    says: {
      fr: "un lien vers content/{other}, qui n’est pas encore publiée",
      en: "a link to content/{other}, which is not published yet",
    },
    hint: {
      fr: "Retirez le lien, ou publiez d’abord la brève visée.",
      en: "Remove the link, or publish that brief first.",
    },
  },
  "link/unknown-path": {
    severity: "error",
    says: {
      fr: "un lien vers « {found} », que le site n’a pas{nearest}",
      en: "a link to “{found}”, which the site does not have{nearest}",
    },
    hint: {
      fr: "Corrigez le chemin. Vers une brève, écrivez plutôt brief:ID : le lien suivra son adresse.",
      en: "Correct the path. To link to a brief, write brief:ID instead: the link follows its address.",
    },
  },
  "page/reserved": {
    severity: "error",
    says: {
      fr: "le nom « {found} » est pris par le site lui-même",
      en: "the name “{found}” is taken by the site itself",
    },
    hint: {
      fr: "Renommez le fichier : son nom donne l’adresse.",
      en: "Rename the file: its name gives the address.",
    },
  },
  "page/unknown-translation": {
    severity: "error",
    says: {
      fr: "aucune page d’une autre langue ne s’appelle « {found} »{nearest}",
      en: "no page in another language is called “{found}”{nearest}",
    },
    hint: {
      fr: "Écrivez dans « translationOf » le nom du fichier d’origine, sans .md.",
      en: "In “translationOf”, write the name of the original file, without .md.",
    },
  },
  "page/translated-twice": {
    severity: "error",
    says: {
      fr: "content/{other} traduit déjà « {found} » dans cette langue",
      en: "content/{other} already translates “{found}” into this language",
    },
    hint: { fr: "Gardez une seule traduction par langue.", en: "Keep one translation for each language." },
  },
  "site/unknown-page": {
    severity: "error",
    says: { fr: "aucune page ne s’appelle « {found} »{nearest}", en: "no page is called “{found}”{nearest}" },
    hint: {
      fr: "Choisissez parmi les pages de content/pages ({known}), ou écrivez celle-ci.",
      en: "Use one of the pages in content/pages ({known}), or write this one.",
    },
  },
  "site/security-expired": {
    severity: "error",
    says: {
      fr: "« security » n’est plus valable depuis le {found}",
      en: "“security” has not been valid since {found}",
    },
    hint: {
      fr: "Vérifiez l’adresse de contact, puis donnez à « expires » une date à moins d’un an.",
      en: "Check the contact address, then give “expires” a date less than a year ahead.",
    },
  },
  "site/security-expires": {
    severity: "warning",
    says: {
      fr: "« security » n’est valable que jusqu’au {found}, dans moins de trente jours",
      en: "“security” is only valid until {found}, less than thirty days from now",
    },
    hint: {
      fr: "Vérifiez l’adresse de contact, puis repoussez « expires » : passé cette date, le site ne se construit plus.",
      en: "Check the contact address, then give “expires” a later date: after this one, the site no longer builds.",
    },
  },
  "brief/rights-disagree": {
    severity: "error",
    says: {
      fr: "« train » ({train}) contredit « tdm » ({tdm}), écrit ici ou dans site.yaml : entraîner un modèle sur un texte, c’est le fouiller",
      en: "“train” ({train}) contradicts “tdm” ({tdm}), written here or in site.yaml: training on a text is a form of mining it",
    },
    hint: {
      fr: "Écrivez les deux sous « rights » de la brève, ou seulement « tdm » : « train » le suit.",
      en: "Write both under the brief’s “rights”, or only “tdm”: “train” follows it.",
    },
  },
  "brief/rights-wider": {
    severity: "error",
    says: {
      fr: "« {key} » permet ce que « rights » de site.yaml refuse pour tout le site",
      en: "“{key}” allows what “rights” in site.yaml refuses for the whole site",
    },
    hint: {
      fr: "Une brève peut refuser plus que le site, jamais moins : robots.txt et les en-têtes valent pour toutes les adresses. Effacez la clé, ou permettez dans site.yaml et refusez dans les brèves.",
      en: "A brief can refuse more than its site, never less: robots.txt and the headers apply to every address. Delete the key, or allow it in site.yaml and refuse it in briefs.",
    },
  },
  "address/reserved": {
    severity: "error",
    says: {
      fr: "l’adresse « {path} » est réservée à la liste des fichiers publiés, que Brevier écrit lui-même",
      en: "the address “{path}” is reserved for the list of published files, which Brevier writes itself",
    },
    hint: {
      fr: "Renommez le fichier : son nom donne l’adresse.",
      en: "Rename the file: its name gives the address.",
    },
  },
  "address/without-page": {
    severity: "warning",
    clause: "Netlify and Cloudflare Pages, _redirects",
    says: {
      fr: "aucune page ne peut se tenir à « {path} » (anciennes adresses de ce genre : {count}) : seul un hébergeur qui lit _redirects y répond ; s’il y a un « ? », Netlify seul",
      en: "no page can stand at “{path}” (former addresses of this kind: {count}): only a host that reads _redirects answers there; if there is a “?”, Netlify alone",
    },
    hint: {
      fr: "Chez un autre hébergeur, recopiez ces lignes de _redirects dans ses propres règles ; docs/site.md dit comment.",
      en: "With another host, copy these lines of _redirects into its own rules; docs/site.md says how.",
    },
  },
  "address/taken": {
    severity: "error",
    says: {
      fr: "l’adresse « {path} » est déjà prise par {other}",
      en: "the address “{path}” is already taken by {other}",
    },
    hint: {
      fr: "Retirez l’alias, ou renommez l’un des deux fichiers : l’adresse « {free} » est libre, par exemple.",
      en: "Remove the alias, or rename one of the two files: the address “{free}”, for example, is free.",
    },
  },
} as const satisfies RuleTable;

export const planProblem = problemsOf(planRules);
