/** What a brief is cited by in programs that keep references: BibTeX and RIS. */
import type { BriefDocument } from "../../plan/pages/page-parts.ts";

/** What a citation takes of the page around the brief. */
export interface CitedIn {
  readonly siteTitle: string;
  readonly publisher: string;
  readonly lang: string;
}

type Cited = Pick<BriefDocument, "id" | "title" | "published" | "authors" | "url">;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Signs that TeX takes for its own; a brace by itself would end the field. */
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

/** Signs that TeX makes one of: two hyphens a dash, two apostrophes a quotation mark. */
const LIGATURE = /([-'`!?,<>])(?=[-'`,<>])/g;

/** An entry of BibTeX. Titles and the names of offices stand in two braces: they are left as they are written. */
export function bibtexOf(brief: Cited, { siteTitle, publisher, lang }: CitedIn): string {
  const { id, title, published, authors, url } = brief;
  const names = authors.map(({ name, kind }) =>
    // BibTeX parts names at “and”, and turns round those with a comma.
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

/** No format knows the spaces of typography. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function tex(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^$&#%_]/g, (sign) => TEX[sign] ?? sign)
    .replace(LIGATURE, "$1{}");
}
