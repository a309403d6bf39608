/** Parts of files, as players ask for them when somebody jumps ahead. // RFC 9110 § 14 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedRange } from "../../src/serve/byte-range.ts";
import { ROOT } from "../memory-site.ts";
import { fc } from "../property.ts";
import { BRIEF_PAGE, type ServedSite, serveCopy } from "./served-site.ts";

const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 7) % 256));

interface Part {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

let folder: string;
let site: ServedSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "brevier-range-"));
  cpSync(`${ROOT}test/fixtures/tiny-site/content`, join(folder, "content"), { recursive: true });
  mkdirSync(join(folder, "content/public/sons"), { recursive: true });
  writeFileSync(join(folder, "content/public/sons/seance.mp3"), BYTES);
  writeFileSync(join(folder, "content/public/sons/vide.mp3"), "");
  site = await serveCopy(folder);
});
afterAll(async () => {
  await site.remove();
  rmSync(folder, { recursive: true });
});

function ask(path: string, headers: Readonly<Record<string, string>>, method = "GET"): Promise<Part> {
  return new Promise((resolve, reject) => {
    request(site.origin, { path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const MP3 = "/sons/seance.mp3";

describe("the preview answers with the part that is asked for", () => {
  test.each([
    ["bytes=0-0", 0, 0],
    ["bytes=100-199", 100, 199],
    ["bytes=990-", 990, 999],
    ["bytes=0-", 0, 999],
    ["bytes=990-2000", 990, 999],
    ["bytes=-1", 999, 999],
    ["bytes=-5000", 0, 999],
    ["Bytes=5-6", 5, 6],
  ])("%s", async (range, first, last) => {
    const { status, headers, bytes } = await ask(MP3, { range });
    expect(status).toBe(206);
    expect(headers).toMatchObject({
      "content-range": `bytes ${first}-${last}/1000`,
      "content-length": String(last - first + 1),
      "content-type": "audio/mpeg",
      "accept-ranges": "bytes",
      "cache-control": "no-store",
    });
    expect(bytes.equals(BYTES.subarray(first, last + 1))).toBe(true);
  });

  test.each(["bytes=1000-", "bytes=2000-3000", "bytes=-0"])(
    "with 416 where there is none: %s",
    async (range) => {
      const { status, headers, bytes } = await ask(MP3, { range });
      expect([status, bytes.length]).toEqual([416, 0]);
      expect(headers["content-range"]).toBe("bytes */1000");
    },
  );

  test("with 416 of an empty file", async () => {
    expect(await ask("/sons/vide.mp3", { range: "bytes=0-" })).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */0" },
    });
  });

  test.each([
    {},
    { range: "bytes=5-4" },
    { range: "bytes=-" },
    { range: "bytes=a-b" },
    { range: "lines=1-2" },
    { range: "bytes=0-1, 5-6" },
    { range: "bytes=0-9", "if-range": '"etag"' },
    { range: "bytes=0-9", "if-range": "Mon, 30 Nov 2026 12:00:00 GMT" },
  ])("with the whole file where no one part is asked for: %j", async (asked) => {
    const { status, headers, bytes } = await ask(MP3, asked);
    expect(status).toBe(200);
    expect(headers["content-range"]).toBeUndefined();
    expect(headers["accept-ranges"]).toBe("bytes");
    expect(bytes.equals(BYTES)).toBe(true);
  });

  test("HEAD is told of the whole file, whatever part it names", async () => {
    const { status, headers, bytes } = await ask(MP3, { range: "bytes=0-9" }, "HEAD");
    expect([status, bytes.length]).toEqual([200, 0]);
    expect(headers).toMatchObject({
      "content-length": "1000",
      "accept-ranges": "bytes",
      "content-type": "audio/mpeg",
    });
    expect(headers["content-range"]).toBeUndefined();
  });

  test("pages, which it changes, and what is not there are answered whole", async () => {
    const page = await ask(BRIEF_PAGE, { range: "bytes=0-9" });
    expect(page.status).toBe(200);
    expect(page.headers["accept-ranges"]).toBeUndefined();
    expect(page.bytes.toString()).toContain("</html>");
    expect((await ask("/absent.mp3", { range: "bytes=0-9" })).status).toBe(404);
    expect((await ask(BRIEF_PAGE.slice(0, -1), { range: "bytes=0-9" })).status).toBe(301);
  });
});

test("a part is what the two numbers say of the bytes, or there is none", () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.option(fc.nat(80), { nil: null }),
      fc.option(fc.nat(80), { nil: null }),
      (size, from, to) => {
        const range = `bytes=${from ?? ""}-${to ?? ""}`;
        const asked = askedRange({ method: "GET", headers: { range } }, size);
        const all = Array.from({ length: size }, (_, i) => i);
        const wanted = all.filter((i) =>
          from === null ? i >= size - (to ?? 0) : i >= from && i <= (to ?? Number.POSITIVE_INFINITY),
        );
        const isNone = (from === null && to === null) || (from !== null && to !== null && to < from);
        if (isNone) expect(asked).toBeNull();
        else if (wanted.length === 0) expect(asked).toBe("unsatisfiable");
        else expect(asked).toEqual({ first: wanted[0], last: wanted.at(-1) });
      },
    ),
  );
});
