/** Compares a document with a shape, up to the first difference. */

import { type Element, isBlank, isWords, type Words } from "./read-strict-html.ts";
import type { Shape, Step, Uncovered } from "./shape.ts";

/** Where a document differs from a shape: the offset of the unexpected part, or of the end tag before which something is missing. */
export interface Mismatch {
  readonly at: number;
}

/** Null if the document has the shape; its parts that no digest covers are added to `uncovered`. */
export function matchShape(element: Element, shape: Shape, uncovered: Set<Uncovered>): Mismatch | null {
  if (!isOf(element, shape) || !haveAttributes(element, shape)) return { at: element.at };
  if (shape.uncovered !== undefined) uncovered.add(shape.uncovered);
  const { holds } = shape;
  if ("order" in holds) return matchOrder(element, holds.order, uncovered);
  if ("only" in holds) {
    const [child, more] = element.children;
    if (child === undefined || more !== undefined) return { at: more?.at ?? element.end };
    if (isWords(child)) return holds.only.test(child.text) ? null : { at: child.at };
    return matchAny(child, holds.or, uncovered);
  }
  const isMixed = "words" in holds;
  const shapes = isMixed ? holds.words() : holds.blocks();
  for (const child of element.children) {
    const mismatch = isMixed && isWords(child) ? null : matchAny(child, shapes, uncovered);
    if (mismatch !== null) return mismatch;
  }
  return null;
}

function matchAny(
  child: Element | Words,
  shapes: readonly Shape[],
  uncovered: Set<Uncovered>,
): Mismatch | null {
  if (isBlank(child)) return null;
  const shape = isWords(child) ? undefined : shapes.find((one) => isOf(child, one));
  return isWords(child) || shape === undefined ? { at: child.at } : matchShape(child, shape, uncovered);
}

function matchOrder(element: Element, steps: readonly Step[], uncovered: Set<Uncovered>): Mismatch | null {
  const children = element.children.filter((child) => !isBlank(child));
  let next = 0;
  for (const [times, shape] of steps) {
    const fits = () => {
      const child = children[next];
      return child !== undefined && !isWords(child) && isOf(child, shape) ? child : null;
    };
    let count = 0;
    for (let child = fits(); child !== null && (times === "many" || count === 0); child = fits()) {
      const mismatch = matchShape(child, shape, uncovered);
      if (mismatch !== null) return mismatch;
      next++;
      count++;
    }
    if (count === 0 && times === "one") return { at: children[next]?.at ?? element.end };
  }
  const rest = children[next];
  return rest === undefined ? null : { at: rest.at };
}

/** The attributes that distinguish one kind of element from another. */
const KIND = ["class", "name", "rel"];

function isOf({ name, attributes }: Element, shape: Shape): boolean {
  return (
    name === shape.name &&
    KIND.every((key) => {
      const expected = shape.attributes[key];
      return expected === undefined || isValue(attributes.get(key), expected);
    })
  );
}

function haveAttributes({ attributes }: Element, shape: Shape): boolean {
  const expected = Object.entries(shape.attributes);
  const known = new Map(expected.map(([key, value]) => [key.replace("?", ""), value]));
  return (
    expected.every(([key]) => key.endsWith("?") || attributes.has(key)) &&
    [...attributes].every(([key, value]) => isValue(value, known.get(key)))
  );
}

function isValue(value: string | undefined, expected: string | RegExp | undefined): boolean {
  if (value === undefined || expected === undefined) return false;
  return typeof expected === "string" ? value === expected : expected.test(value);
}
