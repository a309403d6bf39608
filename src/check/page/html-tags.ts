/** Tags and texts without what html-validate does not look at: addresses, dates, words. */

export const START_TAG =
  /<([a-z][a-z0-9]*)(?:\s+[A-Za-z][\w:.-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/y;
export const END_TAG = /<\/([a-z][a-z0-9]*)>/y;
/** Either of them, also of SVG. */
const TAG =
  /<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z][\w:.-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*)(\/?)>/y;

const ATTRIBUTE = /(\s)([A-Za-z][\w:.-]*)=(?:"([^"]*)"|'([^']*)')/g;
/** Attributes of which html-validate only sees whether they say something. */
const SAID: ReadonlySet<string> = new Set(
  "alt aria-label cite content datetime href poster src title".split(" "),
);
/** References to characters that every reader knows. */
const CHARACTERS = /&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/gi;
const SCOPE = /\sscope="(?:row|col|rowgroup|colgroup)"/;
const CANDIDATES = /^[^\s,]+ \d+w(?:, [^\s,]+ \d+w)*$/;

/** Elements without end tag that may stand in those that are read as they are written. */
const VOID: ReadonlySet<string> = new Set("br col hr img input link meta source track wbr".split(" "));
/** Elements that change how the rest of a page is judged, or how they are read themselves. */
const JUDGED_BY_PAGE: ReadonlySet<string> = new Set("map template script style title textarea".split(" "));

/** Null if it must be judged with its page. Takes note of its id. */
export function shapeOfTag(tag: string, ids: Set<string>): string | null {
  const name = /^<([a-z\d]+)/.exec(tag)?.[1] ?? "";
  // Whether the cells of a heading need it depends on the whole table.
  if (name === "th" && !SCOPE.test(tag)) return null;
  if (!tag.includes("=")) return tag;
  const isInstruction = /http-equiv/i.test(tag);
  let isAmbiguous = false;
  const shape = tag.replace(
    ATTRIBUTE,
    (whole, space: string, key: string, double?: string, single?: string) => {
      const quote = double === undefined ? "'" : '"';
      const value = double ?? single ?? "";
      if (key.toLowerCase() === "id") {
        if (ids.has(value)) isAmbiguous = true;
        ids.add(value);
      }
      const kind = key === "content" && isInstruction ? value : kindOfValue(name, key, value);
      return kind === value ? whole : `${space}${key}=${quote}${kind}${quote}`;
    },
  );
  // An id without quotes was not noted.
  return isAmbiguous || /\sid=[^"']/i.test(shape) ? null : shape;
}

function kindOfValue(name: string, key: string, value: string): string {
  // The patterns of html-validate end at the end of a line.
  if (!/\S/.test(value) || /[\n\r\u2028\u2029]/.test(value) || !isPlain(value)) return value;
  if (SAID.has(key) || key.startsWith("data-") || (key === "value" && name === "data")) return "…";
  if (key === "id") return /\s/.test(value) ? value : "…";
  if (key === "width" || key === "height") return /^\d+$/.test(value) ? "1" : value;
  if (key === "srcset") return CANDIDATES.test(value) ? "… 1w" : value;
  return value;
}

/** Whether all its references to characters are known. */
function isPlain(text: string): boolean {
  return !text.includes("&") || !text.replace(CHARACTERS, "").includes("&");
}

export function kindOfText(text: string): string {
  return isPlain(text) ? "…" : text;
}

/** A whole element, as it is written; null if it must be judged with its page. Takes note of its ids. */
export function isolatedElementAt(html: string, at: number, ids: Set<string>): string | null {
  const open: string[] = [];
  const own = new Set<string>();
  const named: string[] = [];
  let end = at;
  do {
    TAG.lastIndex = end;
    const found = TAG.exec(html);
    if (found === null) return null;
    const [tag, isEnd, name = "", attributes = "", isAlone] = found;
    if (
      JUDGED_BY_PAGE.has(name.toLowerCase()) ||
      /\s(?:form|for|id)(?:=[^"']|[\s/>]|$)|\sform=/i.test(attributes)
    )
      return null;
    for (const [, , key, double, single] of attributes.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? "";
      const attribute = key?.toLowerCase();
      if (attribute === "for") named.push(value);
      if (attribute !== "id") continue;
      if (ids.has(value)) return null;
      ids.add(value);
      own.add(value);
    }
    if (isEnd === "/") {
      if (open.pop() !== name) return null;
    } else if (isAlone !== "/" && !VOID.has(name)) open.push(name);
    end += tag.length;
    if (open.length > 0) end = html.indexOf("<", end);
    if (end === -1) return null;
  } while (open.length > 0);
  return named.every((id) => own.has(id)) ? html.slice(at, end) : null;
}
