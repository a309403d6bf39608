/** The Markdown of `docs/` as the pages of a site: where each stands, in which language, what is beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { GUIDES, type Language, REFERENCE } from "./contents.ts";
import { slugger } from "./heading-slugs.ts";

export type Section = "guide-de-la-redaction" | "developer-guide" | "reference" | "rules" | "decisions";

export interface DocsPage {
  /** The path of its Markdown below `docs/`. */
  readonly source: string;
  /** Where it stands on the site: `begin/`, `fr/begin/`. */
  readonly address: string;
  readonly lang: Language;
  readonly section: string;
  /** In Markdown, like the text. */
  readonly title: string;
  readonly text: string;
  /** The ids of its headings, that of its title first. */
  readonly anchors: readonly string[];
}

/** A heading: its level, and its words without marks. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

const FENCE = /^(?:`{3,}|~{3,})/;

/** The lines of a Markdown text, each with whether it is in a block of code. */
export function linesOf(markdown: string): readonly { readonly line: string; readonly isCode: boolean }[] {
  let fence: string | null = null;
  return markdown.split("\n").map((line) => {
    const [mark = null] = FENCE.exec(line.trimStart()) ?? [];
    if (fence === null && mark === null) return { line, isCode: false };
    if (fence === null) fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    return { line, isCode: true };
  });
}

export function headingsOf(markdown: string): readonly Heading[] {
  return linesOf(markdown).flatMap(({ line, isCode }) => {
    const [, marks = "", text = ""] = isCode ? [] : (/^(#{1,6}) +(.*)$/.exec(line) ?? []);
    if (marks === "") return [];
    return { level: marks.length, text: text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "") };
  });
}

/** Comments are for tests and for who writes. */
const withoutComments = (markdown: string) =>
  linesOf(markdown)
    .filter(({ line, isCode }) => isCode || !/^<!--.*-->$/.test(line.trim()))
    .map(({ line }) => line)
    .join("\n");

/** A text at each of its first-level headings: a page of the reference may have a French half. */
function halvesOf(markdown: string): readonly string[] {
  const halves: string[][] = [];
  for (const { line, isCode } of linesOf(markdown)) {
    if (!isCode && line.startsWith("# ")) halves.push([]);
    halves.at(-1)?.push(line);
  }
  return halves.map((lines) =>
    lines
      .join("\n")
      .trim()
      .replace(/\n---$/, ""),
  );
}

/** Of `rules/yaml/gap.md`: `rules/yaml/gap/`; of a `README.md`, its folder. */
const addressOf = (source: string) => source.replace(/(?:README)?\.md$/, "").replace(/(?<=[^/])$/, "/");

function pagesOf(source: string, markdown: string, section: string, lang: Language): readonly DocsPage[] {
  const slug = slugger();
  return halvesOf(withoutComments(markdown)).map((half, index) => {
    const [first = "", ...rest] = half.split("\n");
    return {
      source,
      address: index === 0 ? addressOf(source) : `fr/${addressOf(source)}`,
      lang: index === 0 ? lang : "fr",
      section,
      title: first.slice(2),
      text: rest.join("\n").trim(),
      anchors: headingsOf(half).map(({ text }) => slug(text)),
    };
  });
}

/** All pages: guides in their order, the reference in its order, rules and decisions by their names. */
export function readPages(docs: string): readonly DocsPage[] {
  const read = (source: string, section: string, lang: Language) =>
    pagesOf(source, readFileSync(join(docs, source), "utf8"), section, lang);
  const folder = (name: string) =>
    readdirSync(join(docs, name), { recursive: true, encoding: "utf8" })
      .map((path) => posix.join(name, path.replaceAll("\\", "/")))
      .filter((path) => path.endsWith(".md"))
      .toSorted();
  return [
    ...GUIDES.flatMap(({ folder, lang, chapters }) =>
      ["README", ...chapters].flatMap((name) => read(`${folder}/${name}.md`, folder, lang)),
    ),
    ...REFERENCE.flatMap((name) => read(`${name}.md`, "reference", "en")),
    ...folder("rules").flatMap((source) => read(source, "rules", "en")),
    ...folder("decisions").flatMap((source) => read(source, "decisions", "en")),
  ];
}
