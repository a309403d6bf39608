import type * as z from "zod";
import type { Problem } from "../../base/problem.ts";
import { type Lang, lang } from "../../model/identifiers.ts";
import type { Localised } from "../../model/localised.ts";
import type { Accent, FontFile, NavSetting, ThemeSettings } from "../../model/theme-settings.ts";
import type { themeSchema } from "../schema/theme-schema.ts";
import { type LocatedYaml, positionOf } from "../yaml/located-yaml.ts";
import type { YamlPath } from "../yaml/yaml-paths.ts";
import { missingKey } from "./field-problems.ts";

type ThemeFields = z.infer<typeof themeSchema>;

/** What reads values of `site.yaml`. */
interface ThemeReader {
  readonly yaml: LocatedYaml;
  readonly languages: readonly Lang[];
  /** Reads a text of the site in all its languages. */
  readonly readText: (value: string | Record<string, string>, path: YamlPath) => Localised;
}

/** `theme` of `site.yaml`, with what is wrong in it beyond the form of its fields. */
export function parseTheme(
  { name, accent, logo, fonts, nav }: ThemeFields,
  reader: ThemeReader,
): { readonly value: ThemeSettings; readonly problems: readonly Problem[] } {
  const placed = (value: string, ...path: YamlPath) => ({ value, ...at(reader, ...path) });
  const value: ThemeSettings = {
    name: name === undefined ? null : placed(name, "name"),
    accent: accent === undefined ? null : accentOf(accent, placed),
    logo: logo === undefined ? null : placed(logo, "logo"),
    fonts: {
      text: stackOf(fonts?.text),
      headings: stackOf(fonts?.headings),
      files: (fonts?.files ?? []).map(
        ({ src, family, weight = "400", style = "normal" }, i): FontFile => ({
          src: placed(src, "fonts", "files", i, "src"),
          family,
          weight: weight.replace(/ +/, " "),
          style,
        }),
      ),
    },
    nav: nav?.map((entry, i) => navSetting(entry, i, reader)) ?? null,
  };
  return { value, problems: (nav ?? []).flatMap((entry, i) => unnamed(entry, i, reader)) };
}

function at({ yaml }: ThemeReader, ...path: YamlPath) {
  return positionOf(yaml, ["theme", ...path]);
}

function accentOf(
  accent: NonNullable<ThemeFields["accent"]>,
  placed: (value: string, ...path: YamlPath) => Accent["light"],
): Accent {
  if (typeof accent === "string") return { isOne: true, light: placed(accent, "accent"), dark: null };
  const { light, dark } = accent;
  return {
    isOne: false,
    light: placed(light, "accent", "light"),
    dark: dark === undefined ? null : placed(dark, "accent", "dark"),
  };
}

/** Words of CSS, which would be names of fonts in quotes. */
const GENERIC: ReadonlySet<string> = new Set([
  ...["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"],
  ...["ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded"],
]);

/** Names of fonts as CSS has them, each in quotes. */
function stackOf(stack: string | undefined): string | null {
  if (stack === undefined) return null;
  const names = stack.split(",").map((name) =>
    name
      .trim()
      .replace(/^["']|["']$/g, "")
      .trim(),
  );
  return names.map((name) => (GENERIC.has(name) ? name : `"${name}"`)).join(", ");
}

type EntryFields = NonNullable<ThemeFields["nav"]>[number];

function navSetting({ label, to }: EntryFields, i: number, reader: ThemeReader): NavSetting {
  const single = typeof to === "string";
  const targets = single ? reader.languages.map((tag) => [tag, to] as const) : Object.entries(to);
  return {
    label: label === undefined ? null : reader.readText(label, ["theme", "nav", i, "label"]),
    to: new Map(
      targets.flatMap(([tag, value]) => {
        const known = lang(tag);
        const place = single ? at(reader, "nav", i, "to") : at(reader, "nav", i, "to", tag);
        return known === null ? [] : [[known, { value, ...place }] as const];
      }),
    ),
  };
}

/** A page has a name of its own; a path and an address have none. */
function unnamed({ label, to }: EntryFields, i: number, { yaml }: ThemeReader): readonly Problem[] {
  const targets = typeof to === "string" ? [to] : Object.values(to);
  const hasName = label !== undefined || targets.every((target) => !/[/:]/.test(target));
  return hasName ? [] : [missingKey(yaml, ["theme", "nav", i, "label"])];
}
