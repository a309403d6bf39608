import type { JsonNode, ParsedJson } from "./parse-json.ts";
import type { Position } from "./position.ts";
import type { Reference } from "./reference.ts";

/** A block of schema.org data in a page. */
export interface JsonLd {
  readonly parsed: ParsedJson;
  readonly at: Position;
}

/** Properties whose value is an address, or a thing that has one. */
const ADDRESSES: ReadonlySet<string> = new Set(
  (
    "url image logo item sameAs mainEntityOfPage isPartOf isBasedOn archivedAt license usageInfo acquireLicensePage " +
    "contentUrl embedUrl thumbnailUrl discussionUrl publishingPrinciples correctionsPolicy ethicsPolicy " +
    "verificationFactCheckingPolicy unnamedSourcesPolicy masthead missionCoveragePrioritiesPolicy diversityPolicy " +
    "actionableFeedbackPolicy noBylinesPolicy"
  ).split(" "),
);
/** Properties that may hold an address, an `@id` of the page's data, or a text. */
const PERHAPS: ReadonlySet<string> = new Set(["@id", "ownershipFundingInfo"]);

/** Whether a property's text is an address, which must be complete. */
export function holdsAddress(property: string): boolean {
  return ADDRESSES.has(property);
}

/** The addresses in a page’s schema.org data, each at the place of its value. */
export function referencesOfJsonLd(blocks: readonly JsonLd[]): readonly Reference[] {
  return blocks.flatMap(({ parsed }) =>
    parsed.ok
      ? [...addressesIn(parsed.root, "")].map(({ value, at }) => ({
          url: value,
          role: "metadata" as const,
          load: null,
          absolute: false,
          at,
        }))
      : [],
  );
}

/** The objects of the blocks: each itself, those of its list, those of its `@graph`. */
export function entitiesOf(blocks: readonly JsonLd[]): readonly JsonNode[] {
  return blocks.flatMap(({ parsed }) => (parsed.ok ? entitiesIn(parsed.root) : []));
}

function entitiesIn(root: JsonNode): readonly JsonNode[] {
  if (root.kind === "array") return root.items.flatMap(entitiesIn);
  const graph = root.kind === "object" ? root.members.get("@graph") : undefined;
  return graph === undefined ? [root] : entitiesIn(graph);
}

function* addressesIn(node: JsonNode, name: string): Generator<Extract<JsonNode, { kind: "string" }>> {
  if (node.kind === "string" && (ADDRESSES.has(name) || PERHAPS.has(name))) yield node;
  if (node.kind === "array") for (const item of node.items) yield* addressesIn(item, name);
  if (node.kind === "object") for (const [key, member] of node.members) yield* addressesIn(member, key);
}
