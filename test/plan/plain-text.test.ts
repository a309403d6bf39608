import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkDist } from "../../src/check/check-dist.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2024-11-05T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const BRIEF = "briefs/2024/10/31/ouverture.md";
const AT = "2024/10/31/ouverture/index.txt";
const base = filesOf("test/fixtures/bad-input/base");

function siteWith(settings: string, brief?: string) {
  return memorySite({
    ...base,
    "site.yaml": `${base["site.yaml"] ?? ""}\n${settings}\n`,
    ...(brief === undefined ? {} : { [BRIEF]: brief }),
  });
}

async function built(settings: string, brief?: string) {
  const site = siteWith(settings, brief);
  const outcome = await build(site, OPTIONS);
  expect(outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return { site, text: new TextDecoder().decode(site.dist.read(AT) ?? undefined) };
}

const FULL = `---
id: ouverture
title: La conférence de Minsk est ouverte
published: 2024-10-31 09:00
authors: [redaction]
topics: [iran]
dateline: { place: Minsk, country: Biélorussie }
summary: Quarante délégations sont arrivées pour deux jours de travaux consacrés à la sécurité.
sources:
  - { title: Programme de la conférence, url: "https://exemple.org/programme-de-la-conference-sur-la-securite-en-eurasie/edition-2024", publisher: Ministère }
updates:
  - { kind: correction, date: 2024-11-01 10:00, note: Le nombre de délégations était faux. }
  - { kind: update, date: 2024-11-02 10:00, note: La conférence a pris fin. }
---

La conférence s’est ouverte jeudi à Minsk, en présence de quarante délégations venues de toute l’Eurasie.

Elle dure *deux* jours : [son programme](https://exemple.org/p) compte 1200 pages.
`;

describe("a brief as plain text", () => {
  test("is as agencies send it, at 64 columns, and its page leads to it", async () => {
    const { site, text } = await built("plainText: true", FULL);
    expect(text).toBe(`La conférence de Minsk est ouverte

31\u00a0octobre 2024 à 9\u00a0h

Quarante délégations sont arrivées pour deux jours de travaux
consacrés à la sécurité.

Correction du 1er\u00a0novembre 2024. Le nombre de délégations était
faux.

MINSK (Biélorussie) – La conférence s’est ouverte jeudi à Minsk,
en présence de quarante délégations venues de toute l’Eurasie.

Elle dure deux jours\u00a0: son programme compte 1200 pages.

Mise à jour du 2\u00a0novembre 2024. La conférence a pris fin.

Sources
- Programme de la conférence, Ministère
  https://exemple.org/programme-de-la-conference-sur-la-securite-en-eurasie/edition-2024

https://relais.example/2024/10/31/ouverture/

-30-
`);
    const page = new TextDecoder().decode(site.dist.read("2024/10/31/ouverture/index.html") ?? undefined);
    expect(page).toContain('<link rel="alternate" type="text/plain" href="/2024/10/31/ouverture/index.txt">');
    const headers = new TextDecoder().decode(site.dist.read("_headers") ?? undefined);
    expect(headers).toContain(
      "/*/index.txt\n  Content-Type: text/plain; charset=utf-8\n  X-Robots-Tag: noindex\n",
    );
    expect((await checkDist(site.dist)).problems).toEqual([]);
  });

  test("ends as the desk wants it, or with nothing", async () => {
    expect((await built('plainText: true\nplainTextEnd: "(FIN)"')).text).toMatch(/\n\n\(FIN\)\n$/);
    expect((await built('plainText: true\nplainTextEnd: ""')).text).toMatch(/\/ouverture\/\n$/);
  });

  test("is there where it is asked for alone, and of no draft and of none that was withdrawn", async () => {
    expect((await built("")).text).toBe("");
    expect((await built("plainText: true", FULL.replace("title:", "draft: true\ntitle:"))).text).toBe("");
    const withdrawn = FULL.replace(
      "title:",
      "withdrawn: { date: 2024-11-03 10:00, level: notice, reason: Une erreur. }\ntitle:",
    );
    expect((await built("plainText: true", withdrawn)).text).toBe("");
  });

  test("says what the page says: `check` finds a word that is in one of them alone", async () => {
    const { site, text } = await built("plainText: true", FULL);
    site.dist.write(
      AT,
      new TextEncoder().encode(text.replace("quarante délégations venues", "quatorze délégations venues")),
    );
    const { problems } = await checkDist(site.dist);
    expect(problems.map(({ rule, place, says }) => [rule, place.file, says.en])).toEqual([
      [
        "plain-text/other-words",
        "2024/10/31/ouverture/index.html",
        expect.stringContaining("it lacks “quarante délégations venues"),
      ],
    ]);
  });

  test("nobody else’s file can stand there", async () => {
    const site = memorySite({
      ...base,
      "site.yaml": `${base["site.yaml"] ?? ""}\nplainText: true\n`,
      [`public/${AT}`]: "à nous",
    });
    const outcome = await build(site, OPTIONS);
    expect([outcome.ok, outcome.problems.map(({ rule }) => rule)]).toEqual([
      false,
      [expect.stringMatching(/^address\/|^site\/|collision/)],
    ]);
  });
});
