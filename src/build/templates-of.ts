/** The templates that a site is made with: its own, over those of the theme that it names, over the package’s. */
import { folderIn, overlay, type ReadableFolder } from "../base/folders.ts";
import type { Site } from "../model/site.ts";
import type { SiteOnDisk } from "./site-on-disk.ts";

type TemplateFolders = Pick<SiteOnDisk, "templates" | "ownTemplates" | "themes">;

/** @param theme the name of a theme of the package; null: its first one. */
export function templatesOf(
  { templates, ownTemplates, themes }: TemplateFolders,
  theme: string | null,
): ReadableFolder {
  return theme === null ? templates : overlay(overlay(ownTemplates, folderIn(themes, theme)), templates);
}

/** The name of the theme of a site; null: the first one. */
export function themeNameOf({ theme }: Pick<Site, "theme">): string | null {
  return theme.name?.value ?? null;
}

/** The names of the package’s themes. */
export function themeNames({ themes }: Pick<TemplateFolders, "themes">): readonly string[] {
  return [...new Set(themes.list().map((file) => file.slice(0, file.indexOf("/"))))];
}
