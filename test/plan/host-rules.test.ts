import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { parseSite } from "../../src/content/parse/parse-site.ts";
import { HOSTS, type Host } from "../../src/model/host.ts";
import { distPath } from "../../src/model/identifiers.ts";
import { checkHost } from "../../src/plan/checks/check-host.ts";
import { apacheRules } from "../../src/plan/hosts/apache-rules.ts";
import { caddyRules } from "../../src/plan/hosts/caddy-rules.ts";
import { type HostRules, headersOf } from "../../src/plan/hosts/host-rules.ts";
import { nginxRules } from "../../src/plan/hosts/nginx-rules.ts";
import { parseS3Rules, s3Metadata } from "../../src/plan/hosts/s3-rules.ts";
import { contentOf, ruledSite, settingsFor } from "../hosts/ruled-site.ts";
import { memorySite } from "../memory-site.ts";
import { wrongIn } from "../verify/memory-copy.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const URL = "https://relais.example/";
const FILES = [
  "_headers",
  "_redirects",
  ".htaccess",
  "_nginx.conf",
  "_Caddyfile",
  "_s3.json",
  ".nojekyll",
  "CNAME",
];

async function built(
  host: Host | null,
  more: Readonly<Record<string, string>> = {},
  options = {},
  url = URL,
) {
  const site = memorySite({ ...contentOf(settingsFor(url, host)), ...more });
  const outcome = await build(site, { ...OPTIONS, ...options });
  const ofHost = outcome.problems.filter(({ rule }) => rule.startsWith("host/"));
  return {
    ok: outcome.ok,
    site,
    told: ofHost.map(
      ({ rule, severity, place }) => `${place.file}:${place.line}:${place.column} ${severity} ${rule}`,
    ),
    rules: outcome.problems.map(({ rule }) => rule),
    files: site.dist.list().filter((file) => FILES.includes(file)),
    text: (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined),
  };
}

describe("each host has the files that it reads, and is told of what it cannot say", () => {
  const AT = "content/site.yaml:24:7 warning";
  test.each<[Host, readonly string[], readonly string[]]>([
    ["netlify", ["_headers", "_redirects"], []],
    ["cloudflare-pages", ["_headers", "_redirects"], [`${AT} host/no-gone`, `${AT} host/no-queries`]],
    [
      "github-pages",
      [".nojekyll", "CNAME"],
      [`${AT} host/no-gone`, `${AT} host/no-headers`, `${AT} host/no-queries`, `${AT} host/no-redirects`],
    ],
    [
      "gitlab-pages",
      ["_redirects"],
      [`${AT} host/no-gone`, `${AT} host/no-headers`, `${AT} host/no-queries`],
    ],
    ["apache", [".htaccess"], []],
    ["nginx", ["_nginx.conf"], []],
    ["caddy", ["_Caddyfile"], []],
    ["s3", ["_s3.json"], [`${AT} host/few-headers`, `${AT} host/no-gone`, `${AT} host/no-queries`]],
  ])("%s", async (host, files, told) => {
    const found = await built(host);
    expect(found.files.sort()).toEqual([...files].sort());
    expect(found.told).toEqual(told);
    expect(found.rules).not.toContain("address/without-page");
    expect((await built(host, {}, { strict: true })).ok).toBe(told.length === 0);
  });

  test("without a host both files of Netlify and Cloudflare Pages are written, as they were", async () => {
    const { files, told, rules } = await built(null);
    expect(files).toEqual(["_headers", "_redirects"]);
    expect(told).toEqual([]);
    expect(rules).toContain("address/without-page");
  });

  test("with --strict nothing is published where a host cannot say a rule, and the problem stands at “host”", async () => {
    const { ok, told, site } = await built("s3", {}, { strict: true });
    expect(ok).toBe(false);
    expect(told).toContain("content/site.yaml:24:7 error host/no-queries");
    expect(site.dist.list()).toEqual([]);
  });

  test("a strict build looks again at a site in which nothing changed", async () => {
    const { site } = await built("s3");
    const later = { ...OPTIONS, wall: NOW + 60_000 };
    expect((await build(site, later)).ok).toBe(true);
    expect((await build(site, { ...later, strict: true })).ok).toBe(false);
  });

  test.each<[Host, string]>([
    ["apache", ".htaccess"],
    ["netlify", "_redirects"],
    ["nginx", "_nginx.conf"],
    ["github-pages", "CNAME"],
  ])("with %s a %s of content/public takes the place of ours, and that is told", async (host, path) => {
    const { text, told } = await built(host, { [`public/${path}`]: "# à nous\n" });
    expect(text(path)).toBe("# à nous\n");
    expect(told).toContain(`content/public/${path}:1:1 warning host/replaced`);
  });

  test("a file that says the same as ours is nobody’s business", async () => {
    const files = { "public/CNAME": "relais.example\n", "public/.nojekyll": "" };
    const { told, text } = await built("github-pages", files);
    expect(told.filter((one) => one.includes("replaced"))).toEqual([]);
    expect(text("CNAME")).toBe("relais.example\n");
  });

  test("another host, or none any more, leaves what a first build for it would have made", async () => {
    const { site } = await built("netlify");
    for (const host of ["apache", "github-pages", null, "s3"] as const) {
      site.content.write("site.yaml", Buffer.from(settingsFor(URL, host)));
      expect((await build(site, OPTIONS)).ok).toBe(true);
      const { site: fresh } = await built(host);
      expect(site.dist.list()).toEqual(fresh.dist.list());
      for (const file of fresh.dist.list())
        expect([file, site.dist.read(file)]).toEqual([file, fresh.dist.read(file)]);
    }
  });

  test("a preview is for no host: its server reads the rules in its own form", async () => {
    expect((await built("apache", {}, { preview: true })).files).toEqual(["_headers", "_redirects"]);
  });

  test.each([
    ["https://relais.example/", "relais.example\n"],
    ["https://relais.github.io/", null],
    ["https://relais.github.io/breves/", null],
    ["https://relais.example/breves/", null],
  ])("GitHub Pages at %s is told the domain: %j", async (url, name) => {
    const { files, text } = await built("github-pages", {}, {}, url);
    expect(files.includes("CNAME") ? text("CNAME") : null).toBe(name);
  });
});

describe("the lines of _redirects", () => {
  const linesOf = async (host: Host | null) => (await built(host)).text("_redirects").trimEnd().split("\n");

  test("Netlify follows them where a page stands only if they say so", async () => {
    const lines = await linesOf("netlify");
    expect(lines.length).toBeGreaterThan(12);
    expect(lines.filter((line) => !/ (?:301|410)!$/.test(line))).toEqual([]);
  });

  test("Cloudflare Pages follows them in any case, and knows neither “!” nor queries nor 410", async () => {
    const lines = await linesOf("cloudflare-pages");
    expect(lines).toContain("/ancien/chemin/ /2024/11/02/accord/ 301");
    expect(lines.filter((line) => !/^\/\S* \/\S* 301$/.test(line))).toEqual([]);
  });

  test("on GitLab Pages files come first: only addresses without a page have a line", async () => {
    expect(await linesOf("gitlab-pages")).toEqual([
      "/index.php /2024/11/02/accord/ 301",
      "/titre.php /2024/11/02/accord/ 301",
    ]);
  });
});

const RULES: HostRules = {
  base: "",
  headers: [{ pattern: "/*", headers: [["X-A", "a"]] }],
  otherwise: [["Cache-Control", "no-cache"]],
  redirects: [],
  gone: [],
  notFound: "/404.html",
};
const redirect = (from: string, hasPage = true) => ({ from, query: [], to: "/x/", hasPage });
const siteFor = (host: Host | null) => {
  const site = parseSite(Buffer.from(settingsFor(URL, host)));
  if (!site.ok) throw new Error("the settings are wrong");
  return site.value;
};
const toldOf = (host: Host, rules: Partial<HostRules>) =>
  checkHost(siteFor(host), { ...RULES, ...rules }, [], false).map(({ rule, says }) => `${rule}: ${says.en}`);

describe("limits are counted", () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => redirect(`/a${i}/`));
  test("2,000 redirects at Cloudflare Pages", () => {
    expect(toldOf("cloudflare-pages", { redirects: many(2000) })).toEqual([]);
    expect(toldOf("cloudflare-pages", { redirects: many(2003) })).toEqual([
      "host/redirects-left-out: Cloudflare Pages reads only so many redirects: 3 are left out",
    ]);
  });

  test("1,000 redirects at GitLab Pages, of those that no page stands for", () => {
    const alone = many(1002).map((one) => ({ ...one, hasPage: false }));
    expect(toldOf("gitlab-pages", { redirects: many(2000) }).slice(1)).toEqual([]);
    expect(toldOf("gitlab-pages", { redirects: alone }).slice(1)).toEqual([
      "host/redirects-left-out: GitLab Pages reads only so many redirects: 2 are left out",
    ]);
  });

  test("100 rules of headers, and 2,000 characters a line, at Cloudflare Pages", () => {
    const rule = (pattern: string, value: string) => ({ pattern, headers: [["X-A", value] as const] });
    const rules = Array.from({ length: 101 }, (_, i) => rule(`/${i}`, "a"));
    expect(toldOf("cloudflare-pages", { headers: rules.slice(1) })).toEqual([]);
    expect(toldOf("cloudflare-pages", { headers: rules })).toHaveLength(1);
    expect(toldOf("cloudflare-pages", { headers: [rule("/", "a".repeat(1993))] })).toEqual([]);
    expect(toldOf("cloudflare-pages", { headers: [rule("/", "a".repeat(1994))] })).toHaveLength(1);
    expect(toldOf("cloudflare-pages", { headers: rules })).toEqual([
      "host/headers-left-out: Cloudflare Pages reads 100 rules of headers, in lines of 2000 characters at most: 1 do not fit and are left out",
    ]);
  });

  test("two rules for one address are told, whatever the host", () => {
    const twice = {
      redirects: [redirect("/a/"), redirect("/a/")],
      gone: [{ path: "/a/", page: "/a/index.html" }],
    };
    expect(toldOf("apache", twice)).toEqual([
      "host/two-rules: there are two rules for “/a/”: the first alone is followed",
    ]);
    expect(checkHost(siteFor(null), { ...RULES, ...twice }, [], false)).toHaveLength(1);
  });
});

describe("the headers of one file", () => {
  const headers = (path: string) => headersOf(RULES, distPath(path));
  test("are those of its address, what the rules leave open, and its type", () => {
    expect(headers("index.html")).toEqual({
      "X-A": "a",
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-cache",
    });
    expect(headers("a/carte.png")["Content-Type"]).toBe("image/png");
    expect(headers("feed.xml")["Content-Type"]).toBe("application/rss+xml");
  });

  test.each(["", "/breves"])("are the same in the metadata of S3, below “%s”", async (base) => {
    const { site, rules } = await ruledSite(settingsFor(`https://relais.example${base}/`, "s3"));
    const metadata = parseS3Rules(site.dist.read("_s3.json") ?? new Uint8Array());
    if (metadata === null) throw new Error("it cannot be read");
    for (const file of site.dist.list()) {
      const expected = headersOf(rules, distPath(file));
      const { ContentType, CacheControl } = s3Metadata(metadata, file);
      expect([file, ContentType, CacheControl]).toEqual([
        file,
        expected["Content-Type"],
        expected["Cache-Control"],
      ]);
    }
    expect(s3Metadata(metadata, "ancien/chemin/index.html").WebsiteRedirectLocation).toBe(
      `${base}/2024/11/02/accord/`,
    );
    expect(s3Metadata(metadata, "été/traité/index.html").WebsiteRedirectLocation).toBe(
      `${base}/2024/11/02/accord/`,
    );
    expect([...metadata.redirects.keys()].filter((key) => site.dist.stat(key) === null)).toEqual([
      "index.php",
      "titre.php",
    ]);
  });
});

test.each(HOSTS)("check and verify have nothing to say of what is written for %s", async (host) => {
  const { site } = await built(host);
  const { problems } = await checkDist(site.dist);
  const isOfHost = ({ file }: { readonly file: string }) => FILES.includes(file);
  expect(problems.filter(({ severity, place }) => severity === "error" || isOfHost(place))).toEqual([]);
  expect((await wrongIn(site.dist)).filter((line) => !line.startsWith("manifest.json"))).toEqual([]);
});

test.each(HOSTS)("no rule for %s holds a character that is not seen", async (host) => {
  const { files, text } = await built(host);
  for (const file of files) expect(text(file)).not.toMatch(/[^\P{Cc}\n\t]|[\u2028\u2029]/u);
});

test.each(["/a\nb/", "/a\u0007b/", "/a%0Ab/", "/a\u2028b/", "/?a=\nb"])(
  "the alias %j is refused at the door",
  async (alias) => {
    const file = "briefs/2024/11/02/accord.md";
    const source = String(contentOf("")[file]).replace(/aliases: .*/, `aliases: [${JSON.stringify(alias)}]`);
    const { ok, site } = await built("nginx", { [file]: source });
    expect([ok, site.dist.list()]).toEqual([false, []]);
  },
);

test("a line break that came so far would be no rule of the program’s: it stops there", () => {
  const rules = { ...RULES, redirects: [redirect("/a%0Ab/")] };
  expect(() => nginxRules(rules)).toThrow("no host rule can hold");
  expect(() => apacheRules(rules)).toThrow("no host rule can hold");
  expect(() => caddyRules(rules)).toThrow("no host rule can hold");
});

test("a $ begins no variable of nginx", () => {
  const headers = [{ pattern: "/*", headers: [["Link", "<https://hub.example/$uri>"] as const] }];
  const text = nginxRules({ ...RULES, headers, redirects: [{ ...redirect("/a$b/"), to: "/$x/" }] });
  expect(text).toContain('add_header Link "<https://hub.example/%24uri>" always;');
  expect(text).toContain('location = "/a$b/" {\n    return 301 "/%24x/";');
});

test.each([
  ["hsts: true\n", "max-age=31536000"],
  ["hsts: false\n", undefined],
  ["", undefined],
])("with %j browsers are told of HTTPS alone: %s", async (line, value) => {
  const { rules } = await ruledSite(settingsFor(URL, null, line));
  expect(headersOf(rules, distPath("index.html"))["Strict-Transport-Security"]).toBe(value);
});
