/** Who takes part: how each is laid out, run, and what counts as its output. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CorpusBrief, corpusBrief } from "./corpus.ts";
import {
  brevierBrief,
  brevierPages,
  brevierSite,
  eleventyBrief,
  hugoBrief,
  type Profile,
  type SourceFile,
} from "./corpus-forms.ts";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PEERS = join(ROOT, "bench/peers");
/** The compiled command line. */
export const brevierProgram = join(ROOT, "lib/main.js");
const ELEVENTY = join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");

export type BuilderName = "brevier, same outputs" | "brevier, everything on" | "hugo" | "eleventy";

export interface Builder {
  readonly name: BuilderName;
  readonly version: string;
  /** The output folder, in the site's. */
  readonly out: string;
  /** All that a cold build must not find, in the site's folder. */
  readonly made: readonly string[];
  /** Whether it keeps anything for the next build: whoever does not has no cache to restore. */
  readonly hasCache: boolean;
  /** Lays out all but the briefs. */
  prepare(folder: string): void;
  form(brief: CorpusBrief): SourceFile;
  /** Whose change shows on the page of each brief: a template, by its name in the site, with a text in it and what replaces it. */
  readonly template: { readonly path: string; readonly from: string; readonly to: string };
  /** `now` is RFC 3339. */
  command(now: string): readonly string[];
}

export function brevier(profile: Profile): Builder {
  return {
    name: profile === "same" ? "brevier, same outputs" : "brevier, everything on",
    version: JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version,
    out: "dist",
    made: ["dist", ".brevier"],
    hasCache: true,
    prepare: (folder) => {
      for (const source of [brevierSite(profile), ...brevierPages(profile)]) writeSource(folder, source);
      // A template of the site's own, so that one can be edited: as the package has it.
      const path = "templates/brief.njk";
      writeSource(folder, { path, text: readFileSync(join(ROOT, path), "utf8") });
    },
    form: (brief) => brevierBrief(brief, profile),
    template: {
      path: "templates/brief.njk",
      from: '<section class="cite">',
      to: '<section class="cite edited">',
    },
    command: (now) => [process.execPath, brevierProgram, "build", "--quiet", "--now", now],
  };
}

/** Each peer, with its version if it is installed. */
export const peers: Readonly<Record<"hugo" | "eleventy", () => Builder | null>> = {
  hugo: () => {
    const version = spawnSync("hugo", ["version"], { encoding: "utf8" }).stdout?.match(/v([\d.]+)/)?.[1];
    if (version === undefined) return null;
    return {
      name: "hugo",
      version,
      out: "public",
      made: ["public", "resources", ".hugo_build.lock"],
      hasCache: false,
      prepare: (folder) => layOut(folder, "hugo", "layouts/partials"),
      form: hugoBrief,
      template: { path: "layouts/_default/single.html", from: "<article>", to: '<article class="edited">' },
      command: () => ["hugo", "--quiet"],
    };
  },
  eleventy: () => ({
    name: "eleventy",
    version: JSON.parse(readFileSync(join(dirname(ELEVENTY), "package.json"), "utf8")).version,
    out: "_site",
    made: ["_site", ".cache"],
    hasCache: false,
    prepare: (folder) => layOut(folder, "eleventy", "src/_includes"),
    form: eleventyBrief,
    template: { path: "src/_includes/brief.njk", from: "<article>", to: '<article class="edited">' },
    command: () => [process.execPath, ELEVENTY, "--quiet"],
  }),
};

/** Lays out a site with briefs 0 to `count` - 1. */
export function writeSite(builder: Builder, folder: string, count: number): void {
  builder.prepare(folder);
  for (let i = 0; i < count; i++) writeSource(folder, builder.form(corpusBrief(i)));
}

export function writeSource(folder: string, { path, text }: SourceFile): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

export function removeSource(folder: string, { path }: SourceFile): void {
  rmSync(join(folder, path));
}

/** Edits the template, or puts it back. */
export function setTemplate(builder: Builder, folder: string, isEdited: boolean): void {
  const { path, from, to } = builder.template;
  const text = readFileSync(join(folder, path), "utf8");
  const set = isEdited ? text.replace(from, to) : text.replace(to, from);
  if (set === text) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(folder, path), set);
}

function layOut(folder: string, peer: "hugo" | "eleventy", chrome: string): void {
  cpSync(join(PEERS, peer), folder, { recursive: true });
  cpSync(join(PEERS, "shared"), join(folder, chrome), { recursive: true });
}
