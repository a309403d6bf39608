/**
 * Makes the films and the sound of the sample, with ffmpeg and sharp: `npx jiti test/sample/make-media.ts`. The films draw the lines of the sample's
 * own maps one after the other; in the sound, each date of the treaty is a note, and a second is thirty days.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import sharp from "sharp";

const BRIEFS = new URL("../../content/briefs/", import.meta.url).pathname;
const SIZE = { width: 640, height: 360 };
const FRAMES_A_SECOND = 10;
const RATE = 24_000;
const SECONDS = 9;
/** When each line is drawn, in seconds: from Minsk to Moscow, from Moscow to Tehran, from Minsk to Tehran. */
const LEGS = [
  [0.5, 2.5],
  [3, 5],
  [5.5, 7.5],
] as const;
const DATES = ["2024-10-11", "2024-10-31", "2025-01-17", "2025-04-08", "2025-05-21", "2025-10-02"];
const DAYS_A_SECOND = 30;
const EXACT = [
  "-map_metadata",
  "-1",
  "-fflags",
  "+bitexact",
  "-flags:v",
  "+bitexact",
  "-flags:a",
  "+bitexact",
];

/** A note that begins at once and dies away. `at` and `length` in seconds. */
function addNote(samples: Float64Array, at: number, length: number, pitch: number): void {
  for (let i = 0; i < length * RATE; i += 1) {
    const t = i / RATE;
    const loudness = Math.min(1, t / 0.02) * (1 - t / length) ** 2 * 0.3;
    const j = Math.round(at * RATE) + i;
    samples[j] = (samples[j] ?? 0) + loudness * Math.sin(2 * Math.PI * pitch * t);
  }
}

function pcmOf(samples: Float64Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  for (const [i, value] of samples.entries()) bytes.writeInt16LE(Math.round(value * 32_000), i * 2);
  return bytes;
}

function ffmpeg(options: readonly string[], input: Buffer): void {
  const { status, stderr } = spawnSync("ffmpeg", ["-v", "error", "-y", ...options], { input });
  if (status !== 0) throw new Error(stderr.toString());
}

/** The map at a moment: its lines as far as they are drawn, and the lengths of those that are whole. */
function frameAt(map: string, seconds: number): string {
  const shares = LEGS.map(([from, to]) => Math.min(1, Math.max(0, (seconds - from) / (to - from))));
  let line = 0;
  let label = 0;
  return map
    .replace(/d="M([\d., ]+)"(?=( stroke-dasharray="[^"]*")?\/>)/g, (whole, points: string) => {
      const all = points.split(" ");
      // The paths of the ground come before, and are curves.
      if (all.length < 10) return whole;
      const share = shares[line++] ?? 1;
      return share === 0
        ? 'd="M0,0"'
        : `d="M${all.slice(0, Math.max(2, Math.round(all.length * share))).join(" ")}"`;
    })
    .replace(/<text[^>]*>[^<]*\skm<\/text>/g, (text) => ((shares[label++] ?? 1) === 1 ? text : ""));
}

async function makeFilm(source: string, target: string): Promise<void> {
  const map = readFileSync(`${BRIEFS}${source}`, "utf8");
  const draw = (seconds: number) =>
    sharp(Buffer.from(frameAt(map, seconds)))
      .resize(SIZE)
      .flatten({ background: "#fdfcf8" });
  const frames: Buffer[] = [];
  for (let i = 0; i < SECONDS * FRAMES_A_SECOND; i += 1)
    frames.push(
      await draw(i / FRAMES_A_SECOND)
        .removeAlpha()
        .raw()
        .toBuffer(),
    );
  const samples = new Float64Array(SECONDS * RATE);
  for (const [i, [from]] of LEGS.entries()) addNote(samples, from, 1.5, 220 * 1.25 ** i);
  const sound = `${BRIEFS}${target}.pcm`;
  writeFileSync(sound, pcmOf(samples));
  ffmpeg(
    [
      ...["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", `${SIZE.width}x${SIZE.height}`],
      ...["-r", String(FRAMES_A_SECOND), "-i", "-"],
      ...["-f", "s16le", "-ar", String(RATE), "-ac", "1", "-i", sound],
      ...[
        "-c:v",
        "libx264",
        "-preset",
        "veryslow",
        "-crf",
        "26",
        "-bsf:v",
        "filter_units=remove_types=6",
        "-pix_fmt",
        "yuv420p",
        "-threads",
        "1",
      ],
      ...["-c:a", "aac", "-b:a", "32k", "-movflags", "+faststart", ...EXACT, `${BRIEFS}${target}.mp4`],
    ],
    Buffer.concat(frames),
  );
  rmSync(sound);
  await draw(SECONDS).png({ palette: true, compressionLevel: 9 }).toFile(`${BRIEFS}${target}.png`);
}

function makeSound(target: string): void {
  const days = DATES.map((date) => Date.parse(date) / 86_400_000);
  const moments = days.map((day) => (day - (days[0] ?? day)) / DAYS_A_SECOND);
  const samples = new Float64Array(12.4 * RATE);
  for (const [i, at] of moments.entries()) addNote(samples, at, 0.5, 220 * 2 ** (i / 6));
  ffmpeg(
    [
      ...["-f", "s16le", "-ar", String(RATE), "-ac", "1", "-i", "-", "-b:a", "32k"],
      ...["-id3v2_version", "0", ...EXACT, `${BRIEFS}${target}`],
    ],
    pcmOf(samples),
  );
}

await makeFilm("2024/10/31/carte-minsk-moscou-teheran.svg", "2025/01/17/carte-animee");
await makeFilm("2024/10/31/map-minsk-moscow-tehran.svg", "2025/01/17/animated-map");
makeSound("2025/10/02/six-dates.mp3");
