/**
 * Bytes as text; null if they are not UTF-8. A byte order mark is left out, or kept as a character with `keepMark`.
 * @param isPart the bytes may end within a character.
 */
export function decodeUtf8(
  bytes: Uint8Array,
  { keepMark = false, isPart = false }: { readonly keepMark?: boolean; readonly isPart?: boolean } = {},
): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: keepMark }).decode(bytes, { stream: isPart });
  } catch {
    return null;
  }
}
