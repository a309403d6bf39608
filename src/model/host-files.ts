/** Files with rules for a host, in any folder of a site: of Apache, PHP, GitHub Pages, Codeberg Pages. No host shows them. */
export const HOST_FILES: ReadonlySet<string> = new Set([".htaccess", ".user.ini", ".nojekyll", ".domains"]);

/** Files with rules for a host at the root of a site. Each host is told to keep its own to itself; nothing in them is secret. */
export const ROOT_HOST_FILES: ReadonlySet<string> = new Set([
  "_headers",
  "_redirects",
  "_nginx.conf",
  "_Caddyfile",
  "_s3.json",
  "CNAME",
]);
