/** A generated site on the disk, and builds of it as processes of their own. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";

export const NOW = "2025-02-01T12:00:00Z";
export const MONTHS = ["2024-10", "2024-11", "2024-12", "2025-01"];
export const LOCK = ".dist.lock";

export interface DiskSite {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  /** The files of a folder of the site by their paths in it; null bytes are kept, so that they differ from lost ones. */
  readonly filesOf: (folder: string) => ReadonlyMap<string, string>;
  /** Removes a folder of the site, and all that is in it. */
  readonly forget: (folder: string) => void;
  readonly remove: () => void;
}

/** Makes a site of briefs spread evenly over the four months: topics, a story, links, pictures, translations. */
export function siteOnDisk(briefs: number): DiskSite {
  const root = mkdtempSync(join(tmpdir(), "brevier-faults-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("content/site.yaml", SETTINGS);
  write(
    "content/pages/contact.md",
    "---\ntitle: Contact\nsummary: Nous écrire.\n---\nVoir [l’accueil](/).\n",
  );
  write("content/public/carte.svg", svg(900));
  for (let n = 0; n < briefs; n++) {
    write(fileOf(n), sourceOf(n, `Le texte de la brève ${n}.`));
    if (n % 10 === 0) write(join(dirname(fileOf(n)), `croquis-${n}.svg`), svg(300 + n));
  }
  return {
    root,
    write,
    filesOf: (folder) => {
      const files = nodeFolder(join(root, folder));
      return new Map(
        files.list().map((file) => [file, Buffer.from(files.read(file) ?? "").toString("latin1")]),
      );
    },
    forget: (folder) => rmSync(join(root, folder), { recursive: true, force: true }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Where the n-th brief is written. */
export function fileOf(n: number): string {
  const [year, month] = (MONTHS[n % MONTHS.length] ?? "").split("-");
  return `content/briefs/${year}/${month}/${String(1 + ((n * 7) % 28)).padStart(2, "0")}/breve-${n}.md`;
}

/** The source of the n-th brief: it links to the one four before it, of the same month. */
export function sourceOf(n: number, text: string): string {
  const day = fileOf(n).slice("content/briefs/".length).split("/").slice(0, 3).join("-");
  return [
    "---",
    `id: breve-${n}`,
    `title: Brève ${n}`,
    `published: "${day}T${String(6 + (n % 16)).padStart(2, "0")}:00:00+01:00"`,
    "summary: Un résumé.",
    "authors: [redaction]",
    `topics: [${["iran", "russie", "defense"][n % 3]}]`,
    ...(n % 5 === 0 ? ["story: traite"] : []),
    ...(n % 10 === 0 ? [`image: {src: ./croquis-${n}.svg, alt: Un croquis.}`] : []),
    ...(n % 10 === 3 ? ["image: {src: /carte.svg, alt: Une carte.}"] : []),
    "---",
    `${text}${n < 4 ? "" : ` Voir [plus haut](brief:breve-${n - 4}).`}`,
    "",
  ].join("\n");
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

const BUILD = [join(ROOT, "lib/main.js"), "build", "--lang", "fr", "--now", NOW];

/** Starts a build. `within` is the command that it runs in: `prlimit …`. */
export function startBuild(
  root: string,
  more: readonly string[] = [],
  { within = [], ...options }: SpawnOptions & { readonly within?: readonly string[] } = {},
): Running {
  const [command = "", ...rest] = [...within, process.execPath, ...BUILD, ...more];
  const child = spawn(command, rest, { cwd: root, ...options, stdio: ["ignore", "pipe", "pipe"] });
  const text = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    text.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    text.err += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, ...text }));
  });
  return { process: child, ended };
}

export function build(root: string, more: readonly string[] = [], options = {}): Promise<Ended> {
  return startBuild(root, more, options).ended;
}

/** What a build of a site gives that knows nothing of earlier ones. */
export async function fullBuildOf(site: DiskSite): Promise<ReadonlyMap<string, string>> {
  const copy = mkdtempSync(join(tmpdir(), "brevier-full-"));
  try {
    const content = nodeFolder(join(site.root, "content"));
    const target = nodeFolder(join(copy, "content"));
    for (const file of content.list()) target.write(file, readFileSync(join(site.root, "content", file)));
    const { code, err } = await build(copy);
    if (code !== 0) throw new Error(err);
    const dist = nodeFolder(join(copy, "dist"));
    return new Map(dist.list().map((file) => [file, Buffer.from(dist.read(file) ?? "").toString("latin1")]));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function svg(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="60"><title>Carte</title></svg>\n`;
}

const SETTINGS = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: {name: Le Relais}
authors: {redaction: {name: La rédaction, kind: organization}}
topics: {iran: {title: Iran}, russie: {title: Russie}, defense: {title: Défense}}
stories: {traite: {title: Le traité}}
feeds: {site: 5, section: 3}
`;

/** The rules that a report names, but that a published brief is gone: builds of another version of the site report it. */
export function faultsIn(report: string): readonly string[] {
  const rules = [...report.matchAll(/\[([a-z-]+\/[a-z-]+)\]$/gm)].map(([, rule = ""]) => rule);
  return rules.filter((rule) => rule !== "brief/deleted");
}
