/** What texts bring along from web pages, agencies and conversions: put right or left out, and told at its line. */
import { describe, expect, test } from "vitest";
import { articleOfText } from "../../../src/authoring/article/article-of-text.ts";

const read = (text: string) => articleOfText(new TextEncoder().encode(text), "article.txt");

function articleOf(text: string) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
const told = (text: string) =>
  read(text).problems.map(({ rule, severity, place, found }) => {
    expect(severity).toBe("warning");
    return `${place.line} ${rule}: ${found?.fr}`;
  });
const partsOf = (text: string) => {
  const { title, summary, paragraphs } = articleOf(text);
  return [title, summary, ...paragraphs];
};
const TEXT = "Le Parlement a adopté jeudi le projet de loi, par 251 voix contre 180.";

describe("entities and characters", () => {
  test("entities of HTML are read, and told once", () => {
    const text =
      "L&#8217;accord &amp; l&eacute;t&eacute;\n\nChapeau&nbsp;: ici.\n\nTexte l&rsquo;&eacute;t&#xE9;.";
    expect(partsOf(text)).toEqual(["L’accord & lété", null, "Chapeau\u00a0: ici.", "Texte l’été."]);
    expect(told(text)).toEqual(["1 article/entities: &#8217;"]);
    expect(read(text).problems[0]?.says.en).toContain("in the whole article: 8");
  });

  test("also those of Windows-1252, and those that were escaped twice", () => {
    expect(partsOf("L&#146;été\n\nL&amp;rsquo;&amp;nbsp;à &lt;3")).toEqual(["L’été", null, "L’\u00a0à <3"]);
  });

  test("what only looks like one stays", () => {
    const text = "AT&T et R&D\n\nA & B; x&y; &foo; ?a=1&copy=2";
    expect([partsOf(text), told(text)]).toEqual([["AT&T et R&D", null, "A & B; x&y; &foo; ?a=1&copy=2"], []]);
  });

  test("UTF-8 that was read as Windows-1252 is put right", () => {
    const text = "Lâ€™Ã©tÃ© Ã\u00a0 Minsk\n\nÂ« CÅ“ur Â» â€“ dÃ©jÃ\u00a0.";
    expect(partsOf(text)).toEqual(
      ["L’été à Minsk", null, "« CÅ“ur » – déjà."].map((part) => part?.replace("CÅ“ur", "Cœur") ?? null),
    );
    expect(told(text)).toEqual(["1 article/misread-utf8: â€™"]);
    expect(told("SÃO PAULO\n\nUm « IRMÃ» e um châ€.")).toEqual([]);
  });
});

describe("the head of a web page", () => {
  test("section, by-line and date are no text, and the headline is the headline", () => {
    const text = `Économie\n\nLe Parlement adopte la loi de finances\nPar Jeanne Dupont\nPublié le 3 mars 2024 à 14h05\n\n${TEXT}\n`;
    expect(partsOf(text)).toEqual(["Le Parlement adopte la loi de finances", null, TEXT]);
    expect(articleOf(text)).toMatchObject({ section: "Économie", byline: "Jeanne Dupont" });
    expect(told(text)).toEqual([
      "1 article/left-out: Économie",
      "4 article/left-out: Par Jeanne Dupont",
      "5 article/left-out: Publié le 3 mars 2024 à 14h05",
    ]);
  });

  test.each([
    "Par Jeanne Dupont",
    "PAR JEANNE DUPONT",
    "Par J. Dupont et Ali Rezaï, à Minsk",
    "Par Jeanne de La Tour avec AFP",
    "Par La rédaction",
    "De notre correspondante à Moscou, Jeanne Dupont",
    "Propos recueillis par Jeanne Dupont",
    "Par Jeanne Dupont - Publié le 3 mars 2024 à 14h05",
    "Publié le 03/03/2024 à 14:05 | Mis à jour le 04/03/2024",
    "Mis à jour hier à 14h05",
    "3 mars 2024, 14 h 05",
    "Temps de lecture : 3 min",
    "Publié il y a 3 heures",
    "By Jane Doe",
    "Published March 3, 2024",
  ])("%s", (line) => {
    expect(partsOf(`La loi est votée\n${line}\n\n${TEXT}`)).toEqual(["La loi est votée", null, TEXT]);
  });

  test("a by-line above a line of dashes does not become the standfirst", () => {
    expect(partsOf(`La loi est votée\nPar Jeanne Dupont\n\nLe chapeau.\n---\n${TEXT}`)).toEqual([
      "La loi est votée",
      "Le chapeau.",
      TEXT,
    ]);
  });

  test.each([
    ["Par ailleurs, le ministre a démissionné."],
    ["Par la suite, Minsk a cédé"],
    ["Par 251 voix contre 180, le texte est adopté."],
    ["Publié en 1914, ce roman a paru à Paris."],
    ["Le 3 mars 2024, le Parlement a voté."],
    ["De notre temps, tout va vite."],
    ["2024"],
    ["Mars 1917"],
  ])("%s is text", (line) => {
    const text = `Un titre\n\n${line}\n\n${TEXT}`;
    if (line === "Mars 1917") expect(told(text)).toEqual(["3 article/left-out: Mars 1917"]);
    else expect([partsOf(text), told(text)]).toEqual([["Un titre", null, line, TEXT], []]);
  });

  test("a short headline without by-line or date below it is no section", () => {
    expect(partsOf(`Grève\n\nLes trains ne circulent pas.\n\n${TEXT}`)[0]).toBe("Grève");
  });
});

describe("what stands between paragraphs", () => {
  test.each([
    "Lire aussi",
    "Lire aussi : Le Sénat refuse",
    "À lire aussi > Le Sénat refuse",
    "Lire aussi Le Sénat refuse le texte",
    "Sur le même sujet",
    "Partager",
    "Partager sur Facebook",
    "Partager :",
    "Tweeter",
    "Imprimer l’article",
    "Publicité",
    "La suite après cette publicité",
    "Article réservé aux abonnés",
    "12 commentaires",
    "Read more: The Senate",
  ])("%s is left out, and told", (line) => {
    const text = `Un titre\n\n${TEXT}\n\n${line}\n\n${TEXT}`;
    expect(partsOf(text)).toEqual(["Un titre", null, TEXT, TEXT]);
    expect(told(text)).toEqual([`5 article/left-out: ${line}`]);
  });

  test.each([
    "Lire aussi vite est un exploit.",
    "Partager ces terres n’est pas simple.",
    "Lire la suite demande de la patience.",
    "Partager, c’est donner.",
    "Suivre Minsk, ou non ?",
    "À voir.",
  ])("%s is text", (line) => {
    expect(partsOf(`Un titre\n\n${TEXT}\n\n${line}`)).toEqual(["Un titre", null, TEXT, line]);
  });

  test("a line of a hard-wrapped sentence is no link, whatever it begins with", () => {
    const wrapped = [
      "Il a passé dix années de sa vie à étudier le russe, et a voulu",
      "Lire aussi Pouchkine et tous les poètes de ce temps dans le texte,",
      "avant de partir.",
    ];
    expect(partsOf(`Un titre\n\n${wrapped.join("\n")}\n\n${TEXT}`)).toEqual([
      "Un titre",
      null,
      wrapped.join(" "),
      TEXT,
    ]);
  });

  test("the headline is never taken for one of these", () => {
    expect(partsOf(`Partager\n\n${TEXT}`)[0]).toBe("Partager");
  });
});

describe("the dateline of an agency", () => {
  test.each([
    ["BREST, 3 mars (AFP) – ", "Brest", null],
    ["BREST, 3 mars (AFP) - ", "Brest", null],
    ["BREST (AFP) — ", "Brest", null],
    ["AIX-EN-PROVENCE, 1er mars 2024 (Reuters) – ", "Aix-en-Provence", null],
    ["MINSK – ", "Minsk", null],
    ["LE CAIRE – ", "Le Caire", null],
    ["L’AQUILA, 3 mars – ", "L’Aquila", null],
    ["MINSK (Biélorussie) – ", "Minsk", "Biélorussie"],
    ["MINSK, Biélorussie, 3 mars (AFP) – ", "Minsk", "Biélorussie"],
    ["New York, 3 mars – ", "New York", null],
    ["Genève (ATS) – ", "Genève", null],
    ["WASHINGTON, March 3 (AP) — ", "Washington", null],
  ])("%s", (opening, place, country) => {
    const text = `Un titre\n\n${opening}${TEXT}`;
    expect(articleOf(text)).toMatchObject({ dateline: { place, country }, paragraphs: [TEXT] });
    expect(told(text)).toEqual([`3 article/dateline: ${opening.trim()}`]);
  });

  test.each([
    "Emmanuel Macron – qui part jeudi – n’a rien dit.",
    "ONU – Le Conseil se réunit.",
    "EXCLUSIF – Le Conseil se réunit.",
    "Le 3 mars – un dimanche –, il a neigé.",
    "Mardi 3 mars – un jour férié –, il a neigé.",
    "Paris-Nice – La course part.",
    "La ligne Paris – Brest est coupée.",
    "Il – ou elle – viendra.",
  ])("%s has none", (line) => {
    expect([articleOf(`Un titre\n\n${line}`).dateline, told(`Un titre\n\n${line}`)]).toEqual([null, []]);
  });
});

describe("words that the end of a line parts", () => {
  const wrapped = (left: string, right: string) =>
    `Un titre\n\nLe préfet de région a réuni mercredi, dans les locaux de la ${left}\n${right} de Brest, les élus de la ville et les représentants des pêcheurs.\n\nFin.`;
  test.each([
    ["pré-", "fecture", "préfecture"],
    ["mi-", "nistre", "ministre"],
    ["en-", "fance", "enfance"],
    ["con\u00ad", "férence", "conférence"],
    ["d’entre-", "prise", "d’entreprise"],
    ["vice-", "présidence", "vice-présidence"],
    ["mi-", "mars", "mi-mars"],
    ["ex-", "ministre", "ex-ministre"],
    ["ex-", "plication", "explication"],
    ["peut-", "être", "peut-être"],
    ["a-t-", "il", "a-t-il"],
    ["au-", "delà", "au-delà"],
    ["Saint-", "Denis", "Saint-Denis"],
    ["cessez-", "le-feu", "cessez-le-feu"],
    ["franco-", "allemande", "franco-allemande"],
  ])("%s %s", (left, right, whole) => {
    const { paragraphs } = articleOf(wrapped(left, right));
    expect(paragraphs[0]).toContain(`la ${whole} de Brest`);
    const isWhole = !whole.includes("-");
    expect(told(wrapped(left, right))).toEqual(
      isWhole ? [`3 article/rejoined: ${whole.replace(/^.*’/, "")}`] : [],
    );
  });

  test("what the text writes elsewhere decides", () => {
    expect(
      articleOf(`${wrapped("néo-", "zélandaise")}\n\nUne équipe néo-zélandaise.`).paragraphs[0],
    ).toContain("néo-zélandaise");
    expect(articleOf(`${wrapped("contre-", "façon")}\n\nUne contrefaçon.`).paragraphs[0]).toContain(
      "contrefaçon",
    );
  });
});
