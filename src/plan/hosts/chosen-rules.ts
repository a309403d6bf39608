/** The rules of a site as far as its host can say them, and how much is left out. */
import type { HeaderRule } from "../../base/headers-file.ts";
import type { HostAbilities } from "./host-abilities.ts";
import type { GoneRule, HostRules, RedirectRule } from "./host-rules.ts";

export interface ChosenRules {
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly RedirectRule[];
  readonly gone: readonly GoneRule[];
  /** How many of each the host would not read. */
  readonly leftOut: {
    /** Beyond what it reads. */
    readonly headers: number;
    readonly redirects: number;
    /** Redirects that ask for a query. */
    readonly queries: number;
    /** Redirects from where no page can stand. */
    readonly addresses: number;
    readonly gone: number;
  };
}

/** Chooses the rules that a host reads. Of redirects those come first that no page stands for. */
export function chosenRules(rules: HostRules, abilities: HostAbilities): ChosenRules {
  const headers = abilities.headers === "none" ? [] : headersWithin(rules.headers, abilities);
  const plain = rules.redirects.filter(({ query }) => query.length === 0 || abilities.queries);
  // Where files come first, the page at a former address hides the line.
  const wanted = plain.filter(({ hasPage }) => !hasPage || abilities.overPages !== "never");
  const redirects = abilities.redirects === 0 ? [] : redirectsWithin(wanted, abilities);
  const alone = plain.filter(({ hasPage }) => !hasPage).length;
  return {
    headers,
    redirects,
    gone: abilities.gone ? rules.gone : [],
    leftOut: {
      headers: abilities.headers === "none" ? 0 : rules.headers.length - headers.length,
      redirects: abilities.redirects === 0 ? 0 : wanted.length - redirects.length,
      queries: rules.redirects.length - plain.length,
      addresses: abilities.redirects === 0 ? alone : 0,
      gone: abilities.gone ? 0 : rules.gone.length,
    },
  };
}

function headersWithin(
  rules: readonly HeaderRule[],
  { headerRules, headerLine }: HostAbilities,
): readonly HeaderRule[] {
  // Two spaces, a colon and a space stand around each.
  const isShort = ({ headers }: HeaderRule) =>
    headers.every(([name, value]) => name.length + value.length + 4 <= headerLine);
  return rules.filter(isShort).slice(0, headerRules);
}

function redirectsWithin(
  redirects: readonly RedirectRule[],
  { redirects: most, redirectLine, redirectBytes }: HostAbilities,
): readonly RedirectRule[] {
  const alone = redirects.filter(({ hasPage }) => !hasPage);
  const served = redirects.filter(({ hasPage }) => hasPage);
  let bytes = 0;
  return [...alone, ...served]
    .filter(({ from, to }) => {
      const line = lengthOf(from, to);
      if (line > redirectLine || bytes + line + 1 > redirectBytes) return false;
      bytes += line + 1;
      return true;
    })
    .slice(0, most);
}

/** Of a line of `_redirects` without a query; paths are percent-encoded. */
function lengthOf(from: string, to: string): number {
  return from.length + to.length + " ".length + " 301".length;
}
