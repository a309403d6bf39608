/** Domains that nobody can have, in the two settings that last. */
import type { Problem } from "../../base/problem.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { siteProblem } from "./site-rules.ts";

/**
 * The domains that documentation uses, ours too: whoever copies an example publishes under them. // RFC 2606 § 3
 * The top-level names of § 2 (`.example`, `.test`) are left out: no documentation of ours has one to be copied by mistake, no registry sells one
 * that could be meant, and sample sites, ours among them, are built under them on purpose.
 */
const EXAMPLES = /^(?:.+\.)?example\.(?:com|net|org)$/i;

/** Warns of `url` and `authority` at a domain of examples, in each build until they are changed. */
export function checkDomains(
  yaml: LocatedYaml,
  { url, authority }: { readonly url: string; readonly authority: string },
): readonly Problem[] {
  const host = new URL(url).hostname;
  const isOfExamples = EXAMPLES.test(host);
  // What to write is the host, where the site has one of its own.
  const own = isOfExamples ? { fr: "mon-journal.fr", en: "my-newspaper.org" } : host;
  const problems: Problem[] = [];
  if (isOfExamples)
    problems.push(siteProblem("site/example-url", yaml.placeOf(["url"]), { found: host, own }));
  if (EXAMPLES.test(authority))
    problems.push(
      siteProblem("site/example-authority", yaml.placeOf(["authority"]), { found: authority, own }),
    );
  return problems;
}
