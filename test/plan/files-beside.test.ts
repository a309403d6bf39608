/** A file beside a brief, of `content/public` or of an attachment never takes the place of a page, nor of another file. */
import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../src/base/folders.ts";
import { stageTargets } from "../../src/commit/stage-targets.ts";
import { digest, distPath, route } from "../../src/model/identifiers.ts";
import type { Output } from "../../src/plan/output.ts";
import {
  BRIEF,
  brief,
  type Files,
  picture,
  problemsOf as problemsWithHints,
  showing,
} from "../photo-brief.ts";

const PNG = picture("transparent.png");
/** Where each problem is, and its rule. */
const problemsOf = async (files: Files) =>
  (await problemsWithHints(files)).map(({ at, rule }) => ({ at, rule }));

describe("two files at one address are reported, whichever door they come by", () => {
  const beside = { [BRIEF]: showing("./a.png"), "briefs/2024/10/31/a.png": PNG };
  test.each<[string, Files, string]>([
    ["a public file at the home page", { "public/index.html": "<p>" }, "public/index.html"],
    ["at a day's page", { "public/2024/10/31/index.html": "<p>" }, "public/2024/10/31/index.html"],
    [
      "at a brief",
      { "public/2024/10/31/ouverture/index.html": "<p>" },
      "public/2024/10/31/ouverture/index.html",
    ],
    [
      "at its archive page",
      { "public/2024/10/31/ouverture/archive.html": "<p>" },
      "public/2024/10/31/ouverture/archive.html",
    ],
    ["in the way of a year", { "public/2024": "un texte" }, "public/2024"],
    ["at a feed", { "public/feed.xml": "<p>" }, "public/feed.xml"],
    ["at a day of a feed", { "public/atom/2024-10-31.xml": "<p>" }, "public/atom/2024-10-31.xml"],
    ["at a sitemap", { "public/sitemaps/2024-10.xml": "<p>" }, "public/sitemaps/2024-10.xml"],
    ["at the list of sitemaps", { "public/sitemap.xml": "<p>" }, "public/sitemap.xml"],
    ["at the page of what is not found", { "public/404.html": "<p>" }, "public/404.html"],
    ["at the picture of a brief", { ...beside, "public/2024/10/31/a.png": PNG }, "public/2024/10/31/a.png"],
    ["at it by case", { ...beside, "public/2024/10/31/A.png": PNG }, "public/2024/10/31/A.png"],
    [
      "in the way of the folder of a picture",
      {
        [BRIEF]: showing("./cartes/a.png"),
        "briefs/2024/10/31/cartes/a.png": PNG,
        "public/2024/10/31/cartes": "un texte",
      },
      "public/2024/10/31/cartes",
    ],
    [
      "a picture in a folder with the name of a page",
      {
        [BRIEF]: showing("./index.html/a.png"),
        "briefs/2024/10/31/index.html/a.png": PNG,
      },
      "briefs/2024/10/31/index.html/a.png",
    ],
    [
      "in one with the name of an archive page",
      {
        [BRIEF]: showing("./ouverture/archive.html/a.png"),
        "briefs/2024/10/31/ouverture/archive.html/a.png": PNG,
      },
      "briefs/2024/10/31/ouverture/archive.html/a.png",
    ],
    [
      "an attachment in one",
      {
        [BRIEF]: brief("attachments: [{src: ./photo/index.html/a.pdf, title: Un texte}]\n"),
        "briefs/2024/10/31/photo/index.html/a.pdf": "%PDF-1.7",
      },
      "briefs/2024/10/31/photo/index.html/a.pdf",
    ],
    [
      "two pictures whose names differ by case alone",
      {
        [BRIEF]: `${showing("./a.png")}![une carte](./A.png)\n`,
        "briefs/2024/10/31/a.png": PNG,
        "briefs/2024/10/31/A.png": picture("transparent.png"),
      },
      "briefs/2024/10/31/A.png",
    ],
  ])("%s", async (_, files, at) => {
    expect(await problemsOf(files)).toMatchObject([{ rule: "address/taken", at: `content/${at}:1:1` }]);
  });

  test("an attachment with the name of a page is no attachment", async () => {
    const files = {
      [BRIEF]: brief("attachments: [{src: ./index.html, title: Un texte}]\n"),
      "briefs/2024/10/31/index.html": "%PDF-1.7",
    };
    expect(await problemsOf(files)).toMatchObject([{ rule: "attachment/unreadable" }]);
  });

  test("two briefs of a day may show one picture", async () => {
    const files = {
      ...beside,
      "briefs/2024/10/31/autre.md": showing("./a.png").replace("id: photo", "id: autre"),
    };
    expect(await problemsOf(files)).toEqual([]);
  });
});

test("what the plan overlooks is a problem of the build, and never one of the two files", async () => {
  const output = (file: string, text: string): Output => ({
    path: distPath("a.png"),
    route: route("/a.png"),
    part: "fronts",
    entry: null,
    recipe: { as: "text", text },
    origin: { file, line: 1, column: 1 },
  });
  const staging = memoryFolder();
  const stage = (...outputs: readonly Output[]) =>
    stageTargets(
      [
        {
          name: "fronts",
          shard: "fronts",
          part: "fronts",
          context: null,
          sentinels: [],
          printed: 0,
          task: null,
          plan: () => outputs,
        },
      ],
      { former: new Map(), outputName: null, layout: "flat" },
      {
        plan: { renderer: digest("0".repeat(64)), chromes: new Map() },
        render: async (planned, sink) => {
          for (const { path } of planned) sink(path, new Uint8Array());
          return [];
        },
        dist: memoryFolder(),
        staging,
        archives: memoryFolder(),
        watch: { stage: () => {}, made: () => {} },
      },
    );
  const twice = await stage(output("public/a.png", "a"), output("briefs/a.png", "b"));
  expect(twice.problems.map(({ rule, place, says }) => [rule, place.file, says.en])).toEqual([
    [
      "build/two-files",
      "content/briefs/a.png",
      "two different files would be published at the same address, a.png: this one and content/public/a.png",
    ],
  ]);
  const once = await stage(output("public/a.png", "a"), output("public/a.png", "a"));
  expect([once.problems, once.files.get("fronts")?.length]).toEqual([[], 1]);
});
