/** What feed readers let pass of style attributes. // W3C Feed Validation Service, DangerousStyleAttr */

/** Nothing but names, numbers, quoted words and sizes in brackets: no `url()`, no `expression()`, no escapes. */
const CHARACTERS = /^(?:[:,;#%.\sa-zA-Z0-9!-]|'[\s\w]+'|"[\s\w]+"|\([\d,\s]+\))*$/;
const DECLARATIONS = /^(?:\s*[-\w]+\s*:[^:;]*(?:;|$))*\s*$/;
const HARMLESS: ReadonlySet<string> = new Set(
  (
    "azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse " +
    "border-color border-left border-left-color border-left-style border-left-width border-right border-right-color border-right-style " +
    "border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width border-width clear color " +
    "cursor direction display elevation float font font-family font-size font-style font-variant font-weight height letter-spacing " +
    "line-height list-style-type margin margin-bottom margin-left margin-right margin-top overflow padding padding-bottom padding-left " +
    "padding-right padding-top pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral " +
    "speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume " +
    "white-space width"
  ).split(" "),
);
/** Properties that may hold addresses, of which the values are looked at too. */
const BOXES: ReadonlySet<string> = new Set(["background", "border", "margin", "padding"]);
const WORDS: ReadonlySet<string> = new Set(
  (
    "aqua auto black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important italic left lime maroon " +
    "medium none navy normal nowrap olive pointer purple red right solid silver teal top transparent underline white yellow"
  ).split(" "),
);
const SIZE = /^(?:#[0-9a-f]+|rgb\(\d+%?,\d*%?,?\d*%?\)?|\d?\.?\d?\d(?:cm|em|ex|in|mm|pc|pt|px|%|,|\))?)$/;

/** The first thing in a style that readers may refuse; null if there is none. */
export function dangerIn(style: string): string | null {
  if (!CHARACTERS.test(style) || !DECLARATIONS.test(style)) return style;
  for (const [, property = "", value = ""] of style.toLowerCase().matchAll(/([-\w]+)\s*:\s*([^:;]*)/g)) {
    if (!HARMLESS.has(property)) return property;
    if (!BOXES.has(property.split("-")[0] ?? "")) continue;
    const words = value.split(/\s+/).filter((word) => word !== "");
    const odd = words.find((word) => !WORDS.has(word) && !SIZE.test(word));
    if (odd !== undefined) return odd;
  }
  return null;
}
