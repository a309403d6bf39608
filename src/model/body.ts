import type { BriefId, Digest } from "./identifiers.ts";
import type { PictureFile } from "./picture.ts";

/** A place in the HTML of a body that is filled when the page is known: the same body is linked one way on its page, another in a feed. */
export type Slot =
  | { readonly to: "brief"; readonly id: BriefId }
  | { readonly to: "site"; readonly path: string }
  | { readonly to: "fragment"; readonly id: string }
  /** A picture, with its alternative text. */
  | { readonly to: "picture"; readonly source: string; readonly alt: string };

/** HTML between slots. */
export type BodyPart = string | Slot;

/** A link or picture that the body asks for, where it stands in the source file. */
export interface Wanted<T> {
  readonly target: T;
  readonly line: number;
  readonly column: number;
}

/** Markdown, read. */
export interface Body {
  readonly parts: readonly BodyPart[];
  /** Plain text: paragraphs between blank lines. */
  readonly text: string;
  readonly words: number;
}

/** What a page or feed needs to print a body: which one, and what its slots become. */
export interface BodyReference {
  /** The digest of the body: the fingerprint of what is not carried here. */
  readonly digest: Digest;
  readonly file: string;
  /** Prefix of paths from the site's root: the base path, or the whole origin and base for feeds and archive pages. */
  readonly prefix: string;
  /** The address of the page, for `#fragment`s; empty on the page itself. */
  readonly self: string;
  /** Briefs that it links to, by id. */
  readonly briefs: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, PictureReference>>;
}

/** A picture as a page or feed shows it: the file for all who can show one only, and what browsers may choose instead. */
export interface PictureReference extends PictureFile {
  readonly src: string;
  /** Better formats than that of the file, each as a `srcset`. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** Several widths of the same format; empty if there is one. */
  readonly srcset: string;
  /** How wide it will be shown, in the form of `sizes`; empty where there is nothing to choose. */
  readonly sizes: string;
  /** Whether a page of the site shows it narrower than the text. */
  readonly isTall: boolean;
  /** On archive pages the bytes stand in the page. */
  readonly inline: boolean;
}
