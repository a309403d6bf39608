import { spawnSync } from "node:child_process";
import { runCommand } from "../../src/cli/commands.ts";
import { ROOT } from "../memory-site.ts";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `brevier COMMAND…` in a folder as `main.ts` does, but in this process: what it printed, and how it ended.
 * @param typed the lines of somebody at a terminal, then the end of input; null: nobody can be asked.
 */
export async function runBrevier(
  root: string,
  command: readonly string[],
  variables: Readonly<Record<string, string>> = { LANG: "C" },
  typed: readonly string[] | null = null,
): Promise<Ran> {
  let [out, err] = ["", ""];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    colours: false,
    isScreen: false,
  };
  const lines = typed?.values();
  const ask = async (question: string) => {
    err += question;
    const line = lines?.next().value ?? null;
    err += `${line ?? ""}\n`;
    return line;
  };
  const surroundings = {
    terminal,
    root,
    wall: () => Date.now(),
    elapsed: () => performance.now(),
    variables: variables,
    threads: 0,
    readInput: async () => new Uint8Array(),
    stopped: () => new Promise<void>(() => {}),
    ...(typed === null ? {} : { ask }),
  };
  const before = process.cwd();
  process.chdir(root);
  try {
    return { code: await runCommand(command, surroundings), out, err };
  } catch (error) {
    return { code: 2, out, err: `${err}brevier: ${error instanceof Error ? error.message : error}\n` };
  } finally {
    process.chdir(before);
  }
}

/** Runs `brevier COMMAND…`, compiled, in a process of its own: for what only a process shows, such as all that is on its standard output. */
export function spawnBrevier(
  root: string,
  command: readonly string[],
  variables: Readonly<Record<string, string>> = { PATH: process.env["PATH"] ?? "", LANG: "C" },
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}lib/main.js`, ...command], {
    cwd: root,
    encoding: "utf8",
    env: variables,
  });
  return { code: status, out: stdout, err: stderr };
}
