import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";

test("a command whose reader has gone ends as it would have, and says nothing of it", () => {
  const line = `node lib/main.js help | (exec 0<&-; sleep 1); echo "code \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", line], { cwd: ROOT, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["code 0\n", ""]);
});
