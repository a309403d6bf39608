/** The rights that files state for the whole site, or for all that is below an address. */
import { feedOf } from "../read/feed.ts";
import { itemsOf, memberOf, stringOf } from "../read/parse-json.ts";
import type { Document, XmlDocument } from "../read/read-document.ts";
import { readHostHeaders } from "../read/read-host-headers.ts";
import { readLines } from "../read/read-lines.ts";
import { readPreferences } from "../read/read-preferences.ts";
import { groupsOf, mayFetch, readRobots } from "../read/read-robots.ts";
import { type RslContent, readRslContent } from "../read/read-rsl.ts";
import type { SiteUnderCheck } from "../read/site-under-check.ts";
import { type ClaimCollector, claimCollector, type RightsClaim, type SiteClaim } from "./rights-claim.ts";

/** Robots whose makers say that they come for one thing, in lower case. */
const ROBOTS = {
  mining:
    "amazonbot anthropic-ai applebot-extended bytespider ccbot claudebot cohere-training-data-crawler google-extended gptbot meta-externalagent",
  search: "claude-searchbot oai-searchbot perplexitybot",
  input: "chatgpt-user claude-user mistralai-user perplexity-user",
} as const;
const TOPICS = ["mining", "search", "input"] as const;
const TOPIC_OF: ReadonlyMap<string, (typeof TOPICS)[number]> = new Map([
  ["train-ai", "mining"],
  ["ai-train", "mining"],
  ["search", "search"],
  ["ai-index", "search"],
  ["ai-input", "input"],
]);

/** How messages call it: each format has its own element for it. */
export const FEED_LINE = { fr: "droits du flux", en: "rights of the feed" };

/** The claims of a file that covers more than one page; none of other files. */
export function rightsOfSite(document: Document, site: SiteUnderCheck): readonly SiteClaim[] {
  const collector = claimCollector(document.path);
  const everywhere = (): readonly SiteClaim[] =>
    collector.claims.map((claim) => ({ ...claim, pattern: "/*" }));
  switch (document.path) {
    case "robots.txt":
      ofRobots(document.text, new URL(site.base).pathname, collector);
      return everywhere();
    case "trust.txt":
    case ".well-known/trust.txt":
      ofTrust(document.text, collector);
      return everywhere();
    case "_headers":
      return ofHeaders(document);
    case ".well-known/tdmrep.json":
      return ofReservations(document);
    default:
      return document.kind === "xml" ? ofXml(document) : [];
  }
}

/** A robot without a group of its own gives no claim on its purpose, unless the site is closed to all robots. */
function ofRobots(text: string, base: string, collector: ClaimCollector): void {
  const robots = readRobots(text);
  const all = groupsOf(robots, "*");
  for (const topic of TOPICS) {
    const groupsByRobot = ROBOTS[topic].split(" ").flatMap((name) => {
      const groups = groupsOf(robots, name);
      const [first] = groups
        .flatMap(({ names }) => names)
        .filter(({ value }) => value.toLowerCase() === name);
      return first === undefined ? [] : [{ first, isOpen: mayFetch(groups, base) }];
    });
    // To shut out one robot of a purpose is to refuse it; another that is allowed is an exception.
    const one = groupsByRobot.find(({ isOpen }) => !isOpen) ?? groupsByRobot[0];
    const rule = one?.isOpen === true ? "Allow" : "Disallow";
    if (one !== undefined)
      collector.use(topic, one.isOpen, `${one.first.value}: ${rule}`, "robots.txt", one.first.at);
  }
  for (const { name, value, at } of all.flatMap(({ others }) => others)) {
    const key = name.toLowerCase();
    if (key === "content-usage" || key === "content-signal") ofPreferences(value, name, at, collector);
  }
}

function ofPreferences(
  text: string,
  dialect: string,
  at: RightsClaim["at"],
  collector: ClaimCollector,
): void {
  for (const { name, value, written } of readPreferences(text)) {
    const topic = TOPIC_OF.get(name);
    if (topic !== undefined && /^(?:y|n|yes|no)$/.test(value))
      collector.use(topic, value.startsWith("y"), written, dialect, at);
  }
}

function ofTrust(text: string, collector: ClaimCollector): void {
  for (const { name, value, at } of readLines(text, "=", false).lines) {
    if (name.toLowerCase() === "datatrainingallowed" && /^(?:yes|no)$/i.test(value))
      collector.use("mining", /^y/i.test(value), `${name}=${value}`, "trust.txt", at);
  }
}

function ofHeaders({ path, text }: Document): readonly SiteClaim[] {
  return readHostHeaders(text).headers.flatMap(({ path: pattern, name, value, at }) => {
    const collector = claimCollector(path);
    if (name === "tdm-reservation" && /^[01]$/.test(value))
      collector.use("mining", value === "0", `tdm-reservation: ${value}`, "_headers", at);
    if (name === "tdm-policy") collector.address("policy", value, "tdm-policy", at);
    if (name === "content-usage") ofPreferences(value, "Content-Usage", at, collector);
    return collector.claims.map((claim) => ({ ...claim, pattern: pattern.replace(/\$$/, "") }));
  });
}

function ofReservations(document: Document): readonly SiteClaim[] {
  if (document.kind !== "json" || !document.parsed.ok) return [];
  return itemsOf(document.parsed.root).flatMap((rule) => {
    const collector = claimCollector(document.path);
    const reservation = memberOf(rule, "tdm-reservation");
    if (reservation?.kind === "number")
      collector.use(
        "mining",
        reservation.value === 0,
        `tdm-reservation: ${reservation.value}`,
        "tdmrep.json",
        reservation.at,
      );
    const policy = memberOf(rule, "tdm-policy");
    if (policy?.kind === "string") collector.address("policy", policy.value, "tdmrep.json", policy.at);
    return collector.claims.map((claim) => ({ ...claim, pattern: stringOf(rule, "location") ?? "/*" }));
  });
}

function ofXml(document: XmlDocument): readonly SiteClaim[] {
  const { root } = document.parsed;
  if (root?.local === "rsl") {
    return readRslContent(root).flatMap((content) => {
      const collector = claimCollector(document.path);
      claimsOfRsl(content, collector);
      return collector.claims.map((claim) => ({ ...claim, pattern: content.url }));
    });
  }
  const collector = claimCollector(document.path);
  const line = feedOf(document)?.rights ?? null;
  if (line !== null) collector.line(line.text, FEED_LINE, line.at);
  return collector.claims.map((claim) => ({ ...claim, pattern: null }));
}

/** The claims of terms in RSL. A use that is in no list gives none. */
export function claimsOfRsl({ uses, license, holder, policy }: RslContent, collector: ClaimCollector): void {
  for (const { permits, use, at } of uses) {
    const written = `${permits ? "permits" : "prohibits"} ${use}`;
    const topic = TOPIC_OF.get(use);
    // `search` means every search engine: to permit it is no claim on search by models.
    if (topic !== undefined && !(use === "search" && permits))
      collector.use(topic, permits, written, "RSL", at);
    if (use === "all" || use === "ai-all")
      for (const each of TOPICS) collector.use(each, permits, written, "RSL", at);
  }
  if (license !== null) collector.address("license", license.text, "RSL", license.at);
  if (holder !== null) collector.holder(holder.text, "RSL", holder.at);
  if (policy !== null) collector.address("policy", policy.text, "RSL", policy.at);
}
