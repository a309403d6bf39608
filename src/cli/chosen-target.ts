/** Where a publication goes: what `--to` names, else what `site.yaml` says. */
import { relative, resolve } from "node:path";
import type { Outcome } from "../base/problem.ts";
import {
  type PublishSettings,
  type PublishTarget,
  targetNamed,
} from "../content/parse/parse-publish-settings.ts";
import { SITE_FILE } from "../content/parse/parse-site.ts";
import { liesIn, pathExists } from "../node/node-folder.ts";
import { type CommandFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { publishWords } from "./words/publish-words.ts";

export interface TargetRequest {
  readonly to?: string;
  readonly out: string;
  readonly preview: boolean;
}

/** @throws Refusal if none is named, or one that there is not. */
export function chosenTarget(
  { to, out, preview }: TargetRequest,
  settings: PublishSettings,
  { language }: CommandFrame,
  root: string,
): Outcome<PublishTarget> {
  const words = publishWords[language];
  const own = preview ? settings.preview.target : settings.targets[0];
  const named = to === undefined ? (own ?? undefined) : undefined;
  if (named === undefined && to === undefined)
    throw new Refusal(preview ? words.noPreviewTarget : words.noTarget);
  const chosen: Outcome<PublishTarget> =
    named === undefined ? targetNamed(to ?? "", settings) : { ok: true, value: named, problems: [] };
  // A copy that is sent to where readers look would take the feeds from them.
  const ofReaders = preview && chosen.ok ? sameAs(chosen.value, settings.targets) : undefined;
  if (ofReaders !== undefined) throw new Refusal(words.isForReaders(ofReaders.name));
  if (!chosen.ok || chosen.value.target.kind !== "folder") return placed(chosen);
  const { path } = chosen.value.target;
  const at = resolve(root, path);
  const isOwn = [out, "content", "templates", "archives", ".brevier"].some((name) => {
    const own = resolve(root, name);
    return liesIn(own, at) || liesIn(at, own);
  });
  if (isOwn) throw new Refusal(words.isOutput(relative(root, at) || path));
  // A misspelt name is no folder.
  if (chosen.value.name === path && /^[\w-]+$/.test(path) && !pathExists(resolve(root, path)))
    throw new Refusal(words.unknownTarget(path, settings.targets.map(({ name }) => name).join(", ") || "–"));
  return placed(chosen);
}

function sameAs({ target }: PublishTarget, targets: readonly PublishTarget[]): PublishTarget | undefined {
  const written = JSON.stringify(target);
  return targets.find((other) => JSON.stringify(other.target) === written);
}

/** With the place as editors see it. */
function placed(chosen: Outcome<PublishTarget>): Outcome<PublishTarget> {
  if (!chosen.ok || chosen.value.place.file !== SITE_FILE) return chosen;
  const { place } = chosen.value;
  return { ...chosen, value: { ...chosen.value, place: { ...place, file: `content/${SITE_FILE}` } } };
}

/** `BREVIER_PASSWORD_PRODUCTION` for the target `production`, else `BREVIER_PASSWORD`. */
export function passwordFor({ name }: PublishTarget, variables: Environment["variables"]): string | null {
  const own = `BREVIER_PASSWORD_${name.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
  return variables[own] ?? variables["BREVIER_PASSWORD"] ?? null;
}
