/**
 * `npm run docs:pictures`: the pictures of the guides, in `docs/images/`. The site of the newsroom's guide is made by doing what the guide
 * says, and photographed on the way; nothing in a picture is drawn. Needs Chromium, sharp, and Sveltia CMS (`.ci/with-cms`).
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { fillFolder, giveFolder } from "../../test/browser/local-repository.ts";
import { openBrowser } from "../../test/browser/open-browser.ts";
import { serveDist } from "../../test/browser/serve-dist.ts";
import { guideReader } from "../../test/docs/follow-guide.ts";
import { guideSteps } from "../../test/docs/guide-steps.ts";
import { GUIDES } from "../contents.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const IMAGES = join(ROOT, "docs/images");
const NOW = "2026-10-23T08:00:00Z";
const CLOCK = "/2026/10/23/heure-hiver-revient-dimanche/";
const HELMET = "/2026/10/23/le-casque-a-velo-est-obligatoire-avant-douze-ans/";
const SCHEDULED = "/2026/10/25/heure-hiver-a-commence/";

const installed = process.env["BREVIER_CMS"];
if (installed === undefined)
  throw new Error("BREVIER_CMS names no folder with Sveltia CMS: run it by .ci/with-cms");
const top = mkdtempSync(join(installed, "pictures-"));
const root = join(top, "mon-site");
mkdirSync(root);
mkdirSync(IMAGES, { recursive: true });

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Of pixels to points: 2 for what is small. */
  readonly scale?: number;
}

async function photograph(page: Page, { name, width, height, scale = 1 }: Shot): Promise<void> {
  const png = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  const file = join(IMAGES, `${name}.webp`);
  // Half of the points that were printed twice: letters stay sharp.
  await sharp(png)
    .resize(Math.round(width * (scale === 2 ? 1.5 : 1)))
    .webp({ quality: 82, effort: 6 })
    .toFile(file);
  process.stdout.write(`${name}.webp: ${readFileSync(file).length} bytes\n`);
}

async function shoot(browser: Browser, address: string, shot: Shot): Promise<void> {
  const { width, height, scale = 1 } = shot;
  const page = await browser.newPage({
    colorScheme: "light",
    locale: "fr-FR",
    viewport: { width, height },
    deviceScaleFactor: scale,
  });
  await page.goto(address);
  await page.waitForTimeout(300);
  await photograph(page, shot);
  await page.close();
}

/** Shows what is published, as a static host does. */
async function shootDist(browser: Browser, folder: string, path: string, ...shots: readonly Shot[]) {
  const served = await serveDist(folder);
  for (const shot of shots) await shoot(browser, `${served.origin}${path}`, shot);
  await served.close();
}

/** The preview, with a draft; then with a mistake in a brief. */
async function shootPreview(browser: Browser): Promise<void> {
  const server = spawn(process.execPath, [join(ROOT, "lib/main.js"), "serve", "--port", "8090"], {
    cwd: root,
    env: {
      PATH: process.env["PATH"] ?? "",
      LANG: "fr_FR.UTF-8",
      SOURCE_DATE_EPOCH: `${Date.parse(NOW) / 1000}`,
    },
  });
  await new Promise<void>((resolve) => {
    let said = "";
    const listen = (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes("Aperçu construit")) resolve();
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
  });
  const preview = "http://127.0.0.1:8090";
  await shoot(browser, `${preview}${HELMET}`, { name: "apercu-brouillon", width: 900, height: 480 });
  const brief = join(root, `content/briefs${CLOCK.replace(/\/$/, ".md")}`);
  const text = readFileSync(brief, "utf8");
  writeFileSync(brief, text.replace(/^title:/m, "titel:"));
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await shoot(browser, `${preview}${CLOCK}`, { name: "apercu-erreur", width: 900, height: 480 });
  writeFileSync(brief, text);
  server.kill("SIGINT");
  await new Promise((resolve) => server.once("close", resolve));
}

/** The form, with a brief of the guide in it. */
async function shootForm(browser: Browser): Promise<void> {
  const served = await serveDist(join(root, "dist"));
  const context = await browser.newContext({
    colorScheme: "light",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1100, height: 760 },
  });
  await giveFolder(context);
  const page = await context.newPage();
  await page.goto(`${served.origin}/admin/`);
  const briefs = nodeFolder(join(root, "content/briefs"))
    .list()
    .filter((file) => file.endsWith(".md"));
  const read = (file: string) => readFileSync(join(root, "content/briefs", file), "utf8");
  await fillFolder(page, Object.fromEntries(briefs.map((file) => [`content/briefs/${file}`, read(file)])));
  await page.getByRole("button", { name: "Travailler avec un dépôt local" }).click();
  await page.getByText("Le casque à vélo est obligatoire").first().click();
  await page.getByRole("textbox", { name: "Titre", exact: true }).waitFor();
  await page.waitForTimeout(1500);
  await photograph(page, { name: "formulaire", width: 1100, height: 760 });
  await context.close();
  await served.close();
}

const browser = await openBrowser();
const [guide] = GUIDES;
const reader = guideReader(root, "fr_FR.UTF-8", NOW);
for (const chapter of guide?.chapters ?? []) {
  const markdown = readFileSync(join(ROOT, "docs/guide-de-la-redaction", `${chapter}.md`), "utf8");
  for (const step of guideSteps(markdown)) {
    if (step.kind === "run" && step.how.isStopped) await shootPreview(browser);
    const wrong = await reader.follow(step);
    if (wrong !== null) throw new Error(`${chapter}: ${wrong}`);
  }
  const dist = join(root, "dist");
  if (chapter === "publier")
    await shootDist(
      browser,
      dist,
      CLOCK,
      { name: "breve-telephone", width: 360, height: 700, scale: 2 },
      { name: "breve-ordinateur", width: 1100, height: 820 },
    );
  if (chapter === "corriger")
    await shootDist(browser, dist, `${CLOCK}rev/`, { name: "versions", width: 900, height: 640 });
  if (chapter === "retirer")
    await shootDist(browser, dist, SCHEDULED, { name: "retrait", width: 900, height: 480 });
}
for (const command of ["npx brevier init --cms", "npx brevier build"]) {
  const wrong = await reader.follow({
    kind: "run",
    line: 0,
    commands: [command],
    how: { code: 0, answers: null, isStopped: false },
  });
  if (wrong !== null) throw new Error(wrong);
}
await shootForm(browser);
reader.end();

const sample = join(top, "sample");
const build = spawn(process.execPath, [join(ROOT, "lib/main.js"), "build", "--out", sample, "--quiet"], {
  cwd: ROOT,
  stdio: "inherit",
});
await new Promise((resolve) => build.once("close", resolve));
await shootDist(browser, sample, "/2025/01/17/signature-traite-russie-iran/", {
  name: "brief",
  width: 1200,
  height: 860,
});
await browser.close();
rmSync(top, { recursive: true });
