/** What a parser of microformats that we did not write finds in a page. */
import { mf2 } from "microformats-parser";

export type Microformat = ReturnType<typeof mf2>["items"][number];
type Value = Microformat["properties"][string][number];

/** The outermost microformats of a page, addresses made whole against its own. */
export function microformatsOf(html: string, url: string): readonly Microformat[] {
  return mf2(html, { baseUrl: url }).items;
}

/** The values of a property, each as its text. */
export function textsOf({ properties }: Microformat, name: string): readonly string[] {
  return (properties[name] ?? []).map(textIn);
}

/** The values of a property that are microformats themselves. */
export function nestedIn({ properties }: Microformat, name: string): readonly Microformat[] {
  return (properties[name] ?? []).flatMap((value) => (isMicroformat(value) ? [value] : []));
}

/** The microformats of a type inside another that are no property of it. */
export function childrenOf({ children = [] }: Microformat, type: string): readonly Microformat[] {
  return children.filter((child) => child.type?.includes(type));
}

function isMicroformat(value: Value): value is Microformat {
  return typeof value === "object" && "properties" in value;
}

function textIn(value: Value): string {
  if (typeof value === "string") return value;
  return value.value === undefined ? "" : textIn(value.value);
}
