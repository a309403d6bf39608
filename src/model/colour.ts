/** Colours of a screen, `#rrggbb` in small letters, and how they contrast. // WCAG 2.2, relative luminance and contrast ratio */

/** `#1b5e20`; null for what is no colour in hexadecimal. Three digits stand for six. */
export function parseColour(text: string): string | null {
  const [, digits = ""] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === "") return null;
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return `#${six.toLowerCase()}`;
}

/** What text needs against its background. // WCAG 2.2 § 1.4.3 */
export const LEGIBLE = 4.5;

/** From 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour itself where it can be read on a background; else the first that can on its way to black, or to white on a dark background. */
export function legibleOn(colour: string, background: string): string {
  const end = contrastOf("#ffffff", background) > contrastOf("#000000", background) ? 255 : 0;
  for (let step = 0; step < STEPS; step++) {
    const mixed = hexOf(
      channelsOf(colour).map((value) => Math.round(value + ((end - value) * step) / STEPS)),
    );
    if (contrastOf(mixed, background) >= LEGIBLE) return mixed;
  }
  return hexOf([end, end, end]);
}

/** How many colours are tried on the way. */
const STEPS = 128;

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, from 0 to 255. */
function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
