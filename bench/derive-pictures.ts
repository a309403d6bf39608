/** A photograph of twelve million pixels in all its versions, by `brevier pictures` and by sharp alone, in turns. Prints a table. */
import { availableParallelism } from "node:os";
import sharp from "sharp";
import { pictureDeriver } from "../src/media/derive-picture.ts";
import { CENTRE, wantedDerivatives } from "../src/model/derivatives.ts";
import { sha256 } from "../src/model/digest.ts";
import { median } from "./measure.ts";
import { table } from "./tables.ts";

const ROUNDS = 5;
const [WIDTH, HEIGHT] = [4000, 3000];

const noise = { type: "gaussian" as const, mean: 128, sigma: 50 };
const photograph = await sharp({
  create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#805020", noise },
})
  .blur(3)
  .jpeg({ quality: 90 })
  .toBuffer();
const versions = wantedDerivatives(
  { file: "a.jpg", digest: sha256(photograph), type: "image/jpeg", width: WIDTH, height: HEIGHT },
  { focus: CENTRE },
);
const derive = await pictureDeriver();

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  "brevier pictures": async () => derive?.(photograph, versions),
  "sharp, each from the file": async () => {
    for (const { type, region, width, height } of versions) {
      const whole = sharp(photograph).autoOrient();
      const part = region === null ? whole : whole.extract(region);
      const resized = part.resize(width, height);
      if (type === "image/avif") await resized.avif({ quality: 55, effort: 4 }).toBuffer();
      else if (type === "image/webp") await resized.webp({ quality: 78, effort: 5 }).toBuffer();
      else await resized.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
    }
  },
};

const costs = new Map<string, { readonly wall: number; readonly cpu: number }[]>();
for (let round = 0; round < ROUNDS; round++)
  for (const [name, way] of Object.entries(ways)) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await way();
    const { user, system } = process.cpuUsage(before);
    const cost = { wall: performance.now() - started, cpu: (user + system) / 1000 };
    costs.set(name, [...(costs.get(name) ?? []), cost]);
  }
const rows = [...costs].map(([name, of]) => [
  name,
  (median(of.map(({ wall }) => wall)) / 1000).toFixed(2),
  (median(of.map(({ cpu }) => cpu)) / 1000).toFixed(2),
]);
const size = (photograph.length / 1e6).toFixed(1);
console.log(
  `${versions.length} versions of a photograph of ${WIDTH} × ${HEIGHT} pixels (${size} MB), medians of ${ROUNDS} rounds, in turns, ${availableParallelism()} cores.\n\n${table(["", "s", "CPU s"], rows)}`,
);
