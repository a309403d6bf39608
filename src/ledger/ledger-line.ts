/** A line of the ledger: what was published, taken back, changed on purpose or signed. Digests, ids, paths, instants and reasons; never a text that was published. */
import { canonicalJson } from "../model/canonical-json.ts";
import { sha256 } from "../model/digest.ts";
import type { Digest, Instant } from "../model/identifiers.ts";

interface Entry {
  /** The digest of the line before, without its line end; null of the very first. */
  readonly after: Digest | null;
  /** When it was recorded, in UTC. */
  readonly at: Instant;
}

/** A revision of a brief as readers could read it. */
export interface RevisionLine extends Entry {
  readonly kind: "revision";
  readonly brief: string;
  /** From 1: one more for each dated update. */
  readonly revision: number;
  /** In the output: `2024/10/31/lavrov/index.html`. */
  readonly path: string;
  readonly published: string;
  readonly updated: string | null;
  /** The digest of the page. */
  readonly page: Digest;
  /** The digest of the archive page; null where the site has none. */
  readonly archive: Digest | null;
  /** The digest of the normalised text. */
  readonly text: Digest;
  /** The digests of its updates, with spaces between them; empty if it has none. Older lines do not have it. */
  readonly updates?: string;
  /** The month of the ledger with the last signature before; null if there is none. */
  readonly signed: string | null;
}

/** A brief that can no longer be read. */
export interface WithdrawnLine extends Entry {
  readonly kind: "withdrawn";
  readonly brief: string;
  readonly revision: number;
  readonly path: string;
  readonly signed: string | null;
}

/** A signed root of the manifest. */
export interface SignatureLine extends Entry {
  readonly kind: "signature";
  readonly manifest: Digest;
  /** The root that was signed before; null if it is the first. */
  readonly previous: Digest | null;
  /** The id of the key: 16 hexadecimal digits, as minisign prints it. */
  readonly key: string;
  /** The text of the signature's file. */
  readonly signature: string;
}

/** The authority in the ids of the site's feeds, from this line on. */
export interface AuthorityLine extends Entry {
  readonly kind: "authority";
  readonly authority: string;
  readonly signed: string | null;
}

/** A change that breaks what readers hold, made on purpose: what earlier lines say of it no longer counts. */
export interface AcceptedLine extends Entry {
  readonly kind: "accepted";
  /** The id of the brief, or `authority`. */
  readonly change: string;
  readonly reason: string;
  readonly signed: string | null;
}

export type LedgerLine = RevisionLine | WithdrawnLine | SignatureLine | AuthorityLine | AcceptedLine;

/** A line before it has its place in the chain. */
export type NewLine =
  | Omit<RevisionLine, "after" | "signed">
  | Omit<WithdrawnLine, "after" | "signed">
  | Omit<AuthorityLine, "after" | "signed">
  | Omit<AcceptedLine, "after" | "signed">
  | Omit<SignatureLine, "after">;

/** A line without its end. */
export function renderLine(line: LedgerLine): string {
  return canonicalJson(line);
}

/** The digest by which the next line names it. */
export function lineDigest(line: string): Digest {
  return sha256(line);
}
