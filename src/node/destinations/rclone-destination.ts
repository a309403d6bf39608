/** Whatever rclone knows: its own settings say how it is reached. */
import { posix } from "node:path";
import type { Destination } from "../../publish/destination.ts";
import type { DestinationContext } from "./context.ts";
import { failure, runProgram } from "./run-program.ts";

/** From so many folders on, all are listed at once. */
const FEW = 12;
/** What rclone’s exit codes say is not there: a folder, a file. */
const NOT_THERE = [3, 4];

export function rcloneDestination(remote: string, context: DestinationContext): Destination {
  const at = (file: string) =>
    `${remote.replace(/(?<=[^:/])\/*$/, "")}${/[:/]$/.test(remote) ? "" : "/"}${file}`;
  const run = (args: readonly string[], files: readonly string[] | null, codes: readonly number[] = [0]) =>
    runProgram(
      "rclone",
      [
        "--contimeout=20s",
        "--timeout=60s",
        "--low-level-retries=3",
        "--retries=1",
        "--ask-password=false",
        ...args,
        ...(files === null ? [] : ["--files-from-raw", "-"]),
      ],
      { input: files === null ? "" : `${files.join("\n")}\n`, variables: context.variables, codes },
    );
  const isMissing = (code: number, err: string) =>
    NOT_THERE.includes(code) || /(?:object|directory|file) not found|no such/i.test(err);
  return {
    isWhole: false,
    read: async (file) => {
      const ran = await run(["cat", at(file)], null, [0, 1, ...NOT_THERE]);
      if (ran.code === 0) return ran.out.length === 0 ? null : ran.out;
      if (isMissing(ran.code, ran.err)) return null;
      throw failure("rclone", ran);
    },
    sizes: async (files) => {
      const folders = [...new Set(files.map((file) => posix.dirname(file)))];
      const sizes = new Map<string, number>();
      const list = async (folder: string, ...args: readonly string[]) => {
        const where = folder === "." ? remote : at(folder);
        const { out } = await run(
          ["lsf", "--files-only", "--format=sp", "--separator=\t", ...args, where],
          null,
          [0, ...NOT_THERE],
        );
        for (const row of new TextDecoder().decode(out).split("\n")) {
          const [size = "", name = ""] = row.split("\t");
          if (name !== "") sizes.set(posix.join(folder, name), Number(size));
        }
      };
      if (folders.length > FEW) await list(".", "-R");
      else for (const folder of folders) await list(folder);
      return sizes;
    },
    isEmpty: async () => {
      const { out } = await run(["lsf", "--max-depth=1", remote], null, [0, ...NOT_THERE]);
      return out.length === 0;
    },
    send: async (files, onSent) => {
      await run(["copy", "--ignore-times", "--no-traverse", context.distPath, remote], files);
      onSent(files);
    },
    remove: async (files) => {
      await run(["delete", remote], files, [0, ...NOT_THERE]);
    },
    finish: async () => {},
    close: async () => {},
  };
}
