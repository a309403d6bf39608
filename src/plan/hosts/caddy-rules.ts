/**
 * `_Caddyfile`, to be imported in the block of the site, below `root`. In a `route` directives are followed as they stand, from the most general
 * headers to the most specific.
 */
import type { Header } from "../../base/headers-file.ts";
import { TYPES_BY_ENDING } from "../../model/media-types.ts";
import { siteRoutes } from "../routes.ts";
import { contentTypeOf, type HostRules, headersByPattern, type RedirectRule } from "./host-rules.ts";
import { patternRegex, queryRegex } from "./path-regex.ts";
import { quotedText } from "./quoted-text.ts";

export function caddyRules(rules: HostRules): string {
  const { base, gone } = rules;
  const queries = rules.redirects.filter(({ query }) => query.length > 0);
  const moved = rules.redirects.filter(({ query }) => query.length === 0);
  const [all, ...patterns] = headersByPattern(rules).toReversed();
  const lines = [
    "encode zstd gzip",
    ...block("header", (all?.headers ?? []).map(asField)),
    ...TYPES_BY_ENDING.flatMap(([ending]) => typeLines(ending)),
    ...patterns.flatMap(({ pattern, headers }, i) => [
      `@headers${i} path_regexp ${quotedText(patternRegex(pattern))}`,
      ...block(
        `header @headers${i}`,
        headers.filter((header) => !all?.headers.includes(header)).map(asField),
      ),
    ]),
    ...block("@hidden", ["path_regexp /\\.", "not path_regexp /\\.well-known(/|$)"]),
    "error @hidden 404",
    `@rules path ${quotedText(decodeURIComponent(base + siteRoutes.caddyfile))}`,
    "error @rules 404",
    ...queries.flatMap(queryLines),
    ...movedLines(moved),
    ...(gone.length === 0
      ? []
      : [
          `@gone path ${gone.map(({ path }) => quotedText(decodeURIComponent(path))).join(" ")}`,
          "error @gone 410",
        ]),
    "file_server",
  ];
  return [
    "# What Caddy is to say of this site. Written by Brevier at each build; Caddy has to be reloaded when it changes.",
    "# In the block of the site, below root:  import /path/of/the/site/_Caddyfile",
    ...(base === "" ? [] : [`redir ${quotedText(decodeURIComponent(base))} ${quotedText(`${base}/`)} 301`]),
    ...block(base === "" ? "route" : `route ${quotedText(`${decodeURIComponent(base)}/*`)}`, lines),
    ...errors(rules),
    "",
  ].join("\n");
}

/** For addresses without a page, the page for them; for those that are gone, the notice that stands there. */
function errors({ base, notFound }: HostRules): readonly string[] {
  const within = quotedText(`${decodeURIComponent(base)}/*`);
  const matcher = (name: string, status: string) =>
    block(`@${name}`, [`path ${within}`, `expression \`{http.error.status_code} ${status}\``]);
  return block("handle_errors", [
    ...matcher("missing", "== 404"),
    `rewrite @missing ${quotedText(decodeURIComponent(notFound))}`,
    ...matcher("shown", "in [404, 410]"),
    "file_server @shown",
  ]);
}

/** Whatever the machine's own table of types says. */
function typeLines(ending: string): readonly string[] {
  return [
    `@${ending} path *.${ending}`,
    `header @${ending} Content-Type ${quotedText(contentTypeOf(`file.${ending}`))}`,
  ];
}

function queryLines({ from, query, to }: RedirectRule, i: number): readonly string[] {
  const tests = query.map(
    (pair) => `{http.request.uri.query}.matches('${queryRegex(pair).replace(/[\\']/g, "\\$&")}')`,
  );
  return [
    ...block(`@query${i}`, [
      `path ${quotedText(decodeURIComponent(from))}`,
      `expression \`${tests.join(" && ")}\``,
    ]),
    `redir @query${i} ${quotedText(to)} 301`,
  ];
}

/** One table for all of them: each as a rule of its own would be tried in turn at every request. */
function movedLines(moved: readonly RedirectRule[]): readonly string[] {
  if (moved.length === 0) return [];
  const rows = moved.map(({ from, to }) => `${quotedText(decodeURIComponent(from))} ${quotedText(to)}`);
  return [
    ...block("map {http.request.uri.path} {brevier_to}", [...rows, 'default ""']),
    '@moved not expression `{brevier_to} == ""`',
    "redir @moved {brevier_to} 301",
  ];
}

function block(head: string, lines: readonly string[]): readonly string[] {
  return [`${head} {`, ...lines.map((line) => `\t${line}`), "}"];
}

function asField([name, value]: Header): string {
  return `${name} ${quotedText(value)}`;
}
