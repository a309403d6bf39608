/** The program as a file for each module, beside `lib/`: a function in a profile is of a room, and what the bundle does not hand out can be called. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./builders.ts";

const FOLDER = "lib-modules";

/** Writes the modules, and gives their folder (absolute, ending in `/`). */
export function writeModules(): string {
  const { status, stderr } = spawnSync(join(ROOT, "node_modules/.bin/rolldown"), ["-c"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, BREVIER_MODULES: FOLDER },
  });
  if (status !== 0) throw new Error(stderr);
  return join(ROOT, FOLDER, "/");
}
