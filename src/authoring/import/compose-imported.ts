import type { BriefId, Instant, Key, Lang } from "../../model/identifiers.ts";

export interface ImportedBrief {
  readonly id: BriefId;
  readonly title: string;
  readonly published: Instant;
  readonly authors: readonly Key[];
  readonly topics: readonly Key[];
  /** Empty where the article has none. */
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
    ...(authors.length === 0 ? [] : [`authors: [${authors.join(", ")}]`]),
    ...(topics.length === 0 ? [] : [`topics: [${topics.join(", ")}]`]),
    ...(summary === "" ? [] : [`summary: ${JSON.stringify(summary)}`]),
    ...(lang === null ? [] : [`lang: ${lang}`]),
    ...(aliases.length === 0 ? [] : ["aliases:", ...aliases.map((path) => `  - ${quotedIfNeeded(path)}`)]),
    ...(isDraft ? ["draft: true"] : []),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${markdown}\n`;
}

/** An address that YAML reads as it stands is written so. */
function quotedIfNeeded(path: string): string {
  return /^\/[\w./~-]+$/.test(path) ? path : JSON.stringify(path);
}
