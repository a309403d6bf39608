/** Whether what `theme` of `site.yaml` chooses is there, and can be read. */
import type { Place, Problem, Text } from "../../base/problem.ts";
import { didYouMean } from "../../language/nearest.ts";
import type { Placed, Position } from "../../model/brief.ts";
import { contrastOf, LEGIBLE, legibleOn } from "../../model/colour.ts";
import type { Page } from "../../model/page.ts";
import type { PublicFile, Site, Theme } from "../../model/site.ts";
import { isNavAddress, navNames } from "../pages/nav.ts";
import { fileOf, siteRoutes } from "../routes.ts";
import { themeChoiceProblem } from "./theme-rules.ts";

/** @param known the names of the package’s themes. */
export function checkThemeName({ theme: { name } }: Site, known: readonly string[]): readonly Problem[] {
  if (name === null || known.includes(name.value)) return [];
  const values = { found: name.value, nearest: didYouMean(name.value, known), known: known.join(", ") };
  return [themeChoiceProblem("theme/unknown", placeOf(name), values)];
}

/** Entries of the navigation that name nothing. */
export function checkNavNames(site: Site, pages: readonly Page[]): readonly Problem[] {
  const known = navNames(site, pages);
  return targetsOf(site)
    .filter(({ value }) => !isNavAddress(value) && !known.includes(value))
    .map(({ value: found, ...at }) => {
      const values = { found, nearest: didYouMean(found, known), known: known.join(", ") };
      return themeChoiceProblem("theme/unknown-entry", placeOf(at), values);
    });
}

/** The paths of the site to which the navigation leads. */
export function navPaths(site: Site): readonly Placed<string>[] {
  return targetsOf(site).filter(({ value }) => value.startsWith("/"));
}

/** Each once: one target may be that of all languages. */
function targetsOf({ theme: { nav } }: Site): readonly Placed<string>[] {
  const targets = (nav ?? []).flatMap(({ to }) => [...to.values()]);
  return [...new Map(targets.map((target) => [`${target.line}:${target.column}`, target])).values()];
}

/** The accent is the colour of words: it must be read on the background of pages. // WCAG 2.2 § 1.4.3 */
export function checkAccent({ theme: { accent } }: Site, { paper }: Theme): readonly Problem[] {
  if (accent === null) return [];
  const { light, dark } = accent;
  return [
    ...illegible(light, paper.light, "light", accent.isOne ? "accent" : "light"),
    ...(dark === null ? [] : illegible(dark, paper.dark, "dark", "dark")),
  ];
}

/** A style sheet of `content/public` is published as it is. */
export function checkHiddenStyle(
  { theme: { accent, fonts } }: Site,
  { customStyle }: Theme,
  publicFiles: readonly PublicFile[],
): readonly Problem[] {
  const style = publicFiles.find(({ path }) => path === fileOf(siteRoutes.stylesheet));
  const hasFonts = fonts.text !== null || fonts.headings !== null || fonts.files.length > 0;
  if (style === undefined || (accent === null && !hasFonts && customStyle === null)) return [];
  return [themeChoiceProblem("theme/hidden-style", { file: style.file, line: 1, column: 1 })];
}

const SCHEMES: Readonly<Record<"light" | "dark", Text>> = {
  light: { fr: "claires", en: "light" },
  dark: { fr: "sombres", en: "dark" },
};

function illegible(
  { value: found, ...at }: { readonly value: string } & Position,
  paper: string,
  scheme: "light" | "dark",
  key: string,
): readonly Problem[] {
  const contrast = contrastOf(found, paper);
  if (contrast >= LEGIBLE) return [];
  const ratio = ratioOf(contrast);
  const line = `${key}: "${legibleOn(found, paper)}"`;
  return [
    themeChoiceProblem("theme/contrast", placeOf(at), { found, ratio, paper, scheme: SCHEMES[scheme], line }),
  ];
}

/** Cut, not rounded: 4.499 is not enough. */
function ratioOf(contrast: number): Text {
  const cut = (Math.floor(contrast * 100) / 100).toFixed(2);
  return { fr: `${cut.replace(".", ",")}:1`, en: `${cut}:1` };
}

function placeOf({ line, column }: Position): Place {
  return { file: "site.yaml", line, column };
}
