import type { Localised } from "./localised.ts";

/** Whether a use is allowed; null if the rights do not say. */
export type Permission = "allowed" | "refused" | null;

/** What a model does with the texts: learns from them, searches them, or is handed them to answer a reader. */
export const PURPOSES = ["train", "search", "input"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The rights of a text: the site's, with a brief's own in their place. */
export interface TextRights {
  /** The address of the licence that readers have. */
  readonly license: string | null;
  readonly copyrightHolder: string;
  /** The year for all texts; null: for each, the year in which it was published. */
  readonly copyrightYear: number | null;
  /** A sentence for readers. */
  readonly notice: string | null;
  /** Text and data mining. // Directive (EU) 2019/790, article 4 (3); TDMRep */
  readonly tdm: "reserved" | "allowed" | null;
  readonly ai: Readonly<Record<Purpose, Permission>>;
  /** The page that explains all this to people, and how to ask for more. */
  readonly policyUrl: string | null;
}

/** What machines may do with the texts: one block of `site.yaml`, from which every dialect is derived. */
export interface Rights extends Omit<TextRights, "notice"> {
  readonly notice: Localised | null;
  /** Whether the draft `Content-Usage` is written. // draft-ietf-aipref-attach */
  readonly contentUsage: boolean;
  /** Whether `Content-Signal` is written in `robots.txt`. // https://contentsignals.org */
  readonly contentSignal: boolean;
  /** Whether `license.xml` is written and linked. // RSL 1.0 */
  readonly rsl: boolean;
}

/** The rights of a brief of its own: those that are left out are the site's; a licence of null means none. */
export interface OwnRights {
  readonly license?: string | null;
  readonly copyrightHolder?: string;
  readonly copyrightYear?: number;
  readonly notice?: string;
  readonly tdm?: "reserved" | "allowed";
  readonly ai: Readonly<Record<Purpose, Permission>>;
  readonly policyUrl?: string;
  /** The place of each use by machines that it states, for problems with one that contradicts the site. */
  readonly at: Readonly<Partial<Record<Purpose | "tdm", { readonly line: number; readonly column: number }>>>;
}
