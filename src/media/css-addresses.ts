/** The addresses that a style sheet would fetch, read by the tokens of CSS, so that a comment or a text is not taken for one. // CSS Syntax 3 § 4 */

/** What a style names: an address, or the rule or function by which it names one. */
export interface CssAddress {
  /** As written, without its quotes. */
  readonly written: string;
  readonly address: string;
}

const TOKEN = /["']|\/\*|[;{}]|(?:\\(?:[0-9a-f]{1,6}\s?|[^\n])|[-@\w\u0080-\uffff]){1,200}\(?/gi;
/** Functions that take an address in quotes. */
const FUNCTIONS: ReadonlySet<string> = new Set(["src(", "image(", "image-set(", "-webkit-image-set("]);

/** All of `@import`, `url()` and its kin, in their order; `@namespace` fetches nothing. */
export function addressesInCss(css: string): readonly CssAddress[] {
  const found: CssAddress[] = [];
  /** Inside an `@import`, a `@namespace`, or a function of addresses. */
  let inside: "import" | "namespace" | "function" | null = null;
  const take = (written: string) => {
    if (inside !== "namespace") found.push({ written, address: unescaped(written) });
  };
  const token = new RegExp(TOKEN);
  for (let match = token.exec(css); match !== null; match = token.exec(css)) {
    const [written] = match;
    if (written === "/*") {
      const end = css.indexOf("*/", token.lastIndex);
      if (end === -1) break;
      token.lastIndex = end + 2;
    } else if (written === '"' || written === "'") {
      const text = textAt(css, match.index);
      token.lastIndex = match.index + text.length;
      if (inside === "import" || inside === "function") take(withoutQuotes(text));
    } else if (/^[;{}]$/.test(written)) inside = null;
    else {
      const name = unescaped(written).toLowerCase();
      if (name === "@import") inside = "import";
      else if (name === "@namespace") inside = "namespace";
      else if (FUNCTIONS.has(name)) inside = "function";
      else if (name === "url(") {
        const from =
          token.lastIndex +
          (/^\s*/.exec(css.slice(token.lastIndex, token.lastIndex + 1000))?.[0].length ?? 0);
        const text = textAt(css, from);
        const close = css.indexOf(")", from);
        const raw = text !== "" ? text : css.slice(from, close === -1 ? undefined : close);
        take(text === "" ? raw.trim() : withoutQuotes(text));
        token.lastIndex = from + raw.length;
      }
    }
  }
  return found;
}

/** The text in quotes that begins there; it ends with the line if nothing closes it. Empty if none begins. */
function textAt(css: string, at: number): string {
  const quote = css[at];
  if (quote !== '"' && quote !== "'") return "";
  let end = at + 1;
  while (end < css.length && css[end] !== quote && css[end] !== "\n") end += css[end] === "\\" ? 2 : 1;
  return css.slice(at, end + 1);
}

function withoutQuotes(text: string): string {
  return text.length > 1 && text.endsWith(text[0] ?? "") ? text.slice(1, -1) : text.slice(1);
}

function unescaped(written: string): string {
  if (!written.includes("\\")) return written;
  return written.replace(/\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi, (_, hex, character) => {
    if (hex === undefined) return character ?? "";
    const code = Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
