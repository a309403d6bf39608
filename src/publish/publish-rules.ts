import { problemsOf, type RuleTable } from "../base/problem.ts";

/** What stands in the way of sending a site. */
export const publishRules = {
  "publish/foreign-files": {
    severity: "error",
    says: {
      fr: "il y a là des fichiers que Brevier n’a pas publiés, et pas de manifest.json",
      en: "there are files there that Brevier did not publish, and no manifest.json",
    },
    hint: {
      fr: "Vérifiez que c’est le bon endroit ; si oui, publiez avec --adopt : les fichiers du même nom seront remplacés, les autres laissés.",
      en: "Make sure that it is the right place; if so, publish with --adopt: files of the same name are replaced, others are left.",
    },
  },
  "publish/foreign-file": {
    severity: "error",
    says: {
      fr: "un fichier de ce nom est déjà là, et n’est pas de nous : {found}",
      en: "a file of this name is there already and is not ours: {found}",
    },
    hint: {
      fr: "Ôtez-le de là, ou publiez avec --adopt pour le remplacer.",
      en: "Take it away, or publish with --adopt to replace it.",
    },
  },
  "publish/unreadable-manifest": {
    severity: "error",
    says: {
      fr: "le manifest.json publié là ne peut pas être lu : on ne sait pas ce qui y est",
      en: "the manifest.json published there cannot be read: what is there is not known",
    },
    hint: {
      fr: "Publiez avec --adopt : tout sera envoyé, rien ne sera effacé.",
      en: "Publish with --adopt: everything is sent, nothing is removed.",
    },
  },
  "publish/readers-there": {
    severity: "error",
    says: {
      fr: "il y a là un site que des lecteurs suivent : la copie de relecture lui prendrait ses flux",
      en: "a site that readers follow stands there: a copy for review would take its feeds away",
    },
    hint: {
      fr: "Envoyez la copie ailleurs : dites où dans « publish.preview » de content/site.yaml, ou par --to. Si ce site n’est plus suivi, ajoutez --adopt.",
      en: "Send the copy somewhere else: say where in “publish.preview” of content/site.yaml, or by --to. If nobody follows that site any more, add --adopt.",
    },
  },
  "publish/newer-there": {
    severity: "error",
    says: {
      fr: "ce qui est publié là est plus récent que ce site : {found}",
      en: "what is published there is newer than this site: {found}",
    },
    hint: {
      fr: "Quelqu’un d’autre a publié : prenez d’abord ses sources (git pull) et construisez. Si c’est voulu, publiez avec --adopt.",
      en: "Somebody else has published: get their sources first (git pull) and build. If it is meant, publish with --adopt.",
    },
  },
  "publish/not-as-sent": {
    severity: "error",
    says: {
      fr: "envoyé, mais l’hébergeur en a {found} octets au lieu de {expected}",
      en: "sent, but the host has {found} bytes of it instead of {expected}",
    },
    hint: {
      fr: "Publiez de nouveau avec --repair ; si cela se répète, parlez-en à l’hébergeur.",
      en: "Publish again with --repair; if it happens again, tell the host.",
    },
  },
  "publish/login": {
    severity: "error",
    says: { fr: "l’hébergeur refuse l’identification : {found}", en: "the host refuses the login: {found}" },
    hint: {
      fr: "Vérifiez le nom dans l’adresse, et le mot de passe ou la clé dans l’environnement (docs/publish.md). Rien n’a été changé depuis.",
      en: "Check the name in the address, and the password or key in the environment (docs/publish.md). Nothing was changed since.",
    },
  },
  "publish/unknown-host": {
    severity: "error",
    says: {
      fr: "il n’y a pas d’hébergeur de ce nom : {found}",
      en: "there is no host of this name: {found}",
    },
    hint: {
      fr: "Vérifiez l’adresse et la connexion au réseau, puis publiez de nouveau.",
      en: "Check the address and the network, then publish again.",
    },
  },
  "publish/unknown-server": {
    severity: "error",
    says: {
      fr: "la clé du serveur n’est pas celle que l’on connaît : {found}",
      en: "the key of the server is not a known one: {found}",
    },
    hint: {
      fr: "Ouvrez une fois la connexion à la main (ssh), comparez l’empreinte avec celle que donne l’hébergeur, et acceptez-la.",
      en: "Connect once by hand (ssh), compare the fingerprint with the one that the host states, and accept it.",
    },
  },
  "publish/no-answer": {
    severity: "error",
    says: {
      fr: "la connexion est rompue, ou l’hébergeur ne répond pas : {found}",
      en: "the connection is broken, or the host does not answer: {found}",
    },
    hint: {
      fr: "Publiez de nouveau : l’envoi reprend où il en était.",
      en: "Publish again: the transfer goes on where it stood.",
    },
  },
  "publish/full": {
    severity: "error",
    says: {
      fr: "il n’y a plus de place chez l’hébergeur : {found}",
      en: "there is no room left at the host: {found}",
    },
    hint: {
      fr: "Libérez de la place là-bas, puis publiez de nouveau : l’envoi reprend où il en était.",
      en: "Free some space there, then publish again: the transfer goes on where it stood.",
    },
  },
  "publish/denied": {
    severity: "error",
    says: {
      fr: "l’hébergeur ne laisse pas écrire là : {found}",
      en: "the host does not let you write there: {found}",
    },
    hint: {
      fr: "Vérifiez le chemin de l’adresse, et les droits de ce dossier.",
      en: "Check the path in the address, and the permissions of that folder.",
    },
  },
  "publish/no-program": {
    severity: "error",
    says: {
      fr: "le programme « {found} » n’est pas installé sur cet ordinateur",
      en: "the program “{found}” is not installed on this computer",
    },
    hint: {
      fr: "Installez-le (docs/publish.md dit d’où), puis publiez de nouveau.",
      en: "Install it (docs/publish.md says from where), then publish again.",
    },
  },
  "publish/other": {
    severity: "error",
    says: { fr: "l’envoi a échoué : {found}", en: "the transfer failed: {found}" },
    hint: {
      fr: "Corrigez ce que dit l’hébergeur, puis publiez de nouveau : l’envoi reprend où il en était.",
      en: "Correct what the host says, then publish again: the transfer goes on where it stood.",
    },
  },
  "publish/not-told": {
    severity: "warning",
    says: {
      fr: "{found} n’a pas pu être prévenu : {why}",
      en: "{found} could not be told: {why}",
    },
    hint: {
      fr: "Le site est publié ; on le préviendra à la prochaine publication.",
      en: "The site is published; it is told at the next publication.",
    },
  },
} as const satisfies RuleTable;

export const publishProblem = problemsOf(publishRules);
