/** The form of a brief in the editor in the browser: the fields of its schema, each as a field of Sveltia CMS. */
import { frenchSpaces, type Text } from "../../base/problem.ts";
import { briefProperties, type Property } from "../../content/schema/brief-properties.ts";
import { FRENCH_HOVERS } from "../../content/schema/french-hovers.ts";
import { inLanguage, type Site } from "../../model/site.ts";
import type { SiteLanguage } from "../init/site-language.ts";
import { CHOICE_WORDS, FIELD_WORDS, type FieldWay, isFieldWay, wordsOf } from "./cms-words.ts";

/** As its `config.yml` has it. */
export type CmsField = Readonly<Record<string, unknown>>;

/** How times are written: on the newsroom’s clock, as editors of files write them. */
const TIME = "YYYY-MM-DD HH:mm";
const DAY = "YYYY-MM-DD";

/** Days rather than instants. */
const DAYS: ReadonlySet<string> = new Set(["sources.accessed"]);
/** Texts of several lines. */
const LONG: ReadonlySet<string> = new Set(["summary", "updates.note", "image.caption"]);
/** Names of files beside the brief. */
const FILES: Readonly<Record<string, CmsField>> = {
  "image.src": { widget: "image", choose_url: false },
  "attachments.src": { widget: "file", choose_url: false },
  "attachments.poster": { widget: "image", choose_url: false },
  "attachments.captions.src": { widget: "file", choose_url: false, accept: ".vtt" },
};
/** What a list shows of an item that is folded. */
const SUMMARIES: Readonly<Record<string, string>> = {
  sources: "{{fields.title}}",
  attachments: "{{fields.title}}",
  updates: "{{fields.note}}",
  "attachments.captions": "{{fields.src}}",
};

export function cmsForm(site: Site, language: SiteLanguage): readonly CmsField[] {
  const { properties = {}, required = [] } = briefProperties();
  return Object.keys(FIELD_WORDS)
    .filter(isFieldWay)
    .filter((way) => !way.includes("."))
    .flatMap((way) => {
      const property = properties[way] ?? {};
      const isRequired = way === "body" || required.includes(way);
      return fieldOf(way, property, isRequired, { site, language });
    });
}

interface Form {
  readonly site: Site;
  readonly language: SiteLanguage;
}

/** None where the site has nothing to choose from. */
function fieldOf(way: FieldWay, property: Property, isRequired: boolean, form: Form): readonly CmsField[] {
  const { one } = wordsOf(way);
  const control = controlOf(way, property, form);
  if (control === null) return [];
  const field: CmsField = {
    name: way.split(".").at(-1),
    label: textIn(form, wordsOf(way).label),
    ...(one === undefined ? {} : { label_singular: textIn(form, one) }),
    ...control,
    ...(isRequired ? {} : { required: false }),
    ...hintOf(way, property, form),
  };
  return [field];
}

function controlOf(way: FieldWay, property: Property, form: Form): CmsField | null {
  const { site } = form;
  const { names, yaml, type } = property;
  if (way === "body") return { widget: "markdown", ...BODY };
  // Without a default: it would hold for a published brief too, whose file says nothing of drafts.
  if (way === "draft") return { widget: "boolean" };
  if (way === "published") return { ...time(site, TIME), default: "{{now}}" };
  if (way === "translationOf" && site.languages.length < 2) return null;
  const file = FILES[way];
  if (file !== undefined) return file;
  if (names !== undefined) return keys(names, type === "array", form);
  if (yaml === "time") return DAYS.has(way) ? { ...time(site, DAY), type: "date" } : time(site, TIME);
  // A switch cannot be left alone: it would write `false` where nothing was said.
  if (yaml === "boolean") return choice([true, false], form);
  if (property.enum !== undefined) return choice(property.enum, form);
  if (type === "array")
    return {
      widget: "list",
      collapsed: "auto",
      summary: SUMMARIES[way],
      fields: fieldsIn(way, property.items ?? {}, form),
    };
  if (type === "object") return { widget: "object", fields: fieldsIn(way, property, form) };
  return { widget: LONG.has(way) ? "text" : "string" };
}

/** Markdown as it is written: an editor of formatted text would write footnotes, tables and definitions anew in its own way. */
const BODY: CmsField = {
  modes: ["raw", "rich_text"],
  buttons: [
    "bold",
    "italic",
    "link",
    "heading-two",
    "heading-three",
    "quote",
    "bulleted-list",
    "numbered-list",
  ],
  editor_components: ["image"],
  linked_images: false,
};

function fieldsIn(
  way: FieldWay,
  { properties = {}, required = [] }: Property,
  form: Form,
): readonly CmsField[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const inner = `${way}.${key}`;
    if (!isFieldWay(inner)) throw new Error(`the form has no words for ${inner}`);
    return fieldOf(inner, property, required.includes(key), form);
  });
}

/** Typed on the newsroom’s clock, wherever the editor is. */
function time({ timeZone }: Site, format: string): CmsField {
  return { widget: "datetime", format, input_timezone: timeZone };
}

function choice(values: readonly unknown[], form: Form): CmsField {
  const options = values.map((value) => {
    const words = CHOICE_WORDS[String(value)];
    if (words === undefined) throw new Error(`the form has no words for ${String(value)}`);
    return { label: textIn(form, words), value };
  });
  return { widget: "select", options };
}

/** The keys of `site.yaml`, by their titles; null if it has none, or one language alone. */
function keys(names: string, isMultiple: boolean, { site }: Form): CmsField | null {
  const options = optionsOf(names, site);
  if (options.length < (names === "languages" ? 2 : 1)) return null;
  // Buttons of a choice cannot be left again.
  const more = isMultiple ? { multiple: true } : { dropdown_threshold: 0 };
  return { widget: "select", ...more, options };
}

function optionsOf(
  names: string,
  { authors, topics, stories, languages }: Site,
): readonly { readonly label: string; readonly value: string }[] {
  const [first] = languages;
  switch (names) {
    case "authors":
      return [...authors.values()].map(({ key, name }) => ({ label: name, value: key }));
    case "topics":
    case "stories": {
      const headings = names === "topics" ? topics : stories;
      return [...headings.values()].map(({ key, title }) => ({
        label: inLanguage(title, first),
        value: key,
      }));
    }
    default:
      return languages.map((tag) => ({ label: tag, value: tag }));
  }
}

function hintOf(way: FieldWay, { description }: Property, form: Form): CmsField {
  const { hint } = wordsOf(way);
  if (hint !== undefined) return { hint: textIn(form, hint) };
  if (description === undefined) return {};
  return { hint: textIn(form, { en: description, fr: FRENCH_HOVERS[description] ?? description }) };
}

function textIn({ language }: Form, text: Text): string {
  return language === "fr" ? frenchSpaces(text.fr) : text.en;
}
