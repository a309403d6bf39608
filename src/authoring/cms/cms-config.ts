/** Settings of a site → `config.yml` of Sveltia CMS, in the site’s first language. */
import type { Site } from "../../model/site.ts";
import { inLanguage } from "../../model/site.ts";
import { type SiteLanguage, writingLanguageOf } from "../init/site-language.ts";
import { commentLines, yamlOf } from "../yaml-lines.ts";
import type { CmsBackend } from "./cms-backend.ts";
import { cmsForm } from "./cms-form.ts";
import { cmsWords } from "./cms-words.ts";

export function cmsConfig(site: Site, backend: CmsBackend | null): string {
  const [first] = site.languages;
  const language = writingLanguageOf(first);
  const address = `${site.url.origin}${site.url.base}/`;
  const settings = {
    site_url: address,
    display_url: address,
    app_title: inLanguage(site.title, first),
    show_preview_links: false,
    media_folder: "content/public",
    public_folder: "/",
    // Names that every host can have. Pictures of other sites come with rights of others.
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: false },
    // As `brevier new` names files: letters without accents, at most 80.
    slug: { encoding: "ascii", clean_accents: true, maxlength: 80, timezone: "local" },
    output: { omit_empty_optional_fields: true, yaml: { quote: "none" } },
    // What the page looks like, `brevier serve` shows.
    editor: { preview: false },
    collections: [briefs(site, language)],
  };
  const lines = [
    ...commentLines(cmsWords.head[language]),
    "",
    ...backendLines(backend, language),
    "",
    yamlOf(settings),
  ];
  return lines.join("\n");
}

function briefs(site: Site, language: SiteLanguage) {
  const folder = ["YYYY", "MM", "DD"].map((part) => `{{published | date('${part}')}}`).join("/");
  return {
    name: "briefs",
    label: cmsWords.briefs[language],
    label_singular: cmsWords.brief[language],
    icon: "article",
    folder: "content/briefs",
    path: `${folder}/{{slug}}`,
    extension: "md",
    format: "yaml-frontmatter",
    // A published address is not changed by the way, and a published brief is not thrown away: `brevier withdraw` takes it back.
    slug: { template: "{{title}}", editable: ["create"] },
    delete: false,
    duplicate: false,
    // Beside the brief, and named so: what is relative to it would be a folder of its own.
    media_folder: "/content/briefs/{{dirname}}",
    public_folder: ".",
    summary: "{{published}} · {{title}}",
    sortable_fields: {
      fields: ["published", "title"],
      default: { field: "published", direction: "descending" },
    },
    view_filters: {
      filters: [{ name: "drafts", label: cmsWords.drafts[language], field: "draft", pattern: true }],
    },
    view_groups: [{ label: cmsWords.months[language], field: "published", pattern: "^\\d{4}-\\d{2}" }],
    fields: cmsForm(site, language),
  };
}

/** A repository that is not known yet has to be named for all that the editor asks for one; another host stands beside it as a comment. */
function backendLines(backend: CmsBackend | null, language: SiteLanguage): readonly string[] {
  const repo = cmsWords.repository[language];
  if (backend !== null)
    return [...commentLines(cmsWords.backend[language]), yamlOf({ backend: { ...backend } }).trimEnd()];
  return [
    ...commentLines(cmsWords.unknownBackend[language]),
    yamlOf({ backend: { name: "github", repo } }).trimEnd(),
    ...commentLines(cmsWords.gitlab[language]),
    ...yamlOf({ backend: { name: "gitlab", repo } })
      .trimEnd()
      .split("\n")
      .map((line) => `# ${line}`),
  ];
}
