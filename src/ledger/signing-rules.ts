import type { RuleTable } from "../base/problem.ts";

/** What can stand in the way of a signature. */
export const signingRules = {
  "sign/no-key": {
    severity: "error",
    says: {
      fr: "aucune clé pour signer : BREVIER_SIGNING_KEY est vide et --key ne dit rien",
      en: "there is no key to sign with: BREVIER_SIGNING_KEY is empty, and --key says nothing",
    },
    hint: {
      fr: "Faites-en une, hors du site : minisign -G -W -s ../brevier.key -p ../brevier.pub ; puis brevier sign --key ../brevier.key.",
      en: "Make one, outside of the site: minisign -G -W -s ../brevier.key -p ../brevier.pub; then brevier sign --key ../brevier.key.",
    },
  },
  "sign/key-missing": {
    severity: "error",
    says: { fr: "le fichier de la clé n’existe pas", en: "the file of the key does not exist" },
    hint: {
      fr: "Nommez le fichier fait par minisign -G -W -s FICHIER.",
      en: "Name the file that minisign -G -W -s FILE made.",
    },
  },
  "sign/key-inside": {
    severity: "error",
    says: {
      fr: "la clé secrète est dans le dossier du site, d’où elle pourrait être publiée ou enregistrée avec lui",
      en: "the secret key lies in the site’s folder, from where it could be published or committed",
    },
    hint: {
      fr: "Mettez-la hors du site, et, si le site a déjà été partagé, faites-en une autre.",
      en: "Put it outside of the site, and make another one if the site has been shared already.",
    },
  },
  "sign/not-a-key": {
    severity: "error",
    says: {
      fr: "ce n’est pas une clé secrète de minisign : {why}",
      en: "this is no secret key of minisign: {why}",
    },
    hint: {
      fr: "Il faut le fichier fait par minisign -G -W -s FICHIER, ou son contenu dans BREVIER_SIGNING_KEY.",
      en: "It takes the file that minisign -G -W -s FILE makes, or its content in BREVIER_SIGNING_KEY.",
    },
  },
  "sign/encrypted-key": {
    severity: "error",
    says: {
      fr: "la clé secrète est protégée par un mot de passe, que brevier sign ne demande pas",
      en: "the secret key is protected by a password, which brevier sign does not ask for",
    },
    hint: {
      fr: "Faites-en une copie sans mot de passe (minisign -C -W -s COPIE) là où elle est bien gardée.",
      en: "Make a copy without password (minisign -C -W -s COPY) where it is well kept.",
    },
  },
  "sign/key-not-published": {
    severity: "error",
    says: {
      fr: "le site construit ne publie pas la clé {key} : personne ne pourrait vérifier la signature",
      en: "the built site does not publish the key {key}: nobody could verify the signature",
    },
    hint: {
      fr: "Dans content/site.yaml, mettez {publicKey} parmi les « publicKeys » de « signing », construisez, puis signez.",
      en: "In content/site.yaml, put {publicKey} among the “publicKeys” of “signing”, build, then sign.",
    },
  },
  "sign/false-in-ledger": {
    severity: "error",
    says: {
      fr: "la signature que le registre garde de ce site ne se vérifie pas avec la clé {key}",
      en: "the signature of this site that the ledger keeps does not verify with the key {key}",
    },
    hint: {
      fr: "Reprenez le registre dans l’historique (git log -p content/ledger) ; si c’est la clé qui n’est pas la bonne, signez avec celle d’alors.",
      en: "Take the ledger from the history (git log -p content/ledger); if the key is the wrong one, sign with that of then.",
    },
  },
  "sign/not-yet": {
    severity: "error",
    says: {
      fr: "« {folder} » montre une brève du {newest} : il a été construit pour un moment à venir, et n’est pas signé",
      en: "“{folder}” shows a brief of {newest}: it was built for a moment to come, and is not signed",
    },
    hint: {
      fr: "Construisez pour aujourd’hui (brevier build), puis signez.",
      en: "Build for today (brevier build), then sign.",
    },
  },
  "sign/stale": {
    severity: "error",
    says: {
      fr: "« {folder} » a été construit avant la dernière signature du registre",
      en: "“{folder}” was built before the last signature of the ledger",
    },
    hint: {
      fr: "Construisez de nouveau, puis signez : chaque site signé nomme le précédent.",
      en: "Build again, then sign: each signed site names the one before.",
    },
  },
} as const satisfies RuleTable;
