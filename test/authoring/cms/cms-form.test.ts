import { describe, expect, test } from "vitest";
import { type CmsField, cmsForm } from "../../../src/authoring/cms/cms-form.ts";
import { FIELD_WORDS, LEFT_TO_FILES } from "../../../src/authoring/cms/cms-words.ts";
import { briefProperties } from "../../../src/content/schema/brief-properties.ts";
import { frontMatterReference } from "../../../src/content/schema/front-matter-reference.ts";
import { cmsSite, inEnglish, inTwoLanguages } from "./cms-site.ts";

const french = cmsForm(cmsSite(), "fr");
const named = (fields: unknown, name: string): CmsField => {
  if (!Array.isArray(fields)) throw new Error("no fields");
  const found = fields.find((field) => field.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};
const names = (fields: readonly CmsField[]) => fields.map(({ name }) => name);

describe("the form of a brief", () => {
  test("has every key of front matter, but for those that are left to files", () => {
    const keys = Object.keys(briefProperties().properties ?? {});
    const inForm = Object.keys(FIELD_WORDS).filter((way) => !way.includes(".") && way !== "body");
    expect([...inForm, ...LEFT_TO_FILES].sort()).toEqual(keys.sort());
  });

  test("has words for no key that front matter does not have", () => {
    const reference = frontMatterReference().replaceAll("[]", "");
    const unknown = Object.keys(FIELD_WORDS).filter((way) => !reference.includes(`| \`${way}\` |`));
    expect(unknown).toEqual(["body"]);
  });

  test("begins with what each brief needs, and asks for no more", () => {
    expect(names(french).slice(0, 5)).toEqual(["title", "published", "draft", "summary", "body"]);
    expect(names(french.filter(({ required }) => required !== false))).toEqual([
      "title",
      "published",
      "body",
    ]);
  });

  test("offers topics, authors and stories by their titles, and writes their keys", () => {
    expect(named(french, "topics")).toMatchObject({
      label: "Rubriques",
      widget: "select",
      multiple: true,
      options: [
        { label: "Politique", value: "politique" },
        { label: "Le monde", value: "monde" },
      ],
    });
    expect(named(french, "authors")["options"]).toEqual([{ label: "La rédaction", value: "redaction" }]);
    expect(named(french, "story")["options"]).toEqual([{ label: "Le budget 2027", value: "budget-2027" }]);
  });

  test("leaves out what the site has nothing to choose from", () => {
    const bare = cmsForm(
      cmsSite((settings) => settings.slice(0, settings.indexOf("authors:"))),
      "fr",
    );
    expect(names(bare).filter((name) => ["authors", "topics", "story"].includes(String(name)))).toEqual([]);
  });

  test("asks for a language only where there are several", () => {
    expect(names(french).filter((name) => name === "lang" || name === "translationOf")).toEqual([]);
    const both = cmsForm(cmsSite(inTwoLanguages), "fr");
    expect(named(both, "lang")["options"]).toEqual([
      { label: "fr", value: "fr" },
      { label: "en", value: "en" },
    ]);
    expect(names(both)).toContain("translationOf");
  });

  test("takes times on the newsroom’s clock, and days as days", () => {
    const clock = { format: "YYYY-MM-DD HH:mm", input_timezone: "Europe/Paris" };
    expect(named(french, "published")).toMatchObject({ ...clock, default: "{{now}}" });
    const updates = named(french, "updates")["fields"];
    expect(named(updates, "date")).toMatchObject(clock);
    const accessed = named(named(french, "sources")["fields"], "accessed");
    expect(accessed).toMatchObject({ type: "date", format: "YYYY-MM-DD" });
  });

  test("has no default that would change a brief which is published already", () => {
    const defaults: unknown[] = [];
    const visit = (fields: unknown) => {
      for (const field of Array.isArray(fields) ? fields : []) {
        if ("default" in field) defaults.push(field.name);
        visit(field.fields);
      }
    };
    visit(french);
    expect(defaults).toEqual(["published"]);
    // A switch writes `false` where nothing was said: subscribers would not be told of corrections.
    const notify = named(named(french, "updates")["fields"], "notify");
    expect(notify).toMatchObject({ widget: "select", required: false });
  });

  test("explains each field in the site’s language, without speaking of files that editors do not see", () => {
    const hints: string[] = [];
    const visit = (fields: readonly CmsField[]) => {
      for (const { hint, fields: inner } of fields) {
        hints.push(String(hint));
        if (Array.isArray(inner)) visit(inner);
      }
    };
    visit(french);
    visit(cmsForm(cmsSite(inTwoLanguages), "fr"));
    visit(cmsForm(cmsSite(inEnglish), "en"));
    expect(
      hints.filter((hint) => /undefined|site\.yaml|content\/|\btrue\b|\bfalse\b|« id »/.test(hint)),
    ).toEqual([]);
    expect(named(french, "dateline")["hint"]).toBe("D’où la brève est écrite.");
    expect(named(cmsForm(cmsSite(inEnglish), "en"), "dateline")["hint"]).toBe(
      "Where the brief is written from.",
    );
  });
});
