import sharp from "sharp";
import { expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { wantedDerivatives } from "../../../src/model/derivatives.ts";
import { sha256 } from "../../../src/model/digest.ts";
import { filesOf, type MemorySite, memorySite } from "../../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const base = filesOf("test/fixtures/bad-input/base");
const PHOTO = "briefs/2024/10/31/photo.png";
const source = (text: string) =>
  `---\ntitle: Un accord\nid: accord-1\npublished: 2024-10-31 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n---\n${text}\n`;

const built = async (site: MemorySite) => {
  const outcome = await build(site, { now: NOW, wall: Date.now(), adopt: false, repair: false });
  expect(outcome.problems.map(({ rule }) => rule)).toEqual([]);
  return new Map(
    site.dist.list().map((file) => [file, Buffer.from(site.dist.read(file) ?? "").toString("hex")]),
  );
};

test("versions of a picture that come, or go, are seen by the next build as by a first one", async () => {
  const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#123456" } })
    .png()
    .toBuffer();
  const wanted = wantedDerivatives(
    { file: PHOTO, digest: sha256(photo), type: "image/png", width: 600, height: 400 },
    "text",
  );
  const versions = await Promise.all(
    wanted.map(async ({ file, width, height, type }) => {
      const format = type === "image/jpeg" ? "jpeg" : type === "image/webp" ? "webp" : "avif";
      return [
        file,
        new Uint8Array(await sharp(photo).resize(width, height).toFormat(format).toBuffer()),
      ] as const;
    }),
  );
  expect(versions).toHaveLength(6);
  const text = source("Un texte.\n\n![Du bleu.](./photo.png)");
  const files = { ...base, "briefs/2024/10/31/accord.md": text, [PHOTO]: new Uint8Array(photo) };
  const site = memorySite(files);
  const without = await built(site);
  expect([...without.keys()].filter((file) => file.includes("/photo"))).toEqual(["2024/10/31/photo.png"]);

  for (const [file, bytes] of versions) site.content.write(file, bytes);
  const incremental = await built(site);
  expect(incremental).toEqual(await built(memorySite({ ...files, ...Object.fromEntries(versions) })));
  expect([...incremental.keys()].filter((file) => file.includes("/photo"))).toHaveLength(6);

  for (const [file] of versions) site.content.remove(file);
  expect(await built(site)).toEqual(without);
});
