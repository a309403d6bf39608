/** What a disk, a restored copy or a hand may do to files of a cache. */

import type { WritableFolder } from "../../src/base/folders.ts";
import { fc } from "../property.ts";

export interface Harm {
  readonly how: "truncated" | "flipped" | "swapped" | "emptied" | "lengthened" | "lost" | "not JSON";
  /** Which of the files, and where in it, as parts of a whole. */
  readonly file: number;
  readonly other: number;
  readonly at: number;
}

// Without bias: every file has its turn.
const part = fc.noBias(fc.nat(9999)).map((of) => of / 10_000);

export const harms: fc.Arbitrary<Harm> = fc.record({
  how: fc.constantFrom("truncated", "flipped", "swapped", "emptied", "lengthened", "lost", "not JSON"),
  file: part,
  other: part,
  at: part,
});

/** Harms a file; says which. */
export function harmCache(cache: WritableFolder, { how, file, other, at }: Harm): string | null {
  const files = cache.list();
  const [name, second] = [file, other].map((of) => files[Math.floor(of * files.length)]);
  if (name === undefined || second === undefined) return null;
  const bytes = Buffer.from(cache.read(name) ?? "");
  const place = Math.floor(at * bytes.length);
  switch (how) {
    case "truncated":
      cache.write(name, bytes.subarray(0, place));
      break;
    case "flipped":
      if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(at * 8)), place);
      cache.write(name, bytes);
      break;
    case "swapped":
      cache.write(name, cache.read(second) ?? bytes);
      cache.write(second, bytes);
      break;
    case "emptied":
      cache.write(name, new Uint8Array());
      break;
    case "lengthened":
      cache.write(name, Buffer.concat([bytes, bytes.subarray(place)]));
      break;
    case "lost":
      cache.remove(name);
      break;
    case "not JSON":
      cache.write(name, Buffer.from("<html>404</html>"));
      break;
  }
  return name;
}
