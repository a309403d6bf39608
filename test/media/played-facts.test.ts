/** What sounds and films say of themselves, held against ffprobe. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { playedFactsOf } from "../../src/media/played-facts-of.ts";
import { ROOT } from "../memory-site.ts";
import { fc } from "../property.ts";

const MEDIA = `${ROOT}test/fixtures/media`;
const FIXTURES = readdirSync(MEDIA).filter((file) => !file.endsWith(".sh"));
const TONE = ["-f", "lavfi", "-i", "sine=frequency=220:duration=2.4"];
const FRAME = ["-f", "lavfi", "-i", "color=gray:size=64x32:rate=10:duration=2.4"];
const BOTH = [...FRAME, ...TONE];

/** What a fixture of half a second does not show. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  "silent.mp4": FRAME,
  "silent.webm": [...FRAME, "-c:v", "libvpx-vp9"],
  "silent.ogv": FRAME,
  "moov-last.mp4": BOTH,
  "wide-pixels.mp4": [...BOTH, "-vf", "setsar=2"],
  "wide-pixels.webm": [...BOTH, "-vf", "setsar=2", "-c:v", "libvpx-vp9"],
  "vp8.webm": [...BOTH, "-c:v", "libvpx", "-c:a", "libvorbis"],
  "variable.mp3": [...TONE, "-q:a", "4"],
  "constant.mp3": [...TONE, "-b:a", "64k", "-write_xing", "0"],
  "half-rate.mp3": [...TONE, "-ar", "22050", "-id3v2_version", "3", "-metadata", "title=Essai"],
  "in-ogg.oga": [...TONE, "-c:a", "flac"],
  "with-list.wav": [...TONE, "-metadata", "title=Essai"],
  "stereo.flac": [...TONE, "-ac", "2"],
};
const TURNED = "turned.mp4";

let folder: string;
const ffmpeg = (...options: readonly string[]) => {
  const { status, stderr } = spawnSync("ffmpeg", ["-v", "error", "-y", ...options], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "brevier-facts-"));
  for (const [name, options] of Object.entries(MADE)) ffmpeg(...options, join(folder, name));
  const turn = ["-display_rotation", "90", "-i", join(folder, "moov-last.mp4"), "-c", "copy"];
  // Debian 12 has no such option: the matrix is turned by a tag.
  const old = ["-i", join(folder, "moov-last.mp4"), "-c", "copy", "-metadata:s:v:0", "rotate=90"];
  const isNew = spawnSync("ffmpeg", ["-v", "error", "-y", ...turn, join(folder, TURNED)]).status === 0;
  if (!isNew) ffmpeg(...old, join(folder, TURNED));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Probed {
  readonly format: { readonly duration: string };
  readonly streams: readonly {
    readonly codec_type: string;
    readonly width?: number;
    readonly height?: number;
    readonly sample_aspect_ratio?: string;
  }[];
}

function probed(path: string) {
  const { stdout } = spawnSync(
    "ffprobe",
    ["-v", "error", "-show_format", "-show_streams", "-of", "json", path],
    { encoding: "utf8" },
  );
  const { format, streams }: Probed = JSON.parse(stdout);
  const film = streams.find(({ codec_type }) => codec_type === "video");
  const [across = 1, down = 1] = (film?.sample_aspect_ratio ?? "1:1").split(":").map(Number);
  return {
    seconds: Number(format.duration),
    size:
      film === undefined ? null : { width: ((film.width ?? 0) * across) / down, height: film.height ?? 0 },
    hasSound: streams.some(({ codec_type }) => codec_type === "audio"),
  };
}

describe("length, size and sound are what ffprobe says", () => {
  test.each([
    ...FIXTURES.map((name) => [name, () => join(MEDIA, name)] as const),
    ...Object.keys(MADE).map((name) => [name, () => join(folder, name)] as const),
  ])("%s", (_, path) => {
    const { seconds, ...facts } = playedFactsOf(readFileSync(path()));
    const expected = probed(path());
    expect(facts).toEqual({ size: expected.size, hasSound: expected.hasSound });
    // Some count what an encoder adds at the ends, some do not: a few hundredths.
    expect(Math.abs((seconds ?? 0) - expected.seconds)).toBeLessThan(0.08);
  });

  test("a film that is turned is as wide as it is shown", () => {
    expect(playedFactsOf(readFileSync(join(folder, TURNED))).size).toEqual({ width: 32, height: 64 });
  });
});

describe("what a file does not say is not guessed", () => {
  test("a film that was sent live has no length, and its size all the same", () => {
    const live = join(folder, "live.webm");
    ffmpeg(...BOTH, "-c:v", "libvpx", "-c:a", "libopus", "-f", "webm", "-live", "1", live);
    expect(playedFactsOf(readFileSync(live))).toEqual({
      seconds: null,
      size: { width: 64, height: 32 },
      hasSound: true,
    });
  });

  test("fragments of a film have no length in their head", () => {
    const parts = join(folder, "parts.mp4");
    ffmpeg(...BOTH, "-movflags", "frag_keyframe+empty_moov", parts);
    expect(playedFactsOf(readFileSync(parts))).toMatchObject({ seconds: null, size: { width: 64 } });
  });

  test("a sound that is cut, or has something else at its end, has no length", () => {
    const mp3 = readFileSync(join(folder, "constant.mp3"));
    expect(playedFactsOf(Buffer.concat([mp3, Buffer.from("something else")])).seconds).toBeNull();
    const wav = readFileSync(join(folder, "with-list.wav"));
    expect(playedFactsOf(wav.subarray(0, wav.length - 100)).seconds).toBeNull();
    expect(playedFactsOf(Buffer.from("%PDF-1.7"))).toEqual({ seconds: null, size: null, hasSound: null });
  });

  test("no bytes break the reading, nor keep it from its end", () => {
    const files = FIXTURES.map((name) => readFileSync(join(MEDIA, name)));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255))),
        (file, cut, edits) => {
          const bytes = Buffer.from(file.subarray(0, 16 + (cut % file.length)));
          for (const [at, value] of edits) bytes[at % bytes.length] = value;
          const { seconds, size } = playedFactsOf(bytes);
          const isKnown = (value: number) => Number.isFinite(value) && value > 0;
          expect(seconds === null || isKnown(seconds)).toBe(true);
          expect(size === null || (isKnown(size.width) && isKnown(size.height))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
