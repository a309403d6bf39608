/** A branch of a Git repository, as GitHub Pages and GitLab Pages serve it: each publication is one commit, and all of it or nothing. */
import { join } from "node:path";
import type { Destination } from "../../publish/destination.ts";
import { isFolder, removeFolder } from "../node-folder.ts";
import type { DestinationContext } from "./context.ts";
import { runProgram } from "./run-program.ts";

export interface GitBranch {
  readonly repository: string;
  readonly branch: string;
}

export async function gitDestination(
  { repository, branch }: GitBranch,
  context: DestinationContext,
): Promise<Destination> {
  const { work, distPath, root } = context;
  const store = join(work, "store");
  const index = join(work, "index");
  const variables = {
    ...context.variables,
    GIT_DIR: store,
    GIT_INDEX_FILE: index,
    GIT_TERMINAL_PROMPT: "0",
    GIT_SSH_COMMAND: context.variables["GIT_SSH_COMMAND"] ?? "ssh -o BatchMode=yes -o ConnectTimeout=20",
  };
  const git = (args: readonly string[], input: string | Uint8Array = "", codes: readonly number[] = [0]) =>
    runProgram(
      "git",
      ["-c", "core.autocrlf=false", "-c", "core.quotePath=false", "-c", "gc.auto=0", ...args],
      {
        input,
        cwd: root,
        variables,
        codes,
      },
    );
  const textOf = async (args: readonly string[], input: string | Uint8Array = "") =>
    new TextDecoder().decode((await git(args, input)).out).trim();

  const address = await addressOf(repository, context);
  removeFolder(store);
  await git(["init", "--quiet", "--bare", store]);
  const ref = `refs/heads/${branch}`;
  const isThere = (await textOf(["ls-remote", address, ref])) !== "";
  let commit: string | null = null;
  if (isThere) {
    await git(["fetch", "--quiet", "--depth=1", "--no-tags", address, ref]);
    commit = await textOf(["rev-parse", "FETCH_HEAD"]);
    await git(["read-tree", commit]);
  }
  const tree = async (): Promise<ReadonlyMap<string, number>> => {
    if (commit === null) return new Map();
    const { out } = await git(["ls-tree", "-r", "-l", "-z", commit]);
    const rows = new TextDecoder().decode(out).split("\0");
    return new Map(
      rows.flatMap((row) => {
        const [, size = "", name = ""] = /^\d+ blob \S+ +(\d+)\t(.*)$/s.exec(row) ?? [];
        return name === "" ? [] : [[name, Number(size)] as const];
      }),
    );
  };
  return {
    isWhole: false,
    read: async (file) => {
      if (commit === null) return null;
      const { code, out } = await git(["cat-file", "blob", `${commit}:${file}`], "", [0, 128]);
      return code === 0 ? out : null;
    },
    sizes: tree,
    isEmpty: async () => (await tree()).size === 0,
    send: async (files) => {
      // Nothing is sent before the end: whatever breaks off, the branch is as it was.
      await git(["--work-tree", distPath, "update-index", "--add", "-z", "--stdin"], files.join("\0"));
    },
    remove: async (files) => {
      await git(
        ["--work-tree", distPath, "update-index", "--force-remove", "-z", "--stdin"],
        files.join("\0"),
      );
    },
    finish: async () => {
      const written = await textOf(["write-tree"]);
      const parent = commit === null ? [] : ["-p", commit];
      const next = await textOf([
        ...(await identity(git)),
        "commit-tree",
        written,
        ...parent,
        "-m",
        "Publish",
      ]);
      await git(["push", "--quiet", address, `${next}:${ref}`]);
      commit = next;
    },
    close: async () => {},
  };
}

/** The address of a remote of the site’s own repository, if that is what the name is. */
async function addressOf(repository: string, { root, variables }: DestinationContext): Promise<string> {
  if (/[/:\\]/.test(repository) || isFolder(join(root, repository))) return join2(root, repository);
  const { code, out } = await runProgram("git", ["remote", "get-url", "--push", repository], {
    cwd: root,
    variables,
    codes: [0, 2, 128],
  });
  return code === 0 ? new TextDecoder().decode(out).trim() : repository;
}

/** A path of this machine is seen from the site’s folder. */
function join2(root: string, repository: string): string {
  return /^\.{1,2}\//.test(repository) || isFolder(join(root, repository))
    ? join(root, repository)
    : repository;
}

/** Who commits, where the machine does not say it: a server has no name. */
async function identity(
  git: (
    args: readonly string[],
    input?: string,
    codes?: readonly number[],
  ) => Promise<{ readonly code: number }>,
): Promise<readonly string[]> {
  const { code } = await git(["var", "GIT_COMMITTER_IDENT"], "", [0, 128]);
  return code === 0 ? [] : ["-c", "user.name=Brevier", "-c", "user.email=brevier@localhost"];
}
