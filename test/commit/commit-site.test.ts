import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { applyJournal, type Journal, stagedPath, writeJournal } from "../../src/commit/journal.ts";
import { sha256 } from "../../src/model/digest.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const base = filesOf("test/fixtures/bad-input/base");
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (site: MemorySite, path: string) =>
  new TextDecoder().decode(site.dist.read(path) ?? undefined);
const snapshot = (site: MemorySite) => site.dist.list().map((path) => [path, textOf(site, path)]);

describe("files that Brevier did not write", () => {
  test("a folder with foreign files and no manifest is refused, and left as it was", async () => {
    const site = memorySite(base);
    site.dist.write("photos/chat.jpg", bytes("un chat"));
    const outcome = await build(site, OPTIONS);
    expect(outcome.problems.map(({ rule }) => rule)).toEqual(["dist/not-ours"]);
    expect(site.dist.list()).toEqual(["photos/chat.jpg"]);
  });

  test("--adopt takes the folder over and keeps what is not a page", async () => {
    const site = memorySite(base);
    site.dist.write("photos/chat.jpg", bytes("un chat"));
    site.dist.write("index.html", bytes("une vieille page"));
    const outcome = await build(site, { ...OPTIONS, adopt: true });
    expect(outcome.ok).toBe(true);
    expect(textOf(site, "photos/chat.jpg")).toBe("un chat");
    expect(textOf(site, "index.html")).toContain("<!DOCTYPE html>");
  });

  test("a foreign file beside our pages survives builds; one that stands where a page goes is a problem", async () => {
    const site = memorySite(base);
    await build(site, OPTIONS);
    site.dist.write("google123.html", bytes("vérification"));
    site.dist.write("2024/10/31/nouvelle/index.html", bytes("à moi"));
    expect((await build(site, OPTIONS)).ok).toBe(true);
    const before = snapshot(site);
    const source = new TextDecoder()
      .decode(base["briefs/2024/10/31/ouverture.md"])
      .replace("ouverture-minsk", "autre-breve");
    site.content.write("briefs/2024/10/31/nouvelle.md", bytes(source));
    const outcome = await build(site, OPTIONS);
    expect(outcome.problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["dist/foreign-file", "dist/2024/10/31/nouvelle/index.html"],
    ]);
    expect(snapshot(site)).toEqual(before);
  });
});

describe("files and folders that take each other's place", () => {
  const page = "---\ntitle: Contact\nsummary: Nous écrire.\n---\nUn texte.\n";

  test("a public file becomes a page of its name, and the page becomes the file again", async () => {
    const site = memorySite({ ...base, "public/contact": "un fichier" });
    await build(site, OPTIONS);
    expect(textOf(site, "contact")).toBe("un fichier");
    site.content.remove("public/contact");
    site.content.write("pages/contact.md", bytes(page));
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    expect([site.dist.stat("contact"), textOf(site, "contact/index.html").includes("Nous écrire")]).toEqual([
      null,
      true,
    ]);
    site.content.remove("pages/contact.md");
    site.content.write("public/contact", bytes("un fichier"));
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    expect([textOf(site, "contact"), site.dist.stat("contact/index.html")]).toEqual(["un fichier", null]);
  });

  test("a foreign file where a page needs a folder is reported", async () => {
    const site = memorySite(base);
    await build(site, OPTIONS);
    site.dist.write("contact", bytes("à moi"));
    site.content.write("pages/contact.md", bytes(page));
    expect((await build(site, OPTIONS)).problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["dist/foreign-file", "dist/contact"],
    ]);
    expect(textOf(site, "contact")).toBe("à moi");
  });

  test("in one plan they are a problem of the file that can move", async () => {
    const outcome = await build(memorySite({ ...base, "public/sujets": "un fichier" }), OPTIONS);
    expect(outcome.problems.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["address/taken", "content/public/sujets"],
    ]);
  });
});

describe("what was altered or lost in the published folder", () => {
  test("a page that was deleted is put back by the next build", async () => {
    const site = memorySite(base);
    await build(site, OPTIONS);
    const before = snapshot(site);
    site.dist.remove("index.html");
    await build(site, OPTIONS);
    expect(snapshot(site)).toEqual(before);
  });

  test("--repair restores a page that was altered without changing its length", async () => {
    const site = memorySite(base);
    await build(site, OPTIONS);
    const before = snapshot(site);
    site.dist.write("index.html", bytes(textOf(site, "index.html").replace("Minsk", "Pinsk")));
    await build(site, { ...OPTIONS, repair: true });
    expect(snapshot(site)).toEqual(before);
  });

  test("a manifest that cannot be read stops the build", async () => {
    const site = memorySite(base);
    await build(site, OPTIONS);
    site.dist.write("manifest.json", bytes("{"));
    expect((await build(site, OPTIONS)).problems.map(({ rule }) => rule)).toEqual(["dist/broken-manifest"]);
    expect((await build(site, { ...OPTIONS, adopt: true })).problems).toEqual([]);
    expect((await build(site, OPTIONS)).problems).toEqual([]);
  });

  test.each([
    ["truncated", (text: string) => text.slice(0, text.length / 2)],
    ["of another program", (text: string) => `${"0".repeat(64)}${text.slice(64)}`],
    ["edited", (text: string) => text.replace("Minsk", "Pinsk")],
  ])("a cache that is %s is read as if it were not there", async (_, harm) => {
    const site = memorySite(base);
    await build(site, OPTIONS);
    const before = snapshot(site);
    for (const file of site.cache.list().filter((name) => name.endsWith(".json"))) {
      site.cache.write(file, bytes(harm(new TextDecoder().decode(site.cache.read(file) ?? undefined))));
    }
    expect((await build(site, OPTIONS)).ok).toBe(true);
    expect(snapshot(site)).toEqual(before);
  });
});

describe("a build that fails", () => {
  test.each([
    ["day.njk", '{% extends "layout.njk" %}\n{% block main %}\n{{ view.nothing }}\n{% endblock %}', 3],
    ["layout.njk", "<!DOCTYPE html>\n<title>{{ view.head.title }}</title>\n\n{{ view.nothing }}\n", 4],
  ])(
    "in %s reports which template and where, and leaves the published folder as it was",
    async (name, template, line) => {
      const site = memorySite(base);
      await build(site, OPTIONS);
      const before = snapshot(site);
      const broken = memorySite(base, { [name]: template });
      const outcome = await build({ ...broken, out: site.out, cache: site.cache }, OPTIONS);
      expect(outcome.problems.map(({ rule, place }) => [rule, place.file, place.line])).toEqual([
        ["template/failed", `templates/${name}`, line],
      ]);
      expect(snapshot(site)).toEqual(before);
      expect(site.out.staging.list()).toEqual([]);
    },
  );

  test("an interrupted commit is finished by the next build, at whatever step it stopped", async () => {
    const finished = memorySite(base);
    await build(finished, OPTIONS);
    const journal: Journal = {
      layout: "flat",
      cleared: [],
      added: ["a", "b"],
      changed: ["c"],
      entries: ["index.html"],
      removed: ["old"],
      manifest: ["m"],
    };
    const steps = [...journal.added, ...journal.changed, ...journal.entries, ...journal.manifest];
    for (let done = 0; done <= steps.length; done++) {
      const site = memorySite(base);
      site.dist.write("old", bytes("old"));
      for (const path of steps) site.out.staging.write(stagedPath(path, "flat"), bytes(`new ${path}`));
      writeJournal(site.out.staging, journal);
      let moved = 0;
      const stop = () =>
        applyJournal(journal, {
          staging: site.out.staging,
          dist: site.dist,
          moveAll: site.out.moveAll,
          isSecond: false,
          move: (staged, path) => {
            if (moved++ === done) throw new Error("killed");
            site.out.move(staged, path);
          },
        });
      if (done < steps.length) await expect(stop()).rejects.toThrow("killed");
      else await stop();
      await applyJournal(journal, {
        staging: site.out.staging,
        dist: site.dist,
        isSecond: true,
        move: site.out.move,
        moveAll: site.out.moveAll,
      });
      expect(snapshot(site)).toEqual(steps.toSorted().map((path) => [path, `new ${path}`]));
    }
  });

  test("a journal that the disk has lost: everything is read again and restored, once a build succeeds", async () => {
    const site = memorySite(base);
    await build(site, OPTIONS);
    const sound = new Map(site.dist.list().map((path) => [path, textOf(site, path)]));
    const half = textOf(site, "index.html").replace(/<title>./, "<title>X");
    const settings = site.content.read("site.yaml") ?? bytes("");
    site.dist.write("index.html", bytes(half));
    for (const journal of ["", "\0\0\0\0", '{"added":[]}', `${sha256("{}")}\n{`]) {
      site.out.staging.write("journal.json", bytes(journal));
      site.dist.write("index.html", bytes(half));
      site.content.write("site.yaml", bytes("title: ["));
      expect((await build(site, OPTIONS)).ok).toBe(false);
      site.content.write("site.yaml", settings);
      const outcome = await build(site, OPTIONS);
      expect(outcome.problems.map(({ rule, severity }) => [rule, severity])).toEqual([
        ["dist/broken-journal", "warning"],
      ]);
      expect(new Map([...sound.keys()].map((path) => [path, textOf(site, path)]))).toEqual(sound);
      expect((await build(site, OPTIONS)).problems).toEqual([]);
    }
  });

  test("what was staged before a kill, and not yet journalled, is thrown away", async () => {
    const site = memorySite(base);
    site.out.staging.write(stagedPath("index.html", "flat"), bytes("half a page"));
    await build(site, OPTIONS);
    expect(textOf(site, "index.html")).toContain("</html>");
    expect(site.out.staging.list()).toEqual([]);
  });
});

describe("where no output folder stands", () => {
  const stopped = async () => {
    const site = memorySite(base);
    const moveAll = () => {
      throw new Error("killed");
    };
    await expect(build({ ...site, out: { ...site.out, moveAll } }, OPTIONS)).rejects.toThrow("killed");
    expect(site.dist.list()).toEqual([]);
    return site;
  };

  test("the whole site is published in one step, which the next build does if it was not done", async () => {
    const site = await stopped();
    const finished = memorySite(base);
    await build(finished, OPTIONS);
    site.content.write("site.yaml", bytes("title: ["));
    expect((await build(site, OPTIONS)).ok).toBe(false);
    expect(snapshot(site)).toEqual(snapshot(finished));
  });

  test("a folder that somebody has put there meanwhile is left alone", async () => {
    const site = await stopped();
    site.dist.write("photos/chat.jpg", bytes("un chat"));
    expect((await build(site, OPTIONS)).problems.map(({ rule }) => rule)).toEqual(["dist/not-ours"]);
    expect(site.dist.list()).toEqual(["photos/chat.jpg"]);
  });
});

test("of a new section all is there before anything leads to it", async () => {
  const site = memorySite(base);
  await build(site, OPTIONS);
  const decoded = (path: string) => new TextDecoder().decode(base[path]);
  const settings = decoded("site.yaml").replace("topics:\n", "topics:\n  sport:\n    title: Sport\n");
  site.content.write("site.yaml", bytes(settings));
  const brief = "briefs/2024/10/31/ouverture.md";
  site.content.write(brief, bytes(decoded(brief).replace("topics: [", "topics: [sport, ")));
  const order: string[] = [];
  const move = (staged: string, path: string) => {
    order.push(path);
    site.out.move(staged, path);
  };
  const before = new Set(site.dist.list());
  expect((await build({ ...site, out: { ...site.out, move } }, OPTIONS)).problems).toEqual([]);
  const first = order.findIndex((path) => before.has(path));
  const added = order.flatMap((path, at) => (before.has(path) ? [] : [[path, at < first] as const]));
  expect(added.map(([path]) => path)).toContain("sujets/sport/feed.xml");
  expect(added.filter(([path, isFirst]) => !isFirst && !path.startsWith("manifest"))).toEqual([]);
});

test("what leads to entry points comes after them: lists after feeds and sitemaps, home pages and robots.txt after both", async () => {
  const site = memorySite(base);
  const order: string[] = [];
  const move = (staged: string, path: string) => {
    order.push(path);
    site.out.move(staged, path);
  };
  const isNew = () => false;
  await build({ ...site, out: { ...site.out, move, isNew } }, OPTIONS);
  const index = order.indexOf("sitemap.xml");
  const sitemaps = order.filter((path) => path.startsWith("sitemaps/"));
  expect(sitemaps.length).toBeGreaterThan(1);
  expect(sitemaps.filter((path) => order.indexOf(path) > index)).toEqual([]);
  const list = Math.max(index, order.indexOf("feeds.opml"));
  expect(order.indexOf("feeds.opml")).toBeGreaterThan(order.indexOf("feed.xml"));
  for (const start of ["robots.txt", "index.html"]) expect(order.indexOf(start)).toBeGreaterThan(list);
});
