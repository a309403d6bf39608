import { type Shape, shapeMemory, shapesOf } from "./html-shapes.ts";

/** A page to validate; its path is for messages only. */
export interface HtmlPage {
  readonly path: string;
  readonly text: string;
  /** Whether others made it: then what HTML allows is not refused for its style. */
  readonly isForeign?: boolean;
}

/** What is known of a page before html-validate is asked. */
export interface Known {
  /** Whether it differs from valid pages only in words and addresses. */
  readonly isValid: boolean;
  /** Called if html-validate finds nothing in it: then others like it are valid too. */
  readonly remember: () => void;
}

/** Knows what valid pages look like. Pages of the house and those of others, which are judged by other rules, are kept apart. */
export function htmlMemory(): (page: HtmlPage) => Known {
  const [house, others] = [shapeMemory(), shapeMemory()];
  return ({ text, isForeign = false }) => {
    const shapes: ReadonlySet<Shape> = shapesOf(isForeign ? others : house, text) ?? new Set();
    return {
      isValid: shapes.size > 0 && [...shapes].every(({ isValid }) => isValid),
      remember: () => {
        for (const shape of shapes) shape.isValid = true;
      },
    };
  };
}
