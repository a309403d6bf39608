/** A generated site on the disk, and builds of it: as processes of their own where a process is the point, else in this one. */
import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build as buildSite } from "../../src/build/build.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { siteOnDisk as openSite } from "../../src/node/site.ts";
import { boundBrevier } from "../cli/bound-brevier.ts";
import { runBrevier } from "../cli/run-brevier.ts";
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
  /** Another site of the same files, with their times. */
  readonly copy: () => DiskSite;
  readonly remove: () => void;
}

/** Makes a site of briefs spread evenly over the four months: topics, a story, links, pictures, translations. */
export function siteOnDisk(briefs: number): DiskSite {
  const site = siteIn(mkdtempSync(join(tmpdir(), "brevier-faults-")));
  const { write } = site;
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
  return site;
}

function siteIn(root: string): DiskSite {
  return {
    root,
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    filesOf: (folder) => filesIn(join(root, folder)),
    forget: (folder) => rmSync(join(root, folder), { recursive: true, force: true }),
    copy: () => {
      const copy = mkdtempSync(join(tmpdir(), "brevier-faults-"));
      execFileSync("cp", ["-a", `${root}/.`, copy]);
      return siteIn(copy);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function filesIn(path: string): ReadonlyMap<string, string> {
  const folder = nodeFolder(path);
  return new Map(
    folder.list().map((file) => [file, Buffer.from(folder.read(file) ?? "").toString("latin1")]),
  );
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

const COMMAND = ["build", "--lang", "fr", "--now", NOW];
const BUILD = [join(ROOT, "lib/main.js"), ...COMMAND];

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

/** The same command in this process, for what a process of its own shows no more of. Of fewer than 400 briefs: threads need what is compiled. */
export async function buildHere(root: string, more: readonly string[] = []): Promise<Ended> {
  const { code, out, err } = await runBrevier(root, [...COMMAND, ...more], {});
  return { code, signal: null, out, err };
}

/** Builds a site of any size in this process, without threads; throws if it has an error. */
export async function buildAlone(root: string): Promise<void> {
  const before = process.cwd();
  process.chdir(root);
  try {
    const now = Date.parse(NOW);
    const site = { ...openSite(root, join(root, "dist")), threads: null };
    const { ok, problems } = await buildSite(site, { now, wall: now, adopt: false, repair: false });
    if (!ok) throw new Error(problems.map(({ place, rule }) => `${place.file} ${rule}`).join("\n"));
  } finally {
    process.chdir(before);
  }
}

/** Starts a process that builds, one after the other, as somebody whom permissions bind. */
export function boundBuilder() {
  const { run, end } = boundBrevier();
  return {
    build: async (root: string): Promise<Ended> => ({ ...(await run(root, COMMAND)), signal: null }),
    end,
  };
}
export type BoundBuilder = ReturnType<typeof boundBuilder>;

/** By the digest of the sources. */
const fullBuilds = new Map<string, ReadonlyMap<string, string>>();

/** What a build of a site gives that knows nothing of earlier ones. Of the same sources it is made once. */
export async function fullBuildOf(site: DiskSite): Promise<ReadonlyMap<string, string>> {
  const content = nodeFolder(join(site.root, "content"));
  const sources = content.list().map((file) => [file, content.read(file) ?? new Uint8Array()] as const);
  const hash = createHash("sha256");
  for (const [file, bytes] of sources) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  const digest = hash.digest("hex");
  const known = fullBuilds.get(digest);
  if (known !== undefined) return known;
  const copy = mkdtempSync(join(tmpdir(), "brevier-full-"));
  try {
    const target = nodeFolder(join(copy, "content"));
    for (const [file, bytes] of sources) target.write(file, bytes);
    await buildAlone(copy);
    const full = filesIn(join(copy, "dist"));
    fullBuilds.set(digest, full);
    return full;
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
