/** The members of a list before and after one of them. */
export function neighbours<T>(list: readonly T[], of: T): readonly [T | undefined, T | undefined] {
  const at = list.indexOf(of);
  return [at > 0 ? list[at - 1] : undefined, at < 0 ? undefined : list[at + 1]];
}
