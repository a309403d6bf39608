/** A file's text with `\n` line ends and without its byte order mark, and the way back to the file as it is. */

/** The text as every stage reads it. */
export function withLineEnds(raw: string): string {
  return raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** The text with the line ends and byte order mark of the file. Mixed line ends are kept line by line if the number of lines is the same. */
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
