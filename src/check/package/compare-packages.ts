/** Compares packages with the site that publishes them, for pages newer than the whole site, and briefs that it no longer has. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import { START } from "../read/position.ts";
import type { Document } from "../read/read-document.ts";
import { resolveAddress } from "../read/resolve-address.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import type { PackedPage } from "./check-package-pages.ts";

/** The page of a brief, by its address: `…/2024/10/31/slug/`. Lists of days, months and topics come and go with the briefs in them. */
const BRIEF_PAGE = /\/\d{4}\/\d\d\/\d\d\/[^/?#]+\/$/;
const DATES: ReadonlySet<string> = new Set(["article:published_time", "article:modified_time"]);

/**
 * Collects the pages of packages and the dates of the site, file by file, then compares them. A page that is newer than every date of the site
 * was published too early, or is withdrawn. A brief that the site no longer has must be redirected; a former version of a page
 * that still exists is no fault: packages are for that.
 */
export function comparePackages(site: SiteUnderCheck): {
  readonly addPage: (path: string, page: PackedPage) => void;
  readonly addDocument: (document: Document) => void;
  readonly problems: () => Generator<Problem>;
} {
  const newestOf = new Map<string, PackedPage>();
  const missing: { readonly file: string; readonly url: string }[] = [];
  let newest = Number.NEGATIVE_INFINITY;
  return {
    addPage: (file, page) => {
      if (page.moment > (newestOf.get(file)?.moment ?? Number.NEGATIVE_INFINITY)) newestOf.set(file, page);
      if (BRIEF_PAGE.test(page.url) && !hasPage(site, page.url)) missing.push({ file, url: page.url });
    },
    addDocument: (document) => {
      if (document.kind !== "page") return;
      for (const { name, attributes } of document.elements) {
        const isDate = name === "meta" && DATES.has(attributes.property ?? "");
        const date = name === "time" ? attributes.datetime : isDate ? attributes.content : undefined;
        newest = Math.max(newest, parseRfc3339(date ?? "") ?? newest);
      }
    },
    problems: function* () {
      for (const [file, { url, moment }] of newestOf) {
        if (moment <= newest || newest === Number.NEGATIVE_INFINITY) continue;
        const values = { url, found: shown(moment), newest: shown(newest) };
        yield problem("wacz/newer-than-site", { file, ...START }, values);
      }
      const leadsOn = missing.length === 0 ? () => false : redirectsOf(site);
      for (const { file, url } of missing) {
        if (!leadsOn(new URL(url, site.base).pathname))
          yield problem("wacz/brief-gone", { file, ...START }, { url });
      }
    },
  };
}

function shown(moment: number): string {
  return new Date(moment).toISOString().replace(".000Z", "Z");
}

function hasPage(site: SiteUnderCheck, url: string): boolean {
  const { kind } = resolveAddress(site, url, site.base);
  if (kind === "file" || kind === "no-slash") return true;
  if (kind === "missing") return false;
  if (!canParseUrl(url)) return true;
  // The site may have had another address when the package was made, so pages are compared by the end of their paths.
  const steps = new URL(url).pathname.split("/").filter((step) => step !== "");
  return steps.some((_, i) => site.files.has(`${steps.slice(i).join("/")}/index.html`));
}

/** Whether a line of `_redirects` redirects a path; one with a placeholder matches every address that it fits. */
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
