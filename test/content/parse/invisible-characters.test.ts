import { expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { memorySite } from "../../memory-site.ts";
import { BASE, OPTIONS } from "../bad-input.ts";

const BRIEF = `---
id: essai-1
title: "L’e\u0301te\u0301 de la co\u00adope\u0301ration \u202eest\u200b là"
published: 2024-10-31 18:40
summary: "Une phrase\\u200b\\u00ad de résumé\\u202e."
authors: [redac\u200btion]
topics: ["ir\\u200ban"]
sources:
  - title: Une\u200d source
    url: "https://exemple.org/page\\u200b"
  - title: Une autre
    url: https://exemple.org/\u2060autre\u200f
---
Un [lien](https://exemple.org/a\u200b), un <https://exemple.org/b\u2060>, un [autre][x], un [dernier](https://exemple.org/d&#8203;).
50\u200b % d’un mot\u200b ! Une r&eacute;f&eacute;rence&shy;&#x202E; vide, שלום&rlm; gardé. Tout va\u2066 bien.

[x]: https://exemple.org/c\ufeff
`;

test("what nobody sees comes into no address, name or text, and is nobody’s fault", async () => {
  const site = memorySite({ ...BASE, "briefs/2024/10/31/essai.md": BRIEF });
  const { problems } = await build(site, OPTIONS);
  expect(problems.filter(({ place }) => place.file.endsWith("essai.md"))).toEqual([]);
  const page = new TextDecoder().decode(site.dist.read("2024/10/31/essai/index.html") ?? undefined);
  expect(page.replace(/&rlm;|\u200f/g, "")).not.toMatch(
    /\p{Default_Ignorable_Code_Point}|\ufffc|%E2%80|%EF%BB|%C2%AD/u,
  );
  expect(page).toContain("L’été de la coopération est là");
  expect(page).toContain("Une phrase de résumé.");
  expect(page).toContain("50\u00a0% d’un mot\u202f! Une référence vide, שלום\u200f gardé.");
  for (const name of ["page", "autre", "a", "b", "c", "d"])
    expect(page).toContain(`href="https://exemple.org/${name}"`);
});
