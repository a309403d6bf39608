import type { BriefId, Digest } from "./identifiers.ts";

/** A place in the HTML of a body that is filled when the page is known: the same body is linked one way on its page, another in a feed. */
export type Slot =
  | { readonly to: "brief"; readonly id: BriefId }
  | { readonly to: "site"; readonly path: string }
  | { readonly to: "fragment"; readonly id: string }
  /** The attributes `src`, `width` and `height` of a picture. */
  | { readonly to: "picture"; readonly source: string };

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

/** A picture file: where its bytes are in the content folder, and what they are. */
export interface PictureReference {
  readonly file: string;
  readonly digest: Digest;
  readonly published: Digest;
  readonly src: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** On archive pages the bytes stand in the page. */
  readonly inline: boolean;
}
