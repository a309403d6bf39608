/** Files with rules for a host, in any folder of a site: of Apache, PHP, GitHub Pages, Codeberg Pages. No host shows them. */
export const HOST_FILES: ReadonlySet<string> = new Set([".htaccess", ".user.ini", ".nojekyll", ".domains"]);
