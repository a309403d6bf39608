/** A message of e-mail → an article: this room’s door to postal-mime. */
import { failed, type Outcome, type Place } from "../../base/problem.ts";
import { newProblem } from "../new-rules.ts";
import { KINDS } from "./article-furniture.ts";
import { articleOfDocument } from "./article-of-html.ts";
import { type Article, articleOfText } from "./article-of-text.ts";
import { shortened } from "./html-left.ts";
import { classesOf, elementsIn, type HtmlElement, parseHtml, textIn } from "./html-tree.ts";

const MAIL = { fr: "un message électronique", en: "an e-mail message" };

/** The subject is the headline; the part in HTML is read where there is one, since it has the links. */
export async function articleOfMail(bytes: Uint8Array, file: string): Promise<Outcome<Article>> {
  const start: Place = { file, line: 1, column: 1 };
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes).catch(() => null);
  if (mail === null) return failed([newProblem("article/damaged", start, { kind: MAIL })]);
  const title = (mail.subject ?? "").replace(/^(?:\s*(?:re|tr|fwd?|réf?)\s*:)+\s*/iu, "").trim();
  const byline = mail.from?.name || null;
  const left: { readonly text: string; readonly kind: (typeof KINDS)[keyof typeof KINDS] }[] = [];
  const published = mail.date ?? null;
  const outcome = mail.html ? fromHtml(mail.html) : fromText(mail.text ?? "");
  const attachments = mail.attachments
    .filter(({ related }) => related !== true)
    .map(({ filename }) => filename ?? "?");
  for (const name of attachments) left.push({ text: name, kind: KINDS.attachment });
  const told = left.map(({ text, kind }) =>
    newProblem("article/left-out", start, { found: shortened(text), kind }),
  );
  return { ...outcome, problems: [...outcome.problems, ...told] };

  function fromHtml(html: string): Outcome<Article> {
    const pieces = elementsIn(parseHtml(html)).filter((one) => kindOf(one) !== null);
    for (const one of pieces) left.push({ text: textIn(one), kind: KINDS[kindOf(one) ?? "quoted"] });
    return articleOfDocument(html, file, {
      title: title === "" ? null : title,
      byline,
      published,
      isOut: (one) => kindOf(one) !== null,
    });
  }

  function fromText(text: string): Outcome<Article> {
    const [before = "", signature] = text.split(/^-- ?\r?$/m);
    if (signature !== undefined && signature.trim() !== "")
      left.push({ text: signature, kind: KINDS.signature });
    const lines = before.split(/\r?\n/);
    const quoted = lines.filter((line, i) => isQuoted(line, lines[i + 1] ?? ""));
    if (quoted.length > 0) left.push({ text: quoted.join(" "), kind: KINDS.quoted });
    const own = lines.filter((line) => !quoted.includes(line)).join("\n");
    const article = articleOfText(new TextEncoder().encode(`${title}\n\n${own}`), file);
    if (!article.ok) return article;
    return {
      ...article,
      value: { ...article.value, byline: article.value.byline ?? byline, published, sources: [] },
    };
  }
}

function isQuoted(line: string, next: string): boolean {
  return (
    /^>/.test(line) || (/^(?:Le|On) .{5,120}(?:a écrit|wrote)\s?:\s*$/.test(line) && /^(?:>|\s*$)/.test(next))
  );
}

/** What mail programs mark as not written for this message. */
function kindOf(element: HtmlElement): "quoted" | "signature" | null {
  const { name, attributes } = element;
  const names = [...classesOf(element), attributes["id"] ?? ""];
  if (names.some((one) => /^(?:gmail_signature|moz-signature|Signature)$/.test(one))) return "signature";
  const isReply =
    (name === "blockquote" && attributes["type"] === "cite") ||
    names.some((one) =>
      /^(?:gmail_quote|gmail_quote_container|moz-cite-prefix|divRplyFwdMsg|yahoo_quoted)$/.test(one),
    );
  return isReply ? "quoted" : null;
}
