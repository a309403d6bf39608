import type { Position } from "./position.ts";
import { type FaultyLine, type Line, readLines } from "./read-lines.ts";

/** `Allow` or `Disallow`. */
interface AccessRule {
  readonly allows: boolean;
  readonly path: string;
  readonly at: Position;
}

/** The rules for the robots of some names; names in lower case. // RFC 9309 § 2.2 */
export interface RobotsGroup {
  readonly names: readonly Line[];
  readonly rules: readonly AccessRule[];
  /** Its other lines: `Content-Usage`, `Content-Signal`, `License`, `Crawl-delay`. */
  readonly others: readonly Line[];
}

export interface Robots {
  readonly groups: readonly RobotsGroup[];
  /** Lines that belong to no group: every `Sitemap`, and others before the first group. */
  readonly loose: readonly Line[];
  readonly faults: readonly FaultyLine[];
}

interface GrowingGroup extends RobotsGroup {
  readonly names: Line[];
  readonly rules: AccessRule[];
  readonly others: Line[];
}

/** Reads `robots.txt`. Empty lines end no group, and a line that is not known changes nothing. // RFC 9309 § 2.2, 2.2.4 */
export function readRobots(text: string): Robots {
  const { lines, faults } = readLines(text, ":", true);
  const groups: GrowingGroup[] = [];
  const loose: Line[] = [];
  for (const line of lines) {
    const name = line.name.toLowerCase();
    const open = groups.at(-1);
    if (name === "user-agent") {
      const isStart = open === undefined || open.rules.length + open.others.length > 0;
      if (isStart) groups.push({ names: [line], rules: [], others: [] });
      else open.names.push(line);
    } else if (name === "sitemap" || open === undefined) loose.push(line);
    else if (name === "allow" || name === "disallow")
      open.rules.push({ allows: name === "allow", path: line.value, at: line.at });
    else open.others.push(line);
  }
  return { groups, loose, faults };
}

/** The groups that name a robot; all of them apply. // RFC 9309 § 2.2.1: without regard to capitals */
export function groupsOf({ groups }: Robots, robot: string): readonly RobotsGroup[] {
  return groups.filter(({ names }) => names.some(({ value }) => value.toLowerCase() === robot.toLowerCase()));
}

/** Whether the robots of these groups may fetch a path: the longest rule that matches decides, of two as long the one that allows. // RFC 9309 § 2.2.2 */
export function mayFetch(groups: readonly RobotsGroup[], path: string): boolean {
  const matching = groups
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.path !== "" && matchesPath(rule.path, path))
    .toSorted((a, b) => b.path.length - a.path.length || Number(b.allows) - Number(a.allows));
  return matching[0]?.allows ?? true;
}

/** Whether a path begins as a pattern says: `*` stands for any characters, a last `$` for the end. In one pass, so that no pattern makes it slow. // RFC 9309 § 2.2.3 */
export function matchesPath(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  if (isWhole && parts.length === 0) return path === first;
  let from = first.length;
  for (const [index, part] of parts.entries()) {
    const isLast = isWhole && index === parts.length - 1;
    const at = isLast ? path.length - part.length : path.indexOf(part, from);
    if (at < from || !path.startsWith(part, at)) return false;
    from = at + part.length;
  }
  return true;
}
