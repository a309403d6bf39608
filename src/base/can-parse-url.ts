/**
 * `URL.canParse`, with the same answer each time: that of Node.js 20 and 22, once compiled, denies hosts with letters of Latin-1
 * (`https://académie.example`).
 */
export function canParseUrl(url: string, base?: string): boolean {
  if (!/[\x80-\xff]/.test(url + (base ?? ""))) return URL.canParse(url, base);
  try {
    return new URL(url, base) instanceof URL;
  } catch {
    return false;
  }
}
