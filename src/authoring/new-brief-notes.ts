import type { Text } from "../base/problem.ts";
import type { Lang } from "../model/identifiers.ts";

/** The comment that `brevier new` writes above each field of a new brief; `{known}` is the list of keys in site.yaml, `{zone}` the newsroom's zone. */
const notes = {
  id: {
    fr: "L’identité de la brève, donnée une fois pour toutes : ne la changez jamais.",
    en: "The brief’s identity, given once and for all: never change it.",
  },
  title: { fr: "Le titre.", en: "The headline." },
  published: {
    fr: "L’instant de la publication, avec l’heure ({zone}). Dans l’avenir, la brève est programmée.",
    en: "When it is published, with the hour ({zone}). In the future, the brief is scheduled.",
  },
  dateline: {
    fr: "D’où elle est écrite : la ville et, s’il est utile au lecteur, le pays. Facultatif : effacez ces lignes s’il n’y a pas lieu.",
    en: "Where it is written from: the town and, if the reader needs it, the country. Optional: delete these lines if it needs none.",
  },
  country: { fr: "Biélorussie", en: "Belarus" },
  authors: {
    fr: "Qui la signe. Clés de site.yaml : {known}.",
    en: "Who signs it. Keys of site.yaml: {known}.",
  },
  topics: {
    fr: "De quoi elle parle. Clés de site.yaml : {known}.",
    en: "What it is about. Keys of site.yaml: {known}.",
  },
  summary: { fr: "Le chapeau : une ou deux phrases.", en: "The standfirst: one or two sentences." },
  sources: {
    fr: "Ce sur quoi elle s’appuie, un tiret par document. Pour chacun, si vous voulez : publisher, lang, accessed (2024-10-31). Facultatif : effacez ces lignes s’il n’y en a pas.",
    en: "What it rests on, a dash for each document. For each, if you like: publisher, lang, accessed (2024-10-31). Optional: delete these lines if there is none.",
  },
  story: {
    fr: "Le fil qu’elle suit, s’il y en a un : ôtez le « # ». Clés de site.yaml : {known}.",
    en: "The story that it follows, if any: take the “#” away. Keys of site.yaml: {known}.",
  },
  chosenStory: {
    fr: "Le fil qu’elle suit. Clés de site.yaml : {known}.",
    en: "The story that it follows. Keys of site.yaml: {known}.",
  },
  image: {
    fr: "L’image, et ce qu’elle montre, pour qui ne la voit pas. Si vous voulez : caption, credit, focus.",
    en: "The picture, and what it shows, for whoever cannot see it. If you like: caption, credit, focus.",
  },
  lang: {
    fr: "Sa langue, si ce n’est pas la première du site : {known}. Et l’« id » de la brève qu’elle traduit, s’il y en a une.",
    en: "Its language, if it is not the site’s first one: {known}. And the “id” of the brief that it translates, if any.",
  },
  draft: {
    fr: "Un brouillon : les lecteurs ne le voient pas, et il n’arrête personne. Quand tout est rempli, effacez la ligne suivante.",
    en: "A draft: readers do not see it, and it stops nobody. When all is filled in, delete the next line.",
  },
  body: {
    fr: "Le texte vient sous la ligne suivante : des paragraphes, avec une ligne vide entre eux.",
    en: "The text comes below the next line: paragraphs, with a blank line between them.",
  },
} as const satisfies Record<string, Text>;

export type Note = keyof typeof notes;

/** The sentence in the site's language: French, or English for any other. */
export function noteOf(note: Note, lang: Lang, values: Readonly<Record<string, string>> = {}): string {
  const text: string = /^fr\b/.test(lang) ? notes[note].fr : notes[note].en;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
