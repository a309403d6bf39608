import { beforeAll, describe, expect, test } from "vitest";
import { distPath } from "../../src/model/identifiers.ts";
import { headersOf } from "../../src/plan/hosts/host-rules.ts";
import { GONE, REDIRECTS, type RuledSite, ruledSite, settingsFor } from "./ruled-site.ts";
import { answerTo, headersAt, readLines } from "./static-host.ts";

describe.each([
  ["netlify", ""],
  ["netlify", "/breves"],
  ["cloudflare-pages", ""],
  ["cloudflare-pages", "/breves"],
] as const)("%s below “%s”, as its documentation has it", (host, base) => {
  const dialect = { isNetlify: host === "netlify" };
  let ruled: RuledSite;
  beforeAll(async () => {
    ruled = await ruledSite(settingsFor(`https://relais.example${base}/`, host));
  });
  const text = (path: string) => new TextDecoder().decode(ruled.site.dist.read(path) ?? undefined);
  const ask = (path: string) => {
    const hasFile = (file: string) => ruled.site.dist.stat(file.slice(base.length + 1)) !== null;
    return answerTo(base + path, readLines(text("_redirects"), dialect), hasFile, dialect);
  };

  test("former addresses lead on, though pages stand there", () => {
    // What Netlify makes of a name without a value is written nowhere: the documentation reads it as an empty one.
    const asked = REDIRECTS.filter(([from]) => dialect.isNetlify || !from.includes("?"));
    expect(asked.length).toBeGreaterThan(9);
    for (const [from, to] of asked)
      expect([from, ask(from)]).toEqual([from, { status: 301, location: base + to }]);
  });

  test("a withdrawn brief is gone where that can be said, and its notice is served in any case", () => {
    expect(ask(GONE)).toEqual({ status: dialect.isNetlify ? 410 : 200, body: `${base}${GONE}index.html` });
  });

  test("pages, and what nothing has, are no rule’s business", () => {
    expect(ask("/2024/11/02/accord/").status).toBe(200);
    expect(ask("/?p=1234").status).toBe(200);
    expect(ask("/rien/").status).toBe(404);
  });

  test("every file has the headers that the rules say, and no other", () => {
    for (const file of ruled.site.dist.list()) {
      const at = `${base}/${file.replace(/(^|\/)index\.html$/, "$1")}`;
      const found = headersAt(text("_headers"), at, dialect);
      const said = new Map(Object.entries(headersOf(ruled.rules, distPath(file))));
      for (const [name, value] of found) expect([file, name, value]).toEqual([file, name, said.get(name)]);
      // Types and lifetimes of all other files, the host knows.
      const left = [...said.keys()].filter((name) => !found.has(name));
      expect(left.filter((name) => name !== "Content-Type" && name !== "Cache-Control")).toEqual([]);
    }
  });
});
