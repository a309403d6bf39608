/** What each host can say of a site: the table of docs/hosting.md. */
import type { Host } from "../../model/host.ts";

export interface HostAbilities {
  /** As its makers write it. */
  readonly name: string;
  /** Which headers it sends as it is told. */
  readonly headers: "all" | "type-and-caching" | "none";
  /** How many patterns of headers it reads. */
  readonly headerRules: number;
  /** How long, in characters, a line with a header may be. */
  readonly headerLine: number;
  /** How many redirects it reads. */
  readonly redirects: number;
  /** How long, in characters, a line with a redirect may be, and all of them in bytes. */
  readonly redirectLine: number;
  readonly redirectBytes: number;
  /** Whether a redirect is followed where a page stands. `if-told`: only if its line says so. */
  readonly overPages: "always" | "if-told" | "never";
  /** Whether a redirect may ask for a query. */
  readonly queries: boolean;
  /** Whether it answers 410 with a notice. */
  readonly gone: boolean;
}

const ANY = Number.POSITIVE_INFINITY;

/** A server of one's own, which can say everything. */
const WHOLE = {
  headers: "all",
  headerRules: ANY,
  headerLine: ANY,
  redirects: ANY,
  redirectLine: ANY,
  redirectBytes: ANY,
  overPages: "always",
  queries: true,
  gone: true,
} as const;

export const HOST_ABILITIES: Readonly<Record<Host, HostAbilities>> = {
  // Netlify: Redirects and rewrites, Shadowing.
  netlify: {
    ...WHOLE,
    name: "Netlify",
    overPages: "if-told",
  },
  // Cloudflare Pages: Redirects; Headers; Limits.
  "cloudflare-pages": {
    name: "Cloudflare Pages",
    headers: "all",
    headerRules: 100,
    headerLine: 2000,
    redirects: 2000,
    redirectLine: 1000,
    redirectBytes: ANY,
    overPages: "always",
    queries: false,
    gone: false,
  },
  // What a repository says: whether Jekyll is run, and the name of a domain.
  "github-pages": {
    ...WHOLE,
    name: "GitHub Pages",
    headers: "none",
    redirects: 0,
    overPages: "never",
    queries: false,
    gone: false,
  },
  // GitLab Pages: Redirects, of which the first thousand are read; files override them.
  "gitlab-pages": {
    ...WHOLE,
    name: "GitLab Pages",
    headers: "none",
    redirects: 1000,
    redirectBytes: 64 * 1024,
    overPages: "never",
    queries: false,
    gone: false,
  },
  apache: { ...WHOLE, name: "Apache" },
  nginx: { ...WHOLE, name: "nginx" },
  caddy: { ...WHOLE, name: "Caddy" },
  // What an object's metadata can hold; the bucket is served as a web site.
  s3: {
    ...WHOLE,
    name: "S3",
    headers: "type-and-caching",
    queries: false,
    gone: false,
  },
};
