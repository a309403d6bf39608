/** The schemas of this folder, by libxml2. */
import {
  RelaxNGValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import { filesOf } from "../memory-site.ts";

const files = filesOf("test/schemas");
// A schema that imports another names it by its file name.
xmlRegisterInputProvider(new XmlBufferInputProvider(files));

/** The errors that a schema finds in a document: `12: …`; none if it is valid. Throws if it is not well-formed. */
export type Schema = (document: Uint8Array) => readonly string[];

/** Opens `atom.rng` or `sitemap.xsd`. */
export function openSchema(name: "atom.rng" | "sitemap.xsd"): Schema {
  const source = XmlDocument.fromBuffer(files[name] ?? new Uint8Array(), { url: name });
  const validator = name === "atom.rng" ? RelaxNGValidator.fromDoc(source) : XsdValidator.fromDoc(source);
  source.dispose();
  return (bytes) => {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    } finally {
      document.dispose();
    }
  };
}
