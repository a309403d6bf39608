/** Example domains, which nobody can own, in `url` and `authority`. */
import type { Problem } from "../../base/problem.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { siteProblem } from "./site-rules.ts";

/**
 * The domains used in documentation, ours too, which an editor may copy. // RFC 2606 § 3
 * The top-level names of § 2 (`.example`, `.test`) are allowed: nobody copies them by mistake, and sample sites are built under them on
 * purpose.
 */
const EXAMPLES = /^(?:.+\.)?example\.(?:com|net|org)$/i;

/** Warns of an example domain in `url` or `authority`, at each build until it is changed. */
export function checkDomains(
  yaml: LocatedYaml,
  { url, authority }: { readonly url: string; readonly authority: string },
): readonly Problem[] {
  const host = new URL(url).hostname;
  const isExample = EXAMPLES.test(host);
  // The hint offers the site’s own host, if it has one.
  const own = isExample ? { fr: "mon-journal.fr", en: "my-newspaper.org" } : host;
  const problems: Problem[] = [];
  if (isExample) problems.push(siteProblem("site/example-url", yaml.placeOf(["url"]), { found: host, own }));
  if (EXAMPLES.test(authority))
    problems.push(
      siteProblem("site/example-authority", yaml.placeOf(["authority"]), { found: authority, own }),
    );
  return problems;
}
