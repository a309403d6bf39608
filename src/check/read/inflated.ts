/** What compressed bytes are inflated to, in slices as they come: memory does not grow with them, and a bomb ends at a limit. */
import { pipeline, Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";
import type { Slices } from "./byte-source.ts";

/** `broken`: the bytes are not what the compressor wrote, or others follow them · `too-much`: more than was allowed came out of them. */
export class InflateFault extends Error {
  readonly kind: "broken" | "too-much";
  constructor(kind: "broken" | "too-much") {
    super(kind);
    this.kind = kind;
  }
}

/** How much is given at a time, in bytes. */
const PART = 1 << 17;

/**
 * Inflates the bytes of a zip member (`raw`, RFC 1951), or of one gzip member after the other (RFC 1952), whose checksums are compared.
 * @throws InflateFault
 */
export async function* inflated(
  slices: Slices,
  format: "raw" | "gzip",
  most: number,
): AsyncGenerator<Uint8Array> {
  let taken = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const slice of slices) {
      taken += slice.length;
      yield slice;
    }
  }
  const engine = format === "raw" ? createInflateRaw({ chunkSize: PART }) : createGunzip({ chunkSize: PART });
  // What fails is thrown by the loop below; a loop that is left ends the rest.
  const stream = pipeline(Readable.from(counted(), { objectMode: true }), engine, () => {});
  let given = 0;
  try {
    for await (const part of stream) {
      given += part.length;
      if (given > most) throw new InflateFault("too-much");
      yield part;
    }
  } catch (error) {
    throw isOfZlib(error) ? new InflateFault("broken") : error;
  }
  if (engine.bytesWritten !== taken) throw new InflateFault("broken");
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_|^ERR_/.test(String(error.code));
}
