import { createServer, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BRIEF_PAGE, type ServedSite, serveTinySite } from "../serve/served-site.ts";
import { openBrowser } from "./open-browser.ts";

let site: ServedSite;
let browser: Browser;
let foreign: Server;
let origin: string;
beforeAll(async () => {
  site = await serveTinySite();
  browser = await openBrowser();
  foreign = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<!DOCTYPE html><title>Une autre page</title>");
  });
  await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  const address = foreign.address();
  origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(async () => {
  await browser.close();
  await site.remove();
  await new Promise((resolve) => foreign.close(resolve));
});

/** What a page of another site gets of the preview, by every way that a page has. */
const TRIES = `async (at) => {
  const element = (name, attribute, url) => new Promise((resolve) => {
    const made = Object.assign(document.createElement(name), { [attribute]: url, rel: "stylesheet" });
    made.onload = () => resolve("loaded");
    made.onerror = () => resolve("refused");
    document.body.append(made);
  });
  const fetched = (mode) => fetch(at + "/feed.json", { mode }).then((answer) => answer.text(), () => "refused");
  const socket = new Promise((resolve) => {
    const made = new WebSocket(at.replace("http", "ws") + "/");
    made.onmessage = ({ data }) => resolve(data);
    made.onerror = () => resolve("refused");
  });
  const frame = document.createElement("iframe");
  frame.src = at + "${BRIEF_PAGE}";
  const framed = new Promise((resolve) => { frame.onload = () => resolve(frame.contentDocument === null ? "closed" : "open"); });
  document.body.append(frame);
  return {
    cors: await fetched("cors"),
    blind: await fetched("no-cors"),
    script: await element("script", "src", at + "/.11ty/reload-client.js"),
    style: await element("link", "href", at + "/style.css"),
    picture: await element("img", "src", at + "/favicon.svg"),
    socket: await socket,
    framed: await framed,
  };
}`;

test.each(["127.0.0.1", "localhost"])(
  "a page of another site learns nothing of a preview at %s",
  async (host) => {
    const page = await browser.newPage();
    await page.goto(origin);
    const at = site.origin.replace("127.0.0.1", host);
    expect(await page.evaluate(`(${TRIES})(${JSON.stringify(at)})`)).toEqual({
      cors: "refused",
      blind: "refused",
      script: "refused",
      style: "refused",
      picture: "refused",
      socket: "refused",
      framed: "closed",
    });
    // Whoever follows a link to the preview sees it.
    await page.evaluate(`void (location.href = ${JSON.stringify(at + BRIEF_PAGE)})`);
    await page.waitForURL(`${at}${BRIEF_PAGE}`);
    expect(await page.locator("h1").count()).toBe(1);
    await page.close();
  },
);
