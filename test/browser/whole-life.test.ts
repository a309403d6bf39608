/** The whole life of a brief by the commands of docs/after-publication.md: at each step nothing is wrong with the site, and at the end nothing is left of the text. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ROOT } from "../memory-site.ts";
import { axeViolations } from "./axe-violations.ts";
import { listenTo, openBrowser } from "./open-browser.ts";
import { serveDist } from "./serve-dist.ts";

vi.setConfig({ testTimeout: 300_000 });

const PAGE = readFileSync(join(ROOT, "docs/after-publication.md"), "utf8");
const STEPS = ["scheduled", "published", "corrected", "archived", "notice", "anonymised", "erased"] as const;
type Step = (typeof STEPS)[number];
const block = (name: string) =>
  new RegExp(`<!-- ${name} -->\\n\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? "";

const AT = "2026/11/20/lavrov-traite-iran/";
const FILE = `content/briefs/${AT.slice(0, -1)}.md`;
const MOMENTS: Readonly<Record<Step, string>> = {
  scheduled: "2026-11-20T07:00:00Z",
  published: "2026-11-20T09:00:00Z",
  corrected: "2026-11-21T10:00:00Z",
  archived: "2026-11-22T10:00:00Z",
  notice: "2026-11-23T10:00:00Z",
  anonymised: "2026-11-24T10:00:00Z",
  erased: "2026-11-25T10:00:00Z",
};

let root: string;
let browser: Browser;
let source: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "brevier-life-"));
  cpSync(join(ROOT, "content"), at("content"), { recursive: true });
  // The brief of the sample is published today, and no other says the same.
  const day = "content/briefs/2024/10/31/";
  for (const other of [
    "2024/11",
    "2024/12",
    "2025",
    ...["lavrov-iran-treaty", "szijjarto-minsk", "washington-accuse-iran"].map(
      (name) => `2024/10/31/${name}.md`,
    ),
  ])
    rmSync(at(`content/briefs/${other}`), { recursive: true });
  mkdirSync(at("content/briefs/2026/11/20"), { recursive: true });
  for (const name of ["lavrov-traite-iran.md", "carte-minsk-moscou-teheran.svg"])
    renameSync(at(`${day}${name}`), at(`content/briefs/2026/11/20/${name}`));
  edit(FILE, /^published: .*\nupdates:\n(?: .*\n)+/m, "published: 2026-11-20 09:00\n");
  edit(FILE, /\[([^\]]*)\]\(brief:\w+\)/g, "$1");
  source = readFileSync(at(FILE), "utf8");
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(root, { recursive: true });
});

const at = (path: string) => join(root, path);
const read = (path: string) => readFileSync(at(path), "utf8");
function edit(path: string, from: RegExp | string, to: string): void {
  const before = read(path);
  writeFileSync(at(path), before.replace(from, to));
  expect(read(path)).not.toBe(before);
}

/** Runs the commands of a step at its moment; each ends with 0, and whatever checks finds nothing. */
function live(step: Step): string {
  const lines = block(`life:${step}`).replaceAll("npx brevier", "brevier");
  expect([step, lines === ""]).toEqual([step, false]);
  const brevier = `brevier() { "${process.execPath}" "${join(ROOT, "lib/main.js")}" "$@" --lang en; }`;
  const { status, stdout, stderr } = spawnSync("sh", ["-euc", `${brevier}\n${lines}`], {
    cwd: root,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"] ?? "",
      LANG: "C",
      SOURCE_DATE_EPOCH: String(Date.parse(MOMENTS[step]) / 1000),
    },
  });
  expect([step, status, status === 0 ? "" : stderr]).toEqual([step, 0, ""]);
  expect(stdout).toMatch(/^dist: (?:0 errors, 0 warnings|intact) /m);
  return stdout + stderr;
}

/** That pages are there, that no rule of axe is broken, and that the browser has nothing to complain of. */
async function isSound(...paths: readonly string[]): Promise<void> {
  const dist = await serveDist(at("dist"));
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const traffic = listenTo(page);
  for (const path of paths) {
    expect([path, (await page.goto(`${dist.origin}/${path}`))?.status()]).toEqual([path, 200]);
    expect([path, await axeViolations(page)]).toEqual([path, []]);
  }
  expect(traffic.complaints).toEqual([]);
  await page.close();
  await dist.close();
}

/** What a style puts after the words that stood there, and those that should have: they are parts of a sentence. */
async function separators(path: string): Promise<readonly string[]> {
  const dist = await serveDist(at("dist"));
  const page = await browser.newPage();
  await page.goto(`${dist.origin}/${path}`);
  const found = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll(".was, .now")].map((of) => getComputedStyle(of, "::after").content)`,
  );
  await page.close();
  await dist.close();
  return found;
}

/** Of no use but here: words as anybody would compare them. */
const wordsOf = (text: string) =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#39|quot|amp|lt|gt);/g, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const runsIn = (text: string) => {
  const words = wordsOf(text);
  return words.slice(7).map((_, i) => words.slice(i, i + 8).join(" "));
};
/** The files below the site's folder in which eight words in a row of the brief stand, or its picture's name; of a notice, the headline may. */
function traces({ withHeadline = true } = {}): readonly string[] {
  const [, head = "", body = ""] = source.split(/^---\n/m);
  const paragraphs = [
    withHeadline ? (/^title: (.*)$/m.exec(head)?.[1] ?? "") : "",
    /^summary: (.*)$/m.exec(head)?.[1] ?? "",
    ...body.split("\n\n"),
  ];
  const address = ` ${wordsOf(AT).join(" ")} `;
  const runs = paragraphs.flatMap(runsIn).filter((run) => !address.includes(` ${run} `));
  expect(runs.length).toBeGreaterThan(100);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const text = ` ${wordsOf(readFileSync(file, "utf8")).join(" ")} `;
      return runs.some((run) => text.includes(` ${run} `)) || text.includes("carte minsk moscou teheran");
    })
    .map((file) => file.slice(root.length + 1));
}

test("scheduled, published, corrected, archived, and withdrawn at each level", async () => {
  expect(live("scheduled")).toContain("2026-11-20T09:00:00+01:00");
  expect(existsSync(at(`dist/${AT}index.html`))).toBe(false);
  expect(traces().filter((file) => !/^(?:content|\.brevier)\//.test(file))).toEqual([]);

  live("published");
  await isSound(AT, `${AT}archive.html`);

  edit(
    FILE,
    "published: 2026-11-20 09:00\n",
    "published: 2026-11-20 09:00\nupdates:\n  - date: 2026-11-21 10:00\n    kind: correction\n    note: Le forum de Minsk s'est ouvert la veille.\n    was: ouvert le jour même à Minsk\n    now: ouvert la veille à Minsk\n",
  );
  edit(FILE, "ouvert le jour même à Minsk.", "ouvert la veille à Minsk.");
  live("corrected");
  await isSound(AT, `${AT}archive.html`, `${AT}rev/`, `${AT}rev/1/`, `${AT}rev/2/`, "corrections/");
  expect(read(`dist/${AT}rev/index.html`)).toMatch(/<del>.*jour.*<\/del>.*<ins>.*veille/s);

  expect(await separators(AT)).toEqual(["none", "none"]);

  live("archived");
  const packages = readdirSync(at("dist/archives")).filter((name) => name.endsWith(".wacz"));
  expect(packages.filter((name) => name.startsWith("2026-11-"))).toHaveLength(1);

  live("notice");
  await isSound(AT);
  expect(read(`dist/${AT}index.html`)).toContain("The main source took back what it had said.");
  expect(traces({ withHeadline: false }).filter((file) => file.startsWith("dist/"))).toEqual([]);

  // Its headline stands in the package of the month before, beside its neighbour.
  expect(live("anonymised")).toContain("[package/withdrawn-text]");
  await isSound(AT);
  expect(traces().filter((file) => !file.startsWith("archives/"))).toEqual([]);

  live("erased");
  await isSound(AT);
  expect(read(`dist/${AT}index.html`)).toContain("A court ordered it.");
  expect(traces()).toEqual([]);
  expect(readdirSync(at("dist/archives")).some((name) => name.endsWith(".wacz"))).toBe(true);
});

test("the French page has the same commands", () => {
  const plain = (lines: string) => lines.replace(/"[^"]*"/g, '"…"');
  for (const step of STEPS)
    expect([step, plain(block(`vie:${step}`))]).toEqual([step, plain(block(`life:${step}`))]);
});
