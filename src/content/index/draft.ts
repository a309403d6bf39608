/** Briefs that nobody is to read yet: whatever is wrong in one stops nothing. */
import type { ReadableFolder } from "../../base/folders.ts";
import { type BriefId, briefId } from "../../model/identifiers.ts";
import { decodeSource, LARGEST_TEXT, splitFrontMatter } from "../yaml/front-matter.ts";
import { readYaml } from "../yaml/located-yaml.ts";
import { valueAt } from "../yaml/yaml-paths.ts";

/** `true` as YAML may write it, on a line of its own. */
const DRAFT = /^draft[ \t]*:[ \t]+(["']?)true\1[ \t]*(?:#.*)?$/;

/**
 * Whether a brief says that it is a draft, though perhaps nothing else of it can be read: its YAML if that holds, else a line
 * `draft: true` of its front matter, unless another line says something else.
 */
export function isDraftFile(bytes: Uint8Array, file: string): boolean {
  const decoded = decodeSource(bytes, file);
  const split = decoded.ok ? splitFrontMatter(decoded.value, file) : decoded;
  const yaml = split.ok ? readYaml(split.value.yaml, file, split.value.yamlLine) : split;
  if (yaml.ok) {
    const said = valueAt(yaml.value.value, ["draft"]);
    return typeof said === "string" && said.trim() === "true";
  }
  const said = frontLines(bytes).filter((line) => /^draft[ \t]*:/.test(line));
  return said.length === 1 && said.every((line) => DRAFT.test(line));
}

/** A folder that notes which of its files were asked for, those that are not there too. */
export function trackingFolder(folder: ReadableFolder): {
  readonly folder: ReadableFolder;
  readonly asked: ReadonlySet<string>;
} {
  const asked = new Set<string>();
  const read = (path: string) => {
    asked.add(path);
    return folder.read(path);
  };
  return { folder: { ...folder, read }, asked };
}

/** The id of a brief that cannot be read; null if no line of its front matter gives one. */
export function idIn(bytes: Uint8Array): BriefId | null {
  const [found] = frontLines(bytes)
    .flatMap((line) => /^id[ \t]*:[ \t]+["']?([A-Za-z0-9-]+)/.exec(line) ?? [])
    .slice(1);
  return found === undefined ? null : briefId(found);
}

/** The lines of front matter in any encoding, as far as ASCII goes; of front matter that is not opened, those before the first gap. */
function frontLines(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, LARGEST_TEXT));
  // UTF-16 has a null byte beside each letter; byte order marks are not letters.
  const lines = text
    .replaceAll("\0", "")
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, "")
    .split(/\r\n?|\n/);
  const isOpened = lines[0]?.trimEnd() === "---";
  const rest = isOpened ? lines.slice(1) : lines;
  const end = rest.findIndex((line) => line.trimEnd() === "---" || (!isOpened && line.trim() === ""));
  return end < 0 ? rest : rest.slice(0, end);
}
