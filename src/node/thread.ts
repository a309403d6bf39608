/** A thread of a large build: it is told where the site is, then what to do, one task after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { monthIndexer, monthStager } from "../build/months.ts";
import { siteOfThread } from "./site.ts";
import type { Answer, Asked, ThreadSite } from "./threads.ts";

const { root, out, program, configuration }: ThreadSite = workerData;
const site = siteOfThread(root, out, { program, configuration });
const UNPREPARED: Answer = {
  to: "failed",
  message: "a thread was asked before it was told of the site",
  says: {},
};
let index: ReturnType<typeof monthIndexer> | null = null;
let stage: ReturnType<typeof monthStager> | null = null;

parentPort?.on("message", async (asked: Asked) => {
  const answer = await done(asked);
  if (answer !== null) parentPort?.postMessage(answer);
});

async function done(asked: Asked): Promise<Answer | null> {
  try {
    switch (asked.to) {
      case "prepare index":
        index = monthIndexer(site, asked.shared);
        return null;
      case "prepare stage":
        stage = monthStager(site, asked.shared);
        return null;
      case "index":
        return index === null ? UNPREPARED : { to: "index", value: await index(asked.task) };
      case "stage":
        return stage === null ? UNPREPARED : { to: "stage", value: await stage(asked.task) };
    }
  } catch (error) {
    // What a disk says of itself would be lost with the class of the error.
    return error instanceof Error
      ? { to: "failed", message: error.message, says: { ...error } }
      : { to: "failed", message: String(error), says: {} };
  }
}
