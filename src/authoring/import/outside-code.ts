/** Changes Markdown outside its fences of code, in one pass: a fence that is not closed goes on to the end. // CommonMark § 4.5 */
export function outsideCode(text: string, change: (part: string) => string): string {
  const parts: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const end = () => {
    const part = lines.join("\n");
    if (lines.length > 0) parts.push(fence === null ? change(part) : part);
    lines = [];
  };
  for (const line of text.split("\n")) {
    const [, mark = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === null && mark !== "") {
      end();
      fence = mark;
      lines.push(line);
    } else if (fence !== null && mark.startsWith(fence) && rest.trim() === "") {
      lines.push(line);
      end();
      fence = null;
    } else lines.push(line);
  }
  end();
  return parts.join("\n");
}
