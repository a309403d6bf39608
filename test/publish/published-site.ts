/** A small site in a folder, that is built and published by the command itself. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ran, runBrevier, spawnBrevier } from "../cli/run-brevier.ts";
import { ROOT } from "../memory-site.ts";

export interface SmallSite {
  readonly root: string;
  /** `brevier publish …`, in English, for a moment after all briefs. */
  readonly publish: (...args: readonly string[]) => Promise<Ran>;
  readonly edit: (file: string, change: (text: string) => string) => void;
  readonly addBrief: (name: string) => void;
  readonly remove: () => void;
}

export const BRIEF = "content/briefs/2024/10/31/ouverture.md";

/** `isApart`: the command runs compiled, in a process of its own. */
export function smallSite(variables: Readonly<Record<string, string>> = {}, isApart = false): SmallSite {
  const root = mkdtempSync(join(tmpdir(), "brevier-publish-"));
  cpSync(join(ROOT, "test/fixtures/bad-input/base"), join(root, "content"), { recursive: true });
  const edit: SmallSite["edit"] = (file, change) =>
    writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")));
  return {
    root,
    edit,
    publish: async (...args) => {
      const command = ["publish", "--lang", "en", "--now", "2024-11-05T12:00:00Z", ...args];
      const environment = { LANG: "C", PATH: process.env["PATH"] ?? "", ...variables };
      return isApart ? spawnBrevier(root, command, environment) : runBrevier(root, command, environment);
    },
    addBrief: (name) =>
      writeFileSync(
        join(root, `content/briefs/2024/10/31/${name}.md`),
        readFileSync(join(root, BRIEF), "utf8")
          .replace(/^id: .*$/m, `id: ${name}`)
          .replace(/^title: .*$/m, `title: "Une autre brève, ${name}"`),
      ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The files below a folder, with their texts. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );
}
