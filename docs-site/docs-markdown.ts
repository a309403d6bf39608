/** Markdown as it is on this site: ids on headings, links from file to file as links from page to page, pictures with their size. */
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { imageSize } from "image-size";
import MarkdownIt from "markdown-it";
import { GUIDES } from "./contents.ts";
import { slugger } from "./heading-slugs.ts";
import type { DocsPage } from "./read-pages.ts";

/** What a page of the site is rendered by. */
export interface DocsMarkdown {
  readonly text: (page: DocsPage) => string;
  readonly inline: (page: DocsPage, markdown: string) => string;
}

/** From the address of one page to another, whatever folder or host the site is in. */
export const relativeAddress = (from: string, to: string): string => {
  const path = posix.relative(`/${from}`, `/${to}`);
  const folder = path === "" ? "./" : path;
  return to === "" || to.endsWith("/") ? folder.replace(/(?<=[^/])$/, "/") : folder;
};

/** No line begins with a punctuation mark, or ends with what opens a quotation. */
const spacedInFrench = (text: string): string =>
  text
    .replace(/ (?=[;!?])/g, "\u202f")
    .replace(/ (?=[:»%])/g, "\u00a0")
    .replace(/(?<=«) /g, "\u00a0");

/** Where a link of a page leads on the site; what leads elsewhere stays. */
export function linkOf(page: DocsPage, href: string, pages: readonly DocsPage[]): string {
  if (/^[a-z][a-z+.-]*:/.test(href)) return href;
  const [path = "", anchor = ""] = href.split("#");
  const target = path === "" ? page.source : posix.join(posix.dirname(page.source), path);
  const there = pages.filter(({ source }) => source === target);
  const half = there.find(({ anchors }) => anchors.includes(decodeURIComponent(anchor))) ?? there[0];
  if (target.startsWith("images/")) return relativeAddress(page.address, target);
  // What stands around `docs/`: the README is the first page.
  if (half === undefined && target === "../README.md") return relativeAddress(page.address, "");
  if (half === undefined) throw new Error(`${page.source}: nothing is at ${href}`);
  const isTitle = anchor !== "" && decodeURIComponent(anchor) === half.anchors[0];
  const hash = anchor === "" || isTitle ? "" : `#${anchor}`;
  return half === page && hash !== "" ? hash : `${relativeAddress(page.address, half.address)}${hash}`;
}

export function docsMarkdown(docs: string, pages: readonly DocsPage[]): DocsMarkdown {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  let page: DocsPage | undefined = pages[0];
  let slug = slugger();

  markdown.core.ruler.push("docs", ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const inline = tokens[index + 1];
      if (token.type === "heading_open" && inline !== undefined)
        token.attrSet("id", slug((inline.children ?? []).map(({ content }) => content).join("")));
      for (const child of token.children ?? []) {
        const href = child.attrGet("href");
        if (child.type === "link_open" && href !== null && page !== undefined)
          child.attrSet("href", linkOf(page, String(href), pages));
        if (child.type === "text" && page?.lang === "fr") child.content = spacedInFrench(child.content);
      }
    }
  });
  markdown.renderer.rules["image"] = (tokens, index) => {
    const token = tokens[index];
    const src = String(token?.attrGet("src") ?? "");
    if (token === undefined || page === undefined) return "";
    const path = posix.join(posix.dirname(page.source), src);
    const { width, height } = imageSize(readFileSync(join(docs, path)));
    const text = markdown.utils.escapeHtml;
    const picture = `<img src="${relativeAddress(page.address, path)}" alt="${text(token.content)}" width="${width}" height="${height}" loading="lazy">`;
    const caption = token.attrGet("title");
    if (caption === null) return picture;
    return `<figure>${picture}<figcaption>${text(spacedInFrench(String(caption)))}</figcaption></figure>`;
  };
  // In guides, lines of code are broken; in the reference, they are pushed sideways, by the keyboard too.
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules["fence"] = (tokens, index, options, env, renderer) => {
    const block = fence?.(tokens, index, options, env, renderer) ?? "";
    const isGuide = GUIDES.some(({ folder }) => folder === page?.section);
    if (!isGuide) return block.replace("<pre>", '<pre tabindex="0">');
    return block.replace(/(?<= )--[a-z-]+/g, '<span class="option">$&</span>');
  };
  // A wide table is pushed sideways by itself, not with the page.
  markdown.renderer.rules["table_open"] = () => '<div class="wide" tabindex="0" role="group"><table>\n';
  markdown.renderer.rules["table_close"] = () => "</table></div>\n";

  return {
    text: (of) => {
      page = of;
      slug = slugger();
      // The title has an id that no other heading can have.
      slug(of.title.replace(/[`*]/g, ""));
      return (
        markdown
          .render(of.text)
          // A figure stands by itself.
          .replace(/<p>(<figure>.*?<\/figure>)<\/p>/gs, "$1")
          // What heads nothing is no heading.
          .replaceAll("<th></th>", "<td></td>")
      );
    },
    inline: (of, line) => {
      page = of;
      return markdown.renderInline(line);
    },
  };
}
