/** The archived packages of the site: copies of them, and the page that offers them in each edition. */
import { epochOf } from "../../language/locale/dates.ts";
import { word } from "../../language/locale/words.ts";
import { instantAt } from "../../language/locale/zone.ts";
import { briefId, monthFrom } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import type { KeptPackage } from "../../model/package-index.ts";
import { inLanguage } from "../../model/site.ts";
import { type Output, siteOutput } from "../output.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { packageRoute, pathOf } from "../routes.ts";
import { page } from "./page.ts";
import { homeStep } from "./page-data.ts";
import type { ArchivesView, PackageEntry } from "./page-views.ts";

/** Plans nothing if there are none. */
export function planArchives(resolved: Resolved, packages: readonly KeptPackage[]): readonly Output[] {
  if (packages.length === 0) return [];
  const copies = packages.map((kept): Output => {
    const { name, sha256, bytes } = kept;
    const output = siteOutput(packageRoute(name), { as: "package", name, sha256, bytes });
    return { ...output, origin: { file: `archives/${name}`, line: 1, column: 1 } };
  });
  return [...copies, ...resolved.editions.map((edition) => archivesPage(resolved, edition, packages))];
}

function archivesPage(resolved: Resolved, edition: Edition, packages: readonly KeptPackage[]): Output {
  const site = inLanguage(resolved.site.title, edition.lang);
  const options = {
    titleIn: (of: Edition) => word(of.locale, "archives.title"),
    routeIn: (of: Edition) => of.routes.archives,
    description: word(edition.locale, "archives.description", { site }),
    subject: { type: "WebPage", trail: [homeStep(resolved, edition)], items: [] },
  } as const;
  return page(resolved, edition, options, { kind: "archives", groups: groupsOf(resolved, packages) });
}

function groupsOf(resolved: Resolved, packages: readonly KeptPackage[]): ArchivesView["groups"] {
  const superseded = new Set(packages.map(({ supersedes }) => supersedes));
  const entry = (kept: KeptPackage) => entryOf(resolved, kept);
  // Newest month first; of one month, the newest package.
  const newest = packages.toSorted((a, b) => byCodeUnit(b.of, a.of));
  const current = newest.filter(({ name }) => !superseded.has(name));
  const groups = [
    { kind: "month", packages: current.filter(({ of }) => /^\d/.test(of)) },
    { kind: "site", packages: current.filter(({ of }) => of === "site") },
    { kind: "brief", packages: current.filter(({ of }) => of.startsWith("brief-")) },
    { kind: "superseded", packages: newest.filter(({ name }) => superseded.has(name)) },
  ] as const;
  return groups.flatMap((group) =>
    group.packages.length === 0 ? [] : [{ kind: group.kind, packages: group.packages.map(entry) }],
  );
}

function entryOf(resolved: Resolved, kept: KeptPackage): PackageEntry {
  const { name, of, bytes, sha256, pages } = kept;
  const at = (when: KeptPackage["from"]) => instantAt(epochOf(when), resolved.site.timeZone);
  return {
    name,
    path: pathOf(resolved.site, packageRoute(name)),
    month: /^\d/.test(of) ? monthFrom(of.slice(0, 4), Number(of.slice(5))) : null,
    brief: briefTitle(resolved, of),
    bytes,
    sha256,
    pages,
    from: at(kept.from),
    to: at(kept.to),
  };
}

/** The headline of a brief that has a package; its id if it is no longer published. */
function briefTitle(resolved: Resolved, of: string): string | null {
  const [, id] = /^brief-(.+)$/.exec(of) ?? [];
  if (id === undefined) return null;
  const known = briefId(id);
  return (known === null ? undefined : resolved.byId.get(known))?.title ?? id;
}
