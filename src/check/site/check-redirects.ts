import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { type Position, START } from "../read/position.ts";
import type { Redirect } from "../read/read-plain-files.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { GatheredFacts } from "./gather-facts.ts";

/** One redirect: a line of `_redirects`, or a page that redirects. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly at: Position;
}

/** Old addresses lead to a page in one step: not to another old address, not back to themselves, and not from the address of a page. */
export function* checkRedirects(facts: GatheredFacts, site: SiteUnderCheck): Generator<Problem> {
  yield* checkSources(facts, site);
  const steps = [...stepsOfLines(facts.redirects, site), ...stepsOfPages(facts, site)];
  const next = new Map<string, string>();
  for (const { from, to } of steps) if (!next.has(from)) next.set(from, to);
  for (const { from, to, file, at } of steps) {
    const second = next.get(to);
    if (second === undefined && from !== to) continue;
    const end = endOf(to, next);
    if (end === null) yield problem("redirect/loop", { file, ...at }, { from });
    else yield problem("redirect/chain", { file, ...at }, { to, end });
  }
}

function* checkSources({ redirects, pages }: GatheredFacts, site: SiteUnderCheck): Generator<Problem> {
  const sources = new Set<string>();
  for (const redirect of redirects) {
    const place = { file: REDIRECTS, ...redirect.at };
    const { from } = redirect;
    if (sources.has(from)) yield problem("redirect/repeated", place, { from });
    sources.add(from);
    const source = resolveAddress(site, from, site.base);
    if (source.kind !== "file" || redirect.forced) continue;
    // A page that redirects to the same place is for hosts that do not read `_redirects`.
    const movedTo = pages.get(source.path)?.movedTo ?? null;
    if (movedTo === null || movedTo !== pathOf(redirect.to, site))
      yield problem("redirect/shadowed", place, { from, target: source.path });
  }
}

const REDIRECTS = "_redirects";

function stepsOfLines(redirects: readonly Redirect[], site: SiteUnderCheck): readonly Step[] {
  return redirects.flatMap(({ from, to, status, at }): Step[] => {
    const [source, target] = [pathOf(from, site), pathOf(to, site)];
    // 200 shows another page at the address; 404 and 410 lead nowhere.
    // What asks for a query leaves its path to others.
    if (status < 300 || status > 399 || source === null || target === null || from.includes("?")) return [];
    return [{ from: nameOf(source, site), to: nameOf(target, site), file: REDIRECTS, at }];
  });
}

function stepsOfPages({ pages }: GatheredFacts, site: SiteUnderCheck): readonly Step[] {
  return [...pages.values()].flatMap(({ path, movedTo }): Step[] =>
    movedTo === null ? [] : [{ from: nameOf(path, site), to: nameOf(movedTo, site), file: path, at: START }],
  );
}

/** Where the last step leads; null if there is none. */
function endOf(start: string, next: ReadonlyMap<string, string>): string | null {
  const visited = new Set<string>();
  let at = start;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) {
    if (visited.has(at)) return null;
    visited.add(at);
    at = to;
  }
  return at;
}

/** The file to which an address of the site leads, whether it stands there or not. */
function pathOf(url: string, site: SiteUnderCheck): string | null {
  const target = resolveAddress(site, url, site.base);
  return target.kind === "file" || target.kind === "missing" || target.kind === "no-slash"
    ? target.path
    : null;
}

/** One address for `/x`, `/x/` and `/x/index.html`. */
function nameOf(path: string, { base }: SiteUnderCheck): string {
  const folder = path.replace(/(^|\/)index\.html$/, "$1");
  const isFile = folder === "" || folder.endsWith("/") || /\.[^/]+$/.test(folder);
  return new URL(isFile ? folder : `${folder}/`, base).pathname;
}
