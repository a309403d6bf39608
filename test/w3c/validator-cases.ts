/** The cases of the W3C's feed validator: small feeds, each with a comment that says which of its messages must, or must not, be given. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface ValidatorCase {
  /** `atom/4.2.6/id-blank.xml`, below `testcases`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The class of a message: `MissingGuid`; `Error` for any error. */
  readonly expected: string;
  /** Whether that message must not be given. */
  readonly isNegated: boolean;
  /** The element that the message is about; null where any is meant. */
  readonly element: string | null;
}

/** By class, the classes of which it is one: `MissingAtomSelfLink` → `MissingSelf`, `Warning`, … */
export type Kinds = ReadonlyMap<string, readonly string[]>;

const EXPECTS = /<!--\s*Description:\s*(?:.*?)\s*Expect:\s*(!?)(\w*)(?:\{(.*?)\})?\s*-->/;

/** Those in the folders named, in the order of their paths. */
export function readCases(validator: string, folders: readonly string[]): readonly ValidatorCase[] {
  const root = join(validator, "testcases");
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
        (path) => `${folder}/${path}`,
      ),
    )
    .filter((path) => /\.(?:xml|opml)$/.test(path))
    .toSorted()
    .flatMap((path): readonly ValidatorCase[] => {
      const bytes = readFileSync(join(root, path));
      const [whole, not, expected = "", about = ""] = EXPECTS.exec(bytes.toString("latin1")) ?? [];
      const element = /\belement:([\w:]+)/.exec(about)?.[1] ?? null;
      return whole === undefined ? [] : [{ path, bytes, expected, isNegated: not === "!", element }];
    });
}

/** The classes of its messages, from its own list of them. */
export function readKinds(validator: string): Kinds {
  const text = readFileSync(join(validator, "src/feedvalidator/logging.py"), "utf8");
  const kinds = new Map<string, readonly string[]>();
  for (const [, name = "", parents = ""] of text.matchAll(/^class (\w+)\(([\w, ]+)\)\s*:/gm)) {
    const direct = parents.split(/,\s*/);
    kinds.set(name, [...direct, ...direct.flatMap((parent) => kinds.get(parent) ?? [])]);
  }
  return kinds;
}
