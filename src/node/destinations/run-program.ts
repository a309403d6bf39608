/** The only door to other programs: runs one of the machine’s, without a shell, and waits for its end. */
import { spawn } from "node:child_process";
import { DestinationError, refusalIn } from "../../publish/destination.ts";

export interface Run {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Added to the environment of the process. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
  /** Exit codes that are no failure; 0 if not said. */
  readonly codes?: readonly number[];
}

export interface Ran {
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: string;
}

/** How much of what a program says is kept, in characters. */
const KEPT = 2000;

/** @throws DestinationError if it is not installed, or fails. */
export async function runProgram(program: string, args: readonly string[], run: Run = {}): Promise<Ran> {
  const { input, cwd, variables, codes = [0] } = run;
  const ran = await new Promise<Ran>((resolve, reject) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...variables, LC_ALL: "C.UTF-8" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    let err = "";
    child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => {
      err = (err + bytes.toString()).slice(-KEPT);
    });
    child.once("error", (error) => {
      const isMissing = "code" in error && error.code === "ENOENT";
      reject(new DestinationError(isMissing ? "no-program" : "other", isMissing ? program : error.message));
    });
    child.once("close", (code) => resolve({ code: code ?? -1, out: Buffer.concat(out), err }));
    // A program that ends early reads no more.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
  if (!codes.includes(ran.code)) throw failure(program, ran);
  return ran;
}

/** What a program said last, as the reason of its failure. */
export function failure(program: string, { code, out, err }: Ran): DestinationError {
  const words = `${err}\n${new TextDecoder().decode(out).slice(-KEPT)}`;
  const said = (err.trim() === "" ? new TextDecoder().decode(out) : err)
    .split("\n")
    .map((line) => line.replace(/\p{Cc}+/gu, " ").trim())
    // Where to read more, and folders that were there already, are no reasons.
    .filter((line) => line !== "" && !/^(?:See http|remote mkdir )/.test(line));
  return new DestinationError(
    refusalIn(words),
    `${program}: ${said.slice(-2).join(" ") || `exit ${code}`}`.slice(0, 300),
  );
}

/** A name as programs print it where they take it for no text of the machine: `\303\251`, or `\#303\#251` of rsync. */
export function unescaped(name: string): string {
  if (!/\\#?[0-7]{3}/.test(name)) return name;
  const bytes = Buffer.from(name, "utf8").toString("latin1");
  const whole = bytes.replace(/\\#?([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(whole, "latin1").toString("utf8");
}
