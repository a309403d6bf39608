import type { Body, Wanted } from "./body.ts";
import type { Position } from "./brief.ts";
import type { BriefId, Digest, Lang } from "./identifiers.ts";

/** A static page: about, contact, legal notice. Its file's name is its address: `pages/a-propos.md` is at `/a-propos/`. */
export interface Page {
  readonly file: string;
  readonly slug: string;
  readonly lang: Lang;
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  /** The slug of the page it translates. */
  readonly translationOf: { readonly slug: string; readonly at: Position } | null;
  readonly at: { readonly lang: Position };
  readonly body: Body;
  readonly textDigest: Digest;
  readonly links: readonly Wanted<BriefId>[];
  readonly paths: readonly Wanted<string>[];
}
