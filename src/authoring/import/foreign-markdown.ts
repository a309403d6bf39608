/** Marks of Hugo, Jekyll and plain HTML in Markdown that have one certain form in ours. All others stay, and are told where they stand. */
import { outsideCode } from "./outside-code.ts";

export function foreignMarkdown(text: string): string {
  const fenced = text
    .replace(
      /\{%-?\s*highlight\s+([\w+#-]+)[^%]*%\}\n?((?:(?!\{%-?\s*highlight)[\s\S])*?)\n?\{%-?\s*endhighlight\s*-?%\}/g,
      "```$1\n$2\n```",
    )
    .replace(
      /\{\{<\s*highlight\s+([\w+#-]+)[^>]*>\}\}\n?((?:(?!\{\{<\s*highlight)[\s\S])*?)\n?\{\{<\s*\/\s*highlight\s*>\}\}/g,
      "```$1\n$2\n```",
    );
  return outsideCode(fenced, changed);
}

function changed(text: string): string {
  return (
    text
      .replace(/<!--\s*(?:more|excerpt|teaser)\s*-->/gi, "")
      .replace(
        /\{\{[<%]\s*figure\s+([^{}]*?)\/?\s*[>%]\}\}/g,
        (whole, attributes: string) => figure(attributes) ?? whole,
      )
      .replace(/<img\b([^<>]*)>/gi, (whole, attributes: string) => figure(attributes) ?? whole)
      .replace(
        /\{\{[<%]\s*(youtube|vimeo)\s+(?:id=)?"?([\w-]+)"?[^{}]*[>%]\}\}|\{%\s*(youtube|vimeo)\s+"?([\w-]+)"?[^{}]*%\}/g,
        (_, a, b, c, d) => player(String(a ?? c), String(b ?? d)),
      )
      .replace(/<br\s*\/?>\n?/gi, "\\\n")
      // Underlined headings, and those of the first level, which is the title's.
      .replace(/^(?![>\-+*#|\s])(\S[^\n]*)\n(?:={3,}|-{3,})[^\S\n]*$/gm, "## $1")
      .replace(/^# +(?=\S)/gm, "## ")
  );
}

function figure(attributes: string): string | null {
  const value = (name: string) =>
    new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`)
      .exec(attributes)
      ?.slice(1)
      .find((one) => one !== undefined) ?? "";
  const src = value("src");
  if (src === "") return null;
  const caption = value("caption") || value("title");
  const title = caption === "" ? "" : ` "${caption.replace(/["\\]/g, "\\$&")}"`;
  const alt = (value("alt") || caption).replace(/[[\]]/g, "\\$&");
  return `![${alt}](${/\s/.test(src) ? `<${src}>` : src}${title})`;
}

function player(host: string, id: string): string {
  const url = host === "youtube" ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
  return `<${url}>`;
}
