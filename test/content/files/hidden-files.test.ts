import { describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { isNotHidden, isPublished, unpublishedIn } from "../../../src/content/files/hidden-files.ts";
import { memorySite } from "../../memory-site.ts";
import { BASE, OPTIONS } from "../bad-input.ts";

const RULES = [
  ".htaccess",
  "a/b/.htaccess",
  ".nojekyll",
  ".user.ini",
  "a/.user.ini",
  ".domains",
  ".well-known/a",
  ".well-known/b/c.txt",
];
const LEFT = [
  ".DS_Store",
  "a/.DS_Store",
  "Thumbs.db",
  "a/desktop.ini",
  "a/._photo.jpg",
  ".page.html.swp",
  "page.html~",
  "~$lettre.docx",
  ".gitignore",
  ".env",
  ".env.local",
  ".htpasswd",
  ".htdigest",
  ".well-known/.DS_Store",
  ".well-known/a/Thumbs.db",
];
const reported = (outcome: Awaited<ReturnType<typeof build>>) =>
  outcome.problems.map(({ rule, severity, place }) => `${severity} ${rule} ${place.file}`);
const inPublic = (files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [`public/${file}`, `${file}\n`]));

describe("hidden files of content/public", () => {
  test("those that give hosts their rules are published, and named in the manifest", async () => {
    const site = memorySite({ ...BASE, ...inPublic(RULES) });
    expect(reported(await build(site, OPTIONS))).toEqual([]);
    for (const file of RULES) expect(Buffer.from(site.dist.read(file) ?? "").toString()).toBe(`${file}\n`);
    const manifests = site.dist.list().filter((file) => /manifest.*\.json$/.test(file));
    const named = manifests.map((file) => Buffer.from(site.dist.read(file) ?? "").toString()).join("\n");
    for (const file of RULES) expect(named).toContain(`"${file}"`);
  });

  test("the others, and what systems leave, are reported one by one and stay out", async () => {
    const site = memorySite({ ...BASE, ...inPublic(LEFT) });
    const alone = memorySite(BASE);
    await build(alone, OPTIONS);
    const said = reported(await build(site, OPTIONS));
    const rule = (file: string) =>
      /\.ht(?:passwd|digest)$/.test(file) ? "source/password-file" : "source/not-published";
    expect(said.sort()).toEqual(LEFT.map((file) => `warning ${rule(file)} content/public/${file}`).sort());
    expect(site.dist.list()).toEqual(alone.dist.list());
  });

  test("a hidden folder is reported once", async () => {
    const files = [".git/HEAD", ".git/objects/aa/bb", ".git/.x", "a/.idea/x.xml", "a/.idea/y.xml"];
    const site = memorySite({ ...BASE, ...inPublic(files) });
    expect(reported(await build(site, OPTIONS))).toEqual([
      "warning source/not-published content/public/.git",
      "warning source/not-published content/public/a/.idea",
    ]);
  });

  test("one that is taken away goes from the output, alone", async () => {
    const site = memorySite({ ...BASE, ...inPublic([".htaccess", "a/.htaccess", ".well-known/a"]) });
    await build(site, OPTIONS);
    const before = site.dist.list();
    site.content.remove("public/a/.htaccess");
    const outcome = await build(site, OPTIONS);
    expect(outcome.ok && outcome.value.changes.removed).toEqual(["a/.htaccess"]);
    expect(site.dist.list()).toEqual(before.filter((file) => file !== "a/.htaccess"));
  });

  test("a template folder's are treated alike", async () => {
    const site = memorySite(BASE, {
      "public/.htaccess": "x",
      "public/Thumbs.db": "x",
      "public/.env": "x",
      ".DS_Store": "x",
    });
    expect(reported(await build(site, OPTIONS))).toEqual([
      "warning source/not-published templates/public/.env",
      "warning source/not-published templates/public/Thumbs.db",
    ]);
    expect(site.dist.list().filter((file) => /htaccess|Thumbs|env/.test(file))).toEqual([".htaccess"]);
  });

  test("beside briefs nothing hidden is reported or read, and no rule of a host is published", async () => {
    const files = {
      "briefs/2024/10/31/.htaccess": "x",
      "briefs/2024/10/31/.#ouverture.md": "x",
      "pages/.DS_Store": "x",
    };
    const site = memorySite({ ...BASE, ...files });
    expect(reported(await build(site, OPTIONS))).toEqual([]);
    expect(site.dist.list().filter((file) => file.includes("htaccess"))).toEqual([]);
  });

  test("names that only look alike are published", () => {
    for (const file of [
      "public/htaccess",
      "public/a.htaccess",
      "public/env",
      "public/thumbs.html",
      "public/a~b.txt",
    ])
      expect([isNotHidden(file), isPublished(file)]).toEqual([true, true]);
    expect(unpublishedIn(["public/a.txt", "briefs/.x", "public/.x/y"])).toEqual(["public/.x"]);
  });
});
