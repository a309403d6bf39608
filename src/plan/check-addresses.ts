/** No two outputs at one address, none in the way of another, no link to an address that nothing has. */
import { didYouMean } from "../language/nearest.ts";
import type { Wanted } from "../model/body.ts";
import { type Route, route } from "../model/identifiers.ts";
import type { Problem } from "../problem.ts";
import type { Output } from "./output.ts";
import { planProblem } from "./plan-rules.ts";
import { fileOf } from "./routes.ts";

/** A text with the paths of the site that it links to. */
export interface LinkingText {
  readonly file: string;
  readonly paths: readonly Wanted<string>[];
}

/** The outputs, each address once; and everything that is wrong with their addresses. */
export function checkAddresses(
  outputs: readonly Output[],
  texts: readonly LinkingText[],
): { readonly unique: readonly Output[]; readonly problems: readonly Problem[] } {
  const { unique, problems } = withoutDoubles(outputs);
  const all = [...problems, ...inTheWay(unique), ...reservedPaths(outputs), ...unknownPaths(texts, unique)];
  return { unique: [...unique.values()], problems: all };
}

/** Two briefs may show one picture; anything else at one address is a mistake. Addresses that differ by case alone collide on some disks. */
function withoutDoubles(outputs: readonly Output[]) {
  const unique = new Map<string, Output>();
  const twice: (readonly [Output, Output])[] = [];
  for (const output of outputs) {
    const name = output.path.toLowerCase();
    const other = unique.get(name);
    if (other === undefined) unique.set(name, output);
    else if (!isSameCopy(output, other)) twice.push([output, other]);
  }
  return { unique, problems: twice.map(([a, b]) => taken(a, b, unique)) };
}

/** A file `sujets` where a folder `sujets/` goes. */
function inTheWay(outputs: ReadonlyMap<string, Output>): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const [name, output] of outputs) {
    for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
      const folder = name.slice(0, end);
      const other = outputs.get(folder);
      if (other !== undefined && !problems.has(folder)) problems.set(folder, taken(output, other, outputs));
    }
  }
  return [...problems.values()];
}

/** An alias or a public file gives way: the editor is shown the file that can be changed with least harm. */
function taken(a: Output, b: Output, outputs: ReadonlyMap<string, Output>): Problem {
  const [late, early] = isMovable(b) && !isMovable(a) ? [b, a] : [a, b];
  return planProblem("address/taken", late.origin, {
    path: late.route,
    other: early.origin.file,
    free: freeRoute(late.route, outputs),
  });
}

/** The first of `/a/b-2/`, `/a/b-3/`… that nothing has. */
function freeRoute(of: Route, outputs: ReadonlyMap<string, Output>): Route {
  const [, name = "", end = ""] = /^(.+?)(\/|\.[^/.]*)?$/.exec(of) ?? [];
  for (let n = 2; ; n++) {
    const free = route(`${name}-${n}${end}`);
    if (!outputs.has(fileOf(free).toLowerCase())) return free;
  }
}

function isMovable({ recipe, origin }: Output): boolean {
  return (recipe.as === "page" && recipe.view.kind === "moved") || /^(public|templates)\//.test(origin.file);
}

function isSameCopy(a: Output, b: Output): boolean {
  return a.recipe.as === "copy" && b.recipe.as === "copy" && a.recipe.file.file === b.recipe.file.file;
}

function reservedPaths(outputs: readonly Output[]): readonly Problem[] {
  return outputs
    .filter(({ path }) => path === "manifest.json" || path === "manifest" || path.startsWith("manifest/"))
    .map(({ origin, route }) => planProblem("address/reserved", origin, { path: route }));
}

function unknownPaths(
  texts: readonly LinkingText[],
  outputs: ReadonlyMap<string, Output>,
): readonly Problem[] {
  const routes = new Set<string>([...outputs.values()].map((output) => output.route));
  return texts.flatMap(({ file, paths }) =>
    paths
      .filter(({ target }) => !routes.has(decoded(target.replace(/[?#].*$/, ""))))
      .map(({ target, line, column }) =>
        planProblem("link/unknown-path", { file, line, column }, unknownPath(decoded(target), routes)),
      ),
  );
}

function unknownPath(found: string, routes: ReadonlySet<string>) {
  return { found, nearest: didYouMean(found, [...routes]) };
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
