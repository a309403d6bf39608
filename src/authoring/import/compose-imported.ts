import type { BriefId, Instant, Key, Lang } from "../../model/identifiers.ts";

export interface ImportedBrief {
  readonly id: BriefId;
  readonly title: string;
  readonly published: Instant;
  readonly authors: readonly Key[];
  readonly topics: readonly Key[];
  readonly summary: string;
  /** Null: the site's first. */
  readonly lang: Lang | null;
  readonly aliases: readonly string[];
  readonly isDraft: boolean;
  readonly markdown: string;
}

/** The file of an imported brief. JSON's strings are YAML's quoted ones. // YAML 1.2 § 1.3 */
export function composeImported(brief: ImportedBrief): string {
  const { id, title, published, authors, topics, summary, lang, aliases, isDraft, markdown } = brief;
  const lines = [
    `id: ${id}`,
    `title: ${JSON.stringify(title)}`,
    `published: ${published}`,
    `authors: [${authors.join(", ")}]`,
    `topics: [${topics.join(", ")}]`,
    `summary: ${JSON.stringify(summary)}`,
    ...(lang === null ? [] : [`lang: ${lang}`]),
    ...(aliases.length === 0 ? [] : ["aliases:", ...aliases.map((path) => `  - ${path}`)]),
    ...(isDraft ? ["draft: true"] : []),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${markdown}\n`;
}
