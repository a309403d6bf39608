import type { HtmlElement, HtmlParts } from "./read-elements.ts";

const NO_TEXT: ReadonlySet<string> = new Set(["script", "style", "template"]);

/** The elements that have a name for a screen reader: from their text, a picture's description, an attribute, or any of those inside. // accname § 4.3 */
export function namedElements({ elements, texts }: HtmlParts): ReadonlySet<HtmlElement> {
  const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []));
  const named = new Set<HtmlElement>();
  const name = (start: HtmlElement | null) => {
    for (let at = start; at !== null && !named.has(at) && !hides(at); at = at.parent) named.add(at);
  };
  for (const { text, parent } of texts) {
    if (text.trim() !== "" && !NO_TEXT.has(parent?.name ?? "")) name(parent);
  }
  for (const element of elements) {
    const { alt = "", title = "" } = element.attributes;
    const text = element.name === "img" ? alt + title : title;
    if (text.trim() !== "" || ariaNameOf(element, ids) !== null) name(element);
  }
  return named;
}

/** Its name in ARIA: its label, or the ids of its labels if the page has one of them; else null. */
export function ariaNameOf({ attributes }: HtmlElement, ids: ReadonlySet<string>): string | null {
  const { "aria-label": label = "", "aria-labelledby": labelledBy = "" } = attributes;
  const labels = labelledBy === "" ? [] : labelledBy.split(/\s+/).filter((id) => ids.has(id));
  if (labels.length > 0) return labels.map((id) => `#${id}`).join(" ");
  return label.trim() === "" ? null : label.trim();
}

/** Whether a screen reader skips it. */
export function isHidden(element: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) if (hides(at)) return true;
  return false;
}

/** Whether it is marked as hidden, with all that is inside it. */
export function hides({ attributes }: HtmlElement): boolean {
  return attributes["aria-hidden"] === "true" || attributes.hidden !== undefined;
}
