import { inFolder, type Problem } from "../base/problem.ts";

/** Stages see the content folder, the editor the site's; problems of templates are named from there already. */
export function inContent(problem: Problem): Problem {
  return problem.place.file.startsWith("templates/") ? problem : inFolder(problem, "content");
}
