import { expect, test } from "vitest";
import { firstSentence } from "../../src/text/first-sentence.ts";
import { fc } from "../property.ts";

test.each([
  ["Un accord a été signé à Minsk. Il a 47 articles.", "Un accord a été signé à Minsk."],
  ["M. Lavrov était à Minsk. Il en est reparti.", "M. Lavrov était à Minsk."],
  ["J.-C. Dupont a dit non. Rien de plus.", "J.-C. Dupont a dit non."],
  ["« Nous verrons. » Il n’a rien ajouté.", "« Nous verrons. »"],
  ["Qui signera ? Personne ne le sait.", "Qui signera ?"],
  ["Le taux est de 2.5 points. Il montait.", "Le taux est de 2.5 points."],
  ["Le texte compte 47 articles", "Le texte compte 47 articles"],
  ["Une ligne\ncoupée. Une autre.\n\nUn paragraphe.", "Une ligne coupée."],
  ["Seul.\n\nUn autre.", "Seul."],
  ["", ""],
])("%j begins with %j", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test("it is the beginning of the text, one line, and never long", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60, mode: "sentences" }), fc.string(), (text, more) => {
      const sentence = firstSentence(`${text} ${more}`);
      expect(sentence.length).toBeLessThanOrEqual(301);
      expect(sentence).not.toContain("\n");
      const whole =
        `${text} ${more}`
          .trim()
          .split(/\n{2,}/)[0]
          ?.replace(/\s*\n\s*/g, " ") ?? "";
      expect(whole.startsWith(sentence.replace(/…$/, ""))).toBe(true);
    }),
  );
});
