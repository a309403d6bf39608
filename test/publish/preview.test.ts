import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesIn, type SmallSite, smallSite } from "./published-site.ts";

let site: SmallSite;
beforeEach(() => {
  site = smallSite();
  site.addBrief("brouillon");
  site.edit("content/briefs/2024/10/31/brouillon.md", (text) => text.replace(/^id: /m, "draft: true\nid: "));
});
afterEach(() => site.remove());

const SITE = "content/site.yaml";
const DRAFT = "2024/10/31/brouillon/index.html";
const copy = (folder = "review") => filesIn(join(site.root, folder));
const pages = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).filter(([path]) => path.endsWith(".html"));
const sendCopy = (...args: readonly string[]) => site.publish("--preview", ...args);

describe("a copy for review", () => {
  test("asks search engines to list none of its pages, has no feed, no sitemap and no way to one", async () => {
    expect(await sendCopy("--to", "review/")).toMatchObject({ code: 0, err: "" });
    const files = copy();
    expect(pages(files).length).toBeGreaterThan(5);
    for (const [path, text] of pages(files))
      expect([path, text]).toEqual([path, expect.stringMatching(/<meta name="robots" content="noindex">/)]);
    expect(files["_headers"]).toMatch(/^\/\*\n(?: {2}.*\n)* {2}X-Robots-Tag: noindex$/m);
    expect(files["robots.txt"]).toBe("User-agent: *\nAllow: /\n");
    expect(
      Object.keys(files).filter((path) => /feed|atom|opml|sitemap|abonnement|archives\//.test(path)),
    ).toEqual([]);
    expect(Object.values(files).filter((text) => /feed\.xml|atom\.xml|\/abonnement\//.test(text))).toEqual(
      [],
    );
    expect(files["index.html"]).toContain("Copie de relecture");
  });

  test("touches nothing that readers see, and neither records nor signs", async () => {
    await site.publish("--to", "web/");
    const before = [
      filesIn(join(site.root, "dist")),
      filesIn(join(site.root, "web")),
      filesIn(join(site.root, "content")),
    ];
    site.addBrief("seconde");
    const { code, out } = await sendCopy("--to", "review/");
    expect([code, out]).toEqual([0, expect.not.stringContaining("ledger")]);
    expect(Object.keys(copy())).toContain("2024/10/31/seconde/index.html");
    expect(filesIn(join(site.root, "dist"))).toEqual(before[0]);
    expect(filesIn(join(site.root, "web"))).toEqual(before[1]);
    expect(
      Object.keys(filesIn(join(site.root, "content"))).filter((path) => path.startsWith("ledger")),
    ).toEqual(Object.keys(before[2] ?? {}).filter((path) => path.startsWith("ledger")));
  });

  test("shows drafts with --drafts alone, each marked", async () => {
    await sendCopy("--to", "review/");
    expect(Object.keys(copy())).not.toContain(DRAFT);
    expect((await sendCopy("--to", "review/", "--drafts")).code).toBe(0);
    expect(copy()[DRAFT]).toContain("Brouillon");
    // And takes them away again.
    expect((await sendCopy("--to", "review/")).code).toBe(0);
    expect(Object.keys(copy())).not.toContain(DRAFT);
  });

  test("goes where site.yaml says, and its addresses are those of that place", async () => {
    site.edit(
      SITE,
      (text) =>
        `${text}\npublish:\n  preview:\n    to: ./review\n    url: https://relecture.exemple.test/copie/\n`,
    );
    expect((await sendCopy()).code).toBe(0);
    expect(copy()["index.html"]).toContain(
      '<link rel="canonical" href="https://relecture.exemple.test/copie/">',
    );
    expect(copy()["index.html"]).toContain('href="/copie/style.css"');
  });

  test("is built again only where something changed, and the site of readers is not built anew for it", async () => {
    await site.publish("--to", "web/");
    await sendCopy("--to", "review/");
    expect((await sendCopy("--to", "review/")).out).toContain("nothing new to send");
    expect((await site.publish("--to", "web/")).out).toContain("nothing new to send");
  });
});

describe("what a copy must not do", () => {
  test("it is not sent to a target of readers, under whatever name", async () => {
    site.edit(SITE, (text) => `${text}\npublish:\n  targets:\n    production: ./web\n`);
    for (const to of ["production", "./web"])
      expect(await sendCopy("--to", to)).toMatchObject({
        code: 2,
        err: expect.stringContaining("“production” is where readers look"),
      });
    expect(existsSync(join(site.root, "web"))).toBe(false);
  });

  test("it does not take the place of a site that has feeds, unless --adopt says so", async () => {
    await site.publish("--to", "web/");
    const before = filesIn(join(site.root, "web"));
    const refused = await sendCopy("--to", "web/");
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("[publish/readers-there]") });
    expect(filesIn(join(site.root, "web"))).toEqual(before);
    expect((await sendCopy("--to", "web/", "--adopt")).code).toBe(0);
    expect(Object.keys(filesIn(join(site.root, "web")))).not.toContain("feed.xml");
  });

  test("--drafts without --preview, and no place at all, are refused", async () => {
    expect(await site.publish("--to", "web/", "--drafts")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--preview"),
    });
    expect(await sendCopy()).toMatchObject({ code: 2, err: expect.stringContaining("preview:\n    to:") });
    expect(existsSync(join(site.root, "web"))).toBe(false);
  });

  test("a template of the site’s own that forgets to hide a page stops it before anything is sent", async () => {
    mkdirSync(join(site.root, "templates"));
    const layout = readFileSync(join(import.meta.dirname, "../../templates/layout.njk"), "utf8");
    writeFileSync(join(site.root, "templates/layout.njk"), layout.replace("{{ head.robots }}", "all"));
    const { code, err } = await sendCopy("--to", "review/");
    expect([code, err]).toEqual([1, expect.stringContaining("[head/copy-listed]")]);
    expect(existsSync(join(site.root, "review"))).toBe(false);
  });
});
