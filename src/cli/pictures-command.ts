import { join } from "node:path";
import { type DerivedPictures, derivePictures } from "../authoring/derive-pictures.ts";
import { pictureVersions } from "../authoring/picture-versions.ts";
import { failed, hasErrors, inFolder, type Outcome } from "../base/problem.ts";
import { readContent } from "../content/index/read-content.ts";
import { pictureDeriver } from "../media/derive-picture.ts";
import { nodeFolder } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import { type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { picturesWords } from "./words/pictures-words.ts";

export interface PicturesRequest extends CommonRequest {
  readonly dryRun: boolean;
}

/** `brevier pictures`: makes the smaller versions of pictures that pages, feeds and networks are given, beside the pictures: once, to be committed with them. */
export function picturesCommand(request: PicturesRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { root, wall } = environment;
    const words = picturesWords[frame.language];
    const folder = nodeFolder(join(root, "content"));
    const progress = frame.progress(words.progress, "on-servers");
    const outcome = await derived();
    progress.end();
    return frame.report(outcome, (done) => words.report(done, request.dryRun), words.notAll);

    async function derived(): Promise<Outcome<DerivedPictures>> {
      const read = await readContent(siteOnDisk(root, join(root, "dist")), wall());
      if (!read.ok || hasErrors(read.problems))
        return failed(read.problems.map((problem) => inFolder(problem, "content")));
      const versions = pictureVersions(read.value, folder);
      if (request.dryRun) {
        const written = versions.missing.flatMap((picture) => picture.versions.map(({ file }) => file));
        return {
          ok: true,
          value: { written, removed: versions.stale, bytes: 0, problems: [] },
          problems: [],
        };
      }
      const derive = versions.missing.length === 0 ? () => Promise.resolve(null) : await pictureDeriver();
      if (derive === null) throw new Refusal(words.noSharp);
      const total = versions.missing.length;
      const value = await derivePictures(versions, folder, derive, (done) =>
        progress.tell({ stage: "pictures", done, total }),
      );
      if (value.problems.length > 0)
        return failed(value.problems.map((problem) => inFolder(problem, "content")));
      return { ok: true, value, problems: [] };
    }
  });
}
