/** The full parser of YAML, loaded when a file needs it: its 75 modules are a twentieth of a publication, and most sites are written in plain YAML. */
import { createRequire } from "node:module";

type Library = typeof import("yaml");

let library: Library | null = null;

export function yamlLibrary(): Library {
  if (library === null) {
    // A dynamic import would make reading asynchronous.
    const load: (name: "yaml") => Library = createRequire(import.meta.url);
    library = load("yaml");
  }
  return library;
}
