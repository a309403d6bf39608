/** Texts that should be plain, and look like HTML. */
import type { XmlElement } from "../read/parse-xml.ts";
import { textOfHtml } from "../read/read-entry.ts";
import { isHtmlElement } from "./html-elements.ts";

// Neither alternative looks beyond the next `<`, so the text is read once.
// No entity has a name of one letter: “AT&T;” is not one.
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]{2,32}|#\d{1,8}|#x[0-9a-f]{1,8});/i;
const END_TAG = /<\/(\w{1,16})>/g;
const ENTITY = /&(#?\w{1,32})/g;
/** A tag, or a reference to a character, that does not end. */
const BEGINNING = /&#[x\d]|<[/a-z]/i;

/** Whether a text that must be plain holds tags or entities. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** The same of an element; `&#x26;` and `&#x3C;` are the way to write a plain `&` or `<` of which nobody thinks that it is HTML. // RSS Best Practices Profile § 3.1 */
export function isMarkedUp({ text, hasHexReference }: XmlElement): boolean {
  return !hasHexReference && hasMarkup(text);
}

/** Whether a text begins what may be a tag or an entity and does not end it, so that readers do not agree what it shows. */
export function hasCutMarkup({ text, hasHexReference }: XmlElement): "entity" | "tag" | null {
  if (hasHexReference || hasMarkup(text)) return null;
  if ([...text.matchAll(ENTITY)].some(([, name = ""]) => isEntity(name))) return "entity";
  return BEGINNING.test(text) ? "tag" : null;
}

export function holdsEndTag(text: string): boolean {
  return [...text.matchAll(END_TAG)].some(([, name = ""]) => isHtmlElement(name.toLowerCase()));
}

/** Whether a text holds the end of an HTML element, or an entity: it was meant as HTML. */
export function holdsUndeclaredHtml({ text, hasHexReference }: XmlElement): boolean {
  if (holdsEndTag(text)) return true;
  if (hasHexReference) return false;
  return [...text.matchAll(ENTITY)].some(([, name = ""]) => isEntity(name));
}

function isEntity(name: string): boolean {
  if (name.startsWith("#")) return /^#(?:\d|x)/i.test(name);
  return name.length > 1 && textOfHtml(`&${name};`) !== `&${name};`;
}
