import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bound, giveAway, takeBack } from "../cli/bound-brevier.ts";
import { runBrevier } from "../cli/run-brevier.ts";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";
import { BRIEF, filesIn, type SmallSite, smallSite } from "./published-site.ts";

let site: SmallSite;
let web: string;
beforeEach(() => {
  site = smallSite();
  web = join(site.root, "web");
  mkdirSync(web);
});
afterEach(() => site.remove());

const dist = () => filesIn(join(site.root, "dist"));
const publish = (...args: readonly string[]) => site.publish("--to", "web", ...args);

describe("to a folder", () => {
  test("the site that was built stands there; again, nothing is sent; then only what changed, and what is gone goes", async () => {
    expect((await publish()).code).toBe(0);
    expect(filesIn(web)).toEqual(dist());
    const again = await publish();
    expect([again.code, again.out.trimEnd().split("\n").at(-1)]).toEqual([0, "web: nothing new to send."]);

    site.addBrief("seconde");
    const more = await publish();
    expect(more.code).toBe(0);
    const [, added, changed] = /(\d+) files added, (\d+) changed, 0 removed/.exec(more.out) ?? [];
    expect(Number(added)).toBeGreaterThan(1);
    expect(Number(changed) + Number(added)).toBeLessThan(Object.keys(dist()).length);
    expect(filesIn(web)).toEqual(dist());
  });

  test("each step is a line, and the ledger has what was published", async () => {
    const { out } = await publish();
    expect(out.split("\n").map((line) => line.replace(/\d+/g, "N").slice(0, 24))).toEqual([
      expect.stringMatching(/^N brief/),
      expect.stringMatching(/^dist: N errors/),
      expect.stringMatching(/^Written to the ledger/),
      expect.stringMatching(/^Kept in content/),
      expect.stringMatching(/^web: N files added/),
      "",
    ]);
    expect(existsSync(join(site.root, "content/ledger"))).toBe(true);
  });

  test("a correction is published in one go: the versions that `record` keeps are in what is sent", async () => {
    await publish();
    site.edit(BRIEF, (text) =>
      text.replace(
        /^id: /m,
        'updates: [{ kind: correction, date: 2024-11-01 10:00, note: "Un chiffre." }]\nid: ',
      ),
    );
    const { code, out } = await publish();
    expect([code, out.match(/^\d+ briefs? → /gm)?.length]).toEqual([0, 2]);
    expect(Object.keys(filesIn(web))).toContain("2024/10/31/ouverture/rev/1/index.html");
    expect(filesIn(web)).toEqual(dist());
    expect((await publish()).out).toContain("nothing new to send");
  });

  test("an error in the sources, or in what was built, stops it before anything is sent", async () => {
    await publish();
    const before = filesIn(web);
    site.edit(BRIEF, (text) => text.replace("title:", "titel:"));
    const { code, err } = await publish();
    expect(code).toBe(1);
    expect(err).toContain("Nothing was sent.");
    expect(filesIn(web)).toEqual(before);
    expect(existsSync(join(site.root, ".brevier/publish/work"))).toBe(false);
  });

  test("--dry-run lists what would be sent with sizes, and sends and records nothing", async () => {
    const { code, out } = await publish("--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}\+ 2024\/10\/31\/ouverture\/index\.html \(\d+ kB\)$/m);
    expect(filesIn(web)).toEqual({});
    expect(existsSync(join(site.root, "content/ledger"))).toBe(false);
    await publish();
    site.addBrief("seconde");
    const next = await publish("--dry-run");
    expect(next.out).toMatch(/^ {2}\+ 2024\/10\/31\/seconde\/index\.html/m);
    expect(next.out).toMatch(/^ {2}~ index\.html/m);
    expect(next.out).not.toContain("ouverture/archive.html");
  });

  test("--format json: one report, with each step and each file", async () => {
    const { code, out, err } = await publish("--format", "json");
    const report = JSON.parse(out);
    expect([code, err, report.exit]).toEqual([0, "", 0]);
    expect(report.steps.map(({ step, exit }: { step: string; exit: number }) => [step, exit])).toEqual([
      ["build", 0],
      ["check", 0],
      ["record", 0],
      ["send", 0],
    ]);
    const page = readFileSync(join(web, "index.html"));
    expect(report.added).toContainEqual({ path: "index.html", bytes: page.length });
  });
});

describe("what somebody else put there", () => {
  test("a folder with files and no manifest is taken over with --adopt alone, and they stay", async () => {
    writeFileSync(join(web, "photos.html"), "à moi");
    const { code, err } = await publish();
    expect([code, err]).toEqual([1, expect.stringContaining("[publish/foreign-files]")]);
    expect(filesIn(web)).toEqual({ "photos.html": "\u00c3\u00a0 moi" });
    expect((await publish("--adopt")).code).toBe(0);
    expect(Object.keys(filesIn(web))).toContain("photos.html");
    expect(await publish()).toMatchObject({ code: 0, out: expect.stringContaining("nothing new") });
  });

  test("a file in the place of a new one is told, and is not replaced", async () => {
    await publish();
    site.addBrief("seconde");
    const file = join(web, "2024/10/31/seconde/index.html");
    mkdirSync(join(web, "2024/10/31/seconde"));
    writeFileSync(file, "une autre page");
    const { code, err } = await publish();
    expect([code, err]).toEqual([1, expect.stringContaining("[publish/foreign-file]")]);
    expect(readFileSync(file, "utf8")).toBe("une autre page");
    expect((await publish("--adopt")).code).toBe(0);
    expect(filesIn(web)).toEqual(dist());
  });

  test("a newer site, which another machine published, is not put back", async () => {
    await publish();
    site.addBrief("seconde");
    await publish();
    // A clone that has neither the second brief nor the cache.
    rmSync(join(site.root, "content/briefs/2024/10/31/seconde.md"));
    for (const name of [".brevier", "dist", "content/ledger", "content/revisions"])
      rmSync(join(site.root, name), { recursive: true, force: true });
    const before = filesIn(web);
    const { code, err } = await publish();
    expect([code, err]).toEqual([1, expect.stringMatching(/seconde\/.*\[publish\/newer-there\]/s)]);
    expect(filesIn(web)).toEqual(before);
    expect((await publish("--adopt")).code).toBe(0);
    expect(filesIn(web)).toEqual(dist());
  });

  test("a manifest that cannot be read is told; what was altered or deleted there comes back with --repair", async () => {
    await publish();
    writeFileSync(join(web, "manifest.json"), "{");
    expect((await publish()).err).toContain("[publish/unreadable-manifest]");
    expect((await publish("--adopt")).code).toBe(0);
    writeFileSync(join(web, "index.html"), "détourné");
    rmSync(join(web, "style.css"), { force: true });
    rmSync(join(web, "2024/10/31/ouverture/index.html"));
    expect((await publish()).out).toContain("nothing new");
    expect((await publish("--repair")).code).toBe(0);
    expect(filesIn(web)).toEqual(dist());
  });
});

test("a folder that may not be written is told with its reason, and the next publication goes on", async () => {
  await publish();
  site.addBrief("seconde");
  giveAway(site.root);
  spawnSync("chmod", ["-R", "a-w", web]);
  const args = [
    `${ROOT}lib/main.js`,
    "publish",
    "--to",
    "web",
    "--lang",
    "en",
    "--now",
    "2024-11-05T12:00:00Z",
  ];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: site.root,
    encoding: "utf8",
    ...bound(site.root),
  });
  spawnSync("chmod", ["-R", "u+w", web]);
  takeBack(site.root);
  expect([status, stderr]).toEqual([1, expect.stringContaining("[publish/denied]")]);
  expect((await publish()).code).toBe(0);
  expect(filesIn(web)).toEqual(dist());
});

describe("targets", () => {
  const settings = (lines: string) => site.edit("content/site.yaml", (text) => `${text.trimEnd()}\n${lines}`);

  test("by name; the first is meant if none is named", async () => {
    settings("publish:\n  targets:\n    production: ./web\n    copie: ./copie\n");
    expect((await site.publish()).out).toMatch(/^production: \d+ files added/m);
    expect(filesIn(web)).toEqual(dist());
    expect((await site.publish("--to", "copie")).out).toMatch(/^copie: /m);
    expect(filesIn(join(site.root, "copie"))).toEqual(dist());
  });

  test("without any, the command says what to write; a misspelt name is no folder; the site itself is no target", async () => {
    expect(await site.publish()).toMatchObject({
      code: 2,
      err: expect.stringContaining("production: ftps://"),
    });
    expect(await site.publish("--to", "prodution")).toMatchObject({
      code: 2,
      err: expect.stringContaining("./prodution"),
    });
    for (const own of ["dist", "content/public", ".", "./dist/x"])
      expect(await site.publish("--to", own)).toMatchObject({
        code: 2,
        err: expect.stringContaining("publish somewhere else"),
      });
  });

  test.each([
    "gopher://hote/www",
    "git:origin",
    "s3://Seau",
    "rclone:",
    "netlify:a b",
    "ssh://-oProxyCommand=x/y",
    "git:--upload-pack=x#y",
    "git:ext::sh#y",
  ])("%s is no address, and the message has all forms", async (address) => {
    const { code, err } = await site.publish("--to", address);
    expect([code, err]).toEqual([1, expect.stringMatching(/\[site\/bad-target\].*ssh:\/\/user@host/s)]);
    settings(`publish: { targets: { production: "${address}" } }\n`);
    expect((await site.publish()).err).toMatch(
      /content\/site\.yaml:\d+:\d+: error: “publish\.targets\.production” is/,
    );
  });

  test("a password in an address is an error of the build too, and is printed nowhere", async () => {
    settings("publish:\n  targets:\n    production: ftp://moi:tresor99@hote.example/www\n");
    const { code, out, err } = await site.publish();
    expect([code, err]).toEqual([1, expect.stringContaining("[site/secret-in-address]")]);
    expect(out + err).not.toContain("tresor99");
    const other = await site.publish("--to", "sftp://moi:tresor99@hote.example/www");
    expect(other.code).toBe(1);
    expect(other.out + other.err).not.toContain("tresor99");
  });
});

describe("who is told", () => {
  /** A hub, or an engine, that keeps what it is told; `status` is its answer. */
  async function listener(status: number) {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on("end", () => {
        heard.push(`${request.method} ${request.headers["content-type"]} ${body}`);
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
    return { heard, url, close: () => server.close() };
  }
  const KEY = "abcd1234efgh5678";
  const settings = (hub: string, engine: string) =>
    site.edit("content/site.yaml", (text) =>
      [
        text.trimEnd(),
        `feeds: { hub: "${hub}" }`,
        "publish:",
        "  targets: { production: ./web, copie: ./copie }",
        `  tell: { indexNow: ${KEY}, indexNowEndpoint: "${engine}" }`,
        "",
      ].join("\n"),
    );

  test("a WebSub hub of each feed that changed, IndexNow of each page; once, and of the first target alone", async () => {
    const [hub, engine] = [await listener(202), await listener(200)];
    settings(hub.url, engine.url);
    expect((await site.publish("--to", "copie")).code).toBe(0);
    expect([hub.heard, engine.heard]).toEqual([[], []]);
    const first = await site.publish();
    expect(first.out).toMatch(
      /^127\.0\.0\.1 was told of \d+ addresses\.\nIndexNow was told of \d+ addresses\.$/m,
    );
    expect(hub.heard).toEqual([
      expect.stringMatching(/^POST application\/x-www-form-urlencoded hub\.mode=publish&hub\.url=/),
    ]);
    expect(decodeURIComponent(hub.heard[0] ?? "")).toContain("hub.url=https://relais.example/feed.xml");
    const [message = ""] = engine.heard;
    const { host, key, keyLocation, urlList } = JSON.parse(message.slice(message.indexOf("{")));
    expect([host, key, keyLocation]).toEqual(["relais.example", KEY, `https://relais.example/${KEY}.txt`]);
    expect(urlList).toContain("https://relais.example/2024/10/31/ouverture/");
    expect((await site.publish()).out).not.toContain("told");
    expect([hub.heard.length, engine.heard.length]).toEqual([1, 1]);
    hub.close();
    engine.close();
  });

  test("a CDN has a list of what changed and of what is gone, with each publication anew", async () => {
    site.edit(
      "content/site.yaml",
      (text) => `${text.trimEnd()}\npublish: { targets: { web: ./web }, tell: { purgeList: true } }\n`,
    );
    const note = join(site.root, "content/public/note.txt");
    mkdirSync(join(site.root, "content/public"), { recursive: true });
    writeFileSync(note, "à lire");
    await site.publish();
    rmSync(note);
    site.addBrief("seconde");
    const { code, out } = await site.publish();
    expect([code, out]).toEqual([0, expect.stringContaining("for the CDN to forget")]);
    const list = readFileSync(join(site.root, ".brevier/publish/purge.txt"), "utf8").split("\n");
    expect(list).toContain("https://relais.example/2024/10/31/seconde/");
    expect(list).toContain("https://relais.example/feed.xml");
    expect(list).toContain("https://relais.example/note.txt");
    expect(list).not.toContain("https://relais.example/style.css");
    expect(list).not.toContain("https://relais.example/_headers");
  });

  test("one that does not answer is a warning, and the site is published", async () => {
    const hub = await listener(500);
    settings(hub.url, hub.url);
    hub.close();
    const { code, err } = await site.publish();
    expect([code, err]).toEqual([0, expect.stringContaining("[publish/not-told]")]);
    expect(filesIn(web)).toEqual(dist());
  });
});

test("with a key, the site is signed, and its signature goes with it; without one, a former signature does not stay", async () => {
  const key = testKey();
  const signed = smallSite({ BREVIER_SIGNING_KEY: key.secret });
  try {
    signed.edit("content/site.yaml", (text) => `${text.trimEnd()}\n${key.setting}`);
    const there = join(signed.root, "web");
    const first = await signed.publish("--to", "./web");
    expect([first.code, first.out + first.err]).toEqual([
      0,
      expect.not.stringContaining(key.secret.slice(-40).trim()),
    ]);
    const verified = await runBrevier(signed.root, ["verify", "web", "--key", key.publicKey, "--lang", "en"]);
    expect([verified.code, verified.err]).toEqual([0, ""]);
    signed.addBrief("seconde");
    await signed.publish("--to", "./web");
    expect((await runBrevier(signed.root, ["verify", "web", "--key", key.publicKey])).code).toBe(0);

    // Somebody who has no key publishes: what was signed is not what stands there.
    const unsigned = (...args: readonly string[]) =>
      runBrevier(signed.root, ["publish", "--to", "./web", "--now", "2024-11-05T12:00:00Z", ...args]);
    signed.addBrief("troisieme");
    expect((await unsigned()).code).toBe(0);
    expect(existsSync(join(there, "manifest.json.minisig"))).toBe(
      existsSync(join(signed.root, "dist/manifest.json.minisig")),
    );
    expect((await runBrevier(signed.root, ["verify", "web"])).code).toBe(0);
  } finally {
    signed.remove();
  }
});
