import { parseFeed } from "feedsmith";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2024-11-03T12:00:00+01:00");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const PDF = Buffer.from("%PDF-1.7\nun accord\n");
const MP3 = Buffer.concat([Buffer.from("ID3"), Buffer.alloc(1_234_000)]);

function siteWith(files: Readonly<Record<string, string | Uint8Array>>, more = ""): MemorySite {
  return memorySite({
    ...files,
    "site.yaml": `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/sous
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { redaction: { name: La rédaction } }
topics: { iran: { title: Iran } }
`,
    "briefs/2024/11/01/accord.md": `---
id: breve-1
title: L’accord
published: 2024-11-01 10:00
summary: Un résumé.
authors: [redaction]
topics: [iran]
attachments:
  - { src: ./accord.pdf, title: "Le texte de l'accord & ses annexes" }
  - { src: /son/seance.mp3, title: La séance }
${more}---
Un paragraphe.
`,
  });
}

const FILES = { "briefs/2024/11/01/accord.pdf": PDF, "public/son/seance.mp3": MP3 };
const AT = "https://relais.example/sous";
const read = (site: MemorySite, path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);

let site: MemorySite;
beforeAll(async () => {
  site = siteWith(FILES);
  expect((await build(site, OPTIONS)).problems).toEqual([]);
});

describe("files that go with a brief", () => {
  test("are published beside its day, or where content/public has them", () => {
    expect(read(site, "2024/11/01/accord.pdf")).toBe(PDF.toString());
    expect(site.dist.stat("son/seance.mp3")?.size).toBe(MP3.length);
  });

  test("are linked on the page with format and size, and by whole addresses on the archive page", () => {
    const page = read(site, "2024/11/01/accord/index.html");
    expect(page).toContain(
      '<a type="application/pdf" href="/sous/2024/11/01/accord.pdf">Le texte de l’accord &amp; ses annexes</a>',
    );
    expect(page).toContain("<bdi>PDF</bdi></span> <span>1\u00a0ko</span>");
    expect(page).toContain("<bdi>MP3</bdi></span> <span>1\u202f235\u00a0ko</span>");
    expect(read(site, "2024/11/01/accord/archive.html")).toContain(`href="${AT}/son/seance.mp3"`);
  });

  test("a sound plays on the page, where nothing is loaded before; not on the archive page, nor in feeds", () => {
    const page = read(site, "2024/11/01/accord/index.html");
    expect(page).toContain(
      '<audio controls preload="none" src="/sous/son/seance.mp3" aria-label="La séance"></audio>',
    );
    for (const path of ["2024/11/01/accord/archive.html", "feed.xml", "atom.xml", "feed.json"])
      expect(read(site, path)).not.toMatch(/<audio|preload/);
  });

  test("RSS has the first as its enclosure, Atom and JSON Feed have all; the text of each names all", () => {
    const files = [
      { url: `${AT}/2024/11/01/accord.pdf`, length: PDF.length, type: "application/pdf" },
      { url: `${AT}/son/seance.mp3`, length: MP3.length, type: "audio/mpeg" },
    ];
    const rss = parseFeed(read(site, "feed.xml"));
    expect(rss.format === "rss" && rss.feed.items?.[0]?.enclosures).toEqual(files.slice(0, 1));
    const atom = parseFeed(read(site, "atom.xml"));
    const links = atom.format === "atom" ? (atom.feed.entries?.[0]?.links ?? []) : [];
    expect(
      links
        .filter(({ rel }) => rel === "enclosure")
        .map(({ href, length, type }) => ({ url: href, length, type })),
    ).toEqual(files);
    const { items } = JSON.parse(read(site, "feed.json"));
    expect(items[0].attachments).toEqual(
      files.map(({ url, length, type }, i) => ({
        url,
        mime_type: type,
        title: i === 0 ? "Le texte de l’accord & ses annexes" : "La séance",
        size_in_bytes: length,
      })),
    );
    for (const { url } of files)
      for (const path of ["feed.xml", "atom.xml", "feed.json"]) expect(read(site, path)).toContain(url);
    expect(items[0].content_html).toContain("</a>, PDF, 1\u00a0ko</li>");
  });
});

describe("a film", () => {
  const media = filesOf("test/fixtures/media");
  const CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:00.500\nUn son grave.\n";
  const jpeg = filesOf("test/fixtures/pictures")["plain.jpg"] ?? new Uint8Array();
  // A comment, as programs leave them.
  const comment = Buffer.from("\xff\xfe\0\x0eDe Jeanne D.", "latin1");
  const POSTER = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
  const FILM = {
    "briefs/2024/11/01/Le film.mp4": media["film.mp4"] ?? "",
    "briefs/2024/11/01/affiche.jpg": POSTER,
    "briefs/2024/11/01/film.vtt": CAPTIONS,
    "public/film.de.vtt": CAPTIONS,
  };
  const film = (more: string) =>
    siteWith(
      { ...FILES, ...FILM },
      `  - src: "./Le film.mp4"
    title: Le film
    poster: ./affiche.jpg
    captions: [{ src: /film.de.vtt, lang: de, kind: subtitles }, { src: ./film.vtt }]
${more}`,
    );

  test("has its size, its picture without what it says of its making, and captions in the language of the page", async () => {
    const own = film("");
    expect((await build(own, OPTIONS)).problems).toEqual([]);
    expect(read(own, "2024/11/01/accord/index.html")).toContain(`
<video controls preload="none" src="/sous/2024/11/01/le-film.mp4" aria-label="Le film" poster="/sous/2024/11/01/affiche.jpg" width="32" height="32">
<track kind="subtitles" srclang="de" src="/sous/film.de.vtt">
<track kind="captions" srclang="fr" label="Français" src="/sous/2024/11/01/film.vtt" default>
</video>
<a type="video/mp4" href="/sous/2024/11/01/le-film.mp4">Le film</a>
<span class="about"><span><bdi>MP4</bdi></span> <span>4\u00a0ko</span> <span>0:01</span></span></li>`);
    expect(read(own, "2024/11/01/film.vtt")).toBe(CAPTIONS);
    expect(read(own, "2024/11/01/accord/archive.html")).not.toMatch(/<video|<track|affiche/);
    const poster = own.dist.read("2024/11/01/affiche.jpg") ?? new Uint8Array();
    expect(Buffer.from(poster)).toEqual(Buffer.from(jpeg));
    expect(read(own, "_headers")).toContain("/sous/*.vtt\n  Content-Type: text/vtt; charset=utf-8\n");
    expect(read(site, "_headers")).not.toContain(".vtt");
  });

  test("plays as long as the file says, or the brief", async () => {
    for (const [more, length, seconds] of [
      ["", "0:01", 0.5],
      ["    duration: 1:02:03\n", "1:02:03", 3723],
    ] as const) {
      const own = film(more);
      await build(own, OPTIONS);
      expect(read(own, "2024/11/01/accord/index.html")).toContain(`<span>${length}</span>`);
      const { items } = JSON.parse(read(own, "feed.json"));
      const attached = items[0].attachments.at(-1);
      expect(attached.mime_type).toBe("video/mp4");
      expect(attached.duration_in_seconds).toBeCloseTo(seconds, 1);
    }
  });

  test("captions and pictures that change, or go, are published as in a full build", async () => {
    const own = film("");
    await build(own, OPTIONS);
    const changed = { "briefs/2024/11/01/film.vtt": CAPTIONS.replace("grave", "bas") };
    own.content.write("briefs/2024/11/01/film.vtt", Buffer.from(changed["briefs/2024/11/01/film.vtt"]));
    await build(own, OPTIONS);
    const full = film("");
    full.content.write("briefs/2024/11/01/film.vtt", Buffer.from(changed["briefs/2024/11/01/film.vtt"]));
    await build(full, OPTIONS);
    expect(read(own, "2024/11/01/film.vtt")).toContain("bas");
    expect(own.dist.list()).toEqual(full.dist.list());
    for (const path of full.dist.list()) expect(read(own, path), path).toBe(read(full, path));
    own.content.write(
      "briefs/2024/11/01/accord.md",
      siteWith(FILES).content.read("briefs/2024/11/01/accord.md") ?? Buffer.from(""),
    );
    await build(own, OPTIONS);
    expect(own.dist.list().filter((path) => /\.vtt$|affiche|mp4$/.test(path))).toEqual(["film.de.vtt"]);
  });
});

test("a file that changes changes what is said of it; one that goes is a problem at its name", async () => {
  const own = siteWith(FILES);
  await build(own, OPTIONS);
  own.content.write("briefs/2024/11/01/accord.pdf", Buffer.concat([PDF, PDF]));
  await build(own, OPTIONS);
  expect(read(own, "feed.xml")).toContain(`length="${PDF.length * 2}"`);
  const full = siteWith({ ...FILES, "briefs/2024/11/01/accord.pdf": Buffer.concat([PDF, PDF]) });
  await build(full, OPTIONS);
  for (const path of full.dist.list()) expect(read(own, path)).toBe(read(full, path));
  own.content.remove("briefs/2024/11/01/accord.pdf");
  const { problems } = await build(own, OPTIONS);
  expect(problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)).toEqual([
    "9:12 attachment/missing",
  ]);
});

test("a file is what its first bytes say, of the kind that its extension says", async () => {
  const other = siteWith({ ...FILES, "public/son/seance.mp3": PDF });
  const { problems } = await build(other, OPTIONS);
  expect(problems.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)).toEqual([
    "10:12 attachment/unreadable",
  ]);
});
