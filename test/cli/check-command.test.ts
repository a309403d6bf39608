import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../../src/cli/commands.ts";
import type { Environment } from "../../src/cli/environment.ts";
import { ROOT } from "../memory-site.ts";

const brevier = (...argv: readonly string[]) => brevierIn(`${ROOT}test/fixtures/feeds`, argv);

async function brevierIn(
  root: string,
  argv: readonly string[],
  other: Partial<Environment> = {},
  isScreen = false,
) {
  const said = { out: "", err: "" };
  const environment: Environment = {
    terminal: {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      colours: false,
      isScreen,
    },
    root,
    wall: () => Date.UTC(2026, 10, 1),
    elapsed: () => 0,
    variables: {},
    threads: 0,
    readInput: () => Promise.resolve(new Uint8Array()),
    stopped: () => Promise.resolve(),
    ...other,
  };
  const code = await runCommand(argv, environment);
  return { code, ...said };
}

describe("brevier check --external", () => {
  test("asks what a feed names, under Brevier's name, and shows how far it is", async () => {
    const agents: string[] = [];
    const server = createServer((request, response) => {
      agents.push(request.headers["user-agent"] ?? "");
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const folder = mkdtempSync(join(tmpdir(), "brevier-check-"));
    const url = `http://127.0.0.1:${port}/`;
    writeFileSync(
      join(folder, "feeds.opml"),
      `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n<head><title>Flux</title></head>\n<body>\n<outline text="x" htmlUrl="${url}"/>\n</body>\n</opml>\n`,
    );
    const file = join(folder, "feeds.opml");
    const onScreen = (...words: readonly string[]) =>
      brevierIn(folder, ["check", file, "--lang", "en", ...words], {}, true);
    const unasked = await onScreen();
    expect(agents).toEqual([]);
    const { code, err } = await onScreen("--external");
    expect(agents).toEqual([expect.stringMatching(/^brevier\/\d+\.\d+\.\d+ /)]);
    const quiet = await onScreen("--external", "--quiet");
    const data = await onScreen("--external", "--format", "json");
    const inLog = await brevier("check", file, "--lang", "en", "--external");
    server.close();
    rmSync(folder, { recursive: true });
    expect(unasked.err).not.toContain("external/");
    expect(err).toContain("\r\u001b[KLinks to other sites: 1 of 1");
    for (const { err: silent } of [quiet, data, inLog]) expect(silent).not.toContain("Links to other sites");
    expect(quiet.err).toContain("[external/gone]");
    expect(data.out).toContain('"external/gone"');
    expect(err).toContain(`:5:1: error: ${url} no longer exists (answer 404) [external/gone]`);
    expect(code).toBe(1);
  });

  test("asks for a folder after it has been read, and ends with 2 without asking if the moment is invalid", async () => {
    const agents: string[] = [];
    const server = createServer((request, response) => {
      agents.push(request.headers["user-agent"] ?? "");
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
    const folder = mkdtempSync(join(tmpdir(), "brevier-check-"));
    writeFileSync(
      join(folder, "index.html"),
      `<link rel="canonical" href="https://ex.org/"><a href="${url}">x</a>`,
    );
    const ask = (variables: Readonly<Record<string, string>>) =>
      brevierIn(folder, ["check", ".", "--lang", "en", "--external"], { variables }, true);
    const refused = await ask({ SOURCE_DATE_EPOCH: "yesterday" });
    expect([refused.code, agents]).toEqual([2, []]);
    const { code, err } = await ask({});
    server.close();
    rmSync(folder, { recursive: true });
    expect([code, agents.length]).toEqual([1, 1]);
    expect(err).toMatch(/Comparing 1 files.*Links to other sites: 0 of 1/s);
    expect(err).toContain(`error: ${url} no longer exists (answer 404) [external/gone]`);
  });
});

describe("brevier check FEED", () => {
  test("a sound feed is reported as sound, in one line", async () => {
    expect(await brevier("check", "golden-rss.xml", "--lang", "en")).toEqual({
      code: 0,
      out: "golden-rss.xml: 0 errors, 0 warnings\n",
      err: "",
    });
  });

  test("a fault is reported at its line, with its name at the W3C's validator and what to do", async () => {
    expect(await brevier("check", "rss-no-guid.xml", "--lang", "fr", "--profile", "house")).toEqual({
      code: 1,
      out: "rss-no-guid.xml\u00a0: 1 erreur, 0 avertissement\n",
      err: [
        "rss-no-guid.xml:11:1: erreur: la brève n’a pas de <guid> [rss/missing-guid] (W3C MissingGuid)",
        "    <item>",
        "    ^",
        "  → Sans identifiant, un lecteur la montre deux fois quand elle change.",
        "",
      ].join("\n"),
    });
  });

  test("the clock decides what lies in the future", async () => {
    expect((await brevier("check", "rss-date-in-future.xml")).err).toContain("[feed/future-date]");
  });

  test("a warning alone ends with 0", async () => {
    expect(await brevier("check", "unused-prefix.xml", "--lang", "en", "--profile=house")).toMatchObject({
      code: 0,
      out: "unused-prefix.xml: 0 errors, 1 warning\n",
    });
  });

  test("programs get the same as data", async () => {
    const { out } = await brevier(
      "check",
      "rss-no-guid.xml",
      "--lang",
      "en",
      "--format",
      "json",
      "--profile=house",
    );
    expect(JSON.parse(out)).toEqual([
      {
        rule: "rss/missing-guid",
        severity: "error",
        file: "rss-no-guid.xml",
        line: 11,
        column: 1,
        message: "the brief has no <guid>",
        hint: "Without an id, a reader shows it twice when it changes.",
        clause: "RSS Best Practices Profile, <guid>",
        w3c: "MissingGuid",
      },
    ]);
  });

  test("a file that is no feed is reported as such", async () => {
    expect((await brevier("check", "../sound-site/index.html")).err).toMatch(/\[(?:xml|feed)\//);
  });
});

describe("brevier check FOLDER", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "brevier-check-"));
    cpSync(`${ROOT}test/fixtures/sound-site`, join(root, "dist"), { recursive: true });
    cpSync(`${ROOT}test/fixtures/broken-site/site`, join(root, "broken"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const check = (...words: readonly string[]) => brevierIn(root, ["check", ...words, "--lang", "en"]);

  test("counts what it read, and ends with 0", async () => {
    const { code, out, err } = await check();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^dist: 0 errors, 0 warnings \(read: 2\d files, of which 7 pages, 5 feeds and 4 sitemaps; \d+ addresses\)\n$/,
    );
  });

  test("takes the settings of content/site.yaml, or of the file that --config names", async () => {
    const home = readFileSync(join(root, "dist/index.html"), "utf8");
    writeFileSync(
      join(root, "dist/index.html"),
      home.replace("</head>", '<script src="https://stats.example/s.js"></script></head>'),
    );
    expect((await check()).code).toBe(1);
    mkdirSync(join(root, "content"));
    const settings = "check: { allow: [https://stats.example/s.js] }\n";
    writeFileSync(join(root, "content/site.yaml"), settings);
    expect(await check()).toMatchObject({ code: 0, err: "" });
    writeFileSync(join(root, "content/site.yaml"), "title: Le Relais\n");
    writeFileSync(join(root, "check.yaml"), settings);
    expect((await check()).code).toBe(1);
    expect(await check("--config", "check.yaml")).toMatchObject({ code: 0, err: "" });
    expect(await check("--config", "none.yaml")).toEqual({
      code: 2,
      out: "",
      err: "--config: there is no file “none.yaml”.\n",
    });
    writeFileSync(join(root, "check.yaml"), "check: { ignore: [{ rules: [budget/scripts] }] }\n");
    const wrong = await check("--config", "check.yaml");
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("check.yaml:1:29: error: “brevier check” has no rule “budget/scripts”");
    expect(wrong.err).toContain("Nothing was checked.");
  });

  test("takes the address of the site from --base", async () => {
    mkdirSync(join(root, "other"));
    const page = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title></head>';
    writeFileSync(
      join(root, "other/index.html"),
      `${page}<body><main><a href="https://ex.org/sub/gone/">x</a></main></body></html>`,
    );
    const unknown = await check("other");
    expect([unknown.code, unknown.err]).toEqual([0, expect.stringContaining("[site/address-unknown]")]);
    for (const base of ["https://ex.org/sub/", "https://ex.org/sub"]) {
      const { code, err } = await check("other", "--base", base);
      expect([code, err]).toEqual([1, expect.stringContaining("[link/missing-page]")]);
    }
    expect(await check("other", "--base", "ex.org")).toMatchObject({
      code: 2,
      err: "--base: “ex.org” is not the address of a site, like https://example.org/ or https://example.org/briefs/.\n",
    });
  });

  test.each([
    ["x.wacz", "PK\u0003\u0004", "an archive package (WACZ), which “brevier verify” verifies"],
    ["x.zip", "PK\u0003\u0004\u0014 x.docx", "a ZIP archive"],
    [
      "x.warc.gz",
      "\u001f\u008b\u0008",
      "a compressed web archive (WARC, gzip), which “brevier verify” verifies",
    ],
    ["x.gz", "\u001f\u008b\u0008", "a compressed file (gzip)"],
    ["x.warc", "WARC/1.1\r\n", "a web archive (WARC), which “brevier verify” verifies"],
    ["x.pdf", "%PDF-1.7", "a PDF"],
    ["x.png", "\u0089PNG\r\n", "a picture (PNG)"],
    ["x.webp", "RIFF0000WEBP", "a picture (WebP)"],
    ["x.mp4", "0000ftypisom", "a film, a sound or an AVIF picture"],
    ["x.xml", "", "an empty file"],
  ])("says what %s is, and ends with 2", async (name, bytes, kind) => {
    writeFileSync(join(root, name), Buffer.from(bytes, "latin1"));
    expect(await check(name)).toEqual({
      code: 2,
      out: "",
      err: `${name}: this is ${kind}, not a feed. “brevier check” checks a feed, or the folder of a site.\n`,
    });
  });

  test("ends with 2 if there is nothing of that name, and with 1 if there is no page", async () => {
    expect(await check("nothere")).toEqual({
      code: 2,
      out: "",
      err: "There is no folder or file “nothere”.\n",
    });
    mkdirSync(join(root, "empty"));
    expect((await check("empty")).code).toBe(1);
  });

  test("is silent with --quiet if nothing is wrong, and says no more than the problems if something is", async () => {
    expect(await check("--quiet")).toEqual({ code: 0, out: "", err: "" });
    const { code, out, err } = await check("broken", "--quiet");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("[page/main]");
  });

  test("shows on a screen how far it is, but not with --quiet, nor beside data", async () => {
    const onScreen = (...words: readonly string[]) =>
      brevierIn(root, ["check", "--lang", "en", ...words], {}, true);
    expect((await onScreen()).err).toContain("Reading: ");
    expect((await onScreen("--quiet")).err).toBe("");
    expect((await onScreen("--format", "json")).err).toBe("");
    expect((await onScreen("--format", "sarif")).err).toBe("");
  });

  test("writes a page with --report: check.html beside the site, or where it is told", async () => {
    const { code, out } = await check("--report");
    expect([code, out.split("\n")[1]]).toEqual([0, "Report: check.html"]);
    expect(readFileSync(join(root, "check.html"), "utf8")).toContain("<h1>dist: 0 errors, 0 warnings</h1>");
    expect((await check("broken", "--report=reports/of/today.html", "--quiet")).code).toBe(1);
    const page = readFileSync(join(root, "reports/of/today.html"), "utf8");
    expect(page).toContain("broken/alternatives/index.html");
    const links = [...page.matchAll(/href="([^"#]+\.md)"/g)].map(([, link = ""]) => decodeURIComponent(link));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !existsSync(join(root, "reports/of", link)))).toEqual([]);
  });

  test("writes it of one feed too", async () => {
    cpSync(`${ROOT}test/fixtures/feeds/rss-no-guid.xml`, join(root, "feed.xml"));
    expect((await check("feed.xml", "--report", "--profile=house")).code).toBe(1);
    expect(readFileSync(join(root, "check.html"), "utf8")).toContain("rss/missing-guid");
  });

  test("does not put it into the site unless its path is said", async () => {
    const inside = await brevierIn(join(root, "dist"), ["check", ".", "--report", "--lang", "en"]);
    expect([inside.code, inside.err]).toEqual([
      2,
      "--report: check.html would be in the site being checked. Name a file outside it, like --report=../check.html.\n",
    ]);
    expect(existsSync(join(root, "dist/check.html"))).toBe(false);
    await check("--report=dist/check.html");
    expect(existsSync(join(root, "dist/check.html"))).toBe(true);
  });

  test("does not take the folder after --report for a file", async () => {
    expect(await check("--report", "dist")).toEqual({
      code: 2,
      out: "",
      err: "--report: “dist” is a folder. Name a file (--report=check.html), or put --report last.\n",
    });
  });

  test("refuses an invalid moment with 2, as what was asked and not what was found", async () => {
    const { code } = await brevierIn(root, ["check"], { variables: { SOURCE_DATE_EPOCH: "yesterday" } });
    expect(code).toBe(2);
  });
});
