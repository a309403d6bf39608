import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import type { Web } from "../../../src/check/site/web.ts";
import { nodeWeb } from "../../../src/node/network.ts";
import { readFixture } from "../read-fixture.ts";

const SOUND = readFixture("sound-site");
const PATIENCE = 400;
const AGENT = "brevier/0.0.0 (test)";

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly agent: string;
}

const asked: Asked[] = [];
/** The most requests at a time: of one server, and of all together. */
let busiest = 0;
let busyOfAll = 0;
let busiestOfAll = 0;

/** Answers as its path asks: `/404`, `/301?to=/ok`, `/head-405`, `/slow`. */
function serve(): Promise<Server> {
  let busy = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const { method = "" } = request;
    asked.push({ method, path: url.pathname + url.search, agent: request.headers["user-agent"] ?? "" });
    busy += 1;
    busyOfAll += 1;
    busiest = Math.max(busiest, busy);
    busiestOfAll = Math.max(busiestOfAll, busyOfAll);
    response.on("close", () => {
      busy -= 1;
      busyOfAll -= 1;
    });
    if (url.pathname === "/slow") return;
    if (url.pathname === "/circle") {
      response.writeHead(302, { location: "/circle" }).end();
      return;
    }
    const refused = /^\/head-(\d+)/.exec(url.pathname)?.[1];
    const status =
      refused === undefined
        ? Number(url.pathname.slice(1)) || 200
        : method === "HEAD"
          ? Number(refused)
          : 200;
    const to = url.searchParams.get("to");
    setTimeout(() => response.writeHead(status, to === null ? {} : { location: to }).end("text"), 5);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const servers: Server[] = [];
let [one, two, closed] = ["", "", ""];
const addressOf = (server: Server) => {
  const { port } = server.address() as AddressInfo; // Node's type names the pipe that this is not.
  return `http://127.0.0.1:${port}`;
};
beforeAll(async () => {
  servers.push(await serve(), await serve());
  [one = "", two = ""] = servers.map(addressOf);
  const gone = await serve();
  closed = addressOf(gone);
  await new Promise((resolve) => gone.close(resolve));
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  asked.length = 0;
  busiest = 0;
  busiestOfAll = 0;
});

const HOME = Buffer.from(SOUND["index.html"] ?? "").toString();
/** The sound site with links more on its home page, and without those that its fixtures have. */
const siteWith = (urls: readonly string[]) => {
  const links = urls.map((url) => `<a href="${url}">x</a>`).join("\n");
  return { ...SOUND, "index.html": HOME.replace("</footer>", `${links}\n</footer>`) };
};

/** The problems of a site. Only the test's servers are asked: the fixture names hosts that do not exist. */
async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const web = nodeWeb(AGENT, PATIENCE);
  const ours: Web = {
    ask: async (url, method) =>
      url.startsWith("http://127.0.0.1:")
        ? web.ask(url, method)
        : { kind: "status", status: 200, location: null },
  };
  return (await checkDist(memoryFolder(files), { external: { web: ours } })).problems;
}

/** The problems of links on the home page. */
async function reported(urls: readonly string[]) {
  const problems = await problemsOf(siteWith(urls));
  return problems.map(({ rule, severity, says }) => `${severity} ${rule}: ${says.en}`);
}

describe("links to other sites", () => {
  test.each([
    ["what stands is right", "/200", []],
    ["what has moved for a while is right", "/302?to=/200", []],
    ["what refuses to be asked by HEAD is asked by GET", "/head-405", []],
    ["so is what does not know HEAD", "/head-501", []],
  ])("%s", async (_, path) => {
    expect(await reported([one + path])).toEqual([]);
  });

  test.each([
    ["/404", "error external/gone: ONE/404 no longer exists (answer 404)"],
    ["/410", "error external/gone: ONE/410 no longer exists (answer 410)"],
    ["/301?to=/200", "warning external/moved: ONE/301?to=/200 has moved for good: ONE/200"],
    [
      "/308?to=/302%3Fto=/200",
      "warning external/moved: ONE/308?to=/302%3Fto=/200 has moved for good: ONE/302?to=/200",
    ],
    ["/301?to=/404", "error external/gone: ONE/301?to=/404 no longer exists (answer 404)"],
    ["/302?to=/301%3Fto=/200", null],
    ["/500", "warning external/unanswered: ONE/500 could not be checked: answer 500"],
    ["/429", "warning external/unanswered: ONE/429 could not be checked: answer 429"],
    ["/403", "warning external/unanswered: ONE/403 could not be checked: answer 403"],
    ["/301", "warning external/unanswered: ONE/301 could not be checked: the redirects lead to no page"],
    ["/slow", "warning external/unanswered: ONE/slow could not be checked: no answer in time"],
  ])("%s", async (path, expected) => {
    const found = await reported([one + path]);
    expect(found.map((line) => line.replaceAll(one, "ONE"))).toEqual(expected === null ? [] : [expected]);
  });

  test("redirects in a circle come to an end", async () => {
    expect(await reported([`${one}/circle`])).toEqual([
      `warning external/unanswered: ${one}/circle could not be checked: the redirects lead to no page`,
    ]);
    expect(asked.length).toBe(1);
  });

  test("a closed port, and a name that nobody has", async () => {
    expect(await reported([`${closed}/`])).toEqual([
      `warning external/unanswered: ${closed}/ could not be checked: the connection is refused`,
    ]);
    const answer = await nodeWeb(AGENT, 5000).ask("http://nobody.invalid/", "HEAD");
    expect(answer).toMatchObject({ kind: "none" });
  });

  test("each address is asked once, whatever names it, by a program that says its name", async () => {
    const urls = [`${one}/200`, `${one}/200#part`, `${one}/200`, `${one}/301?to=/200`, `${one}/302?to=/200`];
    await reported(urls);
    expect(asked.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      "HEAD /200",
      "HEAD /301?to=/200",
      "HEAD /302?to=/200",
    ]);
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set([AGENT]));
  });

  test("a host is asked one thing at a time, even where another leads to it; two are asked side by side", async () => {
    const many = Array.from({ length: 12 }, (_, i) => `${one}/200?${i}`);
    const leading = Array.from(
      { length: 12 },
      (_, i) => `${two}/302?to=${encodeURIComponent(`${one}/200?b${i}`)}`,
    );
    expect(await reported([...many, ...leading])).toEqual([]);
    expect(asked.length).toBe(36);
    expect(busiest).toBe(1);
    await reported([`${one}/slow`, `${two}/slow`]);
    expect(busiestOfAll).toBe(2);
  });

  test("a problem stands on the page that has the link, and says in how many other places it is", async () => {
    const feed = Buffer.from(SOUND["feed.xml"] ?? "").toString();
    const links = `<description>&lt;a href="${one}/404"&gt;x&lt;/a&gt; &lt;a href="${one}/404#b"&gt;y&lt;/a&gt;</description>`;
    const problems = await problemsOf({
      ...siteWith([`${one}/404`]),
      "feed.xml": feed.replace("<item>", `<item>${links}`),
    });
    const [gone] = problems.filter(({ rule }) => rule === "external/gone");
    expect(gone?.place.file).toBe("index.html");
    expect(gone?.says).toEqual({
      fr: `${one}/404 n’existe plus (réponse 404) (et à 2 autres endroits)`,
      en: `${one}/404 no longer exists (answer 404) (and in 2 other places)`,
    });
  });

  test("what is found is the same, in the same order, whoever answers first", async () => {
    const urls = ["/404", "/410", "/500", "/301?to=/200"].flatMap((path) => [two + path, one + path]);
    const first = await reported(urls);
    expect(await reported(urls)).toEqual(first);
    expect(first.length).toBe(8);
  });

  test("progress is reported up to the last", async () => {
    const progress: string[] = [];
    const web = { ask: () => Promise.resolve({ kind: "status", status: 200, location: null } as const) };
    await checkDist(memoryFolder(SOUND), {
      external: { web },
      onProgress: ({ stage, done, total }) => progress.push(`${stage} ${done}/${total}`),
    });
    const reported = progress.slice(progress.findIndex((line) => line.startsWith("ask ")));
    const last = reported.length - 1;
    expect(last).toBeGreaterThan(1);
    expect(reported).toEqual(Array.from({ length: last + 1 }, (_, done) => `ask ${done}/${last}`));
    expect(progress[progress.length - reported.length - 1]).toMatch(/^compare /);
  });

  test("whoever ends the check ends the asking too", async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const web: Web = {
      ask: (url) => {
        asked.push(url);
        stop.abort(new Error("enough"));
        return Promise.resolve({ kind: "status", status: 200, location: null });
      },
    };
    const urls = ["/1", "/2", "/3"].map((path) => one + path);
    const check = checkDist(memoryFolder(siteWith(urls)), {
      external: { web, hosts: 1 },
      signal: stop.signal,
    });
    await expect(check).rejects.toThrow("enough");
    expect(asked.length).toBe(1);
  });

  test("without being told to, nobody is asked", async () => {
    const { problems } = await checkDist(memoryFolder(siteWith([`${one}/404`])));
    expect(problems).toEqual([]);
    expect(asked).toEqual([]);
  });
});
