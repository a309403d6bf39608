/** Smaller versions of the pictures of briefs: which are missing, which are of pictures that are no more. Nothing is made here. */
import { posix } from "node:path";
import type { ReadableFolder } from "../base/folders.ts";
import type { Content } from "../content/index/read-content.ts";
import { type Brief, picturesOf } from "../model/brief.ts";
import { sourceOfDerivative, type WantedDerivative, wantedDerivatives } from "../model/derivatives.ts";

/** A picture of which versions are to be made. */
export interface PictureToDerive {
  readonly file: string;
  readonly versions: readonly WantedDerivative[];
}

export interface PictureVersions {
  readonly missing: readonly PictureToDerive[];
  /** Versions of pictures that have changed, or that no brief shows any more. */
  readonly stale: readonly string[];
}

/** Compares what is there with what the briefs, drafts too, can use. */
export function pictureVersions(
  content: Pick<Content, "volumes" | "briefOf" | "unfit">,
  folder: ReadableFolder,
): PictureVersions {
  const wanted = new Map<string, Map<string, WantedDerivative>>();
  for (const { exports } of content.volumes)
    for (const exported of exports) addWanted(wanted, content.briefOf(exported));
  const missing = [...wanted].flatMap(([file, versions]) => {
    const left = [...versions.values()].filter((version) => folder.stat(version.file) === null);
    return left.length === 0 ? [] : [{ file, versions: left }];
  });
  // A draft that cannot be read may show any of them.
  return { missing, stale: content.unfit.length > 0 ? [] : staleIn(folder, wanted) };
}

function addWanted(wanted: Map<string, Map<string, WantedDerivative>>, brief: Brief): void {
  for (const [picture, use] of picturesOf(brief)) {
    const versions = wantedDerivatives(picture, use);
    if (versions.length === 0) continue;
    const known = wanted.get(picture.file) ?? new Map<string, WantedDerivative>();
    for (const version of versions) known.set(version.file, version);
    wanted.set(picture.file, known);
  }
}

/** The names say of what they are: whatever is like them and is not wanted is of an earlier state. */
function staleIn(
  folder: ReadableFolder,
  wanted: ReadonlyMap<string, ReadonlyMap<string, WantedDerivative>>,
): readonly string[] {
  const known = new Set([...wanted.values()].flatMap((versions) => [...versions.keys()]));
  return [...folder.list("briefs"), ...folder.list("public")].filter(
    (file) => !known.has(file) && sourceOfDerivative(file) !== null,
  );
}

/** Every version of a picture that stands beside it, of its earlier states too. */
export function versionsBeside(folder: ReadableFolder, file: string): readonly string[] {
  const stem = file.replace(/\.[^./]*$/, "");
  return folder.list(posix.dirname(file)).filter((other) => sourceOfDerivative(other)?.stem === stem);
}
