/** Builds after saves: never two at once, and another one if something was saved meanwhile. */
export interface BuildQueue {
  /** Asks for a build, which starts once nothing more has been asked for during the pause. */
  readonly request: () => void;
  /** Starts no more builds; resolves when the running one has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Makes a queue for one build.
 * @param build must not reject.
 * @param pause in milliseconds: an editor's save is often several events.
 */
export function buildQueue(build: () => Promise<void>, pause: number): BuildQueue {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  const start = () => {
    if (running !== null) {
      isWanted = true;
      return;
    }
    running = build().then(() => {
      running = null;
      if (isWanted) request();
      isWanted = false;
    });
  };
  const request = () => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(start, pause);
  };
  return {
    request,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
