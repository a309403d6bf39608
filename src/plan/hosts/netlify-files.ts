/** `_headers` and `_redirects`, in the form that Netlify began and Cloudflare Pages and GitLab Pages read parts of. */
import type { Header, HeaderRule } from "../../base/headers-file.ts";
import type { GoneRule, RedirectRule } from "./host-rules.ts";

/**
 * `_headers`: a path, and its headers below it. What takes the place of a header of an earlier rule is preceded by `! Name`.
 * @param joins whether the host joins what several rules say of one header; Netlify takes the last, and does not know such a line.
 */
export function headersFile(rules: readonly HeaderRule[], joins = true): string {
  const lines = ([name, value]: Header, without: readonly string[]) => [
    ...(joins && without.includes(name.toLowerCase()) ? [`  ! ${name}\n`] : []),
    `  ${name}: ${value}\n`,
  ];
  return rules
    .map(({ pattern, headers, without = [] }) => {
      return `${pattern}\n${headers.flatMap((header) => lines(header, without)).join("")}`;
    })
    .join("\n");
}

/**
 * `_redirects`. The first line that fits is followed: the more it asks of a query, the earlier it stands. A host that can answers that a brief is
 * gone with the notice (`!`: although a file is there); others leave the line out and serve the notice.
 * @param force whether lines are followed where a page stands; a line that asks for a query always is, as there the home page may be.
 */
export function redirectsFile(
  redirects: readonly RedirectRule[],
  gone: readonly GoneRule[],
  force: boolean,
): string {
  const lines = redirects.map((redirect) => redirectLine(redirect, force));
  const conditions = (line: string) => line.split(" ").length;
  const ordered = lines.sort().sort((a, b) => conditions(b) - conditions(a));
  return [...ordered, ...gone.map(({ path, page }) => `${path} ${page} 410!\n`).sort()].join("");
}

function redirectLine({ from, query, to }: RedirectRule, force: boolean): string {
  return `${[from, ...query.map(asCondition), to].join(" ")} ${force || query.length > 0 ? "301!" : "301"}\n`;
}

/** `p=12`, `article12=`. A line takes what begins with `/` for an address, and what begins with `:` for a name of any value. */
function asCondition(pair: string): string {
  const [name = "", ...value] = pair.split("=");
  return `${escaped(name)}=${value.map(escaped).join("%3D")}`;
}

function escaped(text: string): string {
  return text.replace(/[/:]/g, encodeURIComponent);
}
