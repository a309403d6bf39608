/** Addresses in HTML → addresses in Markdown, and where both lead. */

export interface HtmlOptions {
  /** The address of the page, from which relative ones are read; without it they lead nowhere. */
  readonly base?: string | null;
  /** The language of the text: its own tags are dropped, and `q` has its quotation marks. */
  readonly lang?: string | null;
  /** The name of a picture beside the brief (`./carte.jpg`) by its address; null where it is not taken over: a link to it then stands in its place. */
  readonly pictureAt?: (address: string) => string | null;
  /** Where a link leads instead (`brief:abc`), by its address; null where it leads on as it did. */
  readonly linkTo?: (address: string) => string | null;
}

/** An address as a link of Markdown has it; null if it leads nowhere from here. */
export function linkAddress(written: string, { base, linkTo }: HtmlOptions): string | null {
  const address = written.trim().replace(/[\t\n\r]/g, "");
  if (address === "" || address.startsWith("#")) return null;
  const whole = resolved(address, base ?? "");
  const other = linkTo?.(whole ?? address) ?? null;
  if (other !== null) return inParentheses(other);
  return whole !== null && /^(?:https?:\/\/|mailto:|tel:)/i.test(whole) ? inParentheses(whole) : null;
}

/** The whole address; null if there is none. */
export function resolved(address: string, base: string): string | null {
  try {
    return new URL(address.startsWith("//") ? `https:${address}` : address, base === "" ? undefined : base)
      .href;
  } catch {
    return null;
  }
}

/** Without what ends the address of a link, or would be read as something else in it. */
export function inParentheses(address: string): string {
  return address
    .replace(/[()]/g, (one) => (one === "(" ? "%28" : "%29"))
    .replace(/[<>\\\s]/g, encodeURIComponent)
    .replace(/&(?=#?\w+;)/g, "&amp;");
}
