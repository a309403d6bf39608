/** The hosts in whose form the rules of a site can be written: the values of `host` in `site.yaml`. */
export const HOSTS = [
  "netlify",
  "cloudflare-pages",
  "github-pages",
  "gitlab-pages",
  "apache",
  "nginx",
  "caddy",
  "s3",
] as const;

export type Host = (typeof HOSTS)[number];
