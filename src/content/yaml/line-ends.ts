/** A file's text with `\n` line ends and without its byte order mark, and the way back to the file as it is. */

/** The text that every stage reads. */
export function withLineEnds(raw: string): string {
  return raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** The text with the line ends and the mark that the file had. A file of two kinds of line ends keeps each line's own where lines are the same in number. */
export function likeFile(text: string, raw: string): string {
  const ends = raw.match(/\r\n?|\n/g) ?? [];
  const lines = text.split("\n");
  const most =
    ends.filter((end) => end !== "\n").length * 2 > ends.length
      ? (ends.find((end) => end !== "\n") ?? "\n")
      : "\n";
  const isSame = lines.length === ends.length + 1;
  const whole = lines
    .map((line, i) => (i === lines.length - 1 ? line : line + (isSame ? (ends[i] ?? most) : most)))
    .join("");
  return raw.startsWith("\ufeff") ? `\ufeff${whole}` : whole;
}
