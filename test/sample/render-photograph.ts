/**
 * Renders the sample's photograph: a pen on a sheet of paper, on a table by a window. Nobody took it, so that we may ship it; what a telephone
 * writes is planted in it afterwards, for the tests to look for. Usage: npx jiti test/sample/render-photograph.ts FILE.jpg (needs exiftool)
 */
import { execFileSync } from "node:child_process";
import sharp from "sharp";

type Vector = readonly [number, number, number];
const WIDTH = 1800;
const HEIGHT = 1200;
const SAMPLES = 3;

const add = (a: Vector, b: Vector, by = 1): Vector => [a[0] + b[0] * by, a[1] + b[1] * by, a[2] + b[2] * by];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (a: Vector): Vector => {
  const length = Math.sqrt(dot(a, a));
  return [a[0] / length, a[1] / length, a[2] / length];
};
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const mix = (a: Vector, b: Vector, by: number): Vector => add(a, add(b, a, -1), by);

/** The same numbers on every machine. */
let seed = 20250117;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const GRID = Array.from({ length: 65536 }, random);
const gridAt = (x: number, y: number) => GRID[((y & 255) << 8) | (x & 255)] ?? 0;
function noise(x: number, y: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - i, y - j].map((t) => t * t * (3 - 2 * t)) as [number, number];
  const top = gridAt(i, j) * (1 - u) + gridAt(i + 1, j) * u;
  const bottom = gridAt(i, j + 1) * (1 - u) + gridAt(i + 1, j + 1) * u;
  return top * (1 - v) + bottom * v;
}

/** The pen lies from its nib to its end, a little above the paper. */
const NIB: Vector = [-0.55, 0.045, 0.32];
const END: Vector = [1.25, 0.12, -0.42];
const AXIS = add(END, NIB, -1);
const LENGTH2 = dot(AXIS, AXIS);
const alongPen = (p: Vector) => Math.max(0, Math.min(1, dot(add(p, NIB, -1), AXIS) / LENGTH2));
function pen(p: Vector): number {
  const t = alongPen(p);
  const away = add(p, add(NIB, AXIS, t), -1);
  const thickness = t < 0.1 ? 0.008 + 0.5 * t : t > 0.62 && t < 0.645 ? 0.078 : t > 0.64 ? 0.074 : 0.062;
  return (Math.sqrt(dot(away, away)) - thickness) * 0.7;
}
/** Two sheets, the upper one slightly turned. */
function sheet(p: Vector, turn: number, lift: number): number {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [x, z] = [p[0] * c - p[2] * s, p[0] * s + p[2] * c];
  const [dx, dz] = [Math.abs(x) - 1.5, Math.abs(z + 0.1) - 1.05];
  const dy = Math.abs(p[1] - lift) - 0.004;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0), Math.max(dz, 0)) + Math.min(Math.max(dx, dy, dz), 0);
}
const paper = (p: Vector) => Math.min(sheet(p, 0.12, 0.02), sheet(p, -0.06, 0.006));
const scene = (p: Vector) => Math.min(p[1], paper(p), pen(p));

function march(from: Vector, direction: Vector, most: number): number | null {
  for (let far = 0.01, step = 0; step < 140 && far < most; step++) {
    const near = scene(add(from, direction, far));
    if (near < 0.0006) return far;
    far += near;
  }
  return null;
}
function normal(p: Vector): Vector {
  const e = 0.0007;
  const at = (d: Vector) => scene(add(p, d));
  return unit([
    at([e, 0, 0]) - at([-e, 0, 0]),
    at([0, e, 0]) - at([0, -e, 0]),
    at([0, 0, e]) - at([0, 0, -e]),
  ]);
}

/** A window to the left: a wide light, so that shadows are soft. */
function lightOn(p: Vector, facing: Vector): number {
  let light = 0;
  for (let i = 0; i < 4; i++) {
    const window: Vector = [-3.2 + random() * 0.9, 2.6 + random() * 1.4, -1.6 + random() * 2.6];
    const to = unit(add(window, p, -1));
    const faces = dot(facing, to);
    if (faces > 0 && march(add(p, facing, 0.003), to, 4) === null) light += faces / 4;
  }
  return light;
}

function colourAt(p: Vector, facing: Vector, from: Vector): Vector {
  const [toPaper, toPen] = [paper(p), pen(p)];
  let base: Vector;
  let shine = 0;
  if (toPen < 0.002) {
    const t = alongPen(p);
    base = t < 0.1 || (t > 0.62 && t < 0.645) ? [0.72, 0.6, 0.34] : [0.03, 0.035, 0.06];
    shine = 0.9;
  } else if (toPaper < 0.002) {
    const grain = 0.97 + 0.03 * noise(p[0] * 190, p[2] * 190);
    base = [0.93 * grain, 0.915 * grain, 0.87 * grain];
    // Lines of a text that nobody can read.
    const [x, z] = [p[0] - p[2] * 0.12, p[2] + p[0] * 0.12];
    const line = (((z + 10) * 11) % 1) + 0;
    const row = Math.floor((z + 10) * 11);
    const ends = row % 6 === 0 ? 0.2 : 1.05;
    if (p[1] > 0.015 && z < 0.25 && z > -0.95 && Math.abs(x + 0.1) < ends && line > 0.42 && line < 0.58)
      if (noise(x * 34, row * 7.3) > 0.36) base = mix(base, [0.2, 0.2, 0.22], 0.75);
  } else {
    const rings = noise(p[0] * 1.3 + 3, p[2] * 14) * 0.6 + noise(p[0] * 6, p[2] * 90) * 0.25;
    base = mix([0.3, 0.17, 0.09], [0.46, 0.29, 0.16], rings);
    shine = 0.12;
  }
  const light = lightOn(p, facing);
  const sky = 0.5 + 0.5 * facing[1];
  const lit: Vector = [
    base[0] * (1.18 * light + 0.2 * sky),
    base[1] * (1.12 * light + 0.22 * sky),
    base[2] * (1.0 * light + 0.27 * sky),
  ];
  if (shine === 0) return lit;
  const back = add(from, facing, -2 * dot(from, facing));
  const glow = Math.max(0, dot(back, unit([-2.7, 3, -0.4]))) ** 40 * shine;
  return add(lit, [glow, glow * 0.98, glow * 0.94]);
}

const EYE: Vector = [0.35, 1.75, 2.35];
const AIM: Vector = [0.12, 0, -0.08];
const ahead = unit(add(AIM, EYE, -1));
const right = unit(cross(ahead, [0, 1, 0]));
const up = cross(right, ahead);
const SHARP_AT = 2.75;
const LENS = 0.022;

const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
for (let y = 0; y < HEIGHT; y++) {
  for (let x = 0; x < WIDTH; x++) {
    let sum: Vector = [0, 0, 0];
    for (let i = 0; i < SAMPLES; i++) {
      const [u, v] = [(x + random() - WIDTH / 2) / HEIGHT, (HEIGHT / 2 - y - random()) / HEIGHT];
      const sight = unit(add(add(ahead, right, u * 0.95), up, v * 0.95));
      const [angle, radius] = [random() * 2 * Math.PI, Math.sqrt(random()) * LENS];
      const eye = add(add(EYE, right, Math.cos(angle) * radius), up, Math.sin(angle) * radius);
      const direction = unit(add(add(EYE, sight, SHARP_AT), eye, -1));
      const far = march(eye, direction, 14);
      const p = add(eye, direction, far ?? 14);
      sum = add(sum, far === null ? [0.2, 0.17, 0.15] : colourAt(p, normal(p), direction), 1 / SAMPLES);
    }
    const edge = 1 - 0.28 * (((x / WIDTH - 0.5) ** 2 + (y / HEIGHT - 0.5) ** 2) * 2);
    for (let c = 0; c < 3; c++) {
      const exposed = 1 - Math.exp(-1.9 * (sum[c] ?? 0) * edge);
      const grain = (random() - 0.5) * 0.018;
      pixels[(y * WIDTH + x) * 3 + c] = Math.max(0, Math.min(255, 255 * (exposed ** (1 / 2.2) + grain)));
    }
  }
}

const file = process.argv[2] ?? "photograph.jpg";
await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
  .jpeg({ quality: 88, mozjpeg: true })
  .toFile(file);
// Of nobody, and of a place in the sea.
execFileSync("exiftool", [
  "-q",
  "-codedcharacterset=utf8",
  "-overwrite_original",
  "-GPSLatitude=44.444444",
  "-GPSLatitudeRef=N",
  "-GPSLongitude=8.888888",
  "-GPSLongitudeRef=W",
  "-EXIF:Artist=Planted Photographer",
  "-XMP-dc:Creator=Planted Photographer",
  "-EXIF:SerialNumber=PLANTED-SERIAL-7",
  "-EXIF:DateTimeOriginal=2001:01:01 01:01:01",
  "-IPTC:Credit=Méridien",
  "-IPTC:CopyrightNotice=Méridien, image de synthèse",
  file,
]);
