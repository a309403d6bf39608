import { expect, test } from "vitest";
import { stopwatch } from "../../src/cli/stopwatch.ts";
import { timingsTable } from "../../src/cli/words/build-words.ts";
import type { Stage } from "../../src/model/build-watch.ts";

/** What a build cost whose marks came at these moments, in milliseconds since the program was started. */
function costs(marks: readonly (readonly [at: number, Stage])[], end: number) {
  let clock = 0;
  const watch = stopwatch(() => clock);
  for (const [at, stage] of marks) {
    clock = at;
    watch.mark(stage);
  }
  clock = end;
  return watch.stop();
}

test("each stage has the time between its marks and the next, however often they alternate", () => {
  const marks = [
    [100, "read"],
    [300, "plan"],
    [400, "render"],
    [900, "write"],
    [950, "plan"],
    [960, "render"],
    [990, "write"],
  ] as const;
  expect(costs(marks, 1000)).toEqual({ stages: { read: 200, plan: 110, render: 530, write: 60 }, rest: 100 });
});

test("what they cost is reported in all and for each brief", () => {
  const timings = { stages: { read: 200, plan: 110, render: 12_530, write: 60 }, rest: 100 };
  expect(timingsTable(timings, 500, "en")).toBe(`Reading               0.20 s    0.400 ms a brief
Planning              0.11 s    0.220 ms a brief
Rendering            12.53 s   25.060 ms a brief
Writing               0.06 s    0.120 ms a brief
Start and end         0.10 s    0.200 ms a brief
Total                13.00 s   26.000 ms a brief
`);
  expect(timingsTable(timings, 0, "fr").split("\n")[2]).toBe("Rendu                12,53 s");
});
