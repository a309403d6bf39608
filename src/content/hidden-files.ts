const HIDDEN = /(?:^|\/)\.(?!well-known(?:\/|$))/;

/** False for files that systems and editors leave (`.DS_Store`, `.#un.md`), true for all others and for what the web keeps under a dot (RFC 8615). */
export function isNotHidden(file: string): boolean {
  return !HIDDEN.test(file);
}
