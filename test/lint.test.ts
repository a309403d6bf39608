/** `npm run lint`, beside the other tests: it takes one core for as long as a tenth of them take two. */
import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "./memory-site.ts";

test.each(["biome check .", "tsc"])(
  "%s has nothing to say",
  async (command) => {
    const child = spawn(`npx ${command}`, { cwd: ROOT, shell: true });
    let out = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => {
        out += bytes.toString();
      });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, code === 0 ? "" : out]).toEqual([0, ""]);
  },
  300_000,
);
