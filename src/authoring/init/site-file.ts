/** Answers → the text of `content/site.yaml`, with a comment for each key in the site's language: French, or English for any other. */
import { commentLines, quoted } from "../yaml-lines.ts";
import type { Answers } from "./answers.ts";
import type { Host } from "./hosts.ts";
import { POLICY_PAGES } from "./policy-pages.ts";
import { sendingTo } from "./sending.ts";
import { type SiteLanguage, writingLanguageOf } from "./site-language.ts";
import { type SiteNote, siteNotes } from "./site-notes.ts";

const EXAMPLES = {
  description: { fr: "L’actualité en brèves", en: "The news in brief" },
  newsroom: { fr: ["redaction", "La rédaction"], en: ["newsroom", "The newsroom"] },
  topic: { fr: "politique: { title: Politique }", en: "politics: { title: Politics }" },
  story: { fr: "budget-2027: { title: Le budget 2027 }", en: "budget-2027: { title: The budget of 2027 }" },
  mailbox: { fr: "redaction", en: "newsroom" },
} as const;

/** Where editors of code find the schema, as a path from `content`. */
const SCHEMA = "../.brevier/site.schema.json";

export function siteFile(answers: Answers): string {
  const { title, url, authority, languages, timeZone, publisher, host } = answers;
  const language = writingLanguageOf(languages[0]);
  const note = (name: SiteNote, indent = "") => commentLines(siteNotes[name][language], indent);
  const [authorKey, authorName] = EXAMPLES.newsroom[language];
  const pages = POLICY_PAGES[language];
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...note("head"),
    "",
    ...note("title"),
    `title: ${quoted(title)}`,
    ...note("description"),
    ...descriptionLines(languages, language),
    ...note("url"),
    `url: ${quoted(url)}`,
    ...note("authority"),
    `authority: ${quoted(authority)}`,
    ...note("languages"),
    `languages: [${languages.map(tagged).join(", ")}]`,
    ...note("timeZone"),
    `timeZone: ${quoted(timeZone)}`,
    "",
    ...note("publisher"),
    "publisher:",
    ...note("name", "  "),
    `  name: ${quoted(publisher)}`,
    ...note("contact", "  "),
    `  # contact: ${EXAMPLES.mailbox[language]}@${authority}`,
    ...note("policies", "  "),
    "  policies:",
    ...note("about", "    "),
    `    about: ${pages.about.slug}`,
    ...note("corrections", "    "),
    `    corrections: ${pages.corrections.slug}`,
    ...note("contactPage", "    "),
    `    contact: ${pages.legal.slug}`,
    "",
    ...note("authors"),
    "authors:",
    `  ${authorKey}: { name: ${quoted(authorName)}, kind: organization }`,
    "",
    ...note("topics"),
    "# topics:",
    `#   ${EXAMPLES.topic[language]}`,
    "",
    ...note("stories"),
    "# stories:",
    `#   ${EXAMPLES.story[language]}`,
    "",
    ...note("theme"),
    '# theme: { accent: "#1b5e20" }',
    "",
    ...note("host"),
    ...hostLines(host),
    "",
    ...note("publish"),
    ...publishLines(host),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where the host is not one that Brevier has the rules of, there is nothing to name. */
function hostLines(host: Host): readonly string[] {
  return host === "other" ? ["# host: netlify"] : [`host: ${host}`];
}

/** Where `brevier publish` sends the site; the pages of GitHub and GitLab are sent by their own workflows. */
function publishLines(host: Host): readonly string[] {
  const address = sendingTo(host).variables["BREVIER_TARGET"] ?? "./copy";
  return [`# publish: { targets: { production: ${quoted(address)} } }`];
}

/** One text, or one for each language. */
function descriptionLines(languages: readonly string[], language: SiteLanguage): readonly string[] {
  if (languages.length < 2) return [`description: ${quoted(EXAMPLES.description[language])}`];
  return [
    "description:",
    ...languages.map((tag) => `  ${tagged(tag)}: ${quoted(EXAMPLES.description[writingLanguageOf(tag)])}`),
  ];
}

/** Without quotes, if it is a tag of a language. */
function tagged(tag: string): string {
  return /^[A-Za-z0-9-]+$/.test(tag) ? tag : quoted(tag);
}
