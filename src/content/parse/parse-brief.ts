/** One brief: bytes of its file → `Brief` and its text, or all the problems of the file. */
import type { ReadableFolder } from "../../base/folders.ts";
import { hasErrors, type Outcome, type Place, type Problem } from "../../base/problem.ts";
import type {
  Attachment,
  Brief,
  BriefText,
  Image,
  Picture,
  Placed,
  Source,
  Update,
} from "../../model/brief.ts";
import { sha256 } from "../../model/digest.ts";
import {
  type BriefId,
  briefId,
  type Day,
  type Key,
  key,
  type Lang,
  lang,
  type Route,
  route,
} from "../../model/identifiers.ts";
import { type ParsedText, parseMarkdown } from "../../text/parse-markdown.ts";
import { readAttachment } from "../files/read-attachment.ts";
import { checkPictures, readPicture } from "../files/read-picture.ts";
import { type BriefFields, briefSchema } from "../schema/brief-schema.ts";
import { decodeSource, splitFrontMatter } from "../yaml/front-matter.ts";
import { type LocatedYaml, readYaml, type YamlPath } from "../yaml/located-yaml.ts";
import { briefPath } from "./brief-path.ts";
import { checkMarkup } from "./check-markup.ts";
import { checkOrder } from "./check-order.ts";
import { documentProblem } from "./document-rules.ts";
import { parseFields, withFurther } from "./parse-fields.ts";
import { parseOwnRights } from "./parse-rights.ts";
import { checkTimes, parseDay, parseInstant } from "./parse-time.ts";
import { BRIEF_TEXTS, checkFields, setIn } from "./set-fields.ts";
import { type BriefSettings, languageOf } from "./text-language.ts";

export interface ParsedBrief {
  readonly brief: Brief;
  readonly text: BriefText;
  /** Files of the content folder, besides its own, that it was made of. */
  readonly files: readonly string[];
}

/** Reads a brief. `folder` is the content folder, for its pictures. */
export function parseBrief(
  bytes: Uint8Array,
  file: string,
  folder: ReadableFolder,
  settings: BriefSettings,
): Outcome<ParsedBrief> {
  const path = briefPath(file);
  if (path === null)
    return { ok: false, problems: [documentProblem("source/misplaced", { file, line: 1, column: 1 })] };
  const decoded = decodeSource(bytes, file);
  if (!decoded.ok) return decoded;
  const split = splitFrontMatter(decoded.value, file);
  if (!split.ok) return split;
  const yaml = readYaml(split.value.yaml, file, split.value.yamlLine);
  const language = languageOf(yaml.ok ? yaml.value : null, settings);
  const parsed = parseMarkdown(split.value.body, file, split.value.bodyLine, language);
  if (!yaml.ok) {
    const pictures = checkPictures(folder, file, parsed.pictures, null);
    return { ok: false, problems: [...yaml.problems, ...parsed.problems, ...pictures] };
  }
  const fields = parseFields(yaml.value, briefSchema);
  const problems = [
    ...parsed.problems,
    ...checkMarkup(yaml.value, { quoted: ["sources", "updates"] }),
    ...checkFields(yaml.value, BRIEF_TEXTS, language.lang, settings.typography),
  ];
  if (fields.ok) {
    const text = { ...parsed, problems };
    return new BriefReader(file, folder, settings, yaml.value, fields.value, text).read(path.day, path.slug);
  }
  const times = checkTimes(yaml.value, settings.timeZone);
  const pictures = checkPictures(folder, file, parsed.pictures, yaml.value);
  return { ok: false, problems: withFurther(fields.problems, [...problems, ...times, ...pictures]) };
}

class BriefReader {
  readonly #lang: Lang;
  readonly #set: (text: string) => string;
  readonly #zone: string;
  readonly #problems: Problem[] = [];
  readonly #files: string[] = [];
  readonly #file: string;
  readonly #folder: ReadableFolder;
  readonly #settings: BriefSettings;
  readonly #yaml: LocatedYaml;
  readonly #fields: BriefFields;
  readonly #parsed: ParsedText;

  constructor(
    file: string,
    folder: ReadableFolder,
    settings: BriefSettings,
    yaml: LocatedYaml,
    fields: BriefFields,
    parsed: ParsedText,
  ) {
    this.#file = file;
    this.#folder = folder;
    this.#settings = settings;
    this.#yaml = yaml;
    this.#fields = fields;
    this.#parsed = parsed;
    this.#problems.push(...parsed.problems);
    this.#lang = (fields.lang === undefined ? null : lang(fields.lang)) ?? settings.defaultLanguage;
    this.#set = setIn(settings.typography, this.#lang);
    this.#zone = settings.timeZone;
  }

  read(day: Day, slug: string): Outcome<ParsedBrief> {
    const fields = this.#fields;
    const published = this.#take(parseInstant(fields.published, this.#zone, this.#at("published")));
    const updates = this.#updates();
    const sources = this.#sources();
    const image = this.#image();
    const pictures = this.#pictures();
    const attachments = this.#attachments();
    const id = briefId(fields.id);
    if (published !== null)
      this.#problems.push(...checkOrder(day, published, updates, this.#at("published")));
    if (published === null || id === null || hasErrors(this.#problems))
      return { ok: false, problems: this.#problems };
    const text: BriefText = { body: this.#parsed.body, sources };
    const brief: Brief = {
      id,
      file: this.#file,
      day,
      slug,
      lang: this.#lang,
      title: this.#set(fields.title),
      summary: this.#set(fields.summary),
      published,
      updates,
      aliases: this.#placed(fields.aliases ?? [], "aliases", (value): Route => route(value)),
      dateline:
        fields.dateline === undefined
          ? null
          : { place: this.#set(fields.dateline.place), country: this.#setOrNull(fields.dateline.country) },
      authors: this.#keys(fields.authors, "authors"),
      topics: this.#keys(fields.topics, "topics"),
      story: this.#keys(fields.story === undefined ? [] : [fields.story], "story")[0] ?? null,
      translationOf: this.#translationOf(),
      image,
      attachments,
      rights: parseOwnRights(fields.rights, this.#yaml, this.#set),
      draft: fields.draft ?? false,
      words: text.body.words,
      textDigest: sha256(JSON.stringify(text)),
      links: this.#parsed.links,
      paths: this.#parsed.paths,
      pictures,
      at: { id: this.#position("id"), lang: this.#position("lang"), title: this.#position("title") },
    };
    return { ok: true, value: { brief, text, files: this.#files }, problems: this.#problems };
  }

  #updates(): readonly Update[] {
    return (this.#fields.updates ?? []).flatMap((update, i) => {
      const date = this.#take(parseInstant(update.date, this.#zone, this.#at("updates", i, "date")));
      if (date === null) return [];
      const { kind, note, notify = true } = update;
      return [{ date, kind, note: this.#set(note), notify, at: this.#position("updates", i, "date") }];
    });
  }

  #sources(): readonly Source[] {
    return (this.#fields.sources ?? []).map((source, i) => ({
      title: setIn(this.#settings.typography, source.lang ?? this.#lang)(source.title),
      url: source.url,
      publisher: this.#setOrNull(source.publisher),
      lang: source.lang ?? null,
      accessed:
        source.accessed === undefined
          ? null
          : this.#take(parseDay(source.accessed, this.#zone, this.#at("sources", i, "accessed"))),
      basis: source.basis ?? false,
    }));
  }

  #image(): Image | null {
    const { image } = this.#fields;
    if (image === undefined) return null;
    const picture = this.#picture(image.src, this.#at("image", "src"));
    if (picture === null) return null;
    return {
      picture,
      alt: this.#set(image.alt),
      caption: this.#setOrNull(image.caption),
      credit: this.#setOrNull(image.credit),
    };
  }

  #attachments(): readonly Attachment[] {
    const { ownNames } = this.#settings;
    return (this.#fields.attachments ?? []).flatMap(({ src, title }, i) => {
      const at = this.#at("attachments", i, "src");
      return this.#shown(readAttachment(this.#folder, src, this.#set(title), this.#file, at, ownNames)) ?? [];
    });
  }

  #setOrNull(text: string | undefined): string | null {
    return text === undefined ? null : this.#set(text);
  }

  #pictures(): Readonly<Record<string, Picture>> {
    const found = this.#parsed.pictures.flatMap(({ target, ...at }) => {
      const picture = this.#picture(target, { ...at, file: this.#file });
      return picture === null ? [] : [[target, picture] as const];
    });
    return Object.fromEntries(found);
  }

  #picture(name: string, place: Place): Picture | null {
    return this.#shown(readPicture(this.#folder, name, this.#file, place, this.#settings.ownNames));
  }

  #shown<T extends { readonly file: string }>(outcome: Outcome<T>): T | null {
    const shown = this.#take(outcome);
    if (shown !== null) this.#files.push(shown.file);
    return shown;
  }

  #translationOf(): Placed<BriefId> | null {
    const id = this.#fields.translationOf === undefined ? null : briefId(this.#fields.translationOf);
    return id === null ? null : { value: id, ...this.#position("translationOf") };
  }

  #keys(texts: readonly string[], field: string): readonly Placed<Key>[] {
    return this.#placed(texts, field, key).flatMap(({ value, ...at }) =>
      value === null ? [] : [{ value, ...at }],
    );
  }

  #placed<T>(texts: readonly string[], field: string, make: (text: string) => T): readonly Placed<T>[] {
    return texts.map((text, i) => ({ value: make(text), ...this.#position(field, i) }));
  }

  #position(...path: YamlPath): { readonly line: number; readonly column: number } {
    const { line, column } = this.#at(...path);
    return { line, column };
  }

  #at(...path: YamlPath): Place {
    return this.#yaml.placeOf(path);
  }

  #take<T>(outcome: Outcome<T>): T | null {
    this.#problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  }
}
