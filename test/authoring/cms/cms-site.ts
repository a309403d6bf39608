import { parseSite } from "../../../src/content/parse/parse-site.ts";
import type { Site } from "../../../src/model/site.ts";

const SETTINGS = `title: "L’Écho"
description: L’actualité en brèves
url: https://echo.example/breves/
authority: echo.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Les Amis de l’Écho }
authors:
  redaction: { name: La rédaction, kind: organization }
topics:
  politique: { title: Politique }
  monde: { title: Le monde }
stories:
  budget-2027: { title: Le budget 2027 }
`;

/** A site with two topics and a story, in French; `change` edits its settings. */
export function cmsSite(change: (settings: string) => string = (settings) => settings): Site {
  const parsed = parseSite(new TextEncoder().encode(change(SETTINGS)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

export const inEnglish = (settings: string) => settings.replace("[fr]", "[en]");
export const inTwoLanguages = (settings: string) => settings.replace("[fr]", "[fr, en]");
