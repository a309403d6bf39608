#!/usr/bin/env node
/** The process: arguments in, exit code out. */
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runCommand } from "./cli/commands.ts";
import type { Environment } from "./cli/environment.ts";
import { failureLine } from "./cli/failure.ts";
import { releaseLocks } from "./node/lock.ts";
import { questioner } from "./node/questioner.ts";

// Where a machine has memory, V8 lets garbage grow to four times what is in use before it collects it: half as much again is enough. The V8
// of Node 20 and of Node 24 know the flag; one that does not would say so on standard error, and go on.
setFlagsFromString("--heap-growing-percent=50");
// How much a function runs before V8 compiles it with more care. Three times the default of Node 20 takes it a sixth of a build's time; Node 24
// has another compiler between, to which it makes no difference.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=400000");

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** What is left of a build that is stopped, its staging folder, the next one clears or finishes. Exit codes as shells say them: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
/** Stops a command that ends by itself when it is asked to. */
let askToStop: (() => void) | null = null;
let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    const ask = askToStop;
    askToStop = null;
    isStopped = true;
    if (ask !== null) return ask();
    releaseLocks();
    process.exit(EXIT_CODES[signal]);
  });
}

// Whoever reads may have enough (`| head`): the work goes on.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (!("code" in error) || error.code !== "EPIPE") throw error;
  });
}

// Eleventy has each import of the program answered by a thread, for the sake of watching, which it does not do here.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] ??= "1";

const lineOf = (error: unknown) =>
  process.env["BREVIER_DEBUG"] !== undefined && error instanceof Error
    ? `brevier: ${error.stack}\n`
    : failureLine(error, (path) => relative(process.cwd(), path));

// A promise that nobody waits for, in a site's `.eleventy.ts` most likely. The next build finishes what was begun.
process.on("unhandledRejection", (error) => {
  releaseLocks();
  process.stderr.write(lineOf(error));
  process.exit(2);
});

const questions = questioner(process.stdin, process.stderr);

const environment: Environment = {
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colours: process.stderr.isTTY === true && process.env["NO_COLOR"] === undefined,
    isScreen: process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
  },
  root: process.cwd(),
  wall: () => Date.now(),
  elapsed: () => performance.now(),
  variables: process.env,
  threads: Math.max(1, availableParallelism() - 1),
  readInput,
  ...(process.stdin.isTTY === true && process.stderr.isTTY === true ? { ask: questions.ask } : {}),
  stopped: () =>
    new Promise((resolve) => {
      askToStop = resolve;
    }),
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), environment);
} catch (error) {
  // What the content cannot cause: a full or broken disk, a bug. The published folder is whole, or the next build makes it so.
  process.stderr.write(lineOf(error));
  process.exitCode = 2;
}
questions.end();
// A build that was under way is not waited for.
if (isStopped) {
  releaseLocks();
  process.exit();
}
