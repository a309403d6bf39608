/** The style sheet of the site: the theme’s, what `theme` of `site.yaml` says, and the site’s own `custom.css`. */
import { legibleOn } from "../../model/colour.ts";
import type { PublicFile, Theme } from "../../model/site.ts";
import type { Accent, FontFile } from "../../model/theme-settings.ts";
import type { Recipe, StylePart } from "../output.ts";
import type { Resolved } from "../resolve.ts";

/** A copy, where nothing is added. */
export function styleRecipe(style: PublicFile, resolved: Resolved, theme: Theme): Recipe {
  const css = styleOfSettings(resolved, theme);
  const { customStyle } = theme;
  const added: readonly StylePart[] = [
    ...(css === "" ? [] : [{ css }]),
    ...(customStyle === null ? [] : [customStyle]),
  ];
  return added.length === 0 ? { as: "copy", file: style } : { as: "style", parts: [style, ...added] };
}

/** What `site.yaml` says, as CSS: custom properties that style sheets of themes ask for. */
function styleOfSettings({ site }: Resolved, { paper }: Theme): string {
  const { accent, fonts } = site.theme;
  const families = [
    ...(fonts.text === null ? [] : [`--text: ${withFallback(fonts.text)}`]),
    ...(fonts.headings === null ? [] : [`--headings: ${withFallback(fonts.headings)}`]),
  ];
  return [
    ...fonts.files.map((file) => fontFace(file, site.url.base)),
    ...(families.length === 0 ? [] : [`:root { ${families.join("; ")} }`]),
    ...(accent === null ? [] : accentRules(accent, paper)),
  ].join("\n");
}

/** On paper the accent is ink. */
function accentRules(accent: Accent, paper: Theme["paper"]): readonly string[] {
  return [
    `@media screen { :root { --accent: ${accent.light.value} } }`,
    `@media screen and (prefers-color-scheme: dark) { :root { --accent: ${darkOf(accent, paper)} } }`,
  ];
}

/** The accent on a dark background: as it is said, else the other, as light as it must be to be read there. */
export function darkOf({ light, dark }: Accent, paper: Theme["paper"]): string {
  return dark?.value ?? legibleOn(light.value, paper.dark);
}

/** Behind fonts that a reader may not have come those of the theme. */
function withFallback(stack: string): string {
  return stack.endsWith('"') ? `${stack}, var(--serif)` : stack;
}

function fontFace({ src, family, weight, style }: FontFile, base: string): string {
  const lines = [
    `font-family: "${family}"`,
    `src: url("${base}${src.value}") format("woff2")`,
    `font-weight: ${weight}`,
    `font-style: ${style}`,
    "font-display: swap",
  ];
  return `@font-face { ${lines.join("; ")} }`;
}
