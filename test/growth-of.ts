/**
 * How many times more processor time a task takes for 32 times the size: about 32 if it grows in proportion, about 1024 if with the square.
 * The shortest of three runs counts, and nothing below a millisecond.
 */
export function growthOf(task: (size: number) => void, size: number): number {
  const costOf = (of: number) => Math.max(1000, Math.min(...[1, 2, 3].map(() => microseconds(task, of))));
  return costOf(32 * size) / costOf(size);
}

function microseconds(task: (size: number) => void, size: number): number {
  const before = process.cpuUsage();
  task(size);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
