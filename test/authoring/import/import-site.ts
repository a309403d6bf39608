/** A site in a folder of its own, into which archives are imported as an editor would do it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type Ran, runBrevier } from "../../cli/run-brevier.ts";

export const SITE = `# Nobody removes this line.
title: { fr: Essai, en: Trial }
description: { fr: Un essai., en: A trial. }
url: https://essai.example/
authority: essai.example
languages: [fr, en]
timeZone: Europe/Paris
publisher:
  name: Essai
topics:
  russie:
    title: { fr: Russie, en: Russia } # nor this

# Who writes.
authors:
  redaction:
    name: La rédaction
  camille:
    name: Camille Source
`;

export interface ImportSite {
  readonly root: string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly read: (file: string) => string;
  /** All briefs by their paths below `content/briefs`. */
  readonly briefs: () => Readonly<Record<string, string>>;
  readonly run: (...command: readonly string[]) => Promise<Ran>;
  /** The report of an import as data. */
  readonly imported: (...command: readonly string[]) => Promise<Imported>;
  readonly remove: () => void;
}

export interface Imported {
  readonly code: number | null;
  readonly read: number;
  readonly imported: number;
  readonly drafts: number;
  readonly skipped: number;
  readonly leftOut: number;
  readonly keys: readonly { readonly kind: string; readonly key: string; readonly name: string }[];
  readonly redirects: readonly string[];
  readonly pictures: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly { readonly rule: string; readonly file: string; readonly line: number }[];
}

export function importSite(site = SITE): ImportSite {
  const root = mkdtempSync(join(tmpdir(), "brevier-import-"));
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write("content/site.yaml", site);
  const run = (...command: readonly string[]) => runBrevier(root, command);
  return {
    root,
    write,
    read: (file) => readFileSync(join(root, file), "utf8"),
    briefs: () => {
      const folder = join(root, "content/briefs");
      let files: readonly string[] = [];
      try {
        files = readdirSync(folder, { recursive: true, encoding: "utf8" });
      } catch {
        // Nothing was imported.
      }
      const texts = files.filter((file) => file.endsWith(".md")).toSorted();
      return Object.fromEntries(texts.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
    },
    run,
    imported: async (...command) => {
      const { code, out, err } = await run("import", ...command, "--format", "json");
      if (!out.startsWith("{")) throw new Error(`no report: ${code} ${out}${err}`);
      return { code, ...JSON.parse(out) };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Builds the site and checks what was built: nothing is wrong with either but what copy editors mark, and the warnings that are named. */
export async function expectSound({ run }: ImportSite, warned: readonly string[] = []): Promise<void> {
  const built = await run("build", "--format", "json", "--now", "2026-11-30T12:00:00Z");
  const errors = JSON.parse(built.out).filter(({ severity }: { severity: string }) => severity === "error");
  expect(errors).toEqual([]);
  expect(built.code).toBe(0);
  const checked = await run("check", "--format", "json");
  const others = JSON.parse(checked.out).filter(
    ({ rule, severity }: { rule: string; severity: string }) =>
      severity === "error" || !warned.includes(rule),
  );
  expect(others).toEqual([]);
}
