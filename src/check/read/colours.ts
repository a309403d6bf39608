/** The pairs of colours in a style sheet, in each colour scheme of the reader. */

import postcss, { type AtRule, type ChildNode, type Declaration, type Rule } from "postcss";
import { ownValue } from "../../base/own-value.ts";
import { type Position, START } from "./position.ts";

/** The colours that a reader prefers. */
export type Scheme = "light" | "dark" | "light, more contrast" | "dark, more contrast";

export const SCHEMES: readonly Scheme[] = ["light", "dark", "light, more contrast", "dark, more contrast"];

/** A colour and its background. `of` is a text, or the outline that shows the keyboard's focus. */
export interface Pair {
  readonly of: "text" | "focus";
  readonly selector: string;
  readonly colour: string;
  readonly on: string;
  /** From 1 to 21. // WCAG 2.2, contrast ratio */
  readonly ratio: number;
  readonly at: Position;
}

/** Red, green, blue from 0 to 255. */
type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];

/**
 * The pairs of a sheet in a scheme: each `color` of a rule on the rule's own background, else on the page's. The cascade is not followed
 * beyond that: a text in a box with its own background must set its own colour, or is judged on the page's. A sheet that cannot be parsed
 * gives no pairs, nor does a colour that is not written out (`inherit`, `currentColor`, system colours).
 */
export function pairsOf(css: string, scheme: Scheme): readonly Pair[] {
  const rules = rulesIn(css, scheme);
  const values = new Map<string, string>();
  for (const { declarations } of rules)
    for (const { prop, value } of declarations) if (prop.startsWith("--")) values.set(prop, value);
  const resolve = (value: string) => resolved(value, values, 0);
  const lastColour = (declarations: readonly Declaration[]) =>
    backgroundsOf(declarations)
      .map((value) => colourIn(resolve(value)))
      .findLast((colour) => colour !== null) ?? null;
  const page =
    rules
      .filter(({ selector }) => /(?:^|,\s*)(?:html|body|:root)(?:$|,)/.test(selector))
      .map(({ declarations }) => lastColour(declarations))
      .findLast((colour) => colour !== null) ?? WHITE;
  return rules.flatMap((rule) => {
    const own = lastColour(rule.declarations) ?? page;
    return rule.declarations.flatMap((declaration) => pairOf(rule.selector, declaration, resolve, own, page));
  });
}

interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

function rulesIn(css: string, scheme: Scheme): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  try {
    postcss.parse(css).walkRules((rule) => {
      if (!applies(rule, scheme)) return;
      const declarations = (rule.nodes ?? []).filter(isDeclaration);
      rules.push({ selector: rule.selector, declarations });
    });
  } catch {
    // A sheet that cannot be parsed has no pairs.
    return [];
  }
  return rules;
}

function isDeclaration(node: ChildNode): node is Declaration {
  return node.type === "decl";
}

/** Whether a rule applies on the screen of a reader who prefers this scheme. */
function applies(rule: Rule, scheme: Scheme): boolean {
  for (let outer = rule.parent; outer !== undefined && outer.type !== "root"; outer = outer.parent) {
    if (isAtRule(outer) && outer.name === "media" && !mediaApplies(outer.params, scheme)) return false;
  }
  return true;
}

function isAtRule(node: { readonly type: string }): node is AtRule {
  return node.type === "atrule";
}

function mediaApplies(params: string, scheme: Scheme): boolean {
  if (/\bprint\b|forced-colors/.test(params)) return false;
  const asks = (feature: RegExp, isAsked: boolean) => !feature.test(params) || isAsked;
  return (
    asks(/prefers-color-scheme:\s*dark/, scheme.startsWith("dark")) &&
    asks(/prefers-color-scheme:\s*light/, scheme.startsWith("light")) &&
    asks(/prefers-contrast:\s*more/, scheme.endsWith("contrast")) &&
    asks(/prefers-contrast:\s*less/, false)
  );
}

function backgroundsOf(declarations: readonly Declaration[]): readonly string[] {
  return declarations
    .filter(({ prop }) => prop === "background" || prop === "background-color")
    .map(({ value }) => value);
}

function pairOf(
  selector: string,
  { prop, value, source }: Declaration,
  resolve: (value: string) => string,
  own: Rgb,
  page: Rgb,
): readonly Pair[] {
  const of =
    prop === "color" ? "text" : selector.includes(":focus-visible") && /^outline/.test(prop) ? "focus" : null;
  const colour = of === null ? null : colourIn(resolve(value));
  if (of === null || colour === null) return [];
  const on = of === "text" ? own : page;
  const at = source?.start === undefined ? START : { line: source.start.line, column: source.start.column };
  return [{ of, selector, colour: hex(colour), on: hex(on), ratio: contrast(colour, on), at }];
}

/** Puts the values of custom properties in the place of their names; a circle of them stays as it is. */
function resolved(value: string, values: ReadonlyMap<string, string>, depth: number): string {
  if (depth > 8) return value;
  return value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g,
    (whole, name: string, fallback?: string) => {
      const found = values.get(name) ?? fallback;
      return found === undefined ? whole : resolved(found, values, depth + 1);
    },
  );
}

const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/i;
const RGB = /rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i;
const NAMES: Readonly<Record<string, Rgb>> = { black: [0, 0, 0], white: [255, 255, 255] };

/** The colour in a value; null if none is written out. */
function colourIn(value: string): Rgb | null {
  const written = HEX.exec(value)?.[0];
  if (written !== undefined) {
    const digits = written.length < 6 ? written.replace(/[0-9a-f]/gi, "$&$&") : written;
    const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
    return [part(1), part(3), part(5)];
  }
  const [, red, green, blue] = RGB.exec(value) ?? [];
  if (red !== undefined) return [Number(red), Number(green), Number(blue)];
  return ownValue(NAMES, value.trim().toLowerCase()) ?? null;
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
