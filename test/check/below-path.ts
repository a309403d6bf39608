/** A site of fixtures as if it were published at https://ex.org/sub/: every address of it moved. */
export function belowPath(files: Readonly<Record<string, Uint8Array>>): Record<string, string | Uint8Array> {
  const moved = (text: string) =>
    text
      .replaceAll("https://ex.org/", "https://ex.org/sub/")
      .replace(/((?:href|src|srcset|"start_url"|"src")[=:]"|url=|url\("|, |^\S+ )\/(?!:|\*)/gm, "$1/sub/");
  const isText = (path: string) => !path.endsWith(".jpg") && !path.endsWith(".svg");
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      isText(path) ? moved(new TextDecoder().decode(bytes)) : bytes,
    ]),
  );
}
