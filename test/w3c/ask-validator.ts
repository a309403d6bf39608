/** The W3C's feed validator, run where it is: outside this repository, by Python, without a network. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../memory-site.ts";

export interface Asked {
  readonly path: string;
  readonly url: string;
  /** The media type with which a server would give it. */
  readonly type: string;
}

const FOLDER = process.env["BREVIER_FEEDVALIDATOR"] ?? "";
const PYTHON = process.env["BREVIER_PYTHON"] ?? "python3";

/** Why it cannot be asked; null if it can. */
export function whyNot(): string | null {
  if (FOLDER === "")
    return "BREVIER_FEEDVALIDATOR names no folder with the validator's source (see docs/check.md)";
  return existsSync(join(FOLDER, "src/feedvalidator"))
    ? null
    : `BREVIER_FEEDVALIDATOR=${FOLDER} holds no src/feedvalidator (see docs/check.md)`;
}

/** Where its source and its cases are, if it can be asked. */
export function validatorFolder(): string {
  return FOLDER;
}

/** Its messages on each file, in their order: `AA MissingSelf/MissingAtomSelfLink`. `now` in milliseconds since 1970. */
export function askValidator(files: readonly Asked[], now: number): readonly (readonly string[])[] {
  const input = JSON.stringify({ now: now / 1000, files });
  const script = join(ROOT, "test/w3c/ask-validator.py");
  return JSON.parse(execFileSync(PYTHON, [script, FOLDER], { input, encoding: "utf8" }));
}
