/**
 * How many times more processor time a task takes for eight times the size: near 8 if it grows in proportion, near 64 if with the square.
 * Of a few runs the shortest counts, and nothing below a millisecond.
 */
export function growthOf(task: (size: number) => void, size: number): number {
  const costOf = (of: number) => Math.max(1000, Math.min(...[1, 2, 3].map(() => microseconds(task, of))));
  return costOf(8 * size) / costOf(size);
}

function microseconds(task: (size: number) => void, size: number): number {
  const before = process.cpuUsage();
  task(size);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
