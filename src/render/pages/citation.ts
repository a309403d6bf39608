/** The citation of a brief for reference managers: BibTeX and RIS. */
import type { BriefDocument } from "../../plan/pages/page-parts.ts";

/** What a citation takes of the page around the brief. */
export interface CitedIn {
  readonly siteTitle: string;
  readonly publisher: string;
  readonly lang: string;
}

type Cited = Pick<BriefDocument, "title" | "published" | "authors" | "url"> & { readonly id: string };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Characters that TeX reads as commands; a brace by itself would end the field. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
};

/** Characters that TeX joins: two hyphens into a dash, two apostrophes into a quotation mark. */
const LIGATURE = /([-'`!?,<>])(?=[-'`,<>])/g;

/** An entry of BibTeX. Titles and the names of offices are in double braces, which keep them as they are written. */
export function bibtexOf(brief: Cited, { siteTitle, publisher, lang }: CitedIn): string {
  const { id, title, published, authors, url } = brief;
  const names = authors.map(({ name, kind }) =>
    // BibTeX splits names at “and”, and inverts those with a comma.
    kind === "person" && !/\band\b|,/i.test(name) ? tex(name) : `{${tex(name)}}`,
  );
  const fields = [
    ...(names.length === 0 ? [] : [`author = {${names.join(" and ")}}`]),
    `title = {{${tex(title)}}}`,
    `howpublished = {${tex(siteTitle)}}`,
    `publisher = {${tex(publisher)}}`,
    `year = {${published.slice(0, 4)}}`,
    `month = ${MONTHS[Number(published.slice(5, 7)) - 1]}`,
    `day = {${Number(published.slice(8, 10))}}`,
    `language = {${lang}}`,
    `url = {${url}}`,
  ];
  return `@misc{${id},\n${fields.map((field) => `  ${field}`).join(",\n")}\n}`;
}

/** A record of RIS: a tag and a value a line. */
export function risOf(brief: Cited, { siteTitle, publisher, lang }: CitedIn): string {
  const { id, title, published, authors, url } = brief;
  const rows = [
    ["TY", "ELEC"],
    ["ID", id],
    ...authors.map(({ name }) => ["AU", name] as const),
    ["TI", title],
    ["T2", siteTitle],
    ["PB", publisher],
    ["DA", published.slice(0, 10).replaceAll("-", "/")],
    ["LA", lang],
    ["UR", url],
  ] as const;
  return [...rows.map(([tag, value]) => `${tag}  - ${oneLine(value)}`), "ER  - "].join("\n");
}

/** Neither format knows typographic spaces. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function tex(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^$&#%_]/g, (character) => TEX[character] ?? character)
    .replace(LIGATURE, "$1{}");
}
