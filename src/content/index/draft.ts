/** Drafts: nothing wrong in one stops a build. */
import type { ReadableFolder } from "../../base/folders.ts";
import { type BriefId, briefId } from "../../model/identifiers.ts";
import { decodeSource, LARGEST_TEXT, splitFrontMatter } from "../yaml/front-matter.ts";
import { readYaml } from "../yaml/located-yaml.ts";
import { valueAt } from "../yaml/yaml-paths.ts";

/** `true` as YAML may write it, on a line of its own. */
const DRAFT = /^draft[ \t]*:[ \t]+(["']?)true\1[ \t]*(?:#.*)?$/;

/**
 * Whether a brief is marked as a draft, even if nothing else of it can be read: by its YAML if that is sound, else by the only
 * line `draft: …` of its front matter.
 */
export function isDraftFile(bytes: Uint8Array, file: string): boolean {
  const decoded = decodeSource(bytes, file);
  const split = decoded.ok ? splitFrontMatter(decoded.value, file) : decoded;
  const yaml = split.ok ? readYaml(split.value.yaml, file, split.value.yamlLine) : split;
  if (yaml.ok) {
    const draft = valueAt(yaml.value.value, ["draft"]);
    return typeof draft === "string" && draft.trim() === "true";
  }
  const lines = frontLines(bytes).filter((line) => /^draft[ \t]*:/.test(line));
  return lines.length === 1 && lines.every((line) => DRAFT.test(line));
}

/** A folder that records the paths it is asked to read, even of files that do not exist. */
export function trackingFolder(folder: ReadableFolder): {
  readonly folder: ReadableFolder;
  readonly paths: ReadonlySet<string>;
} {
  const paths = new Set<string>();
  const read = (path: string) => {
    paths.add(path);
    return folder.read(path);
  };
  return { folder: { ...folder, read }, paths };
}

/** The id of a brief that cannot be read; null if no line of its front matter holds one. */
export function idIn(bytes: Uint8Array): BriefId | null {
  const [found] = frontLines(bytes)
    .flatMap((line) => /^id[ \t]*:[ \t]+["']?([A-Za-z0-9-]+)/.exec(line) ?? [])
    .slice(1);
  return found === undefined ? null : briefId(found);
}

/** The lines of the front matter, in any encoding that extends ASCII or in UTF-16; without an opening `---`, those before the first blank line. */
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
