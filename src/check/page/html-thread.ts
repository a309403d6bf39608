/** What runs in a thread of `html-threads.ts`: pages in, findings out, in the same order. */
import { parentPort } from "node:worker_threads";
import type { HtmlPage } from "./html-memory.ts";
import { validateHtml } from "./validate-html.ts";

const port = parentPort;
if (port === null) throw new Error("html-thread.ts runs in a thread");
port.on("message", (page: HtmlPage) => port.postMessage(validateHtml(page)));
