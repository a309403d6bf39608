/** Relative addresses in XML, from the `xml:base` of what they stand in. // XML Base; RFC 4287 § 2 */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { XmlElement } from "./parse-xml.ts";
import { isAbsolute } from "./reference.ts";

export interface WithBase {
  readonly element: XmlElement;
  /** The full address from which its relative addresses start; null where no `xml:base` gives one. */
  readonly base: string | null;
}

/**
 * An element and all below it, in document order, each with its base.
 * @param address that of the document; it may be unknown.
 * @param outer the base of what the element stands in.
 */
export function* withBases(
  root: XmlElement,
  address: string,
  outer: string | null = null,
): Generator<WithBase> {
  const waiting: WithBase[] = [{ element: root, base: outer }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element } = next;
    const base = baseWithin(element, next.base, address);
    yield { element, base };
    for (const child of element.children.toReversed()) waiting.push({ element: child, base });
  }
}

/** The base of the last of these elements, each of which stands in the one before it. */
export function baseOf(path: readonly XmlElement[], address: string): string | null {
  let base: string | null = null;
  for (const element of path) base = baseWithin(element, base, address);
  return base;
}

/** The full address of a relative one; as it was written where it is full, is no address, or has no base. */
export function resolvedFrom(url: string, base: string | null): string {
  if (base === null || isAbsolute(url) || url !== url.trim() || !canParseUrl(url, base)) return url;
  return new URL(url, base).href;
}

function baseWithin({ attributes }: XmlElement, outer: string | null, address: string): string | null {
  const written = attributes.get("xml:base");
  if (written === undefined) return outer;
  const from = outer ?? (canParseUrl(address) ? address : undefined);
  return canParseUrl(written, from) ? new URL(written, from).href : outer;
}
