import type { RuleTable } from "../../base/problem.ts";

/** What hosts do not take, or leave out without a word: warnings, since another host may take it. */
export const HOST_LIMITS_RULES = {
  "host/redirects": {
    severity: "warning",
    clause: "Cloudflare Pages, _redirects; GitLab Pages, _redirects",
    says: {
      fr: "_redirects a {count} redirections ; {limits}",
      en: "_redirects has {count} redirects; {limits}",
    },
    hint: {
      fr: "Sur un tel hébergeur, les petites pages qui sont à chaque ancienne adresse mènent encore le lecteur ; pour rester sous la limite, mettez dans content/public un _redirects avec les seules adresses qui comptent.",
      en: "On such a host, the small page at each old address still sends readers on; to stay below the limit, put a _redirects into content/public with only the addresses that matter.",
    },
  },
  "host/redirects-size": {
    severity: "warning",
    clause: "GitLab Pages, _redirects",
    says: {
      fr: "_redirects pèse {size} octets ; GitLab Pages en lit {limit} au plus",
      en: "_redirects weighs {size} bytes; GitLab Pages reads {limit} at most",
    },
    hint: {
      fr: "Sur GitLab Pages, les petites pages qui sont à chaque ancienne adresse mènent encore le lecteur.",
      en: "On GitLab Pages, the small page at each old address still sends readers on.",
    },
  },
  "host/long-line": {
    severity: "warning",
    clause: "Cloudflare Pages, _redirects; Cloudflare Pages, _headers",
    says: {
      fr: "la ligne a {count} caractères ; Cloudflare Pages en lit {limit} au plus",
      en: "the line has {count} characters; Cloudflare Pages reads {limit} at most",
    },
    hint: {
      fr: "Abrégez-la, ou partagez l’en-tête en plusieurs lignes s’il le permet.",
      en: "Shorten it, or divide the header into several lines if it allows that.",
    },
  },
  "host/header-rules": {
    severity: "warning",
    clause: "Cloudflare Pages, _headers",
    says: {
      fr: "_headers a des en-têtes pour {count} adresses ; Cloudflare Pages en lit {limit} au plus",
      en: "_headers has headers for {count} addresses; Cloudflare Pages reads {limit} at most",
    },
    hint: {
      fr: "Déclarez moins de flux ou d’éditions, ou mettez dans content/public un _headers à vous, plus court.",
      en: "Declare fewer feeds or editions, or put a shorter _headers of your own into content/public.",
    },
  },
  "host/file-size": {
    severity: "warning",
    clause: "Cloudflare Pages, limits",
    says: {
      fr: "le fichier pèse {size} octets ; Cloudflare Pages en prend {limit} au plus (25 Mio)",
      en: "the file weighs {size} bytes; Cloudflare Pages takes {limit} at most (25 MiB)",
    },
    hint: {
      fr: "Allégez-le, ou posez-le chez un hébergeur de fichiers et faites-en un lien.",
      en: "Make it smaller, or put it where files are hosted and link to it.",
    },
  },
  "host/file-count": {
    severity: "warning",
    clause: "Cloudflare Pages, limits",
    says: {
      fr: "le site a {count} fichiers ; Cloudflare Pages en prend {limit} au plus (100 000 sur abonnement)",
      en: "the site has {count} files; Cloudflare Pages takes {limit} at most (100,000 on paid plans)",
    },
    hint: {
      fr: "Publiez moins de fichiers (archivePages, feeds.section et feeds.history de content/site.yaml), ou choisissez un autre hébergeur.",
      en: "Publish fewer files (archivePages, feeds.section and feeds.history in content/site.yaml), or choose another host.",
    },
  },
} as const satisfies RuleTable;
