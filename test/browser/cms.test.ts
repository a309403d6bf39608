/** The editor in the browser, as `brevier init --cms` makes it: a brief is written and one edited, and the site is built of what it saved. `npm run test:browser` brings Sveltia CMS. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { ROOT } from "../memory-site.ts";
import { fillFolder, giveFolder, readFolder } from "./local-repository.ts";
import { listenTo, openBrowser, type Traffic } from "./open-browser.ts";
import { type ServedDist, serveDist } from "./serve-dist.ts";

const installed = process.env["BREVIER_CMS"] ?? null;
const NOW = "2026-11-25T12:00:00Z";

const OLD = "content/briefs/2026/11/20/ancienne.md";
/** With a comment, without an id, with keys that the form does not have, and Markdown that a formatted text would lose. */
const OLD_BRIEF = `---
# Relue par Jeanne.
title: "Une brève : déjà parue"
published: 2026-11-20T08:11:36+01:00
topics: [monde]
aliases: [/2019/05/titre.html]
rights: { copyrightHolder: Une agence }
updates:
  - date: 2026-11-20 09:00
    kind: correction
    note: "Un chiffre était faux."
---

Le texte — d’un *pont*[^1], avec un tableau.

| a | b |
|---|--:|
| 1 | 2 |

Terme
: Sa définition.

[^1]: Une note.
`;
/** A dot. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe.runIf(installed !== null)("an editor in New York writes for a newsroom in Paris", () => {
  let root: string;
  let served: ServedDist;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let traffic: Traffic;
  const at = (path: string) => join(root, path);
  const read = (path: string) => readFileSync(at(path), "utf8");
  /** What a command says that ends well. */
  const brevier = (...words: readonly string[]) => {
    const variables = { ...process.env, LANG: "fr_FR.UTF-8", SOURCE_DATE_EPOCH: `${Date.parse(NOW) / 1000}` };
    const done = spawnSync(process.execPath, [join(ROOT, "lib/main.js"), ...words], {
      cwd: root,
      encoding: "utf8",
      env: variables,
    });
    expect([done.status, done.status === 0 ? "" : done.stderr]).toEqual([0, ""]);
    return done.stdout;
  };
  /** Brings what the editor saved into the folder of the site. */
  const save = async () => {
    const saved = page.getByText("Entrée enregistrée");
    // What says so of the save before stays for a few seconds.
    await saved.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await saved.waitFor();
    for (const [path, content] of Object.entries(await readFolder(page))) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), Buffer.from(content, "base64"));
    }
  };
  const field = (label: string) => page.getByRole("textbox", { name: label, exact: true });
  const list = () => page.goto(`${served.origin}/admin/#/collections/briefs`);

  beforeAll(async () => {
    root = mkdtempSync(join(installed ?? "", "site-"));
    brevier("init", "--yes", "--title", "L’Écho", "--url", "https://echo.example/");
    writeFileSync(
      at("content/site.yaml"),
      `${read("content/site.yaml")}topics:\n  politique: { title: Politique }\n  monde: { title: Le monde }\n`,
    );
    mkdirSync(dirname(at(OLD)), { recursive: true });
    writeFileSync(at(OLD), OLD_BRIEF);
    brevier("init", "--cms");
    brevier("build");
    served = await serveDist(at("dist"));
    browser = await openBrowser();
    context = await browser.newContext({
      locale: "fr-FR",
      timezoneId: "America/New_York",
      viewport: { width: 1280, height: 900 },
    });
    await giveFolder(context);
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    traffic = listenTo(page);
    await page.goto(`${served.origin}/admin/`);
    const briefs = nodeFolder(at("content/briefs")).list();
    await fillFolder(
      page,
      Object.fromEntries(briefs.map((file) => [`content/briefs/${file}`, read(`content/briefs/${file}`)])),
    );
    await page.getByRole("button", { name: "Travailler avec un dépôt local" }).click();
    await page.getByText("2026-11-20 08:11 · Une brève : déjà parue").waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(root, { recursive: true });
  });

  test("its settings are such as Sveltia’s own schema has them", () => {
    const schema = JSON.parse(
      readFileSync(join(installed ?? "", "node_modules/@sveltia/cms/schema/sveltia-cms.json"), "utf8"),
    );
    const judge = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    judge(parse(read("content/public/admin/config.yml")));
    expect(judge.errors).toBeNull();
  });

  test("a brief with a picture and a topic is saved where its date in Paris says, and the site is sound", async () => {
    await list();
    await page.getByRole("button", { name: "Créer une entrée", exact: true }).click();
    const date = page.locator("input[type=datetime-local]").first();
    await date.waitFor();
    await field("Titre").fill("L’été à Lille : un cœur d’acier");
    await date.fill("2026-11-24T03:05");
    await field("Texte").fill("Un paragraphe.\n\nUn autre, avec [un lien](https://relais.example/).");
    await page.getByText("Politique").click();
    await page.getByText(/Ajouter .Image/).click();
    await page.getByRole("button", { name: "Parcourir" }).click();
    await page
      .locator("[role=dialog] input[type=file]")
      .setInputFiles({ name: "Carte d’été.png", mimeType: "image/png", buffer: PICTURE });
    await page.getByRole("button", { name: "Insérer" }).click();
    await page.getByText("./carte-d-ete.png").waitFor();
    await field("Texte de remplacement").fill("Un point sur une carte.");
    await save();
    const file = "content/briefs/2026/11/24/l-ete-a-lille-un-coeur-d-acier.md";
    expect(read(file)).toMatch(
      /^---\ntitle: .*L’été à Lille : un cœur d’acier'?\npublished: 2026-11-24 03:05\ndraft: false\ntopics:\n {2}- politique\nimage:\n {2}src: \.\/carte-d-ete\.png\n {2}alt: Un point sur une carte\.\n---\n\nUn paragraphe\.\n\nUn autre/,
    );
    expect(nodeFolder(at("content/briefs/2026/11/24")).list()).toContain("carte-d-ete.png");
    brevier("build");
    expect(read("dist/2026/11/24/l-ete-a-lille-un-coeur-d-acier/index.html")).toContain(
      "Un point sur une carte.",
    );
    expect(brevier("check")).toContain("0 erreur, 0 avertissement");
  });

  test("what nobody edits of a brief stays as it is, whether the form has it or not", async () => {
    await list();
    await page
      .getByText(/déjà parue/)
      .first()
      .click();
    await expect.poll(() => field("Titre").inputValue()).toBe("Une brève : déjà parue");
    await field("Titre").fill("Une brève relue");
    await save();
    const [before, after] = [OLD_BRIEF, read(OLD)].map((text) => {
      const [, yaml = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      return { fields: parse(yaml), body };
    });
    expect(after?.fields).toEqual({ ...before?.fields, title: "Une brève relue", draft: false });
    expect(after?.body).toBe(before?.body);
    brevier("build");
    expect(brevier("check")).toContain("0 erreur, 0 avertissement");
  });

  test("nothing comes from another site: what the program asks for there, the policy keeps back", () => {
    const elsewhere = traffic.requests.filter(
      ({ url }) => !url.startsWith(served.origin) && !url.startsWith("blob:"),
    );
    expect(elsewhere.filter(({ type }) => type !== "font")).toEqual([]);
    // Fonts, which the site has beside the script, and whether the host of the repository is well.
    const known = /https:\/\/(?:cdn\.jsdelivr\.net|www\.githubstatus\.com)\//;
    const kept = traffic.complaints.filter((complaint) =>
      complaint.includes("Content Security Policy directive"),
    );
    expect(kept.filter((complaint) => !known.test(complaint))).toEqual([]);
  });
});
