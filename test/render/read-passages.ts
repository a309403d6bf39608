/** What a reader sees or hears of a page or a feed, passage by passage, each in its language. Shares no code with the program under test. */
import { Parser } from "htmlparser2";

/** The text of a block, of an attribute or of a value, its spaces folded as a browser folds them. */
export interface Passage {
  /** `fr`, `en-GB`; empty where no language is given. */
  readonly lang: string;
  readonly text: string;
  /** `line 12`, `items.0.title`. */
  readonly where: string;
}

/** Stands in a passage for what is not its text: code, an image, a fragment in another language, an address. */
const OBJECT = "\ufffc";
const INLINE = new Set(
  "a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark math meter output picture progress q rp rt ruby s samp small source span strong sub sup svg textarea time u var wbr".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "template", "noscript"]);
const NO_PROSE = new Set(["code", "pre", "kbd", "samp", "textarea", "math"]);
const SPOKEN = ["alt", "title", "aria-label", "aria-description", "placeholder"];
const METAS =
  /^(?:description|author|application-name|(?:og|twitter):(?:title|description|site_name|image:alt)|article:(?:section|tag))$/;
const LINKED_DATA =
  /^(?:headline|alternativeHeadline|description|name|alternateName|caption|creditText|abstract|text|articleBody|articleSection|keywords|dateline|jobTitle)$/;
const FEED_TEXTS = new Set(
  "title subtitle summary description content content:encoded category copyright rights name media:title media:description media:credit media:text dc:creator dc:rights news:title news:name".split(
    " ",
  ),
);
const FEED_JSON = /^(?:title|description|summary|name|tags|short_name)$/;

/** The passages of a file of the site, by its name; none for files that nobody reads as text. */
export function passagesOf(path: string, text: string): readonly Passage[] {
  if (path.endsWith(".html")) return passagesOfHtml(text, "", "line");
  if (/\.(?:xml|opml)$/.test(path)) return passagesOfXml(text);
  if (/(?:^|\/)(?:feed\.json|json\/[\d-]+\.json|site\.webmanifest)$/.test(path))
    return passagesOfJson(JSON.parse(text), "", FEED_JSON);
  return [];
}

interface Element {
  readonly name: string;
  readonly lang: string;
  readonly silent: boolean;
  /** Whether its language or its nature sets its text apart from its parent's. */
  readonly apart: boolean;
}

function passagesOfHtml(html: string, language: string, place: string): readonly Passage[] {
  const found: Passage[] = [];
  const elements: Element[] = [];
  const runs: { text: string; where: string }[] = [{ text: "", where: "" }];
  let linkedData: string | null = null;
  const lang = () => elements.at(-1)?.lang ?? language;
  const lines = lineCounter(html);
  const where = () => (place === "line" ? `line ${lines(parser.startIndex)}` : place);
  const add = (text: string) => {
    const run = runs.at(-1);
    if (run === undefined) return;
    if (run.text.trim() === "") run.where = where();
    run.text += text;
  };
  const end = (of: string) => {
    const run = runs.at(-1);
    if (run === undefined) return;
    push(found, of, run.text, run.where);
    run.text = "";
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const own = attributes["lang"] ?? (name === "link" ? attributes["hreflang"] : undefined) ?? lang();
      const silent = elements.at(-1)?.silent === true || UNSEEN.has(name) || NO_PROSE.has(name);
      const differs = own !== lang() && elements.length > 0;
      if (attributes["type"] === "application/ld+json") linkedData = "";
      if (!INLINE.has(name) && !UNSEEN.has(name)) end(lang());
      else if (differs || NO_PROSE.has(name) || name === "img" || name === "input") add(OBJECT);
      elements.push({ name, lang: own, silent, apart: differs || silent });
      if (differs || silent) runs.push({ text: "", where: "" });
      for (const attribute of SPOKEN)
        push(found, own, attributes[attribute] ?? "", `${where()} ${attribute}`);
      const meta = attributes["name"] ?? attributes["property"] ?? "";
      if (name === "meta" && METAS.test(meta))
        push(found, own, attributes["content"] ?? "", `${where()} ${meta}`);
    },
    ontext(text) {
      if (linkedData !== null) linkedData += text;
      else if (elements.at(-1)?.silent !== true) add(text);
    },
    onclosetag(name) {
      const element = elements.at(-1);
      if (element?.name !== name) return;
      if (!INLINE.has(name) && !UNSEEN.has(name)) end(element.lang);
      if (element.apart) {
        end(element.lang);
        runs.pop();
      }
      elements.pop();
      if (name === "script" && linkedData !== null) {
        for (const passage of passagesOfJson(JSON.parse(linkedData), lang(), LINKED_DATA)) {
          found.push({ ...passage, where: `${where()} JSON-LD ${passage.where}` });
        }
        linkedData = null;
      }
    },
  });
  parser.end(html);
  end(language);
  return found;
}

/** Of feeds, lists of feeds and sitemaps. */
function passagesOfXml(xml: string): readonly Passage[] {
  const found: Passage[] = [];
  const languages: string[] = [];
  // RSS and news give their language in an element after the title or the name, OPML in an attribute of each feed.
  const [, ofElement, ofFeed] =
    /<(?:news:)?language>([^<]*)<|<outline[^>]* language="([^"]*)"/.exec(xml) ?? [];
  const lang = () => languages.at(-1) ?? ofElement ?? ofFeed ?? "";
  const lines = lineCounter(xml);
  let text = "";
  let where = "";
  let isHtml = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        languages.push(attributes["xml:lang"] ?? attributes["language"] ?? lang());
        where = `line ${lines(parser.startIndex)} ${name}`;
        text = "";
        isHtml = attributes["type"] === "html" || name === "content:encoded" || name === "description";
        push(found, lang(), attributes["title"] ?? "", where);
        push(found, lang(), attributes["label"] ?? "", where);
        push(found, lang(), attributes["text"] ?? "", where);
      },
      ontext(more) {
        text += more;
      },
      onclosetag(name) {
        if (FEED_TEXTS.has(name)) {
          if (isHtml) found.push(...passagesOfHtml(`<body>${text}</body>`, lang(), where));
          else push(found, lang(), text, where);
        }
        text = "";
        languages.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** Values of the keys that hold text; an object may say its own language. */
function passagesOfJson(
  value: unknown,
  language: string,
  keys: RegExp,
  path: readonly string[] = [],
): readonly Passage[] {
  if (typeof value === "string") {
    const key = path.findLast((step) => !/^\d+$/.test(step)) ?? "";
    const where = path.join(".");
    if (key === "content_html") return passagesOfHtml(`<body>${value}</body>`, language, where);
    const found: Passage[] = [];
    if (keys.test(key)) push(found, language, value, where);
    return found;
  }
  if (typeof value !== "object" || value === null) return [];
  const entries = new Map<string, unknown>(Object.entries(value));
  const own = ["inLanguage", "language", "lang"]
    .map((key) => entries.get(key))
    .find((it) => typeof it === "string");
  const inherited = typeof own === "string" ? own : language;
  return [...entries].flatMap(([key, inner]) => passagesOfJson(inner, inherited, keys, [...path, key]));
}

function push(found: Passage[], lang: string, raw: string, where: string) {
  const text = raw
    .replace(/https?:\/\/[^\s<>«»"]+/g, OBJECT)
    .replace(/[ \t\n\r\f]+/g, " ")
    .trim();
  if (text !== "") found.push({ lang, text, where });
}

function lineCounter(text: string): (index: number) => number {
  let [line, at] = [1, 0];
  return (index) => {
    for (; at < index; at++) if (text[at] === "\n") line++;
    return line;
  };
}
