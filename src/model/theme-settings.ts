import type { Placed } from "./brief.ts";
import type { Lang } from "./identifiers.ts";
import type { Localised } from "./localised.ts";

/** `theme` of `site.yaml`: how the site looks, without a template or a style sheet of its own. */
export interface ThemeSettings {
  /** A theme of the package; null: the first one. */
  readonly name: Placed<string> | null;
  readonly accent: Accent | null;
  /** A picture of `content/public`: `/logo.svg`. */
  readonly logo: Placed<string> | null;
  readonly fonts: Fonts;
  /** The whole navigation of the header; null: home, calendar, subscribe. */
  readonly nav: readonly NavSetting[] | null;
}

/** The one colour of the site, as `#rrggbb`. */
export interface Accent {
  /** Whether `accent` is the colour, not a group of two. */
  readonly isOne: boolean;
  readonly light: Placed<string>;
  /** On a dark background; null: made from the other. */
  readonly dark: Placed<string> | null;
}

/** Fonts by their names, as CSS lists them; null: those of the theme. */
export interface Fonts {
  readonly text: string | null;
  readonly headings: string | null;
  readonly files: readonly FontFile[];
}

/** A font that the site serves itself. */
export interface FontFile {
  /** A file of `content/public`: `/fonts/titres.woff2`. */
  readonly src: Placed<string>;
  readonly family: string;
  /** As CSS writes it: `400`, or `200 900` of a variable font. */
  readonly weight: string;
  readonly style: "normal" | "italic";
}

/** An entry of the navigation. */
export interface NavSetting {
  /** Null: what the page that it leads to is called. */
  readonly label: Localised | null;
  /** A path of the site, a web address, or what names a page; by language, since an entry may be in some editions alone. */
  readonly to: ReadonlyMap<Lang, Placed<string>>;
}

/** Of a site that says nothing of it. */
export const NO_THEME_SETTINGS: ThemeSettings = {
  name: null,
  accent: null,
  logo: null,
  fonts: { text: null, headings: null, files: [] },
  nav: null,
};
