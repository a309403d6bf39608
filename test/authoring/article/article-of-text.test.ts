import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { articleOfText } from "../../../src/authoring/article/article-of-text.ts";
import { growthOf } from "../../growth-of.ts";
import { fc, SEED } from "../../property.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) =>
  articleOfText(typeof text === "string" ? utf8(text) : text, "article.txt");

/** Its headline, standfirst and text. */
function articleOf(text: string | Uint8Array) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { title, summary, paragraphs } = outcome.value;
  return { title, summary, paragraphs };
}

function problemsOf(text: string | Uint8Array) {
  const outcome = read(text);
  expect(outcome.ok).toBe(false);
  return outcome.problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}

const paragraphsOf = (text: string) => articleOf(`Titre\n\n${text}`).paragraphs;

describe("the parts of an article", () => {
  test("the headline is the first line, then a paragraph a line, the first as much as the others", () => {
    expect(articleOf("Un titre\nPremier.\nDeuxième.\n")).toEqual({
      title: "Un titre",
      summary: null,
      paragraphs: ["Premier.", "Deuxième."],
    });
  });

  test("one paragraph after the headline is a text", () => {
    expect(articleOf("Un titre\n\nUn seul paragraphe.\n")).toEqual({
      title: "Un titre",
      summary: null,
      paragraphs: ["Un seul paragraphe."],
    });
  });

  test.each(["---", "***", "* * *", "_____", "———", "– – –", "==========", "  ---  "])(
    "a paragraph that a line of %s parts from the text is the standfirst",
    (rule) => {
      for (const between of ["\n", "\n\n", "\r\n\r\n\r\n"])
        expect(articleOf(["Un titre", "Un chapeau.", rule, "Premier.", "Deuxième."].join(between))).toEqual({
          title: "Un titre",
          summary: "Un chapeau.",
          paragraphs: ["Premier.", "Deuxième."],
        });
    },
  );

  test.each([
    ["a wider gap", "Premier.\n\n\n\nDeuxième.\n\nTroisième.", ["Premier.", "Deuxième.", "Troisième."]],
    [
      "a line below two paragraphs",
      "Premier.\n\nDeuxième.\n---\nTroisième.",
      ["Premier.", "Deuxième.", "---", "Troisième."],
    ],
    ["a line right below the headline", "===\nPremier.\n\nDeuxième.", ["===", "Premier.", "Deuxième."]],
    ["two marks", "Premier.\n--\nDeuxième.", ["Premier.", "--", "Deuxième."]],
    ["marks that differ", "Premier.\n-*-\nDeuxième.", ["Premier.", "-*-", "Deuxième."]],
    [
      "a second line further down",
      "Chapeau.\n---\nPremier.\n***\nDeuxième.",
      ["Premier.", "***", "Deuxième."],
    ],
  ])("%s sets nothing apart", (_, text, paragraphs) => {
    expect(articleOf(`Titre\n${text}`).paragraphs).toEqual(paragraphs);
  });

  test("blank lines, and lines of no-break spaces, part paragraphs and are no text", () => {
    const { title, paragraphs } = articleOf(
      "\n \u00a0\nTitre\n\n\nPremier.\n\u00a0\n\tDeuxième. \n\n\n\nTroisième.",
    );
    expect([title, ...paragraphs]).toEqual(["Titre", "Premier.", "Deuxième.", "Troisième."]);
  });

  test("white space inside a line stays: no-break spaces of both widths, doubled spaces, tabs", () => {
    const line = "«\u00a0Oui\u202f!\u00a0» dit-il,  deux\tfois : 10\u00a0%";
    expect(articleOf(`T\n${line}\n`).paragraphs).toEqual([line]);
  });

  test.each([
    ["\\n", "\n"],
    ["\\r\\n", "\r\n"],
    ["\\r", "\r"],
    ["U+2028", "\u2028"],
    ["U+2029", "\u2029"],
    ["form feed", "\f"],
    ["vertical tab", "\v"],
  ])("lines end with %s", (_, end) => {
    expect(articleOf(["Titre", "Chapeau.", "---", "Premier.", "Deuxième.", ""].join(end))).toEqual({
      title: "Titre",
      summary: "Chapeau.",
      paragraphs: ["Premier.", "Deuxième."],
    });
  });

  test("a page break where a paragraph goes on is one line end, not two", () => {
    const wrapped =
      "Le Conseil des gouverneurs a adopté jeudi à Vienne une résolution\n\fqui reproche à l’Iran de ne pas coopérer.";
    expect(paragraphsOf(wrapped)).toEqual([wrapped.replace("\n\f", " ")]);
  });
});

describe("hard-wrapped text", () => {
  const wrapped = [
    "Le Conseil des gouverneurs de l’Agence internationale de l’énergie",
    "atomique a adopté jeudi, à Vienne, une résolution. La Russie, la Chine",
    "et le Burkina Faso ont voté contre – douze pays se sont abstenus, selon",
    "Rafael Grossi.",
  ];

  test("lines of a block are joined with spaces, and blocks stay apart", () => {
    expect(paragraphsOf(`${wrapped.join("\n")}\n\n${wrapped.join("\n")}`)).toEqual([
      wrapped.join(" "),
      wrapped.join(" "),
    ]);
  });

  test("a text of one block is joined, if a blank line parts it from the headline", () => {
    expect(paragraphsOf(wrapped.join("\n"))).toEqual([wrapped.join(" ")]);
  });

  test("the standfirst is joined too", () => {
    expect(articleOf(`Titre\n\n${wrapped.join("\n")}\n---\nLe texte.`).summary).toBe(wrapped.join(" "));
  });

  test("a line that ends early ends its paragraph: headings, signatures, items", () => {
    const text = [
      "Ce que dit le texte",
      ...wrapped,
      "Trois pays ont voté contre :",
      "- la Russie",
      "- la Chine, qui avait demandé la veille que le vote fût reporté à une",
      "  date ultérieure",
      "- le Burkina Faso",
      "",
      ...wrapped,
      "Jean Dupont",
    ];
    expect(paragraphsOf(text.join("\n"))).toEqual([
      "Ce que dit le texte",
      wrapped.join(" "),
      "Trois pays ont voté contre :",
      "- la Russie",
      "- la Chine, qui avait demandé la veille que le vote fût reporté à une date ultérieure",
      "- le Burkina Faso",
      wrapped.join(" "),
      "Jean Dupont",
    ]);
  });

  test("a word broken at its hyphen is put together, the hyphen kept", () => {
    const [first = "", second = ""] = [
      "Il a rencontré jeudi à Téhéran, en fin de journée, M. Gharibabadi, vice-",
      "ministre des Affaires étrangères.",
    ];
    expect(paragraphsOf(`${first}\n${second}\n\nFin.`)).toEqual([`${first}${second}`, "Fin."]);
  });

  test("a dash at the start of a line inside a sentence is no item", () => {
    const lines = [
      "Les quatre délégations n’ont presque rien dit de ces entretiens, consacrés",
      "– selon leurs diplomates – au programme nucléaire iranien et à lui seul.",
    ];
    expect(paragraphsOf(`${lines.join("\n")}\n\n${wrapped.join("\n")}`)).toEqual([
      lines.join(" "),
      wrapped.join(" "),
    ]);
  });

  test.each([
    [
      "long lines are paragraphs",
      [
        "La première phrase est longue. ".repeat(5).trim(),
        "La seconde aussi, bien davantage. ".repeat(5).trim(),
      ],
    ],
    [
      "short lines that end as sentences do are paragraphs",
      [
        "Le Conseil s’est réuni jeudi à Vienne.",
        "La Russie a voté contre le texte proposé.",
        "Téhéran a réagi vendredi.",
      ],
    ],
    ["lines of a list are not joined", ["Russie : contre", "Chine : contre", "France : pour"]],
    [
      "items are not joined, however long",
      [
        "- la République islamique d’Iran et la Fédération de Russie",
        "- la République populaire de Chine et le Burkina Faso",
      ],
    ],
  ])("%s", (_, lines) => {
    expect(paragraphsOf(lines.join("\n"))).toEqual(lines);
  });

  test("a text without any blank line is joined too, where two lines go on in small letters", () => {
    const all = [...wrapped, ...wrapped];
    expect(articleOf(`Titre\n${all.join("\n")}`).paragraphs).toEqual([wrapped.join(" "), wrapped.join(" ")]);
    expect(articleOf(`Titre\n${wrapped.slice(1).join("\n")}`).paragraphs).toEqual(wrapped.slice(1));
  });
});

describe(`nothing is lost, changed or moved (seed ${SEED})`, () => {
  const word = fc.constantFrom(
    "le",
    "Conseil",
    "vice-",
    "M.",
    "–",
    "-",
    "1.",
    "dit",
    "«\u00a0oui\u00a0»",
    "10\u202f%",
    "fin.",
    "À",
    "*",
  );
  const line = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));
  const end = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2028", "\u2029", "\f", "\n\f", "\v");
  const rule = fc.constantFrom("---", "* * *", "-----");
  const text = fc
    .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: rule }), end), {
      minLength: 2,
      maxLength: 25,
    })
    .map((rows) => rows.flat().join(""));
  const withoutSpaces = (whole: string) => whole.replace(/[ \n\r\f\v\u2028\u2029]/g, "");

  test("every character but the spaces around lines, and the line below the standfirst, comes back in its order", () => {
    fc.assert(
      fc.property(text, (source) => {
        const outcome = read(source);
        fc.pre(outcome.ok);
        if (!outcome.ok) return;
        const { title, summary, paragraphs } = outcome.value;
        const head = withoutSpaces(title + (summary ?? ""));
        const tail = withoutSpaces(paragraphs.join(""));
        const whole = withoutSpaces(source);
        const between = whole.slice(head.length, whole.length - tail.length);
        expect(head + between + tail).toBe(whole);
        expect(between).toMatch(summary === null ? /^$/ : /^([-–*])\1{2,}$/);
        for (const part of [title, summary ?? title, ...paragraphs]) expect(part).toMatch(/^\S(?:.*\S)?$/u);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the encoding", () => {
  const text = "Titre : l’Iran\n\n« Œuvre » à 5 € – dit-on…\n\nÀ Þingvellir, l’été\u00a0: Žižek, ÿ.\n";

  test("UTF-8 with or without a byte order mark and Windows-1252 are one article", () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(text));
    expect(articleOf(marked)).toEqual(articleOf(text));
    expect(articleOf(iconv.encode(text, "windows-1252"))).toEqual(articleOf(text));
    expect(articleOf(text).paragraphs.slice(-1)).toEqual(["À Þingvellir, l’été\u00a0: Žižek, ÿ."]);
  });

  test("a byte that neither has is reported at its place", () => {
    expect(problemsOf(Buffer.from("Titr\xe9\n\nChapeau\n\nUn \x81\n", "latin1"))).toEqual([
      "5:4 article/unknown-byte",
    ]);
  });

  test("UTF-8 with a mistake in it is not taken for Windows-1252", () => {
    const broken = Buffer.concat([utf8("Été à Genève\n\nChapeau\n\nL"), Uint8Array.of(0x92), utf8("Iran\n")]);
    expect(problemsOf(broken)).toEqual(["5:2 article/mixed-encoding"]);
    expect(problemsOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0x0a, 0x92))).toEqual([
      "2:1 article/mixed-encoding",
    ]);
  });

  test("capitals before no-break spaces, which look like UTF-8, are Windows-1252", () => {
    expect(articleOf(iconv.encode("«\u00a0LIBERTÉ\u00a0»\nT", "windows-1252")).title).toBe(
      "«\u00a0LIBERTÉ\u00a0»",
    );
  });

  test("what Windows-1252 became in a wrong conversion is put right, and told with what it was", () => {
    const text = "Titre\n\nL\u0092Iran\n\nEt l\u0092\u0085\n";
    expect(articleOf(text).paragraphs).toEqual(["L’Iran", "Et l’…"]);
    expect(read(text).problems.map(({ place, says }) => `${place.line}:${place.column} ${says.fr}`)).toEqual([
      "3:2 U+0092, un caractère invisible\u00a0: «\u202f’\u202f», mal converti\u202f; la brève a «\u202f’\u202f»",
      "5:6 U+0085, un caractère invisible\u00a0: «\u202f…\u202f», mal converti\u202f; la brève a «\u202f…\u202f»",
    ]);
    expect(read(text).problems[0]).toMatchObject({ rule: "article/misread-character", severity: "warning" });
    expect(problemsOf("Titre\n\nUn \u0081.\n")).toEqual(["3:4 article/unknown-character"]);
  });
});

describe("what is no article", () => {
  test.each([
    ["nothing", ""],
    ["white space", " \r\n\t\u00a0\u2028\f"],
  ])("%s", (_, text) => {
    expect(problemsOf(text)).toEqual(["1:1 article/empty"]);
  });

  test("a headline alone, and a headline and a standfirst alone", () => {
    expect(problemsOf("\n\nTitre\n\n")).toEqual(["3:1 article/only-headline"]);
    expect(problemsOf("Titre\n\nChapeau\n---\n\n")).toEqual(["1:1 article/no-text"]);
  });

  test("more than a megabyte", () => {
    expect(problemsOf("a".repeat(1_048_577))).toEqual(["1:1 source/too-large"]);
  });

  test.each([
    ["PDF", "%PDF-1.7\n"],
    ["RTF", "{\\rtf1\\ansi"],
    ["Word", "PK\x03\x04rest"],
    ["binary", "Titre\0"],
  ])("%s", (_, start) => {
    expect(problemsOf(Buffer.from(start, "latin1"))).toEqual(["1:1 article/not-plain-text"]);
  });

  test("control characters that no feed can carry are reported where they are, none is dropped", () => {
    expect(problemsOf("Titre\r\n\r\nCha\u0001peau\f\r\n\u001b[1mTexte\u001a")).toEqual([
      "3:4 source/control-character",
      "4:1 source/control-character",
      "4:10 source/control-character",
    ]);
  });
});

test.each([" ", ".", "a\n", ".\n- a\n", "a b\n\n", "\f", "\u2029", "’'", "- ", "\u0080"])(
  "the cost of an article full of %j grows in proportion to its length",
  (piece) => {
    const start = "Titre\n\nChapeau\n\nUn texte qui est coupé vers le milieu de\nsa phrase\n\n";
    expect(growthOf((size) => read(`${start}${piece.repeat(size)}fin`), 4_000)).toBeLessThan(128);
  },
);
