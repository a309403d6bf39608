/** A folder of Markdown: of Hugo, Jekyll, Eleventy, Astro, Pelican. */
import { diskErrorOf } from "../../base/disk-error.ts";
import type { ReadableFolder } from "../../base/folders.ts";
import type { Problem } from "../../base/problem.ts";
import { LARGEST_TEXT } from "../../content/yaml/front-matter.ts";
import { postOfFields } from "./foreign-fields.ts";
import { foreignDocument } from "./foreign-front-matter.ts";
import { foreignMarkdown } from "./foreign-markdown.ts";
import { importProblem } from "./import-rules.ts";
import type { Read } from "./imported-post.ts";
import { textChunks } from "./text-chunks.ts";

/** What is no source: hidden folders, what tools install or make. */
const NO_SOURCE = /(?:^|\/)(?:\.[^/]*|node_modules|_site|vendor)\//;

/** Reads the Markdown files of a folder. `name` is how an editor calls it; links that lead out of it or in a circle are not followed. */
export function* readMarkdown(folder: ReadableFolder, name: string): Generator<Read> {
  const base = baseOf(folder);
  const files = folder
    .list()
    .filter((file) => /\.(?:md|markdown|mdown)$/i.test(file) && !NO_SOURCE.test(file));
  for (const file of files) yield readFile(folder, file, name, base);
}

/** Reads one file. */
export function readFile(folder: ReadableFolder, file: string, name: string, base: string | null): Read {
  const place = { file: name === "" ? file : `${name}/${file}`, line: 1, column: 1 };
  const told = (problem: ReturnType<typeof importProblem>): Read => ({ kind: "told", problem });
  let bytes: Uint8Array;
  try {
    if ((folder.stat(file)?.size ?? 0) > LARGEST_TEXT)
      return told(importProblem("import/too-large", place, { limit: LARGEST_TEXT }));
    bytes = folder.read(file) ?? new Uint8Array();
  } catch (error) {
    // One file that cannot be read is no reason to leave the others.
    const problem = diskErrorOf(error, () => place.file);
    if (problem === null) throw error;
    return told(problem);
  }
  const notes: Problem[] = [];
  const decoded = [...textChunks([bytes], place.file, (problem) => notes.push(problem))].join("");
  const text = decoded.replace(/\r\n?/g, "\n");
  const { fields, body, problem } = foreignDocument(text, place.file);
  if (problem !== null) return told(problem);
  const post = postOfFields(fields, place, null);
  const { date, slug } = namesIn(file);
  return {
    kind: "post",
    post: {
      ...post,
      guid: file,
      published: post.published || date,
      slug: post.slug || slug,
      format: "markdown",
      body: foreignMarkdown(body),
      isDraft: post.isDraft || /(?:^|\/)_?drafts\//.test(file) || fields["Status"] === "draft",
      notes: [...post.notes, ...notes],
      base,
    },
  };
}

/** Jekyll's `2019-05-01-name.md`; Hugo's `name/index.md`. */
function namesIn(file: string): { readonly date: string; readonly slug: string } {
  const [, path = ""] = /^(.*?)\.[^./]+$/.exec(file) ?? [];
  const name = path.replace(/\/_?index(?:\.[a-z]{2})?$/, "").replace(/^.*\//, "");
  const [, date = "", slug = name] = /^(\d{4}-\d\d-\d\d)[-_](.+)$/.exec(name) ?? [];
  return { date, slug };
}

/** Where the site was, as the configuration of its program says. */
function baseOf(folder: ReadableFolder): string | null {
  for (const file of [
    "_config.yml",
    "hugo.toml",
    "config.toml",
    "hugo.yaml",
    "config.yaml",
    "pelicanconf.py",
  ]) {
    const text = new TextDecoder().decode(folder.read(file) ?? undefined);
    const [, base] =
      /^(?:url|baseurl|baseURL|SITEURL)\s*[:=]\s*["']?(https?:\/\/[^\s"'#]+)/m.exec(text) ?? [];
    if (base !== undefined) return base;
  }
  return null;
}
