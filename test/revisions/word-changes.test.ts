import { describe, expect, test } from "vitest";
import type { ChangedBlock } from "../../src/model/text-change.ts";
import { type KeptText, keptTextOf } from "../../src/revisions/kept-text.ts";
import { changesBetween } from "../../src/revisions/word-changes.ts";
import { fc } from "../property.ts";

const RUNS = Number(process.env["BREVIER_RUNS"] ?? 300);

const text = (...blocks: readonly string[]): KeptText => ({ title: "Titre", summary: "Chapeau.", blocks });
const shown = (changes: readonly ChangedBlock[]) =>
  changes.map(({ pieces }) =>
    pieces
      .map(({ as, text: words }) => (as === "same" ? words : `${as === "ins" ? "+" : "-"}[${words}]`))
      .join(""),
  );
const side = ({ pieces }: ChangedBlock, as: "del" | "ins") =>
  pieces
    .filter((piece) => piece.as === "same" || piece.as === as)
    .map((piece) => piece.text)
    .join("");

describe("what changed between two texts", () => {
  test.each([
    [["Le chat dort."], ["Le chien dort."], ["Le -[chat]+[chien] dort."]],
    [["Le chat gris dort."], ["Le chien noir dort."], ["Le -[chat gris]+[chien noir] dort."]],
    [["Un."], ["Un.", "Deux."], ["+[Deux.]"]],
    [["Un.", "Deux.", "Trois."], ["Un.", "Trois."], ["-[Deux.]"]],
    [["Il vient."], ["Il vient, dit-on."], ["Il vient+[, dit-on]."]],
    [
      ["La première phrase est longue.", "Elle part demain."],
      ["Une phrase de plus.", "La première phrase est longue.", "Elle part ce soir."],
      ["+[Une phrase de plus.]", "Elle part -[demain]+[ce soir]."],
    ],
    [
      ["Le ministre a parlé hier à la presse.", "Un mot.", "Fin de la séance."],
      ["Un mot.", "Le ministre n’a pas parlé à la presse."],
      [
        "-[Le ministre a parlé hier à la presse.]",
        "-[Fin de la séance.]",
        "+[Le ministre n’a pas parlé à la presse.]",
      ],
    ],
    [["L’accord « oui »."], ["L’accord « oui »."], []],
    [["été"], ["e\u0301te\u0301"], []],
    [["12\u00a0000 morts"], ["12\u202f000 blessés"], ["12\u202f000 -[morts]+[blessés]"]],
    [
      ["ouvert le jour même à Minsk"],
      ["ouvert la veille à Minsk"],
      ["ouvert -[le jour même]+[la veille] à Minsk"],
    ],
    [["b, , b, ac"], ["b ac bdd"], ["b-[, , b,] ac+[ bdd]"]],
    [["ก่า"], ["ก้า"], ["-[ก่]+[ก้]า"]],
    [["北京 会谈"], ["北京 会议"], ["北京 会-[谈]+[议]"]],
    [["مؤتمر مينسك"], ["مؤتمر موسكو"], ["مؤتمر -[مينسك]+[موسكو]"]],
  ])("%j, then %j", (before, after, expected) => {
    expect(shown(changesBetween(text(...before), text(...after)))).toEqual(expected);
  });

  test("headline and standfirst come first", () => {
    const [before, after] = [
      text("Corps."),
      { title: "Titre", summary: "Chapô.", blocks: ["Corps nouveau."] },
    ];
    expect(changesBetween(before, after).map(({ of }) => of)).toEqual(["summary", "text"]);
  });

  test("the deleted and the same are the old text, the inserted and the same the new one", () => {
    const word = fc.constantFrom(
      "un",
      "deux",
      "trois",
      "l’été",
      ",",
      ".",
      "\u00a0:",
      "12",
      "é",
      "\ud83d\ude00",
      "中",
      " ",
    );
    const block = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map((words) => words.join(" ").trim() || "un");
    const blocks = fc.array(block, { maxLength: 6 });
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const changes = changesBetween(text(...before), text(...after));
        const [olds, news] = [changes.map((one) => side(one, "del")), changes.map((one) => side(one, "ins"))];
        // What is not shown is the same on both sides, in the same order.
        const rest = (all: readonly string[], some: readonly string[]) => {
          const left = some.filter((one) => one !== "").map(folded);
          return all.map(folded).filter((one) => {
            const at = left.indexOf(one);
            if (at >= 0) left.splice(at, 1);
            return at < 0;
          });
        };
        const folded = (one: string) => one.normalize("NFC").replace(/\s+/gu, " ");
        const [unseenBefore, unseenAfter] = [rest(before, olds), rest(after, news)];
        expect(unseenBefore).toEqual(unseenAfter);
        expect(unseenBefore.length + olds.filter((one) => one !== "").length).toBe(before.length);
        expect(changesBetween(text(...before), text(...before))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("texts that have nothing in common, or a million words, are compared in bounded work", () => {
    const numbers = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `mot${from + i}`);
    const before = numbers(0, 200_000).join(" ");
    const after = numbers(500_000, 200_000).join(" ");
    const [title] = changesBetween({ ...text(), title: before }, { ...text(), title: after });
    expect(title?.pieces.map(({ as }) => as)).toEqual(["del", "ins"]);
    expect(changesBetween(text(before), text(after)).length).toBe(2);
    const many = (from: number) => numbers(from, 3000).map((one) => `${one} un deux trois`);
    expect(changesBetween(text(...many(0)), text(...many(9000).slice(1))).length).toBe(3000);
    const alternating = Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? "a" : "b")).join(" ");
    expect(changesBetween(text(alternating), text(`b ${alternating} a`)).length).toBe(1);
  }, 60_000);
});

describe("the text of an archive page", () => {
  const page = (body: string) =>
    new TextEncoder().encode(
      `<!DOCTYPE html><html><head><title>Autre</title></head><body><main><p class="site">Site</p><article class="brief h-entry"><header><h1 class="p-name">Un &amp; deux</h1><p class="standfirst p-summary">Le
chapeau.</p></header><div class="text"><div class="body"><div class="e-content prose">${body}</div></div><section><h2>Sources</h2></section></div></article></main></body></html>`,
    );

  test("is that of headline, standfirst and body, a paragraph at a time", () => {
    const { title, summary, blocks } = keptTextOf(
      page(
        '<p>Un <em>mot</em>,<br>un <a href="#">lien</a>.</p><ul><li>Un</li><li><p>Deux</p></li></ul><blockquote><p>Trois\u00a0!</p></blockquote><figure><img src="data:," alt="Rien"><figcaption>Légende</figcaption></figure><hr><table><tr><td>a</td><td>b</td></tr></table>',
      ),
    );
    expect([title, summary]).toEqual(["Un & deux", "Le chapeau."]);
    expect(blocks).toEqual(["Un mot, un lien.", "Un", "Deux", "Trois\u00a0!", "Légende", "a", "b"]);
  });

  test("is of the entry alone, whatever stands around; what is struck out parts no paragraph, and no script is read", () => {
    const html = new TextDecoder()
      .decode(page("<p>A <del>b</del>c<script>d</script></p>"))
      .replace("<title>", '<meta class="p-summary" content="Rien"><title>')
      .replace("<main>", '<main><h1 class="p-name">Autre</h1><p class="p-summary">Autre</p>');
    const { title, summary, blocks } = keptTextOf(new TextEncoder().encode(html));
    expect([title, summary, blocks]).toEqual(["Un & deux", "Le chapeau.", ["A bc"]]);
  });

  test("a page that has none of it has no text", () => {
    expect(keptTextOf(new TextEncoder().encode("<p>Rien</p>"))).toEqual({
      title: "",
      summary: "",
      blocks: [],
    });
  });
});
