import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusBrief } from "../../bench/corpus.ts";
import { brevierBrief, brevierSite, type SourceFile } from "../../bench/corpus-forms.ts";
import { ROOT } from "../memory-site.ts";
import { BRIEF, BRIEF_PAGE, type ServedSite, serveCopy, serveTinySite, until } from "./served-site.ts";

const HEADLINE = "Une conférence sur la sécurité eurasienne s’ouvre à Minsk";

describe("brevier serve", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveTinySite();
  });
  afterAll(async () => site.remove());

  test("serves a page with the site's own headers, opened for the reload client and nothing else", async () => {
    const { status, headers, text } = await site.get(BRIEF_PAGE);
    expect(status).toBe(200);
    expect(text).toContain(HEADLINE);
    expect(text).toContain('src="/.11ty/reload-client.js"');
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'; style-src 'self' 'sha256-");
    expect(policy).toContain(`script-src ${site.origin}/.11ty/ `);
    expect(policy).not.toMatch(/unsafe|https:/);
    expect((await site.get("/.11ty/reload-client.js")).status).toBe(200);
  });

  test("serves a feed as the feed it is, with the policy as it is, fresh, and to no other site", async () => {
    const { headers } = await site.get("/feed.xml");
    expect(headers["content-type"]).toBe("application/rss+xml; charset=utf-8");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["content-security-policy"]).not.toContain("script-src");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("leaves an archive page as it is: its own policy forbids the reload client", async () => {
    const { status, text } = await site.get(`${BRIEF_PAGE}archive.html`);
    expect(status).toBe(200);
    expect(text).not.toContain("reload-client");
  });

  test("leads to the address with a slash", async () => {
    const { status, headers } = await site.get(BRIEF_PAGE.slice(0, -1));
    expect(status).toBe(301);
    expect(headers.location).toBe(BRIEF_PAGE);
  });

  test("says 404 with the site's page, also at the address of a feed", async () => {
    for (const path of ["/nulle-part/", "/nulle-part/feed.xml"]) {
      const { status, headers, text } = await site.get(path);
      expect(status).toBe(404);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(text).toContain("Le Carnet");
      // A client written into the page would be stopped by the policy.
      expect(text).toContain('src="/.11ty/reload-client.js"');
    }
  });

  test("lives through paths that cannot be decoded or lead out of the folder", async () => {
    for (const path of ["/%E0%A4%A", "/..%2f..%2fcontent/site.yaml", "/../../content/site.yaml"]) {
      const { status, text } = await site.get(path);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain("authority");
    }
    expect((await site.get("/")).status).toBe(200);
  });

  test("shows a saved brief, and never touches dist", async () => {
    site.edit(BRIEF, HEADLINE, "Minsk accueille une conférence");
    await until(async () => (await site.get(BRIEF_PAGE)).text.includes('<h1 class="p-name">Minsk accueille'));
    expect(existsSync(join(site.folder, ".brevier/preview/index.html"))).toBe(true);
    expect(existsSync(join(site.folder, "dist"))).toBe(false);
  });

  test("makes the smaller versions of a picture that is put in, and shows them", async () => {
    const day = join(site.folder, dirname(BRIEF));
    const pixels = { width: 500, height: 300, channels: 3 as const, background: "#345" };
    writeFileSync(join(day, "salle.png"), await sharp({ create: pixels }).png().toBuffer());
    site.edit(BRIEF, "summary:", "image: {src: ./salle.png, alt: Une salle.}\nsummary:");
    await until(async () => (await site.get(BRIEF_PAGE)).text.includes("-500.avif 500w"));
    expect(readdirSync(day).filter((name) => name.startsWith("salle."))).toHaveLength(7);
    site.edit(BRIEF, "image: {src: ./salle.png, alt: Une salle.}\n", "");
  });

  test("keeps the last good page when a brief is broken, and says so in the terminal and on the page", async () => {
    site.edit(BRIEF, "published: 2024-10-31 12:00", "published: demain");
    await until(() => site.err().includes("L’aperçu garde les dernières pages correctes."));
    expect(site.err()).toContain(`${BRIEF}:4:12: erreur`);
    const broken = await site.get(BRIEF_PAGE);
    expect(broken.status).toBe(200);
    expect(broken.text).toContain('<h1 class="p-name">Minsk accueille');
    expect(broken.text).toMatch(/<body[^>]*><dialog open.*1 erreur/);
    expect(broken.text.replaceAll("<wbr>", "")).toContain(`${BRIEF}:4:12`);
    site.edit(BRIEF, "published: demain", "published: 2024-10-31 12:00");
    await until(async () => !(await site.get(BRIEF_PAGE)).text.includes("<dialog"));
  });

  test("sees templates/ and .eleventy.ts appear where there were none", async () => {
    mkdirSync(join(site.folder, "templates/public"), { recursive: true });
    writeFileSync(join(site.folder, "templates/public/note.txt"), "bonjour\n");
    await until(async () => (await site.get("/note.txt")).text === "bonjour\n");
    writeFileSync(join(site.folder, ".eleventy.ts"), "export default 1;\n");
    await until(() => site.err().includes(".eleventy.ts:1:1: erreur"));
    writeFileSync(join(site.folder, ".eleventy.ts"), "export default () => {};\n");
    await until(async () => !(await site.get(BRIEF_PAGE)).text.includes("<dialog"));
  });

  test("shows a scheduled brief, marked as such until its time has come, without a save", async () => {
    const published = new Date(Date.now() + 4000).toISOString().replace(/\.\d+/, "");
    site.edit(BRIEF, "published: 2024-10-31 12:00", `published: ${published}`);
    site.edit(
      "content/briefs/2024/10/31/szijjarto-conference.md",
      "[conférence de Minsk](brief:a2b4c6d8e3)",
      "conférence de Minsk",
    );
    const isMarked = async () => /Programmée\s: les lecteurs/.test((await site.get(BRIEF_PAGE)).text);
    await until(isMarked);
    expect((await site.get(BRIEF_PAGE)).text).toContain('<meta name="robots" content="noindex">');
    expect((await site.get("/")).text).toContain('<span class="corrected">Programmée</span>');
    await until(async () => !(await isMarked()));
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(published));
    expect((await site.get(BRIEF_PAGE)).text).not.toContain("noindex");
  });

  test("shows a draft, marked on its page and in lists, and none in which something is wrong", async () => {
    const draft = (id: string, topic: string) =>
      `---\nid: ${id}\ntitle: Titre ${id}\npublished: 2024-10-31 13:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [${topic}]\ndraft: true\n---\nLe texte.\n`;
    writeFileSync(join(site.folder, "content/briefs/2024/10/31/fausse.md"), draft("ebauche-2", "nulle-part"));
    writeFileSync(
      join(site.folder, "content/briefs/2024/10/31/ebauche.md"),
      draft("ebauche-1", "diplomatie"),
    );
    await until(async () => (await site.get("/2024/10/31/ebauche/")).status === 200);
    const { text } = await site.get("/2024/10/31/ebauche/");
    expect(text).toMatch(/Brouillon\s: les lecteurs ne voient pas cette brève/);
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect((await site.get("/2024/10/31/")).text).toContain('<span class="corrected">Brouillon</span>');
    expect((await site.get("/2024/10/31/fausse/")).status).toBe(404);
  });

  test("serves the site below the path of its url", async () => {
    site.edit("content/site.yaml", "url: https://carnet.example/", "url: https://carnet.example/carnet/");
    await until(async () => (await site.get(`/carnet${BRIEF_PAGE}`)).status === 200);
    const { headers, text } = await site.get(`/carnet${BRIEF_PAGE}`);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(text).toContain('href="/carnet/style.css"');
    expect((await site.get("/carnet/style.css")).headers["content-type"]).toMatch(/^text\/css/);
    expect((await site.get("/")).headers.location).toBe("/carnet/");
  });

  test("ends on Ctrl-C with code 0, without waiting for an open page to go away", async () => {
    const page = request(site.origin, {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "YnJldmllciBzZXJ2ZSBpdA==",
      },
    });
    const isConnected = once(page, "upgrade");
    page.end();
    const [, socket] = await isConnected;
    socket.on("error", () => {});
    expect(await site.interrupt()).toBe(0);
  });
});

describe("Ctrl-C during a long build", () => {
  test("ends the server, and leaves nothing that stands in the way of the next", async () => {
    const folder = mkdtempSync(join(tmpdir(), "brevier-serve-"));
    const write = ({ path, text }: SourceFile) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write(brevierSite("same"));
    for (let i = 0; i < 300; i++) write(brevierBrief(corpusBrief(i), "same"));
    const child = spawn(process.execPath, [`${ROOT}lib/main.js`, "serve", "--port", "0", "--lang", "en"], {
      cwd: folder,
    });
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    try {
      await until(() => existsSync(join(folder, ".brevier/.preview.lock")));
      child.kill("SIGINT");
      const [code] = await once(child, "exit");
      expect(code).toBe(0);
      expect(out).not.toContain("Preview built");
      // The lock of a process that is gone, and what it had staged.
      const next = spawn(process.execPath, [`${ROOT}lib/main.js`, "serve", "--port", "0", "--lang", "en"], {
        cwd: folder,
      });
      await until(() => existsSync(join(folder, ".brevier/preview/index.html")));
      next.kill("SIGINT");
      expect((await once(next, "exit"))[0]).toBe(0);
    } finally {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

describe("a template edited in a large site", () => {
  test("is on the pages that somebody looks at before the rest is built", async () => {
    const folder = mkdtempSync(join(tmpdir(), "brevier-serve-"));
    const briefs = Array.from({ length: 400 }, (_, i) => brevierBrief(corpusBrief(i), "same"));
    for (const { path, text } of [brevierSite("same"), ...briefs]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const site = await serveCopy(folder);
    try {
      const old = briefs.find(({ text }) => /^lang: fr$/m.test(text))?.path ?? "";
      const page = old.slice("content/briefs".length).replace(/\.md$/, "/");
      expect((await site.get(page)).status).toBe(200);
      mkdirSync(join(site.folder, "templates"));
      const template = readFileSync(join(ROOT, "templates/brief.njk"), "utf8");
      expect(template).toContain("{%- block main %}");
      const edited = template.replace("{%- block main %}", "{%- block main %}<p>Gabarit retouché</p>");
      writeFileSync(join(site.folder, "templates/brief.njk"), edited);
      await until(async () => (await site.get(page)).text.includes("Gabarit retouché"));
      const built = () => site.out().split("Aperçu construit").length - 1;
      expect([built(), site.out()]).toEqual([1, expect.stringMatching(/1 page ouverte\s: prête/)]);
      const { headers, text } = await site.get(page);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(text.split("reload-client.js")).toHaveLength(2);
      await until(() => built() === 2);
      expect((await site.get(page)).text).toContain("Gabarit retouché");
    } finally {
      await site.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

describe("a port in use", () => {
  test("is reported, and the next one taken", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const address = holder.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const site = await serveTinySite(String(port));
    try {
      expect(site.err()).toMatch(new RegExp(`^Le port ${port} est occupé\\s: l’aperçu prend le \\d+\\.`));
      expect(site.origin).not.toContain(`:${port}`);
      expect((await site.get(BRIEF_PAGE)).status).toBe(200);
    } finally {
      await site.remove();
      await new Promise((resolve) => holder.close(resolve));
    }
  });
});
