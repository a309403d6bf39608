/** T13: asides between dashes. Of the dashes of a sentence the first opens, the second closes. */
import { isUpper } from "./characters.ts";

/** The length of the dash at this place: `–`, `—`, `--` or `---`; 0 if there is none. */
export function dashLength(text: string, at: number): number {
  const character = text.charAt(at);
  if (character === "–" || character === "—") return 1;
  if (character !== "-") return 0;
  let length = 1;
  while (text.charAt(at + length) === "-") length++;
  return length === 2 || length === 3 ? length : 0;
}

/** Counts the dashes of a sentence as the scan passes them. */
export class Dashes {
  #isOpen = false;
  #openedAt = -1;

  /** Whether an aside is open. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether the dash that ends at this place opened an aside, or a reply. */
  openedAt(end: number): boolean {
    return this.#openedAt === end;
  }

  /** Passes a dash that ends at `end`. One at the start of a line begins a reply, and has no closing dash. */
  pass(end: number, isAtStart: boolean): void {
    this.#openedAt = this.#isOpen && !isAtStart ? -1 : end;
    this.#isOpen = isAtStart ? false : !this.#isOpen;
  }

  /** Passes an ordinary space: after the end of a sentence the count begins anew. */
  passSpace(before: string, after: string): void {
    if (this.#isOpen && /[.!?…]/.test(before) && (isUpper(after) || after === "«")) this.#isOpen = false;
  }

  restart(): void {
    this.#isOpen = false;
  }
}
