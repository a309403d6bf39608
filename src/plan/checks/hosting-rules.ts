import { problemsOf, type RuleTable } from "../../base/problem.ts";

/** What a host cannot say of a site, and what gives way to the files of the site. */
export const hostingRules = {
  "host/no-headers": {
    severity: "warning",
    says: {
      fr: "{host} n’envoie aucun en-tête de son choix : ni la politique de sécurité, ni le type des flux, ni leur accès depuis d’autres sites ne seront ceux du site",
      en: "{host} sends no headers that a site chooses: the security policy, the types of feeds and the access of other sites to them will not be the site’s",
    },
    hint: {
      fr: "Les pages et les flux marchent quand même ; docs/hosting.md dit ce qui manque. Pour l’avoir, prenez un hébergeur qui les envoie.",
      en: "Pages and feeds work all the same; docs/hosting.md says what is missing. To have it, take a host that sends them.",
    },
  },
  "host/few-headers": {
    severity: "warning",
    says: {
      fr: "{host} n’envoie que le type et la durée de vie des fichiers : ni la politique de sécurité du site, ni l’accès d’autres sites aux flux",
      en: "{host} sends the type and the lifetime of files alone: neither the site’s security policy nor the access of other sites to feeds",
    },
    hint: {
      fr: "Un CDN devant le seau peut ajouter les en-têtes ; docs/hosting.md les donne.",
      en: "A CDN in front of the bucket can add the headers; docs/hosting.md lists them.",
    },
  },
  "host/headers-left-out": {
    severity: "warning",
    says: {
      fr: "{host} lit 100 règles d’en-têtes, de lignes de 2000 caractères au plus : {count} n’y tiennent pas et sont laissées de côté",
      en: "{host} reads 100 rules of headers, in lines of 2000 characters at most: {count} do not fit and are left out",
    },
    hint: {
      fr: "Déclarez moins de flux ou d’éditions, ou raccourcissez les adresses de « rights ».",
      en: "Declare fewer feeds or editions, or shorten the addresses of “rights”.",
    },
  },
  "host/redirects-left-out": {
    severity: "warning",
    says: {
      fr: "{host} ne lit qu’un nombre limité de redirections : {count} sont laissées de côté",
      en: "{host} reads only so many redirects: {count} are left out",
    },
    hint: {
      fr: "Les adresses sans page sont servies les premières ; aux autres, une page mène encore le lecteur.",
      en: "Addresses without a page come first; at the others a page still sends readers on.",
    },
  },
  "host/no-queries": {
    severity: "warning",
    says: {
      fr: "{host} ne regarde pas ce qui suit un « ? » : « {path} » ne mènera pas à sa brève (anciennes adresses de ce genre : {count})",
      en: "{host} does not look at what follows a “?”: “{path}” will not lead to its brief (former addresses of this kind: {count})",
    },
    hint: {
      fr: "Retirez ces alias, ou prenez un hébergeur qui les suit : Netlify, Apache, nginx, Caddy.",
      en: "Remove these aliases, or take a host that follows them: Netlify, Apache, nginx, Caddy.",
    },
  },
  "host/no-redirects": {
    severity: "warning",
    says: {
      fr: "{host} ne connaît pas de redirection, et aucune page ne peut se tenir à « {path} » (anciennes adresses de ce genre : {count})",
      en: "{host} has no redirects, and no page can stand at “{path}” (former addresses of this kind: {count})",
    },
    hint: {
      fr: "Retirez ces alias, ou prenez un hébergeur qui redirige ; docs/hosting.md dit lesquels.",
      en: "Remove these aliases, or take a host that redirects; docs/hosting.md says which.",
    },
  },
  "host/no-gone": {
    severity: "warning",
    clause: "RFC 9110 § 15.5.11",
    says: {
      fr: "{host} ne peut pas répondre 410 à l’adresse d’une brève retirée, comme « {path} » (brèves retirées : {count}) : il y sert l’avis comme toute page",
      en: "{host} cannot answer 410 at the address of a withdrawn brief, such as “{path}” (withdrawn briefs: {count}): it serves the notice there like any page",
    },
    hint: {
      fr: "L’avis porte « noindex » : les moteurs de recherche le retirent aussi, plus tard. Rien d’autre à faire.",
      en: "The notice says “noindex”: search engines remove it too, later. There is nothing else to do.",
    },
  },
  "host/replaced": {
    severity: "warning",
    says: {
      fr: "votre « {path} » prend la place du nôtre : {host} n’apprend rien de ce que Brevier lui dirait",
      en: "your “{path}” takes the place of ours: {host} learns nothing of what Brevier would tell it",
    },
    hint: {
      fr: "Effacez le fichier pour que Brevier écrive le sien ; ou gardez-le, si c’est voulu.",
      en: "Delete the file to have Brevier write its own; or keep it, if that is meant.",
    },
  },
  "host/two-rules": {
    severity: "warning",
    says: {
      fr: "il y a deux règles pour « {path} » : la première seule est suivie",
      en: "there are two rules for “{path}”: the first alone is followed",
    },
    hint: {
      fr: "Retirez l’un des deux alias.",
      en: "Remove one of the two aliases.",
    },
  },
} as const satisfies RuleTable;

export const hostingProblem = problemsOf(hostingRules);
