/** A package in the reader that the web has for it, ReplayWeb.page: `npm run test:browser` brings it. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archived, builtSite } from "../archive/archived-site.ts";
import { openBrowser } from "./open-browser.ts";

const client = process.env["BREVIER_REPLAY"] ?? null;
const BRIEF = "https://meridien.example/2024/10/31/lavrov-traite-iran/";
const HEADLINE = "Lavrov : le traité avec l’Iran prévoira une coopération de défense plus étroite";

/** Serves the client and the package, in parts if it is asked for parts, as a host should. */
async function serve(files: ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>) {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = files.get(pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { bytes, type } = file;
    const [, from = "", to = ""] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    const start = Number(from);
    const end = to === "" ? bytes.length : Math.min(bytes.length, Number(to) + 1);
    response.writeHead(from === "" ? 200 : 206, {
      "content-type": type,
      "accept-ranges": "bytes",
      "content-length": end - start,
      ...(from === "" ? {} : { "content-range": `bytes ${start}-${end - 1}/${bytes.length}` }),
    });
    response.end(request.method === "HEAD" ? undefined : bytes.subarray(start, end));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${port}` };
}

async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (let tries = 0; tries < 300; tries += 1) {
    for (const frame of page.frames()) if ((await frame.$(selector).catch(() => null)) !== null) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(
    `no frame shows ${selector}: ${page
      .frames()
      .map((frame) => frame.url())
      .join(" ")}`,
  );
}

describe.runIf(client !== null)("ReplayWeb.page, offline, on the package of a month", () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const site = await builtSite();
    const [made] = await archived(site, { what: "month", name: "2024-10" });
    const script = (name: string) => ({
      type: "text/javascript",
      bytes: readFileSync(join(client ?? "", name)),
    });
    const page = (element: string) => ({
      type: "text/html; charset=utf-8",
      bytes: Buffer.from(`<!DOCTYPE html><script src="/ui.js"></script>${element}`),
    });
    const replayOf = (url: string) =>
      page(
        `<replay-web-page source="/month.wacz" url="${url}" embed="replayonly" replaybase="/replay/" style="height:90vh"></replay-web-page>`,
      );
    served = await serve(
      new Map([
        ["/ui.js", script("ui.js")],
        ["/replay/sw.js", script("sw.js")],
        // For a frame that opens before the worker answers: docs/packages.md.
        ["/replay/", page("<replay-app-main></replay-app-main>")],
        [
          "/month.wacz",
          { type: "application/wacz", bytes: site.archives.read(made?.kept.name ?? "") ?? new Uint8Array() },
        ],
        ["/brief.html", replayOf(BRIEF)],
        ["/moved.html", replayOf("https://meridien.example/2024/10/24/brics-kazan/")],
      ]),
    );
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    served.server.close();
    served.server.closeAllConnections();
  });

  test("shows the brief: its headline, its picture, its style, and no request leaves for the site", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const elsewhere: string[] = [];
    context.on("request", (request) => {
      if (/^https?:\/\/(?!127\.0\.0\.1)/.test(request.url())) elsewhere.push(request.url());
    });
    await page.goto(`${served.origin}/brief.html`);
    const frame = await frameWith(page, "h1.p-name");
    const headline = await frame.textContent("h1.p-name");
    expect(headline?.replace(/\s/gu, " ").trim()).toBe(HEADLINE);
    const picture = frame.locator("figure img").first();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => frame.evaluate("document.querySelector('figure img').naturalWidth"), {
        timeout: 15_000,
      })
      .toBeGreaterThan(100);
    // The paper of the style sheet, not the white of a page without one.
    expect(await frame.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toContain(
      "253, 252, 248",
    );
    expect(elsewhere.filter((url) => url.includes("meridien.example"))).toEqual([]);
    await context.close();
  }, 60_000);

  test("follows an old address to where its page is now", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${served.origin}/moved.html`);
    const frame = await frameWith(page, "h1.p-name");
    expect(frame.url()).toContain("/2024/10/24/sommet-brics-kazan/");
    await context.close();
  }, 60_000);
});
