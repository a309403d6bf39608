/** Does in a folder what a guide tells its reader to do, with the compiled program. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runBrevier } from "../cli/run-brevier.ts";
import { ROOT } from "../memory-site.ts";
import type { GuideStep } from "./guide-steps.ts";

const PROGRAM = `${ROOT}lib/main.js`;

/** Runs the program for one command after the other: another query makes another `main.js`, and what it imports stays. */
const WHEN_ASKED = `let count = 0;
process.on("message", async ({ root, command, variables }) => {
  let said = "";
  for (const stream of [process.stdout, process.stderr]) stream.write = (text) => { said += text; return true; };
  Object.assign(process.env, variables);
  process.chdir(root);
  process.argv = [process.execPath, "main.js", ...command];
  process.exitCode = undefined;
  await import("${PROGRAM}?" + count++);
  for (const name of ["SIGINT", "SIGTERM", "unhandledRejection"]) process.removeAllListeners(name);
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
  process.send({ code: process.exitCode ?? 0, said });
});`;

interface Said {
  readonly code: number | null;
  readonly said: string;
}

/** A reader, in a folder, who goes from step to step. */
export interface GuideReader {
  /** What is not as the guide says, in a sentence; null if all is. */
  readonly follow: (step: GuideStep) => Promise<string | null>;
  /** What the last commands printed. */
  readonly said: () => string;
  readonly end: () => void;
}

/** @param now what the clock shows at first, on UTC. */
export function guideReader(root: string, lang: string, now: string): GuideReader {
  const child = spawn(process.execPath, ["--input-type=module", "-e", WHEN_ASKED], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let clock = now;
  let said = "";
  const variables = () => ({
    REPOSITORY: ROOT,
    LANG: lang,
    SOURCE_DATE_EPOCH: String(Date.parse(clock) / 1000),
    TZ: "Europe/Paris",
  });

  async function run(line: string): Promise<Said> {
    const words = wordsOf(line);
    // What `--timings` counts begins with the process.
    const isApart =
      words === null || words[0] !== "npx" || words[1] !== "brevier" || words.includes("--timings");
    if (isApart) return runInShell(line);
    return ask(child, { root, command: words.slice(2), variables: variables() });
  }

  function runInShell(line: string): Said {
    const brevier = `npx() { shift; "${process.execPath}" "${PROGRAM}" "$@"; }`;
    const { status, stdout } = spawnSync("sh", ["-c", `${brevier}\nexec 2>&1\n${line}`], {
      cwd: root,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", ...variables() },
    });
    return { code: status, said: stdout };
  }

  async function runStep({ commands, how }: Extract<GuideStep, { kind: "run" }>): Promise<string | null> {
    said = "";
    for (const [index, line] of commands.entries()) {
      const isLast = index === commands.length - 1;
      let ran: Said;
      if (how.isStopped) ran = await untilStopped(root, wordsOf(line)?.slice(2) ?? [], variables());
      else if (how.answers === null) ran = await run(line);
      else {
        const { code, out, err } = await runBrevier(root, line.split(" ").slice(2), variables(), how.answers);
        ran = { code, said: `${err}\n${out}` };
      }
      said += ran.said;
      const expected = isLast ? how.code : 0;
      if (ran.code !== expected) return `“${line}” ends with ${ran.code}, not ${expected}:\n${ran.said}`;
    }
    return null;
  }

  return {
    end: () => child.kill(),
    said: () => said,
    follow: async (step) => {
      if (step.kind === "run") return runStep(step);
      if (step.kind === "output") return missingFrom(said, step.shown);
      if (step.kind === "clock") clock = step.time;
      if (step.kind === "file" || step.kind === "added to" || step.kind === "in the sheet of") {
        const path = join(root, step.path);
        mkdirSync(dirname(path), { recursive: true });
        if (step.kind === "file") writeFileSync(path, step.text);
        else if (step.kind === "added to") appendFileSync(path, step.text);
        else writeFileSync(path, readFileSync(path, "utf8").replace(/(?<=^---\n.*?\n)(?=---\n)/s, step.text));
      }
      if (step.kind === "by hand") {
        const ran = runInShell(step.command);
        said = ran.said;
        if (ran.code !== 0) return `“${step.command}” ends with ${ran.code}: ${said}`;
      }
      return null;
    },
  };
}

/** The words of a simple command, as a shell parts them; null if it takes a shell to read it. */
function wordsOf(line: string): readonly string[] | null {
  if (/[|<>;&$*`\\]/.test(line)) return null;
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
}

const ask = (child: ChildProcess, message: object) =>
  new Promise<Said>((resolve, reject) => {
    const lost = () => reject(new Error("the process that runs commands has ended"));
    child.once("exit", lost);
    child.once("message", (ran: Said) => {
      child.off("exit", lost);
      resolve(ran);
    });
    child.send(message);
  });

/** A command that goes on until somebody presses Ctrl-C: here, when it has said where to look. */
const untilStopped = (
  root: string,
  command: readonly string[],
  variables: Readonly<Record<string, string>>,
) =>
  new Promise<Said>((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...command, "--port", "0"], {
      cwd: root,
      env: { PATH: process.env["PATH"] ?? "", ...variables },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => {
        said += bytes.toString();
        if (/http:\/\/\S.*\n/.test(said)) child.kill("SIGINT");
      });
    child.once("close", (code) => resolve({ code, said }));
  });

/** What differs from run to run, or with each change of the templates: durations, counts of files, sizes, digests, ports. */
const steady = (line: string) =>
  line
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\d+[.,]\d+ (m?s)\b/g, "N $1")
    .replace(/\b[0-9a-f]{12,}\b/g, "DIGEST")
    .replace(/^id: \w+$/, "id: ID")
    .replace(/:\d{4,5}\//g, ":PORT/")
    .replace(/^(?=.*(?:fichier|file|ko|octet|kB|byte|adresse|address)).*$/i, (all) =>
      /\.(?:md|yaml):\d/.test(all) ? all : all.replace(/(?<![\w/.-])\d[\d ,]*(?=[ .;)])/g, "N "),
    )
    .replace(/ +/g, " ")
    .trimEnd();

/** The printed line for each line that is shown, in their order; null for `…`; undefined for one that was not printed where it should have been. */
export function printedLines(said: string, shown: readonly string[]): readonly (string | null | undefined)[] {
  const lines = said.split("\n");
  const printed = lines.map(steady);
  let at = 0;
  let mayJump = true;
  return shown.map((line) => {
    if (line.trim() === "…") {
      mayJump = true;
      return null;
    }
    const found = printed.indexOf(steady(line), at);
    if (found < 0 || (!mayJump && found !== at)) return undefined;
    at = found + 1;
    mayJump = false;
    return lines[found];
  });
}

/** What is shown and was not printed; null if all was. */
function missingFrom(said: string, shown: readonly string[]): string | null {
  const missing = printedLines(said, shown).indexOf(undefined);
  return missing < 0 ? null : `not printed: “${shown[missing]}”, but:\n${said}`;
}
