import type * as z from "zod";
import type { Outcome } from "../../base/problem.ts";
import type { Placed } from "../../model/brief.ts";
import type { DeclaredFeed } from "../../model/declared-feed.ts";
import { FEED_SETTINGS, formatsOf } from "../../model/feed-formats.ts";
import { key, lang, route } from "../../model/identifiers.ts";
import type { Localised } from "../../model/localised.ts";
import type { FeedSettings } from "../../model/site.ts";
import type { feedsSchema } from "../schema/feeds-schema.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";
import { placedTexts, positionOf } from "../yaml/located-yaml.ts";
import type { YamlPath } from "../yaml/yaml-paths.ts";
import { fieldProblem } from "./field-rules.ts";

type FeedsFields = z.infer<typeof feedsSchema>;
type DeclaredFields = NonNullable<FeedsFields["declared"]>[number];
type ReadText = (value: string | Record<string, string>, path: YamlPath) => Localised;

/** The feeds of `site.yaml`, complete. `readText` reads a text of the site in all its languages. */
export function parseFeeds(
  fields: FeedsFields | undefined,
  yaml: LocatedYaml,
  readText: ReadText,
): Outcome<FeedSettings> {
  const declared = (fields?.declared ?? []).map((feed, i) => declaredFeed(feed, i, yaml, readText));
  const paths = declared.map(({ path }) => path.value.toLowerCase());
  const problems = declared
    .filter(({ path }, i) => paths.indexOf(path.value.toLowerCase()) < i)
    .map(({ path }) => fieldProblem("yaml/repeated", placeIn(yaml, path), { found: path.value }));
  if (problems.length > 0) return { ok: false, problems };
  const { site = 20, section = 8, history = true, hub = null } = fields ?? {};
  return { ok: true, value: { site, section, history, hub, declared }, problems };
}

function declaredFeed(
  fields: DeclaredFields,
  i: number,
  yaml: LocatedYaml,
  readText: ReadText,
): DeclaredFeed {
  const at = (...path: YamlPath) => ["feeds", "declared", i, ...path];
  const placed = <T>(texts: readonly string[] | undefined, name: string, make: (text: string) => T | null) =>
    placedTexts(yaml, texts ?? [], at(name), make);
  return {
    path: { value: route(fields.path), ...positionOf(yaml, at("path")) },
    formats: formatsOf(fields.formats ?? FEED_SETTINGS),
    title: readText(fields.title, at("title")),
    topics: placed(fields.topics, "topics", key),
    authors: placed(fields.authors, "authors", key),
    stories: placed(fields.stories, "stories", key),
    languages: placed(fields.languages, "languages", lang),
    kinds: fields.kinds ?? [],
    limit: fields.limit ?? 20,
    window: fields.window ?? null,
    content: fields.content ?? "full",
    note: fields.note === undefined ? null : readText(fields.note, at("note")),
  };
}

function placeIn(yaml: LocatedYaml, { line, column }: Placed<unknown>) {
  return { ...yaml.placeOf([]), line, column };
}
