import { createHash } from "node:crypto";

/** A set of texts that keeps 64 bits of the hash of each, not the texts: a million need 16 to 32 MB, and the odds that two are taken for one are one in 37 million. */
export class HashedSet {
  /** Zero where there is none. */
  #slots = new BigUint64Array(1024);
  #size = 0;

  /** Whether it was not there. */
  add(text: string): boolean {
    const hash = hashOf(text);
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] !== 0n) return false;
    this.#slots[slot] = hash;
    if (++this.#size > this.#slots.length / 2) this.#grow();
    return true;
  }

  /** Where a hash stands, or would: the first place from the one that it names, which has it or nothing. */
  #slotOf(hash: bigint): number {
    const last = this.#slots.length - 1;
    let slot = Number(hash & BigInt(last));
    for (;;) {
      const found = this.#slots[slot];
      if (found === 0n || found === hash) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(): void {
    const hashes = this.#slots.filter((hash) => hash !== 0n);
    this.#slots = new BigUint64Array(this.#slots.length * 2);
    for (const hash of hashes) this.#slots[this.#slotOf(hash)] = hash;
  }
}

function hashOf(text: string): bigint {
  return createHash("sha256").update(text).digest().readBigUInt64LE() || 1n;
}
