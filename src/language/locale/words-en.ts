import type { CatalogueOf } from "./catalogue.ts";
import type { wordsFr } from "./words-fr.ts";

/** The English of the interface; it has every key of the French catalogue. */
export const wordsEn: CatalogueOf<typeof wordsFr> = {
  "language.name": "English",
  "edition.name": "English edition",
  "language.locale": "en_GB",

  "path.topics": "topics",
  "path.authors": "authors",
  "path.stories": "stories",
  "path.calendar": "calendar",
  "path.subscribe": "subscribe",
  "path.corrections": "corrections",

  "nav.label": "Main navigation",
  "nav.skip": "Skip to content",
  "nav.home": "Home",
  "nav.calendar": "Calendar",
  "nav.subscribe": "Subscribe",
  "nav.pages": "Site pages",

  "count.briefs": { one: "{count} brief", other: "{count} briefs" },
  "count.pages": { one: "{count} page", other: "{count} pages" },
  "count.words": { one: "{count} word", other: "{count} words" },
  "count.corrections": {
    one: "{count} correction or clarification",
    other: "{count} corrections and clarifications",
  },

  "list.none": "No brief yet.",
  "feed.site": "all briefs",
  "feed.corrections": "corrections and clarifications",

  "preview.copy": "A copy for review: please do not pass it on.",
  "preview.draft": "Draft",
  "preview.draftNote": "Draft: readers do not see this brief.",
  "preview.scheduled": "Scheduled",
  "preview.scheduledNote": "Scheduled: readers will see this brief on {date}.",

  "day.heading": "Briefs of {date}",
  "day.description": {
    one: "{count} brief published on {date} by {site}.",
    other: "{count} briefs published on {date} by {site}.",
  },
  "month.heading": "Calendar: {month}",
  "month.description": {
    one: "{count} brief published in {month} by {site}.",
    other: "{count} briefs published in {month} by {site}.",
  },
  "section.topic.heading": "{title}",
  "section.author.heading": "{title}",
  "section.story.heading": "Story: {title}",
  "section.description": "{title}: the briefs of {site}.",
  "section.month.heading": "{title}, {month}",
  "section.month.description": {
    one: "{title}: {count} brief of {site} in {month}.",
    other: "{title}: {count} briefs of {site} in {month}.",
  },
  "calendar.description": "All briefs of {site}, month by month.",
  "subscribe.description":
    "The feeds of {site}: RSS, Atom and JSON Feed, whole, by topic, by story or by author.",
  "notFound.heading": "Page not found",
  "notFound.description": "This address leads to no page of {site}.",
  "feed.rights": "© {years} {publisher}",

  // — pages: the words of the templates, by page

  // lists and citations
  "list.and": " and ",
  "list.comma": ", ",
  "list.corrected": "Corrected",
  "list.correctedAt": "Corrected at {date}",
  "list.correctedOn": "Corrected on {date}",
  "list.updatedAt": "Updated at {date}",
  "list.updatedOn": "Updated on {date}",
  "quote.open": "“",
  "quote.close": "”",
  "quote.innerOpen": "‘",
  "quote.innerClose": "’",

  // archive
  "archive.title": "Archive copy",
  "archive.bibtex": "BibTeX",
  "archive.ris": "RIS",
  "archive.dates": "Dates",
  "archive.revision": "Revision",
  "archive.publisher": "Publisher",
  "archive.length": "Length",
  "archive.digest": "SHA-256",
  "archive.digestOf":
    "Digest of the normalised text (Unicode NFC, every run of white space as one space): headline, standfirst and body.",

  // brief
  "brief.published": "Published on {date}",
  "brief.publishedAndUpdated": "Published on {date}, updated on {updated}",
  "brief.by": "By {names}",
  "brief.updates": "Updates",
  "brief.attachments": "Attached files",
  "brief.sources": "Sources",
  "brief.translations": "In another language",
  "brief.translatedFrom": "Translated from the original:",
  "cite.title": "Cite, archive",
  "cite.citation": "Citation",
  "cite.address": "Permanent address",
  "cite.archive": "Archive copy",
  "cite.archiveLink": "This brief in a single file, to keep",
  "cite.rights": "Rights",
  "cite.feeds": "Feeds",
  "size.kilobytes": "{count}\u00a0kB",
  "size.megabytes": "{count}\u00a0MB",
  "figure.credit": "Credit: {credit}",
  "source.accessed": "consulted on {date}",
  "source.in": "language: {tag}",
  "source.in.ar": "in Arabic",
  "source.in.az": "in Azerbaijani",
  "source.in.be": "in Belarusian",
  "source.in.bg": "in Bulgarian",
  "source.in.cs": "in Czech",
  "source.in.da": "in Danish",
  "source.in.de": "in German",
  "source.in.el": "in Greek",
  "source.in.en": "in English",
  "source.in.es": "in Spanish",
  "source.in.et": "in Estonian",
  "source.in.fa": "in Persian",
  "source.in.fi": "in Finnish",
  "source.in.fr": "in French",
  "source.in.he": "in Hebrew",
  "source.in.hi": "in Hindi",
  "source.in.hr": "in Croatian",
  "source.in.hu": "in Hungarian",
  "source.in.hy": "in Armenian",
  "source.in.it": "in Italian",
  "source.in.ja": "in Japanese",
  "source.in.ka": "in Georgian",
  "source.in.kk": "in Kazakh",
  "source.in.ko": "in Korean",
  "source.in.lt": "in Lithuanian",
  "source.in.lv": "in Latvian",
  "source.in.nl": "in Dutch",
  "source.in.no": "in Norwegian",
  "source.in.pl": "in Polish",
  "source.in.pt": "in Portuguese",
  "source.in.ro": "in Romanian",
  "source.in.ru": "in Russian",
  "source.in.sk": "in Slovak",
  "source.in.sl": "in Slovene",
  "source.in.sq": "in Albanian",
  "source.in.sr": "in Serbian",
  "source.in.sv": "in Swedish",
  "source.in.tr": "in Turkish",
  "source.in.uk": "in Ukrainian",
  "source.in.zh": "in Chinese",
  "brief.version": "Version {number} ·",
  "brief.changes": "see what changed",

  // the kept versions of a brief
  "revisions.of": "{title} (changes)",
  "revisions.title": "Versions and changes",
  "revisions.description":
    "Each version of this brief as it was published, and what changed from one to the next.",
  "revisions.version": "Version {number}",
  "revisions.on": "Published on {date}.",
  "revisions.since": "Since version {number}",
  "revisions.same": "The text did not change.",
  "revisions.read": "Read version {number}",
  "revisions.added": "added:",
  "revisions.deleted": "deleted:",
  "thread.title": "The story so far",
  "thread.first": "First dispatch",
  "thread.before": "Just before",
  "thread.this": "This brief",
  "thread.after": "Next",
  "update.update": "Update, {date}.",
  "update.correction": "Correction, {date}.",
  "update.clarification": "Clarification, {date}.",
  "update.was": "We wrote: “{was}”.",
  "update.now": "It should have read: “{now}”.",

  // calendar
  "calendar.title": "Calendar",
  "calendar.intro": "Every brief, month by month: the height of each bar says how many.",

  // feeds and subscribe
  "feed.rss": "RSS",
  "feed.rss.for": "The format that every feed reader understands. If in doubt, take this one.",
  "feed.atom": "Atom",
  "feed.atom.for": "The same content, with the date of each update.",
  "feed.json": "JSON Feed",
  "feed.json.for": "The same content for those who write a program, a dashboard or a bot.",
  // archives
  "calendar.archives": "Keep and replay these pages: the archives",
  "archives.title": "Archives to keep",
  "archives.description": "The pages of {site} in packages that can be kept, replayed offline and verified.",
  "archives.intro":
    "The pages as they were published, in packages that can be kept, replayed offline and verified.",
  "archives.open":
    "A package (WACZ) opens in a reader of web archives: download it, then have ReplayWeb.page read it. It does not leave your computer.",
  "archives.openLink": "Open ReplayWeb.page",
  "archives.verify":
    "The SHA-256 digest of each package is written here. That of your copy, as the command sha256sum computes it, must be the same.",
  "archives.month": "By month",
  "archives.month.for": "Briefs, days, pictures and documents of the month",
  "archives.site": "The whole site",
  "archives.site.for": "All months, the home page, topics and stories",
  "archives.brief": "By brief",
  "archives.brief.for": "One brief and what it shows",
  "archives.superseded": "Superseded packages",
  "archives.superseded.for": "The same pages as they were before they changed",
  "archives.digest": "SHA-256 digest",

  // subscribe
  "subscribe.title": "Subscribe",
  "subscribe.intro": "Receive briefs as they are published, without an account or an e-mail address.",
  "subscribe.how":
    "A feed reader is an app that checks the sites you follow and gathers what is new in a single list. Copy one of the addresses below into it: one click selects it whole.",
  "subscribe.site": "All briefs",
  "subscribe.siteText": "The newest, in full",
  "subscribe.opml": "The list of these feeds, to import into a reader (OPML)",
  "subscribe.declared": "Other choices",
  "subscribe.declared.for": "Put together by the newsroom for a purpose",
  "subscribe.topic": "By topic",
  "subscribe.topic.for": "Only what concerns you",
  "subscribe.story": "By story",
  "subscribe.story.for": "An event that goes on, from one dispatch to the next",
  "subscribe.author": "By author",
  "subscribe.author.for": "All that a person or a desk signs",
  "subscribe.corrections": "Corrections",
  "subscribe.corrections.for": "What was corrected or clarified after publication",

  // corrections
  "corrections.title": "Corrections",
  "corrections.description": "The corrections and clarifications of {site}, dated, each with its brief.",
  "corrections.month.description": {
    one: "{count} correction or clarification of {site} in {month}.",
    other: "{count} corrections and clarifications of {site} in {month}.",
  },
  "corrections.intro": "What we have corrected or clarified since publication, newest first.",
  "corrections.correction": "Correction: {title}",
  "corrections.clarification": "Clarification: {title}",
  "corrections.all": "All corrections and clarifications",
  "corrections.more": "Earlier ones are listed by month.",

  // footer
  "footer.publisher": "Published by {publisher}",

  // home
  "home.newest": "Latest brief",
  "home.all": "All briefs, month by month",
  "home.stories": "Running stories",
  "home.topics": "Topics",
  "home.follow": "Follow",
  "home.followText": "By feed, without account or advertising, as a whole or by topic.",
  "home.followLink": "Choose a feed",

  // month
  "month.caption": "Number of briefs a day",

  // neighbours
  "neighbours.briefs": "Neighbouring briefs",
  "neighbours.days": "Neighbouring days",
  "neighbours.months": "Neighbouring months",
  "neighbours.earlier": "Earlier",
  "neighbours.later": "Later",

  // moved
  "moved.title": "This page has moved",

  // not found
  // at the address of a brief that was withdrawn
  "withdrawn.title": "Brief withdrawn",
  "withdrawn.on": "This brief was withdrawn on {date}.",
  "withdrawn.published": "It had been published on {date}.",
  "withdrawn.replacedBy": "To be read in its place:",

  "notFound.title": "Page not found",
  "notFound.why":
    "The address may have been copied wrongly, cut at the end of a line, or never have existed. Published briefs do not change address.",
  "notFound.calendar": "Look in the calendar",
  "notFound.newest": "The newest briefs",

  // section
  "section.topic": "Topic",
  "section.author": "Author",
  "section.story": "Story",
  "section.oldestFirst": "from first to last",
  "section.months": "By month",
  "section.more": "The other briefs are arranged by month.",
  "section.feeds": "Feeds",
};
