/** What the host of `site.yaml` cannot say of this site, and what of ours gives way to files of the site. */
import type { Problem, Text } from "../../base/problem.ts";
import { sha256 } from "../../model/digest.ts";
import type { PublicFile, Site } from "../../model/site.ts";
import { chosenRules } from "../hosts/chosen-rules.ts";
import { HOST_ABILITIES, type HostAbilities } from "../hosts/host-abilities.ts";
import { type HostRules, keyOf } from "../hosts/host-rules.ts";
import { planHostFiles } from "../hosts/plan-host-files.ts";
import type { Output } from "../output.ts";
import { hostingProblem } from "./hosting-rules.ts";

/** @param strict whether what is left out is an error. */
export function checkHost(
  site: Site,
  rules: HostRules,
  publicFiles: readonly PublicFile[],
  strict: boolean,
): readonly Problem[] {
  const { host } = site;
  const place = { file: "site.yaml", line: host?.line ?? 1, column: host?.column ?? 1 };
  const twice = twoRules(rules).map((path) => hostingProblem("host/two-rules", place, { path }));
  if (host === null) return twice;
  const abilities = HOST_ABILITIES[host.value];
  const degraded = degradedFor(rules, abilities).map(([rule, values]) =>
    hostingProblem(rule, place, { host: abilities.name, ...values }),
  );
  return [
    ...twice,
    ...degraded.map((problem): Problem => (strict ? { ...problem, severity: "error" } : problem)),
    ...replaced(abilities.name, planHostFiles(site, rules), publicFiles),
  ];
}

type Values = Readonly<Record<string, string | number | Text>>;

/** What is left out, each kind once. */
function degradedFor(
  rules: HostRules,
  abilities: HostAbilities,
): readonly (readonly [Parameters<typeof hostingProblem>[0], Values])[] {
  const { leftOut } = chosenRules(rules, abilities);
  const firstOf = (fits: (redirect: HostRules["redirects"][number]) => boolean) => {
    const found = rules.redirects.find(fits);
    return { path: found === undefined ? "" : decodeURI(keyOf(found)) };
  };
  return [
    ...(abilities.headers === "none" ? ([["host/no-headers", {}]] as const) : []),
    ...(abilities.headers === "type-and-caching" ? ([["host/few-headers", {}]] as const) : []),
    ...(leftOut.headers > 0 ? ([["host/headers-left-out", { count: leftOut.headers }]] as const) : []),
    ...(leftOut.redirects > 0 ? ([["host/redirects-left-out", { count: leftOut.redirects }]] as const) : []),
    ...(leftOut.queries > 0
      ? ([
          ["host/no-queries", { count: leftOut.queries, ...firstOf(({ query }) => query.length > 0) }],
        ] as const)
      : []),
    ...(leftOut.addresses > 0
      ? ([
          [
            "host/no-redirects",
            {
              count: leftOut.addresses,
              ...firstOf(({ query, hasPage }) => query.length === 0 && !hasPage),
            },
          ],
        ] as const)
      : []),
    ...(leftOut.gone > 0
      ? ([["host/no-gone", { count: leftOut.gone, path: rules.gone[0]?.path ?? "" }]] as const)
      : []),
  ];
}

/** Files of `content/public` that take the place of ours, and say something else. */
function replaced(
  host: string,
  ours: readonly Output[],
  publicFiles: readonly PublicFile[],
): readonly Problem[] {
  const texts = new Map<string, string>(
    ours.flatMap(({ path, recipe }) => (recipe.as === "text" ? [[path, recipe.text] as const] : [])),
  );
  return publicFiles.flatMap(({ path, file, published }) => {
    const text = texts.get(path);
    if (text === undefined || sha256(text) === published) return [];
    return [hostingProblem("host/replaced", { file, line: 1, column: 1 }, { path, host })];
  });
}

/** Addresses for which there are two rules: hosts follow the first, or do not start. */
function twoRules({ redirects, gone }: HostRules): readonly string[] {
  const seen = new Set<string>();
  const addresses = [...redirects.map(keyOf), ...gone.map(({ path }) => path)];
  return [...new Set(addresses.filter((address) => seen.size === seen.add(address).size))];
}
