/** Whatever a newsroom has for a text → an article: what a file is, its bytes say first and its name second. */
import type { Outcome, Place, Problem, Text } from "../../base/problem.ts";
import { failed } from "../../base/problem.ts";
import { sourceProblem } from "../../content/yaml/source-rules.ts";
import { newProblem } from "../new-rules.ts";
import { SAVE } from "./article-format.ts";
import { type Article, articleOfText, kindOf } from "./article-of-text.ts";
import { decodeText } from "./decode-text.ts";
import type { Zip } from "./open-zip.ts";

/** Documents of more bytes than this are not opened: pictures may be in them. */
export const LARGEST_DOCUMENT = 20_000_000;
/** A page of the Web without its pictures, with all its programs. */
const LARGEST_PAGE = 4_000_000;

/** What reads a format is loaded when a file has it. @param file names the document in problems; its ending counts where bytes say nothing. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Outcome<Article>> {
  const start: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_DOCUMENT)
    return failed([
      sourceProblem("source/too-large", start, { found: bytes.length, limit: LARGEST_DOCUMENT }),
    ]);
  if (isZip(bytes)) return readZipped(bytes, start);
  if (kindOf(bytes) !== null) return articleOfText(bytes, file);
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 4096))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, "")
    .replaceAll("\0", "");
  if (isMail(head, file)) return (await import("./article-of-mail.ts")).articleOfMail(bytes, file);
  const isPage = isHtml(head, file);
  if (!isPage && !isMarkdown(head, file)) return articleOfText(bytes, file);
  if (isPage && bytes.length > LARGEST_PAGE)
    return failed([sourceProblem("source/too-large", start, { found: bytes.length, limit: LARGEST_PAGE })]);
  const [, declared = null] = isPage ? (/<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? []) : [];
  const decoded = decodeText(bytes, file, declared);
  if (!decoded.ok) return decoded;
  const article = isPage
    ? (await import("./article-of-html.ts")).articleOfPage(decoded.value, file)
    : (await import("./article-of-markdown.ts")).articleOfMarkdown(decoded.value, file);
  return withProblems(article, decoded.problems);
}

function withProblems(article: Outcome<Article>, problems: readonly Problem[]): Outcome<Article> {
  return { ...article, problems: [...problems, ...article.problems] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

const HEADERS =
  /^(?:from|to|subject|date|mime-version|received|message-id|content-type|return-path|delivered-to|x-[\w-]+):/i;

/** Headers up to the first blank line, among them those that no message is without. */
function isMail(head: string, file: string): boolean {
  const [headers = ""] = head.split(/\r?\n\r?\n/);
  const lines = headers.split(/\r?\n/).filter((line) => HEADERS.test(line));
  const has = (name: string) => lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
  return (
    (has("from") && (has("message-id") || has("mime-version") || has("received"))) ||
    (/\.eml$/i.test(file) && has("from"))
  );
}

function isHtml(head: string, file: string): boolean {
  return (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head) ||
    (/\.(?:x?html?)$/i.test(file) && /<[a-z][a-z0-9]*[\s>]/i.test(head))
  );
}

function isMarkdown(head: string, file: string): boolean {
  return (
    /^(?:---|\+\+\+)[ \t]*\r?\n\s*(?:#.*\r?\n\s*)*(?:["']?[\w-]+["']?[ \t]*[:=]|\[)/.test(head) ||
    /\.(?:md|markdown|mdx)$/i.test(file)
  );
}

const WORD: Text = { fr: "un document Word", en: "a Word document" };
const OPEN: Text = { fr: "un texte LibreOffice", en: "a LibreOffice text" };

/** Other zips, by what they hold. */
const OTHERS: readonly { readonly member: string; readonly kind: Text }[] = [
  { member: "xl/workbook.xml", kind: { fr: "un classeur Excel", en: "an Excel workbook" } },
  {
    member: "ppt/presentation.xml",
    kind: { fr: "une présentation PowerPoint", en: "a PowerPoint presentation" },
  },
  { member: "META-INF/container.xml", kind: { fr: "un livre (EPUB)", en: "a book (EPUB)" } },
  { member: "Index/Document.iwa", kind: { fr: "un document Pages", en: "a Pages document" } },
];

async function readZipped(bytes: Uint8Array, start: Place): Promise<Outcome<Article>> {
  const { openZip, ZipFault } = await import("./open-zip.ts");
  let kind: Text = { fr: "un document Word ou LibreOffice", en: "a Word or LibreOffice document" };
  try {
    const zip = await openZip(bytes);
    if (zip.has("word/document.xml")) kind = WORD;
    else if (await isOpenText(zip)) kind = OPEN;
    else {
      const other = OTHERS.find(({ member }) => zip.has(member))?.kind ?? {
        fr: "une archive (zip)",
        en: "an archive (zip)",
      };
      return failed([newProblem("article/not-plain-text", start, { kind: other, way: SAVE })]);
    }
    const html =
      kind === WORD
        ? await (await import("./html-of-word.ts")).htmlOfWord(zip)
        : await (await import("./html-of-open-document.ts")).htmlOfOpenDocument(zip);
    return (await import("./article-of-html.ts")).articleOfDocument(html, start.file, { title: null });
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    if (error.kind === "unreadable") return failed([newProblem("article/damaged", start, { kind })]);
    const { found, limit } = error;
    const unit =
      error.kind === "too-many-bytes" ? { fr: "octets", en: "bytes" } : { fr: "fichiers", en: "files" };
    return failed([newProblem("article/too-much-inside", start, { kind, found, limit, unit })]);
  }
}

/** A text, not a spreadsheet or a drawing. // OpenDocument 1.3 part 2 § 3.3 */
async function isOpenText(zip: Zip): Promise<boolean> {
  if (!zip.has("content.xml")) return false;
  const type = zip.has("mimetype") ? new TextDecoder().decode(await zip.read("mimetype")) : "";
  return type === "" || type.includes("opendocument.text");
}
