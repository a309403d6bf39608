/** Folders in which the package is installed from its tarball, as programs have it. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../memory-site.ts";

export interface Folder {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** @throws Error with what the command printed, if it fails */
  readonly run: (command: string, ...words: readonly string[]) => string;
  /** The same, for commands that may fail: exit code and all that was printed. */
  readonly tried: (command: string, ...words: readonly string[]) => readonly [number | null, string];
  readonly remove: () => void;
}

/** An empty folder with the package, and with further packages by name. The program is the one that is compiled. */
export function installedBrevier(...others: readonly string[]): Folder {
  const root = mkdtempSync(join(tmpdir(), "brevier-installed-"));
  const environment = { ...process.env, LANG: "C" };
  const run: Folder["run"] = (command, ...words) =>
    execFileSync(command, words, {
      cwd: root,
      encoding: "utf8",
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
  const write: Folder["write"] = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", root], {
      cwd: ROOT,
      encoding: "utf8",
    }),
  );
  write("package.json", '{"private": true, "type": "module"}');
  run("npm", "install", "--silent", "--no-audit", "--no-fund", `./${packed.filename}`, ...others);
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    run,
    tried: (command, ...words) => {
      const { status, stdout, stderr } = spawnSync(command, words, {
        cwd: root,
        encoding: "utf8",
        env: environment,
      });
      return [status, stdout + stderr];
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Puts a small site into a folder of it, published at the address. */
export function addSite({ root, read, write }: Folder, folder: string, url: string): void {
  cpSync(join(ROOT, "test/fixtures/bad-input/base"), join(root, folder, "content"), { recursive: true });
  const settings = `${folder}/content/site.yaml`;
  write(settings, read(settings).replace(/^url: .*$/m, `url: ${url}`));
}

/** The examples of a page of the guide, by the name before each: `<!-- example: build.ts -->`. */
export function examplesOf(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(ROOT, page), "utf8");
  const blocks = text.matchAll(/<!-- example: (\S+) -->\n```\w+\n([\s\S]*?)```/g);
  return new Map([...blocks].map(([, name = "", code = ""]) => [name, code]));
}
