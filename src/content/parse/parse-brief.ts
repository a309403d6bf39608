/** One brief: bytes of its file → `Brief` and its text, or all the problems of the file. */
import type { ReadableFolder } from "../../base/folders.ts";
import { hasErrors, type Outcome, type Place } from "../../base/problem.ts";
import type { Brief, BriefText, Update } from "../../model/brief.ts";
import { CENTRE, type PictureUse } from "../../model/derivatives.ts";
import { sha256 } from "../../model/digest.ts";
import { briefId, key, route } from "../../model/identifiers.ts";
import { ARCHIVE_WIDTH, type Focus, onlyVersion, type Picture } from "../../model/picture.ts";
import { firstSentence } from "../../text/first-sentence.ts";
import { checkArchiveWeight } from "../files/check-media.ts";
import { checkPictures, type PictureSources, readShownPicture } from "../files/read-shown-picture.ts";
import { briefProse, briefSchema, emptiedBriefSchema } from "../schema/brief-schema.ts";
import { placedTexts, positionOf } from "../yaml/located-yaml.ts";
import type { YamlPath } from "../yaml/yaml-paths.ts";
import { briefPath } from "./brief-path.ts";
import { checkOrder } from "./check-order.ts";
import { checkWordings } from "./check-wordings.ts";
import { documentProblem } from "./document-rules.ts";
import { idOfAddress } from "./id-of-address.ts";
import { parseAttachments } from "./parse-attachments.ts";
import { parseDocument } from "./parse-document.ts";
import { parseOwnRights } from "./parse-rights.ts";
import { checkTimes, parseDay, parseInstant } from "./parse-time.ts";
import { checkEmptied, isEmptied, parseWithdrawal } from "./parse-withdrawal.ts";
import type { BriefSettings } from "./prose.ts";

export interface ParsedBrief {
  readonly brief: Brief;
  readonly text: BriefText;
  /** The text as JSON, of which `textDigest` is the digest. */
  readonly textJson: string;
  /** Files of the content folder, besides its own, that it was made of, or would be if they were there. */
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
  const files = new Set<string>();
  const pictureSources: PictureSources = {
    folder,
    briefFile: file,
    settings,
    note: (one) => files.add(one),
  };
  const document = parseDocument(bytes, file, settings, {
    schemaOf: (yaml) => (isEmptied(yaml) ? emptiedBriefSchema : briefSchema),
    mayBeEmpty: isEmptied,
    prose: briefProse,
    quoted: ["sources"],
    furtherProblems: (text, yaml) => [
      ...(yaml === null ? [] : checkTimes(yaml, settings)),
      ...checkPictures(pictureSources, text.pictures, yaml),
      ...(yaml !== null && isEmptied(yaml) ? checkEmptied(yaml, text) : []),
    ],
  });
  if (!document.ok) return document;
  const { yaml, fields, lang, text: markdown } = document.value;

  const problems = [...document.problems, ...(isEmptied(yaml) ? checkEmptied(yaml, markdown) : [])];
  const take = <T>(outcome: Outcome<T>): T | null => {
    problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  };
  const placeOf = (...at: YamlPath) => yaml.placeOf(at);
  const position = (...at: YamlPath) => positionOf(yaml, at);
  const placed = <T>(texts: readonly string[], field: string, make: (text: string) => T | null) =>
    placedTexts(yaml, texts, [field], make);
  const picture = (name: string, place: Place, use: PictureUse = "text") =>
    take(readShownPicture(pictureSources, name, place, use));

  const id = fields.id === undefined ? idOfAddress(path) : briefId(fields.id);
  if (id !== null && fields.id === undefined)
    problems.push(documentProblem("brief/without-id", placeOf("id"), { id }));
  const published = take(parseInstant(fields.published, settings, placeOf("published")));
  const updates = (fields.updates ?? []).flatMap((update, i): Update[] => {
    const { kind, note, was = null, now = null, notify = true } = update;
    const date = take(parseInstant(update.date, settings, placeOf("updates", i, "date")));
    return date === null ? [] : [{ date, kind, note, was, now, notify, at: position("updates", i, "date") }];
  });
  problems.push(...checkWordings(updates, yaml));
  const sources = (fields.sources ?? []).map((source, i) => ({
    title: source.title,
    url: source.url,
    publisher: source.publisher ?? null,
    lang: source.lang ?? null,
    accessed:
      source.accessed === undefined
        ? null
        : take(parseDay(source.accessed, settings, placeOf("sources", i, "accessed"))),
    basis: source.basis ?? false,
  }));
  const { image } = fields;
  const focus = focusOf(image?.focus);
  const lead = image === undefined ? null : picture(image.src, placeOf("image", "src"), { focus });
  const pictures = markdown.pictures.flatMap(({ target, ...at }): [string, Picture][] => {
    const found = picture(target, { ...at, file });
    return found === null ? [] : [[target, found]];
  });
  const attached = parseAttachments(fields.attachments ?? [], { pictures: pictureSources, lang }, yaml);
  problems.push(...attached.problems);
  const { attachments } = attached;
  for (const one of attached.files) files.add(one);
  const embargo =
    fields.embargo === undefined ? null : take(parseInstant(fields.embargo, settings, placeOf("embargo")));
  const withdrawn =
    published === null ? null : take(parseWithdrawal(fields.withdrawn, published, yaml, settings));
  if (settings.archivePages && withdrawn === null) {
    const shownPictures = [lead, ...pictures.map(([, one]) => one)];
    problems.push(
      ...checkArchiveWeight(
        shownPictures.flatMap((one) => (one === null ? [] : onlyVersion(one, ARCHIVE_WIDTH).bytes)),
        file,
      ),
    );
  }
  if (published !== null) problems.push(...checkOrder(path.day, published, updates, placeOf("published")));
  if (published === null || id === null || hasErrors(problems)) return { ok: false, problems };

  const text: BriefText = { body: markdown.body, sources };
  const textJson = JSON.stringify(text);
  const brief: Brief = {
    id,
    file,
    day: path.day,
    slug: path.slug,
    lang,
    title: fields.title ?? "",
    summary: fields.summary ?? "",
    description: fields.summary ?? firstSentence(text.body.text),
    published,
    updates,
    aliases: placed(fields.aliases ?? [], "aliases", route),
    dateline:
      fields.dateline === undefined
        ? null
        : { place: fields.dateline.place, country: fields.dateline.country ?? null },
    authors: placed(fields.authors ?? [], "authors", key),
    topics: placed(fields.topics ?? [], "topics", key),
    story: placed(fields.story === undefined ? [] : [fields.story], "story", key)[0] ?? null,
    translationOf:
      placed(fields.translationOf === undefined ? [] : [fields.translationOf], "translationOf", briefId)[0] ??
      null,
    image:
      image === undefined || lead === null
        ? null
        : {
            picture: lead,
            alt: image.alt,
            caption: image.caption ?? null,
            credit: image.credit ?? null,
            focus,
          },
    attachments,
    rights: parseOwnRights(fields.rights, yaml),
    draft: fields.draft ?? false,
    embargo,
    withdrawn,
    words: text.body.words,
    textDigest: sha256(textJson),
    links: [
      ...markdown.links,
      ...placedTexts(
        yaml,
        fields.withdrawn?.replacedBy === undefined ? [] : [fields.withdrawn.replacedBy],
        ["withdrawn", "replacedBy"],
        briefId,
      ).map(({ value: target, ...at }) => ({ target, ...at })),
    ],
    paths: markdown.paths,
    pictures: Object.fromEntries(pictures),
    at: {
      id: position("id"),
      lang: position("lang"),
      title: position("title"),
      published: position("published"),
    },
  };
  return { ok: true, value: { brief, text, textJson, files: [...files] }, problems };
}

/** `50% 30%`, as the schema has it. */
function focusOf(written: string | undefined): Focus {
  const [x, y] = written?.match(/\d+/g) ?? [];
  return x === undefined || y === undefined ? CENTRE : { x: Number(x), y: Number(y) };
}
