/** A text of LibreOffice (OpenDocument 1.3) → HTML, by the names of its styles: this room’s door to saxes. */
import { createRequire } from "node:module";
import { type Zip, ZipFault } from "./open-zip.ts";

/** What an automatic style is made of. */
interface OdtStyle {
  parent: string;
  bold: boolean;
  italic: boolean;
}

/** Elements with the same meaning; others show their content. */
const SAME: Readonly<Record<string, string>> = {
  "text:list-item": "li",
  "text:list-header": "li",
  "table:table": "table",
  "table:table-row": "tr",
  "table:table-cell": "td",
  "text:section": "section",
};
/** What is no text of the document: comments, deleted words, fields of its own settings. */
const UNREAD: ReadonlySet<string> = new Set([
  "office:annotation",
  "text:tracked-changes",
  "text:note-citation",
  "text:sequence-decls",
  "office:forms",
  "table:covered-table-cell",
  "draw:object",
  "text:table-of-content",
]);

/** Throws `ZipFault`. */
export async function htmlOfOpenDocument(zip: Zip): Promise<string> {
  const styles = new Map<string, OdtStyle>();
  const lists = new Map<string, string>();
  const parts: string[] = [];
  const notes: string[] = [];
  if (zip.has("styles.xml")) readXml(await text("styles.xml"), styles, lists, [], []);
  readXml(await text("content.xml"), styles, lists, parts, notes);
  return `${parts.join("")}${notes.length === 0 ? "" : `<ol>${notes.join("")}</ol>`}`;

  async function text(name: string): Promise<string> {
    return new TextDecoder().decode(await zip.read(name));
  }
}

function readXml(
  xml: string,
  styles: Map<string, OdtStyle>,
  lists: Map<string, string>,
  body: string[],
  notes: string[],
): void {
  const load: (name: "saxes") => typeof import("saxes") = createRequire(import.meta.url);
  const { SaxesParser } = load("saxes");
  const parser = new SaxesParser();
  /** What to write at the end of each open element. */
  const ends: string[] = [];
  let unread = 0;
  let isInBody = false;
  let style: OdtStyle | null = null;
  let list: string | null = null;
  let parts = body;
  const stop = () => {
    throw new ZipFault("unreadable");
  };
  parser.on("error", stop);
  // An entity that is declared may stand for a million others.
  parser.on("doctype", stop);
  parser.on("opentag", ({ name, attributes }) => {
    const written = (key: string) => String(attributes[key] ?? "");
    if (name === "style:style") {
      style = { parent: written("style:parent-style-name"), bold: false, italic: false };
      styles.set(written("style:name"), style);
    } else if (name === "style:text-properties" && style !== null) {
      style.bold ||= /^(?:bold|[6-9]00)$/.test(written("fo:font-weight"));
      style.italic ||= written("fo:font-style") === "italic";
    } else if (name === "text:list-style") list = written("style:name");
    else if (/^text:list-level-style-/.test(name) && list !== null) {
      if (!lists.has(list)) lists.set(list, name.endsWith("number") ? "ol" : "ul");
    }
    if (name === "office:text") isInBody = true;
    if (UNREAD.has(name)) unread++;
    if (!isInBody || unread > 0) {
      ends.push("");
      return;
    }
    const [open, close] = tagsOf(name, written);
    if (name === "text:note-body") parts = [];
    parts.push(open);
    ends.push(close);
  });
  parser.on("text", (words) => {
    if (isInBody && unread === 0) parts.push(escaped(words));
  });
  parser.on("closetag", ({ name }) => {
    const end = ends.pop() ?? "";
    if (UNREAD.has(name)) unread--;
    else if (isInBody && unread === 0) parts.push(end);
    if (name === "office:text") isInBody = false;
    if (name === "style:style") style = null;
    if (name === "text:note-body" && parts !== body) {
      const n = notes.length + 1;
      notes.push(`<li id="note-${n}">${parts.join("")} <a href="#call-${n}">↑</a></li>`);
      parts = body;
      parts.push(`<sup><a id="call-${n}" href="#note-${n}">${n}</a></sup>`);
    }
  });
  parser.write(xml).close();

  function tagsOf(name: string, written: (key: string) => string): readonly [string, string] {
    const same = SAME[name];
    if (same !== undefined) return [`<${same}>`, `</${same}>`];
    const styleName = written("text:style-name");
    if (name === "text:h") {
      const level = Math.min(Math.max(Number(written("text:outline-level")) || 1, 1), 6);
      return [`<h${level}>`, `</h${level}>`];
    }
    if (name === "text:p") return tagsOfParagraph(styleName);
    if (name === "text:list") {
      const kind = lists.get(styleName) ?? "ul";
      return [`<${kind}>`, `</${kind}>`];
    }
    if (name === "text:a") return [`<a href="${escaped(written("xlink:href"))}">`, "</a>"];
    if (name === "text:span") {
      const { bold = false, italic = false } = styles.get(styleName) ?? {};
      return [`${bold ? "<b>" : ""}${italic ? "<i>" : ""}`, `${italic ? "</i>" : ""}${bold ? "</b>" : ""}`];
    }
    if (name === "text:line-break") return ["<br>", ""];
    if (name === "text:tab") return [" ", ""];
    if (name === "text:s") return [" ", ""];
    if (name === "draw:image") return [`<img alt="" src="${escaped(written("xlink:href"))}">`, ""];
    return ["", ""];
  }

  /** By the name of the style, or of the one that it is made from. */
  function tagsOfParagraph(styleName: string): readonly [string, string] {
    let name = styleName;
    for (let i = 0; i < 20 && styles.has(name) && !NAMED.test(name); i++)
      name = styles.get(name)?.parent ?? "";
    if (/^(?:Title|Titre)$/.test(name)) return ['<h1 class="title">', "</h1>"];
    if (/^(?:Subtitle|Sous-titre)$/.test(name)) return ['<p class="chapo">', "</p>"];
    const [, level] = /^Heading_20_([1-6])$/.exec(name) ?? [];
    if (level !== undefined) return [`<h${level}>`, `</h${level}>`];
    if (/^Quotations$/.test(name)) return ["<blockquote><p>", "</p></blockquote>"];
    return ["<p>", "</p>"];
  }
}

const NAMED = /^(?:Title|Titre|Subtitle|Sous-titre|Heading_20_[1-6]|Quotations)$/;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
