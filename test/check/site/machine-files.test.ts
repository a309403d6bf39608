import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { readFixture } from "../read-fixture.ts";

const SOUND = readFixture("sound-site");
const found = async (files: Readonly<Record<string, string>>) =>
  (await checkDist(memoryFolder({ ...SOUND, ...files }))).problems.map(
    ({ place, rule }) => `${place.file}:${place.line}:${place.column} ${rule}`,
  );
const SECURITY = ".well-known/security.txt";
const TDMREP = ".well-known/tdmrep.json";

describe("security.txt (RFC 9116)", () => {
  test.each([
    ["as an editor writes it", "# Merci\r\nContact: mailto:a@ex.org\r\nExpires: 2027-10-01T12:00:00Z\r\n"],
    [
      "names in any case, several contacts",
      "contact: https://ex.org/c\nCONTACT: tel:+33-1\nExpires: 2027-10-01t12:00:00.5+02:00\n",
    ],
    [
      "fields that nobody knows yet",
      "Contact: mailto:a@ex.org\nExpires: 2027-10-01T12:00:00Z\nX-Bounty: no\n",
    ],
  ])("%s is sound", async (_, text) => {
    expect(await found({ [SECURITY]: text })).toEqual([]);
  });

  test("without contact or date nobody can use it", async () => {
    expect(await found({ [SECURITY]: "Policy: https://ex.org/\n" })).toEqual([
      ".well-known/security.txt:1:1 security/missing-field",
      ".well-known/security.txt:1:1 security/missing-field",
    ]);
  });

  test.each(["2027-10-01", "2027-10-01T12:00:00", "2027-02-30T12:00:00Z", "demain"])(
    "%s is no date of expiry",
    async (date) => {
      expect(await found({ [SECURITY]: `Contact: mailto:a@ex.org\nExpires: ${date}\n` })).toEqual([
        ".well-known/security.txt:2:1 security/expires",
      ]);
    },
  );

  test("a contact on the web is secure", async () => {
    const text = "Contact: http://ex.org/c\nExpires: 2027-10-01T12:00:00Z\n";
    expect(await found({ [SECURITY]: text })).toEqual([".well-known/security.txt:1:1 security/contact"]);
  });
});

describe("files that verify who owns the site", () => {
  const google = "google0123456789abcdef.html";
  test.each([
    [google, `google-site-verification: ${google}`],
    ["yandex_0123456789abcdef.html", "<html><head></head><body>Verification: 0123456789abcdef</body></html>"],
    ["pinterest-0a1b2.html", '<meta name="p:domain_verify" content="0a1b2"/>'],
    ["BingSiteAuth.xml", '<?xml version="1.0"?>\n<users>\n\t<user>0123</user>\n</users>'],
    ["zohoverify/verifyforzoho.html", "123"],
  ])("%s is no page", async (file, text) => {
    expect(await found({ [file]: text })).toEqual([]);
  });

  test.each([
    ["google-actualites.html", "<p>Une page</p>"],
    [google, `<p>${"Une page. ".repeat(200)}</p>`],
    [`pages/${google}`, "<p>Une page</p>"],
    ["pinterest-guide.html", "<p>Une page</p>"],
  ])("%s is a page like any other", async (file, text) => {
    expect((await found({ [file]: text })).length).toBeGreaterThan(5);
  });
});

describe("the policy of _headers", () => {
  const policy = (value: string, more = "") => ({
    "son.mp3": "ID3",
    _headers: `/*\n  Content-Security-Policy: ${value}\n${more}`,
  });
  const SELF = "default-src 'none'; img-src 'self' data:; style-src 'self'";
  test.each([
    ["no media", SELF, ["_headers:2:3 headers/policy"]],
    ["media of another site", `${SELF}; media-src https://autre.test`, ["_headers:2:3 headers/policy"]],
    ["nothing at all", "default-src 'none'", Array(3).fill("_headers:2:3 headers/policy")],
    [
      "a second policy that allows less",
      `${SELF}; media-src 'self', default-src 'self'; media-src 'none'`,
      ["_headers:2:3 headers/policy"],
    ],
  ])("%s", async (_, value, expected) => {
    expect(await found(policy(value))).toEqual(expected);
  });

  test.each([
    ["media of the site", `${SELF}; media-src 'self'`],
    ["by its scheme", `${SELF}; Media-Src https:`],
    ["by its address", `${SELF}; media-src https://ex.org/`],
    ["by default", "default-src 'self'"],
    ["no word of loading", "frame-ancestors 'none'"],
    ["nothing, taken off again", SELF, "/son.mp3\n  ! Content-Security-Policy\n"],
  ])("allows %s", async (_, value, more = "") => {
    expect(await found(policy(value, more))).toEqual([]);
  });

  test("of other addresses is none of these files", async () => {
    expect(
      await found({
        "son.mp3": "ID3",
        _headers: "/feed.xml\n  Content-Security-Policy: default-src 'none'\n",
      }),
    ).toEqual([]);
  });
});

describe("trust.txt", () => {
  test("names sites by address or domain, and people as they can be reached", async () => {
    const text =
      "# Nous\nbelongto=https://ex.org/\nMember=ex.org\ncontact=a@ex.org\ncontact=+33 1 23 45 67 89\ndatatrainingallowed=no\n";
    expect(await found({ "trust.txt": text, ".well-known/trust.txt": text })).toEqual([]);
  });
});

describe("tdmrep.json", () => {
  test("is a list, even of one rule", async () => {
    expect(await found({ [TDMREP]: '{ "location": "/*", "tdm-reservation": 1 }\n' })).toEqual([
      ".well-known/tdmrep.json:1:1 tdmrep/not-a-list",
    ]);
    expect(await found({ [TDMREP]: '[{ "location": "/*", "tdm-reservation": 1 }]\n' })).toEqual([]);
  });

  test("says of a page what its most specific rule says", async () => {
    const rules = (own: number) =>
      `[{ "location": "/*", "tdm-reservation": 0 },\n{ "location": "/en/*", "tdm-reservation": ${own} }]\n`;
    const page = new TextDecoder()
      .decode(SOUND["en/index.html"])
      .replace("</title>", '</title>\n<meta name="tdm-reservation" content="1">');
    expect(await found({ "en/index.html": page, [TDMREP]: rules(1) })).toEqual([]);
    expect(await found({ "en/index.html": page, [TDMREP]: rules(0) })).toEqual([
      expect.stringMatching(/^en\/index\.html:\d+:1 rights\/mining$/),
    ]);
  });
});

describe("robots.txt", () => {
  const SITEMAP = "Sitemap: https://ex.org/sitemap.xml\n";
  test.each([
    ["lines that single makers read", "User-agent: *\nCrawl-delay: 5\nAllow: /\nClean-param: a /\n"],
    ["capitals, comments and empty lines anywhere", "USER-AGENT: * # tous\n\nallow: / # tout\n"],
    ["patterns, and rules without a path", "User-agent: *\nDisallow:\nDisallow: *.pdf$\nAllow: /*?p=\n"],
    [
      "preferences, and words of a later draft",
      "User-agent: *\nContent-Usage: train-ai=n, foundation=y\nContent-Signal: search=yes\nAllow: /\n",
    ],
  ])("%s are sound", async (_, text) => {
    expect(await found({ "robots.txt": text + SITEMAP })).toEqual([]);
  });

  test("leads to a licence document that is there", async () => {
    const license =
      '<?xml version="1.0" encoding="utf-8"?>\n<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license><permits type="usage">search</permits></license></content></rsl>\n';
    const robots = `License: https://ex.org/license.xml\nUser-agent: *\nAllow: /\n${SITEMAP}`;
    expect(await found({ "robots.txt": robots, "license.xml": license })).toEqual([]);
    expect(await found({ "robots.txt": robots })).toEqual(["robots.txt:1:1 robots/address"]);
  });

  test("may shut out one robot of a purpose and let another in", async () => {
    const robots = `User-agent: GPTBot\nDisallow: /\n\nUser-agent: CCBot\nAllow: /\n\nUser-agent: *\nContent-Signal: ai-train=no\nAllow: /\n${SITEMAP}`;
    expect(await found({ "robots.txt": robots })).toEqual([]);
  });
});
