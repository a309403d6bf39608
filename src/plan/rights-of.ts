/** The rights of a brief, and what holds of every brief of a site. */
import type { BriefExport } from "../model/brief.ts";
import { PURPOSES, type Rights, type TextRights } from "../model/rights.ts";
import { inLanguage, type Site } from "../model/site.ts";

/** The rights of a brief's text: its own, else the site's; null where neither states any. */
export function rightsOf(
  { rights: site, publisher }: Site,
  { rights: own, lang }: Pick<BriefExport, "rights" | "lang">,
): TextRights | null {
  const notice = site === null || site.notice === null ? null : inLanguage(site.notice, lang);
  if (own === null) return site === null ? null : { ...site, notice };
  // A brief that allows or reserves mining does the same for training.
  const mining = own.tdm === undefined ? null : own.tdm === "reserved" ? "refused" : "allowed";
  const { license } = own;
  return {
    license: license === undefined ? (site?.license ?? null) : license,
    copyrightHolder: own.copyrightHolder ?? site?.copyrightHolder ?? publisher.name,
    copyrightYear: own.copyrightYear ?? site?.copyrightYear ?? null,
    notice: own.notice ?? notice,
    tdm: own.tdm ?? site?.tdm ?? null,
    ai: {
      train: own.ai.train ?? mining ?? site?.ai.train ?? null,
      search: own.ai.search ?? site?.ai.search ?? null,
      input: own.ai.input ?? site?.ai.input ?? null,
    },
    policyUrl: own.policyUrl ?? site?.policyUrl ?? null,
  };
}

/** The rights that hold for the whole site. */
export interface CommonRights extends Omit<Rights, "copyrightHolder" | "copyrightYear" | "notice"> {
  readonly copyrightHolder: string | null;
}

/**
 * What a site-wide file or header may state: what holds for each of these briefs. Where one differs, nothing is stated for all, so that
 * no such file grows with the briefs or contradicts the page of one. A brief never allows what its site refuses: refusals stay.
 */
export function commonRights(site: Site, briefs: readonly BriefExport[]): CommonRights | null {
  const { rights } = site;
  if (rights === null) return null;
  const others = briefs.flatMap((brief) => (brief.rights === null ? [] : (rightsOf(site, brief) ?? [])));
  const common = <T>(ofSite: T, of: (other: TextRights) => T): T | null =>
    others.every((other) => of(other) === ofSite) ? ofSite : null;
  const ai = PURPOSES.map(
    (purpose) => [purpose, common(rights.ai[purpose], (other) => other.ai[purpose])] as const,
  );
  const [train, search, input] = ai.map(([, permission]) => permission);
  return {
    ...rights,
    license: common(rights.license, ({ license }) => license),
    copyrightHolder: common(rights.copyrightHolder, ({ copyrightHolder }) => copyrightHolder),
    tdm: common(rights.tdm, ({ tdm }) => tdm),
    ai: { train: train ?? null, search: search ?? null, input: input ?? null },
    policyUrl: common(rights.policyUrl, ({ policyUrl }) => policyUrl),
  };
}
