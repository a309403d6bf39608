/** Keys of other tools (Hugo, Jekyll, WordPress, SPIP), and of everyday French and English, with ours for the same thing. */
import type { Text } from "../../base/problem.ts";

/** What to write instead of a key. */
export interface OwnKey {
  /** Ours; null where there is none. */
  readonly key: string | null;
  readonly instead: Text;
}

interface Row {
  /** In small letters, without accents, hyphens and underscores. */
  readonly names: string;
  /** Meant where the schema knows this key; null: in briefs and pages, which need nothing of the kind. */
  readonly key: string | null;
  readonly instead: Text;
}

const written = (line: string): Text => ({ fr: `Écrivez « ${line} ».`, en: `Write “${line}”.` });

const ROWS: readonly Row[] = [
  // Of a group below a key.
  {
    names: "url path file filename fichier chemin href source",
    key: "src",
    instead: written("src: ./photo.jpg"),
  },
  { names: "legend legende title titre description", key: "caption", instead: written("caption: …") },
  { names: "author auteur photographer photographe copyright", key: "credit", instead: written("credit: …") },
  { names: "link lien href adresse address", key: "url", instead: written("url: https://…") },
  { names: "text texte description content message body", key: "note", instead: written("note: …") },
  { names: "type nature", key: "kind", instead: written("kind: correction") },
  { names: "city ville lieu location town", key: "place", instead: written("place: Minsk") },
  // Of a document.
  {
    names: "titre headline name nom posttitle surtitre",
    key: "title",
    instead: written("title: …"),
  },
  {
    names:
      "date pubdate created createdat datepublished publisheddate publishedat publishdate postdate postdategmt dategmt scheduled scheduledat parution",
    key: "published",
    instead: {
      fr: "Écrivez « published: 2024-10-31 18:40 » ; une heure à venir vaut embargo.",
      en: "Write “published: 2024-10-31 18:40”; a time to come is an embargo.",
    },
  },
  {
    names: "embargoed embargountil embargodate souembargo sousembargo",
    key: "embargo",
    instead: written("embargo: 2024-10-31 18:40"),
  },
  {
    names:
      "corrections correction corrected erratum errata clarification clarifications rectificatif lastmod lastmodified lastmodifiedat updated updatedat modified modifiedat datemodified maj history",
    key: "updates",
    instead: {
      fr: "Écrivez « updates: [{ date: 2024-11-01 10:00, kind: correction, note: … }] » (ou kind: update, clarification).",
      en: "Write “updates: [{ date: 2024-11-01 10:00, kind: correction, note: … }]” (or kind: update, clarification).",
    },
  },
  {
    names:
      "tags tag categories category categorie keywords keyword taxonomies rubrique rubriques section sections motscles motcle mots subjects sujets themes theme",
    key: "topics",
    instead: {
      fr: "Écrivez « topics: [clé] », avec des clés de « topics » de site.yaml.",
      en: "Write “topics: [key]”, with keys of “topics” in site.yaml.",
    },
  },
  {
    names:
      "description excerpt postexcerpt abstract chapo chapeau descriptif lead lede standfirst subtitle soustitre deck dek teasertext resume accroche",
    key: "summary",
    instead: written("summary: …"),
  },
  {
    names: "author auteur auteurs postauthor byline by creator writer signature",
    key: "authors",
    instead: {
      fr: "Écrivez « authors: [clé] », avec des clés de « authors » de site.yaml.",
      en: "Write “authors: [key]”, with keys of “authors” in site.yaml.",
    },
  },
  {
    names: "redirectfrom redirects redirect redirection oldurl oldurls",
    key: "aliases",
    instead: written("aliases: [/ancien/chemin/]"),
  },
  {
    names:
      "cover coverimage featuredimage featureimage thumbnail images picture photo banner hero header heroimage ogimage teaser vignette illustration imagealt imagecaption alt caption legende",
    key: "image",
    instead: written("image: { src: ./photo.jpg, alt: … }"),
  },
  { names: "language langue locale", key: "lang", instead: written("lang: fr") },
  {
    names: "language langue locale lang langs langues",
    key: "languages",
    instead: written("languages: [fr]"),
  },
  {
    names: "ref translationkey translation translates traduction traductionde",
    key: "translationOf",
    instead: written("translationOf: …"),
  },
  {
    names: "status statut poststatus state visibility private hidden unlisted brouillon wip unpublished",
    key: "draft",
    instead: written("draft: true"),
  },
  {
    names: "source link lien externalurl canonical canonicalurl references reference via",
    key: "sources",
    instead: written("sources: [{ title: …, url: https://… }]"),
  },
  {
    names: "place lieu location ville city datelines origine",
    key: "dateline",
    instead: written("dateline: { place: Minsk }"),
  },
  { names: "series serie dossier event evenement collection", key: "story", instead: written("story: …") },
  {
    names:
      "files file media podcast audio video enclosure enclosures documents document piecesjointes resources",
    key: "attachments",
    instead: written("attachments: [{ src: ./document.pdf, title: … }]"),
  },
  {
    names: "license licence copyright droits",
    key: "rights",
    instead: {
      fr: "Écrivez « rights: » comme docs/site.md le montre, ou effacez la ligne.",
      en: "Write “rights:” as docs/site.md shows it, or delete the line.",
    },
  },
  {
    names: "guid uuid uid postid wordpressid cmsid identifier identifiant",
    key: "id",
    instead: {
      fr: "Écrivez « id: … » ; « brevier new » en donne un.",
      en: "Write “id: …”; “brevier new” gives one.",
    },
  },
  { names: "weight position ordre menuorder rang", key: "order", instead: written("order: 1") },
  { names: "baseurl siteurl", key: "url", instead: written("url: https://…/") },
  { names: "tagline subtitle slogan", key: "description", instead: written("description: …") },
  { names: "categories tags sections rubriques", key: "topics", instead: written("topics:") },
  {
    names: "slug permalink url path filename",
    key: null,
    instead: {
      fr: "Effacez la ligne : l’adresse suit du nom du fichier, et « aliases » garde une ancienne adresse.",
      en: "Delete the line: the address follows from the name of the file, and “aliases” keeps an old one.",
    },
  },
  {
    names:
      "layout template type format weight menu menus toc comments comment share sharing pin pinned featured sticky math mermaid outputs cascade sitemap params build readingtime showtoc tocopen expirydate expires robots noindex id2 posttype commentstatus pingstatus seotitle metadescription",
    key: null,
    instead: {
      fr: "Effacez la ligne : elle ne fait rien ici.",
      en: "Delete the line: it does nothing here.",
    },
  },
];

/** What a key of another tool is called here; null if nobody knows it. `known` are the keys of the schema at its place. */
export function ownKeyFor(found: string, known: readonly string[]): OwnKey | null {
  const name = found
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  const isDocument = known.includes("summary");
  return (
    ROWS.find(
      ({ names, key }) =>
        names.split(" ").includes(name) && (key === null ? isDocument : known.includes(key)),
    ) ?? null
  );
}
