import { afterEach, describe, expect, it, test } from "vitest";
import { checkDist as compiledCheckDist } from "../../../lib/check/check-dist.js";
import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { htmlValidationInThreads } from "../../../src/check/page/html-threads.ts";
import { type HtmlValidation, htmlValidationHere } from "../../../src/check/page/html-validation.ts";
import type { HtmlFinding } from "../../../src/check/page/validate-html.ts";
import { readFixture } from "../read-fixture.ts";

/** Threads are compiled JavaScript. */
const COMPILED = new URL("../../../lib/check/page/html-thread.js", import.meta.url);
const FIXTURES = new URL("../../fixtures/threads/", import.meta.url);

const decoder = new TextDecoder();
const PAGES = Object.entries(readFixture("broken-site/site"))
  .filter(([path]) => path.endsWith(".html"))
  .map(([path, bytes]) => ({ path, text: decoder.decode(bytes) }));

/** Of Node itself: what each thread keeps alive. */
const threadsAlive = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;

const open: HtmlValidation[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((validation) => validation.close()));
});

function inThreads(count: number, program: URL, pagesAlone = 0) {
  const reported = new Map<string, readonly HtmlFinding[]>();
  const validation = htmlValidationInThreads(count, (page, findings) => reported.set(page, findings), {
    program,
    pagesAlone,
  });
  open.push(validation);
  return { reported, validation };
}

describe("HTML read in threads", () => {
  it.each([1, 3])("is judged as it is here, page by page (threads: %i)", async (count) => {
    const { reported, validation } = inThreads(count, COMPILED);
    const here = new Map<string, readonly HtmlFinding[]>();
    const plain = htmlValidationHere((page, findings) => here.set(page, findings));
    for (const page of PAGES) {
      await validation.add(page);
      await plain.add(page);
    }
    await validation.finish();
    expect(Object.fromEntries(reported)).toEqual(Object.fromEntries(here));
    expect([...here.values()].flat()).not.toEqual([]);
  });

  it("opens no thread before so many pages had to be validated", async () => {
    const before = threadsAlive();
    const { reported, validation } = inThreads(1, COMPILED, 3);
    const broken = (n: number) => ({ path: `${n}.html`, text: `<!DOCTYPE html><p style="color:${n}">` });
    for (let n = 0; n < 3; n++) await validation.add(broken(n));
    expect(reported.size).toBe(3);
    expect(threadsAlive()).toBe(before);
    await validation.add(broken(3));
    expect(threadsAlive()).toBeGreaterThan(before);
    await validation.finish();
    expect(reported.get("3.html")).toEqual(reported.get("0.html"));
  });

  it("holds so many pages and no more: who brings one more waits", async () => {
    const { validation } = inThreads(2, new URL("silent.mjs", FIXTURES));
    const page = { path: "a.html", text: "" };
    for (let i = 0; i < 16; i++) await validation.add(page);
    const next = await Promise.race([
      validation.add(page).then(() => "taken"),
      new Promise((resolve) => setTimeout(resolve, 100, "waits")),
    ]);
    expect(next).toBe("waits");
  });

  it("breaks down with the page it broke on, never in silence", async () => {
    const { validation } = inThreads(1, COMPILED);
    await validation.add({ path: "a.html", text: "" });
    // What no file can be: html-validate itself is not to be broken by any.
    await validation.add({ path: "b.html", text: JSON.parse("null") });
    await expect(validation.finish()).rejects.toThrow(/^b\.html: /);
    await expect(validation.add({ path: "c.html", text: "" })).rejects.toThrow(/^b\.html: /);
  });

  it("does not take a thread that ended by itself for one that found nothing", async () => {
    const { validation } = inThreads(1, new URL("ends.mjs", FIXTURES));
    await validation.add({ path: "a.html", text: "" });
    await expect(validation.finish()).rejects.toThrow("a thread that reads HTML ended by itself (0)");
  });
});

/** The sound site and so many pages more, each with a fault of its own line. */
function largeSite(pages: number): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...readFixture("sound-site") };
  for (let i = 0; i < pages; i++) {
    const lines = "\n".repeat(i % 7);
    files[`p/${i}/index.html`] =
      `<!DOCTYPE html>\n<html lang="fr">${lines}<p style="color:red">x</p></html>\n`;
  }
  return files;
}

describe("checkDist with threads", () => {
  test("says the same in the same order, from the package as it is installed", async () => {
    const site = memoryFolder(largeSite(300));
    const before = threadsAlive();
    const inThreads = await compiledCheckDist(site, { threads: 2 });
    expect(threadsAlive()).toBe(before);
    expect(inThreads).toEqual(await checkDist(site));
    expect(inThreads.problems.filter(({ rule }) => rule === "html/style").length).toBeGreaterThan(300);
  });

  test("ends when it is told to, and leaves no thread behind", async () => {
    const site = memoryFolder(largeSite(300));
    const before = threadsAlive();
    const stop = new AbortController();
    let most = 0;
    const check = compiledCheckDist(site, {
      threads: 2,
      signal: stop.signal,
      onProgress: ({ done }) => {
        most = Math.max(most, threadsAlive());
        if (done > 200) stop.abort(new Error("enough"));
      },
    });
    await expect(check).rejects.toThrow("enough");
    expect(most).toBeGreaterThan(before);
    expect(threadsAlive()).toBe(before);
  });
});
