/** The headers of the editor in the browser: the one place of a site where a script runs. What readers are sent stays as it is. */
import { CMS_FOLDER } from "../../base/cms-files.ts";
import type { Header, HeaderRule } from "../../base/headers-file.ts";
import type { SiteUrl } from "../../model/site.ts";

/** What the editor asks of others: the repository, and the pictures of those who sign in. No script, style or font comes from elsewhere. */
const REPOSITORIES = ["https://api.github.com", "https://gitlab.com"];
const PORTRAITS = [
  "https://avatars.githubusercontent.com",
  "https://gitlab.com",
  "https://secure.gravatar.com",
];

export function cmsRules({ origin, base }: SiteUrl): readonly HeaderRule[] {
  const at = `${base}/${CMS_FOLDER}*`;
  const policy = [
    "default-src 'none'",
    // It converts pictures by WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    // It gives its elements their styles one by one.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `img-src ${["'self'", "data:", "blob:", ...PORTRAITS].join(" ")}`,
    "media-src 'self' blob:",
    `connect-src ${["'self'", "data:", "blob:", ...REPOSITORIES].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(origin.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  const own: readonly Header[] = [
    ["Content-Security-Policy", policy],
    // The window in which somebody signs in answers the one that opened it.
    ["Cross-Origin-Opener-Policy", "unsafe-none"],
    ["X-Robots-Tag", "noindex"],
  ];
  return [
    { pattern: at, headers: own, without: own.map(([name]) => name.toLowerCase()) },
    { pattern: `${at}.wasm`, headers: [["Content-Type", "application/wasm"]] },
    { pattern: `${at}.yml`, headers: [["Content-Type", "application/yaml; charset=utf-8"]] },
  ];
}
