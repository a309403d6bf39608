/**
 * A text between quotation marks, as Apache, nginx and Caddy read it. What has no form there cannot come so far: the doors of the sources refuse
 * it, and to write it all the same would hand out rules that nobody wrote.
 */
export function quotedText(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new Error(`no host rule can hold ${JSON.stringify(text)}`);
  return `"${text.replaceAll('"', '\\"')}"`;
}
