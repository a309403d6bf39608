import { createHash } from "node:crypto";
import type { WritableFolder } from "./folders.ts";

/** What a build leaves for the next one. It can be lost at any moment: whatever is missing, foreign, truncated or altered is not there. */
export interface Cache {
  /** The value last written under the name by this very program with this stamp; null otherwise. */
  read<T>(name: string): T | null;
  /** Replaces it in one step. */
  write<T>(name: string, value: T): void;
}

/**
 * A cache in a folder.
 * @param stamp what the values depend on besides their sources: the program's digest, the settings they were made by.
 */
export function openCache(folder: WritableFolder, stamp: string): Cache {
  const sealOf = (json: string) => createHash("sha256").update(stamp).update("\0").update(json).digest("hex");
  return {
    read: (name) => {
      const bytes = folder.read(name);
      if (bytes === null) return null;
      const text = new TextDecoder().decode(bytes);
      const end = text.indexOf("\n");
      const json = text.slice(end + 1);
      return end > 0 && text.slice(0, end) === sealOf(json) ? JSON.parse(json) : null;
    },
    write: (name, value) => {
      const json = JSON.stringify(value);
      folder.write(`${name}.part`, new TextEncoder().encode(`${sealOf(json)}\n${json}`));
      folder.rename(`${name}.part`, name);
    },
  };
}
