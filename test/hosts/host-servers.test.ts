import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { distPath } from "../../src/model/identifiers.ts";
import { headersOf } from "../../src/plan/hosts/host-rules.ts";
import { GONE, MOVED_TO, REDIRECTS, type RuledSite, ruledSite, settingsFor } from "./ruled-site.ts";
import { isInstalled, type RealServer, startServer } from "./web-servers.ts";

/** What each server keeps to itself. */
const OWN = { apache: ".htaccess", nginx: "_nginx.conf", caddy: "_Caddyfile" } as const;

/** Addresses that nothing has. */
const MISSING = [
  "/rien/",
  "/rien.html",
  "/spip.php",
  "/spip.php?article123",
  "/recherche.php?q=autre",
  "/.env",
  "/.git/config",
];

describe.each(["apache", "nginx", "caddy"] as const)("%s, told by what Brevier writes", (name) => {
  describe.runIf(isInstalled(name)).each([
    ["at the root of a host", ""],
    ["below a path", "/breves"],
    ["below a path with accents", "/les%20br%C3%A8ves/d'%C3%A9t%C3%A9"],
  ])("%s", (_, base) => {
    let ruled: RuledSite;
    let server: RealServer;
    beforeAll(async () => {
      ruled = await ruledSite(settingsFor(`https://relais.example${base}/`, name, "hsts: true\n"));
      server = await startServer(name, ruled.site.dist, base);
    });
    afterAll(() => server?.stop());

    const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(server.origin + base + path, {
        redirect: "manual",
        headers: { "accept-encoding": "identity", ...headers },
      });
    const fileOf = (path: string) => Buffer.from(ruled.site.dist.read(path) ?? new Uint8Array());
    const statusAndPlace = async (path: string) => {
      const response = await ask(path);
      const location = response.headers.get("location");
      const to = location === null ? null : new URL(location, server.origin);
      return [path, response.status, to === null ? null : to.pathname + to.search] as const;
    };

    test("every file is sent as it is, with its headers", async () => {
      const own = new Set(
        ruled.rules.redirects.map(({ from }) => decodeURIComponent(from.slice(base.length + 1))),
      );
      const files = ruled.site.dist.list().filter((file) => {
        const address = file.replace(/(^|\/)index\.html$/, "$1");
        return file !== OWN[name] && !own.has(address) && `/${address}` !== GONE;
      });
      expect(files.length).toBeGreaterThan(60);
      // That they send parts, servers say of every file.
      const names = [
        ...new Set(ruled.rules.headers.flatMap(({ headers }) => headers.map(([header]) => header))),
      ].filter((header) => header !== "Accept-Ranges");
      const wrong: unknown[] = [];
      for (const file of files) {
        const address = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
        const response = await ask(encodeURI(address));
        const body = Buffer.from(await response.arrayBuffer());
        if (response.status !== 200 || !body.equals(fileOf(file))) wrong.push([address, response.status]);
        const said = headersOf(ruled.rules, distPath(file));
        for (const [header, value] of Object.entries(said)) {
          if (response.headers.get(header)?.toLowerCase() !== value.toLowerCase())
            wrong.push([address, header, value, response.headers.get(header)]);
        }
        const others = names.filter((header) => said[header] === undefined && response.headers.has(header));
        if (others.length > 0) wrong.push([address, ...others]);
      }
      expect(wrong).toEqual([]);
    });

    test("former addresses lead on, whatever stands there", async () => {
      const found = [];
      for (const [asked] of REDIRECTS) found.push(await statusAndPlace(asked));
      expect(found).toEqual(REDIRECTS.map(([asked, to]) => [asked, 301, base + to]));
    });

    test("a query that is not asked for changes nothing", async () => {
      for (const address of ["/?p=1234", "/?xp=123", "/?q", "/2024/11/?ancien=1"])
        expect(await statusAndPlace(address)).toEqual([address, 200, null]);
    });

    test("a withdrawn brief is gone, and its notice says so", async () => {
      const response = await ask(GONE);
      expect(response.status).toBe(410);
      expect(await response.text()).toBe(String(fileOf(`${GONE.slice(1)}index.html`)));
      expect(response.headers.get("content-type")?.toLowerCase()).toBe("text/html; charset=utf-8");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    });

    test("what nothing has is answered by the page for it", async () => {
      for (const address of [...MISSING, `/${OWN[name]}`]) {
        const response = await ask(address);
        // Apache keeps what begins with .ht to itself, by a rule of its own.
        expect([address, response.status]).toEqual([address, address === "/.htaccess" ? 403 : 404]);
        const body = await response.text();
        if (response.status === 404) expect([address, body]).toEqual([address, String(fileOf("404.html"))]);
      }
    });

    test("a folder is found without its slash", async () => {
      const [, status, place] = await statusAndPlace("/2024/11/02/accord");
      expect([301, 308]).toContain(status);
      expect(decodeURIComponent(place ?? "")).toBe(decodeURIComponent(base + MOVED_TO));
      // Behind a proxy the reader’s port is not the server’s.
      const options = { headers: { host: "relais.example" } };
      const location = await new Promise((resolve, reject) =>
        get(`${server.origin}${base}/2024/11/02/accord`, options, (answer) => {
          resolve(answer.resume().headers.location);
        }).on("error", reject),
      );
      expect(new URL(String(location), "http://relais.example").host).toBe("relais.example");
    });

    test("text is compressed on its way, a package is not and may be read in parts", async () => {
      const page = await ask("/", { "accept-encoding": "gzip" });
      expect(page.headers.get("content-encoding")).toBe("gzip");
      const packed = ruled.site.dist.list("archives").find((file) => file.endsWith(".wacz"));
      const part = await ask(`/${packed}`, { range: "bytes=0-3", "accept-encoding": "gzip" });
      expect([part.status, await part.text()]).toEqual([206, "PK\u0003\u0004"]);
    });
  });
});

describe.runIf(isInstalled("apache-bare"))(
  "an Apache that lacks the modules which shared hosting may lack",
  () => {
    test("serves the site all the same, without what they would do", async () => {
      const { site } = await ruledSite(settingsFor("https://relais.example/", "apache"));
      const server = await startServer("apache-bare", site.dist, "");
      const statusOf = async (path: string) => {
        const response = await fetch(server.origin + path, { redirect: "manual" });
        await response.arrayBuffer();
        return response.status;
      };
      try {
        expect(await statusOf("/2024/11/02/accord/")).toBe(200);
        expect(await statusOf("/feed.xml")).toBe(200);
        // A page stands there, and a notice.
        expect(await statusOf("/ancien/chemin/")).toBe(200);
        expect(await statusOf(GONE)).toBe(200);
        expect(await statusOf("/rien/")).toBe(404);
      } finally {
        await server.stop();
      }
    });
  },
);
