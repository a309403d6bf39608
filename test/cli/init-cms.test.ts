/** `brevier init --cms`: a site with an editor in the browser, from its beginning or later. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { PACKAGE } from "../authoring/cms/cms-package.ts";
import { runBrevier } from "./run-brevier.ts";

const FRENCH = { LANG: "fr_FR.UTF-8", TZ: "Europe/Brussels", SOURCE_DATE_EPOCH: "1795435200" };
const ENGLISH = { LANG: "C", TZ: "Europe/Dublin", SOURCE_DATE_EPOCH: "1795435200" };
const SETTINGS = "content/public/admin/config.yml";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brevier-cms-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
function install(at = ""): void {
  for (const [path, bytes] of Object.entries(PACKAGE)) write(`${at}node_modules/@sveltia/cms/${path}`, bytes);
}
const read = (path: string) => readFileSync(join(root, path), "utf8");
const files = () =>
  nodeFolder(root)
    .list()
    .filter((file) => !/^(?:node_modules|\.brevier)\//.test(file));
const init = (words: readonly string[], variables = FRENCH) =>
  runBrevier(root, ["init", "--yes", "--title", "L’Écho", ...words], variables);

describe("a site that begins", () => {
  test("has the editor, and is told where it is", async () => {
    install();
    const { code, out } = await init(["--cms"]);
    expect(code).toBe(0);
    // One line stands for all files of the program.
    expect(out.match(/^ {2}content\/public\/.*$/gm)).toEqual([
      "  content/public/admin/sveltia/",
      "  content/public/admin/start.js",
      "  content/public/admin/index.html",
      `  ${SETTINGS}`,
    ]);
    expect(out).toContain("L’éditeur sera à l’adresse /admin/ du site");
    expect(files()).toContain("content/public/admin/sveltia/npm/index.js");
    expect(parse(read(SETTINGS)).app_title).toBe("L’Écho");
  });

  test("has none if nobody asks for it", async () => {
    install();
    const { out } = await init([]);
    expect(out).not.toContain("admin");
    expect(files().filter((file) => file.includes("admin"))).toEqual([]);
  });

  test("is not begun without the package, which is told with its place", async () => {
    const { code, err } = await init(["--cms"]);
    expect(code).toBe(1);
    expect(err).toContain("content/public/admin/:1:1");
    expect(err).toContain("[init/cms-not-installed]");
    expect(err).toContain("npm install @sveltia/cms");
    expect(files()).toEqual([]);
  });

  test("finds the package where it is installed above the folder", async () => {
    install();
    expect((await init(["--cms", "echo"])).code).toBe(0);
    expect(files()).toContain(`echo/${SETTINGS}`);
  });
});

describe("a site that is there", () => {
  beforeEach(async () => {
    await init(["--language", "en"], ENGLISH);
  });

  test("gets the files of the editor, and nothing else of it is touched", async () => {
    install();
    const before = new Map(files().map((file) => [file, read(file)]));
    const { code, out } = await runBrevier(root, ["init", "--cms"], ENGLISH);
    expect(code).toBe(0);
    expect(out).toMatch(/^Written:\n {2}content\/public\/admin\/sveltia\/\n/);
    expect(out).toContain("The editor will be at /admin/ of the site");
    for (const [file, text] of before) expect([file, read(file)]).toEqual([file, text]);
    const added = files().filter((file) => !before.has(file));
    expect(added.filter((file) => !file.startsWith("content/public/admin/"))).toEqual([]);
  });

  test("has its topics in the form, in its language, and its repository by what git wrote", async () => {
    install();
    write("content/site.yaml", `${read("content/site.yaml")}topics: { politics: { title: Politics } }\n`);
    write(".git/config", '[remote "origin"]\n\turl = git@gitlab.com:press/echo.git\n');
    await runBrevier(root, ["init", "--cms"], FRENCH);
    const { backend, collections } = parse(read(SETTINGS));
    expect(backend).toEqual({ name: "gitlab", repo: "press/echo" });
    const topics = collections[0].fields.find(({ name }: { readonly name: string }) => name === "topics");
    expect(topics).toMatchObject({ label: "Topics", options: [{ label: "Politics", value: "politics" }] });
  });

  test("keeps what was changed in the editor’s settings, and gets again what was deleted", async () => {
    install();
    await runBrevier(root, ["init", "--cms"], ENGLISH);
    write(SETTINGS, "backend: { name: github, repo: ours/alone }\n");
    rmSync(join(root, "content/public/admin/sveltia"), { recursive: true });
    const { code, out } = await runBrevier(root, ["init", "--cms"], ENGLISH);
    expect(code).toBe(0);
    expect(read(SETTINGS)).toBe("backend: { name: github, repo: ours/alone }\n");
    expect(files()).toContain("content/public/admin/sveltia/npm/index.js");
    expect(out).toContain(`Already there, and left as it is:\n  content/public/admin/start.js\n`);
  });

  test("without the package gets nothing, and is told how to install it", async () => {
    const before = files();
    const { code, err } = await runBrevier(root, ["init", "--cms"], ENGLISH);
    expect(code).toBe(1);
    expect(err).toContain("[init/cms-not-installed]");
    expect(files()).toEqual(before);
  });

  test("is told what is wrong with its settings before it gets anything", async () => {
    install();
    write("content/site.yaml", read("content/site.yaml").replace(/^title: .*$/m, "titel: Echo"));
    const { code, err } = await runBrevier(root, ["init", "--cms"], ENGLISH);
    expect(code).toBe(1);
    expect(err).toMatch(/^content\/site\.yaml:\d+:\d+: error: /m);
    expect(files().filter((file) => file.includes("admin"))).toEqual([]);
  });
});
