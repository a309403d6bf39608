/** Hosts that are sent whole sites by their own command-line program, which compares what is there by itself. */

import type { Target } from "../../model/publish-target.ts";
import type { Destination } from "../../publish/destination.ts";
import type { DestinationContext } from "./context.ts";
import { runProgram } from "./run-program.ts";

type ProgramTarget = Extract<Target, { readonly kind: "netlify" } | { readonly kind: "cloudflare-pages" }>;

/** Their tokens are read from the environment by the programs: `NETLIFY_AUTH_TOKEN`, `CLOUDFLARE_API_TOKEN`. */
export function programDestination(target: ProgramTarget, context: DestinationContext): Destination {
  const { distPath, root, variables } = context;
  const [program, args] =
    target.kind === "netlify"
      ? ["netlify", ["deploy", "--prod", "--no-build", "--dir", distPath, "--site", target.site]]
      : ["wrangler", ["pages", "deploy", distPath, "--project-name", target.project]];
  return {
    isWhole: true,
    read: async () => null,
    sizes: async () => new Map(),
    isEmpty: async () => true,
    send: async (files, onSent) => onSent(files),
    remove: async () => {},
    finish: async () => {
      await runProgram(program, args, { cwd: root, variables: { ...variables, CI: "true" } });
    },
    close: async () => {},
  };
}
