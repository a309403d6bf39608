import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** Size and digests of bytes. */
export interface Measure {
  readonly bytes: number;
  readonly sha256: string;
  readonly crc32: number;
}

/** Measures slices while something else reads them; `finish` reads the rest. */
export function measure(source: Iterable<Uint8Array>) {
  const hash = createHash("sha256");
  let bytes = 0;
  let crc = 0;
  const iterator = source[Symbol.iterator]();
  const next = (): Uint8Array | null => {
    const step = iterator.next();
    if (step.done === true) return null;
    hash.update(step.value);
    crc = crc32(step.value, crc);
    bytes += step.value.length;
    return step.value;
  };
  function* slices(): Generator<Uint8Array> {
    for (let slice = next(); slice !== null; slice = next()) yield slice;
  }
  let result: Measure | null = null;
  return {
    slices: slices(),
    finish: () => {
      while (next() !== null);
      result = { bytes, sha256: hash.digest("hex"), crc32: crc };
    },
    result: (): Measure => result ?? { bytes, sha256: "", crc32: crc },
  };
}
