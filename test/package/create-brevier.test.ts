/** What a newsroom does that begins: `docs/begin.md` from a clone, and `create-brevier` from its tarball. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";

const FRENCH = { ...process.env, LANG: "fr_FR.UTF-8" };
let parent: string;
/** Of the program and of `create-brevier`. */
let tarballs: readonly string[];

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "brevier-create-"));
  mkdirSync(join(parent, "packed"));
  tarballs = [ROOT, join(ROOT, "create-brevier")].map((folder) => {
    const [packed] = JSON.parse(
      run(folder, "npm", "pack", "--json", "--ignore-scripts", "--pack-destination", join(parent, "packed")),
    );
    return join(parent, "packed", packed.filename);
  });
});
afterAll(() => rmSync(parent, { recursive: true }));

const run = (cwd: string, command: string, ...words: readonly string[]) =>
  execFileSync(command, words, { cwd, encoding: "utf8", env: FRENCH, stdio: ["ignore", "pipe", "pipe"] });
const install = (cwd: string, ...what: readonly string[]) =>
  run(cwd, "npm", "install", "--silent", "--no-audit", "--no-fund", ...what);

describe("create-brevier, installed from its tarball", () => {
  test("begins a site as brevier init does, which installs and builds", () => {
    const tool = join(parent, "tool");
    mkdirSync(tool);
    install(tool, ...tarballs);
    const out = run(tool, "npx", "--no-install", "create-brevier", "echo", "--title", "L’Écho");
    expect(out).toContain("Écrit dans echo\u00a0:\n");
    const site = join(tool, "echo");
    expect(readFileSync(join(site, "content/site.yaml"), "utf8")).toContain('\ntitle: "L’Écho"\n');
    // As from a registry.
    const [program = ""] = tarballs;
    install(site, program);
    run(site, "npm", "run", "build");
    expect(run(site, "npx", "--no-install", "brevier", "check")).toMatch(/0 erreur, 0 avertissement/);
  });

  test("holds its program and says its licence, and asks for the Brevier of this version", () => {
    const { version, license } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const own = JSON.parse(readFileSync(join(ROOT, "create-brevier/package.json"), "utf8"));
    expect([own.version, own.license, own.dependencies]).toEqual([
      version,
      license,
      { brevier: `^${version}` },
    ]);
    const files = nodeFolder(join(parent, "tool/node_modules/create-brevier")).list();
    expect(files).toEqual(["LICENSE", "README.md", "index.js", "package.json"]);
  });
});

const PAGE = readFileSync(join(ROOT, "docs/begin.md"), "utf8");

/** The commands of a clone, in a language; its own folder stands for the one beside the clone. */
function commandsOf(name: string, site: string): string {
  const [, block = ""] =
    new RegExp(`<!-- begin:${name} -->\\n\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(PAGE) ?? [];
  return block.replaceAll(/\.\.\/(?:my|mon)-site/g, site);
}

test("the commands of a clone, as docs/begin.md has them, the same in both languages", () => {
  const site = join(parent, "clone");
  expect(commandsOf("clone-fr", site)).toBe(commandsOf("clone", site));
  // The clone is this folder, whose libraries are installed, and whose own folder is not ours to write beside.
  const commands = commandsOf("clone", site)
    .replace(/^npm ci\n/, "")
    .replace("npm pack", "npm pack --ignore-scripts");
  expect(commands.split("\n")).toHaveLength(6);
  run(ROOT, "sh", "-ec", commands);
  expect(run(site, "npx", "--no-install", "brevier", "build")).toContain("0 brève → ");
  const { dependencies } = JSON.parse(readFileSync(join(site, "package.json"), "utf8"));
  expect(dependencies.brevier).toMatch(/^file:brevier-.*\.tgz$/);
});
