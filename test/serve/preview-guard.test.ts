import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { connect as connectTo, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepPrivate, PRIVATE_HEADERS } from "../../src/serve/preview-guard.ts";
import { BRIEF, BRIEF_PAGE, type ServedSite, serveTinySite, until } from "./served-site.ts";

let site: ServedSite;
let port: number;
beforeAll(async () => {
  site = await serveTinySite();
  port = Number(new URL(site.origin).port);
});
afterAll(async () => {
  await site.remove();
});

/** Sends bytes as they are; gives all that comes back until the server closes, or nothing more comes. */
async function send(...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = await open();
  let text = "";
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
  });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  for (const part of parts) socket.write(part);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2000))]);
  socket.destroy();
  return text;
}

async function open(): Promise<Socket> {
  const socket = connectTo(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

const lines = (...all: readonly string[]) => `${all.join("\r\n")}\r\n\r\n`;
const own = () => `Host: 127.0.0.1:${port}`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const ask = (target: string, ...headers: readonly string[]) =>
  send(lines(`GET ${target} HTTP/1.1`, ...headers, "Connection: close"));
const socketRequest = (...headers: readonly string[]) =>
  lines(
    "GET / HTTP/1.1",
    ...headers,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: YnJldmllciBzZXJ2ZSBpdA==",
  );
const stillServes = async () => {
  expect((await site.get(BRIEF_PAGE)).status).toBe(200);
  expect(site.err()).not.toMatch(/\n\s+at |Error/);
};

describe("what shows drafts is shown to this machine's user alone", () => {
  test.each([
    "evil.example",
    "evil.example:PORT",
    "127.0.0.1.nip.io:PORT",
    "127.0.0.1:1",
    "localhost",
    "localhost.evil.example:PORT",
    "0.0.0.0:PORT",
    "user@127.0.0.1:PORT",
    "127.0.0.1:PORT, evil.example",
    "",
  ])("Host %j is refused, in plain words", async (host) => {
    for (const path of ["/feed.json", "/.11ty/reload-client.js", "/nulle-part/"]) {
      const answer = await ask(path, `Host: ${host.replace("PORT", String(port))}`);
      expect(statusOf(answer)).toBe(421);
      expect(answer).toMatch(
        /L.*aper.*ne r.*pond que sur cet ordinateur[\s\S]*answers on this computer only/,
      );
      expect(answer).not.toContain("Carnet");
    }
  });

  test("a request that names another host in its address, or two hosts, is refused", async () => {
    expect(statusOf(await ask("http://evil.example/feed.json", own()))).toBe(421);
    expect([400, 421]).toContain(statusOf(await ask("/feed.json", own(), "Host: evil.example")));
    expect([0, 400, 421]).toContain(statusOf(await send("GET /feed.json HTTP/1.0\r\n\r\n")));
  });

  test.each([
    ["a fetch", "Origin: https://evil.example"],
    ["a fetch of a page without origin", "Origin: null"],
    ["a fetch of another server of this machine", "Origin: http://localhost:1"],
    ["a fetch by TLS", "Origin: https://127.0.0.1:PORT"],
    ["a picture", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"],
    ["a script", "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"],
    ["a frame", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"],
    ["an embedded object", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: embed"],
    ["what does not say its use", "Sec-Fetch-Site: cross-site"],
  ])("%s of another origin is refused", async (_, ...headers) => {
    const answer = await ask(
      "/feed.json",
      own(),
      ...headers.map((line) => line.replace("PORT", String(port))),
    );
    expect(statusOf(answer)).toBe(403);
    expect(answer).toMatch(/does not answer pages of other sites/);
    expect(answer).not.toMatch(/access-control|Carnet/i);
  });

  test.each([
    ["a program", "X-Nothing: 1"],
    ["the address bar", "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"],
    [
      "a link that was followed",
      "Sec-Fetch-Site: cross-site",
      "Sec-Fetch-Mode: navigate",
      "Sec-Fetch-Dest: document",
    ],
    [
      "the preview's own page",
      "Origin: http://127.0.0.1:PORT",
      "Sec-Fetch-Site: same-origin",
      "Sec-Fetch-Mode: cors",
    ],
  ])("%s is answered", async (_, ...headers) => {
    const sent = headers.map((line) => line.replace("PORT", String(port)));
    expect(statusOf(await ask("/feed.json", own(), ...sent))).toBe(200);
  });

  test("localhost is a name of this machine, in any case", async () => {
    expect(statusOf(await ask("/feed.json", `Host: LOCALHOST:${port}`))).toBe(200);
  });

  test("no answer opens itself to others, reports to anybody or is kept, whatever _headers says", async () => {
    for (const path of [
      "/feed.json",
      "/feed.xml",
      BRIEF_PAGE,
      "/style.css",
      "/nulle-part/",
      "/.11ty/reload-client.js",
    ]) {
      const { headers } = await site.get(path);
      const open = Object.keys(headers).filter((name) => /^access-control-|report|^nel$|timing/.test(name));
      expect([path, open]).toEqual([path, []]);
      expect(headers).toMatchObject({
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "referrer-policy": "same-origin",
        "x-frame-options": "DENY",
        "cache-control": "no-store",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  });

  test("a policy is kept but for what is said of others in it", () => {
    const published = new Map([
      [
        "content-security-policy",
        "img-src 'self'; Frame-Ancestors *; report-uri https://r.example; report-to r",
      ],
      ["access-control-allow-credentials", "true"],
      ["content-security-policy-report-only", "default-src 'none'; report-uri https://r.example"],
      ["report-to", "{}"],
      ["nel", "{}"],
      ["referrer-policy", "unsafe-url"],
      ["content-type", "text/html"],
    ]);
    const headers = keepPrivate(published);
    expect(headers.get("content-security-policy")).toBe("img-src 'self'; frame-ancestors 'none'");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    const added = [...headers.keys()].filter((name) => !PRIVATE_HEADERS.has(name));
    expect(added).toEqual(["content-type"]);
  });

  test.each(["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "PROPFIND"])(
    "%s is refused",
    async (method) => {
      const answer = await send(lines(`${method} /feed.json HTTP/1.1`, own(), "Content-Length: 0"));
      expect(statusOf(answer)).toBe(405);
      expect(answer).toMatch(/\r\nallow: GET, HEAD\r\n/i);
    },
  );

  test("CONNECT is not answered, and HEAD is, without a body", async () => {
    expect(statusOf(await send(lines(`CONNECT evil.example:443 HTTP/1.1`, own())))).not.toBe(200);
    const answer = await send(lines("HEAD /feed.json HTTP/1.1", own(), "Connection: close"));
    expect(statusOf(answer)).toBe(200);
    expect(answer.split("\r\n\r\n")[1]).toBe("");
  });

  test("what lies beside the preview, or where a link of the preview leads, is not served", async () => {
    const beside = join(site.folder, ".brevier/preview-old");
    mkdirSync(beside, { recursive: true });
    writeFileSync(join(beside, "x.txt"), "secret");
    symlinkSync("/etc/passwd", join(site.folder, ".brevier/preview/lien.txt"));
    symlinkSync(beside, join(site.folder, ".brevier/preview/vieux"));
    for (const path of [
      "/..%2fpreview-old/x.txt",
      "/%2e%2e/preview-old/x.txt",
      "/lien.txt",
      "/vieux/x.txt",
      "/..%5cpreview-old/x.txt",
    ]) {
      const { status, text } = await site.get(path);
      expect([path, [400, 404].includes(status)]).toEqual([path, true]);
      expect(text).not.toMatch(/secret|root:/);
    }
  });
});

describe("the web socket", () => {
  test.each([
    ["no origin", 101],
    ["Origin: http://127.0.0.1:PORT", 101],
    ["Origin: http://localhost:PORT", 101],
    ["Origin: https://evil.example", 403],
    ["Origin: http://localhost:1", 403],
    ["Origin: null", 403],
    ["Sec-Fetch-Site: cross-site", 403],
    ["Host: evil.example", 421],
  ])("with %s is answered by %i", async (header, status) => {
    const line = header.replace("PORT", String(port));
    const host = header.startsWith("Host") ? [] : [own()];
    const answer = await send(socketRequest(...host, ...(line.includes(":") ? [line] : [])));
    expect(statusOf(answer)).toBe(status);
    if (status !== 101) expect(answer).not.toContain("eleventy");
    await stillServes();
  });

  /** A frame of a client, masked by zeros. // RFC 6455 § 5.2 */
  const frame = (first: number, length: number, payload = new Uint8Array()) => {
    const head = Buffer.alloc(14);
    head[0] = first;
    head[1] = 0x80 | 127;
    head.writeBigUInt64BE(BigInt(length), 2);
    return Buffer.concat([head, payload]);
  };

  test.each([
    ["a message of 100 MB and a byte, as a whole", [frame(0x82, 100 * 1024 * 1024 + 1)]],
    ["a message of 2 KB", [frame(0x82, 2048, new Uint8Array(2048))]],
    [
      "a message in endless pieces",
      Array.from({ length: 200 }, (_, i) => frame(i === 0 ? 0x02 : 0x00, 100, new Uint8Array(100))),
    ],
    ["a frame without mask", [Uint8Array.of(0x82, 0x01, 0x00)]],
    ["reserved bits", [Uint8Array.of(0xf2, 0x80, 0, 0, 0, 0)]],
    ["a kind of frame that there is none of", [Uint8Array.of(0x8f, 0x80, 0, 0, 0, 0)]],
    ["a long ping", [frame(0x89, 126, new Uint8Array(126))]],
    ["text that is not UTF-8", [Uint8Array.of(0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff)]],
    ["a farewell with a code that there is none of", [Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 0, 1)]],
    ["noise", [Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256)]],
  ])("that sends %s is closed, and the server goes on", async (_, frames) => {
    const socket = await open();
    const closed = new Promise<boolean>((resolve) => socket.once("close", () => resolve(true)));
    socket.resume();
    socket.write(socketRequest(own()));
    for (const bytes of frames) socket.write(bytes);
    const waited = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 10_000));
    expect(await Promise.race([closed, waited])).toBe(true);
    await stillServes();
  });

  test("a page that is open is told of a save after all that", async () => {
    const socket = await open();
    let received = "";
    socket.on("data", (chunk: Buffer) => {
      received += chunk.toString("latin1");
    });
    socket.write(socketRequest(own(), `Origin: ${site.origin}`));
    await until(() => received.includes("connected"));
    site.edit(BRIEF, "Une conférence", "La conférence");
    await until(() => received.includes("eleventy.reload"));
    socket.destroy();
  });
});

describe("the server goes on", () => {
  test.each([
    ["noise", [Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256)]],
    [
      "headers without end",
      ["GET / HTTP/1.1\r\n", ...Array.from({ length: 400 }, (_, i) => `X-${i}: ${"x".repeat(200)}\r\n`)],
    ],
    [
      "lengths that disagree",
      ["POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
    ],
    ["the greeting of TLS", [Uint8Array.of(0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3)]],
    [
      "an upgrade to nothing known",
      ["GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"],
    ],
    ["the preface of HTTP/2", ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"]],
  ])("after %s", async (_, parts) => {
    expect(await send(...parts)).not.toContain("Carnet");
    await stillServes();
  });

  test("after connections that are cut in the middle of a request, an answer or a greeting", async () => {
    for (const text of ["GET / HT", lines("GET / HTTP/1.1", own()), socketRequest(own())]) {
      for (let n = 0; n < 20; n++) {
        const socket = await open();
        socket.write(text);
        socket.resetAndDestroy();
      }
    }
    await stillServes();
  });

  test("after malformed addresses", async () => {
    for (const target of [
      "//",
      "//:99999/",
      "/%",
      "/%00",
      "/\\..\\..",
      `/${"a/".repeat(3000)}`,
      "/?%",
      "*",
    ]) {
      const answer = await ask(target, own());
      expect([target, [200, 301, 400, 404, 421].includes(statusOf(answer))]).toEqual([target, true]);
    }
    await stillServes();
  });
});
