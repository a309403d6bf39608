/** Patterns of paths and parts of queries as regular expressions, in what PCRE and RE2 share. */

/** A pattern as hosts compare it, with a path whose percent signs are decoded. @param folder what may follow a `/` at the end. */
export function patternRegex(pattern: string, folder = ""): string {
  const parts = decodeURIComponent(pattern).split("*").map(escapedForRegex);
  return `^${parts.join(".*")}${pattern.endsWith("/") ? folder : ""}$`;
}

/** A part of a query as it is sent: `p=12`, or a name with or without `=`. Capitals in escapes do not count, nor how a space is written. */
export function queryRegex(pair: string): string {
  const parts = pair
    .split(/(%[0-9A-Fa-f]{2}|\+)/)
    .map((part, i) => (i % 2 === 0 ? escapedForRegex(part) : escaped(part)));
  return `(?:^|&)${parts.join("")}${pair.includes("=") ? "" : "=?"}(?:&|$)`;
}

/** What has a meaning in a regular expression, taken for itself. */
export function escapedForRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function escaped(part: string): string {
  if (part === "+" || part === "%20") return "(?:%20|\\+)";
  return part.replace(/[A-Fa-f]/g, (digit) => `[${digit.toUpperCase()}${digit.toLowerCase()}]`);
}
