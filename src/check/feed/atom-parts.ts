/** What may stand where in Atom 1.0. // RFC 4287 § 4 */
import { ATOM } from "../read/namespaces.ts";
import { childrenOf, type XmlElement } from "../read/parse-xml.ts";

const FEED = "author category contributor generator icon id link logo rights subtitle title updated".split(
  " ",
);
const PERSON = ["name", "uri", "email"];

/** The elements of Atom in each element of Atom; one that is not listed holds none. */
export const ATOM_PARTS: Readonly<Record<string, readonly string[]>> = {
  feed: [...FEED, "entry"],
  source: FEED,
  entry: "author category content contributor id link published rights source summary title updated".split(
    " ",
  ),
  author: PERSON,
  contributor: PERSON,
};

/** The elements whose text is an id, an address or a date, with nothing around it. // RFC 4287 § 2 */
export const SOLID: ReadonlySet<string> = new Set(["id", "updated", "published", "icon", "logo", "uri"]);

export function isAtom({ uri }: XmlElement): boolean {
  return uri === ATOM;
}

/** The text of the first child of that name; empty if there is none. */
export function textOfChild(parent: XmlElement, child: string): string {
  return childrenOf(parent, child, ATOM)[0]?.text ?? "";
}
