import type { RslTerms } from "../plan/machines/rsl-terms.ts";
import { document, element, type Xml } from "./xml.ts";

/** The namespace, which is also the address of the standard. */
export const RSL = "https://rslstandard.org/rsl";

/** `license.xml`. // RSL 1.0 § 3 */
export function renderRsl(terms: RslTerms): string {
  return document(element("rsl", { xmlns: RSL }, rslContent(terms, "")));
}

/** The terms of one thing; in a feed every element has a prefix. // RSL 1.0 § 3.3, 3.5, 3.7, 4.7 */
export function rslContent(
  { url, permits, prohibits, license, holder, policy }: RslTerms,
  prefix: "" | "rsl:",
): Xml {
  const part = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Xml | string | null)[]
  ) => element(`${prefix}${name}`, attributes, ...children);
  const uses = (name: string, words: readonly string[]) =>
    words.length === 0 ? null : part(name, { type: "usage" }, words.join(" "));
  return part(
    "content",
    { url },
    part(
      "license",
      {},
      uses("permits", permits),
      uses("prohibits", prohibits),
      // A licence asks for the name at least; that it asks for no money is not for us to say.
      license === null ? null : part("payment", { type: "attribution" }, part("standard", {}, license)),
    ),
    holder === null ? null : part("copyright", { type: "organization" }, holder),
    policy === null ? null : part("terms", {}, policy),
  );
}
