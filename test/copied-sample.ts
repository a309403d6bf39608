/** The sample site in a folder of its own, for tests that build it. */
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./memory-site.ts";

const CARDS = ".brevier/cards";

/**
 * Copies its sources, and the cards that `npm run build` has drawn here: to draw them is two thirds of a build. Each is sealed with all that it
 * is drawn from, so that one which would be another now is drawn anew; where there are none, all are.
 */
export function copySample(root: string): void {
  cpSync(join(ROOT, "content"), join(root, "content"), { recursive: true });
  if (existsSync(join(ROOT, CARDS))) cpSync(join(ROOT, CARDS), join(root, CARDS), { recursive: true });
}
