/** A small site on the disk: made once, and copied for each test, which may edit its copy. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";

export const FILE = "content/briefs/2024/11/02/accord.md";
export const TRANSLATION = "content/briefs/2024/11/02/agreement.md";
export const SITE = "content/site.yaml";
export const NOW = ["--now", "2026-11-23T12:00:00Z"];

/** The source of a brief, with more lines in its front matter. */
export const briefSource = (
  more = "",
  { id = "accord-1", published = "2024-11-02 10:00", text = "Un texte." } = {},
) =>
  `---\nid: ${id}\ntitle: Un accord\npublished: ${published}\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\n${text}\n`;

/** Begins with the settings of the fixtures and no brief of its own; what is done before the first `copy` is in all copies. */
export function editedSite() {
  const first = mkdtempSync(join(tmpdir(), "brevier-edited-"));
  cpSync(`${ROOT}test/fixtures/bad-input/base`, join(first, "content"), { recursive: true });
  let root = first;
  const at = (path: string) => join(root, path);
  const textOf = (path: string) => readFileSync(at(path), "utf8");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  return {
    root: () => root,
    at,
    textOf,
    write,
    edit: (path: string, from: string | RegExp, to: string) => {
      const before = textOf(path);
      write(path, before.replace(from, to));
      expect(textOf(path)).not.toBe(before);
    },
    remove: (path: string) => rmSync(at(path), { recursive: true }),
    bytesOf: (folder: string) => {
      const files = nodeFolder(at(folder));
      return files.list().map((path) => [path, Buffer.from(files.read(path) ?? "").toString("base64")]);
    },
    copy: () => {
      root = mkdtempSync(join(tmpdir(), "brevier-edited-"));
      cpSync(first, root, { recursive: true });
    },
    removeCopy: () => rmSync(root, { recursive: true }),
    removeAll: () => rmSync(first, { recursive: true }),
  };
}
