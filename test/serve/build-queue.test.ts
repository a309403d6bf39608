import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alarmOn } from "../../src/serve/alarm.ts";
import { buildQueue } from "../../src/serve/build-queue.ts";

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A queue whose builds take a second each; when each began and ended. */
function slowQueue() {
  const log: string[] = [];
  const build = async () => {
    log.push(`begins ${Date.now()}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    log.push(`ends ${Date.now()}`);
  };
  return { log, queue: buildQueue(build, 100) };
}

describe("the queue of builds", () => {
  test("makes one build of a burst of saves, when they have paused", async () => {
    const { log, queue } = slowQueue();
    for (const _save of [1, 2, 3]) {
      queue.request();
      await vi.advanceTimersByTimeAsync(60);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(log).toEqual(["begins 220", "ends 1220"]);
  });

  test("makes exactly one more build of all saves during a build, after it", async () => {
    const { log, queue } = slowQueue();
    queue.request();
    await vi.advanceTimersByTimeAsync(300);
    queue.request();
    await vi.advanceTimersByTimeAsync(300);
    queue.request();
    await vi.advanceTimersByTimeAsync(5000);
    expect(log).toEqual(["begins 100", "ends 1100", "begins 1200", "ends 2200"]);
  });

  test("stops when the running build has ended, and starts no other", async () => {
    const { log, queue } = slowQueue();
    queue.request();
    await vi.advanceTimersByTimeAsync(300);
    queue.request();
    await vi.advanceTimersByTimeAsync(300);
    const stopped = queue.stop().then(() => log.push("stopped"));
    await vi.advanceTimersByTimeAsync(5000);
    await stopped;
    expect(log).toEqual(["begins 100", "ends 1100", "stopped"]);
  });
});

describe("the alarm", () => {
  const DAY = 86_400_000;

  test("rings at its moment, also one further off than a timer can wait", async () => {
    const rings: number[] = [];
    const alarm = alarmOn(Date.now, () => rings.push(Date.now()));
    alarm.set(60 * DAY);
    await vi.advanceTimersByTimeAsync(60 * DAY - 1);
    expect(rings).toEqual([]);
    await vi.advanceTimersByTimeAsync(DAY);
    expect(rings).toEqual([60 * DAY]);
  });

  test("never rings on a clock that stands still, nor when it was switched off", async () => {
    const ring = vi.fn();
    alarmOn(() => 0, ring).set(1000);
    const off = alarmOn(Date.now, ring);
    off.set(1000);
    off.set(null);
    await vi.advanceTimersByTimeAsync(DAY / 24);
    expect(ring).not.toHaveBeenCalled();
  });
});
