#!/usr/bin/env node
/** The process: arguments in, exit code out. */
import { runCommand } from "./cli/commands.ts";

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
    colours: process.stderr.isTTY === true && process.env["NO_COLOR"] === undefined,
  },
  root: process.cwd(),
  wall: () => Date.now(),
  environment: process.env,
  readInput,
  stopped: () => new Promise((resolve) => process.once("SIGINT", () => resolve())),
});
