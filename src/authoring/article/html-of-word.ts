/** A Word document → HTML: the door to mammoth. It is given the members that it asks for, each within the limits of `openZip`. */
import { createRequire } from "node:module";
import { type Zip, ZipFault } from "./open-zip.ts";

/** The names of styles are English in the file, whatever the language of Word; LibreOffice writes the same. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Titre'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.chapo:fresh",
  "p[style-name='Sous-titre'] => p.chapo:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
];

/** Throws `ZipFault`. */
export async function htmlOfWord(zip: Zip): Promise<string> {
  const load: (name: "mammoth") => typeof import("mammoth") = createRequire(import.meta.url);
  const mammoth = load("mammoth");
  const read = async (name: string, encoding?: string): Promise<string | Uint8Array> => {
    const bytes = await zip.read(name);
    if (encoding === "base64") return Buffer.from(bytes).toString("base64");
    const text = new TextDecoder().decode(bytes);
    // A document of an office program declares nothing.
    if (/\.(?:xml|rels)$/.test(name) && text.includes("<!DOCTYPE")) throw new ZipFault("unreadable");
    return encoding === undefined ? bytes : text;
  };
  // Its types know no `file`, its reader of Node does: otherwise it would inflate whatever the zip says.
  const input = { file: { exists: zip.has, read }, arrayBuffer: new ArrayBuffer(0) };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      externalFileAccess: false,
      // What a picture shows is not read: it is told by its words.
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    });
    return value;
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault("unreadable");
  }
}
