import type { Position } from "../../base/positions.ts";

export { type Position, positionsOf } from "../../base/positions.ts";

/** The place of a problem of a whole file. */
export const START: Position = { line: 1, column: 1 };
