/** Puts the problems of a failed build at the top of a page. An open `dialog` needs no style, which the page's policy would have to allow. */
export function withBanner(html: string, problems: string): string {
  const [title = "", ...rest] = problems.split("\n");
  const banner = `<dialog open lang=""><details open><summary><strong>${escapeText(title)}</strong></summary><pre>${escapeText(rest.join("\n"))}</pre></details></dialog>`;
  const body = /<body[^>]*>/i.exec(html);
  if (body === null) return html + banner;
  const at = body.index + body[0].length;
  return html.slice(0, at) + banner + html.slice(at);
}

/** Paths may break after a slash, or they would make the box wider than a telephone. */
function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("/", "/<wbr>");
}
