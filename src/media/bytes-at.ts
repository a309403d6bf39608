/** Numbers and names as file formats write them; past the end of the file there are none. */

/** Two bytes, the higher first; NaN past the end. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? Number.NaN) * 0x100 + (bytes[at + 1] ?? Number.NaN);
}

/** Four bytes, the highest first; NaN past the end. */
export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 0x10000 + u16(bytes, at + 2);
}

/** Four bytes, the lowest first; NaN past the end. */
export function u32le(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? Number.NaN) +
    (bytes[at + 1] ?? Number.NaN) * 0x100 +
    (bytes[at + 2] ?? Number.NaN) * 0x10000 +
    (bytes[at + 3] ?? Number.NaN) * 0x1000000
  );
}

/** Bytes as Latin-1, each a character: names of blocks, magic numbers. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return bufferOf(bytes.subarray(from, to)).toString("latin1");
}

/** Whether a Latin-1 text is at this place. */
export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  return latin1(bytes, at, at + text.length) === text;
}

/** The same bytes, with the methods of a `Buffer`. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Numbers of two and of four bytes, the highest first. */
export function writtenU16(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 0xff, value & 0xff);
}

export function writtenU32(value: number): Uint8Array {
  return Uint8Array.of((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/** Four bytes, the lowest first. */
export function writtenU32le(value: number): Uint8Array {
  return writtenU32(value).reverse();
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
