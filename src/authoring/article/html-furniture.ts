/** What of a page's HTML is no text of an article: programs, forms, navigation, buttons to share. */
import { classesOf, type HtmlElement } from "./html-tree.ts";

const ELEMENTS: ReadonlySet<string> = new Set(
  "script style template noscript head title link meta base nav form input button select option datalist textarea svg canvas map area col colgroup source track param dialog menu".split(
    " ",
  ),
);

const ROLES: ReadonlySet<string> = new Set(["navigation", "search", "button", "toolbar", "doc-backlink"]);

const CLASSES =
  /^(?:sharedaddy|sd-sharing.*|sharing|share|(?:article|post|entry|social)[-_]+(?:share|sharing|partage)|(?:share|sharing|social|partage)[-_]+(?:bar|buttons?|icons?|links?|list|tools?|media|widget|block)|partage|partager|addtoany.*|a2a_.*|addthis.*|jp-relatedposts|breadcrumbs?|newsletter|cookie.*|screen-reader-text|sr-only|visually-hidden|spip-admin.*|footnote-backref|wp-block-buttons|no-print)$/i;

export function isFurniture(element: HtmlElement): boolean {
  const { name, attributes } = element;
  return (
    ELEMENTS.has(name) ||
    attributes["hidden"] !== undefined ||
    /(?:^|;)\s*display\s*:\s*none/i.test(attributes["style"] ?? "") ||
    ROLES.has(attributes["role"] ?? "") ||
    classesOf(element).some((one) => CLASSES.test(one))
  );
}
