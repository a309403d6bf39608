/** From an empty folder to a site that a server answers for, with feeds and an archive: by commands, and one text. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";
import { isInstalled, type RealServer, startServer } from "./web-servers.ts";

const TEXT = `Le tramway relie de nouveau les deux rives

La ligne a rouvert lundi après deux ans de travaux, a annoncé la régie des transports.

Les rames passent toutes les huit minutes.
`;

describe.runIf(isInstalled("nginx"))("from an empty folder to a server", () => {
  let folder: string;
  let server: RealServer;
  const commands: string[] = [];
  const run = (...args: readonly string[]) => {
    commands.push(args[0] ?? "");
    const root = args[0] === "init" ? folder : join(folder, "site");
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}lib/main.js`, ...args], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", LANG: "fr_FR.UTF-8" },
    });
    expect([args[0], status, status === 0 ? "" : stderr]).toEqual([args[0], 0, ""]);
    return stdout;
  };
  const get = (path: string) => fetch(`${server.origin}${path}`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "brevier-begun-"));
    mkdirSync(join(folder, "www"));
    run(
      "init",
      "site",
      "--yes",
      "--title",
      "Les Deux Rives",
      "--url",
      "https://rives.example/",
      "--host",
      "nginx",
    );
    writeFileSync(join(folder, "tramway.txt"), TEXT);
    const written = run(
      "new",
      "--from",
      "../tramway.txt",
      "--author",
      "redaction",
      "--source",
      "https://transports.example/",
    );
    // What the editor still has to say, and the line that keeps the brief from readers.
    const [brief = ""] = /content\/\S+\.md/.exec(written) ?? [];
    const file = join(folder, "site", brief);
    const text = readFileSync(file, "utf8")
      .replace(/^topics: .*\n/m, "")
      .replace(/^summary: .*\n/m, "")
      .replace(/^dateline:\n(?: {2}.*\n)+/m, "")
      .replace(/À COMPLÉTER/g, "Communiqué de la régie")
      .replace(/^draft: true\n/m, "");
    writeFileSync(file, text);
    run("publish", "--to", "../www");
    run("archive", "--all");
    run("publish", "--to", "../www");
    server = await startServer("nginx", nodeFolder(join(folder, "www")), "");
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test("it takes five commands", () => {
    expect(commands).toEqual(["init", "new", "publish", "archive", "publish"]);
  });

  test("the server answers with the site, its feeds, its archive page and its package", async () => {
    const home = await (await get("/")).text();
    expect(home).toContain("Le tramway relie de nouveau les deux rives");
    const [address = ""] = /\/\d{4}\/\d\d\/\d\d\/le-tramway[a-z-]*\//.exec(home) ?? [];
    for (const [path, type] of [
      [address, "text/html; charset=utf-8"],
      [`${address}archive.html`, "text/html; charset=utf-8"],
      ["/feed.xml", "application/rss+xml; charset=utf-8"],
      ["/atom.xml", "application/atom+xml; charset=utf-8"],
      ["/feed.json", "application/feed+json; charset=utf-8"],
    ]) {
      const answer = await get(path ?? "");
      expect([path, answer.status, answer.headers.get("content-type")]).toEqual([path, 200, type]);
      expect(await answer.text()).toMatch(/huit minutes/);
    }
    const archives = await (await get("/archives/")).text();
    const [wacz = ""] = /\/archives\/[^"]+\.wacz/.exec(archives) ?? [];
    const answer = await get(wacz);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/wacz"]);
  });
});
