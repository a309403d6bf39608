import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { readFixture } from "../read-fixture.ts";

const SOUND = readFixture("sound-site");
const home = new TextDecoder().decode(SOUND["index.html"]);
const STATS = "https://stats.example/script.js";
const SCRIPT = `<script defer src="${STATS}"></script>`;

interface Site {
  readonly inHead?: string;
  readonly inMain?: string;
  /** The policy of `_headers`; null for none. */
  readonly policy?: string | null;
  readonly more?: string;
  readonly allow?: readonly string[];
}

/** What is said of a site whose home page has this, and allows what stands on another server. */
async function said({ inHead = SCRIPT, inMain = "", policy = null, more = "", allow = ["https://*"] }: Site) {
  const page = home.replace("</head>", `${inHead}</head>`).replace("</main>", `${inMain}</main>`);
  const headers = policy === null ? {} : { _headers: `/*\n  Content-Security-Policy: ${policy}\n${more}` };
  const site = memoryFolder({ ...SOUND, "index.html": page, ...headers });
  const { problems } = await checkDist(site, { settings: { allow } });
  return problems
    .filter(({ rule }) => rule === "headers/blocked-load")
    .map(({ place, found, expected }) => `${place.file} ${found?.en}: ${expected?.en}`);
}

const OWN = "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; media-src 'self'";

describe("what a check allows and the policy of the site blocks", () => {
  test.each<readonly [string, Site, string]>([
    ["by what it says of everything", { policy: OWN }, `${STATS}: script-src https://stats.example`],
    [
      "by what it says of scripts",
      { policy: `${OWN}; script-src 'self'` },
      `${STATS}: script-src 'self' https://stats.example`,
    ],
    [
      "of the elements that load them",
      { policy: "script-src *; script-src-elem 'self'" },
      `${STATS}: script-src-elem 'self' https://stats.example`,
    ],
    [
      "another host of the same domain",
      { policy: "script-src stats.example.org *.stats.example" },
      `${STATS}: script-src stats.example.org *.stats.example https://stats.example`,
    ],
    ["another port", { policy: "script-src stats.example:8443" }, `${STATS}: script-src stats.example:8443 `],
    ["another path", { policy: "script-src stats.example/js/" }, `${STATS}: script-src stats.example/js/ `],
    [
      "all that has no nonce",
      { policy: "script-src https: 'strict-dynamic' 'nonce-a'" },
      `${STATS}: script-src https: 'strict-dynamic' 'nonce-a' 'nonce-…'`,
    ],
    ["by the second of two", { policy: "script-src *, script-src 'self'" }, `${STATS}: script-src 'self' `],
    [
      "by the page itself",
      {
        inHead: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${SCRIPT}`,
      },
      `${STATS}: script-src 'self' https://stats.example`,
    ],
    [
      "a picture",
      { inHead: "", inMain: '<img src="https://img.example/a.png" alt="x">', policy: OWN },
      "https://img.example/a.png: img-src 'self' data: https://img.example",
    ],
    [
      "a frame",
      { inHead: "", inMain: '<iframe src="https://film.example/1" title="x"></iframe>', policy: OWN },
      "https://film.example/1: frame-src https://film.example",
    ],
    [
      "a style sheet",
      { inHead: '<link rel="stylesheet" href="https://css.example/a.css">', policy: "style-src 'self'" },
      "https://css.example/a.css: style-src 'self' https://css.example",
    ],
    [
      "a script of the site, which its policy forgot",
      { inHead: '<script src="/pagefind/ui.js"></script>', policy: OWN, allow: ["/pagefind/*"] },
      "/pagefind/ui.js: script-src 'self'",
    ],
    [
      "a script in the page",
      { inHead: "<script>a()</script>", policy: OWN, allow: ["inline"] },
      "<script>: script-src 'sha256-",
    ],
  ])("%s", async (_, site, expected) => {
    expect(await said(site)).toEqual([expect.stringContaining(`index.html ${expected}`)]);
  });

  test("is told once, however many pages load it, and with what is to be written", async () => {
    const about = home.replace("</head>", `${SCRIPT}</head>`);
    const files = { ...SOUND, "404.html": about, "index.html": about };
    const policy = "/*\n  Content-Security-Policy: script-src 'self'\n";
    const { problems } = await checkDist(memoryFolder({ ...files, _headers: policy }), {
      settings: { allow: [STATS] },
    });
    const told = problems.filter(({ rule }) => rule === "headers/blocked-load");
    expect(told.map(({ severity, place, says }) => [severity, place.file, says.en])).toEqual([
      [
        "warning",
        "404.html",
        `“${STATS}” is allowed in the settings of check, but the site’s own policy (_headers) forbids it to browsers`,
      ],
    ]);
    // What is to be written allows it.
    const mended = policy.replace("script-src 'self'", told[0]?.expected?.en ?? "");
    const after = await checkDist(memoryFolder({ ...files, _headers: mended }), {
      settings: { allow: [STATS] },
    });
    expect(after.problems.filter(({ rule }) => rule === "headers/blocked-load")).toEqual([]);
  });
});

describe("nothing is said of", () => {
  const digest = createHash("sha256").update("a()").digest("base64");
  test.each<readonly [string, Site]>([
    ["a site without a policy", {}],
    ["what nobody allowed: that is told by itself", { policy: OWN, allow: [] }],
    ["a host that the policy names", { policy: "script-src 'self' https://stats.example" }],
    ["a host without a scheme, in capitals", { policy: "Script-Src STATS.example" }],
    ["a host among all of a domain", { policy: "script-src *.example" }],
    ["a whole address", { policy: `script-src ${STATS}` }],
    ["a folder", { policy: "script-src https://stats.example/" }],
    ["the port that its scheme has", { policy: "script-src https://stats.example:443" }],
    ["any port", { policy: "script-src stats.example:*" }],
    ["a scheme", { policy: "script-src https:" }],
    ["anything", { policy: "script-src *" }],
    ["a policy that speaks of other things", { policy: "img-src 'self'; frame-ancestors 'none'" }],
    ["what the first of two directives allows", { policy: "script-src *; script-src 'none'" }],
    ["everything by default", { policy: "default-src https:" }],
    ["a policy that is taken off again", { policy: OWN, more: "/\n  ! Content-Security-Policy\n" }],
    [
      "one that only reports",
      { policy: "script-src *", more: "  Content-Security-Policy-Report-Only: script-src 'none'\n" },
    ],
    [
      "one for other pages",
      {
        policy: "script-src *",
        more: "/en/*\n  Content-Security-Policy: default-src 'none'\n",
        allow: [STATS],
      },
    ],
    [
      "a nonce",
      {
        inHead: `<script nonce="abc" src="${STATS}"></script>`,
        policy: "script-src 'strict-dynamic' 'nonce-abc'",
      },
    ],
    [
      "a digest",
      {
        inHead: `<script integrity="sha384-abc" crossorigin src="${STATS}"></script>`,
        policy: "script-src 'sha384-abc'",
      },
    ],
    [
      "a digest of a script in the page",
      { inHead: "<script>a()</script>", policy: `script-src 'sha256-${digest}'`, allow: ["inline"] },
    ],
    ["data", { inHead: '<script type="application/json">{}</script>', policy: OWN, allow: ["inline"] }],
    [
      "what is asked for without encryption, where the policy upgrades it",
      {
        inHead: '<script src="http://stats.example/script.js"></script>',
        policy: "script-src https://stats.example; upgrade-insecure-requests",
        allow: ["http://*"],
      },
    ],
    ["links", { inHead: "", inMain: '<a href="https://ailleurs.example/">x</a>', policy: OWN }],
    [
      "what stands before the policy of the page",
      {
        inHead: `${SCRIPT}<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`,
      },
    ],
    ["the site’s own files", { inHead: "", policy: OWN, allow: ["/*"] }],
  ])("%s", async (_, site) => {
    expect(await said(site)).toEqual([]);
  });
});
