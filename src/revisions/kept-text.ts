/** The text of a kept archive page, by the classes that its digest goes by: of its entry, and nothing that the entry cites. // docs/archive.md § The digest of a text */
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
  "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);
/** What nobody reads. */
const UNREAD: ReadonlySet<string> = new Set(["script", "style"]);

type Part = "title" | "summary" | "body";

/** Reads the headline, the standfirst and the text of an archive page; of each, the first that there is. */
export function keptTextOf(page: Uint8Array): KeptText {
  const texts: Record<Part, string[]> = { title: [], summary: [], body: [] };
  const seen = new Set<Part>();
  const open: { readonly name: string; readonly classes: readonly string[] }[] = [];
  let part: Part | null = null;
  /** How many elements are open around the part. */
  let around = 0;
  let block = "";
  const endBlock = () => {
    const text = block.replace(/[ \t\n\r\f]+/g, " ").trim();
    block = "";
    if (part !== null && text !== "") texts[part].push(text);
  };
  const isIn = (name: string) => open.some(({ classes }) => classes.includes(name));
  const parser = new Parser({
    onopentag: (name, { class: written = "" }) => {
      const classes = written.split(/\s+/);
      if (part !== null) {
        if (name === "br") block += " ";
        else if (!INLINE.has(name)) endBlock();
      } else if (isIn("h-entry") && !isIn("h-cite")) {
        part = partOf(name, classes, seen);
        around = open.length;
      }
      open.push({ name, classes });
    },
    ontext: (text) => {
      if (part !== null && !UNREAD.has(open.at(-1)?.name ?? "")) block += text;
    },
    onclosetag: (name) => {
      open.pop();
      if (part === null) return;
      if (open.length === around || !INLINE.has(name)) endBlock();
      if (open.length === around) part = null;
    },
  });
  parser.end(new TextDecoder().decode(page));
  return { title: texts.title.join(" "), summary: texts.summary.join(" "), blocks: texts.body };
}

function partOf(name: string, classes: readonly string[], seen: Set<Part>): Part | null {
  const found = classes.includes("e-content")
    ? "body"
    : classes.includes("p-summary")
      ? "summary"
      : name === "h1" && classes.includes("p-name")
        ? "title"
        : null;
  if (found === null || seen.has(found)) return null;
  seen.add(found);
  return found;
}
