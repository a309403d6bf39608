/** No two files at one address, none in the way of another, no link to an address that nothing has. */

import type { Place, Problem } from "../../base/problem.ts";
import { didYouMean } from "../../language/nearest.ts";
import { monthOf, type Route, route } from "../../model/identifiers.ts";
import { byCodeUnit } from "../../model/order.ts";
import type { Page } from "../../model/page.ts";
import { formerAddresses, placeOfAlias } from "../former-addresses.ts";
import type { Output } from "../output.ts";
import { pictureRoute } from "../pages/brief-document.ts";
import type { Resolved } from "../resolve.ts";
import { fileOf, SECTION_KINDS } from "../routes.ts";
import { type AddressIndex, addressIndex } from "./address-index.ts";
import { navPaths } from "./check-theme.ts";
import { planProblem } from "./plan-rules.ts";
import { themeChoiceProblem } from "./theme-rules.ts";

/** A file whose address an editor chose, or that the site has once. */
interface Address {
  readonly path: string;
  readonly route: Route;
  readonly origin: () => Place;
  /** An alias or a public file gives way: it can be changed with least harm. */
  readonly movable: boolean;
  /** False of a former address that `_redirects` alone knows: it is in no folder's way. */
  readonly isFile: boolean;
}

/**
 * Everything that is wrong with addresses. Those that follow from briefs cannot meet; what can is what editors choose (aliases, names of
 * pages and public files) with any other.
 * @param times the site as it is, and the briefs that wait as they will be: what is wrong with them is reported before their moment comes.
 * @param fronts the site-wide pages and files, public files included.
 */
export function checkAddresses(
  times: readonly Resolved[],
  fronts: readonly Output[],
  pages: readonly Page[],
): readonly Problem[] {
  const book = addressBook(times, [...times.flatMap(aliases), ...fronts.map(addressOf)]);
  return [
    ...book.problems,
    ...takenBeside(book),
    ...reservedPaths(book.all),
    ...unknownPaths(times, pages, book),
  ];
}

interface Book {
  readonly all: readonly Address[];
  readonly problems: readonly Problem[];
  readonly indexes: readonly AddressIndex[];
  /** Whether a path, in any case, is taken. */
  readonly has: (path: string) => boolean;
  /** Whether a path that is written just so is there. */
  readonly exactly: (path: string) => boolean;
}

/** Addresses that differ by case alone collide on some disks. */
function addressBook(times: readonly Resolved[], all: readonly Address[]): Book {
  const indexes = times.map(addressIndex);
  const at = (path: string) => first(indexes, (one) => one.at(path));
  const below = (folder: string) => first(indexes, (one) => one.below(folder));
  const chosen = new Map<string, Address>();
  const twice: (readonly [Address, Address])[] = [];
  for (const address of all) {
    // A query is compared as it is written: case tells `?id=aB` from `?id=Ab`.
    const name = address.path.replace(/^[^?]*/, (path) => path.toLowerCase());
    const other = chosen.get(name);
    if (other === undefined) chosen.set(name, address);
    else twice.push([address, other]);
  }
  const has = (path: string) => chosen.has(path.toLowerCase()) || at(path.toLowerCase()) !== null;
  const problems: Problem[] = [];
  const moved = new Set<string>();
  // What has to be moved is told once, whatever else is in its way: an alias has addresses below it.
  const tell = (late: Address, early: Place) => {
    const problem = taken(late, early, has);
    const place = Object.values(problem.place).join(":");
    if (!moved.has(place)) problems.push(problem);
    if (late.movable) moved.add(place);
  };
  for (const [a, b] of twice) {
    const [late, early] = b.movable && !a.movable ? [b, a] : [a, b];
    tell(late, early.origin());
  }
  const blocked = new Set<string>();
  for (const [name, address] of chosen) {
    const folders = address.isFile ? foldersOf(name) : [];
    const other = at(name) ?? below(name) ?? first(folders, at);
    if (other !== null && !isSamePage(address, other)) tell(address, other);
    for (const folder of folders) {
      const file = chosen.get(folder);
      if (file === undefined || !file.isFile || blocked.has(folder)) continue;
      blocked.add(folder);
      const [late, early] = file.movable && !address.movable ? [file, address] : [address, file];
      tell(late, early.origin());
    }
  }
  const exact = new Set<string>(all.filter(({ isFile }) => isFile).map(({ path }) => path));
  const exactly = (path: string) => exact.has(path) || indexes.some((one) => one.exactly(path));
  return { all: [...chosen.values()], problems, indexes, has, exactly };
}

/** A static page of the name of the page of corrections becomes part of it, maybe when a scheduled brief appears. */
function isSamePage(address: Address, { file }: Place): boolean {
  return file.startsWith("pages/") && address.origin().file === file;
}

/**
 * A file beside a brief at the address of a page, in the way of its folder, or below it; or two that differ by case alone. The kinds of files
 * that briefs show have endings that no page has: what is left is a folder with the name of a page, and capitals.
 */
function takenBeside({ indexes, has }: Book): readonly Problem[] {
  const known = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const [path, place] of indexes.flatMap(({ beside }) => beside)) {
    const other = known.get(path);
    if (other?.file === place.file) continue;
    const early =
      other ??
      first(indexes, (one) => one.generated(path)) ??
      first(foldersOf(path), (folder) => pageAt(indexes, folder));
    if (other === undefined) known.set(path, place);
    if (early === null) continue;
    const at = pictureRoute(place);
    problems.push(
      taken({ path: fileOf(at), route: at, origin: () => place, movable: true, isFile: true }, early, has),
    );
  }
  return problems;
}

/** The source of a page that is a file, where a folder would have to be. */
function pageAt(indexes: readonly AddressIndex[], path: string): Place | null {
  return path.endsWith(".html") ? first(indexes, (one) => one.at(path)) : null;
}

function first<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

/** `a/b/c` → `a/b`, `a`: where a file would be in the way. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
    folders.push(path.slice(0, end));
  return folders;
}

function addressOf(output: Output): Address {
  const { path, route: at, origin } = output;
  return {
    path,
    route: at,
    origin: () => origin,
    movable: /^(public|templates)\//.test(origin.file),
    isFile: true,
  };
}

/** The former addresses of visible briefs, month by month. */
function aliases(resolved: Resolved): readonly Address[] {
  const redirected = resolved.editions.flatMap(({ briefs, withdrawn }) =>
    [...briefs, ...[...withdrawn.values()].flat()].filter((brief) => brief.aliases.length > 0),
  );
  return redirected
    .sort((a, b) => byCodeUnit(monthOf(a.day), monthOf(b.day)))
    .flatMap((brief) =>
      formerAddresses(resolved.site, resolved.editionOf(brief.lang).routes, brief).map((former) => ({
        path: fileOf(former.at),
        route: former.at,
        origin: () => placeOfAlias(resolved.whole(brief), former),
        movable: true,
        isFile: former.hasPage,
      })),
    );
}

/** Former addresses at which no page can stand; told once, since what they all need is a host that knows them. */
export function checkFormerAddresses(times: readonly Resolved[]): readonly Problem[] {
  const alone = times.flatMap(aliases).filter(({ isFile }) => !isFile);
  const [first] = alone;
  if (first === undefined) return [];
  const count = new Set(alone.map(({ route: at }) => at)).size;
  return [planProblem("address/without-page", first.origin(), { path: first.route, count })];
}

function taken(late: Address, early: Place, has: Book["has"]): Problem {
  return planProblem("address/taken", late.origin(), {
    path: late.route,
    other: early.file,
    free: freeRoute(late.route, has),
  });
}

/** The first of `/a/b-2/`, `/a/b-3/`… that nothing has. */
function freeRoute(of: Route, has: Book["has"]): Route {
  const [, name = "", end = ""] = /^(.+?)(\/|\.[^/.]*)?$/.exec(of) ?? [];
  for (let n = 2; ; n++) {
    const free = route(`${name}-${n}${end}`);
    if (!has(fileOf(free))) return free;
  }
}

function reservedPaths(addresses: readonly Address[]): readonly Problem[] {
  return addresses
    .filter(({ path }) => /^manifest(?:$|\/|\.json$|\.json\.minisig$)/i.test(path))
    .map((address) => planProblem("address/reserved", address.origin(), { path: address.route }));
}

function unknownPaths(times: readonly Resolved[], pages: readonly Page[], book: Book): readonly Problem[] {
  const isUnknown = (target: string) => !book.exactly(fileOf(route(decoded(target.replace(/[?#].*$/, "")))));
  const navigation = times.slice(0, 1).flatMap(({ site }) => navPaths(site));
  const ofNavigation = navigation
    .filter(({ value }) => isUnknown(value))
    .map(({ value, line, column }) =>
      themeChoiceProblem(
        "theme/unknown-path",
        { file: "site.yaml", line, column },
        unknownPath(decoded(value), times, book),
      ),
    );
  const briefs = times.flatMap((resolved) =>
    resolved.editions
      .flatMap((edition) => edition.briefs)
      .filter((brief) => brief.paths.some(isUnknown))
      .map(resolved.whole),
  );
  const ofTexts = [...briefs, ...pages].flatMap(({ file, paths }) =>
    paths
      .filter(({ target }) => isUnknown(target))
      .map(({ target, line, column }) =>
        planProblem("link/unknown-path", { file, line, column }, unknownPath(decoded(target), times, book)),
      ),
  );
  return [...ofNavigation, ...ofTexts];
}

function unknownPath(found: string, times: readonly Resolved[], { all }: Book) {
  const routes = times.flatMap(({ editions }) =>
    editions.flatMap((edition) => [
      ...edition.briefs.map((brief) => edition.routes.brief(brief)),
      ...[...edition.days.keys()].map(edition.routes.day),
      ...[...edition.months.keys()].map(edition.routes.month),
      ...SECTION_KINDS.flatMap((kind) =>
        [...edition.sections[kind].keys()].map((key) => edition.routes.section(kind, key)),
      ),
    ]),
  );
  return { found, nearest: didYouMean(found, [...all.map((address) => address.route), ...routes]) };
}

/** Addresses of texts are percent-encoded; routes are names of files. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A stray `%` names no file of the site.
    return address;
  }
}
