import type { Answers } from "../../../src/authoring/init/answers.ts";
import { HOSTS } from "../../../src/authoring/init/hosts.ts";
import { newSite } from "../../../src/authoring/init/new-site.ts";
import { briefId } from "../../../src/model/identifiers.ts";

export const NOW = Date.parse("2026-11-23T12:00:00Z");

export const ANSWERS = {
  title: "Le Relais",
  url: "https://lerelais.fr/",
  authority: "lerelais.fr",
  languages: ["fr"],
  timeZone: "Europe/Paris",
  publisher: "Les Amis du Relais",
  host: "other",
} as const satisfies Answers;

export const LANGUAGES: readonly (readonly string[])[] = [["fr"], ["en"], ["fr", "en"], ["en-GB", "fr-CA"]];

/** Each choice of languages with each host. */
export const CHOICES = LANGUAGES.flatMap((languages) => HOSTS.map((host) => ({ languages, host })));

/** The files of a site that was begun with these answers, by path. */
export function begun(answers: Partial<Answers> = {}) {
  const outcome = newSite({
    answers: { ...ANSWERS, ...answers },
    words: [],
    firstId: briefId("m4k7p2x9"),
    now: NOW,
    version: "1.2.3",
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
