import type { RuleTable } from "../base/problem.ts";

/** Why a site cannot be signed. */
export const signingRules = {
  "sign/no-key": {
    severity: "error",
    says: {
      fr: "aucune clé pour signer : BREVIER_SIGNING_KEY est vide et --key manque",
      en: "there is no key to sign with: BREVIER_SIGNING_KEY is empty and --key is missing",
    },
    hint: {
      fr: "Créez-en une, hors du site : minisign -G -W -s ../brevier.key -p ../brevier.pub ; puis brevier sign --key ../brevier.key.",
      en: "Create one outside the site: minisign -G -W -s ../brevier.key -p ../brevier.pub; then brevier sign --key ../brevier.key.",
    },
  },
  "sign/key-missing": {
    severity: "error",
    says: { fr: "le fichier de la clé n’existe pas", en: "the key file does not exist" },
    hint: {
      fr: "Nommez le fichier fait par minisign -G -W -s FICHIER.",
      en: "Name the file that minisign -G -W -s FILE created.",
    },
  },
  "sign/key-inside": {
    severity: "error",
    says: {
      fr: "la clé secrète est dans le dossier du site, d’où elle pourrait être publiée ou enregistrée avec lui",
      en: "the secret key is in the site’s folder, where it could be published or committed",
    },
    hint: {
      fr: "Mettez-la hors du site, et, si le site a déjà été partagé, créez-en une autre.",
      en: "Move it out of the site, and create a new one if the site has already been shared.",
    },
  },
  "sign/not-a-key": {
    severity: "error",
    says: {
      fr: "ce n’est pas une clé secrète de minisign : {why}",
      en: "this is not a minisign secret key: {why}",
    },
    hint: {
      fr: "Il faut le fichier fait par minisign -G -W -s FICHIER, ou son contenu dans BREVIER_SIGNING_KEY.",
      en: "Use the file that minisign -G -W -s FILE creates, or put its content in BREVIER_SIGNING_KEY.",
    },
  },
  "sign/encrypted-key": {
    severity: "error",
    says: {
      fr: "la clé secrète est protégée par un mot de passe, que brevier sign ne demande pas",
      en: "the secret key is protected by a password, which brevier sign does not ask for",
    },
    hint: {
      fr: "Faites-en une copie sans mot de passe (minisign -C -W -s COPIE) dans un endroit sûr.",
      en: "Make a copy without a password (minisign -C -W -s COPY) in a safe place.",
    },
  },
  "sign/key-not-published": {
    severity: "error",
    says: {
      fr: "le site construit ne publie pas la clé {key} : personne ne pourrait vérifier la signature",
      en: "the built site does not publish the key {key}, so nobody could verify the signature",
    },
    hint: {
      fr: "Dans content/site.yaml, ajoutez {publicKey} aux « publicKeys » de « signing », construisez, puis signez.",
      en: "In content/site.yaml, add {publicKey} to “publicKeys” in “signing”, build, then sign.",
    },
  },
  "sign/false-in-ledger": {
    severity: "error",
    says: {
      fr: "la signature que le registre garde de ce site ne se vérifie pas avec la clé {key}",
      en: "the signature of this site in the ledger cannot be verified with the key {key}",
    },
    hint: {
      fr: "Reprenez le registre dans l’historique (git log -p content/ledger) ; si c’est la clé qui n’est pas la bonne, signez avec celle d’alors.",
      en: "Restore the ledger from version control (git log -p content/ledger); if the key is the wrong one, sign with the key used then.",
    },
  },
  "sign/not-yet": {
    severity: "error",
    says: {
      fr: "« {folder} » montre une brève du {newest} : il a été construit pour une date à venir et n’est pas signé",
      en: "“{folder}” shows a brief of {newest}: it was built for a future moment and is not signed",
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
      en: "“{folder}” was built before the last signature in the ledger",
    },
    hint: {
      fr: "Construisez de nouveau, puis signez : chaque site signé nomme le précédent.",
      en: "Build again, then sign: each signed site names the previous one.",
    },
  },
} as const satisfies RuleTable;
