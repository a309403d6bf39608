/** The rights of a page, as the page and feeds state them. */

import { type FeedItem, feedOf } from "../read/feed.ts";
import { type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import type { Document, PageDocument } from "../read/read-document.ts";
import { wordsOf } from "../read/read-elements.ts";
import type { PlacedText } from "../read/read-entry.ts";
import { readRslContent } from "../read/read-rsl.ts";
import { entitiesOf } from "../read/references-of-json-ld.ts";
import { type ClaimCollector, claimCollector, type PageClaims, type SiteClaim } from "./rights-claim.ts";
import { claimsOfRsl, FEED_LINE } from "./rights-of-site.ts";

/** The claims of a document about pages: a page's about itself (a copy's and a former address's about the page they lead to), a feed's about those of its items. */
export function rightsOfPages(document: Document): readonly PageClaims[] {
  if (document.kind === "page") return [ofPage(document)];
  const feed = feedOf(document);
  return (feed?.items ?? []).flatMap((item) => {
    if (item.page === null) return [];
    const collector = claimCollector(document.path);
    ofItem(item, feed?.rights ?? null, collector);
    return [{ page: item.page.text.trim(), claims: collector.claims }];
  });
}

/** What the home page states about the site as such. */
export function rightsOfWebsite(document: Document): readonly SiteClaim[] {
  if (document.kind !== "page") return [];
  const sites = (node: JsonNode) => stringOf(node, "@type") === "WebSite";
  return ofJsonLd(document, sites).map((claim) => ({ ...claim, pattern: null }));
}

function ofPage(page: PageDocument): PageClaims {
  const collector = claimCollector(page.path);
  for (const { name, attributes, at } of page.elements) {
    const { rel, href, type, content } = attributes;
    const meta = name === "meta" ? attributes.name?.toLowerCase() : undefined;
    if (meta === "tdm-reservation" && content !== undefined && /^[01]$/.test(content))
      collector.use("mining", content === "0", `tdm-reservation: ${content}`, "<meta>", at);
    if (meta === "tdm-policy") collector.address("policy", content ?? "", "tdm-policy", at);
    const isLicense = (name === "link" || name === "a") && wordsOf(rel).includes("license");
    if (isLicense && type !== "application/rsl+xml")
      collector.address("license", href ?? "", 'rel="license"', at);
  }
  return {
    page: page.canonical ?? page.address,
    claims: [...collector.claims, ...ofJsonLd(page, () => true)],
  };
}

function ofJsonLd(page: PageDocument, isMeant: (node: JsonNode) => boolean) {
  const collector = claimCollector(page.path);
  const entities = page.jsonLd.flatMap(({ parsed, at }) =>
    entitiesOf([{ parsed, at }]).map((node) => ({ node, at })),
  );
  for (const { node, at } of entities.filter(({ node }) => isMeant(node))) {
    collector.address("license", stringOf(node, "license") ?? "", "JSON-LD license", at);
    collector.address("policy", stringOf(node, "usageInfo") ?? "", "JSON-LD usageInfo", at);
    const holder = memberOf(node, "copyrightHolder");
    const id = stringOf(holder, "@id");
    const described =
      entities.find((other) => id !== null && stringOf(other.node, "@id") === id)?.node ?? null;
    const name = stringOf(holder, "name") ?? stringOf(described, "name");
    collector.holder(name ?? "", "JSON-LD copyrightHolder", at);
  }
  return collector.claims;
}

function ofItem(item: FeedItem, ofFeed: PlacedText | null, collector: ClaimCollector): void {
  if ("kind" in item.node) {
    ofExtension(item.node, collector);
    return;
  }
  const own = item.rights;
  if (own !== null) collector.line(own.text, `<${own.name}>`, own.at);
  else if (ofFeed !== null) collector.line(ofFeed.text, FEED_LINE, item.at);
  for (const content of readRslContent(item.node)) claimsOfRsl(content, collector);
}

/** JSON Feed has no place for rights: Brevier's feeds have them in an extension. */
function ofExtension(item: JsonNode, collector: ClaimCollector): void {
  const rights = memberOf(memberOf(item, "_brevier"), "rights");
  if (rights === null) return;
  const at = (node: JsonNode | null, name: string) => memberOf(node, name)?.at ?? rights.at;
  const textOf = (name: string) => stringOf(rights, name) ?? "";
  const dialect = (name: string) => `_brevier.rights.${name}`;
  const tdm = stringOf(rights, "tdm");
  if (tdm !== null) collector.use("mining", tdm === "allowed", tdm, dialect("tdm"), at(rights, "tdm"));
  const ai = memberOf(rights, "ai");
  for (const [name, topic] of [
    ["train", "mining"],
    ["search", "search"],
    ["input", "input"],
  ] as const) {
    const use = stringOf(ai, name);
    if (use !== null) collector.use(topic, use === "allowed", use, dialect(`ai.${name}`), at(ai, name));
  }
  collector.address("license", textOf("license"), dialect("license"), at(rights, "license"));
  collector.address("policy", textOf("policy"), dialect("policy"), at(rights, "policy"));
  collector.holder(textOf("holder"), dialect("holder"), at(rights, "holder"));
  collector.line(textOf("text"), dialect("text"), at(rights, "text"));
}
