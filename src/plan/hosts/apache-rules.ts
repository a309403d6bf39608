/**
 * `.htaccess`. It asks for `AllowOverride FileInfo` alone, as shared hosting grants it: a directive of another kind would stop the whole site. Parts
 * for modules that a host may lack stand in `IfModule`.
 */
import { TEXT_TYPES, TYPES_BY_ENDING } from "../../model/media-types.ts";
import {
  contentTypeOf,
  type GoneRule,
  type HostRules,
  headersByPattern,
  type RedirectRule,
} from "./host-rules.ts";
import { escapedForRegex, patternRegex, queryRegex } from "./path-regex.ts";
import { quotedText } from "./quoted-text.ts";

export function apacheRules(rules: HostRules): string {
  return [
    "# What Apache is to say of this site. Written by Brevier; a content/public/.htaccess of your own takes its place.\n",
    `AddDefaultCharset utf-8\nErrorDocument 404 ${quotedText(rules.notFound)}\n`,
    inModule("mime", types()),
    inModule("headers", headers(rules)),
    inModule("deflate", [`AddOutputFilterByType DEFLATE ${TEXT_TYPES.join(" ")}`]),
    inModule("rewrite", rewriting(rules)),
    ...rules.gone.map(notice),
  ].join("\n");
}

function inModule(name: string, lines: readonly string[]): string {
  return `<IfModule mod_${name}.c>\n${lines.map((line) => `  ${line}\n`).join("")}</IfModule>\n`;
}

function types(): readonly string[] {
  return TYPES_BY_ENDING.map(([ending]) => {
    return `AddType ${quotedText(contentTypeOf(`file.${ending}`))} .${ending}`;
  });
}

/** From the most general to the most specific: what comes later takes the place of what came before. */
function headers(rules: HostRules): readonly string[] {
  const [all, ...patterns] = headersByPattern(rules).toReversed();
  const general = new Map(all?.headers);
  return [
    ...(all?.headers ?? []).map(([name, value]) => `Header set ${name} ${formatted(value)}`),
    ...patterns.flatMap(({ pattern, headers: of }) => {
      const where = `"expr=%{REQUEST_URI} =~ m#${patternRegex(pattern, "(?:index\\.html)?")}#"`;
      return of
        .filter(([name, value]) => general.get(name) !== value)
        .map(([name, value]) => `Header set ${name} ${formatted(value)} ${where}`);
    }),
  ];
}

/** A `%` begins a value that Apache fills in. */
function formatted(value: string): string {
  return quotedText(value.replaceAll("%", "%%"));
}

/** Below a folder, rules see paths without it. A query is no part of what is compared, and of an old one nothing is handed on. */
function rewriting({ base, redirects, gone }: HostRules): readonly string[] {
  const below = (path: string) => escapedForRegex(decodeURIComponent(path.slice(base.length + 1)));
  const redirect = ({ from, query, to }: RedirectRule): readonly string[] => [
    ...query.map((pair) => `RewriteCond %{QUERY_STRING} ${quotedText(queryRegex(pair))}`),
    `RewriteRule ${quotedText(`^${below(from)}$`)} ${quotedText(to.replace(/[$%]/g, "\\$&"))} [R=301,L,QSD,NE]`,
  ];
  return [
    "RewriteEngine On",
    'RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]',
    ...redirects.flatMap(redirect),
    ...gone.map(({ path }) => `RewriteRule ${quotedText(`^${below(path)}$`)} - [G]`),
  ];
}

/** `ErrorDocument` holds for a folder: which notice it is, the address says. */
function notice({ path, page }: GoneRule): string {
  return `<If "%{REQUEST_URI} =~ m#${patternRegex(path)}#">\n  ErrorDocument 410 ${quotedText(page)}\n</If>\n`;
}
