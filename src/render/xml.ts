/** The one XML serializer: elements are values, and text cannot become markup. */

export interface Xml {
  readonly markup: string;
}

type Child = Xml | string | null | readonly Child[];

/** An element. Null attributes and children are left out; text is escaped; no white space is put beside text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly Child[]
): Xml {
  const attributeText = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join("");
  const inner = flatten(children);
  if (inner.length === 0) return { markup: `<${name}${attributeText}/>` };
  const isBlock = inner.every((child) => typeof child !== "string");
  const gap = isBlock && inner.length > 1 ? "\n" : "";
  const content = inner
    .map((child) => (typeof child === "string" ? escapeText(child) : child.markup))
    .join(gap);
  return { markup: `<${name}${attributeText}>${gap}${content}${gap}</${name}>` };
}

/** HTML inside XML, as CDATA. */
export function cdata(text: string): Xml {
  return { markup: `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>` };
}

/** A whole document. */
export function document(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;
}

/** Hexadecimal references survive readers that unescape twice (RSS Best Practices Profile, 3.1). */
function escapeText(text: string): string {
  return text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;");
}

/** By names: a reader that does not decode numbers in attributes shows `&#x26;` to people. */
function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function flatten(children: readonly Child[]): readonly (Xml | string)[] {
  return children.flatMap((child) => {
    if (child === null) return [];
    return isList(child) ? flatten(child) : [child];
  });
}

function isList(child: Exclude<Child, null>): child is readonly Child[] {
  return Array.isArray(child);
}
