import { RSL } from "./namespaces.ts";
import { childrenOf, type XmlElement } from "./parse-xml.ts";
import type { Position } from "./position.ts";

/** The vocabulary of uses. // RSL 1.0 § 3.5 */
export const USES = ["all", "ai-all", "ai-train", "ai-input", "ai-index", "search"] as const;

/** A word of a list of uses. */
export interface UseOfText {
  readonly permits: boolean;
  readonly use: string;
  readonly at: Position;
}

/** The terms for what is at an address. */
export interface RslContent {
  readonly url: string;
  readonly uses: readonly UseOfText[];
  readonly license: XmlElement | null;
  readonly holder: XmlElement | null;
  readonly policy: XmlElement | null;
  readonly at: Position;
}

/** Reads the `<content>` of a licence document, or of an item of a feed. // RSL 1.0 § 3.3, 4.7 */
export function readRslContent(parent: XmlElement): readonly RslContent[] {
  return childrenOf(parent, "content", RSL).map((content) => {
    const licenses = childrenOf(content, "license", RSL);
    const uses = (local: "permits" | "prohibits") =>
      licenses
        .flatMap((license) => childrenOf(license, local, RSL))
        .filter((list) => list.attributes.get("type") === "usage")
        .flatMap(({ text, at }) =>
          // The standard separates them by spaces; some publishers use commas.
          text
            .split(/[\s,]+/)
            .filter((use) => use !== "")
            .map((use) => ({ permits: local === "permits", use, at })),
        );
    const standards = licenses
      .flatMap((license) => childrenOf(license, "payment", RSL))
      .flatMap((payment) => childrenOf(payment, "standard", RSL));
    return {
      url: content.attributes.get("url") ?? "",
      uses: [...uses("permits"), ...uses("prohibits")],
      license: standards[0] ?? null,
      holder: childrenOf(content, "copyright", RSL)[0] ?? null,
      policy: childrenOf(content, "terms", RSL)[0] ?? null,
      at: content.at,
    };
  });
}
