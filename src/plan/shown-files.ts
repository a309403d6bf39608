/** Which unit publishes a file that briefs show from the folders of briefs: it is published once, whoever shows it. */

import type { BriefExport } from "../model/brief.ts";
import { type Day, type Digest, type Month, monthOf } from "../model/identifiers.ts";
import { byCodeUnit } from "../model/order.ts";
import { pictureRoute } from "./brief-document.ts";
import { type Output, siteOutput } from "./output.ts";

export interface ShownFile {
  readonly file: string;
  readonly digest: Digest;
}

export interface ShownFiles {
  /** Files that briefs of a day show and that the day does not publish, in order. */
  readonly elsewhere: (day: Day) => readonly string[];
  /** Files of a month's folder that several of its days show, and no other month. */
  readonly ofMonth: (month: Month) => readonly ShownFile[];
  /** All others that the day of their folder does not publish. */
  readonly ofFronts: readonly ShownFile[];
}

/** Finds for each file the smallest unit that all who show it are in: the day or the month of its folder, or the fronts. */
export function shownFiles(briefs: readonly BriefExport[]): ShownFiles {
  const seen = new Map<string, { readonly digest: Digest; readonly days: Set<Day> }>();
  for (const { day, files } of briefs) {
    for (const { file, digest } of files) {
      const known = seen.get(file) ?? { digest, days: new Set() };
      known.days.add(day);
      seen.set(file, known);
    }
  }
  const elsewhere = new Map<Day, string[]>();
  const ofMonth = new Map<Month, ShownFile[]>();
  const ofFronts: ShownFile[] = [];
  for (const [file, { digest, days }] of [...seen].sort(([a], [b]) => byCodeUnit(a, b))) {
    const [day, ...others] = [...days];
    if (day === undefined || (others.length === 0 && file.startsWith(folderOf(day)))) continue;
    for (const one of days) push(elsewhere, one, file);
    const month = monthOf(day);
    const isOfMonth = others.every((other) => monthOf(other) === month) && file.startsWith(folderOf(month));
    if (isOfMonth) push(ofMonth, month, { file, digest });
    else ofFronts.push({ file, digest });
  }
  return {
    elsewhere: (day) => elsewhere.get(day) ?? [],
    ofMonth: (month) => ofMonth.get(month) ?? [],
    ofFronts,
  };
}

/** Plans copies of files in a part of the manifest. */
export function planCopies(files: readonly ShownFile[], part: string): readonly Output[] {
  return files.map(({ file, digest }) => {
    const at = pictureRoute({ file });
    const recipe = { as: "copy", file: { path: at.slice(1), from: "content", file, digest } } as const;
    return { ...siteOutput(at, recipe, part), origin: { file, line: 1, column: 1 } };
  });
}

/** `2024-10-31` → `briefs/2024/10/31/`. */
function folderOf(time: Day | Month): string {
  return `briefs/${time.replaceAll("-", "/")}/`;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
