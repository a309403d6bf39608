/** The text of a kept archive page, by the classes that its digest goes by. // docs/archive.md § The digest of a text */
import { Parser } from "htmlparser2";

/** What readers compare. White space is folded but for spaces that do not break, which belong to the typography. */
export interface KeptText {
  readonly title: string;
  readonly summary: string;
  /** The text, a paragraph, heading, item or cell at a time. */
  readonly blocks: readonly string[];
}

/** Elements that end no word and no paragraph. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code data dfn em i img kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);
const EMPTY: ReadonlySet<string> = new Set("img br hr wbr meta link input source".split(" "));

type Part = "title" | "summary" | "body";

/** Reads the headline, the standfirst and the text of an archive page; of each, the first that there is. */
export function keptTextOf(page: Uint8Array): KeptText {
  const texts: Record<Part, string[]> = { title: [], summary: [], body: [] };
  const seen = new Set<Part>();
  let part: Part | null = null;
  // How many elements are open since that of the part.
  let depth = 0;
  let block = "";
  const endBlock = () => {
    const text = block.replace(/[ \t\n\r\f]+/g, " ").trim();
    block = "";
    if (part !== null && text !== "") texts[part].push(text);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (part === null) {
        part = partOf(name, attributes["class"] ?? "", seen);
        depth = 1;
        return;
      }
      if (name === "br") block += " ";
      else if (!INLINE.has(name)) endBlock();
      if (!EMPTY.has(name)) depth += 1;
    },
    ontext: (text) => {
      if (part !== null) block += text;
    },
    onclosetag: (name) => {
      if (part === null || EMPTY.has(name)) return;
      depth -= 1;
      if (depth === 0 || !INLINE.has(name)) endBlock();
      if (depth === 0) part = null;
    },
  });
  parser.end(new TextDecoder().decode(page));
  return { title: texts.title.join(" "), summary: texts.summary.join(" "), blocks: texts.body };
}

function partOf(name: string, classes: string, seen: Set<Part>): Part | null {
  const names = classes.split(/\s+/);
  const found = names.includes("e-content")
    ? "body"
    : names.includes("p-summary")
      ? "summary"
      : name === "h1" && names.includes("p-name")
        ? "title"
        : null;
  if (found === null || seen.has(found)) return null;
  seen.add(found);
  return found;
}
