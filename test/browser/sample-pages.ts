/** A page of the sample site, of each kind that there is. */
export interface SamplePage {
  readonly name: string;
  readonly path: string;
}

export const MAIN_BRIEF = "/2024/10/31/lavrov-traite-iran/";
export const ARCHIVE_PAGE: SamplePage = { name: "archive", path: `${MAIN_BRIEF}archive.html` };
export const NOT_FOUND: SamplePage = { name: "404", path: "/nulle-part/" };

/** The pages with a masthead, navigation and the site's style sheet. */
export const SITE_PAGES: readonly SamplePage[] = [
  { name: "home", path: "/" },
  { name: "home-en", path: "/en/" },
  { name: "brief", path: MAIN_BRIEF },
  { name: "brief-en", path: "/en/2024/10/31/lavrov-iran-treaty/" },
  { name: "film", path: "/2025/01/17/signature-traite-russie-iran/" },
  { name: "sound", path: "/2025/10/02/traite-russie-iran-en-vigueur/" },
  { name: "topic", path: "/sujets/iran/" },
  { name: "topic-month", path: "/sujets/iran/2024/10/" },
  { name: "month", path: "/2024/10/" },
  { name: "day", path: "/2024/10/31/" },
  { name: "calendar", path: "/calendrier/" },
  { name: "year", path: "/2024/" },
  { name: "topics", path: "/sujets/" },
  { name: "subscribe", path: "/abonnement/" },
  { name: "story", path: "/fils/traite-russie-iran/" },
  { name: "author", path: "/auteurs/redaction/" },
  { name: "standing-page", path: "/a-propos/" },
  { name: "corrections", path: "/corrections/" },
  { name: "corrections-month", path: "/corrections/2025/01/" },
  NOT_FOUND,
];

export const ALL_PAGES: readonly SamplePage[] = [...SITE_PAGES, ARCHIVE_PAGE];

export const SCHEMES = ["light", "dark"] as const;
export const WIDTHS = [360, 1280] as const;
