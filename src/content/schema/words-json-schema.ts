/** The JSON Schema of a file of words: its keys, and what Brevier says where a site does not. */
import { frenchSpaces } from "../../base/problem.ts";
import { builtInWords, isWordKey } from "../../language/locale/built-in-words.ts";
import type { Lang } from "../../model/identifiers.ts";
import { PLURAL_CATEGORIES, type WordText } from "../../model/words.ts";
import { WORD_CHOICES } from "../parse/word-choices.ts";
import { type HoverLanguage, schemaFile } from "./editor-schema.ts";

/** @param lang the language whose words are shown: French, or English for any that Brevier does not speak. */
export function wordsJsonSchema(lang: Lang, language: HoverLanguage): string {
  const words = Object.entries(builtInWords(lang, null));
  return schemaFile({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: Object.fromEntries(words.map(([key, text]) => [key, property(key, text, language)])),
    additionalProperties: false,
    title: "Brevier: the words of a site",
  });
}

function property(key: string, text: WordText, language: HoverLanguage): object {
  const forms = typeof text === "string" ? [text] : Object.values(text);
  const description =
    language === "fr"
      ? frenchSpaces(forms.map((form) => `« ${form} »`).join(", "))
      : forms.map((form) => `“${form}”`).join(", ");
  const form = { type: ["string", "integer"] };
  if (typeof text !== "string")
    return {
      type: "object",
      properties: Object.fromEntries(PLURAL_CATEGORIES.map((category) => [category, form])),
      additionalProperties: false,
      description,
    };
  const choices = isWordKey(key) ? WORD_CHOICES[key] : undefined;
  return choices === undefined ? { ...form, description } : { enum: choices.flatMap(asTyped), description };
}

/** What stands for a choice in YAML: `4` is a number there. */
function asTyped(choice: string): readonly (string | number)[] {
  return /^\d+$/.test(choice) ? [Number(choice), choice] : [choice];
}
