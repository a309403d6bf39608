/** Drawings opened by their own address: what Brevier lets pass neither runs nor fetches anything in a browser, and what it refuses does. */
import { createServer, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activePartsIn } from "../../src/media/active-content.ts";
import { filesOf } from "../memory-site.ts";
import { openBrowser } from "./open-browser.ts";

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawing = (inside: string) => `<svg ${SVG} width="9" height="9">${inside}</svg>`;
const RUN = "document.documentElement.setAttribute('data-ran', 'yes')";

let server: Server;
let origin: string;
let browser: Browser;
let body: string | Uint8Array = "";
let asked: string[] = [];
beforeAll(async () => {
  // A host without any headers of ours.
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const isDrawing = request.url === "/carte.svg";
    response.setHeader("content-type", isDrawing ? "image/svg+xml" : "text/plain");
    response.end(isDrawing ? body : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

interface Deeds {
  /** What was asked for besides the drawing. */
  readonly fetched: readonly string[];
  /** Whether a script ran. */
  readonly ran: boolean;
}

/** What the browser does of it, as soon as that is what is waited for, or after a while. */
async function opened(
  text: string | Uint8Array,
  wait: { readonly for: (deeds: Deeds) => boolean; readonly most: number },
) {
  body = text;
  asked = [];
  const page = await browser.newPage();
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:data:|http:\/\/127\.0\.0\.1:)/.test(request.url())) outside.push(request.url());
  });
  await page.goto(`${origin}/carte.svg`);
  const look = async (): Promise<Deeds> => ({
    fetched: [...asked.filter((path) => !["/carte.svg", "/favicon.ico"].includes(path)), ...outside],
    ran: (await page.evaluate("document.documentElement.getAttribute('data-ran')")) === "yes",
  });
  let deeds = await look();
  for (let waited = 0; waited < wait.most && !wait.for(deeds); waited += 100) {
    await page.waitForTimeout(100);
    deeds = await look();
  }
  await page.close();
  return deeds;
}

describe("nothing", () => {
  test.each(Object.entries(filesOf("test/fixtures/drawings")))("of %s", async (_, bytes) => {
    expect(activePartsIn(bytes, true)).toEqual([]);
    expect(await opened(bytes, { for: () => false, most: 300 })).toEqual({ fetched: [], ran: false });
  });
});

describe("something", () => {
  test.each([
    [drawing(`<script>${RUN}</script>`)],
    [drawing(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">${RUN}</h:script>`)],
    [`<svg ${SVG} onload="${RUN}"/>`],
    [drawing(`<animate onbegin="${RUN}" attributeName="x" dur="1s"/>`)],
    [drawing(`<script href="data:text/javascript,${encodeURIComponent(RUN)}"/>`)],
    [
      drawing(
        `<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="x:" onerror="${RUN}"/></foreignObject>`,
      ),
    ],
    [`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${RUN.replaceAll("'", "&apos;")}">]><svg ${SVG}/>`],
    [
      `<!DOCTYPE svg [<!ENTITY a "<script xmlns='http://www.w3.org/2000/svg'>document.documentElement.setAttribute(&#34;data-ran&#34;, &#34;yes&#34;)</script>">]><svg ${SVG}>&a;</svg>`,
    ],
  ])("runs: %s", async (text) => {
    expect(activePartsIn(Buffer.from(text), true)).not.toEqual([]);
    expect((await opened(text, { for: ({ ran }) => ran, most: 10_000 })).ran).toBe(true);
  });

  test.each([
    [drawing('<image href="/a" width="9" height="9"/>')],
    [drawing('<image xlink:href="a" width="9" height="9"/>')],
    [drawing('<use href="/a#b"/>')],
    [drawing('<style>@import "/a";</style>')],
    [drawing("<style>@im\\70ort '/a';</style>")],
    [drawing('<style>svg{background:u\\72l("/a")}</style>')],
    [drawing('<style>/* " */ svg{background:url(/a)}</style>')],
    [`<svg ${SVG} style="background:url(/a)"/>`],
    [`<svg ${SVG} style="background:image-set('/a' 1x)"/>`],
    [`<?xml-stylesheet href="/a"?>${drawing("")}`],
  ])("is fetched: %s", async (text) => {
    expect(activePartsIn(Buffer.from(text), true)).not.toEqual([]);
    const wait = { for: ({ fetched }: Deeds) => fetched.includes("/a"), most: 10_000 };
    expect((await opened(text, wait)).fetched).toContain("/a");
  });
});
