/** How OpenSSH is called: its own settings, keys and known servers count; a password comes from the environment, and nobody is asked. */
import { join } from "node:path";
import { writeProgram } from "../node-folder.ts";
import type { DestinationContext } from "./context.ts";

export interface SshLogin {
  readonly options: readonly string[];
  readonly variables: DestinationContext["variables"];
}

/** OpenSSH has a password from a program that prints it: it stands in the environment of that program, and in no file. */
export function sshLogin({ work, variables, password }: DestinationContext): SshLogin {
  const options = ["ConnectTimeout=20", "ServerAliveInterval=15", "ServerAliveCountMax=3"];
  if (password === null) return { options: withNames([...options, "BatchMode=yes"]), variables };
  const program = join(work, "password");
  writeProgram(program, '#!/bin/sh\nprintf "%s\\n" "$BREVIER_PASSWORD_NOW"\n');
  return {
    options: withNames([...options, "BatchMode=no", "NumberOfPasswordPrompts=1"]),
    variables: {
      ...variables,
      BREVIER_PASSWORD_NOW: password,
      SSH_ASKPASS: program,
      SSH_ASKPASS_REQUIRE: "force",
      DISPLAY: variables["DISPLAY"] ?? ":0",
    },
  };
}

function withNames(options: readonly string[]): readonly string[] {
  return options.flatMap((option) => ["-o", option]);
}
