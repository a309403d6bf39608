import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type Progress, STAGES, type Stage } from "../../src/model/build-watch.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

/** What a build reports of itself. */
async function watched(site: MemorySite) {
  const reported: Progress[] = [];
  const marks: Stage[] = [];
  const outcome = await build(site, {
    now: NOW,
    wall: NOW,
    adopt: false,
    repair: false,
    onProgress: (progress) => reported.push(progress),
    onStage: (stage) => marks.push(stage),
  });
  expect(outcome.problems).toEqual([]);
  const of = (stage: Stage) => reported.filter((progress) => progress.stage === stage);
  return { reported, marks, of, value: outcome.ok ? outcome.value : null };
}

describe("a build reports how far it is", () => {
  test("a stage after the other, each from little to all that it counts", async () => {
    const site = memorySite(filesOf("content"));
    const { reported, of, value } = await watched(site);
    const stages = reported.map(({ stage }) => STAGES.indexOf(stage));
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    for (const stage of ["read", "render", "write"] as const) {
      const counts = of(stage).map(({ done }) => done);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(new Set(of(stage).map(({ total }) => total)).size).toBe(1);
      expect(counts.at(-1)).toBe(of(stage)[0]?.total);
    }
    const sources = site.content.list("briefs").filter((file) => file.endsWith(".md"));
    expect(of("read")[0]?.total).toBe(sources.length);
    expect(of("read").map(({ done }) => done)).toEqual([0, ...sources.map((_, i) => i + 1)]);
    expect(of("render")[0]?.total).toBe(value?.briefs);
    expect(of("write").at(-1)?.done).toBe(value?.files);
  });

  test("and when the work goes over to another stage: planning, rendering and writing take turns", async () => {
    const { marks } = await watched(memorySite(filesOf("content")));
    expect(marks[0]).toBe("read");
    expect(marks.at(-1)).toBe("write");
    const first = STAGES.map((stage) => marks.indexOf(stage));
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    expect(first).not.toContain(-1);
    expect(marks.lastIndexOf("render")).toBeGreaterThan(marks.indexOf("write"));
  });

  test("where nothing changed, nothing is rendered, and all that is reported is done", async () => {
    const site = memorySite(filesOf("content"));
    await watched(site);
    const { of, marks } = await watched(site);
    expect(marks).not.toContain("render");
    expect(of("read").at(-1)).toEqual({
      stage: "read",
      done: of("read")[0]?.total,
      total: of("read")[0]?.total,
    });
    expect([...new Set(of("render").map(({ done, total }) => `${done} of ${total}`))]).toEqual(["0 of 0"]);
    expect(of("write")).toEqual([]);
  });
});
