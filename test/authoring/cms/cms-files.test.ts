import { describe, expect, test } from "vitest";
import { cmsFiles } from "../../../src/authoring/cms/cms-files.ts";
import { memoryFolder } from "../../../src/base/folders.ts";
import { PACKAGE } from "./cms-package.ts";
import { cmsSite, inEnglish } from "./cms-site.ts";

const filesFor = (site = cmsSite(), library = memoryFolder(PACKAGE)) => {
  const outcome = cmsFiles({ site, library, git: "" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return new Map([...outcome.value].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
};

describe("the files of the editor", () => {
  test("are its program with its licence, its page and its settings, which are the last", () => {
    expect([...filesFor().keys()]).toEqual([
      "content/public/admin/sveltia/LICENSE.txt",
      "content/public/admin/sveltia/npm/assets/font.woff2",
      "content/public/admin/sveltia/npm/chunks/part.js",
      "content/public/admin/sveltia/npm/index.js",
      "content/public/admin/sveltia/locales/fr.js",
      "content/public/admin/start.js",
      "content/public/admin/index.html",
      "content/public/admin/config.yml",
    ]);
  });

  test("the words of other languages are modules, since browsers load no JSON as a part of a script", () => {
    const files = filesFor();
    expect(files.get("content/public/admin/sveltia/npm/index.js")).toBe(
      'const fr = () => import(`../locales/fr.js`);\nexport default { init() {}, data: "data.json" };\n',
    );
    expect(files.get("content/public/admin/sveltia/locales/fr.js")).toBe(
      'export default {"save":"Enregistrer"};\n',
    );
  });

  test("the page has no script in it, and asks not to be listed", () => {
    const page = filesFor().get("content/public/admin/index.html") ?? "";
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain("<title>Rédaction – L’Écho</title>");
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="start.js">']);
    const marked = cmsSite((settings) => inEnglish(settings).replace("L’Écho", "A & B"));
    expect(filesFor(marked).get("content/public/admin/index.html")).toContain(
      "<title>Newsroom – A &#38; B</title>",
    );
  });

  test("a package that is not installed, or of another form, is a problem with a place", () => {
    const problems = [null, memoryFolder({ "package.json": new Uint8Array() })].map((library) => {
      const { ok, problems } = cmsFiles({ site: cmsSite(), library, git: "" });
      return [ok, ...problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)];
    });
    expect(problems).toEqual([
      [false, "content/public/admin/:1 init/cms-not-installed"],
      [false, "content/public/admin/:1 init/cms-unknown"],
    ]);
  });
});
