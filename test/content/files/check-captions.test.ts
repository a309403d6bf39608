/** What is wrong with captions is told at its line, in the file of the captions or in the brief. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { checkCaptions } from "../../../src/content/files/check-captions.ts";
import { filesOf, memorySite } from "../../memory-site.ts";
import { fc } from "../../property.ts";
import { BASE, OPTIONS } from "../bad-input.ts";

const rulesIn = (text: string, end: number | null = null) =>
  checkCaptions(text, "film.vtt", end).map(({ place, rule }) => `${place.line} ${rule}`);

describe("captions", () => {
  test("as they should be have no problem", () => {
    const text = `WEBVTT - Le film
Kind: captions

NOTE Un essai
sur deux lignes

STYLE
::cue { color: white }

un
00:00.000 --> 00:01.000 align:start
Un son grave.

01:00:00.000 --> 100:00:01.000
<v Une femme>Deux lignes
de texte.
`;
    expect(rulesIn(text)).toEqual([]);
    expect(rulesIn("WEBVTT\n00:00.000 --> 00:01.000\nTout de suite.")).toEqual([]);
  });

  test.each([
    ["SubRip", "1\n00:00:01,000 --> 00:00:02,000\nUn.\n", ["1 captions/not-webvtt"]],
    ["another word", "WEBVTTX\n\n00:01.000 --> 00:02.000\nUn.\n", ["1 captions/not-webvtt"]],
    ["a line before the first", "\nWEBVTT\n\n00:01.000 --> 00:02.000\nUn.\n", ["1 captions/not-webvtt"]],
    ["nothing", "WEBVTT\n\nNOTE Rien.\n", ["1 captions/none"]],
    ["a comma", "WEBVTT\n\n00:01,000 --> 00:02.000\nUn.\n", ["3 captions/timing"]],
    ["no space", "WEBVTT\n\n00:01.000-->00:02.000\nUn.\n", ["3 captions/timing"]],
    ["sixty seconds", "WEBVTT\n\n00:60.000 --> 01:02.000\nUn.\n", ["3 captions/timing"]],
    [
      "an arrow in the text",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\nB\nC\nD --> E\n",
      ["8 captions/timing"],
    ],
    ["no length", "WEBVTT\n\n00:02.000 --> 00:02.000\nUn.\n", ["3 captions/no-length"]],
    [
      "an earlier one below",
      "WEBVTT\n\n00:05.000 --> 00:06.000\nUn.\n\ndeux\n00:04.000 --> 00:06.000\nDeux.\n",
      ["7 captions/order"],
    ],
    [
      "an empty line in the text",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nUn.\n\nDeux.\n",
      ["6 captions/stray-text"],
    ],
  ])("with %s", (_, text, expected) => {
    expect(rulesIn(text)).toEqual(expected);
  });

  test("that stay after the end of the film, by more than a second", () => {
    const text = "WEBVTT\n\n00:01.000 --> 00:02.000\nUn.\n\n00:02.000 --> 00:05.000\nDeux.\n";
    expect(rulesIn(text, 3.9)).toEqual(["6 captions/after-end"]);
    expect(rulesIn(text, 4)).toEqual([]);
  });

  test("all problems are told at once", () => {
    const text = "WEBVTT\n\n00:03,000 --> 00:02.000\nUn.\n\nDeux.\n\n00:01.000 --> 00:01.000\nTrois.\n";
    expect(rulesIn(text)).toEqual(["3 captions/timing", "6 captions/stray-text", "8 captions/no-length"]);
  });

  test("any that are well formed have none, and an arrow that is broken is told at its line", () => {
    const cue = fc.record({
      gap: fc.nat(4000),
      length: fc.integer({ min: 1, max: 4000 }),
      text: fc.stringMatching(/^[a-zé][a-zé ]{0,20}[a-z]$/),
    });
    const stamp = (ms: number) => new Date(ms).toISOString().slice(11, 23);
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 6 }), fc.nat(), (cues, at) => {
        let clock = 0;
        const blocks = cues.map(({ gap, length, text }) => {
          clock += gap;
          return `${stamp(clock)} --> ${stamp(clock + length)}\n${text}\n`;
        });
        const whole = `WEBVTT\n\n${blocks.join("\n")}`;
        expect(rulesIn(whole)).toEqual([]);
        const i = at % cues.length;
        const line = 3 + 3 * i;
        const broken = blocks.map((block, j) => (j === i ? block.replace(" --> ", " -> ") : block));
        expect(rulesIn(`WEBVTT\n\n${broken.join("\n")}`)).toEqual([`${line} captions/stray-text`]);
      }),
    );
  });
});

const FILM = filesOf("test/fixtures/media");
const SOUND_VTT = "WEBVTT\n\n00:00.000 --> 00:00.500\nUn son grave.\n";

const briefWith = (id: string, attachment: string) => `---
id: ${id}
title: Un film
published: 2024-10-31 12:00
summary: Un film.
authors: [redaction]
topics: [iran]
attachments:
${attachment}
---
Texte.
`;

async function problemsOf(attachment: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const site = memorySite({
    ...BASE,
    "briefs/2024/10/31/film.md": briefWith("film", attachment),
    ...Object.fromEntries(Object.entries(FILM).map(([name, bytes]) => [`briefs/2024/10/31/${name}`, bytes])),
    ...files,
  });
  const { problems } = await build(site, OPTIONS);
  return problems
    .filter(({ rule }) => rule !== "source/unused")
    .map(
      ({ place, rule }) =>
        `${place.file.replace("content/briefs/2024/10/31/", "")}:${place.line}:${place.column} ${rule}`,
    );
}

const vtt = (text: string | Uint8Array) => ({ "briefs/2024/10/31/film.vtt": text });
const WITH = (captions: string) => `  - src: ./film.mp4\n    title: Un film\n    captions: ${captions}`;

describe("what a brief says of its films", () => {
  test("is right", async () => {
    expect(await problemsOf(WITH("[{ src: ./film.vtt }]"), vtt(SOUND_VTT))).toEqual([]);
    expect(
      await problemsOf(WITH("[{ src: /film.vtt }]"), { "public/film.vtt": `\ufeff${SOUND_VTT}` }),
    ).toEqual([]);
    const both = "[{ src: ./film.vtt }, { src: ./film.vtt, kind: subtitles }, { src: ./film.vtt, lang: en }]";
    expect(await problemsOf(WITH(both), vtt(SOUND_VTT.replaceAll("\n", "\r\n")))).toEqual([]);
  });

  test.each([
    ["[{ src: ./film.vtt }]", {}, ["film.md:11:23 attachment/missing"]],
    ["[{ src: https://exemple.org/film.vtt }]", {}, ["film.md:11:23 attachment/outside"]],
    ["[{ src: ./son.mp3 }]", {}, ["film.md:11:23 captions/not-webvtt"]],
    ["[{ src: ./film.vtt }]", vtt("1\n"), ["film.vtt:1:1 captions/not-webvtt"]],
    [
      "[{ src: ./film.vtt }]",
      vtt(Buffer.from(`${SOUND_VTT}\xe9t\xe9`, "latin1")),
      ["film.vtt:5:1 source/not-utf8"],
    ],
    [
      "[{ src: ./film.vtt }]",
      vtt(SOUND_VTT.replace("00:00.500", "00:01.600")),
      ["film.vtt:3:1 captions/after-end"],
    ],
    [
      "[{ src: ./film.vtt }, { src: ./film.vtt, lang: fr }]",
      vtt(SOUND_VTT),
      ["film.md:11:44 captions/twice"],
    ],
    ["[{ src: ./film.vtt, kind: subtitles }]", vtt(SOUND_VTT), ["film.md:9:10 attachment/without-captions"]],
  ])("captions: %s", async (captions, files, expected) => {
    expect(await problemsOf(WITH(captions), files)).toEqual(expected);
  });

  test("a film that is heard and has no captions; one that is silent asks for none", async () => {
    expect(await problemsOf("  - { src: ./film.webm, title: Un film }")).toEqual([
      "film.md:9:12 attachment/without-captions",
    ]);
    const folder = mkdtempSync(join(tmpdir(), "brevier-silent-"));
    const path = join(folder, "film.webm");
    writeFileSync(join(folder, "heard.webm"), FILM["film.webm"] ?? "");
    spawnSync("ffmpeg", ["-v", "error", "-i", join(folder, "heard.webm"), "-an", "-c", "copy", path]);
    const silent = { "briefs/2024/10/31/film.webm": readFileSync(path) };
    rmSync(folder, { recursive: true });
    expect(await problemsOf("  - { src: ./film.webm, title: Un film }", silent)).toEqual([]);
  });

  test("keys that belong to another kind of file", async () => {
    const attached =
      "  - src: ./son.mp3\n    title: Un son\n    poster: /logo.png\n    captions: [{ src: ./film.vtt }]\n  - { src: /a.pdf, title: Un texte, duration: 0:42 }";
    const logo = {
      "public/logo.png": filesOf("content/public")["logo.png"] ?? "",
      "public/a.pdf": "%PDF-1.7",
    };
    expect(await problemsOf(attached, { ...vtt(SOUND_VTT), ...logo })).toEqual([
      "film.md:11:5 attachment/other-kind",
      "film.md:12:5 attachment/other-kind",
      "film.md:13:37 attachment/other-kind",
    ]);
  });

  test.each(["0:60", "42", "1:2:03", "0:00", "-0:01", "1:02:03:04"])("no length: %s", async (duration) => {
    expect(await problemsOf(`  - { src: ./son.mp3, title: Un son, duration: "${duration}" }`)).toEqual([
      expect.stringMatching(/^film\.md:9:\d+ yaml\/|^film\.md:9:\d+ field\/|^film\.md:9:\d+ brief\//),
    ]);
  });

  test("what is wrong in captions that two briefs share is said once", async () => {
    const shared = WITH("[{ src: ./film.vtt }]");
    const other = { "briefs/2024/10/31/autre.md": briefWith("autre", shared) };
    const wrong = vtt(SOUND_VTT.replace("-->", "->"));
    expect(await problemsOf(shared, { ...other, ...wrong })).toEqual(["film.vtt:3:1 captions/stray-text"]);
  });

  test("the picture of a film is one like others", async () => {
    const film =
      "  - src: ./film.mp4\n    title: Un film\n    captions: [{ src: ./film.vtt }]\n    poster: ./absent.png";
    expect(await problemsOf(film, vtt(SOUND_VTT))).toEqual(["film.md:12:13 image/missing"]);
  });
});
