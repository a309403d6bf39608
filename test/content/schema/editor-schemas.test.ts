import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { parseSite } from "../../../src/content/parse/parse-site.ts";
import { briefSchema } from "../../../src/content/schema/brief-schema.ts";
import { editorSchemas } from "../../../src/content/schema/editor-schemas.ts";
import { FRENCH_HOVERS } from "../../../src/content/schema/french-hovers.ts";
import { siteSchema } from "../../../src/content/schema/site-schema.ts";
import { builtInWords } from "../../../src/language/locale/built-in-words.ts";
import { langOf } from "../../language/locale/locale-for.ts";
import { filesOf } from "../../memory-site.ts";

const settingsIn = (...languages: readonly string[]) => `title: Le Relais
description: L’actualité en brèves
url: https://lerelais.example/
authority: lerelais.example
languages: [${languages.join(", ")}]
timeZone: Europe/Paris
publisher: { name: Les Amis du Relais }
`;

function schemasIn(...languages: readonly string[]) {
  const site = parseSite(new TextEncoder().encode(settingsIn(...languages)));
  if (!site.ok) throw new Error(JSON.stringify(site.problems));
  return editorSchemas(site.value);
}
const french = schemasIn("fr");
const english = schemasIn("en");

/** What an editor would underline: a file in YAML as it reads it. */
function faultsOf(schema: string, yaml: string): readonly string[] {
  const judge = new Ajv2020({ strict: false }).compile(JSON.parse(schema));
  judge(parse(yaml));
  return (judge.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
const textOf = (folder: string, file: string) => new TextDecoder().decode(filesOf(folder)[file]);

const FULL = `${settingsIn("fr", "en")}publicationHour: 09:00
feeds: { site: 20, section: 0, history: false, declared: [{ path: /agence/, title: Agence, limit: 5, window: 48 }] }
rights: { copyrightYear: 2024, ai: { train: refused }, rsl: true }
check: { budgets: [{ html: 20000, css: 9000, archive: 50000, requests: 3 }] }
cards: true
theme: { accent: { light: "#1b5e20" }, fonts: { files: [{ src: /a.woff2, family: A, weight: 700 }] }, nav: [{ to: home }] }
`;

describe("the schema of site.yaml", () => {
  test.each([
    ["the sample", textOf("content", "site.yaml")],
    ["numbers and flags", FULL],
  ])("has nothing against %s", (_, yaml) => {
    expect(faultsOf(french["site.schema.json"], yaml)).toEqual([]);
  });

  test("marks a key that is not known, one that is missing, and a value of another kind", () => {
    const wrong = settingsIn("fr")
      .replace(/^title:/m, "titel:")
      .replace(/^publisher:/m, "cards: maybe\n$&");
    expect(faultsOf(french["site.schema.json"], wrong)).toEqual([" must have required property 'title'"]);
    const others = settingsIn("fr").replace(/^publisher:/m, "cards: maybe\n$&");
    expect(faultsOf(french["site.schema.json"], others)).toEqual(["/cards must be boolean"]);
  });
});

describe("the schema of words", () => {
  test.each(["fr", "en"])("has nothing against the words of %s", (tag) => {
    const words = JSON.stringify(builtInWords(langOf(tag), null));
    expect(faultsOf(french["words.schema.json"], words)).toEqual([]);
  });

  test("nor against a file of words, in which a number is one", () => {
    const arabic = textOf("test/fixtures/arabic-site", "words/ar.yaml");
    expect(faultsOf(english["words.schema.json"], arabic)).toEqual([]);
    expect(faultsOf(english["words.schema.json"], "number.groupsFrom: 4\n")).toEqual([]);
    expect(faultsOf(english["words.schema.json"], "number.groupsFrom: 6\n")).toHaveLength(1);
    expect(faultsOf(english["words.schema.json"], "nav.hom: Home\n")).toHaveLength(1);
  });

  test("shows what stands there if a site says nothing, in its language", () => {
    const hover = (schemas: typeof french, key: string) =>
      JSON.parse(schemas["words.schema.json"]).properties[key].description;
    expect(hover(french, "nav.home")).toBe("«\u202fAccueil\u202f»");
    expect(hover(english, "nav.home")).toBe("“Home”");
    expect(hover(schemasIn("en-GB"), "count.briefs")).toBe("“{count} brief”, “{count} briefs”");
  });
});

describe("keys are explained in the site's language", () => {
  const hover = (schema: string, key: string) => JSON.parse(schema).properties[key].description;

  test("French, or English for any other", () => {
    expect(hover(french["site.schema.json"], "timeZone")).toBe(
      "Le fuseau de la rédaction\u00a0: Europe/Paris.",
    );
    expect(hover(french["brief.schema.json"], "title")).toBe("Le titre.");
    expect(hover(english["brief.schema.json"], "title")).toBe("The headline.");
  });

  test("each sentence of the schemas has its French, and none is left over", () => {
    const sentences = new Set<string>();
    for (const schema of [briefSchema, siteSchema]) {
      JSON.stringify(z.toJSONSchema(schema, { io: "input" }), (key, value: unknown) => {
        if (key === "description" && typeof value === "string") sentences.add(value);
        return value;
      });
    }
    expect([...sentences].filter((sentence) => FRENCH_HOVERS[sentence] === undefined)).toEqual([]);
    expect(Object.keys(FRENCH_HOVERS).filter((sentence) => !sentences.has(sentence))).toEqual([]);
  });
});
