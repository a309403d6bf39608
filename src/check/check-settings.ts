/** What a site asks of its check: what is not reported, what pages may load and weigh. */
import type { Problem } from "../base/problem.ts";
import type { Profile } from "./profile.ts";

/** A file is named by patterns of its path: `/admin/` is all below, `*` anything but `/`, `**` anything. */
type Paths = readonly string[] | undefined;

export interface CheckSettings {
  readonly profile?: Profile | undefined;
  /** By rules (`budget/script`, `budget/*`), by paths, or by both; what is not said is all. */
  readonly ignore?:
    | readonly { readonly paths?: Paths; readonly rules?: readonly string[] | undefined }[]
    | undefined;
  /** Addresses that pages may load, in which `*` stands for anything; `inline` for scripts and styles in pages. */
  readonly allow?: readonly string[] | undefined;
  /** The last that names a file and a limit counts. */
  readonly budgets?: readonly ({ readonly paths?: Paths } & Partial<BudgetSettings>)[] | undefined;
}

/** In bytes; `requests` counts the page itself. */
export interface Budgets {
  readonly html: number;
  readonly css: number;
  readonly archive: number;
  readonly requests: number;
}

type BudgetSettings = { readonly [Name in keyof Budgets]: number | undefined };

const USUAL: Budgets = { html: 20 * 1024, css: 16 * 1024, archive: 40 * 1024, requests: 2 };

/** The settings as the checks ask them. */
export interface Judge {
  readonly isIgnored: (problem: Problem) => boolean;
  /** Whether a page may load anything that is not usual. */
  readonly allowsAny: boolean;
  /** Whether a page may load an address, given as written and in full; `inline` is one too. */
  readonly mayLoad: (...addresses: readonly string[]) => boolean;
  readonly budgetsOf: (file: string) => Budgets;
}

export function judgeOf({ ignore = [], allow = [], budgets = [] }: CheckSettings): Judge {
  const ignored = ignore.map(({ paths, rules }) => ({
    isThere: pathTest(paths),
    isIt: rules === undefined ? () => true : anyOf(rules.map((rule) => pattern(rule, "[^/]*"))),
  }));
  const limits = budgets.map(({ paths, ...limit }) => ({ isThere: pathTest(paths), limit }));
  const mayLoad = anyOf(allow.map((address) => pattern(address, ".*")));
  return {
    isIgnored: ({ rule, place }) => ignored.some(({ isThere, isIt }) => isIt(rule) && isThere(place.file)),
    allowsAny: allow.length > 0,
    mayLoad: (...addresses) => addresses.some(mayLoad),
    budgetsOf: (file) => {
      const found: { -readonly [Name in keyof Budgets]: number } = { ...USUAL };
      for (const { isThere, limit } of limits) {
        if (!isThere(file)) continue;
        found.html = limit.html ?? found.html;
        found.css = limit.css ?? found.css;
        found.archive = limit.archive ?? found.archive;
        found.requests = limit.requests ?? found.requests;
      }
      return found;
    },
  };
}

function pathTest(paths: Paths): (file: string) => boolean {
  if (paths === undefined) return () => true;
  const isNamed = anyOf(paths.map((path) => pattern(path.endsWith("/") ? `${path}**` : path, "[^/]*")));
  // `index.html` is reached by its folder.
  return (file) => isNamed(`/${file}`) || isNamed(`/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`);
}

function pattern(text: string, star: string): RegExp {
  const source = text
    .split(/(\*+)/)
    .map((part) =>
      part === "*" ? star : part.startsWith("*") ? ".*" : part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"),
    );
  return new RegExp(`^${source.join("")}$`, "u");
}

function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  return (text) => patterns.some((one) => one.test(text));
}
