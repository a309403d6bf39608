/** The text of a post in our Markdown, with its pictures beside it where they were found. */
import type { Problem, Text } from "../../base/problem.ts";
import { markdownOf } from "../../text/escape-markdown.ts";
import { leftKinds } from "../article/html-left.ts";
import { htmlToMarkdown } from "../article/html-to-markdown.ts";
import { importProblem } from "./import-rules.ts";
import type { ImportedPost } from "./imported-post.ts";
import { outsideCode } from "./outside-code.ts";
import { type FindPicture, nameOf, pathOf } from "./picture-finder.ts";

export interface PostText {
  readonly markdown: string;
  /** What a person has to see before readers do; null if nothing. */
  readonly doubt: Text | null;
  /** The file of each picture that was found, by the name that it is to have beside the brief. */
  readonly found: ReadonlyMap<string, string>;
  /** Addresses of those that were not. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

export function markdownOfPost(post: ImportedPost, lang: string, find: FindPicture): PostText {
  const found = new Map<string, string>();
  const missing = new Set<string>();
  const pictureAt = (address: string): string | null => {
    const picture = find(address);
    if (picture === null) missing.add(address);
    else found.set(picture.name, picture.file);
    return picture === null ? null : `./${picture.name}`;
  };
  const { markdown, problems, doubt } = converted(post, lang, find, pictureAt);
  const told = [...missing].map((address) =>
    importProblem("import/picture-missing", post.place, { found: address }),
  );
  return { markdown, doubt, found, missing: [...missing], problems: [...problems, ...told] };
}

function converted(
  post: ImportedPost,
  lang: string,
  find: FindPicture,
  pictureAt: (address: string) => string | null,
): Pick<PostText, "markdown" | "problems" | "doubt"> {
  const { body, base, place } = post;
  if (post.format === "text")
    return { markdown: markdownOf(body.split(/\n\s*\n/)), problems: [], doubt: null };
  if (post.format === "markdown")
    return { markdown: movedMarkdown(body, base, pictureAt).trim(), problems: [], doubt: null };
  let doubt: Text | null = null;
  const html = named(body, (src) => {
    if (find(resolved(src, base)) === null) return;
    doubt ??= {
      fr: `l’image ${src} sans texte de remplacement`,
      en: `the picture ${src} without alternative text`,
    };
  });
  const { markdown, left } = htmlToMarkdown(html, { base, lang, pictureAt });
  return {
    markdown,
    doubt,
    problems: left
      // Those that were not found are told with their addresses.
      .filter(({ what }) => what !== "picture")
      .map(({ what, excerpt }) => importProblem("import/left", place, { found: leftKinds[what], excerpt })),
  };
}

/** A picture without words has the name of its file, lest it be lost where only a link to it is left. */
function named(html: string, tell: (src: string) => void): string {
  if (!/<img\b/i.test(html)) return html;
  return html.replace(
    /<img\b(?![^<>]*\salt\s*=\s*(?:"[^"]+"|'[^']+'|[^\s"'<>]))([^<>]*)>/gi,
    (whole, attributes: string) => {
      const src = /\ssrc\s*=\s*["']?([^"'\s<>]+)/i.exec(attributes)?.[1];
      if (src === undefined) return whole;
      tell(src);
      return `<img alt="${nameOf(pathOf(src)).replace(/["<>&]/g, "")}"${attributes.replace(/\salt\s*=\s*(?:""|'')/i, "")}>`;
    },
  );
}

/** A picture, perhaps within a link to a larger version of it. */
const PICTURES =
  /(\[)?!\[([^\]]{0,2000})\]\(\s*<?([^)\s>]{1,2000})>?(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\)(?:\]\([^)\s]*\))?/g;
const LINKS = /(?<=\]\()(?!(?:https?|mailto|tel|brief):|#|\.\/|<)([^)\s]+)(?=(?:\s+"[^"]*")?\))/g;

/** Pictures by their new names, or as links; relative addresses in full. */
function movedMarkdown(
  text: string,
  base: string | null,
  pictureAt: (address: string) => string | null,
): string {
  return outsideCode(text, (part) => {
    const pictures = part.replace(PICTURES, (_, _open, alt = "", src = "", quoted = "", single = "") => {
      const address = resolved(String(src), base);
      const name = pictureAt(address);
      const caption = String(quoted || single);
      const title = caption === "" ? "" : ` "${caption.replaceAll('"', "»")}"`;
      if (name !== null) return `![${alt || caption}](${name}${title})`;
      const words = String(alt || caption || nameOf(pathOf(address)));
      return `[${words}](${address})`;
    });
    return base === null ? pictures : pictures.replace(LINKS, (address) => resolved(address, base));
  });
}

function resolved(address: string, base: string | null): string {
  try {
    return base === null ? address : new URL(address, base).href;
  } catch {
    return address;
  }
}
