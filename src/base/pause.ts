/** Lets the process look at what has come in meanwhile, a signal among it. Long work does so every few hundred milliseconds. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
