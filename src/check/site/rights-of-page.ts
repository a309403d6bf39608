/** The rights of a page, as the page and feeds state them. */

import { itemsOf, type JsonNode, memberOf, stringOf } from "../read/parse-json.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";
import type { Document, PageDocument } from "../read/read-document.ts";
import { wordsOf } from "../read/read-elements.ts";
import { readRslContent } from "../read/read-rsl.ts";
import { ATOM, DC } from "../read/references-of-feed.ts";
import { entitiesOf } from "../read/references-of-json-ld.ts";
import { alternatesOf, typeOf } from "./feed-facts.ts";
import { claimCollector, type PageClaims, type SiteClaim } from "./rights-claim.ts";
import { claimsOfRsl, FEED_LINE, rightsLineOf } from "./rights-of-site.ts";

/** The claims of a document about pages: a page's about itself (a copy's and a former address's about the page they lead to), a feed's about those of its items. */
export function rightsOfPages(document: Document): readonly PageClaims[] {
  if (document.kind === "page") return [ofPage(document)];
  if (document.kind === "json")
    return document.isFeed && document.parsed.ok ? ofJsonFeed(document.path, document.parsed.root) : [];
  const root = document.kind === "xml" ? document.parsed.root : null;
  return root === null ? [] : ofFeed(document.path, root);
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
    parsed.ok ? entitiesOf(parsed.root).map((node) => ({ node, at })) : [],
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

function ofFeed(path: string, root: XmlElement): readonly PageClaims[] {
  const ofAll = rightsLineOf(root);
  const isRss = root.local === "rss";
  const items = isRss
    ? childrenOf(root, "channel").flatMap((channel) => childrenOf(channel, "item"))
    : root.local === "feed" && root.uri === ATOM
      ? childrenOf(root, "entry", ATOM)
      : [];
  return items.flatMap((item) => {
    const page = isRss ? childrenOf(item, "link")[0]?.text.trim() : pageOfEntry(item);
    if (page === undefined) return [];
    const collector = claimCollector(path);
    const own = childrenOf(item, "rights", isRss ? DC : ATOM)[0];
    if (own !== undefined) collector.line(own.text, `<${own.name}>`, own.at);
    else if (ofAll !== null) collector.line(ofAll.text, FEED_LINE, item.at);
    for (const content of readRslContent(item)) claimsOfRsl(content, collector);
    return [{ page, claims: collector.claims }];
  });
}

function pageOfEntry(entry: XmlElement): string | undefined {
  return alternatesOf(entry)
    .find((link) => typeOf(link) === "text/html")
    ?.attributes.get("href");
}

/** JSON Feed has no place for rights: Brevier's feeds have them in an extension. */
function ofJsonFeed(path: string, root: JsonNode): readonly PageClaims[] {
  return itemsOf(memberOf(root, "items")).flatMap((item) => {
    const page = stringOf(item, "url");
    const rights = memberOf(memberOf(item, "_brevier"), "rights");
    if (page === null || rights === null) return [];
    const collector = claimCollector(path);
    const at = (node: JsonNode | null, name: string) => memberOf(node, name)?.at ?? rights.at;
    const say = (name: string) => stringOf(rights, name) ?? "";
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
    collector.address("license", say("license"), dialect("license"), at(rights, "license"));
    collector.address("policy", say("policy"), dialect("policy"), at(rights, "policy"));
    collector.holder(say("holder"), dialect("holder"), at(rights, "holder"));
    collector.line(say("text"), dialect("text"), at(rights, "text"));
    return [{ page, claims: collector.claims }];
  });
}
