import { describe, expect, test } from "vitest";
import { answered, QUESTIONS, type Question } from "../../../src/authoring/init/answers.ts";
import { checkAnswer } from "../../../src/authoring/init/check-answer.ts";
import { proposalFor } from "../../../src/authoring/init/proposals.ts";
import { ANSWERS } from "./begun-site.ts";

const AROUND = { language: "fr", folder: "le-relais", timeZone: "Europe/Brussels" } as const;
const rulesOf = (...answer: readonly [Question, string, (readonly string[])?]) => {
  const [question, typed, words = []] = answer;
  return checkAnswer(question, typed, words).map(({ rule }) => rule);
};

describe("what is proposed", () => {
  test("follows from the folder, the machine and the answers before", () => {
    const proposed = QUESTIONS.map((question) => proposalFor(question, ANSWERS, AROUND));
    expect(proposed).toEqual([
      "Le relais",
      "https://example.org/",
      "lerelais.fr",
      "fr",
      "Europe/Brussels",
      "Le Relais",
      "other",
    ]);
  });

  test.each(["fr", "en"] as const)("can be taken, in %s", (language) => {
    const around = { language, folder: "tmp.x8", timeZone: null };
    for (const question of QUESTIONS)
      expect(rulesOf(question, proposalFor(question, ANSWERS, around) ?? "")).toEqual([]);
  });

  test.each([
    ["https://www.lerelais.fr/", "lerelais.fr"],
    ["https://lerelais.fr/breves/", "lerelais.fr"],
    ["https://amis.github.io/relais/", "amis.github.io"],
    ["https://écho.fr/", "xn--cho-9la.fr"],
    ["http://localhost:8080/", null],
    ["http://127.0.0.1/", null],
  ])("the address %s has the authority %s", (url, authority) => {
    expect(proposalFor("authority", { ...ANSWERS, url }, AROUND)).toBe(authority);
  });

  test.each([
    ["https://amis.github.io/relais/", "github-pages"],
    ["https://amis.gitlab.io/", "gitlab-pages"],
    ["https://relais.netlify.app/", "netlify"],
    ["https://relais.pages.dev/", "cloudflare-pages"],
    ["https://lerelais.fr/", "other"],
  ])("the address %s tells the host %s", (url, host) => {
    expect(proposalFor("host", { ...ANSWERS, url }, AROUND)).toBe(host);
  });
});

describe("an answer as people type it", () => {
  test.each([
    ["lerelais.fr", "https://lerelais.fr/"],
    ["lerelais.fr/breves", "https://lerelais.fr/breves/"],
    ["http://localhost:8080", "http://localhost:8080/"],
    [" https://lerelais.fr/ ", "https://lerelais.fr/"],
    ["relais", "relais"],
  ])("the address %j is %s", (typed, url) => {
    expect(answered("url", typed)).toEqual({ url });
  });

  test.each(["fr en", "fr, en", "fr,en", " fr ; en ", "fr en fr"])(
    "the languages %j are fr and en",
    (typed) => {
      expect(answered("languages", typed)).toEqual({ languages: ["fr", "en"] });
    },
  );
});

describe("what cannot be taken", () => {
  test.each([
    ["title", "", "yaml/empty-value"],
    ["title", "Le <b>Relais</b>", "yaml/markup-in-text"],
    ["title", "Le\nRelais", "yaml/several-lines"],
    ["url", "relais", "yaml/bad-form"],
    ["url", "https://lerelais.fr/?a=1", "yaml/bad-form"],
    ["authority", "relais", "yaml/bad-form"],
    ["languages", "français", "yaml/bad-form"],
    ["languages", "", "yaml/empty-value"],
    ["languages", "fr de", "site/no-catalogue"],
    ["languages", "{", "yaml/bad-form"],
    ["timeZone", "Europe/Pariss", "site/bad-zone"],
    ["publisher", "À COMPLÉTER", "yaml/gap"],
    ["host", "github", "yaml/not-one-of"],
  ] as const)("%s: %j is %s", (question, typed, rule) => {
    expect([...new Set(rulesOf(question, typed))]).toEqual([rule]);
  });

  test("a language that the site has words for is one", () => {
    expect(rulesOf("languages", "de", ["words/de.yaml"])).toEqual([]);
  });
});
