/** The French of the interface. A plural has `one` (0 and 1 in French), `many` (whole millions) and `other`. Spaces and signs are set by the typography of the variant when a locale is made. */
export const wordsFr = {
  "language.name": "Français",
  "edition.name": "Édition en français",
  "language.locale": "fr_FR",

  "path.topics": "sujets",
  "path.authors": "auteurs",
  "path.stories": "fils",
  "path.calendar": "calendrier",
  "path.subscribe": "abonnement",
  "path.corrections": "corrections",

  "nav.label": "Navigation principale",
  "nav.skip": "Aller au contenu",
  "nav.home": "Accueil",
  "nav.calendar": "Calendrier",
  "nav.subscribe": "S’abonner",
  "nav.pages": "Pages du site",

  "count.briefs": { one: "{count} brève", many: "{count} de brèves", other: "{count} brèves" },
  "count.pages": { one: "{count} page", many: "{count} de pages", other: "{count} pages" },
  "count.words": { one: "{count} mot", many: "{count} de mots", other: "{count} mots" },
  "count.corrections": {
    one: "{count} correction ou précision",
    many: "{count} de corrections et précisions",
    other: "{count} corrections et précisions",
  },

  "list.none": "Aucune brève pour le moment.",
  "feed.site": "toutes les brèves",
  "feed.corrections": "corrections et précisions",

  // what only a preview shows
  "preview.copy": "Copie de relecture\u00a0: ne pas diffuser.",
  "preview.draft": "Brouillon",
  "preview.draftNote": "Brouillon\u00a0: les lecteurs ne voient pas cette brève.",
  "preview.scheduled": "Programmée",
  "preview.scheduledNote": "Programmée\u00a0: les lecteurs verront cette brève le {date}.",

  // what pages are called in titles, feeds and search results
  "day.heading": "Brèves du {date}",
  "day.description": {
    one: "{count} brève publiée le {date} par {site}.",
    many: "{count} de brèves publiées le {date} par {site}.",
    other: "{count} brèves publiées le {date} par {site}.",
  },
  "month.heading": "Calendrier\u00a0: {month}",
  "month.description": {
    one: "{count} brève publiée en {month} par {site}.",
    many: "{count} de brèves publiées en {month} par {site}.",
    other: "{count} brèves publiées en {month} par {site}.",
  },
  "section.topic.heading": "{title}",
  "section.author.heading": "{title}",
  "section.story.heading": "Fil\u00a0: {title}",
  "section.description": "{title}\u00a0: les brèves de {site}.",
  "section.month.heading": "{title}, {month}",
  "section.month.description": {
    one: "{title}\u00a0: {count} brève de {site} en {month}.",
    many: "{title}\u00a0: {count} de brèves de {site} en {month}.",
    other: "{title}\u00a0: {count} brèves de {site} en {month}.",
  },
  "calendar.description": "Toutes les brèves de {site}, mois par mois.",
  "subscribe.description":
    "Les flux de {site}\u00a0: RSS, Atom et JSON Feed, en entier, par sujet, par fil ou par auteur.",
  "notFound.heading": "Page introuvable",
  "notFound.description": "Cette adresse ne mène à aucune page de {site}.",
  "feed.rights": "© {years} {publisher}",

  // — pages: the words of the templates, by page

  // lists and citations
  "list.and": " et ",
  "list.comma": ", ",
  "list.corrected": "Corrigé",
  "list.correctedAt": "Corrigé à {date}",
  "list.correctedOn": "Corrigé le {date}",
  "list.updatedAt": "Mis à jour à {date}",
  "list.updatedOn": "Mis à jour le {date}",
  "quote.open": "«\u202f",
  "quote.close": "\u202f»",
  "quote.innerOpen": "“",
  "quote.innerClose": "”",

  // archive
  "archive.title": "Copie d’archive",
  "archive.bibtex": "BibTeX",
  "archive.ris": "RIS",
  "archive.dates": "Dates",
  "archive.revision": "Révision",
  "archive.publisher": "Éditeur",
  "archive.length": "Longueur",
  "archive.digest": "SHA-256",
  "archive.digestOf":
    "Empreinte du texte normalisé (Unicode NFC, toute suite de blancs réduite à une espace)\u00a0: titre, chapeau et corps.",

  // brief
  "brief.published": "Publié le {date}",
  "brief.publishedAndUpdated": "Publié le {date}, mis à jour le {updated}",
  "brief.by": "Par {names}",
  "brief.updates": "Mises à jour",
  "brief.attachments": "Documents joints",
  "brief.sources": "Sources",
  "brief.translations": "Dans une autre langue",
  "brief.translatedFrom": "Traduit de l’original\u00a0:",
  "cite.title": "Citer, archiver",
  "cite.citation": "Citation",
  "cite.address": "Adresse permanente",
  "cite.archive": "Copie d’archive",
  "cite.archiveLink": "Cette brève en un seul fichier, à conserver",
  "cite.rights": "Droits",
  "cite.feeds": "Flux",
  "size.kilobytes": "{count}\u00a0ko",
  "size.megabytes": "{count}\u00a0Mo",
  "figure.credit": "Crédit\u00a0: {credit}",
  "source.accessed": "consulté le {date}",
  "source.in": "langue\u00a0: {tag}",
  "source.in.ar": "en arabe",
  "source.in.az": "en azerbaïdjanais",
  "source.in.be": "en biélorusse",
  "source.in.bg": "en bulgare",
  "source.in.cs": "en tchèque",
  "source.in.da": "en danois",
  "source.in.de": "en allemand",
  "source.in.el": "en grec",
  "source.in.en": "en anglais",
  "source.in.es": "en espagnol",
  "source.in.et": "en estonien",
  "source.in.fa": "en persan",
  "source.in.fi": "en finnois",
  "source.in.fr": "en français",
  "source.in.he": "en hébreu",
  "source.in.hi": "en hindi",
  "source.in.hr": "en croate",
  "source.in.hu": "en hongrois",
  "source.in.hy": "en arménien",
  "source.in.it": "en italien",
  "source.in.ja": "en japonais",
  "source.in.ka": "en géorgien",
  "source.in.kk": "en kazakh",
  "source.in.ko": "en coréen",
  "source.in.lt": "en lituanien",
  "source.in.lv": "en letton",
  "source.in.nl": "en néerlandais",
  "source.in.no": "en norvégien",
  "source.in.pl": "en polonais",
  "source.in.pt": "en portugais",
  "source.in.ro": "en roumain",
  "source.in.ru": "en russe",
  "source.in.sk": "en slovaque",
  "source.in.sl": "en slovène",
  "source.in.sq": "en albanais",
  "source.in.sr": "en serbe",
  "source.in.sv": "en suédois",
  "source.in.tr": "en turc",
  "source.in.uk": "en ukrainien",
  "source.in.zh": "en chinois",
  "brief.version": "Version {number}\u00a0·",
  "brief.changes": "voir les modifications",

  // the kept versions of a brief
  "revisions.of": "{title} (modifications)",
  "revisions.title": "Versions et modifications",
  "revisions.description":
    "Chaque version de cette brève telle qu’elle a été publiée, et ce qui a changé de l’une à l’autre.",
  "revisions.version": "Version {number}",
  "revisions.on": "Publiée le {date}.",
  "revisions.since": "Depuis la version {number}",
  "revisions.same": "Le texte n’a pas changé.",
  "revisions.read": "Lire la version {number}",
  "revisions.added": "ajouté\u00a0:",
  "revisions.deleted": "supprimé\u00a0:",
  "thread.title": "Le fil",
  "thread.first": "Première dépêche",
  "thread.before": "Juste avant",
  "thread.this": "Cette brève",
  "thread.after": "Ensuite",
  "update.update": "Mise à jour du {date}.",
  "update.correction": "Correction du {date}.",
  "update.clarification": "Précision du {date}.",
  "update.was": "Nous avions écrit\u00a0: «\u00a0{was}\u00a0».",
  "update.now": "Il fallait lire\u00a0: «\u00a0{now}\u00a0».",

  // calendar
  "calendar.title": "Calendrier",
  "calendar.intro": "Toutes les brèves, mois par mois\u00a0: la hauteur de chaque barre dit combien.",

  // feeds and subscribe
  "feed.rss": "RSS",
  "feed.rss.for": "Le format que tous les lecteurs de flux comprennent. Dans le doute, c’est celui-ci.",
  "feed.atom": "Atom",
  "feed.atom.for": "Le même contenu, avec la date de chaque mise à jour.",
  "feed.json": "JSON Feed",
  "feed.json.for": "Le même contenu pour qui écrit un programme, un tableau de bord ou un robot.",
  // archives
  "calendar.archives": "Garder et rejouer ces pages\u00a0: les archives",
  "archives.title": "Archives à garder",
  "archives.description":
    "Les pages de {site} en paquets que l’on garde, que l’on rejoue sans réseau et que l’on vérifie.",
  "archives.intro":
    "Les pages telles qu’elles ont été publiées, en paquets que l’on garde, que l’on rejoue sans réseau et que l’on vérifie.",
  "archives.open":
    "Un paquet (format WACZ) s’ouvre dans un lecteur d’archives\u00a0: téléchargez-le, puis donnez-le à lire à ReplayWeb.page. Il ne quitte pas votre ordinateur.",
  "archives.openLink": "Ouvrir ReplayWeb.page",
  "archives.verify":
    "L’empreinte SHA-256 de chaque paquet est écrite ici. Celle de votre copie, que la commande sha256sum calcule, doit être la même.",
  "archives.month": "Par mois",
  "archives.month.for": "Brèves, journées, images et documents du mois",
  "archives.site": "Le site entier",
  "archives.site.for": "Tous les mois, l’accueil, les sujets et les fils",
  "archives.brief": "Par brève",
  "archives.brief.for": "Une brève et ce qu’elle montre",
  "archives.superseded": "Paquets remplacés",
  "archives.superseded.for": "Les mêmes pages, telles qu’elles étaient avant d’être changées",
  "archives.digest": "Empreinte SHA-256",

  // subscribe
  "subscribe.title": "S’abonner",
  "subscribe.intro": "Recevez les brèves dès leur parution, sans compte ni adresse électronique.",
  "subscribe.how":
    "Un lecteur de flux est une application qui vérifie pour vous les sites que vous suivez et range leurs nouveautés dans une seule liste. Copiez‑y l’une des adresses ci-dessous\u00a0: un clic la sélectionne tout entière.",
  "subscribe.site": "Toutes les brèves",
  "subscribe.siteText": "Les plus récentes, en texte intégral",
  "subscribe.opml": "La liste de ces flux, à importer dans un lecteur (OPML)",
  "subscribe.declared": "Autres choix",
  "subscribe.declared.for": "Réunis par la rédaction pour un usage particulier",
  "subscribe.topic": "Par sujet",
  "subscribe.topic.for": "Seulement ce qui vous occupe",
  "subscribe.story": "Par fil",
  "subscribe.story.for": "Un événement en cours, d’une dépêche à l’autre",
  "subscribe.author": "Par auteur",
  "subscribe.author.for": "Tout ce qu’une personne ou une rédaction signe",
  "subscribe.corrections": "Corrections",
  "subscribe.corrections.for": "Ce qui a été corrigé ou précisé après parution",

  // corrections
  "corrections.title": "Corrections",
  "corrections.description":
    "Les corrections et précisions de {site}, datées, avec la brève que chacune concerne.",
  "corrections.month.description": {
    one: "{count} correction ou précision de {site} en {month}.",
    many: "{count} de corrections et précisions de {site} en {month}.",
    other: "{count} corrections et précisions de {site} en {month}.",
  },
  "corrections.intro": "Ce que nous avons corrigé ou précisé après parution, du plus récent au plus ancien.",
  "corrections.correction": "Correction\u00a0: {title}",
  "corrections.clarification": "Précision\u00a0: {title}",
  "corrections.all": "Toutes les corrections et précisions",
  "corrections.more": "Les plus anciennes sont rangées par mois.",

  // footer
  "footer.publisher": "Publié par {publisher}",

  // home
  "home.newest": "Dernière brève",
  "home.all": "Toutes les brèves, mois par mois",
  "home.stories": "Fils en cours",
  "home.topics": "Sujets",
  "home.follow": "Suivre",
  "home.followText": "Par flux, sans compte ni publicité, en entier ou par sujet.",
  "home.followLink": "Choisir un flux",

  // month
  "month.caption": "Nombre de brèves par jour",

  // neighbours
  "neighbours.briefs": "Brèves voisines",
  "neighbours.days": "Jours voisins",
  "neighbours.months": "Mois voisins",
  "neighbours.earlier": "Avant",
  "neighbours.later": "Après",

  // moved
  "moved.title": "Cette page a changé d’adresse",

  // not found
  // at the address of a brief that was withdrawn
  "withdrawn.title": "Brève retirée",
  "withdrawn.on": "Cette brève a été retirée le {date}.",
  "withdrawn.published": "Elle avait été publiée le {date}.",
  "withdrawn.replacedBy": "À lire à sa place\u00a0:",

  "notFound.title": "Page introuvable",
  "notFound.why":
    "L’adresse a pu être mal recopiée, coupée en fin de ligne, ou n’avoir jamais existé. Les brèves publiées, elles, ne changent pas d’adresse.",
  "notFound.calendar": "Chercher dans le calendrier",
  "notFound.newest": "Les dernières brèves",

  // section
  "section.topic": "Sujet",
  "section.author": "Auteur",
  "section.story": "Fil",
  "section.oldestFirst": "de la première à la dernière",
  "section.months": "Par mois",
  "section.more": "Les autres brèves sont rangées par mois.",
  "section.feeds": "Flux",
} as const;
