import { Worker } from "node:worker_threads";
import { htmlMemory, type Known } from "./html-memory.ts";
import { type HtmlValidation, type ReportFindings, validateKnown } from "./html-validation.ts";
import type { HtmlFinding } from "./validate-html.ts";

/** Enough that a thread never waits for the next page, few enough that memory stays flat. */
const PAGES_AHEAD = 8;

interface Thread {
  readonly worker: Worker;
  /** Pages sent and not yet reported, in order. */
  readonly pages: { readonly path: string; readonly known: Known }[];
}

export interface ThreadOptions {
  /** What runs in a thread; a test passes one that fails. */
  readonly program?: URL;
  /** How many pages are validated in this thread before others are opened; 0 by default. */
  readonly pagesAlone?: number;
}

/** Validates pages in `count` threads. Each loads html-validate and its configuration once, and holds eight pages at most. */
export function htmlValidationInThreads(
  count: number,
  report: ReportFindings,
  { program = new URL(import.meta.resolve("#html-thread")), pagesAlone = 0 }: ThreadOptions = {},
): HtmlValidation {
  let failure: Error | null = null;
  let wake = () => {};
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  const open = (): Thread => {
    // A thread may not accept the options that Node was started with.
    const thread: Thread = { worker: new Worker(program, { execArgv: [] }), pages: [] };
    thread.worker.on("message", (findings: readonly HtmlFinding[]) => {
      const page = thread.pages.shift();
      if (findings.length === 0) page?.known.remember();
      if (page !== undefined && failure === null) report(page.path, findings);
      wake();
    });
    thread.worker.on("error", fail);
    thread.worker.on("messageerror", fail);
    thread.worker.on("exit", (code) => fail(new Error(`a thread that reads HTML ended by itself (${code})`)));
    return thread;
  };
  let threads: readonly Thread[] = [];
  let alone = 0;

  const until = async (isReached: () => boolean) => {
    while (failure === null && !isReached()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure !== null) throw failure;
  };
  const knownOf = htmlMemory();
  return {
    add: async ({ path, text, isForeign = false }) => {
      const page = { path, text, isForeign };
      const known = knownOf(page);
      if (failure === null && (known.isValid || alone < pagesAlone)) {
        if (!known.isValid) alone += 1;
        await validateKnown(page, known, report);
        return;
      }
      if (threads.length === 0) threads = Array.from({ length: count }, open);
      await until(() => threads.some(({ pages }) => pages.length < PAGES_AHEAD));
      const [freest] = threads.toSorted((a, b) => a.pages.length - b.pages.length);
      freest?.pages.push({ path, known });
      freest?.worker.postMessage(page);
    },
    finish: () => until(() => threads.every(({ pages }) => pages.length === 0)),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
