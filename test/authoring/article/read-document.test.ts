import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/authoring/article/read-document.ts";
import { ROOT } from "../../memory-site.ts";
import { type ZipEntry, zipOf } from "./zip-of.ts";

const FOLDER = `${ROOT}test/fixtures/articles`;
const fixture = (name: string) => readFileSync(join(FOLDER, name));
const utf8 = (text: string) => Buffer.from(text);

async function articleOf(bytes: Uint8Array, file: string) {
  const outcome = await readDocument(bytes, file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const told = outcome.problems.map(
    ({ rule, place, found }) => `${place.line}:${place.column} ${rule}: ${found?.en ?? ""}`,
  );
  return { ...outcome.value, told };
}

async function refusalOf(bytes: Uint8Array, file: string) {
  const outcome = await readDocument(bytes, file);
  expect(outcome.ok).toBe(false);
  return outcome.problems.map(({ rule, says }) => `${rule}: ${says.en}`);
}

describe("pages", () => {
  test("of a newspaper: headline, standfirst, dateline, date, address and text by their landmarks", async () => {
    const article = await articleOf(fixture("journal.html"), "journal.html");
    expect(article).toMatchObject({
      title: "Le pont de Vernon rouvre aux voitures",
      summary: "Fermé depuis six mois, l’ouvrage accueille de nouveau un véhicule à la fois.",
      dateline: { place: "Vernon", country: null },
      byline: "La rédaction",
      section: "Iran",
      published: "2024-03-03T14:05:00+01:00",
      sources: ["https://gazette.example/2024/03/03/pont-de-vernon.html"],
    });
    expect(article.markdown?.split("\n\n")).toEqual([
      "Le pont a rouvert **dimanche**, selon [la préfecture](https://gazette.example/prefecture).",
      "## Un sens à la fois",
      "Les camions de plus de 3,5\u00a0tonnes restent interdits\u202f:",
      "- de jour\u00a0;\n- de nuit.",
      "> «\u00a0C’est une étape\u00a0», dit la mairie.",
      "[Le pont de Vernon, en 2023.](https://gazette.example/pont.jpg)",
      "[La réouverture](https://www.youtube.com/watch?v=abcdefghijk)",
    ]);
    expect(article.told).toEqual([
      "25:1 article/left-out: Lire aussi : un autre pont",
      "30:9 article/simplified: https://gazette.example/pont.jpg",
      "23:1 article/dateline: VERNON, 3 mars (AFP) –",
    ]);
  });

  test("of WordPress: the text without its buttons, comments and related posts", async () => {
    const article = await articleOf(fixture("wordpress.html"), "wordpress.html");
    expect(article).toMatchObject({
      title: "La bibliothèque ferme plus tard",
      summary: null,
      byline: "Nadia Serres",
      published: "2024-05-06T07:30:00+00:00",
      sources: ["https://quartier.example/bibliotheque/"],
    });
    expect(article.markdown).toContain("https://www.youtube.com/watch?v=abcdefghijk");
    expect(article.markdown).toContain("| Jeudi | 21 h |");
    expect(article.markdown).toContain("Par douze voix contre trois.");
    expect(article.markdown).not.toMatch(/Partager|similaires|commentaire|↩/);
  });

  test("of SPIP, in the encoding that they declare: the notes beside the text are in it", async () => {
    const article = await articleOf(fixture("spip.html"), "spip.html");
    expect(article).toMatchObject({
      title: "Une écluse à l'arrêt",
      summary: "L'écluse de Suresnes ferme pour travaux.",
      published: "2009-11-02T08:00:00Z",
    });
    expect(article.markdown).toContain("## La suite\n\nElle rouvre «\u00a0au printemps\u00a0».");
    expect(article.markdown).toContain("Selon le gestionnaire du fleuve.");
  });

  test("the first paragraph of a text is no standfirst, whatever the page's description says", async () => {
    const html =
      '<meta name="description" content="Le premier."><article><h1>Titre</h1><p>Le premier.</p><p>Le second.</p></article>';
    const article = await articleOf(utf8(`<!doctype html>${html}`), "a");
    expect([article.summary, article.markdown]).toEqual([null, "Le premier.\n\nLe second."]);
  });

  test("without an article are refused", async () => {
    const bytes = utf8("<!doctype html><title>x</title><body><div>Un menu</div></body>");
    expect((await refusalOf(bytes, "a.html"))[0]).toContain("article/no-article");
  });

  test("cut in the midst give what there is", async () => {
    const whole = fixture("journal.html");
    const half = whole.subarray(0, whole.indexOf("Les camions") + 20);
    expect((await articleOf(half, "a.html")).markdown).toMatch(/Les camions de plus/);
  });

  test.each([
    "<article><h1>T</h1><p>",
    "<article>",
    "<div><p>a</p>",
    "<p class='chapo'>a<a href='#b' id='b'>",
  ])("of %j, again and again, are read or refused", async (piece) => {
    const bytes = utf8(`<!doctype html>${piece.repeat(20_000)}`);
    const outcome = await readDocument(bytes, "a.html");
    expect(outcome.ok || outcome.problems.length > 0).toBe(true);
  });

  test("that are too large are refused by their size", async () => {
    const bytes = utf8(`<!doctype html><article><h1>T</h1><p>${"mot ".repeat(2_500_000)}</p></article>`);
    expect((await refusalOf(bytes, "a.html"))[0]).toContain("source/too-large");
  });
});

describe("documents of office programs", () => {
  test.each(["bac.docx", "bac.odt"])(
    "%s: headline and standfirst by their styles, and the text",
    async (name) => {
      const article = await articleOf(fixture(name), "sans-extension");
      expect(article).toMatchObject({
        title: "Le bac passe de nouveau",
        summary: "La traversée reprend après deux mois d’arrêt.",
        dateline: { place: "Brest", country: null },
      });
      const blocks = article.markdown?.split("\n\n") ?? [];
      expect(blocks[0]).toMatch(
        /^Le bac a repris \*\*samedi\*\*, selon \[la mairie\]\(https:\/\/ville\.example\/bac\)\./,
      );
      expect(blocks.slice(1, 6)).toEqual([
        "## Les horaires",
        "- le matin\n- le soir\n  1. jusqu’à 20 h\n  2. sauf le lundi",
        "> « Enfin », dit un passager.",
        "| Jour | Départs |\n| --- | --- |\n| Lundi | 4 |",
        "Un *dernier* paragraphe.",
      ]);
      expect(article.markdown).toContain("Arrêté du 1er mars.");
    },
  );

  // Made by LibreOffice 7.4 itself, from one document.
  test.each(["libreoffice.docx", "libreoffice.odt", "libreoffice.html"])(
    "%s, as LibreOffice saves it: headline, dateline, heading, list, note, table",
    async (name) => {
      const article = await articleOf(fixture(name), name);
      expect(article.title).toBe("Le Parlement européen adopte la loi sur la restauration de la nature");
      expect(article.byline).toBe("Jeanne Dubois");
      const blocks = article.markdown?.split("\n\n") ?? [];
      // A page has no style of the standfirst, which is then the first paragraph.
      if (name.endsWith(".html")) expect(blocks.shift()).toMatch(/^Le texte oblige .* 2030\.$/);
      else {
        expect(article.summary).toMatch(/^Le texte oblige .* 2030\.$/);
        expect(article.dateline).toEqual({ place: "Strasbourg", country: null });
      }
      expect(blocks[0]).toMatch(/Le Parlement européen a adopté mardi .* 24 abstentions\.$/);
      expect(blocks.slice(1)).toEqual([
        "Le *règlement* vise **20 %** des terres et des mers, selon [le communiqué du Parlement](https://www.europarl.europa.eu/news/fr/press-room/20240223IPR18078/).",
        "## Ce que le texte prévoit",
        "- remettre en état des tourbières drainées ;\n- planter trois milliards d’arbres.",
        "Les États devront rendre compte[^1] de leurs mesures.",
        "| Vote | Voix |\n| --- | --- |\n| Pour | 329 |",
        "Sources : Parlement européen, https://www.europarl.europa.eu/",
        "[^1]: Par des plans nationaux.",
      ]);
    },
  );

  test("word.html, as Word saves a page: headline by its style, notes that lead back", async () => {
    const article = await articleOf(fixture("word.html"), "word.html");
    expect([article.title, article.markdown]).toEqual([
      "La Commission ouvre une enquête",
      "La Commission européenne a ouvert lundi une enquête[^1].\n\n[^1]: Au titre du règlement.",
    ]);
  });

  const docx = (...others: readonly ZipEntry[]) =>
    zipOf([
      {
        name: "[Content_Types].xml",
        bytes: utf8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      },
      ...others,
    ]);
  const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const wordOf = (inner: string, before = "") =>
    utf8(`<?xml version="1.0"?>${before}<w:document ${WORD}><w:body>${inner}</w:body></w:document>`);

  test("the first line is the headline where no style says another", async () => {
    const bytes = docx({
      name: "word/document.xml",
      bytes: wordOf(paragraph("Un titre") + paragraph("- Un texte *net*.")),
    });
    const article = await articleOf(bytes, "a.docx");
    expect([article.title, article.markdown]).toEqual(["Un titre", "\\- Un texte \\*net\\*."]);
  });

  test("one that unfolds to more than its reader may take is not unfolded", async () => {
    const bomb = { name: "word/document.xml", bytes: Buffer.alloc(40_000_000, 0x20) };
    const bytes = docx(bomb);
    expect(bytes.length).toBeLessThan(100_000);
    expect((await refusalOf(bytes, "a.docx"))[0]).toContain(
      "article/too-much-inside: this is a Word document that holds too much: 40,000,000 bytes, where the most is 6,000,000",
    );
  });

  test("one that states a smaller size than it has is not believed", async () => {
    const bytes = docx({ name: "word/document.xml", bytes: Buffer.alloc(40_000_000, 0x20), statedSize: 100 });
    expect((await refusalOf(bytes, "a.docx"))[0]).toContain("article/damaged");
  });

  test("one of very many members is not listed to its end", async () => {
    const members = Array.from({ length: 5001 }, (_, i) => ({ name: `word/media/${i}`, bytes: utf8("") }));
    expect((await refusalOf(docx(...members), "a.docx"))[0]).toContain("article/too-much-inside");
  });

  test.each(["../../etc/passwd", "/etc/passwd", "word\\..\\..\\x"])(
    "a name that leads outside, %s, is refused",
    async (name) => {
      const bytes = docx(
        { name: "word/document.xml", bytes: wordOf(paragraph("T")) },
        { name, bytes: utf8("x") },
      );
      expect((await refusalOf(bytes, "a.docx"))[0]).toContain("article/damaged");
    },
  );

  const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? "" : i - 1};`.repeat(10)}">`).join("")}]>`;
  test("entities that are declared are refused, in both formats", async () => {
    const word = docx({ name: "word/document.xml", bytes: wordOf(paragraph("&a8;"), LAUGHS) });
    expect((await refusalOf(word, "a.docx"))[0]).toContain("article/damaged: this is a Word document");
    const open = zipOf([{ name: "content.xml", bytes: utf8(`<?xml version="1.0"?>${LAUGHS}<x>&a8;</x>`) }]);
    expect((await refusalOf(open, "a.odt"))[0]).toContain("article/damaged: this is a LibreOffice text");
  });

  test.each(["bac.docx", "bac.odt"])(
    "%s, cut at any place, is refused or read, and nothing throws",
    async (name) => {
      const whole = fixture(name);
      for (let end = 4; end < whole.length; end += Math.ceil(whole.length / 40))
        expect((await refusalOf(whole.subarray(0, end), name))[0]).toContain("article/damaged");
    },
  );

  test("very deep markup is refused or read, and nothing throws", async () => {
    const deep = `${"<w:p>".repeat(50_000)}${"</w:p>".repeat(50_000)}`;
    const outcome = await readDocument(docx({ name: "word/document.xml", bytes: wordOf(deep) }), "a.docx");
    expect(outcome.ok).toBe(false);
  });

  test.each([
    ["xl/workbook.xml", "an Excel workbook"],
    ["ppt/presentation.xml", "a PowerPoint presentation"],
    ["Index/Document.iwa", "a Pages document"],
    ["autre", "an archive (zip)"],
  ])("a zip with %s is refused as %s", async (name, kind) => {
    expect((await refusalOf(zipOf([{ name, bytes: utf8("x") }]), "a"))[0]).toBe(
      `article/not-plain-text: this is ${kind}, not plain text`,
    );
  });
});

describe("mail", () => {
  test("subject, sender, date and text; a quoted message and a signature are told", async () => {
    const article = await articleOf(fixture("communique.eml"), "x");
    expect(article).toMatchObject({
      title: "Le marché change de place",
      byline: "La rédaction",
      published: "2024-03-04T08:15:00.000Z",
      markdown: "Le marché s’installe [place Neuve](https://ville.example/place).\n\nIl ouvre à sept heures.",
    });
    expect(article.told).toEqual([
      "1:1 article/left-out: Le service de presse",
      "1:1 article/left-out: Quand change-t-il de place ?",
    ]);
  });

  test("as plain text alone", async () => {
    const mail =
      "From: a@exemple.org\nSubject: Un titre\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nUn texte.\n\n> Une question\n\n-- \nLe service\n";
    const article = await articleOf(utf8(mail), "-");
    expect([article.title, article.paragraphs]).toEqual(["Un titre", ["Un texte."]]);
    expect(article.told).toEqual([
      "1:1 article/left-out: Le service",
      "1:1 article/left-out: > Une question",
    ]);
  });
});

describe("Markdown of other tools", () => {
  test("YAML: keys are taken by what they mean, others told", async () => {
    const article = await articleOf(fixture("hugo.md"), "-");
    expect(article).toMatchObject({
      title: "La passerelle est ouverte",
      summary: "Les piétons passent de nouveau.",
      section: "Iran / passerelles",
      byline: "La rédaction",
      published: "2024-04-02T10:00:00+02:00",
    });
    expect(article.markdown).toBe(
      "## Un pont *de bois*\n\nLa passerelle a rouvert : [voir le plan](https://ville.example/plan).",
    );
    expect(article.told).toEqual(["1:1 article/other-keys: slug: passerelle ; weight: 3"]);
  });

  test("TOML, line by line", async () => {
    const article = await articleOf(fixture("zola.md"), "-");
    expect(article).toMatchObject({
      title: 'La passerelle est "rouverte"',
      section: "Iran / passerelles",
      isDraft: true,
    });
    expect(article.told).toEqual([]);
  });

  test("without front matter, by its name: the heading is the headline", async () => {
    const article = await articleOf(utf8("# Un titre\n\nUn *texte*.\n"), "a.md");
    expect([article.title, article.markdown]).toEqual(["Un titre", "Un *texte*."]);
  });

  test("without a title is refused", async () => {
    expect((await refusalOf(utf8("---\ndate: 2024-01-01\n---\n\nTexte.\n"), "a.md"))[0]).toContain(
      "article/without-title",
    );
  });
});

describe("encodings", () => {
  const TEXT = "L’été à Nîmes : « déjà » des œuvres\n\nLa chaleur a gagné les forêts où l’on se baigne.\n";
  test.each([
    ["utf-16le", "UTF-16"],
    ["utf-16be", "UTF-16"],
    ["windows-1252", "Windows-1252"],
    ["macroman", "Mac Roman"],
  ])("%s is read by evidence, and told with a word", async (encoding, name) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM: false });
    const outcome = await readDocument(bytes, "a.txt");
    expect(outcome.ok && outcome.value).toMatchObject({
      title: "L’été à Nîmes : « déjà » des œuvres",
      paragraphs: ["La chaleur a gagné les forêts où l’on se baigne."],
    });
    expect(outcome.problems.map(({ rule }) => rule)).toEqual(["article/encoding"]);
    expect(outcome.problems[0]?.says.en).toContain(`it is read as ${name}, in which this word is “L’été”`);
  });

  test("Latin-9 where its letters differ", async () => {
    const outcome = await readDocument(
      iconv.encode("Une œuvre à 5 €\n\nDes œuvres, des cœurs, des sœurs.\n", "iso-8859-15"),
      "a.txt",
    );
    expect(outcome.ok && outcome.value.title).toBe("Une œuvre à 5 €");
    expect(outcome.problems[0]?.says.en).toContain("Latin-9");
  });

  test.each(["iso-8859-1", "ISO8859-1", "latin1", "us-ascii", "windows-1252", "x-unknown"])(
    "a page that says %s is read as browsers do",
    async (label) => {
      const page = (charset: string) =>
        `<!doctype html><meta charset="${charset}"><article><h1>Un « titre » d’été</h1><p>Déjà l’œuvre, 5 €, à Nîmes où l’on se baigne.</p></article>`;
      const { markdown, told } = await articleOf(iconv.encode(page(label), "windows-1252"), "a.html");
      expect(markdown).toContain("Déjà l’œuvre, 5 €, à Nîmes");
      // What was guessed is told.
      expect(told.map((one) => one.split(" ")[1])).toEqual(
        label === "x-unknown" ? ["article/encoding:"] : [],
      );
    },
  );

  test("UTF-16 with its mark is read without a word", async () => {
    for (const encoding of ["utf-16le", "utf-16be"]) {
      const outcome = await readDocument(iconv.encode(TEXT, encoding, { addBOM: true }), "a.txt");
      expect(outcome).toMatchObject({
        ok: true,
        problems: [],
        value: { title: "L’été à Nîmes : « déjà » des œuvres" },
      });
    }
  });
});

test("every document becomes a brief that a build takes, or a draft", { timeout: 120_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), "brevier-documents-"));
  try {
    cpSync(`${ROOT}test/fixtures/bad-input/base`, join(root, "content"), { recursive: true });
    const brevier = (...words: readonly string[]) =>
      spawnSync(process.execPath, [`${ROOT}lib/main.js`, ...words], { cwd: root, encoding: "utf8" });
    for (const name of [
      "journal.html",
      "wordpress.html",
      "spip.html",
      "bac.docx",
      "bac.odt",
      "communique.eml",
      "libreoffice.html",
      "word.html",
      "hugo.md",
      "zola.md",
    ]) {
      const published = /^bac/.test(name) ? ["--published", `2024-02-0${name.length - 5} 10:00`] : [];
      const { status, stderr } = brevier(
        "new",
        "--from",
        join(FOLDER, name),
        "--topic",
        "iran",
        "--lang",
        "fr",
        ...published,
      );
      expect([name, status, stderr.match(/^.*: erreur: .*$/gm)]).toEqual([name, 0, null]);
    }
    const { status, stderr } = brevier("build", "--now", "2026-01-01T00:00:00Z");
    expect([status, stderr.match(/^.*(?:error|erreur):.*$/gm)]).toEqual([0, null]);
    // The page says all that a brief needs.
    const page = readFileSync(
      join(root, "dist/2024/03/03/le-pont-de-vernon-rouvre-aux-voitures/index.html"),
      "utf8",
    );
    expect(page).toContain("Les camions de plus de 3,5");
  } finally {
    rmSync(root, { recursive: true });
  }
});
