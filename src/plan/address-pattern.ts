/** Addresses as patterns that are read both ways: `{year}/{month}/{day}/{slug}/` gives the address of a brief, and the brief of an address. */
import { type Route, route } from "../model/identifiers.ts";

/** The form of each value in an address. */
const FORMS = {
  year: "\\d{4}",
  month: "\\d\\d",
  day: "\\d\\d",
  slug: "[a-z0-9]+(?:-[a-z0-9]+)*",
  key: "[a-z0-9]+(?:-[a-z0-9]+)*",
  /** Nothing for the first part of a long document, then `-2`, `-3`… */
  part: "(?:-[1-9]\\d*)?",
  /** The number of a revision. */
  revision: "[1-9]\\d*",
} as const;

type AddressName = keyof typeof FORMS;
export type AddressValues = Readonly<Partial<Record<AddressName, string>>>;

const NAME_LIST: readonly AddressName[] = ["year", "month", "day", "slug", "key", "part", "revision"];
/** `{year}` → `year`. */
const NAMES: ReadonlyMap<string, AddressName> = new Map(NAME_LIST.map((name) => [`{${name}}`, name]));

const PIECES = /(\{\w+\})/;

export interface AddressPattern {
  /** The address with these values; throws if one that the pattern names is missing. */
  readonly fill: (values: AddressValues) => Route;
  /** The values of a file of the output, in lower case; null if it is not of this form. */
  readonly read: (path: string) => AddressValues | null;
  /** The values that a folder of the output already settles, if files of this form can stand below it; else null. */
  readonly readFolder: (folder: string) => AddressValues | null;
}

/** @param template an address from the root of the site, with `{name}` for each value: `/en/{year}/{month}/`. */
export function addressPattern(template: string): AddressPattern {
  const pieces = template.split(PIECES).map((text) => ({ text, name: NAMES.get(text) }));
  // Most addresses are only filled.
  let expressions: ReturnType<typeof expressionsOf> | null = null;
  const known = () => {
    expressions ??= expressionsOf(template);
    return expressions;
  };
  return {
    fill: (values) => {
      let address = "";
      for (const { text, name } of pieces) {
        const value = name === undefined ? text : values[name];
        if (value === undefined) throw new Error(`${template} needs ${text}`);
        address += value;
      }
      return route(address);
    },
    read: (of) => valuesOf(known().path, of),
    readFolder: (folder) => {
      const expression = known().folders[folder.split("/").length - 1];
      return expression === undefined ? null : valuesOf(expression, folder);
    },
  };
}

/** What files of a template's form match, and the folders in which they stand. */
function expressionsOf(template: string): { readonly path: RegExp; readonly folders: readonly RegExp[] } {
  const file = template.endsWith("/") ? `${template}index.html` : template;
  const segments = file.slice(1).split("/").map(expressionOf);
  return {
    path: whole(segments),
    folders: segments.slice(0, -1).map((_, i) => whole(segments.slice(0, i + 1))),
  };
}

/** A segment as a regular expression with a group for each name. */
function expressionOf(segment: string): string {
  return segment
    .split(PIECES)
    .map((piece) => {
      const name = NAMES.get(piece);
      return name === undefined ? piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : `(?<${name}>${FORMS[name]})`;
    })
    .join("");
}

function whole(segments: readonly string[]): RegExp {
  return new RegExp(`^${segments.join("/")}$`);
}

function valuesOf(expression: RegExp, text: string): AddressValues | null {
  const match = expression.exec(text);
  return match === null ? null : { ...match.groups };
}
