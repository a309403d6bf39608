/** The policies of a new site, as pages that say themselves where they are unfinished: each build names the passages. */
import { PASSAGE_GAPS } from "../../content/parse/check-gaps.ts";
import { escapeMarkdown } from "../../text/escape-markdown.ts";
import { type SiteLanguage, writingLanguageOf } from "./site-language.ts";

interface PolicyPage {
  /** The name of its file, and its address. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Markdown; `{gap}` is the mark of what is still to be written, `{publisher}` the publisher's name. */
  readonly text: string;
}

const POLICIES = ["about", "corrections", "legal"] as const;

type Policy = (typeof POLICIES)[number];

export const POLICY_PAGES: Readonly<Record<SiteLanguage, Readonly<Record<Policy, PolicyPage>>>> = {
  fr: {
    about: {
      slug: "a-propos",
      title: "À propos",
      summary: "Qui publie ce site, et ce que vous y lisez.",
      text: `{gap} : ce que publie ce site, pour qui, et depuis quand.

## La rédaction

{gap} : qui écrit, qui répond de ce qui est publié, et qui finance le site.
`,
    },
    corrections: {
      slug: "rectificatifs",
      title: "Rectificatifs",
      summary: "Comment les erreurs sont corrigées.",
      text: `Une correction est datée et dit ce qui était faux. Elle paraît avec la brève, dont l’adresse ne change pas.

{gap} : comment signaler une erreur, et dans quel délai vous répondez.
`,
    },
    legal: {
      slug: "mentions-legales",
      title: "Mentions légales",
      summary: "Qui édite ce site, qui l’héberge, et comment joindre la rédaction.",
      text: `## Éditeur

Ce site est édité par {publisher}.

{gap} : l’adresse et le numéro de téléphone de l’éditeur, et le nom du directeur de la publication.

## Hébergeur

{gap} : le nom, l’adresse et le numéro de téléphone de l’hébergeur.

## Contact

{gap} : l’adresse électronique de la rédaction.
`,
    },
  },
  en: {
    about: {
      slug: "about",
      title: "About",
      summary: "Who publishes this site, and what you read here.",
      text: `{gap}: what this site publishes, for whom, and since when.

## The newsroom

{gap}: who writes, who answers for what is published, and who pays for the site.
`,
    },
    corrections: {
      slug: "corrections-policy",
      title: "Corrections policy",
      summary: "How mistakes are corrected.",
      text: `A correction has its date and says what was wrong. It stands with the brief, whose address does not change.

{gap}: how to report a mistake, and how soon you answer.
`,
    },
    legal: {
      slug: "legal-notice",
      title: "Legal notice",
      summary: "Who publishes this site, who hosts it, and how to reach the newsroom.",
      text: `## Publisher

This site is published by {publisher}.

{gap}: the publisher’s postal address and telephone number.

## Host

{gap}: the name and the address of the host.

## Contact

{gap}: the newsroom’s e-mail address.
`,
    },
  },
};

/** The pages by their paths in the site's folder: those of the first language, and their translations into the other that we write. */
export function policyFiles(languages: readonly string[], publisher: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const first = writingLanguageOf(languages[0]);
  for (const tag of languages) {
    const language = writingLanguageOf(tag);
    // A second edition in the same language has pages of its own only if somebody writes them.
    if (tag !== languages[0] && (language === first || !/^(?:fr|en)\b/i.test(tag))) continue;
    for (const [i, policy] of POLICIES.entries()) {
      const { slug, title, summary, text } = POLICY_PAGES[language][policy];
      const path = `content/pages/${slug}.md`;
      if (files.has(path)) continue;
      const lines = [
        "---",
        `title: ${title}`,
        `summary: ${summary}`,
        `order: ${i + 1}`,
        ...(tag === languages[0]
          ? []
          : [`lang: ${tag}`, `translationOf: ${POLICY_PAGES[first][policy].slug}`]),
        "---",
      ];
      const filled = text
        .replaceAll("{gap}", PASSAGE_GAPS[language])
        .replace("{publisher}", () => escapeMarkdown(publisher));
      files.set(path, `${lines.join("\n")}\n\n${filled}`);
    }
  }
  return files;
}
