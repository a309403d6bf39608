import type { Placed, Position } from "./brief.ts";
import type { DeclaredFeed } from "./declared-feed.ts";
import type { Host } from "./host.ts";
import type { Digest, Key, Lang } from "./identifiers.ts";
import type { Localised } from "./localised.ts";
import type { Rights } from "./rights.ts";
import type { ThemeSettings } from "./theme-settings.ts";
import type { TypographySettings } from "./typography.ts";
import type { Security, TrustLine } from "./well-known.ts";
import type { WordsByLanguage } from "./words.ts";

/** Where the site lives: `https://ex.org` and `/sub` (empty at the root of the host). */
export interface SiteUrl {
  readonly origin: string;
  readonly base: string;
}

export interface Publisher {
  readonly name: string;
  readonly url: string | null;
  /** A path of `content/public`: `/logo.png`. */
  readonly logo: Placed<string> | null;
  /** An e-mail address. */
  readonly contact: string | null;
  /** What schema.org calls policies: the name in `site.yaml` and the slug of the static page. */
  readonly policies: readonly { readonly name: PolicyName; readonly page: Placed<string> }[];
}

export const POLICIES = [
  "about",
  "corrections",
  "ethics",
  "ownership",
  "contact",
  "verification",
  "sources",
  "masthead",
  "mission",
  "diversity",
  "feedback",
  "bylines",
] as const;

export type PolicyName = (typeof POLICIES)[number];

export interface Author {
  readonly key: Key;
  readonly name: string;
  readonly kind: "person" | "organization";
  readonly url: string | null;
  readonly description: Localised | null;
}

/** A topic or a story. */
export interface Heading {
  readonly key: Key;
  readonly title: Localised;
  readonly description: Localised | null;
}

/** How many briefs the site's feeds (0: there are none) and those of its sections hold, whether days have documents, the hub, and the feeds that the site declares. */
export interface FeedSettings {
  readonly site: number;
  /** 0: sections have no feeds. */
  readonly section: number;
  /** Whether each day has a document, and the live feed leads to the last one. */
  readonly history: boolean;
  /** A WebSub hub. */
  readonly hub: string | null;
  readonly declared: readonly DeclaredFeed[];
}

/** The settings of `site.yaml`, complete. */
export interface Site {
  readonly title: Localised;
  readonly description: Localised;
  readonly url: SiteUrl;
  /** For tag URIs (RFC 4151); never changes, even when `url` does. */
  readonly authority: string;
  /** The first is at `/`, each other at `/xx/`. At least one. */
  readonly languages: readonly [Lang, ...Lang[]];
  /** A zone of the IANA database. */
  readonly timeZone: string;
  /** What pages call it, «heure de Paris», if the site has its own wording. */
  readonly timeZoneLabel: Localised | null;
  /** What a day alone means where an hour is needed, `09:00`; null where it is refused. */
  readonly publicationHour: string | null;
  /** The words of `content/words`: other wordings, or languages that Brevier does not speak. */
  readonly words: WordsByLanguage;
  readonly publisher: Publisher;
  readonly authors: ReadonlyMap<Key, Author>;
  readonly topics: ReadonlyMap<Key, Heading>;
  readonly stories: ReadonlyMap<Key, Heading>;
  readonly feeds: FeedSettings;
  /** Null if `site.yaml` has none. */
  readonly rights: Rights | null;
  /** Null where the site has no security.txt. */
  readonly security: Security | null;
  /** The lines of trust.txt; empty where the site has none. */
  readonly trust: readonly TrustLine[];
  /** Of minisign, in base64; the first is the current one. Empty where the site is not signed. */
  readonly publicKeys: readonly string[];
  /** How it looks. A part of a site, and a page, know no more of it than `Chrome` says. */
  readonly theme: ThemeSettings;
  readonly archivePages: boolean;
  /** Null where briefs have no plain text; else the mark at its end, empty for none. */
  readonly plainText: { readonly end: string } | null;
  /** Whether pictures are published without what they say beside their pixels, or byte for byte. */
  readonly pictures: { readonly metadata: "strip" | "keep" };
  /** Where cards for social networks are asked for; null where there are none. */
  readonly cards: Position | null;
  readonly typography: TypographySettings;
  /** Whose rules are written; null where `site.yaml` names none: then those of Netlify and Cloudflare Pages are. */
  readonly host: Placed<Host> | null;
  /** Whether browsers are told to come by HTTPS alone. */
  readonly hsts: boolean;
  /** A copy for review, which no search engine is to list: it has no feeds, no sitemaps and no packages. */
  readonly isReviewCopy: boolean;
}

/** A site as a copy for review. `url`: where they find it, if that is another place. */
export function asReviewCopy(site: Site, url: SiteUrl | null): Site {
  const feeds: FeedSettings = { site: 0, section: 0, history: false, hub: null, declared: [] };
  return { ...site, url: url ?? site.url, feeds, isReviewCopy: true };
}

/** The text of that language; every text of a site has all of the site's languages. */
export function inLanguage(text: Localised, lang: Lang): string {
  const found = text.get(lang);
  if (found === undefined) throw new Error(`no text in ${lang}`);
  return found;
}

/** A file that is copied; `path` is its place in the output, `file` its place in the folder it comes from. */
export interface PublicFile {
  readonly path: string;
  readonly from: "content" | "theme";
  readonly file: string;
  readonly digest: Digest;
  /** Of the bytes as they are published: those of the file, or of a picture without its metadata. */
  readonly published: Digest;
}

/** What templates bring besides themselves. */
export interface Theme {
  /** Files of `templates/public`. */
  readonly publicFiles: readonly PublicFile[];
  /** `custom.css`, which is added to `style.css`; null if there is none. */
  readonly customStyle: AddedStyle | null;
  /** The background of pages, as `#rrggbb`. */
  readonly paper: { readonly light: string; readonly dark: string };
  /** The style that archive pages carry. */
  readonly archiveStyle: { readonly css: string; readonly hash: string };
}

/** A style sheet in the folder of templates that is added to another. */
export interface AddedStyle {
  readonly file: string;
  readonly digest: Digest;
}
