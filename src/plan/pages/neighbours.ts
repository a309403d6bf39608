/** Links from a page to those of the same kind before and after it; null where there is none. */
export interface Neighbours<Link> {
  readonly earlier: Link | null;
  readonly later: Link | null;
}

/** The neighbours of a member of a list, newest first. */
export function neighbours<T, Link>(
  newestFirst: readonly T[],
  of: T,
  linkTo: (other: T) => Link,
): Neighbours<Link> {
  const at = newestFirst.indexOf(of);
  const [later, earlier] = at < 0 ? [] : [newestFirst[at - 1], newestFirst[at + 1]];
  return {
    earlier: earlier === undefined ? null : linkTo(earlier),
    later: later === undefined ? null : linkTo(later),
  };
}
