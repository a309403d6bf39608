import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";

/** The page of a brief, by its address: `…/2024/10/31/slug/`. Lists of days, months and topics come and go with the briefs in them. */
const BRIEF_PAGE = /\/\d{4}\/\d\d\/\d\d\/[^/?#]+\/$/;

/**
 * Compares packages with the site that publishes them: the page of a brief in a package is there in the site too, or its address leads on. A
 * former version of a page that is still there is what a package is for, and no fault.
 */
export function packageBriefs(site: SiteUnderCheck): {
  readonly ofPackage: (path: string, page: { readonly url: string }) => void;
  readonly problems: () => Generator<Problem>;
} {
  const missing: { readonly file: string; readonly url: string }[] = [];
  return {
    ofPackage: (file, { url }) => {
      if (BRIEF_PAGE.test(url) && !stands(site, url)) missing.push({ file, url });
    },
    problems: function* () {
      const leadsOn = missing.length === 0 ? () => false : redirectsOf(site);
      for (const { file, url } of missing) {
        if (!leadsOn(new URL(url, site.base).pathname))
          yield problem("wacz/brief-gone", { file, line: 1, column: 1 }, { url });
      }
    },
  };
}

function stands(site: SiteUnderCheck, url: string): boolean {
  const { kind } = resolveAddress(site, url, site.base);
  if (kind === "file" || kind === "no-slash") return true;
  if (kind === "missing") return false;
  if (!URL.canParse(url)) return true;
  // The site may have been at another address when the package was made: its page is sought by the end of its path.
  const steps = new URL(url).pathname.split("/").filter((step) => step !== "");
  return steps.some((_, i) => site.files.has(`${steps.slice(i).join("/")}/index.html`));
}

/** Whether a line of `_redirects` leads on from a path; one with a placeholder stands for every address that it fits. */
function redirectsOf({ dist }: SiteUnderCheck): (path: string) => boolean {
  const forms = new TextDecoder()
    .decode(dist.read("_redirects") ?? undefined)
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, from, status = "301"] = /^\s*(\/\S*)\s+\S+(?:\s+(\d{3})!?)?\s*$/.exec(line) ?? [];
      return from === undefined || !/^[23]/.test(status) ? [] : [formOf(from)];
    });
  return (path) => forms.some((form) => form.test(path));
}

function formOf(from: string): RegExp {
  const steps = from.replace(/\/$/, "").split("/");
  const forms = steps.map((step) =>
    step === "*" ? ".*" : step.startsWith(":") ? "[^/]+" : step.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
  );
  return new RegExp(`^${forms.join("/")}/?$`);
}
