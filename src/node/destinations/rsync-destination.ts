/** A server that is reached by SSH and has rsync. */
import { posix } from "node:path";
import type { ServerTarget } from "../../model/publish-target.ts";
import { type Destination, DestinationError } from "../../publish/destination.ts";
import { nodeFolder } from "../node-folder.ts";
import type { DestinationContext } from "./context.ts";
import { runProgram, unescaped } from "./run-program.ts";
import { sshLogin } from "./ssh-options.ts";

/** Some files are not there. */
const PARTLY = 23;
/** What is to be removed is not here either, nor are its folders. */
const VANISHED = 24;

export function rsyncDestination(target: ServerTarget, context: DestinationContext): Destination {
  const { host, port, user, path } = target;
  const login = sshLogin(context);
  const shell = ["ssh", ...login.options, ...(port === null ? [] : ["-p", String(port)])].join(" ");
  const place = `${user === null ? "" : `${user}@`}${host.includes(":") ? `[${host}]` : host}:${path === "" ? "." : path}/`;
  const work = nodeFolder(context.work);
  const run = (args: readonly string[], files: readonly string[] | null, codes = [0]) =>
    runProgram(
      "rsync",
      [
        "--secluded-args",
        "--timeout=60",
        "-e",
        shell,
        ...(files === null ? [] : ["--files-from=-", "--from0"]),
        ...args,
      ],
      { input: files === null ? "" : files.join("\0"), variables: login.variables, codes },
    );
  return {
    isWhole: false,
    read: async (file) => {
      work.remove("read");
      const { code, err } = await run(["-I", place + file, `${context.work}/read`], null, [0, PARTLY]);
      const bytes = work.read("read");
      if (bytes === null && code === PARTLY && !/no such file/i.test(err))
        throw new DestinationError("denied", err);
      return bytes;
    },
    sizes: async (files) => {
      const { out } = await run(
        ["--list-only", "--no-human-readable", place, `${nothing(work, context)}/`],
        files,
        [0, PARTLY],
      );
      const rows = [...new TextDecoder().decode(out).matchAll(/^-\S+\s+(\d+) \S+ \S+ (.*)$/gm)];
      return new Map(rows.map(([, size = "", name = ""]) => [unescaped(name), Number(size)]));
    },
    isEmpty: async () => {
      const { out } = await run(["--list-only", place], null, [0, PARTLY]);
      const lines = new TextDecoder().decode(out).split("\n");
      return lines.every((line) => line === "" || / \.$/.test(line));
    },
    send: async (files, onSent) => {
      await run(["-I", "--perms", "--chmod=D755,F644", "--mkpath", `${context.distPath}/`, place], files);
      onSent(files);
    },
    remove: async (files) => {
      await run(["--delete-missing-args", "--dirs", `${nothing(work, context)}/`, place], files, [
        0,
        VANISHED,
      ]);
    },
    finish: async () => {},
    close: async () => {},
  };
}

/** A folder in which none of the files is. */
function nothing(work: ReturnType<typeof nodeFolder>, context: DestinationContext): string {
  work.write("nothing/.keep", new Uint8Array());
  return posix.join(context.work, "nothing");
}
