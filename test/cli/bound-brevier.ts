/** Commands that somebody runs whom permissions bind: root may do everything to files. */
import { execFileSync, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { ROOT } from "../memory-site.ts";
import type { Ran } from "./run-brevier.ts";

const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

/** For a process of somebody whom permissions bind. */
export const bound = (home: string) =>
  IS_ROOT ? { uid: NOBODY, gid: NOBODY, env: { ...process.env, HOME: home } } : {};

/** Gives a folder to whom permissions bind. */
export function giveAway(folder: string): void {
  if (IS_ROOT) execFileSync("chown", ["-R", `${NOBODY}:${NOBODY}`, folder]);
}

/** And back, for what runs with all rights. */
export function takeBack(folder: string): void {
  if (IS_ROOT) execFileSync("chown", ["-R", "0:0", folder]);
}

/** Runs the program for one command after the other: another query makes another `main.js`, and what it imports stays. */
const WHEN_ASKED = `let count = 0;
process.on("message", async ({ root, command }) => {
  const said = { out: "", err: "" };
  process.stdout.write = (text) => { said.out += text; return true; };
  process.stderr.write = (text) => { said.err += text; return true; };
  process.chdir(root);
  process.argv = [process.execPath, "main.js", ...command];
  process.exitCode = undefined;
  await import("${ROOT}lib/main.js?" + count++);
  for (const name of ["SIGINT", "SIGTERM", "unhandledRejection"]) process.removeAllListeners(name);
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
  process.send({ code: process.exitCode ?? 0, ...said });
});`;

export interface BoundBrevier {
  readonly run: (root: string, command: readonly string[]) => Promise<Ran>;
  readonly end: () => void;
}

/** Starts a process of somebody whom permissions bind, which loads what the program imports once for all commands. */
export function boundBrevier(): BoundBrevier {
  const child = spawn(process.execPath, ["--input-type=module", "-e", WHEN_ASKED], {
    ...bound(tmpdir()),
    cwd: tmpdir(),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    run: (root, command) =>
      new Promise((resolve, reject) => {
        const lost = () => reject(new Error("the process that runs commands has ended"));
        child.once("exit", lost);
        child.once("message", (ran: Ran) => {
          child.off("exit", lost);
          resolve(ran);
        });
        child.send({ root, command });
      }),
    end: () => child.kill(),
  };
}
