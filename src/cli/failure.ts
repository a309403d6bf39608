/** What the content cannot cause, as a line for standard error: a bug of the program, or of the site's own code. */
import { nameFrom } from "../base/disk-error.ts";

/** `brevier: .eleventy.ts:2: boom`: the message, after the file of the site from which it comes, if it is one. @param relativeTo the way to a path from the site's folder. */
export function failureLine(error: unknown, relativeTo: (path: string) => string): string {
  if (!(error instanceof Error)) return `brevier: ${String(error)}\n`;
  const [, path, line] = /[( ](?:file:\/\/)?(\/[^\s()]*\.eleventy\.ts):(\d+)/.exec(error.stack ?? "") ?? [];
  const place = path === undefined ? "" : `${nameFrom(path, relativeTo(path))}:${line}: `;
  return `brevier: ${place}${error.message}\n`;
}
