/** The files that go with a brief, each with what the brief says of it: `attachments` → values, or what is wrong with them. */
import type { Outcome, Problem, Text } from "../../base/problem.ts";
import type { Attachment, Captions } from "../../model/brief.ts";
import { type Lang, lang as langOf } from "../../model/identifiers.ts";
import { captionProblem } from "../files/caption-rules.ts";
import { mediaProblem } from "../files/media-rules.ts";
import { type AttachedFile, readAttachment } from "../files/read-attachment.ts";
import { readCaptions } from "../files/read-captions.ts";
import { type PictureSources, readShownPicture } from "../files/read-shown-picture.ts";
import type { AttachmentFields } from "../schema/brief-schema.ts";
import type { LocatedYaml } from "../yaml/located-yaml.ts";

interface Attached {
  readonly attachments: readonly Attachment[];
  /** Files of the content folder that they are made of. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** The brief, and the content folder in which it lies. */
interface Brief {
  /** Its pictures are read like those of the text. */
  readonly pictures: PictureSources;
  readonly lang: Lang;
}

const OF_FILMS: Text = { fr: "un film", en: "a film" };
const OF_WHAT_PLAYS: Text = { fr: "un son ou un film", en: "a sound or a film" };

export function parseAttachments(
  fields: readonly AttachmentFields[],
  { pictures, lang }: Brief,
  yaml: LocatedYaml,
): Attached {
  const { folder, briefFile: file, settings } = pictures;
  const problems: Problem[] = [];
  const files: string[] = [];
  const take = <T extends { readonly file: string }>(outcome: Outcome<T>): T | null => {
    problems.push(...outcome.problems);
    if (!outcome.ok) return null;
    files.push(outcome.value.file);
    return outcome.value;
  };
  const attachments = fields.flatMap((field, i): readonly Attachment[] => {
    const { src, title, duration } = field;
    const at = (key: string) => yaml.placeOf(["attachments", i, key]);
    const found = take(readAttachment(folder, src, file, at("src"), settings.ownNames));
    const poster =
      field.poster === undefined
        ? null
        : take(readShownPicture(pictures, field.poster, at("poster"), "poster"));
    const seconds = duration ?? found?.seconds ?? null;
    const named = (field.captions ?? []).map(({ src: name, lang: own, kind = "captions" }, j) => {
      const place = yaml.placeOf(["attachments", i, "captions", j, "src"]);
      return { name, place, kind, lang: (own === undefined ? null : langOf(own)) ?? lang };
    });
    const captions = named.flatMap(({ name, place, ...one }): readonly Captions[] => {
      const read = take(readCaptions(folder, name, file, place, seconds));
      return read === null ? [] : [{ ...read, ...one }];
    });
    for (const [j, { place, ...one }] of named.entries())
      if (named.findIndex(({ lang: tag, kind }) => tag === one.lang && kind === one.kind) < j)
        problems.push(captionProblem("captions/twice", place, { lang: one.lang }));
    if (found === null) return [];
    problems.push(
      ...unfitKeys(found, field).map(({ key, kinds }) =>
        mediaProblem("attachment/other-kind", yaml.placeOfKey(["attachments", i, key]), {
          key,
          kinds,
          found: src,
        }),
      ),
    );
    const isHeard = isFilm(found) && found.hasSound !== false;
    if (isHeard && !named.some(({ kind }) => kind === "captions")) {
      const line = `captions: [{ src: ${src.replace(/\.[^./]*$/, ".vtt")} }]`;
      problems.push(mediaProblem("attachment/without-captions", at("src"), { found: src, line }));
    }
    const { digest, type, bytes, size } = found;
    return [{ title, file: found.file, digest, type, bytes, seconds, size, poster, captions }];
  });
  return { attachments, files, problems };
}

function isFilm({ type }: AttachedFile): boolean {
  return type.startsWith("video/");
}

/** What is said of a file that only another kind of file has. */
function unfitKeys(found: AttachedFile, field: AttachmentFields) {
  const plays = isFilm(found) || found.type.startsWith("audio/");
  return [
    { key: "poster", kinds: OF_FILMS, isFit: isFilm(found), isThere: field.poster !== undefined },
    { key: "captions", kinds: OF_FILMS, isFit: isFilm(found), isThere: field.captions !== undefined },
    { key: "duration", kinds: OF_WHAT_PLAYS, isFit: plays, isThere: field.duration !== undefined },
  ].filter(({ isFit, isThere }) => isThere && !isFit);
}
