/** Whether an archive page shows readers what its markup holds. A digest is of the words in the markup: they are what a reader sees only if the page has exactly the form in which Brevier publishes. */
import { createHash } from "node:crypto";
import type { Problem } from "../base/problem.ts";
import { decodeUtf8 } from "../check/read/decode-utf8.ts";
import { positionsOf, START } from "../check/read/position.ts";
import { ARCHIVE_PAGE, KNOWN_STYLES } from "./archive-shape.ts";
import { matchShape } from "./match-shape.ts";
import { type Element, excerptAt, isWords, readStrictHtml, wordsOf } from "./read-strict-html.ts";
import type { Uncovered } from "./shape.ts";
import { verifyProblem } from "./verify-rules.ts";

export interface CheckedPage {
  /** Whether it has the form in which Brevier publishes, so that its digest is of what a reader sees. */
  readonly isOurs: boolean;
  /** The first difference from that form, or what the page states in two ways. */
  readonly problems: readonly Problem[];
  /** What the page shows and its digest does not cover, in the order of the page. */
  readonly uncovered: readonly Uncovered[];
}

const NO_UTF8 = { fr: "un octet qui n’est pas de l’UTF-8", en: "a byte that is not UTF-8" } as const;
const END = { fr: "la fin du fichier", en: "the end of the file" } as const;

/** Reports the first difference from the form in which Brevier publishes, and looks no further. */
export function checkArchivePage(bytes: Uint8Array, file: string): CheckedPage {
  const refused = (problem: Problem): CheckedPage => ({
    isOurs: false,
    problems: [problem],
    uncovered: [],
  });
  const text = decodeUtf8(bytes, { keepMark: true });
  if (text === null)
    return refused(verifyProblem("verify/other-shape", { file, ...START }, { found: NO_UTF8 }));
  const positionOf = positionsOf(text);
  const place = (at: number) => ({ file, ...positionOf(at) });
  const otherShape = (at: number, found = excerptAt(text, at)) =>
    verifyProblem("verify/other-shape", place(at), { found: found === "" ? END : found });
  const html = readStrictHtml(text);
  if ("found" in html) return refused(otherShape(html.at, html.found));
  const uncovered = new Set<Uncovered>();
  const mismatch = matchShape(html, ARCHIVE_PAGE, uncovered);
  if (mismatch !== null) return refused(otherShape(mismatch.at));
  const style = one(html, (element) => element.name === "style");
  if (!isKnownStyle(html, style)) return refused(verifyProblem("verify/other-style", place(style.at)));
  const misdirected = misdirectedText(html);
  if (misdirected !== null) return refused(verifyProblem("verify/turned-text", place(misdirected.at)));
  const repeated = repeatedId(html);
  if (repeated !== null) return refused(otherShape(repeated.at));
  const second = contradiction(html);
  const problems = second === null ? [] : [verifyProblem("verify/contradiction", place(second.at))];
  return { problems, uncovered: [...uncovered], isOurs: true };
}

/** The policy of a page is part of the page: it must allow one style, which must be one of ours. */
function isKnownStyle(html: Element, style: Element): boolean {
  const hash = createHash("sha256").update(wordsOf(style)).digest("base64");
  const policy = one(html, ({ attributes }) => attributes.has("http-equiv")).attributes.get("content") ?? "";
  return KNOWN_STYLES.has(hash) && policy.includes(`'sha256-${hash}'`);
}

const RTL =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u;

/** The first element laid out against the direction of most of its letters, which makes figures and names change places. */
function misdirectedText(html: Element): Element | null {
  const covered = [
    ...all(html, ({ name }) => name === "h1"),
    ...all(html, ({ attributes }) => /\b(?:p-summary|e-content)\b/.test(attributes.get("class") ?? "")),
  ];
  if (directionOf(covered.map(wordsOf).join(" ")) !== html.attributes.get("dir")) return html;
  const misdirected = covered.flatMap((part) =>
    all(part, ({ attributes }) => attributes.get("dir") === "rtl"),
  );
  return misdirected.find((element) => directionOf(wordsOf(element)) !== "rtl") ?? null;
}

function directionOf(text: string): "ltr" | "rtl" {
  const letters = text.match(/\p{L}/gu) ?? [];
  const rtl = letters.filter((letter) => RTL.test(letter)).length;
  return 2 * rtl > letters.length ? "rtl" : "ltr";
}

function repeatedId(html: Element): Element | null {
  const ids = new Set<string>();
  for (const element of all(html, ({ attributes }) => attributes.has("id"))) {
    const id = element.attributes.get("id") ?? "";
    if (ids.has(id)) return element;
    ids.add(id);
  }
  return null;
}

/** What a page states twice and differently: its title, its standfirst, its address. */
function contradiction(html: Element): Element | null {
  const isClass =
    (name: string) =>
    ({ attributes }: Element) =>
      (attributes.get("class") ?? "").split(" ").includes(name);
  const title = one(html, ({ name }) => name === "title");
  const headline = wordsOf(one(html, ({ name }) => name === "h1"));
  if (wordsOf(title) !== `${headline} — ${wordsOf(one(html, isClass("site")))}`) return title;
  const description = one(html, ({ attributes }) => attributes.get("name") === "description");
  const said = description.attributes.get("content") ?? "";
  const [standfirst] = all(html, isClass("p-summary"));
  if (standfirst !== undefined && said !== wordsOf(standfirst)) return description;
  // Without a standfirst it is how the text begins.
  if (
    standfirst === undefined &&
    !wordsOf(one(html, isClass("e-content")))
      .trimStart()
      .startsWith(said.replace(/…$/, ""))
  )
    return description;
  const address = one(html, ({ attributes }) => attributes.get("rel") === "canonical").attributes.get("href");
  const [original] = all(html, ({ attributes }) => attributes.get("rel") === "original");
  if (original !== undefined && original.attributes.get("href") !== address) return original;
  const permalink = one(html, isClass("u-uid"));
  return permalink.attributes.get("href") === address && wordsOf(permalink) === address ? null : permalink;
}

function all(element: Element, is: (element: Element) => boolean): readonly Element[] {
  return [
    ...(is(element) ? [element] : []),
    ...element.children.flatMap((child) => (isWords(child) ? [] : all(child, is))),
  ];
}

/** The first of a kind that the shape has. */
function one(html: Element, is: (element: Element) => boolean): Element {
  const [found] = all(html, is);
  if (found === undefined) throw new Error("the shape has no such element");
  return found;
}
