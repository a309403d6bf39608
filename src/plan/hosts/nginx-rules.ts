/**
 * `_nginx.conf`, to be included in the `server` block whose root holds the site. All of it is inside the location of the site, so that a server may
 * have others. What a location adds to headers takes the place of those around it, so each names all of its own.
 */
import type { Header } from "../../base/headers-file.ts";
import { TEXT_TYPES, TYPES_BY_ENDING } from "../../model/media-types.ts";
import { siteRoutes } from "../routes.ts";
import { type HostRules, headersByPattern } from "./host-rules.ts";
import { patternRegex, queryRegex } from "./path-regex.ts";
import { quotedText } from "./quoted-text.ts";

/** What nginx is to do at one address. */
interface Place {
  readonly queries: string[];
  answer: readonly string[];
  headers: readonly Header[];
}

export function nginxRules(rules: HostRules): string {
  const { base } = rules;
  const patterns = headersByPattern(rules);
  const all = patterns.at(-1)?.headers ?? [];
  const lines = [
    "index index.html;",
    "charset utf-8;",
    `charset_types ${[...new Set(TYPES_BY_ENDING.map(([, type]) => type))].filter((type) => type.startsWith("text/") && type !== "text/html").join(" ")};`,
    `types {${TYPES_BY_ENDING.map(([ending, type]) => ` ${type} ${ending};`).join("")} }`,
    "default_type application/octet-stream;",
    "absolute_redirect off;",
    "gzip on;",
    "gzip_vary on;",
    `gzip_types ${TEXT_TYPES.filter((type) => type !== "text/html").join(" ")};`,
    `error_page 404 ${literal(decoded(rules.notFound))};`,
    ...all.map(headerLine),
    ...[...placesOf(rules)].flatMap(([path, place]) => location(`= ${quotedText(path)}`, linesOf(place))),
    // The first that fits is followed: what is hidden is never shown.
    ...location('~ "/\\.(?!well-known/)"', ["return 404;"]),
    ...patterns
      .slice(0, -1)
      .filter(({ pattern }) => pattern.includes("*"))
      .flatMap(({ pattern, headers }) =>
        location(`~ ${quotedText(patternRegex(pattern))}`, headerLines(headers)),
      ),
  ];
  return [
    "# What nginx is to say of this site. Written by Brevier at each build; nginx has to be reloaded when it changes.",
    "# In the server block whose root holds the site:  include /path/of/the/site/_nginx.conf;",
    ...(base === ""
      ? []
      : location(`= ${quotedText(decoded(base))}`, [`return 301 ${literal(`${base}/`)};`])),
    ...location(quotedText(decoded(`${base}/`)), lines),
    "",
  ].join("\n");
}

/** The addresses with rules of their own. Headers stand at the file, to which nginx goes from the address of a folder. */
function placesOf(rules: HostRules): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const at = (path: string): Place => {
    const place = places.get(decoded(path)) ?? { queries: [], answer: [], headers: [] };
    places.set(decoded(path), place);
    return place;
  };
  at(rules.base + siteRoutes.nginx).answer = ["return 404;"];
  for (const { from, query, to } of rules.redirects) {
    const place = at(from);
    if (query.length > 0)
      place.queries.push(`if ($args ~ ${quotedText(allOf(query))}) { return 301 ${literal(to)}; }`);
    else if (place.answer.length === 0) place.answer = [`return 301 ${literal(to)};`];
  }
  for (const { path, page } of rules.gone) {
    const place = at(path);
    if (place.answer.length === 0)
      place.answer = [`error_page 410 ${literal(decoded(page))};`, "return 410;"];
  }
  for (const { pattern, headers } of headersByPattern(rules).slice(0, -1)) {
    if (!pattern.includes("*"))
      at(pattern.endsWith("/") ? `${pattern}index.html` : pattern).headers = headers;
  }
  return places;
}

function linesOf({ queries, answer, headers }: Place): readonly string[] {
  return [...queries, ...answer, ...headerLines(headers)];
}

function allOf(query: readonly string[]): string {
  const [only = "", ...more] = query;
  return more.length === 0
    ? queryRegex(only)
    : `^${query.map((pair) => `(?=.*${queryRegex(pair)})`).join("")}`;
}

function location(at: string, lines: readonly string[]): readonly string[] {
  return [`location ${at} {`, ...lines.map((line) => `  ${line}`), "}"];
}

/** A type is no header that can be added: it is what a file without a known ending has. That it sends parts, nginx says by itself. */
function headerLines(headers: readonly Header[]): readonly string[] {
  const type = headers.find(([name]) => name === "Content-Type");
  const others = headers.filter((header) => header !== type && header[0] !== "Accept-Ranges").map(headerLine);
  return type === undefined ? others : ["types { }", `default_type ${literal(type[1])};`, ...others];
}

/** With errors too. */
function headerLine([name, value]: Header): string {
  return `add_header ${name} ${literal(value)} always;`;
}

/** A `$` begins a variable, and nginx has no other way to write one. */
function literal(text: string): string {
  return quotedText(text.replaceAll("$", "%24"));
}

function decoded(path: string): string {
  return decodeURIComponent(path);
}
