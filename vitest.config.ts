import { statfsSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Thousands of small sites are written and thrown away: in memory, where the machine has room for them there. */
const MEMORY = "/dev/shm";
if (hasRoom(MEMORY)) process.env["TMPDIR"] = MEMORY;

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 4 * 2 ** 30;
  } catch {
    return false;
  }
}

const APART = ["browser", "hosts", "package", "w3c"];
const MINUTE = 60_000;

const project = (name: string, include: string, minutes: number) => ({
  test: { name, include: [include], testTimeout: minutes * MINUTE, hookTimeout: minutes * MINUTE },
});

export default defineConfig({
  test: {
    // No test changes a module, so that the files which a worker runs share what they import.
    isolate: false,
    // More than cores: many tests wait for a process of their own.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...project("unit", "test/**/*.test.ts", 1).test,
          exclude: APART.map((name) => `test/${name}/**`),
          setupFiles: ["test/remembered-pages.ts"],
        },
      },
      // Two browsers: pages wait for the network, and one fills no core.
      {
        extends: true,
        test: { ...project("browser", "test/browser/**/*.test.ts", 1).test, maxWorkers: 2 },
      },
      // Real servers, which CI installs: what a site is sent to, and what serves it.
      { extends: true, ...project("hosts", "test/hosts/**/*.test.ts", 2) },
      { extends: true, ...project("package", "test/package/**/*.test.ts", 5) },
      // Opt-in: needs Python, and BREVIER_FEEDVALIDATOR to name the source of the W3C's feed validator.
      { extends: true, ...project("w3c", "test/w3c/**/*.test.ts", 2) },
    ],
  },
});
