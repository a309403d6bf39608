/** The background of pages, as style sheets state it: the custom property `--paper` of `:root`. */

/** Colours as they are written. */
export interface PaperColours {
  readonly light: string | null;
  /** Where the reader prefers dark. */
  readonly dark: string | null;
}

/** The last of each; null where none is stated. What is for paper and for colours of the reader’s own is left aside. */
export function paperColoursIn(css: string): PaperColours {
  const found: { light: string | null; dark: string | null } = { light: null, dark: null };
  const open: string[] = [];
  for (const [, end = "", mark = ""] of css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)) {
    const [, value] = /^\s*--paper\s*:\s*(.+?)\s*$/s.exec(end) ?? [];
    const around = open.join(" ");
    if (value !== undefined && !/\bprint\b|forced-colors|prefers-contrast/.test(around))
      found[/prefers-color-scheme\s*:\s*dark/.test(around) ? "dark" : "light"] = value;
    if (mark === "{") open.push(end);
    else if (mark === "}") open.pop();
  }
  return found;
}
