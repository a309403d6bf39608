/** A server that is reached by SFTP, through the machine’s OpenSSH. */
import { join, posix } from "node:path";
import type { ServerTarget } from "../../model/publish-target.ts";
import type { Destination } from "../../publish/destination.ts";
import { nodeFolder } from "../node-folder.ts";
import type { DestinationContext } from "./context.ts";
import { failure, type Ran, runProgram, unescaped } from "./run-program.ts";
import { sshLogin } from "./ssh-options.ts";

/** How many files one connection sends, so that what broke off has not to be sent again from its beginning. */
const BATCH = 200;
const PART = ".brevier-part";

export function sftpDestination(target: ServerTarget, context: DestinationContext): Destination {
  const { host, port, user, path } = target;
  const login = sshLogin(context);
  const args = [
    // Not `-q`, which silences the reasons too.
    "-o",
    "LogLevel=ERROR",
    ...login.options,
    ...(port === null ? [] : ["-P", String(port)]),
    "-b",
    "-",
    `${user === null ? "" : `${user}@`}${host.includes(":") ? `[${host}]` : host}`,
  ];
  const at = (file: string) => quoted(path === "" ? file : posix.join(path, file));
  const batch = (lines: readonly string[], codes: readonly number[] = [0]): Promise<Ran> =>
    runProgram("sftp", args, { input: `${lines.join("\n")}\n`, variables: login.variables, codes });
  const made = new Set<string>();
  const work = nodeFolder(context.work);

  /** What lies in folders, by their paths; those that are not there are left out. */
  const listed = async (folders: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const sizes = new Map<string, number>();
    for (let i = 0; i < folders.length; i += BATCH) {
      const some = folders.slice(i, i + BATCH);
      // Each listing is preceded by the command, as a batch prints it.
      const { out } = await batch(some.map((folder) => `-ls -lna ${at(folder)}`));
      let folder: string | undefined;
      let next = 0;
      for (const line of new TextDecoder().decode(out).split("\n")) {
        if (line.startsWith("sftp> ")) folder = some[next++];
        const [, size = "", name = ""] =
          /^-\S+\s+\S+\s+\S+\s+\S+\s+(\d+)\s+\S+\s+\S+\s+\S+\s(.*)$/.exec(line.trimEnd()) ?? [];
        if (folder !== undefined && name !== "")
          sizes.set(posix.join(folder, posix.basename(unescaped(name))), Number(size));
      }
    }
    return sizes;
  };

  return {
    isWhole: false,
    read: async (file) => {
      const copy = join(context.work, "read");
      work.remove("read");
      const { err } = await batch([`-get ${at(file)} ${quoted(copy)}`]);
      const bytes = work.read("read");
      if (bytes === null && !/not found|no such file/i.test(err))
        throw failure("sftp", { code: 1, out: new Uint8Array(), err });
      return bytes;
    },
    sizes: async (files) => {
      const there = await listed([...new Set(files.map((file) => posix.dirname(file)))]);
      return new Map(files.flatMap((file) => (there.has(file) ? [[file, there.get(file) ?? 0]] : [])));
    },
    isEmpty: async () => {
      const { out } = await batch([`-ls -1a ${at(".")}`]);
      const names = new TextDecoder().decode(out).split("\n").slice(1);
      return names.every((name) => /^(?:|\.|\.\.|.*\/\.{1,2})$/.test(name.trim()));
    },
    send: async (files, onSent) => {
      for (let i = 0; i < files.length; i += BATCH) {
        const some = files.slice(i, i + BATCH);
        const lines = some.flatMap((file) => [
          ...foldersOf(posix.join(path, file), made).map((folder) => `-mkdir ${quoted(folder)}`),
          `put ${quoted(join(context.distPath, file))} ${at(`${file}${PART}`)}`,
          `rename ${at(`${file}${PART}`)} ${at(file)}`,
        ]);
        const ran = await batch(lines, [0, 1, 255, -1]);
        // A batch prints each command before it carries it out, and ends at the first that fails.
        const begun = new TextDecoder()
          .decode(ran.out)
          .split("\n")
          .filter((line) => line.startsWith("sftp> rename"));
        const done = ran.code === 0 ? some.length : Math.max(0, begun.length - 1);
        onSent(some.slice(0, done));
        if (ran.code !== 0) throw failure("sftp", ran);
      }
    },
    remove: async (files) => {
      for (let i = 0; i < files.length; i += BATCH)
        await batch(files.slice(i, i + BATCH).map((file) => `-rm ${at(file)}`));
    },
    finish: async () => {},
    close: async () => {},
  };
}

/** The folders that a file lies in, outermost first, without those that were made before. */
export function foldersOf(file: string, made: Set<string>): readonly string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(file); folder !== "." && folder !== "/"; folder = posix.dirname(folder)) {
    if (made.has(folder)) break;
    made.add(folder);
    folders.unshift(folder);
  }
  return folders;
}

/** A path in a batch: in quotation marks, in which nothing is a pattern. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, "\\$&")}"`;
}
