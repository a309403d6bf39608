/** A thread of a large build: it gets the place of the site, then one task after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { monthIndexer, monthStager } from "../build/months.ts";
import { siteOfThread } from "./site.ts";
import type { Answer, ThreadRequest, ThreadSite } from "./threads.ts";

const { root, out, program, configuration }: ThreadSite = workerData;
const site = siteOfThread(root, out, { program, configuration });
const UNPREPARED: Answer = {
  to: "failed",
  message: "a thread was asked for work before it was prepared",
  details: {},
};
let index: ReturnType<typeof monthIndexer> | null = null;
let stage: ReturnType<typeof monthStager> | null = null;

parentPort?.on("message", async (request: ThreadRequest) => {
  const answer = await answerTo(request);
  if (answer !== null) parentPort?.postMessage(answer);
});

async function answerTo(request: ThreadRequest): Promise<Answer | null> {
  try {
    switch (request.to) {
      case "prepare index":
        index = monthIndexer(site, request.shared);
        return null;
      case "prepare stage":
        stage = monthStager(site, request.shared);
        return null;
      case "index":
        return index === null ? UNPREPARED : { to: "index", value: await index(request.task) };
      case "stage":
        return stage === null ? UNPREPARED : { to: "stage", value: await stage(request.task) };
    }
  } catch (error) {
    // The fields of a disk error would be lost with its class.
    return error instanceof Error
      ? { to: "failed", message: error.message, details: { ...error } }
      : { to: "failed", message: String(error), details: {} };
  }
}
