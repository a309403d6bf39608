/** The rights of a site in each dialect that machines read: all from one block, so that none contradicts another. */
import type { Header } from "../../base/headers-file.ts";
import type { Instant } from "../../model/identifiers.ts";
import { type Permission, PURPOSES, type Purpose, type TextRights } from "../../model/rights.ts";
import type { Site } from "../../model/site.ts";
import type { PageRights } from "../pages/page-parts.ts";
import { publisherId } from "../pages/publisher-data.ts";
import type { Resolved } from "../resolve.ts";
import type { CommonRights } from "../rights-of.ts";

/** The names by which machines say in `robots.txt` what they come for, as their makers give them. */
const ROBOTS = {
  train: [
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ClaudeBot",
    "Google-Extended",
    "GPTBot",
    "Meta-ExternalAgent",
  ],
  search: ["Claude-SearchBot", "OAI-SearchBot", "PerplexityBot"],
  input: ["ChatGPT-User", "Claude-User", "MistralAI-User", "Perplexity-User"],
} as const satisfies Record<Purpose, readonly string[]>;

/** The groups of `robots.txt` for whom the site is closed, one for each purpose. // RFC 9309 § 2.2.1: several names share a group */
export function refusedRobots({ rights, url }: Site): readonly string[] {
  if (rights === null) return [];
  return PURPOSES.filter((purpose) => rights.ai[purpose] === "refused").map((purpose) => {
    const names = ROBOTS[purpose].map((name) => `User-agent: ${name}\n`).join("");
    return `${names}Disallow: ${url.base}/\n`;
  });
}

/**
 * The value of `Content-Usage`, in `robots.txt` and as a header; null unless the site asks for it. A refusal of `search` is left out: in
 * this vocabulary it would mean every search engine.
 * // draft-ietf-aipref-attach, draft-ietf-aipref-vocab
 */
export function contentUsage(rights: CommonRights | null): string | null {
  if (rights === null || !rights.contentUsage) return null;
  const { train, search } = rights.ai;
  return preferences([
    train === null ? null : `train-ai=${train === "allowed" ? "y" : "n"}`,
    searchAllowed(search, "y"),
  ]);
}

/** The value of `Content-Signal` in `robots.txt`; null unless the site asks for it. Of `search` as above. // https://contentsignals.org */
export function contentSignal(rights: CommonRights | null): string | null {
  if (rights === null || !rights.contentSignal) return null;
  const { train, search, input } = rights.ai;
  const signal = (name: string, permission: Permission) =>
    permission === null ? null : `${name}=${permission === "allowed" ? "yes" : "no"}`;
  return preferences([searchAllowed(search, "yes"), signal("ai-input", input), signal("ai-train", train)]);
}

function searchAllowed(search: Permission, yes: string): string | null {
  return search === "allowed" ? `search=${yes}` : null;
}

function preferences(values: readonly (string | null)[]): string | null {
  const present = values.filter((preference) => preference !== null);
  return present.length === 0 ? null : present.join(", ");
}

/** The headers of every file. // TDMRep § 5 */
export function rightsHeaders(rights: CommonRights | null): readonly Header[] {
  const { tdmReservation, tdmPolicy } = pageRights(rights);
  const usage = contentUsage(rights);
  return [
    ...(tdmReservation === null ? [] : [["tdm-reservation", tdmReservation] as const]),
    ...(tdmPolicy === null ? [] : [["tdm-policy", tdmPolicy] as const]),
    ...(usage === null ? [] : [["Content-Usage", usage] as const]),
  ];
}

/** `/.well-known/tdmrep.json`; null where mining is neither allowed nor reserved. // TDMRep § 4 */
export function tdmReservations({ site, rights }: Resolved): string | null {
  const { tdmReservation, tdmPolicy } = pageRights(rights);
  if (tdmReservation === null) return null;
  const rule = {
    location: `${site.url.base}/*`,
    "tdm-reservation": Number(tdmReservation),
    ...(tdmPolicy === null ? {} : { "tdm-policy": tdmPolicy }),
  };
  return `${JSON.stringify([rule], null, 2)}\n`;
}

/**
 * The rights in the head of a page; `rsl` is the address of its licence document. A policy belongs to a reservation: without one there is
 * nothing to ask for. // TDMRep § 6
 */
export function pageRights(
  rights: Pick<TextRights, "license" | "tdm" | "policyUrl"> | null,
  rsl: string | null = null,
): PageRights {
  const tdm = rights?.tdm ?? null;
  return {
    license: rights?.license ?? null,
    tdmReservation: tdm === null ? null : tdm === "reserved" ? "1" : "0",
    tdmPolicy: tdm === "reserved" ? (rights?.policyUrl ?? null) : null,
    rsl,
  };
}

/** `datatrainingallowed` of trust.txt; null where training is neither allowed nor refused. */
export function dataTrainingAllowed(rights: CommonRights | null): "yes" | "no" | null {
  const train: Permission = rights?.ai.train ?? null;
  return train === null ? null : train === "allowed" ? "yes" : "no";
}

/** schema.org data of the rights of a text published at a moment; of the site as a whole, null. */
export function rightsData(
  resolved: Resolved,
  rights: Omit<TextRights, "notice"> | null,
  published: Instant | null,
) {
  if (rights === null) return {};
  const { license, copyrightHolder: name, policyUrl } = rights;
  const year = rights.copyrightYear ?? (published === null ? null : Number(published.slice(0, 4)));
  return {
    ...(license === null ? {} : { license }),
    copyrightHolder:
      name === resolved.site.publisher.name
        ? { "@id": publisherId(resolved) }
        : { "@type": "Organization" as const, name },
    ...(year === null ? {} : { copyrightYear: year }),
    ...(policyUrl === null ? {} : { usageInfo: policyUrl }),
  };
}
