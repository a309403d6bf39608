/** The network as the check of external links sees it; `node-web.ts` is the real one. */

/** What an address answers to one request; redirects are reported, not followed. */
export type Answer =
  | { readonly kind: "status"; readonly status: number; readonly location: string | null }
  /** No answer came. `code` as the system calls it: `ECONNREFUSED`. */
  | {
      readonly kind: "none";
      readonly why: "time" | "refused" | "name" | "certificate" | "other";
      readonly code: string;
    };

export interface Web {
  readonly ask: (url: string, method: "HEAD" | "GET") => Promise<Answer>;
}
