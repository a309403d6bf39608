/** A headline, a time and a text are a brief: what is not said has a right form in every channel. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idOfAddress } from "../../src/content/parse/id-of-address.ts";
import { day } from "../../src/model/identifiers.ts";
import { runBrevier } from "../cli/run-brevier.ts";

const FILE = "content/briefs/2024/11/02/un-accord.md";
const root = mkdtempSync(join(tmpdir(), "brevier-minimal-"));
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), "utf8");
const run = (...args: string[]) => runBrevier(root, [...args, "--lang", "en"]);
beforeAll(() => {
  const settings = ["title: Le Carnet", "description: Brèves d’essai.", "url: https://carnet.example/"];
  settings.push("authority: carnet.example", "languages: [fr]", "timeZone: Europe/Paris");
  write("content/site.yaml", `${[...settings, "publisher: {name: Le Carnet}"].join("\n")}\n`);
  write(
    FILE,
    "---\ntitle: Un accord est signé\npublished: 2024-11-02 10:00\n---\n\nM. Lavrov a signé l'accord samedi. Il a 47 articles.\n\nUn second paragraphe.\n",
  );
});
afterAll(() => rmSync(root, { recursive: true }));

test("it builds, is checked and verified; machines have its first sentence, readers the publisher and no standfirst", async () => {
  const build = await run("build", "--now", "2024-11-03T12:00:00Z");
  expect([build.code, build.err.match(/\[[a-z]+\/[a-z-]+\]/g)]).toEqual([0, ["[brief/without-id]"]]);
  expect((await run("check")).code).toBe(0);
  expect((await run("verify", "dist/2024/11/02/un-accord/archive.html")).code).toBe(0);
  const page = read("dist/2024/11/02/un-accord/index.html");
  const sentence = "M.\u00a0Lavrov a signé l’accord samedi.";
  expect(page).toContain(`<meta name="description" content="${sentence}">`);
  expect(page).toContain(`"description":"${sentence}"`);
  expect(page).toContain(
    '"author":[{"@type":"Organization","name":"Le Carnet","url":"https://carnet.example/"}]',
  );
  expect(page).not.toMatch(/class="(?:standfirst|kicker)/);
  expect(page).toMatch(/class="p-author h-card"[^>]*>(?:<[^>]*>)*Le Carnet/);
  expect(read("dist/index.html")).not.toContain(sentence);
  const rss = read("dist/feed.xml");
  expect(rss).toContain(`<description>${sentence}</description>`);
  expect(rss).toContain("<dc:creator>Le Carnet</dc:creator>");
  expect(rss.split(sentence)).toHaveLength(3);
  expect(JSON.parse(read("dist/feed.json")).items[0]).toMatchObject({
    id: "tag:carnet.example,2024-11-02:brevier/2024-11-02-un-accord",
    summary: sentence,
    authors: [{ name: "Le Carnet" }],
  });
});

test("`typo --write` writes its id, and nothing else changes", async () => {
  const before = read(FILE);
  const feed = read("dist/feed.json");
  expect((await run("typo", "--write")).code).toBe(0);
  expect(read(FILE)).toBe(before.replace("---\n", "---\nid: 2024-11-02-un-accord\n"));
  const build = await run("build", "--now", "2024-11-03T12:00:00Z");
  expect([build.code, build.err]).toEqual([0, ""]);
  expect(read("dist/feed.json")).toBe(feed);
});

test("long names have an id of their own too", () => {
  const long = "tres-".repeat(30);
  const of = (slug: string) => idOfAddress({ day: day("2024", "11", "02"), slug });
  expect(of(`${long}long`)).toHaveLength(64);
  expect(of(`${long}long`)).not.toBe(of(`${long}autre`));
});
